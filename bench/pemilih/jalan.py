"""The sub-commands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from bench.pemilih.alat import Putusan

BARIS = {
    "ingest": ("masuk", "CSV menjadi snapshot tersegel; saingan DuckDB telanjang dan pandas"),
    "sync": ("padan", "padankan daftar dengan penduduk; saingan DuckDB telanjang, polars, pandas"),
    "ganda": ("kembar", "orang yang tercatat dua kali; saingan Splink"),
    "febrl": ("asing", "data asing FEBRL; saingan recordlinkage, dedupe, Splink"),
    "memori": ("daur", "puncak memori seluruh daur, juga dengan batas 2 GB"),
    "tumbuh": ("tumbuh", "0,3, 1, 3, 10 juta baris; waktu per baris"),
    "spark": ("percik", "langkah yang sama di Spark; tabelnya harus sama"),
    "indeks": ("indeks", "indeks cek publik: waktu membangun dan ukurannya"),
    "cek": ("periksa", "cek publik di bawah beban; saingan view Django telanjang"),
    "tebak": ("tebak", "sepuluh ribu tebakan NIK; orang lain tetap dilayani"),
}


def main() -> int:
    """Run one row; 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="bench/pemilih.py")
    bawah = parser.add_subparsers(dest="baris", required=True)
    for nama, (_modul, bantuan) in BARIS.items():
        satu = bawah.add_parser(nama, help=bantuan)
        satu.add_argument("--ukuran", type=int, default=0, help="pemilih; 0: provinsi penuh, 2.920.985")
        satu.add_argument("--ulang", type=int, default=0, help="berapa kali setiap peserta; terbaik dipakai")
        satu.add_argument("--tanpa", nargs="*", default=[], help="saingan yang tidak dijalankan")
        satu.add_argument("--jenis", choices=("merata", "bawaan"), default=None, help="hanya untuk ganda")
    pilihan = parser.parse_args()
    jalan: Callable[[argparse.Namespace, Putusan], None] = import_module(
        f"bench.pemilih.{BARIS[pilihan.baris][0]}"
    ).jalan
    putusan = Putusan()
    jalan(pilihan, putusan)
    return putusan.kode()
