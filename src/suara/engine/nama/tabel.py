"""Matching keys of a whole table: every distinct word is read once, in Python, and joined back.

A province has some three million names, a fifth as many distinct ones, and a few ten thousand distinct words.
So the reference reads the words; SQL only puts them together. Names with a word that means one thing in front
and another behind (ST, SE, BIN, ALIAS, parentheses) go to the reference whole: one or two in a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pyarrow as pa

from suara.engine.langkah import read_sql
from suara.engine.nama.alamat import alamat_kunci, read_address, read_place, tempat_kunci
from suara.engine.nama.baca import normalise
from suara.engine.nama.kata import KEDUA, PEMBEDA, UTAMA, Kata, read_word
from suara.engine.sesi import Sesi
from suara.engine.skema import KUNCI, names

_SQL = Path(__file__).with_name("sql")
PETA_NAMA, PETA_TEMPAT, PETA_ALAMAT = "peta_nama", "peta_tempat", "peta_alamat"
GABUNG = f"""
    JOIN {PETA_NAMA} ON {PETA_NAMA}.nama = coalesce({{tabel}}.nama, '')
    JOIN {PETA_TEMPAT} ON {PETA_TEMPAT}.teks = coalesce({{tabel}}.tempat_lahir, '')
    JOIN {PETA_ALAMAT} ON {PETA_ALAMAT}.teks = coalesce({{tabel}}.alamat, '')
"""
"""The joins of a step that wants the keys while it writes its own columns, after `build_maps`.

What is missing is looked up as the empty text, so every row finds its keys.
"""
KOLOM_KUNCI = f"""{PETA_NAMA}.nama_kunci, {PETA_NAMA}.nama_bunyi,
    {PETA_NAMA}.token_awal, {PETA_NAMA}.token_akhir,
    {PETA_TEMPAT}.kunci AS tempat_kunci, {PETA_ALAMAT}.kunci AS alamat_kunci"""
"""The KUNCI columns of `engine.skema`, in their order, from those joins."""


def add_kunci(sesi: Sesi, masuk: str, keluar: str) -> int:
    """Write `masuk` (nama, tempat_lahir, alamat) as `keluar` with its KUNCI columns; return the rows.

    Columns of these names that `masuk` already has are replaced.
    """
    build_maps(sesi, masuk)
    lama = [f'{masuk}."{nama}"' for nama, _tipe in sesi.kolom(masuk) if nama not in names(KUNCI)]
    teks = f"SELECT {', '.join(lama)}, {KOLOM_KUNCI} FROM {masuk} {GABUNG.format(tabel=masuk)}"
    jumlah = sesi.simpan(keluar, teks)
    drop_maps(sesi)
    return jumlah


def build_maps(sesi: Sesi, *tabel: str) -> None:
    """Make the three maps from the distinct names, birthplaces and addresses of these tables."""
    map_names(sesi, *tabel)
    map_texts(sesi, *tabel)


def map_names(sesi: Sesi, *tabel: str) -> None:
    """Make the map of names. It may run beside `map_texts`."""
    _names(sesi, tabel)


def map_texts(sesi: Sesi, *tabel: str) -> None:
    """Make the maps of birthplaces and addresses."""
    _texts(sesi, tabel, "tempat_lahir", PETA_TEMPAT, read_place, tempat_kunci)
    _texts(sesi, tabel, "alamat", PETA_ALAMAT, read_address, alamat_kunci)


def drop_maps(sesi: Sesi) -> None:
    """Give the memory of the maps back."""
    for nama in (PETA_NAMA, PETA_TEMPAT, PETA_ALAMAT):
        sesi.buang(nama)


def _names(sesi: Sesi, tabel: Iterable[str]) -> None:
    _distinct(sesi, tabel, "nama", "nama_beda", "nama")
    kata = [("", read_word(""))] + [(satu, read_word(satu)) for satu in _words(sesi, "nama_beda", "nama")]
    sesi.terima("nama_kata", _word_table(kata))
    sesi.buang(PETA_NAMA)
    sesi.sql(f"CREATE TABLE {PETA_NAMA} AS {read_sql(_SQL / 'nama_cepat.sql')}")
    pelan = [satu[0] for satu in sesi.rows(f"SELECT nama FROM {PETA_NAMA} WHERE perlu ORDER BY nama")]
    kunci = [normalise(satu) for satu in pelan]
    isi: dict[str, list[str] | list[int]] = {
        "nama": pelan,
        "nama_kunci": [satu.kunci for satu in kunci],
        "nama_bunyi": [satu.nama_bunyi for satu in kunci],
        "token_awal": [satu.token_awal for satu in kunci],
        "token_akhir": [satu.token_akhir for satu in kunci],
    }
    tipe = [("nama", pa.string()), ("nama_kunci", pa.string())]
    tipe += [(nama, pa.int64()) for nama in ("nama_bunyi", "token_awal", "token_akhir")]
    sesi.terima("nama_pelan", pa.table(isi, schema=pa.schema(tipe)))
    sesi.sql(f"DELETE FROM {PETA_NAMA} WHERE perlu")
    sesi.sql(f"INSERT INTO {PETA_NAMA} BY NAME SELECT *, false AS perlu FROM nama_pelan")
    for nama in ("nama_beda", "nama_kata", "nama_pelan"):
        sesi.buang(nama)


def _texts(
    sesi: Sesi,
    tabel: Iterable[str],
    kolom: str,
    peta: str,
    baca: Callable[[str], str],
    penuh: Callable[[str], int | None],
) -> None:
    _distinct(sesi, tabel, kolom, "teks_beda", "teks")
    kata = ["", *_words(sesi, "teks_beda", "teks")]
    sesi.terima("teks_kata", pa.table({"kata": kata, "isi": [baca(satu) for satu in kata]}))
    sesi.buang(peta)
    sesi.sql(f"CREATE TABLE {peta} AS {read_sql(_SQL / 'teks_cepat.sql')}")
    pelan = [satu[0] for satu in sesi.rows(f"SELECT teks FROM {peta} WHERE perlu ORDER BY teks")]
    isi = {"teks": pelan, "kunci": [penuh(satu) for satu in pelan]}
    sesi.terima("teks_pelan", pa.table(isi, schema=pa.schema([("teks", pa.string()), ("kunci", pa.int64())])))
    sesi.sql(f"DELETE FROM {peta} WHERE perlu")
    sesi.sql(f"INSERT INTO {peta} BY NAME SELECT *, false AS perlu FROM teks_pelan")
    for nama in ("teks_beda", "teks_kata", "teks_pelan"):
        sesi.buang(nama)


def _distinct(sesi: Sesi, tabel: Iterable[str], kolom: str, tujuan: str, nama: str) -> None:
    bagian = [f"SELECT coalesce({kolom}, '') AS {nama} FROM {satu}" for satu in tabel]
    sesi.buang(tujuan)
    sesi.sql(f"CREATE TABLE {tujuan} AS SELECT DISTINCT {nama} FROM ({' UNION ALL '.join(bagian)}) AS semua")


def _words(sesi: Sesi, tabel: str, kolom: str) -> list[str]:
    """Return the distinct written words, the empty one left out."""
    teks = (
        f"SELECT DISTINCT kata FROM (SELECT unnest(string_split({kolom}, ' ')) AS kata FROM {tabel}) AS x "
        "WHERE kata <> '' ORDER BY kata"
    )
    return [satu[0] for satu in sesi.rows(teks)]


def _word_table(kata: list[tuple[str, Kata]]) -> pa.Table:
    """Return the table of words; one without a share of the main key is NULL: no space stays."""
    return pa.table({
        "kata": [mentah for mentah, _satu in kata],
        "perlu": [satu.perlu_konteks for _mentah, satu in kata],
        "teks": pa.array([satu.teks() or None for _mentah, satu in kata], pa.string()),
        "bunyi": [satu.bunyi(UTAMA) for _mentah, satu in kata],
        "beda": [satu.bunyi(PEMBEDA) for _mentah, satu in kata],
        "h_kedua": pa.array([satu.hash(KEDUA) for _mentah, satu in kata], pa.int64()),
        "h_utama": pa.array([satu.hash(UTAMA) for _mentah, satu in kata], pa.int64()),
    })  # fmt: skip
