"""How right the machine's proposals are, how often it answers at all, and what they cost.

    .venv/bin/python bench/triase.py

Reads the test messages (`triase/data/pesan_uji.jsonl`), which nobody trains on, through the shipped inference
code. The rival (`bench/triase_saingan.py`, keyword rules) answers the same messages in the same run.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench import triase_saingan as saingan  # noqa: E402

from suara.domains.pengaduan.triase import usulkan  # noqa: E402
from suara.domains.pengaduan.triase.data_latih import KEPALA, PESAN_UJI, Pesan, read_pesan  # noqa: E402
from suara.domains.pengaduan.triase.fitur import features  # noqa: E402
from suara.domains.pengaduan.triase.mesin import TIDAK_LAYAK  # noqa: E402
from suara.domains.pengaduan.triase.model import chances, load_model, read_message  # noqa: E402
from suara.domains.pengaduan.triase.selaras import agree  # noqa: E402
from suara.domains.pengaduan.triase.wbs import wbs_words  # noqa: E402

SUAP = "V"  # groups of the second writing: half bribery by insiders of the office, half what looks like it
BATAS_MUAT, BATAS_PESAN = 1.0, 0.005
TERPANJANG = 4_000


def main() -> int:
    """Print all figures; 1 when a speed target is missed."""
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} inti, {dt.datetime.now(dt.UTC):%F %H:%M} UTC"
    )
    uji = read_pesan(PESAN_UJI)
    print(f"{len(uji)} pesan uji: {dict(Counter(satu.gaya for satu in uji))}\n")
    for nama in KEPALA:
        compare(nama, [satu for satu in uji if satu.label(nama)])
    coverage(uji)
    for nama, bagian in parts(uji).items():
        wbs(nama, bagian)
    return speed([satu.teks for satu in uji])


def first_choice(nama: str, teks: str) -> str:
    """Return the model's most probable label, also when it would rather say "tidak yakin"."""
    model = load_model()
    bacaan = read_message(model, features(teks))
    peluang = {kepala: chances(model.kepala[kepala], bacaan) for kepala in KEPALA}
    if nama == "lembaga":
        tabel = model.selaras
        bersama = agree(peluang[nama], peluang["kelas"], peluang["topik"], tabel["tabel"], tabel["suhu"])
        return next(iter(bersama))
    return next(iter(peluang[nama]))


def compare(nama: str, uji: Sequence[Pesan]) -> None:
    """Print F1 per label of model and rival, both answering every message."""
    benar = [str(satu.label(nama)) for satu in uji]
    kita = f1_all(benar, [first_choice(nama, satu.teks) for satu in uji])
    aturan = f1_all(benar, [saingan.guess(nama, satu.teks) for satu in uji])
    print(f"{nama}: F1 makro {mean(kita):.3f}, aturan kata kunci {mean(aturan):.3f}")
    for label, kali in Counter(benar).most_common():
        print(f"  {label:20} {kali:4} pesan  F1 {kita[label]:.2f}  aturan {aturan[label]:.2f}")


def f1_all(benar: Sequence[str], tebak: Sequence[str]) -> dict[str, float]:
    """Return F1 of every label that the truth has."""
    hasil = {}
    for label in sorted(set(benar)):
        tepat = sum(b == t == label for b, t in zip(benar, tebak, strict=True))
        hasil[label] = 2 * tepat / (benar.count(label) + tebak.count(label))
    return hasil


def mean(f1: dict[str, float]) -> float:
    """Return the macro mean."""
    return statistics.mean(f1.values())


def coverage(uji: Sequence[Pesan]) -> None:
    """Print how often the finished proposal answers, how right it is, and what the top three hold."""
    print("\nusulan jadi (dengan tidak yakin):")
    usulan = [usulkan(satu.teks) for satu in uji]
    for nama in ("kelas", "topik", "lembaga"):
        pasangan = [
            (getattr(u, nama), satu.label(nama))
            for u, satu in zip(usulan, uji, strict=True)
            if satu.label(nama) not in (None, TIDAK_LAYAK)
        ]
        dijawab = [(p, b) for p, b in pasangan if p.nilai]
        tepat = sum(p.nilai == b for p, b in dijawab)
        tiga = sum(b in {label for label, _ in p.teratas} for p, b in pasangan)
        print(
            f"  {nama:8} dijawab {len(dijawab) / len(pasangan):.0%}, tepat {tepat / len(dijawab):.1%};"
            f" ada di tiga teratas {tiga / len(pasangan):.1%}"
        )


def parts(uji: Sequence[Pesan]) -> dict[str, list[Pesan]]:
    """Return all test messages, those of the first writing, and those on bribery by named insiders."""
    return {
        "semua": list(uji),
        "penulisan pertama": [satu for satu in uji if not satu.kelompok.startswith(SUAP)],
        "suap dan pungli": [satu for satu in uji if satu.kelompok.startswith(SUAP)],
    }


def wbs(bagian: str, uji: Sequence[Pesan]) -> None:
    """Print recall and precision of the suspicion: all of it, the rules alone, the rival."""
    cara: dict[str, Callable[[str], bool]] = {
        "model atau aturan": lambda teks: usulkan(teks).is_wbs,
        "aturan WBS saja": lambda teks: bool(wbs_words(teks)),
        "saingan": lambda teks: saingan.guess("kelas", teks) == "WBS",
    }
    print(f"\nWBS, {bagian}:")
    for nama, duga in cara.items():
        hasil = [(duga(satu.teks), satu.kelas == "WBS") for satu in uji]
        tepat, diduga = sum(a and b for a, b in hasil), sum(a for a, _ in hasil)
        print(
            f"  {nama:18} recall {tepat}/{sum(b for _, b in hasil)}, presisi {tepat}/{diduga},"
            f" salah duga {diduga - tepat} dari {sum(not b for _, b in hasil)}"
        )


def speed(teks: Sequence[str]) -> int:
    """Print load time in a fresh process and process time per message."""
    muat = min(_load_once() for _ in range(5))
    usulkan(teks[0])
    waktu = sorted(_timed(satu) for satu in teks)
    panjang = (" ".join(teks) * 2)[:TERPANJANG]
    dingin, hangat = _timed(panjang), _timed(panjang)
    rata, p95 = statistics.mean(waktu), waktu[int(len(waktu) * 0.95)]
    print(f"\nmuat (impor dan bobot, proses baru): {muat * 1000:.0f} ms (batas {BATAS_MUAT * 1000:.0f})")
    print(
        f"per pesan: rata-rata {rata * 1000:.2f} ms, p95 {p95 * 1000:.2f} ms (batas {BATAS_PESAN * 1000:.0f})"
    )
    print(f"pesan 4.000 huruf: {dingin * 1000:.1f} ms pertama kali, {hangat * 1000:.1f} ms berikutnya")
    return int(muat > BATAS_MUAT or rata > BATAS_PESAN)


def _timed(teks: str) -> float:
    mulai = time.process_time()
    usulkan(teks)
    return time.process_time() - mulai


def _load_once() -> float:
    kode = (
        "import time; m = time.process_time()\n"
        "from suara.domains.pengaduan.triase import usulkan; usulkan('honor')\n"
        "print(time.process_time() - m)"
    )
    lari = [sys.executable, "-c", kode]
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return float(subprocess.run(lari, capture_output=True, text=True, check=True, env=env).stdout)


if __name__ == "__main__":
    raise SystemExit(main())
