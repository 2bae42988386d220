"""Row `tebak`: ten thousand guessed NIKs against the public check, while citizens ask about themselves.

Every guess fits itself: a kecamatan of the province, a birth date, a serial number. Half of them come from
one address, half from ever new ones, and all tickets are given to the guesser: work and waiting, which stop a
real one, do not count here. Two guessers: one knows nothing of serial numbers, one knows that they are low.
"""

from __future__ import annotations

import argparse
import random
import threading
import time
from collections.abc import Iterator

from bench.pemilih.alat import Putusan, print_head
from bench.pemilih.data import province
from bench.pemilih.kantor import ALAMAT, Kantor
from bench.pemilih.tembakan import Jawaban, fire, get

TEBAKAN, WARGA = 10_000, 100
SATU = "9.9.9.9"


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("tebak: sepuluh ribu tebakan", ("django", "granian"))
    kantor = Kantor(province(pilihan.ukuran or 300_000), banyak=2000)
    kantor.web.start()
    try:
        for nama, urut in (("tanpa tahu nomor urut", 9999), ("tahu nomor urut kecil", 20)):
            satu, banyak, warga = _attack(kantor, urut)
            print(f"  -- {nama}")
            print(f"  dari satu alamat: {satu.ada + satu.tiada} dijawab, {satu.ada} ditemukan, "
                  f"status {dict(satu.status)}")  # fmt: skip
            print(f"  dari alamat baru: {banyak.ada + banyak.tiada} dijawab, {banyak.ada} ditemukan, "
                  f"status {dict(banyak.status)}")  # fmt: skip
            print(f"  warga di antaranya: {warga.ada} dari {WARGA} terdaftar, p50 "
                  f"{warga.persentil(50):.0f} ms, "
                  f"paling lama {warga.persentil(100):.0f} ms", flush=True)  # fmt: skip
            putusan.nilai("dijawab dari satu alamat", satu.ada + satu.tiada, 40, paling="banyak", satuan="")
            putusan.benar("semua warga dilayani", warga.ada == WARGA, f"{warga.ada} dari {WARGA}")
            if urut == 9999:
                putusan.benar("tidak seorang pun ditemukan", not satu.ada + banyak.ada)
        harga = fire(kantor.web.port, [get(ALAMAT, "8.8.8.8")], serentak=1)
        print(f"  formulir sesudahnya: status {dict(harga.status)}")
    finally:
        kantor.web.stop()


def _attack(kantor: Kantor, urut: int) -> tuple[Jawaban, Jawaban, Jawaban]:
    hasil: dict[str, Jawaban] = {}
    acak = random.Random(urut)  # noqa: S311
    tebakan = list(_guesses(kantor, acak, urut))

    def lari(nama: str, alamat: str) -> None:
        bagian = tebakan[::2] if alamat else tebakan[1::2]
        hasil[nama] = fire(
            kantor.web.port, [kantor.tanya(*satu, alamat=alamat) for satu in bagian], serentak=8
        )

    penyerang = [threading.Thread(target=lari, args=satu) for satu in (("satu", SATU), ("banyak", ""))]
    for satu in penyerang:
        satu.start()
    warga = Jawaban()
    for nik, lahir in acak.sample(kantor.orang, WARGA):
        jawaban = fire(kantor.web.port, [kantor.tanya(nik, lahir)], serentak=1)
        warga.ada += jawaban.ada
        warga.milidetik += jawaban.milidetik
        time.sleep(0.05)
    for satu in penyerang:
        satu.join()
    return hasil["satu"], hasil["banyak"], warga


def _guesses(kantor: Kantor, acak: random.Random, urut: int) -> Iterator[tuple[str, str]]:
    kec = sorted({nik[:6] for nik, _lahir in kantor.orang if nik.startswith("64")})
    for _ke in range(TEBAKAN):
        tahun, bulan, hari = acak.randint(1940, 2008), acak.randint(1, 12), acak.randint(1, 28)
        dd = hari + acak.choice((0, 40))
        nik = f"{acak.choice(kec)}{dd:02d}{bulan:02d}{tahun % 100:02d}{acak.randint(1, urut):04d}"
        yield nik, f"{tahun}-{bulan:02d}-{hari:02d}"
