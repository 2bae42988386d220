"""Where to look when the list of the dapil is exhausted (PKPU 3/2025 Pasal 15–16).

The text was not read: the order is that of PKPU 6/2017 Pasal 16."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from suara.domains.paw.facts import Dapil, DapilCadangan, Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.peringkat import Daftar, list_pool
from suara.domains.paw.terms import Hasil, Lembaga
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

TINGKAT_ATAS = {Lembaga.DPRD_KAB_KOTA: Lembaga.DPRD_PROVINSI, Lembaga.DPRD_PROVINSI: Lembaga.DPR}


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahCadangan:
    """One list to try next, or why it cannot be told which."""

    daftar: Daftar | None
    alasan: Kalimat
    dasar: tuple[Dasar, ...] = (dasar.HABIS, dasar.HABIS_LAMA)
    masalah: Hasil | None = None
    pilihan: tuple[Json, ...] = ()
    """The alternatives with the gender of their candidates: the new rule is said to weigh it."""


def list_cadangan(kasus: Kasus) -> Iterator[LangkahCadangan]:
    """Yield the lists to try, in order: touching dapil, other dapil, the level up. Never another party."""
    if kasus.kursi.lembaga is Lembaga.DPD:
        return
    cadangan = kasus.cadangan
    if cadangan is None:
        pola = gettext_noop(
            "Daftar calon dapil ini habis. Lengkapi data dapil lain: batas, penduduk, dan calonnya."
        )
        citations = (dasar.HABIS, dasar.HABIS_LAMA)
        yield LangkahCadangan(daftar=None, alasan=Kalimat(pola), dasar=citations, masalah=Hasil.BUTUH_DATA)
        return
    if cadangan.dapil_induk:
        pola = gettext_noop("Daerah pemekaran: dilihat dapil daerah induk, {dapil}.")
        daftar = (kasus.kursi.lembaga, cadangan.dapil_induk, kasus.kursi.partai)
        alasan = Kalimat(pola, {"dapil": cadangan.dapil_induk})
        yield LangkahCadangan(daftar=daftar, alasan=alasan, dasar=(dasar.PEMEKARAN,))
    bertetangga, lainnya = _tiers(kasus, cadangan)
    yield from _by_population(
        kasus, bertetangga, gettext_noop("Dilihat {dapil}, dapil yang berbatasan langsung dengan dapil ini.")
    )
    yield from _by_population(
        kasus,
        lainnya,
        gettext_noop("Dilihat {dapil}, dapil lain dari lembaga yang sama dengan penduduk terbanyak."),
    )
    yield from _level_up(kasus, cadangan)


def _tiers(kasus: Kasus, cadangan: DapilCadangan) -> tuple[list[Dapil], list[Dapil]]:
    """Split the other dapil of the institution that still have a candidate into touching and not touching."""
    asal = kasus.kursi.dapil
    batas = {frozenset((satu.dapil_a, satu.dapil_b)) for satu in cadangan.ketetanggaan}
    ada = [
        dapil
        for dapil in cadangan.dapil
        if dapil.lembaga is kasus.kursi.lembaga
        and dapil.id not in (asal, cadangan.dapil_induk)
        and _pool(kasus, dapil)
    ]
    bertetangga = [dapil for dapil in ada if frozenset((asal, dapil.id)) in batas]
    return bertetangga, [dapil for dapil in ada if dapil not in bertetangga]


def _pool(kasus: Kasus, dapil: Dapil) -> bool:
    return bool(list_pool(kasus.calon, (dapil.lembaga, dapil.id, kasus.kursi.partai), kasus.anggota.calon))


def _by_population(kasus: Kasus, dapil: list[Dapil], pola: str) -> Iterator[LangkahCadangan]:
    """Yield the dapil by population, largest first; equal figures are for people, unknown ones need data."""
    sisa = sorted(dapil, key=lambda satu: satu.id)
    while sisa:
        pilihan = tuple(_describe(kasus, satu) for satu in sisa)
        penduduk = [satu.penduduk for satu in sisa if satu.penduduk is not None]
        if len(sisa) > 1 and len(penduduk) < len(sisa):
            kurang = gettext_noop("Jumlah penduduk salah satu dapil pengganti belum diketahui.")
            yield LangkahCadangan(
                daftar=None, alasan=Kalimat(kurang), masalah=Hasil.BUTUH_DATA, pilihan=pilihan
            )
            return
        terbanyak = [satu for satu in sisa if not penduduk or satu.penduduk == max(penduduk)]
        if len(terbanyak) > 1:
            sama = gettext_noop("Jumlah penduduk dapil pengganti sama; rapat pleno yang memilih.")
            yield LangkahCadangan(daftar=None, alasan=Kalimat(sama), masalah=Hasil.MANUAL, pilihan=pilihan)
            return
        (satu,) = terbanyak
        daftar = (satu.lembaga, satu.id, kasus.kursi.partai)
        yield LangkahCadangan(daftar=daftar, alasan=Kalimat(pola, {"dapil": satu.nama}), pilihan=pilihan)
        sisa.remove(satu)


def _level_up(kasus: Kasus, cadangan: DapilCadangan) -> Iterator[LangkahCadangan]:
    """The DCT one level up, in the dapil that contains this one; DPR has no level up."""
    atas, lembaga = cadangan.dapil_tingkat_atas, TINGKAT_ATAS.get(kasus.kursi.lembaga)
    if lembaga is None:
        return
    if atas is None:
        pola = gettext_noop("Semua dapil {lembaga} habis. Isi dapil {atas} yang memuat dapil ini.")
        isi = {"lembaga": kasus.kursi.lembaga.label, "atas": lembaga.label}
        yield LangkahCadangan(daftar=None, alasan=Kalimat(pola, isi), masalah=Hasil.BUTUH_DATA)
        return
    pola = gettext_noop(
        "Dilihat DCT {lembaga} pada {dapil}, dapil satu tingkat di atas yang memuat dapil ini."
    )
    isi = {"lembaga": lembaga.label, "dapil": atas.nama}
    yield LangkahCadangan(daftar=(lembaga, atas.id, kasus.kursi.partai), alasan=Kalimat(pola, isi))


def _describe(kasus: Kasus, dapil: Dapil) -> Json:
    pool = list_pool(kasus.calon, (dapil.lembaga, dapil.id, kasus.kursi.partai), kasus.anggota.calon)
    return {
        "dapil": dapil.id,
        "nama": dapil.nama,
        "penduduk": dapil.penduduk,
        "sumber_penduduk": dapil.sumber_penduduk,
        "calon": [
            {"id": c.id, "nama": c.nama, "jenis_kelamin": c.kode_kelamin, "suara_sah": c.suara_sah}
            for c in pool
        ],
    }
