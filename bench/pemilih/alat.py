"""What all rows share: contestants in processes of their own, peak memory, the verdict."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
DETAK = 0.05
MIB = 1 << 20


class Jam:
    """A stopwatch with peak memory: resident pages, and memory files whether mapped or not."""

    def __init__(self) -> None:
        self.detik = 0.0
        self.cpu = 0.0
        self.puncak = 0
        self._henti = threading.Event()

    def __enter__(self) -> Self:
        self._utas = threading.Thread(target=self._pantau, daemon=True)
        self._utas.start()
        self._awal, self._awal_cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_galat: object) -> None:
        self.detik += time.perf_counter() - self._awal
        self.cpu += time.process_time() - self._awal_cpu
        self.puncak = max(self.puncak, _memory())
        self._henti.set()
        self._utas.join()
        self._henti.clear()

    def _pantau(self) -> None:
        while not self._henti.wait(DETAK):
            self.puncak = max(self.puncak, _memory())


def _memory() -> int:
    """Bytes that this process holds: anonymous and file pages, plus every memory file once."""
    isi = dict(
        baris.split(":", 1) for baris in Path("/proc/self/status").read_text().splitlines() if ":" in baris
    )
    nyata = sum(int(isi[nama].split()[0]) * 1024 for nama in ("RssAnon", "RssFile") if nama in isi)
    berkas: dict[int, int] = {}
    for satu in Path("/proc/self/fd").iterdir():
        try:
            if "memfd:" in str(satu.readlink()):
                keadaan = satu.stat()
                berkas[keadaan.st_ino] = keadaan.st_blocks * 512
        except OSError:
            continue
    return nyata + sum(berkas.values())


@dataclass(slots=True)
class Hasil:
    """The best run of a contestant, and what it said."""

    detik: float = float("inf")
    cpu: float = float("inf")
    puncak: int = 0
    semua: list[float] = field(default_factory=list)
    isi: dict[str, Any] = field(default_factory=dict)
    galat: str = ""

    def ringkas(self) -> str:
        """Return one line of figures."""
        if self.galat:
            return f"GAGAL: {self.galat}"
        lari = ", ".join(f"{satu:.1f}" for satu in self.semua)
        return (
            f"{self.detik:7.2f} s (jalan: {lari})  CPU {self.cpu:.1f} s  puncak {self.puncak / MIB:.0f} MiB"
        )


def run_child(fungsi: str, *, batas: float | None = None, **isi: Any) -> dict[str, Any]:
    """Run `module:function` in a process of its own; return what it returned."""
    env = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}"}
    try:
        selesai = subprocess.run(
            [sys.executable, "-m", "bench.pemilih.kerja", fungsi, json.dumps(isi)],
            cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=batas,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"galat": f"lebih dari {batas:.0f} s, dihentikan"}
    if selesai.returncode:
        ekor = (selesai.stderr.strip().splitlines() or ["tanpa pesan"])[-1]
        return {"galat": f"kode {selesai.returncode}: {ekor[:200]}"}
    hasil: dict[str, Any] = json.loads(selesai.stdout.strip().splitlines()[-1])
    return hasil


def race(peserta: dict[str, tuple[str, dict[str, Any]]], *, ulang: int) -> dict[str, Hasil]:
    """Let all contestants run in turns, `ulang` times; keep the best time and the highest memory of each."""
    hasil = {nama: Hasil() for nama in peserta}
    for _ke in range(ulang):
        for nama, (fungsi, isi) in peserta.items():
            satu, milik = run_child(fungsi, **isi), hasil[nama]
            if "galat" in satu:
                milik.galat = satu["galat"]
                continue
            milik.semua.append(satu["detik"])
            milik.puncak = max(milik.puncak, satu["puncak"])
            milik.cpu = min(milik.cpu, satu["cpu"])
            if satu["detik"] <= milik.detik:
                milik.detik, milik.isi = satu["detik"], satu
    for nama, satu_hasil in hasil.items():
        print(f"  {nama:<34} {satu_hasil.ringkas()}", flush=True)
    return hasil


class Putusan:
    """Collects what was asked for and whether it was met."""

    def __init__(self) -> None:
        self.gagal = 0

    def nilai(self, arti: str, angka: float, sasaran: float, *, paling: str, satuan: str = "×") -> None:
        """Say one figure against its target; `paling` is ``banyak`` (at most) or ``sedikit`` (at least)."""
        baik = angka <= sasaran if paling == "banyak" else angka >= sasaran
        tanda = "≤" if paling == "banyak" else "≥"
        self._tulis(arti, f"{angka:.3g}{satuan} (sasaran {tanda} {sasaran:g}{satuan})", baik=baik)

    def benar(self, arti: str, benar: bool, rinci: str = "") -> None:
        """Say one fact that must hold."""
        self._tulis(arti, rinci or ("ya" if benar else "tidak"), baik=benar)

    def _tulis(self, arti: str, isi: str, *, baik: bool) -> None:
        self.gagal += not baik
        print(f"  {'TERCAPAI' if baik else 'TIDAK TERCAPAI':<15} {arti}: {isi}", flush=True)

    def kode(self) -> int:
        """Return the exit code."""
        return 1 if self.gagal else 0


def print_head(judul: str, paket: tuple[str, ...]) -> None:
    """Say where and with what this was measured."""
    baris = Path("/proc/cpuinfo").read_text().splitlines()
    cpu = next((b.split(":")[1].strip() for b in baris if "model name" in b), platform.processor())
    beban = os.getloadavg()[0]
    sibuk = "sepi" if beban < 1 else "SIBUK: angka waktu terlalu besar, perbandingan lebih dapat dipegang"
    print(f"{judul}\n  {dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC, {cpu}, {os.cpu_count()} inti, "
          f"beban {beban:.1f} ({sibuk})")  # fmt: skip
    print(f"  Python {platform.python_version()}, {', '.join(_version(satu) for satu in paket)}", flush=True)


def _version(paket: str) -> str:
    try:
        return f"{paket} {version(paket)}"
    except PackageNotFoundError:
        return f"{paket} tidak terpasang"
