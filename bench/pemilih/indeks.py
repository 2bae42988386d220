"""Row `indeks`: the index of the public check from the sealed list: time to build, and its size."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam, Putusan, print_head, race
from bench.pemilih.data import Provinsi, province


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("indeks: cek publik", ("duckdb", "cryptography"))
    rumah = province(pilihan.ukuran)
    isi = {"folder": str(rumah.folder)}
    hasil = race({"Suara, dua proses": ("indeks:bangun", isi)}, ulang=pilihan.ulang or 1)["Suara, dua proses"]
    print(f"  {hasil.isi['jumlah']} pemilih; memori di atas hanya proses utama")
    putusan.nilai("waktu membangun", hasil.detik, 60.0, paling="banyak", satuan=" s")
    putusan.nilai("ukuran", hasil.isi["bita"] / 1e6, 500.0, paling="banyak", satuan=" MB")


def bangun(jam: Jam, folder: str) -> dict[str, Any]:
    """Build, verified and fsynced as the command does."""
    from suara.domains.pemilih.cek.gudang import Gudang
    from suara.domains.pemilih.cek.indeks import Kepala
    from suara.domains.pemilih.cek.masukan import dari_snapshot
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi

    rumah = Provinsi(Path(folder))
    kunci = KunciInduk.read(Path(rumah.kunci))
    with tempfile.TemporaryDirectory(dir=folder) as tempat, Sesi(memori="2GB") as sesi:
        gudang = Gudang(Path(tempat) / "indeks", Path(tempat) / "kunci")
        with jam:
            hasil = gudang.bangun(
                dari_snapshot(sesi, Path(rumah.daftar), kunci=kunci),
                kepala=Kepala("", 0, "2025-S2", "2025-12-11", "64"), proses=2,
            )  # fmt: skip
        bita = sum(satu.stat().st_size for satu in gudang.tempat.rglob("*") if satu.is_file())
    return {"jumlah": hasil.kepala.jumlah, "bita": bita}
