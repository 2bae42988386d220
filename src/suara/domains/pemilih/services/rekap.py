"""Recording a recap. A count that says the same as the last one is that one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.canonical import digest, to_canonical
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.models import DokumenPleno, PeriodeSatker, RekapPeriode
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU
from suara.domains.pemilih.services.dasar import lock_periode, note, require
from suara.domains.pemilih.terms import StatusPeriode, SumberRekap
from suara.engine.recap.angka import Rekap
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


@transaction.atomic
def record_rekap(
    *,
    actor: Akun | None,
    periode: PeriodeSatker,
    isi: Mapping[str, Any],
    snapshot: str,
    sumber: SumberRekap = SumberRekap.MESIN,
    asal: Mapping[str, Json] | None = None,
) -> RekapPeriode:
    """Keep a count as the next version, and return it; refused once the period is DITETAPKAN.

    `isi` is what `Rekap.to_dict()` wrote for this office and period; what a recap does not have is not
    stored. The same figures from another snapshot are another version. `actor` is None for the command line.
    """
    if actor is not None:
        require(actor, periode.kantor_id, *PENGUSUL, *PENYETUJU)
    row = lock_periode(periode)
    if row.status == StatusPeriode.DITETAPKAN:
        said = gettext_noop("Periode {kode} sudah ditetapkan. Angka yang keliru diperbaiki dengan perubahan.")
        raise WrongState(Kalimat(said, {"kode": row.kode}))
    if DokumenPleno.objects.filter(
        pleno__periode=row, pleno__keadaan="BERLANGSUNG", dokumen__status="TERBIT"
    ):
        said = gettext_noop("Berita Acara rapat ini sudah terbit. Kembalikan dulu periodenya dengan alasan.")
        raise WrongState(Kalimat(said))
    clean = _read(row, isi).to_dict()
    sidik = digest(to_canonical(clean))
    last = RekapPeriode.objects.filter(periode=row).order_by("versi").last()
    if last and (last.sidik, last.snapshot, last.asal) == (sidik, snapshot[:80], dict(asal or {})):
        return last
    made = RekapPeriode.objects.create(
        periode=row,
        versi=last.versi + 1 if last else 1,
        snapshot=snapshot[:80],
        sidik=sidik,
        isi=clean,
        sumber=sumber.value,
        asal=dict(asal or {}),
        oleh=actor,
    )
    note(actor, "pemilih.rekap.dicatat", row, {"versi": made.versi, "sidik": sidik[:12]})
    return made


def _read(periode: PeriodeSatker, isi: Mapping[str, Any]) -> Rekap:
    """Return the recap that `isi` is; refuse another shape, another region, another period."""
    try:
        rekap = Rekap.from_dict(isi)
        celah = rekap.celah
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        said = Kalimat(gettext_noop("Isi rekap tidak terbaca. Hitung ulang dengan perintah rekap."))
        raise ActRefused(said) from error
    region = periode.kantor.wilayah_id or ""
    if (rekap.periode, rekap.wilayah) != (periode.kode, region):
        said = Kalimat(
            gettext_noop("Rekap ini tentang {wilayah} pada {masa}, bukan {kantor} pada {kode}."),
            {
                "wilayah": rekap.wilayah or "Indonesia",
                "masa": rekap.periode,
                "kantor": periode.kantor.nama,
                "kode": periode.kode,
            },
        )
        raise ActRefused(said)
    if not any(baris.kode == region for baris in rekap.baris):
        raise ActRefused(Kalimat(gettext_noop("Rekap ini tidak memuat baris jumlah kantornya sendiri.")))
    del celah
    return rekap
