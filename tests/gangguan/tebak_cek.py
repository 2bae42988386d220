"""Guesses voters ten thousand times at a running office; prints who was found, held and served meanwhile.

    .venv/bin/python -m tests.gangguan.tebak_cek FOLDER-OF-A-PREPARED-OFFICE [COUNT]

Half of the guesses come from one address, half from ever new ones; registered people ask in between.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from suara.core.rem.karcis import kerjakan
from suara.domains.pemilih.cek.susun import Baris
from suara.domains.pemilih.cek.tests.orang import orang
from tests.gangguan.jaringan import TOKEN, Jawaban, Peramban, encode
from tests.gangguan.rumah import Rumah, start

HALAMAN = "/pemilih/cek/"
WARGA = orang(200)
KOLOM = "nik,tanggal_lahir,nama,kode_desa,tps"


def pasang(rumah: Rumah) -> None:
    """Establish a list of synthetic people in this office."""
    path = rumah.data / "bahan.csv"
    path.write_text("\n".join([KOLOM, *(",".join(map(str, row)) for row in WARGA)]))
    done = rumah.run(
        "-m", "suara", "pemilih", "index", "--sumber", str(path), "--periode", "2025-S2",
        "--ditetapkan", "2025-12-11", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    path.unlink()


def karcis(url: str, alamat: str) -> dict[str, str]:
    """Open the form as this client and pay for its ticket."""
    page = Peramban(url).send("GET", HALAMAN, headers={"X-Forwarded-For": alamat}).html
    teks, bit = re.search(r'name="karcis" value="([^"]+)"', page), re.search(r'data-bit="(\d+)"', page)
    assert teks is not None
    assert bit is not None
    return {"karcis": teks[1], "kerja": kerjakan(teks[1], int(bit[1]))}


def kirim(url: str, row: Baris, alamat: str, bayar: dict[str, str]) -> Jawaban:
    """Ask about a person as this client."""
    tahun, bulan, hari = str(row[1]).split("-")
    typed = {"nomor": str(row[0]), "tanggal_lahir_hari": hari, "tanggal_lahir_bulan": bulan}
    typed |= {"tanggal_lahir_tahun": tahun, "csrfmiddlewaretoken": TOKEN} | bayar
    body, media_type = encode(typed)
    return Peramban(url).send("POST", HALAMAN, body, {"Content-Type": media_type, "X-Forwarded-For": alamat})


def arti(answer: Jawaban) -> str:
    """Return what an answer says, in a word."""
    if answer.status != 200:
        return str(answer.status)
    if "Belum terdaftar" in answer.html:
        return "belum"
    return "terdaftar" if "Anda terdaftar sebagai pemilih" in answer.html else "formulir"


def main() -> None:
    """Guess, and look at who is served meanwhile."""
    rumah, count = Rumah(Path(sys.argv[1])), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    pasang(rumah)
    office = start(rumah, SUARA_PROXIES="1").wait()
    guesses = orang(count, benih=77)
    served: Counter[str] = Counter()

    step = max(1, count // len(WARGA) * 10)
    kept: dict[str, dict[str, str]] = {}

    def one(number: int) -> str:
        address = "10.9.9.9" if number % 2 else f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        if number % step == 0:
            mine, row = f"172.16.{number // step}.1", WARGA[number // step % len(WARGA)]
            served[arti(kirim(office.url, row, mine, karcis(office.url, mine)))] += 1
        # A guesser who is held keeps the ticket that he has paid for.
        paid = kept.pop(address, None) or karcis(office.url, address)
        found = arti(kirim(office.url, guesses[number], address, paid))
        if found == "429":
            kept[address] = paid
        return found

    begin = time.monotonic()
    with ThreadPoolExecutor(4) as pool:
        found = Counter(pool.map(one, range(count)))
    took = time.monotonic() - begin
    office.stop()
    print(f"{count} tebakan dalam {took:.0f} detik: {dict(found)}; warga di antaranya: {dict(served)}")


if __name__ == "__main__":
    main()
