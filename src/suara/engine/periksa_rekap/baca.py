"""From bytes, text or JSON to a `TabelRekap`; every cell that cannot be read is named and stays unknown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.angka import BukanAngka, read_count, read_percent
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kenali import recognise
from suara.engine.periksa_rekap.kepala import Kepala, find_kepala
from suara.engine.periksa_rekap.kisi import BATAS_PERINTAH, Batas, Kisi, decode, read_kisi, read_text
from suara.engine.periksa_rekap.kolom import Kolom, Peran
from suara.engine.periksa_rekap.periode import TANPA, Periode, read_periode
from suara.engine.periksa_rekap.tabel import BarisRekap, Cacat, Sel, TabelRekap
from suara.engine.periksa_rekap.terms import Pokok, Ukuran
from suara.kernel.kalimat import gettext_noop as _

TANPA_KEPALA = _(
    "Tidak ada baris judul yang dikenal. Baris pertama tabel harus menyebut kolomnya, misalnya: "
    "wilayah; periode; previous; baru; tms; l; p; total."
)
TANPA_ANGKA = _("Tabel ini tidak berisi satu angka pun di bawah judul kolomnya.")
TERLALU_PANJANG = 200
"""Longest name that is kept of a cell: more is not a name."""


def read_file(isi: bytes, batas: Batas = BATAS_PERINTAH) -> TabelRekap:
    """Read a CSV, XLSX or JSON file; told apart by content."""
    awal = isi[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if awal[:1] in (b"[", b"{"):
        if len(isi) > batas.bita:
            read_kisi(isi, batas)
        return read_json(decode(isi), batas)
    return _read(read_kisi(isi, batas))


def read_pasted(teks: str, batas: Batas = BATAS_PERINTAH) -> TabelRekap:
    """Read what somebody pasted: a table from a page or a spreadsheet, CSV, or JSON."""
    if len(teks.encode()) > batas.bita:
        return read_file(teks.encode(), batas)
    rapi = teks.lstrip("\ufeff \t\r\n")
    if rapi[:1] in ("[", "{"):
        return read_json(rapi, batas)
    return _read((read_text(teks, batas),))


def read_json(teks: str, batas: Batas = BATAS_PERINTAH) -> TabelRekap:
    """Read a list of rows, or an object whose ``baris`` (or ``rows``) is that list."""
    try:
        isi = json.loads(teks)
    except (json.JSONDecodeError, RecursionError) as galat:
        baris, kolom = getattr(galat, "lineno", 1), getattr(galat, "colno", 1)
        raise RekapTidakTerbaca(
            _("JSON tidak terbaca di baris {baris}, huruf ke-{kolom}."), baris=baris, kolom=kolom
        ) from None
    if isinstance(isi, dict):
        isi = isi.get("baris", isi.get("rows"))
    if not isinstance(isi, list) or not isi or not all(isinstance(satu, dict) for satu in isi):
        raise RekapTidakTerbaca(_("JSON harus berupa daftar baris, masing-masing sebuah objek."))
    if len(isi) > batas.baris:
        raise RekapTidakTerbaca(
            _("Tabel ini lebih dari {batas} baris{lembar}. Bagi per kabupaten/kota atau per kecamatan."),
            batas=batas.baris,
            lembar="",
        )
    return _read((_grid(isi, batas),))


def _grid(isi: Sequence[Mapping[str, object]], batas: Batas) -> Kisi:
    """Lay the rows of JSON out as a grid; row 1 is the first object, as the header has no row of its own."""
    kunci = list(dict.fromkeys(str(nama)[:TERLALU_PANJANG] for satu in isi for nama in satu))
    if len(kunci) > batas.kolom:
        raise RekapTidakTerbaca(
            _("Baris {baris} berisi {kolom} kolom; paling banyak {batas}."),
            baris=1,
            kolom=len(kunci),
            batas=batas.kolom,
        )
    baris = [(0, tuple(kunci))]
    for nomor, satu in enumerate(isi, start=1):
        baris.append((nomor, tuple(_plain(satu.get(nama)) for nama in kunci)))
    return Kisi("", tuple(baris))


def _plain(nilai: object) -> str:
    if nilai is None or isinstance(nilai, bool | list | dict):
        return ""
    if isinstance(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return " ".join(str(nilai).split())


@dataclass(slots=True)
class _Bacaan:
    """What is gathered while sheets are read."""

    baris: list[BarisRekap] = field(default_factory=list)
    cacat: list[Cacat] = field(default_factory=list)
    dilewati: list[str] = field(default_factory=list)


def _read(kisi: Sequence[Kisi]) -> TabelRekap:
    bacaan = _Bacaan()
    berkepala = [(satu, kepala) for satu in kisi if (kepala := find_kepala(satu.baris)) is not None]
    if not berkepala:
        raise RekapTidakTerbaca(TANPA_KEPALA)
    periode = [_title_period(kepala) for _, kepala in berkepala]
    utama = next((satu for satu in periode if satu is not TANPA), TANPA)
    for letak, (satu, kepala) in enumerate(berkepala):
        # In the offices' workbook the first sheet is the list before this period and has no title.
        lama = utama is not TANPA and periode[letak] is TANPA and letak == 0 and len(berkepala) > 1
        _read_sheet(satu, kepala, letak, utama if periode[letak] is TANPA else periode[letak], lama, bacaan)
    if not any(satu.angka for satu in bacaan.baris):
        raise RekapTidakTerbaca(TANPA_ANGKA)
    judul = tuple(teks for _, kepala in berkepala for teks in kepala.judul)
    return recognise(bacaan.baris, judul, tuple(bacaan.cacat), tuple(dict.fromkeys(bacaan.dilewati)))


def _title_period(kepala: Kepala) -> Periode:
    for teks in kepala.judul:
        periode = read_periode(teks)
        if periode.akhir is not None:
            return periode
    return TANPA


def _read_sheet(
    kisi: Kisi, kepala: Kepala, tabel: int, periode: Periode, lama: bool, bacaan: _Bacaan
) -> None:
    bacaan.dilewati += [satu.judul for satu in kepala.kolom if satu.judul and not satu.dikenal]
    sejajar = dict.fromkeys(satu.periode for satu in kepala.kolom if satu.periode)
    if len(sejajar) == 1:
        # A single dated column names the period of the whole table.
        periode = next(iter(sejajar))
    for nomor, sel in kisi.baris[kepala.mulai :]:
        for satu in _read_row(kisi.lembar, nomor, sel, kepala.kolom, bacaan):
            lengkap = satu if satu.periode is not TANPA else replace(satu, periode=periode)
            bacaan.baris.append(replace(_as_previous(lengkap) if lama else lengkap, tabel=tabel))


def _as_previous(baris: BarisRekap) -> BarisRekap:
    angka = {
        Ukuran(Pokok.PREVIOUS, ukuran.jk): sel
        for ukuran, sel in baris.angka.items()
        if ukuran.pokok is Pokok.N
    }
    return replace(baris, angka=angka)


def _read_row(
    lembar: str, nomor: int, sel: tuple[str, ...], kolom: Sequence[Kolom], bacaan: _Bacaan
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
    return [_row(lembar, nomor, kata, p, isi, persen) for p, isi in (angka or {TANPA: {}}).items()]


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
