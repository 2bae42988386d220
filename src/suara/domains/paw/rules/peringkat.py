"""Who is next among those not seated: votes, then ties, then candidates without votes.

PKPU 3/2025 Pasal 8–9; ties Pasal 10–12 and 19; no votes Pasal 14(1); DPD Pasal 18."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from suara.domains.paw.facts import Calon
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.sebaran import (
    PENENTU_JENIS_KELAMIN,
    PENENTU_NOMOR_URUT,
    HasilCara,
    Tahap,
    resolve_reading,
    resolve_without_spread,
    votes_at,
    without_gender,
)
from suara.domains.paw.terms import CaraHitungSebaran, Hasil, Lembaga, TingkatWilayah
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

PENENTU = {
    TingkatWilayah.KAB_KOTA.value: gettext_noop("sebaran per kabupaten/kota"),
    TingkatWilayah.KECAMATAN.value: gettext_noop("sebaran per kecamatan"),
    TingkatWilayah.KELURAHAN_DESA.value: gettext_noop("sebaran per kelurahan/desa"),
    TingkatWilayah.TPS.value: gettext_noop("sebaran per TPS"),
    PENENTU_JENIS_KELAMIN: gettext_noop("jenis kelamin"),
    PENENTU_NOMOR_URUT: gettext_noop("nomor urut"),
}
"""What decided a tie, in words."""

type Daftar = tuple[Lembaga, str, str | None]
"""One list of the DCT: institution, dapil, party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seri:
    """A tie with its working, for the annex L2."""

    calon: tuple[Calon, ...]
    suara: int
    cara: tuple[HasilCara, ...] = ()
    tahap: tuple[Tahap, ...] = ()
    lembaga: Lembaga
    pemenang: str | None = None

    def to_dict(self) -> dict[str, Json]:
        """Return the tie as plain JSON values: both readings, and the votes per area of every level used."""
        tingkat = {satu.penentu for hasil in self.cara for satu in hasil.tahap}
        return {
            "calon": [{"id": c.id, "nama": c.nama, "nomor_urut": c.nomor_urut} for c in self.calon],
            "suara": self.suara,
            "cara": [hasil.to_dict() for hasil in self.cara],
            "tahap": [satu.to_dict() for satu in self.tahap],
            "wilayah": self._areas(tingkat),
            "pemenang": self.pemenang,
        }

    def _areas(self, tingkat: set[str]) -> dict[str, Json]:
        hasil: dict[str, Json] = {}
        for satu in TingkatWilayah:
            suara = {calon.id: votes_at(calon, satu) for calon in self.calon}
            if satu.value in tingkat:
                hasil[satu.value] = {
                    id: dict(sorted(ada.items())) for id, ada in suara.items() if ada is not None
                }
        return hasil


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """The next in rank, or why there is none: MANUAL or BUTUH_DATA."""

    calon: Calon | None
    alasan: Kalimat
    dasar: tuple[Dasar, ...]
    masalah: Hasil | None = None
    seri: Seri | None = None


def list_pool(calon: Iterable[Calon], daftar: Daftar, berhenti: str) -> tuple[Calon, ...]:
    """Return who may follow on one list: never seated, not the leaving member (Pasal 8).

    Sorted by what identifies a candidate, so that the order of input never matters.
    """
    pool = (
        satu
        for satu in calon
        if (satu.lembaga, satu.dapil, satu.partai) == daftar
        and satu.kedudukan.in_pool
        and satu.id != berhenti
    )
    return tuple(sorted(pool, key=lambda satu: (satu.nomor_urut, satu.id)))


def pick_next(pool: tuple[Calon, ...], lembaga: Lembaga) -> Pilihan:
    """Return the next in rank: most valid votes; equal votes by §8; no votes by Pasal 14 ayat (1)."""
    diketahui = [calon.suara_sah for calon in pool if calon.suara_sah is not None]
    if len(diketahui) < len(pool):
        kosong = ", ".join(str(calon.nomor_urut) for calon in pool if calon.suara_sah is None)
        pola = gettext_noop(
            "Suara sah calon nomor urut {nomor} belum diketahui. Tidak diketahui bukan berarti nol."
        )
        alasan = Kalimat(pola, {"nomor": kosong})
        return Pilihan(calon=None, alasan=alasan, dasar=dasar.UMUM[lembaga], masalah=Hasil.BUTUH_DATA)
    tertinggi = max(diketahui)
    seri = tuple(calon for calon in pool if calon.suara_sah == tertinggi)
    if len(seri) == 1:
        return _pick_alone(seri[0], tertinggi, lembaga)
    if tertinggi == 0:
        kurang = without_gender(seri)
        return _ask_gender(kurang, dasar.PASAL_14) if kurang else _pick_without_votes(seri, lembaga)
    return _pick_tied(seri, tertinggi, lembaga)


def _ask_gender(kurang: tuple[Calon, ...], pasal: Dasar, seri: Seri | None = None) -> Pilihan:
    """Equal in everything before gender, and somebody's gender is not known."""
    kosong = ", ".join(str(calon.nomor_urut) for calon in kurang)
    pola = gettext_noop(
        "Suara sama, dan jenis kelamin calon nomor urut {nomor} belum diketahui. Lengkapi DCT."
    )
    alasan = Kalimat(pola, {"nomor": kosong})
    return Pilihan(calon=None, alasan=alasan, dasar=(pasal,), masalah=Hasil.BUTUH_DATA, seri=seri)


def _pick_alone(calon: Calon, suara: int, lembaga: Lembaga) -> Pilihan:
    pola = gettext_noop(
        "{nama} (nomor urut {nomor}) berada pada peringkat berikutnya dengan {suara} suara sah."
    )
    isi: dict[str, str | int] = {"nama": calon.nama, "nomor": calon.nomor_urut, "suara": suara}
    return Pilihan(calon=calon, alasan=Kalimat(pola, isi), dasar=dasar.UMUM[lembaga])


def _pick_without_votes(seri: tuple[Calon, ...], lembaga: Lembaga) -> Pilihan:
    pemenang, tahap = resolve_without_spread(seri)
    pola = gettext_noop(
        "Semua calon yang tersisa tidak memperoleh suara: perempuan lebih dulu, lalu nomor urut. {nama}."
    )
    kerja = Seri(calon=seri, suara=0, tahap=tahap, lembaga=lembaga, pemenang=pemenang.id)
    return Pilihan(
        calon=pemenang, alasan=Kalimat(pola, {"nama": pemenang.nama}), dasar=(dasar.PASAL_14,), seri=kerja
    )


def _pick_tied(seri: tuple[Calon, ...], suara: int, lembaga: Lembaga) -> Pilihan:
    cara = tuple(resolve_reading(seri, lembaga, satu) for satu in CaraHitungSebaran)
    citations: tuple[Dasar, ...] = (dasar.SERI[lembaga], dasar.SEBARAN)
    kurang = [hasil.tingkat_kurang for hasil in cara if hasil.tingkat_kurang]
    if kurang:
        pola = gettext_noop("{n} calon memperoleh {suara} suara, tetapi suara per {tingkat} belum lengkap.")
        alasan = Kalimat(pola, {"n": len(seri), "suara": suara, "tingkat": kurang[0].label})
        kerja = Seri(calon=seri, suara=suara, cara=cara, lembaga=lembaga)
        return Pilihan(calon=None, alasan=alasan, dasar=citations, masalah=Hasil.BUTUH_DATA, seri=kerja)
    if tanpa := next((hasil.kelamin_kurang for hasil in cara if hasil.kelamin_kurang), ()):
        kerja = Seri(calon=seri, suara=suara, cara=cara, lembaga=lembaga)
        return _ask_gender(tanpa, dasar.SERI_KELAMIN[lembaga], kerja)
    pemenang = {hasil.pemenang.id: hasil.pemenang for hasil in cara if hasil.pemenang}
    if len(pemenang) > 1:
        pola = gettext_noop(
            "{n} calon memperoleh {suara} suara; dua cara menghitung sebaran menunjuk orang yang berbeda."
        )
        kerja = Seri(calon=seri, suara=suara, cara=cara, lembaga=lembaga)
        alasan = Kalimat(pola, {"n": len(seri), "suara": suara})
        return Pilihan(calon=None, alasan=alasan, dasar=citations, masalah=Hasil.MANUAL, seri=kerja)
    (calon,) = pemenang.values()
    pola = gettext_noop("{n} calon memperoleh {suara} suara; menurut {penentu}, yang didahulukan {nama}.")
    tahap = cara[0].tahap[-1].penentu
    if tahap in (PENENTU_JENIS_KELAMIN, PENENTU_NOMOR_URUT):
        citations = (*citations, dasar.SERI_KELAMIN[lembaga])
    penentu = PENENTU[tahap]
    isi: dict[str, str | int] = {"n": len(seri), "suara": suara, "penentu": penentu, "nama": calon.nama}
    kerja = Seri(calon=seri, suara=suara, cara=cara, lembaga=lembaga, pemenang=calon.id)
    return Pilihan(calon=calon, alasan=Kalimat(pola, isi), dasar=citations, seri=kerja)
