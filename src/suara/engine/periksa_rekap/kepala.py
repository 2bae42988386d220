"""Where the header of a table ends and its rows begin: one, two or three header lines, titles above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from suara.engine.periksa_rekap.angka import BukanAngka, read_count
from suara.engine.periksa_rekap.kolom import Kolom, Peran, read_kolom
from suara.engine.periksa_rekap.terms import Pokok, Ukuran

type Baris = tuple[int, tuple[str, ...]]
MAKS_KEPALA = 4
MAKS_CARI = 400
TERPANJANG = 160
"""A longer cell is a sentence, not the name of a column."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """A table found in a sheet: its columns, its data rows, and the title text above."""

    kolom: tuple[Kolom, ...]
    isi: tuple[Baris, ...]
    judul: tuple[str, ...]


def find_tables(baris: Sequence[Baris]) -> list[Kepala]:
    """Return the tables of a sheet: a page often holds several, each with a title and header of its own."""
    letak = _next_header(baris, 0)
    if letak is None:
        return []
    hasil: list[Kepala] = []
    judul = 0
    while letak is not None:
        mulai = _after_header(baris, letak)
        lanjut = _next_header(baris, mulai)
        akhir = len(baris) if lanjut is None else _title_above(baris, mulai, lanjut)
        kepala = [sel for _, sel in baris[letak:mulai] if not _is_numbering(sel)]
        atas = tuple(" ".join(filter(None, sel)) for _, sel in baris[judul:letak])
        isi = tuple(baris[mulai:akhir])
        hasil.append(Kepala(_resolve(_columns(kepala), isi), isi, atas))
        letak, judul = lanjut, akhir
    return hasil


def _next_header(baris: Sequence[Baris], mulai: int) -> int | None:
    kata = 0
    for letak in range(mulai, len(baris)):
        sel = baris[letak][1]
        if _has_counts(sel):
            continue
        kata += 1
        if kata > MAKS_CARI:
            return None
        if _is_header(sel):
            kolom = _columns([isi for _, isi in baris[letak : _after_header(baris, letak)]])
            if any(_measures(satu) for satu in kolom):
                return letak
    return None


def _after_header(baris: Sequence[Baris], letak: int) -> int:
    """Return where the data begins: past further header lines and the line that numbers the columns."""
    akhir = letak + 1
    while akhir < min(len(baris), letak + MAKS_KEPALA) and _continues(baris[akhir][1]):
        akhir += 1
    while akhir < len(baris) and _is_numbering(baris[akhir][1]):
        akhir += 1
    return akhir


def _title_above(baris: Sequence[Baris], mulai: int, letak: int) -> int:
    """Return where the title of the table at `letak` begins: the rows of words right above it."""
    while letak > mulai and not _has_counts(baris[letak - 1][1]):
        letak -= 1
    return letak


def _measures(kolom: Kolom) -> bool:
    return kolom.ukuran is not None or kolom.tingkat is not None


def _is_header(sel: tuple[str, ...]) -> bool:
    """Whether at least two cells are headers that we know and none is a number of a recap."""
    if _has_counts(sel) or any(len(teks) > TERPANJANG for teks in sel):
        return False
    dikenal = [satu for letak, teks in enumerate(sel) if teks and (satu := read_kolom(letak, [teks])).dikenal]
    isi = [teks for teks in sel if teks]
    return len(dikenal) >= 2 and len(dikenal) * 2 >= len(isi)


def _has_counts(sel: Sequence[str]) -> bool:
    return any(_count(teks) is not None for teks in sel)


def _count(teks: str) -> int | None:
    try:
        return read_count(teks)
    except BukanAngka:
        return None


def _continues(sel: tuple[str, ...]) -> bool:
    """Whether the row is a further header line: known words only, no number, no name of a region."""
    isi = [teks for teks in sel if teks]
    if len(isi) < 2 or _has_counts(sel):
        return False
    return all(read_kolom(0, [teks]).dikenal for teks in isi)


def _is_numbering(sel: tuple[str, ...]) -> bool:
    """Whether the row only numbers the columns: 1 2 3 or (1) (2) (3)."""
    angka = [re.sub(r"[()\s]", "", teks) for teks in sel if teks]
    return len(angka) >= 3 and angka == [str(satu) for satu in range(1, len(angka) + 1)]


def _columns(lapis: Sequence[tuple[str, ...]]) -> tuple[Kolom, ...]:
    """Join the header lines of each column; a merged group header counts for all columns beneath it."""
    lebar = max(len(satu) for satu in lapis)
    rata = [[*satu, *[""] * (lebar - len(satu))] for satu in lapis]
    for tingkat, satu in enumerate(rata[:-1]):
        for letak in range(1, lebar):
            bawah = any(lain[letak] for lain in rata[tingkat + 1 :])
            kiri = any(lain[letak - 1] for lain in rata[tingkat + 1 :])
            atas_sama = all(rata[i][letak] == rata[i][letak - 1] for i in range(tingkat))
            if not satu[letak] and bawah and kiri and atas_sama:
                satu[letak] = satu[letak - 1]
    return tuple(read_kolom(letak, [satu[letak] for satu in rata]) for letak in range(lebar))


def _resolve(kolom: Sequence[Kolom], baris: Sequence[Baris]) -> tuple[Kolom, ...]:
    """Tell names of regions from counts of regions by what stands in the column."""
    hasil: list[Kolom] = []
    for satu in kolom:
        if satu.tingkat is None:
            hasil.append(satu)
        elif _mostly_numbers(satu.letak, baris):
            hasil.append(_as_count(satu))
        else:
            hasil.append(Kolom(satu.letak, satu.judul, Peran.WILAYAH, tingkat=satu.tingkat))
    return tuple(_one_name_column(hasil))


def _as_count(kolom: Kolom) -> Kolom:
    pokok = {2: Pokok.KAB, 3: Pokok.KEC, 4: Pokok.DESA}.get(kolom.tingkat or 0)
    return Kolom(kolom.letak, kolom.judul, ukuran=Ukuran(pokok) if pokok else None)


def _mostly_numbers(letak: int, baris: Sequence[Baris]) -> bool:
    isi = [sel[letak] for _, sel in baris if letak < len(sel) and sel[letak]]
    angka = sum(_count(teks) is not None for teks in isi)
    return bool(isi) and angka * 2 > len(isi)


def _one_name_column(kolom: list[Kolom]) -> list[Kolom]:
    """Keep the deepest level as the region of the row; a level above it is its parent."""
    nama = [satu for satu in kolom if satu.peran is Peran.WILAYAH]
    if len(nama) < 2:
        return kolom
    urut = sorted(nama, key=lambda satu: (satu.tingkat or 9, satu.letak))
    dalam = urut[-1]
    atas = urut[-2]
    ganti = {
        satu.letak: Kolom(
            satu.letak, satu.judul, Peran.INDUK if satu is atas else Peran.KETERANGAN, tingkat=satu.tingkat
        )
        for satu in nama
        if satu is not dalam
    }
    return [ganti.get(satu.letak, satu) for satu in kolom]
