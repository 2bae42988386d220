"""From bytes, text or JSON to a `TabelRekap`; every cell that cannot be read is named and stays unknown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from suara.engine.periksa_rekap.datar import flatten_recap
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.isi import TERLALU_PANJANG, Bacaan, read_table
from suara.engine.periksa_rekap.kenali import recognise
from suara.engine.periksa_rekap.kepala import Kepala, find_tables
from suara.engine.periksa_rekap.kisi import BATAS_PERINTAH, Batas, Kisi, decode, read_kisi, read_text
from suara.engine.periksa_rekap.periode import TANPA, Periode, read_periode
from suara.engine.periksa_rekap.tabel import BarisRekap, TabelRekap
from suara.engine.periksa_rekap.terms import Pokok, Ukuran
from suara.kernel.kalimat import gettext_noop as _

TANPA_KEPALA = _(
    "Tidak ada baris judul yang dikenal. Baris pertama tabel harus menyebut kolomnya, misalnya: "
    "wilayah; periode; sebelumnya; baru; tms; l; p; total."
)
TANPA_ANGKA = _("Tabel ini tidak berisi satu angka pun di bawah judul kolomnya.")


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
    periode = ""
    if isinstance(isi, dict):
        periode = str(isi.get("periode", ""))
        isi = isi.get("baris", isi.get("rows"))
    if not isinstance(isi, list) or not isi or not all(isinstance(satu, dict) for satu in isi):
        raise RekapTidakTerbaca(_("JSON harus berupa daftar baris, masing-masing sebuah objek."))
    if len(isi) > batas.baris:
        raise RekapTidakTerbaca(
            _("Tabel ini lebih dari {batas} baris{lembar}. Bagi per kabupaten/kota atau per kecamatan."),
            batas=batas.baris,
            lembar="",
        )
    return _read((_grid([flatten_recap(satu, periode) for satu in isi], batas),))


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


def _read(kisi: Sequence[Kisi]) -> TabelRekap:
    bacaan = Bacaan()
    berkepala = [(satu, kepala) for satu in kisi for kepala in find_tables(satu.baris)]
    if not berkepala:
        raise RekapTidakTerbaca(TANPA_KEPALA)
    periode = [_title_period(kepala) for _, kepala in berkepala]
    utama = next((satu for satu in periode if satu is not TANPA), TANPA)
    for letak, (satu, kepala) in enumerate(berkepala):
        # In the offices' workbook the first sheet is the list before this period and has no title.
        lama = utama is not TANPA and periode[letak] is TANPA and letak == 0 and len(kisi) > 1
        berlaku = utama if periode[letak] is TANPA else periode[letak]
        for baris in read_table(satu.lembar, kepala, berlaku, bacaan):
            bacaan.baris.append(replace(_as_previous(baris) if lama else baris, tabel=letak))
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


def _as_previous(baris: BarisRekap) -> BarisRekap:
    angka = {
        Ukuran(Pokok.PREVIOUS, ukuran.jk): sel
        for ukuran, sel in baris.angka.items()
        if ukuran.pokok is Pokok.N
    }
    return replace(baris, angka=angka)
