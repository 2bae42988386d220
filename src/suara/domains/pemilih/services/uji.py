"""Uji petik: the draw in the open, the findings entered back, and each finding made a case."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from suara.core.akun.models import Akun, Peran
from suara.core.jejak.services import hold
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.models.saran import SuratSaran
from suara.domains.pemilih.models.uji import SampelUji, UjiPetik
from suara.domains.pemilih.queries.saran import frame
from suara.domains.pemilih.rules.saran_tabel import BarisKasus, holds_number
from suara.domains.pemilih.rules.uji_petik import draw, frame_hash, mix_seed
from suara.domains.pemilih.services.dasar import lock_periode, note, require
from suara.domains.pemilih.services.saran import IsianSurat, append_kasus, record_surat
from suara.domains.pemilih.terms_saran import HasilUji, JenisKasus, KelompokUji
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_UJI = "pemilih.uji"
PALING_BANYAK = 300
KASUS = {
    KelompokUji.TMS: JenisKasus.TMS_JADI_MS,
    KelompokUji.BARU: JenisKasus.LAIN,
    KelompokUji.UBAH: JenisKasus.UBAH,
}
"""What a finding in each group is about: somebody wrongly removed, wrongly added, wrongly changed."""


@dataclass(frozen=True, slots=True)
class IsiSampel:
    """What the check of one drawn row found."""

    hasil: HasilUji
    catatan: str = ""


@transaction.atomic
def ask_uji(
    *, actor: Akun, periode: PeriodeSatker, kelompok: Sequence[KelompokUji], ukuran: int, kata: str = ""
) -> UjiPetik:
    """Draw a sample for Bawaslu, stratified by kecamatan; the seed stands in the trail."""
    require(actor, periode.kantor_id, Peran.BAWASLU)
    row = lock_periode(periode)
    rows = _population(row, kelompok, ukuran)
    acak = secrets.token_hex(32)
    benih = mix_seed(acak, kata)
    drawn = draw(rows, ukuran, benih)
    uji = UjiPetik.objects.create(
        periode=row,
        kelompok=[item.value for item in kelompok],
        ukuran=ukuran,
        kata=kata.strip(),
        acak=acak,
        benih=benih,
        kerangka=rows,
        sidik_kerangka=frame_hash(rows),
        strata=[[s.kecamatan, s.populasi, s.sampel] for s in drawn.strata],
        oleh=actor,
    )
    SampelUji.objects.bulk_create(
        SampelUji(uji=uji, urut=n, kandidat_id=pk, kecamatan=kec)
        for n, (pk, kec) in enumerate(drawn.terpilih, start=1)
    )
    said_: dict[str, Json] = {
        "jumlah": len(drawn.terpilih),
        "populasi": len(rows),
        "benih": benih,
        "acak": acak,
    }
    said_ |= {"kata": uji.kata, "kelompok": list(uji.kelompok), "kerangka": uji.sidik_kerangka}
    hold()
    _note(actor, "pemilih.uji.diundi", uji, said_)
    return uji


def _population(
    periode: PeriodeSatker, kelompok: Sequence[KelompokUji], ukuran: int
) -> list[tuple[int, str]]:
    if not 0 < ukuran <= PALING_BANYAK or not kelompok:
        said = gettext_noop("Pilih kelompoknya, dan ukuran antara 1 dan {paling}.")
        raise ActRefused(Kalimat(said, {"paling": PALING_BANYAK}))
    rows = frame(periode, kelompok)
    if not rows:
        said = gettext_noop(
            "Belum ada kandidat yang diterima dalam kelompok itu. Uji petik menunggu putusan."
        )
        raise ActRefused(Kalimat(said))
    return rows


def redraw(uji: UjiPetik) -> bool:
    """Draw again from what is stored; whether frame, seed and sample are what they were said to be."""
    rows = [(int(pk), str(kec)) for pk, kec in uji.kerangka]
    again = [pk for pk, _kec in draw(rows, uji.ukuran, uji.benih).terpilih]
    stored = list(uji.sampel_set.order_by("urut").values_list("kandidat_id", flat=True))
    whole = frame_hash(rows) == uji.sidik_kerangka and mix_seed(uji.acak, uji.kata) == uji.benih
    return whole and again == stored


@transaction.atomic
def fill_uji(*, actor: Akun, uji: UjiPetik, isi: Mapping[int, IsiSampel]) -> int:
    """Enter what was found, by place in the sample; return how many rows changed."""
    row = _begin(actor, uji)
    changed = 0
    for sampel in row.sampel_set.filter(urut__in=list(isi)):
        said = isi[sampel.urut]
        if holds_number(said.catatan):
            pola = gettext_noop("Catatan baris {urut} memuat nomor sepanjang NIK. Hapus nomornya.")
            raise ActRefused(Kalimat(pola, {"urut": sampel.urut}))
        if said.hasil.is_temuan and not said.catatan.strip():
            pola = gettext_noop("Tulis apa yang ditemukan pada baris {urut}, tanpa nama dan NIK.")
            raise ActRefused(Kalimat(pola, {"urut": sampel.urut}))
        if (sampel.hasil, sampel.catatan) == (said.hasil, said.catatan.strip()):
            continue
        sampel.hasil, sampel.catatan = said.hasil.value, said.catatan.strip()[:250]
        sampel.diisi_oleh, sampel.diisi_at = actor, now()
        sampel.save(update_fields=["hasil", "catatan", "diisi_oleh", "diisi_at"])
        changed += 1
    if changed:
        _note(actor, "pemilih.uji.diisi", row, {"jumlah": changed})
    return changed


@transaction.atomic
def finish_uji(*, actor: Akun, uji: UjiPetik, surat: IsianSurat | None) -> SuratSaran | None:
    """End a check. With findings it needs Bawaslu's letter, whose cases they become."""
    row = _begin(actor, uji)
    rows = list(row.sampel_set.select_related("kandidat").defer("kandidat__isi"))
    missing = sum(item.hasil == HasilUji.BELUM for item in rows)
    if missing:
        pola = gettext_noop("Masih ada {jumlah} baris yang belum diperiksa. Isi hasilnya dulu.")
        raise WrongState(Kalimat(pola, {"jumlah": missing}))
    found = [item for item in rows if HasilUji(item.hasil).is_temuan]
    letter = None
    if found:
        if surat is None:
            pola = gettext_noop("Ada {jumlah} temuan. Isi nomor dan tanggal surat Bawaslu yang memuatnya.")
            raise ActRefused(Kalimat(pola, {"jumlah": len(found)}))
        letter = record_surat(actor=actor, periode=row.periode, isian=surat)
        append_kasus(actor, letter, [_case(item) for item in found], [item.kandidat_id for item in found])
    row.selesai_at, row.surat = now(), letter
    row.save(update_fields=["selesai_at", "surat"])
    _note(actor, "pemilih.uji.selesai", row, {"jumlah": len(rows), "temuan": len(found)})
    return letter


def _case(sampel: SampelUji) -> BarisKasus:
    return BarisKasus(
        jenis=KASUS[KelompokUji(sampel.kandidat.jenis)],
        wilayah=sampel.kandidat.desa or sampel.kecamatan,
        uraian=f"Uji petik {sampel.uji_id}/{sampel.urut}. {HasilUji(sampel.hasil).label}: {sampel.catatan}",
    )


def _begin(actor: Akun, uji: UjiPetik) -> UjiPetik:
    require(actor, uji.periode.kantor_id, Peran.BAWASLU)
    rows = (
        UjiPetik.objects.select_for_update(of=("self",)).select_related("periode__kantor").defer("kerangka")
    )
    row = rows.get(pk=uji.pk)
    if row.selesai_at is not None:
        raise WrongState(Kalimat(gettext_noop("Uji petik ini sudah selesai.")))
    return row


def _note(actor: Akun, act: str, uji: UjiPetik, data: dict[str, Json]) -> None:
    note(actor, act, uji.periode, {"uji": str(uji.pk), **data}, obj=(OBJ_UJI, str(uji.pk)))
