"""Handing outcomes over: candidates for what the visits found, and proposals for a second person."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.pemilih.errors import StaleVersion, WrongState
from suara.domains.pemilih.isi_coktas import read_kunjungan, read_orang
from suara.domains.pemilih.models import (
    BarisCoktas,
    Kandidat,
    KeputusanKandidat,
    KunjunganCoktas,
    PeriodeSatker,
)
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.queries.pratinjau import preview
from suara.domains.pemilih.rules.coktas import FaktaUsul, TindakLanjut, jauh_pindah, tindak_lanjut
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.domains.pemilih.services.keputusan import propose
from suara.domains.pemilih.services.kunjungan import append_bukti
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan, take_in
from suara.domains.pemilih.terms import Putusan, StatusKandidat
from suara.domains.pemilih.terms_coktas import HasilCoktas, StatusCoktas
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SumberData
from suara.kernel.kalimat import Kalimat, gettext_noop

ALASAN_USUL = gettext_noop("Hasil coktas")


@dataclass(slots=True)
class Serahan:
    """What one handing over did: proposals made, and how many candidates the rules still hold back."""

    baris: int = 0
    usul: list[KeputusanKandidat] = field(default_factory=list)
    tertahan: int = 0


@transaction.atomic
def hand_over(*, actor: Akun, periode: PeriodeSatker, terlihat: int) -> Serahan:
    """Propose what the finished visits found, in one proposal per kind of decision.

    `terlihat` is how many rows the page promised. What the rules do not allow stays in the inbox.
    """
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    rows = _finished(row)
    if not rows:
        raise WrongState(Kalimat(gettext_noop("Belum ada hasil kunjungan yang dapat diserahkan.")))
    if len(rows) != terlihat:
        raise StaleVersion
    chosen: dict[Putusan, list[int]] = defaultdict(list)
    fresh: list[tuple[KunjunganCoktas, BarisKandidat]] = []
    for item, visit in rows:
        step = _step(item, visit)
        if item.kandidat is not None and step.lama and StatusKandidat(item.kandidat.status).is_open:
            chosen[step.lama].append(item.kandidat.pk)
        if step.baru is not None:
            fresh.append((visit, _candidate(item, visit, step.baru)))
    chosen[Putusan.TERIMA] += _bring_in(actor, row, fresh)
    done = Serahan(baris=len(rows))
    for putusan, ids in chosen.items():
        _propose(actor, row, putusan, ids, done)
    BarisCoktas.objects.filter(pk__in=[item.pk for item, _visit in rows]).update(
        status=StatusCoktas.DISERAHKAN, versi=F("versi") + 1
    )
    note(actor, "pemilih.coktas.diserahkan", row, {"jumlah": len(rows)})
    return done


def _finished(periode: PeriodeSatker) -> list[tuple[BarisCoktas, KunjunganCoktas]]:
    """Return the rows with an outcome, each with its last visit."""
    rows = BarisCoktas.objects.filter(periode=periode, status=StatusCoktas.SELESAI).select_related("kandidat")
    visits = KunjunganCoktas.objects.filter(baris__in=rows).select_related("petugas", "berkas")
    last = {visit.baris_id: visit for visit in visits.order_by("diterima_at")}
    return [(row, last[row.pk]) for row in rows.order_by("pk")]


def _step(row: BarisCoktas, visit: KunjunganCoktas) -> TindakLanjut:
    candidate = row.kandidat
    fact = (
        FaktaUsul(jenis=JenisKandidat(candidate.jenis), alasan=candidate.alasan) if candidate else FaktaUsul()
    )
    return tindak_lanjut(HasilCoktas(visit.hasil), fact, visit.alasan_tms)


def _candidate(row: BarisCoktas, visit: KunjunganCoktas, baru: tuple[JenisKandidat, str]) -> BarisKandidat:
    """Return the new proposal with the values of the list and those that the visit found."""
    kind, why = baru
    person = read_orang(row)
    found = dict(read_kunjungan(visit).ubah)
    changed = person.orang | found
    desa = found.get("kode_desa", row.desa)
    return BarisKandidat(
        nik=person.nik,
        jenis=kind.value,
        alasan=why,
        beda=visit.ubah if kind is JenisKandidat.UBAH else 0,
        pindah=_distance(row, kind, why, found).value,
        desa_lama="" if kind is JenisKandidat.BARU else row.desa,
        desa_baru="" if kind is JenisKandidat.TMS else desa,
        baris_id=None if kind is JenisKandidat.BARU else person.baris_id,
        lama=None if kind is JenisKandidat.BARU else person.orang,
        baru=None if kind is JenisKandidat.TMS else changed,
    )


def _distance(row: BarisCoktas, kind: JenisKandidat, why: str, found: Mapping[str, str]) -> LingkupPindah:
    """Return how far the move goes that the visit found; a move out is a TMS, a newcomer moves nowhere."""
    if kind is JenisKandidat.UBAH:
        return jauh_pindah(row.desa, found.get("kode_desa", row.desa), alamat="alamat" in found)
    return LingkupPindah.ANTAR_KABUPATEN if why == AlasanTMS.PINDAH_DOMISILI else LingkupPindah.TIDAK


def _bring_in(
    actor: Akun, periode: PeriodeSatker, fresh: list[tuple[KunjunganCoktas, BarisKandidat]]
) -> list[int]:
    """Take the new proposals in as one delivery of coktas, each with the visit as its evidence."""
    if not fresh:
        return []
    ids = ",".join(sorted(str(visit.pk) for visit, _item in fresh))
    isian = IsianMasukan(
        sumber=SumberData.COKTAS, tanggal=today(), sidik=hashlib.sha256(ids.encode()).hexdigest()
    )
    masukan, _new = take_in(actor=actor, periode=periode, isian=isian, baris=[item for _v, item in fresh])
    rows = Kandidat.objects.filter(masukan=masukan).order_by("urut").defer("isi")
    for candidate, (visit, _item) in zip(rows, fresh, strict=True):
        append_bukti(visit, [candidate], dict(read_kunjungan(visit).nomor_dokumen))
    return [candidate.pk for candidate in rows]


def _propose(actor: Akun, periode: PeriodeSatker, putusan: Putusan, ids: list[int], done: Serahan) -> None:
    if not ids:
        return
    chosen = Pilihan(kandidat=tuple(ids))
    seen = preview(periode, chosen, putusan)
    done.tertahan += len(ids) - seen.boleh
    if seen.boleh:
        done.usul.append(
            propose(
                actor=actor,
                periode=periode,
                putusan=putusan,
                pilihan=chosen,
                alasan=ALASAN_USUL,
                terlihat=seen.boleh,
            )
        )
