"""Rows get their region: by code, by name among their sisters, and the sum line by what it sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.tabel import BarisRekap, Cacat, TabelRekap

type Kenal = dict[tuple[int, str, str], str]


def recognise(
    baris: Sequence[BarisRekap], judul: Sequence[str], cacat: tuple[Cacat, ...], dilewati: tuple[str, ...]
) -> TabelRekap:
    """Return the table with Kemendagri codes; what is not recognised keeps its name and has no code."""
    konteks = _from_title(judul)
    kenal = _match(baris, konteks)
    beda: list[tuple[int, str, str]] = []
    hasil: list[BarisRekap] = []
    for satu in baris:
        kode = kenal.get((satu.tabel, satu.induk, satu.wilayah), "")
        tertulis = daftar.read_code(satu.kode)
        if not tertulis and not satu.wilayah and not kode:
            kode = daftar.read_code(satu.wilayah)
        if tertulis and satu.wilayah and not satu.jumlah and not _bears(tertulis, satu.wilayah):
            beda.append((satu.nomor, satu.kode, satu.wilayah))
        elif tertulis:
            kode = tertulis
        hasil.append(replace(satu, kode="" if satu.jumlah else kode, induk=_parent(satu, kode)))
    hasil = [replace(satu, kode=_sum_region(satu, hasil, konteks)) if satu.jumlah else satu for satu in hasil]
    asing = [s.wilayah for s in hasil if not s.kode and s.wilayah and not s.jumlah]
    return TabelRekap(tuple(hasil), cacat, tuple(dict.fromkeys(asing)), dilewati, tuple(beda))


def _match(baris: Sequence[BarisRekap], konteks: set[str]) -> Kenal:
    """Match the names of each table together; rows below different parents are different families."""
    hasil: Kenal = {}
    atas = {satu.induk for satu in baris if satu.induk}
    orang_tua = {nama: daftar.read_code(nama) or kode for nama, kode in _names(atas, konteks).items()}
    keluarga: dict[tuple[int, str], list[str]] = {}
    tingkat: dict[int, int | None] = {}
    for satu in baris:
        if satu.wilayah and not satu.jumlah and not _is_coded(satu):
            keluarga.setdefault((satu.tabel, satu.induk), []).append(satu.wilayah)
            tingkat[satu.tabel] = satu.tingkat
    ketahuan = {kode for satu in baris if (kode := daftar.read_code(satu.kode))}
    sekitar = konteks | {daftar.parent_of(kode) for kode in ketahuan}
    for (tabel, induk), nama in keluarga.items():
        milik = {orang_tua[induk]} if orang_tua.get(induk) else sekitar
        dikenal = daftar.match_names(nama, tingkat=tingkat[tabel], induk=milik)
        for tulis in dict.fromkeys(nama):
            if kode := daftar.read_code(tulis) or dikenal.get(tulis, ""):
                hasil[tabel, induk, tulis] = kode
    return hasil


def _names(nama: set[str], konteks: set[str]) -> dict[str, str]:
    return dict.fromkeys(nama, "") | daftar.match_names(sorted(nama), induk=konteks)


def _from_title(judul: Sequence[str]) -> set[str]:
    """Return regions that a title names after KABUPATEN, KOTA or PROVINSI."""
    hasil: set[str] = set()
    for teks in judul:
        kata = teks.upper().split()
        for letak, satu in enumerate(kata):
            if satu.strip(".:") in {"KABUPATEN", "KAB", "KOTA", "PROVINSI", "PROV", "KECAMATAN"}:
                for panjang in (4, 3, 2, 1):
                    nama = " ".join(kata[letak : letak + 1 + panjang])
                    if len(calon := daftar.candidates(nama)) == 1:
                        hasil.add(calon[0])
                        break
    return hasil


def _is_coded(baris: BarisRekap) -> bool:
    """Whether the row carries a code that its name does not contradict."""
    kode = daftar.read_code(baris.kode)
    return bool(kode) and daftar.is_same_name(kode, baris.wilayah)


def _bears(kode: str, nama: str) -> bool:
    """Whether the region of this code goes by this name; a name that no region bears is trusted."""
    if daftar.is_same_name(kode, nama):
        return True
    lain = daftar.candidates(nama, daftar.level_of(kode)) or daftar.candidates(nama)
    return not lain or kode in lain


def _parent(baris: BarisRekap, kode: str) -> str:
    if kode:
        return daftar.parent_of(kode)
    return daftar.read_code(baris.induk) or daftar.match_names([baris.induk]).get(baris.induk, baris.induk)


def _sum_region(baris: BarisRekap, semua: Sequence[BarisRekap], konteks: set[str]) -> str:
    """Return the region that a sum line stands for: the parent of the rows of its table and period."""
    sendiri = daftar.match_names([_without_sum(baris.wilayah)]) if _without_sum(baris.wilayah) else {}
    if sendiri:
        return next(iter(sendiri.values()))
    sesaudara = [
        satu
        for satu in semua
        if not satu.jumlah and satu.tabel == baris.tabel and satu.periode == baris.periode
    ]
    orang_tua = Counter(daftar.parent_of(satu.kode) for satu in sesaudara if satu.kode)
    if not orang_tua:
        return next(iter(konteks)) if len(konteks) == 1 and sesaudara else ""
    # Parent rows may stand in the table too: the region that no row's parent lies below.
    teratas = min(orang_tua, key=lambda kode: (daftar.level_of(kode), -orang_tua[kode]))
    return (
        teratas
        if all(daftar.level_of(k) > daftar.level_of(teratas) for k in orang_tua if k != teratas)
        else ""
    )


def _without_sum(nama: str) -> str:
    return " ".join(daftar.JUMLAH.sub(" ", nama.upper()).split()).strip(" :")
