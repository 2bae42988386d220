"""Write the calendar files from the library `holidays`: `python -m suara.hukum.susun_kalender 2028`.

A person then checks the file against the joint decree (SKB) of that year; the file counts, not the library.
"""

from __future__ import annotations

import sys

import holidays

from suara.hukum.baca import AKAR

PERKIRAAN = " (perkiraan)"


def list_library(tahun: int) -> list[tuple[str, str, str, bool]]:
    """Return (date, name, kind, estimated) of one year as the library knows it."""
    hasil = []
    for kategori, jenis in (("public", "LIBUR_NASIONAL"), ("government", "CUTI_BERSAMA")):
        libur = holidays.country_holidays("ID", years=tahun, categories=(kategori,), language="id")
        for tanggal, nama in libur.items():
            polos = nama.replace(PERKIRAAN, "")
            hasil.append((tanggal.isoformat(), polos, jenis, nama != polos))
    return sorted(hasil)


def write_year(tahun: int, instrument: str, bukti: str, diperiksa_pada: str) -> str:
    """Return the YAML of one year."""
    baris = [
        f"tahun: {tahun}",
        f"instrument: {instrument}",
        f"bukti: {bukti}",
        f"diperiksa_pada: {diperiksa_pada}",
    ]
    baris += ["catatan: ''", "hari:"]
    for tanggal, nama, jenis, perkiraan in list_library(tahun):
        ekor = ", perkiraan: true" if perkiraan else ""
        baris.append(f"  - {{tanggal: {tanggal}, jenis: {jenis}, nama: {nama}{ekor}}}")
    return "\n".join(baris) + "\n"


if __name__ == "__main__":
    for kata in sys.argv[1:]:
        isi = write_year(int(kata), f"SKB Libur {kata}", "UMUM", f"{kata}-01-01")
        (AKAR / "kalender" / f"{kata}.yaml").write_text(isi, encoding="utf-8")
