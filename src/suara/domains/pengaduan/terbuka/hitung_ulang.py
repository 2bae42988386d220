"""Menghitung ulang angka halaman statistik LAPOR! dari data terbukanya. Hanya memerlukan Python 3.

python hitung_ulang.py laporan.csv agregat.csv penilaian.csv
python hitung_ulang.py laporan.csv agregat.csv --sejak 2026-01 --sampai 2026-06 --unit 64.DATIN
python hitung_ulang.py laporan.csv agregat.csv penilaian.csv --sejak 2026-05 --sampai 2026-05 --masa 2026-05
"""

from __future__ import annotations

import csv
import math
import sys

Baris = dict[str, str]
TERTUTUP = ("diarsipkan", "rahasia")
PILIHAN = {"--sejak", "--sampai", "--unit", "--masa"}


def baca(nama: str) -> list[Baris]:
    """Read a CSV file as a list of rows; an empty text stands for an unknown value."""
    with open(nama, encoding="utf-8-sig", newline="") as berkas:  # noqa: PTH123 -- for any reader of Python
        return list(csv.DictReader(berkas))


def pilih(baris: list[Baris], sejak: str = "", sampai: str = "9999-99", unit: str = "") -> list[Baris]:
    """Keep the rows of some months, and of one unit."""
    return [b for b in baris if sejak <= b["bulan"] <= sampai and unit in ("", b["unit_kode"])]


def angka(baris: list[Baris], kolom: str) -> list[int]:
    """Return the known whole numbers of a column, smallest first."""
    return sorted(int(b[kolom]) for b in baris if b[kolom] != "")


def median(nilai: list[int]) -> float | None:
    """Return the middle value, or the mean of the two in the middle."""
    n = len(nilai)
    return None if n == 0 else nilai[n // 2] if n % 2 else (nilai[n // 2 - 1] + nilai[n // 2]) / 2


def p90(nilai: list[int]) -> int | None:
    """Return the smallest value that nine of ten do not exceed (nearest rank)."""
    return nilai[math.ceil(len(nilai) * 0.9) - 1] if nilai else None


def wilson(berhasil: int, semua: int) -> float | None:
    """Return the lower 95 % bound of a share: few cases never look better than many."""
    if semua == 0:
        return None
    z, p = 1.959963984540054, berhasil / semua
    tengah, lebar = p + z * z / (2 * semua), z * math.sqrt(p * (1 - p) / semua + z * z / (4 * semua * semua))
    return max(0.0, (tengah - lebar) / (1 + z * z / semua))


def bagian(baris: list[Baris], kolom: str) -> tuple[int, int]:
    """Return how many rows say "ya" and how many say anything."""
    kata = [b[kolom] for b in baris if b[kolom]]
    return kata.count("ya"), len(kata)


def jumlah(sel: list[Baris], ukuran: str) -> int:
    """Return the total of the published cells of a measure (cells of 0 to 4 are not published)."""
    return sum(int(s["jumlah"]) for s in sel if s["ukuran"] == ukuran)


def diterima(baris: list[Baris]) -> int:
    """Reports received and published."""
    return len(baris)


def menurut(baris: list[Baris], kolom: str) -> dict[str, int]:
    """Return how many rows have each value of a column."""
    hasil: dict[str, int] = {}
    for b in baris:
        hasil[b[kolom]] = hasil.get(b[kolom], 0) + 1
    return hasil


def verifikasi_tepat(baris: list[Baris], sel: list[Baris]) -> tuple[int, int]:
    """Verified in time, of all verified and all that still wait beyond the limit."""
    ya, semua = bagian(baris, "verifikasi_tepat")
    return ya, semua + jumlah(sel, "lewat_verifikasi")


def tl_tepat(baris: list[Baris]) -> tuple[int, int]:
    """First follow-up in time, of all whose first follow-up was given or overdue."""
    return bagian(baris, "tl_tepat")


def dibuka_kembali(baris: list[Baris]) -> tuple[int, int]:
    """Reopened at least once, of all that were ever finished."""
    pernah = [b for b in baris if b["status"] == "SL" or int(b["jumlah_dibuka_kembali"]) > 0]
    return sum(int(b["jumlah_dibuka_kembali"]) > 0 for b in pernah), len(pernah)


def penilaian(nilai: list[Baris], masa: str = "semua", unit: str = "") -> tuple[float | None, int]:
    """Return the mean rating (1 to 5) and how many rated: a month, 12-bulan or semua; five or more only."""
    for b in nilai:
        if b["masa"] == masa and b["unit_kode"] == unit:
            return int(b["nilai"]) / int(b["jumlah"]), int(b["jumlah"])
    return None, 0


def arsip(sel: list[Baris], masa: str = "semua", unit: str = "") -> dict[str, int]:
    """Return the archived reports per reason: of a month (five or more only), 12-bulan or semua."""
    ukuran = "diarsipkan_masa" if masa in ("12-bulan", "semua") else "diarsipkan"
    cocok = [s for s in sel if (s["ukuran"], s["bulan"], s["unit_kode"]) == (ukuran, masa, unit)]
    return {s["rincian"]: int(s["jumlah"]) for s in cocok}


def baik(baris: list[Baris]) -> tuple[int, int]:
    """Dealt with well: answered and finished in time, not reopened, not closed by itself. Open ones wait."""
    ya = tidak = 0
    for b in baris:
        if "tidak" in (b["tl_tepat"], b["selesai_tepat"]) or int(b["jumlah_dibuka_kembali"]) > 0:
            tidak += 1
        elif b["status"] == "SL":
            ya, tidak = (ya, tidak + 1) if b["sebab_selesai"] == "OTOMATIS" else (ya + 1, tidak)
    return ya, ya + tidak


def hitung(
    baris: list[Baris],
    sel: list[Baris],
    rata: tuple[float | None, int] = (None, 0),
    alasan: dict[str, int] | None = None,
) -> dict[str, object]:
    """Return every figure of the page for these rows, cells, rating and reasons of archiving."""
    tl, selesai = angka(baris, "hk_tl_pertama"), angka(baris, "hk_selesai")
    return {
        "diterima": diterima(baris),
        "kelas": menurut(baris, "kelas"),
        "topik": menurut(baris, "topik"),
        "kanal": menurut(baris, "kanal"),
        "verifikasi_tepat": verifikasi_tepat(baris, sel),
        "tl_tepat": tl_tepat(baris),
        "selesai_tepat": bagian(baris, "selesai_tepat"),
        "baik": baik(baris),
        "baik_wilson": wilson(*baik(baris)),
        "tl_median": median(tl),
        "tl_p90": p90(tl),
        "selesai_median": median(selesai),
        "selesai_p90": p90(selesai),
        "selesai": len([b for b in baris if b["status"] == "SL"]),
        "sebab": menurut([b for b in baris if b["sebab_selesai"]], "sebab_selesai"),
        "dibuka_kembali": dibuka_kembali(baris),
        "penilaian": rata,
        "dikembalikan": sum(angka(baris, "jumlah_pengembalian")),
        "lewat_tenggat": sum(angka(baris, "jumlah_lewat_tenggat")),
        "diarsipkan": jumlah(sel, "diarsipkan"),
        "arsip": alasan or {},
        "rahasia": jumlah(sel, "rahasia"),
    }


def utama(kata: list[str]) -> None:
    """Print the figures of two or three files; how it is called where it is called otherwise."""
    nama = kata[: next((n for n, satu in enumerate(kata) if satu.startswith("--")), len(kata))]
    sisa = kata[len(nama) :]
    pilihan = dict(zip(sisa[::2], sisa[1::2], strict=False))
    if len(nama) not in (2, 3) or len(sisa) % 2 or not {*pilihan} <= PILIHAN:
        sys.exit(__doc__)
    batas = {k: pilihan[f"--{k}"] for k in ("sejak", "sampai", "unit") if f"--{k}" in pilihan}
    nilai = baca(nama[2]) if len(nama) > 2 else []
    masa, unit = pilihan.get("--masa", "semua"), batas.get("unit", "")
    rata, sel = penilaian(nilai, masa, unit), baca(nama[1])
    semua = hitung(pilih(baca(nama[0]), **batas), pilih(sel, **batas), rata, arsip(sel, masa, unit))
    for judul, hasil in semua.items():
        catatan = " (sel berisi 0 sampai 4 tidak diumumkan)" if judul in TERTUTUP else ""
        print(f"{judul}: {hasil}{catatan}")  # noqa: T201 -- a script for readers of the data


if __name__ == "__main__":
    utama(sys.argv[1:])
