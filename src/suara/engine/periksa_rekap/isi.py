"""The rows of one table: what each cell says, and what a merged or empty cell inherits from its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.angka import BukanAngka, read_count, read_percent
from suara.engine.periksa_rekap.kepala import Kepala
from suara.engine.periksa_rekap.kolom import Kolom, Peran
from suara.engine.periksa_rekap.periode import TANPA, Periode, read_periode
from suara.engine.periksa_rekap.tabel import BarisRekap, Cacat, Sel
from suara.engine.periksa_rekap.terms import Ukuran

TERLALU_PANJANG = 200
"""Longest name that is kept of a cell: more is not a name."""


@dataclass(slots=True)
class Bacaan:
    """What is gathered while sheets are read."""

    baris: list[BarisRekap] = field(default_factory=list)
    cacat: list[Cacat] = field(default_factory=list)
    dilewati: list[str] = field(default_factory=list)


def read_table(lembar: str, kepala: Kepala, periode: Periode, bacaan: Bacaan) -> Iterator[BarisRekap]:
    """Yield the rows of a table with what its titles, section lines and merged cells say of them."""
    bacaan.dilewati += [satu.judul for satu in kepala.kolom if satu.judul and not satu.dikenal]
    sejajar = dict.fromkeys(satu.periode for satu in kepala.kolom if satu.periode)
    if len(sejajar) == 1:
        # A single dated column names the period of the whole table.
        periode = next(iter(sejajar))
    baris: list[BarisRekap] = []
    induk = ""
    for nomor, sel in kepala.isi:
        induk = _section(sel) or induk
        for satu in _read_row(lembar, nomor, sel, kepala.kolom, bacaan):
            baris.append(_inherit(satu, baris[-1] if baris else None, kepala.kolom, induk))
    yield from _complete(baris, periode)


def _section(sel: tuple[str, ...]) -> str:
    """Return the region that a line of its own names for the rows below: ``KECAMATAN PENAJAM``."""
    isi = [teks for teks in sel if teks]
    if len(isi) != 1 or daftar.is_total(isi[0]) or len(isi[0]) > TERLALU_PANJANG:
        return ""
    return isi[0] if daftar.split_kind(isi[0])[1] in (1, 2, 3) else ""


def _inherit(satu: BarisRekap, atas: BarisRekap | None, kolom: Sequence[Kolom], induk: str) -> BarisRekap:
    """Fill the names that a merged cell leaves empty: the parent, and the region of the next periods."""
    if atas is None or satu.jumlah:
        return satu if satu.induk or satu.jumlah else replace(satu, induk=induk)
    if not satu.wilayah and not satu.kode and satu.periode is not TANPA and satu.periode != atas.periode:
        satu = replace(satu, wilayah=atas.wilayah, kode=atas.kode, induk=atas.induk)
    if not satu.induk:
        berkolom = any(k.peran is Peran.INDUK for k in kolom)
        satu = replace(satu, induk=atas.induk if berkolom and not atas.jumlah else induk)
    return satu


def _complete(baris: Sequence[BarisRekap], periode: Periode) -> Iterator[BarisRekap]:
    """Give rows without a period the table's own; a sum line the one period and group of its rows."""
    isi = [satu for satu in baris if not satu.jumlah]
    semua = {satu.periode for satu in isi}
    kelompok = {satu.kelompok for satu in isi}
    for satu in baris:
        if satu.periode is TANPA:
            berlaku = next(iter(semua)) if satu.jumlah and len(semua) == 1 else TANPA
            satu = replace(satu, periode=periode if berlaku is TANPA else berlaku)
        if satu.jumlah and not satu.kelompok and len(kelompok) == 1:
            satu = replace(satu, kelompok=next(iter(kelompok)))
        yield satu


def _read_row(
    lembar: str, nomor: int, sel: tuple[str, ...], kolom: Sequence[Kolom], bacaan: Bacaan
) -> list[BarisRekap]:
    """Return the row, or several when headers name periods; footers and section titles hold no number."""
    kata: dict[Peran, str] = {}
    persen: dict[str, tuple[Decimal, str]] = {}
    # A region with an empty cell under a period is still a row of that period: unknown, not absent.
    angka: dict[Periode, dict[Ukuran, Sel]] = {satu.periode: {} for satu in kolom if satu.periode}
    terisi = [(satu, sel[satu.letak]) for satu in kolom if satu.letak < len(sel) and sel[satu.letak]]
    if not _holds_numbers(terisi):
        return []
    sumber = next((teks for satu, teks in terisi if satu.peran is Peran.SUMBER), "")[:TERLALU_PANJANG]
    for satu, teks in terisi:
        try:
            if satu.peran is Peran.PERSEN:
                nilai = read_percent(teks)
                if nilai is not None and satu.ukuran is not None:
                    persen[satu.ukuran.jk] = (nilai, satu.judul)
            elif satu.peran is not None:
                kata.setdefault(satu.peran, teks[:TERLALU_PANJANG])
            elif satu.ukuran is not None and (hitung := read_count(teks)) is not None:
                tempat = angka.setdefault(satu.periode or TANPA, {})
                tempat.setdefault(satu.ukuran, Sel(hitung, nomor, satu.judul, lembar, sumber))
        except BukanAngka:
            bacaan.cacat.append(_unreadable(teks, nomor, satu.judul, lembar))
    tingkat = next((satu.tingkat for satu in kolom if satu.peran is Peran.WILAYAH), None)
    return [
        replace(_row(lembar, nomor, kata, p, isi, persen), tingkat=tingkat)
        for p, isi in (angka or {TANPA: {}}).items()
    ]


def _holds_numbers(terisi: Sequence[tuple[Kolom, str]]) -> bool:
    """Whether any measure cell looks like a number or like a damaged one."""
    return any(
        (satu.ukuran is not None or satu.peran is Peran.PERSEN) and any(huruf.isdigit() for huruf in teks)
        for satu, teks in terisi
    ) or (any(satu.peran in {Peran.WILAYAH, Peran.KODE} for satu, _ in terisi) and len(terisi) > 1)


def _unreadable(teks: str, nomor: int, judul: str, lembar: str) -> Cacat:
    """Name the damaged cell; digits and points only are thousands that a spreadsheet took for decimals."""
    koma = any(huruf.isdigit() for huruf in teks) and set(teks) <= set("0123456789.,")
    return Cacat(teks[:40], nomor, judul, lembar, koma)


def _row(
    lembar: str,
    nomor: int,
    kata: Mapping[Peran, str],
    periode: Periode,
    angka: dict[Ukuran, Sel],
    persen: dict[str, tuple[Decimal, str]],
) -> BarisRekap:
    nama = kata.get(Peran.WILAYAH, "") or kata.get(Peran.NOMOR, "") * daftar.is_total(
        kata.get(Peran.NOMOR, "")
    )
    pembanding = kata.get(Peran.PEMBANDING, "")
    return BarisRekap(
        nomor=nomor,
        wilayah=nama,
        lembar=lembar,
        kode=kata.get(Peran.KODE, ""),
        induk=kata.get(Peran.INDUK, ""),
        kelompok=kata.get(Peran.KELOMPOK, ""),
        periode=periode if periode is not TANPA else read_periode(kata.get(Peran.PERIODE, "")),
        sumber=kata.get(Peran.SUMBER, ""),
        pembanding=read_periode(pembanding) if pembanding else None,
        arah=kata.get(Peran.ARAH, ""),
        jumlah=daftar.is_total(nama),
        angka=angka,
        persen=persen,
    )
