"""Row `memori`: the peak of every step of a cycle, at the usual limit and at 2 GB. Each step is a process."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

from bench.pemilih.alat import MIB, Jam, Putusan, print_head, run_child
from bench.pemilih.data import ACUAN, Provinsi, province, take_in

LANGKAH = ("ingest", "sync", "apply", "recap", "ganda")
BATAS_GB = 6.0


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("memori: puncak seluruh daur, berkas memori terhitung", ("duckdb", "pyarrow"))
    rumah = province(pilihan.ukuran)
    for memori in ("4GB", "2GB"):
        print(f"  -- batas mesin {memori}", flush=True)
        hasil = cycle(rumah, memori=memori)
        puncak = max(satu["puncak"] for satu in hasil.values()) / MIB / 1024
        selesai = not any("galat" in satu for satu in hasil.values())
        putusan.benar(f"selesai dengan batas {memori}", selesai)
        putusan.nilai("puncak", puncak, BATAS_GB, paling="banyak", satuan=" GB")


def cycle(
    rumah: Provinsi, *, memori: str = "4GB", langkah: tuple[str, ...] = LANGKAH
) -> dict[str, dict[str, Any]]:
    """Run one whole cycle in a folder of its own, step by step; return time and peak of each."""
    tempat = rumah.folder / "daur"
    shutil.rmtree(tempat, ignore_errors=True)
    hasil: dict[str, dict[str, Any]] = {}
    for nama in langkah:
        satu = run_child(f"daur:{nama}", folder=str(rumah.folder), memori=memori)
        hasil[nama] = {"puncak": 0, "detik": float("nan"), "cpu": float("nan"), **satu}
        if "galat" in satu:
            print(f"    {nama:<8} GAGAL: {satu['galat']}", flush=True)
            break
        print(f"    {nama:<8} {satu['detik']:7.1f} s  CPU {satu['cpu']:6.1f} s  "
              f"puncak {satu['puncak'] / MIB:6.0f} MiB  {satu.get('kata', '')}", flush=True)  # fmt: skip
    shutil.rmtree(tempat, ignore_errors=True)
    return hasil


def ingest(jam: Jam, folder: str, memori: str) -> dict[str, Any]:
    """CSV and population to sealed snapshots: what the other steps start from."""
    rumah, gudang, Sesi = _scene(folder)  # noqa: N806
    kata = []
    for jenis in ("daftar", "penduduk"):
        with jam, Sesi(memori=memori) as sesi:
            hasil = take_in(sesi, rumah, jenis, gudang.kunci, tempat=gudang.tempat.with_name(jenis))
            kata.append(f"{hasil.manifes.baris} {jenis}")
    return {"kata": ", ".join(kata)}


def sync(jam: Jam, folder: str, memori: str) -> dict[str, Any]:
    """The whole command, proposals sealed."""
    from dataclasses import replace

    from suara.engine.alir import open_source, run_sync
    from suara.engine.sync import Acuan

    rumah, gudang, Sesi = _scene(folder)  # noqa: N806
    with jam, Sesi(memori=memori) as sesi:
        tunggal = open_source(sesi, gudang, gudang.tempat.with_name("penduduk"))
        acuan = replace(
            Acuan(tanggal=ACUAN, wilayah_daftar=rumah.wilayah, wilayah_sumber=rumah.wilayah),
            sumber_tunggal=tunggal,
        )
        hasil, _manifes = run_sync(sesi, gudang, periode="2025-TW4", acuan=acuan)
    return {"kata": f"{hasil.kandidat} usulan"}


def apply(jam: Jam, folder: str, memori: str) -> dict[str, Any]:
    """All that can be accepted is accepted; the next list is sealed."""
    from suara.engine.alir import open_source, run_apply

    _rumah, gudang, Sesi = _scene(folder)  # noqa: N806
    with jam, Sesi(memori=memori) as sesi:
        open_source(sesi, gudang, gudang.tempat.with_name("penduduk"))
        hasil, _manifes = run_apply(sesi, gudang, periode="2025-TW4", keputusan=("BARU", "UBAH", "TMS"))
    return {"kata": f"{hasil.baris} baris"}


def recap(jam: Jam, folder: str, memori: str) -> dict[str, Any]:
    """The recap down to the desa."""
    from suara.engine.alir import run_recap

    rumah, gudang, Sesi = _scene(folder)  # noqa: N806
    with jam, Sesi(memori=memori) as sesi:
        hasil, _manifes = run_recap(sesi, gudang, wilayah=rumah.wilayah, sampai=13)
    return {"kata": f"{len(hasil.baris)} wilayah"}


def ganda(jam: Jam, folder: str, memori: str) -> dict[str, Any]:
    """The search for duplicates in the list in force."""
    from suara.domains.pemilih.cli_ganda import KOLOM
    from suara.engine.ganda import find_ganda
    from suara.engine.snapshot import open_snapshot

    _rumah, gudang, Sesi = _scene(folder)  # noqa: N806
    with jam, Sesi(memori=memori) as sesi:
        open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, kolom=KOLOM)
        hasil = find_ganda(sesi)
    return {"kata": f"{hasil.ditemukan} pasangan"}


def _scene(folder: str) -> tuple[Provinsi, Any, Any]:
    from suara.engine.alir import Gudang
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi

    rumah = Provinsi(Path(folder))
    if not Path(rumah.kunci).exists():
        KunciInduk.create(Path(rumah.kunci))
    kunci = KunciInduk.read(Path(rumah.kunci))
    return rumah, Gudang(tempat=rumah.folder / "daur" / "daftar", kunci=kunci), Sesi
