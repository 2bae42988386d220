"""Recording a visit: once, however often the phone sends it; never over somebody else's newer word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, NotAllowed, WrongState
from suara.domains.pemilih.isi_coktas import IsiKunjungan
from suara.domains.pemilih.kolom import KOLOM
from suara.domains.pemilih.models import BarisCoktas, Bukti, Kandidat, KunjunganCoktas, RencanaCoktas
from suara.domains.pemilih.rules.coktas import FaktaKunjungan, jauh_pindah, nilai_kunjungan
from suara.domains.pemilih.rules.dasar import BOLEH
from suara.domains.pemilih.services.coktas import OBJ_COKTAS
from suara.domains.pemilih.services.dasar import lock_periode, note, require_running
from suara.domains.pemilih.services.rencana_coktas import require_own
from suara.domains.pemilih.terms import JenisBukti, StatusKandidat
from suara.domains.pemilih.terms_coktas import (
    HasilCoktas,
    HubunganResponden,
    SebabTidakDitemukan,
    StatusCoktas,
)
from suara.kernel.kalimat import Kalimat, gettext_noop

JAM_MELESET = timedelta(hours=1)
"""How far ahead a phone's clock may run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKunjungan:
    """One visit. `id` was made where the visit was written down; `versi` is the row that the officer saw."""

    id: UUID
    versi: int
    waktu: datetime
    hasil: HasilCoktas
    sebab: SebabTidakDitemukan | None = None
    alasan_tms: str = ""
    dokumen: frozenset[JenisBukti] = frozenset()
    hubungan: HubunganResponden | None = None
    nomor_ba: str = ""
    isi: IsiKunjungan = field(default_factory=IsiKunjungan)


class Bentrok(ActRefused):
    """Somebody else recorded a visit meanwhile (`lain`); nothing is overwritten."""

    def __init__(self, lain: KunjunganCoktas | None, versi: int) -> None:
        self.versi = versi
        if lain is None:
            said = Kalimat(gettext_noop("Baris ini berubah sejak Anda mengunduhnya. Lihat lagi, lalu kirim."))
        else:
            said = Kalimat(
                gettext_noop(
                    "{nama} sudah mencatat “{hasil}” pada {tanggal}. Kirim sebagai kunjungan berikutnya?"
                ),
                {
                    "nama": lain.petugas.nama,
                    "hasil": HasilCoktas(lain.hasil).label,
                    "tanggal": lain.waktu.date().isoformat(),
                },
            )
        super().__init__(said)


@transaction.atomic
def record_kunjungan(
    *,
    actor: Akun,
    rencana: RencanaCoktas,
    baris: BarisCoktas,
    isian: IsianKunjungan,
    berkas: Berkas | None = None,
) -> tuple[KunjunganCoktas, bool]:
    """Keep one visit of the officer's own plan; return it and whether it is new.

    The same `isian.id` again is answered with what was kept. An outcome that a decision may rest on becomes
    evidence of the candidate; the list itself changes only after two persons decided.
    """
    require_own(actor, rencana)
    lock_periode(rencana.periode)
    before = KunjunganCoktas.objects.filter(pk=isian.id).select_related("petugas").first()
    if before is not None:
        if before.petugas_id != actor.pk:
            raise NotAllowed
        return before, False
    row = _current(rencana, baris)
    require_running(lock_periode(row.periode))
    _refuse_change(row, isian)
    isian = _really_changed(row, isian)
    said = _judge(row, isian)
    visit = KunjunganCoktas.objects.create(
        id=isian.id,
        baris=row,
        rencana=rencana,
        petugas=actor,
        waktu=isian.waktu,
        hasil=isian.hasil.value,
        sebab=isian.sebab.value if isian.sebab else "",
        alasan_tms=isian.alasan_tms,
        ubah=sum(KOLOM[name].bit for name in isian.isi.ubah),
        dokumen=sorted(isian.dokumen),
        hubungan=isian.hubungan.value if isian.hubungan else "",
        nomor_ba=isian.nomor_ba,
        isi=isian.isi.to_text(),
        berkas=berkas,
        dasar=said,
    )
    _move(row, visit, isian)
    if isian.hasil.is_tuntas and row.kandidat is not None:
        append_bukti(visit, [row.kandidat], isian.isi.nomor_dokumen)
    obj = (OBJ_COKTAS, str(row.pk))
    note(actor, "pemilih.coktas.kunjungan", row.periode, {"hasil_coktas": visit.hasil}, obj=obj)
    return visit, True


def append_bukti(
    visit: KunjunganCoktas, kandidat: Iterable[Kandidat], nomor: dict[str, str] | object
) -> None:
    """Make a visit evidence of these candidates: the signed outcome, and every paper that was seen."""
    numbers = nomor if isinstance(nomor, dict) else {}
    kinds = [JenisBukti.HASIL_COKTAS.value, *visit.dokumen]
    Bukti.objects.bulk_create(
        Bukti(
            kandidat=one,
            jenis=kind,
            nomor=visit.nomor_ba if kind == JenisBukti.HASIL_COKTAS else numbers.get(kind, ""),
            tanggal=visit.waktu.date(),
            berkas=visit.berkas if kind == JenisBukti.HASIL_COKTAS else None,
            oleh=visit.petugas,
        )
        for one in kandidat
        for kind in kinds
        if StatusKandidat(one.status).is_open
    )


def _current(rencana: RencanaCoktas, baris: BarisCoktas) -> BarisCoktas:
    """Return the row, or its continuation when it was carried into the next period meanwhile."""
    rows = BarisCoktas.objects.select_for_update(of=("self",)).select_related("periode", "kandidat")
    row = rows.get(pk=baris.pk)
    if row.rencana_id != rencana.pk:
        raise NotAllowed
    while row.status == StatusCoktas.DILANJUTKAN:
        row = rows.get(asal=row)
    return row


def _refuse_change(row: BarisCoktas, isian: IsianKunjungan) -> None:
    if row.status == StatusCoktas.DISERAHKAN:
        raise WrongState(Kalimat(gettext_noop("Hasil baris ini sudah diserahkan untuk diputus.")))
    carried = row.asal_id is not None and row.rencana_id is None and row.versi == 1
    if row.versi != isian.versi and not carried:
        lain = row.kunjungan_set.select_related("petugas").order_by("-diterima_at").first()
        raise Bentrok(lain, row.versi)
    if isian.waktu > now() + JAM_MELESET:
        raise ActRefused(
            Kalimat(gettext_noop("Waktu kunjungan ada di masa depan. Periksa jam peranti Anda."))
        )


def _really_changed(row: BarisCoktas, isian: IsianKunjungan) -> IsianKunjungan:
    """Leave out a desa that is the one of the list: nobody moves by choosing where he is."""
    if isian.isi.ubah.get("kode_desa") != row.desa:
        return isian
    rest = {name: value for name, value in isian.isi.ubah.items() if name != "kode_desa"}
    return replace(isian, isi=replace(isian.isi, ubah=rest))


def _judge(row: BarisCoktas, isian: IsianKunjungan) -> list[dict[str, object]]:
    said = nilai_kunjungan(
        FaktaKunjungan(
            hasil=isian.hasil,
            sebab=isian.sebab,
            alasan_tms=isian.alasan_tms,
            dokumen=isian.dokumen,
            ubah=frozenset(isian.isi.ubah),
            pindah=jauh_pindah(row.desa, isian.isi.ubah.get("kode_desa", row.desa)),
            ada_responden=bool(isian.isi.responden.strip()),
        )
    )
    if said.hasil != BOLEH:
        raise ActRefused(said.alasan)
    return [dict(item.to_dict()) for item in said.langkah[-1].dasar]


def _move(row: BarisCoktas, visit: KunjunganCoktas, isian: IsianKunjungan) -> None:
    status = StatusCoktas.SELESAI if isian.hasil.is_tuntas else StatusCoktas.ULANG
    BarisCoktas.objects.filter(pk=row.pk).update(
        status=status, hasil=visit.hasil, sebab=visit.sebab, versi=row.versi + 1
    )
    row.status, row.hasil, row.versi = status.value, visit.hasil, row.versi + 1
