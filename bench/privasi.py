"""Masking beside plain regular expressions, on labelled Indonesian sentences, in the same run.

.venv/bin/python bench/privasi.py            held-out half (written after the rules, never tuned on)
.venv/bin/python bench/privasi.py --latih    the half that the rules were written with
.venv/bin/python bench/privasi.py --salah    also print every miss and every false alarm
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "bench" / "data"
MARK = re.compile(r"\{\{(\w+)\|(.*?)\}\}", re.DOTALL)
MIN_RECALL, MIN_PRECISION = 0.85, 0.85


class Bagian(NamedTuple):
    """A labelled or found stretch of a sentence."""

    jenis: str
    awal: int
    akhir: int


class Kalimat(NamedTuple):
    """A sentence with what is personal in it."""

    teks: str
    bagian: tuple[Bagian, ...]


def read(name: str) -> list[Kalimat]:
    """Read labelled sentences, one a line."""
    lines = (DATA / f"privasi_{name}.txt").read_text(encoding="utf-8").splitlines()
    return [parse(line) for line in lines if line and not line.startswith("#")]


def parse(line: str) -> Kalimat:
    """Take the marks out of a line."""
    text, parts, last = "", [], 0
    line = line.replace("\\n", "\n")
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        parts.append(Bagian(mark[1], len(text), len(text) + len(mark[2])))
        text += mark[2]
        last = mark.end()
    return Kalimat(text + line[last:], tuple(parts))


PLAIN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("NIK", re.compile(r"\b\d{16}\b")),
    ("HP", re.compile(r"(?:\+?62|0)8[1-9][0-9 .-]{6,12}\d")),
    ("EMAIL", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]+\b")),
    ("AKUN", re.compile(r"(?<!\w)@\w{3,}")),
    (
        "REKENING",
        re.compile(r"(?i)(?<=rek )\d{8,16}|(?<=rekening )\d{8,16}|(?:BRI|BNI|BCA|Mandiri) \d{8,16}"),
    ),
    ("PLAT", re.compile(r"\b[A-Z]{1,2} \d{1,4} [A-Z]{1,3}\b")),
    ("ALAMAT", re.compile(r"(?i)\b(?:jalan|jl\.?|jln|gang|gg) [\w .]+?no\.? ?\d+|\brt ?\d+ ?/? ?rw ?\d+")),
    ("TGL_LAHIR", re.compile(r"(?i)lahir\D{0,20}\d{1,2}[-/ ]\w+[-/ ]\d{2,4}")),
    ("NAMA", re.compile(r"(?:Bapak|Ibu|Pak|Bu|Sdr\.?|bernama|[Nn]ama saya|a\.n\.) [A-Z]\w+(?: [A-Z]\w+)*")),
)


def rival(text: str) -> list[Bagian]:
    """Find with one plain pattern per kind, as most complaint systems do."""
    found: list[Bagian] = []
    for jenis, pattern in PLAIN:
        for match in pattern.finditer(text):
            if not any(item.awal < match.end() and match.start() < item.akhir for item in found):
                found.append(Bagian(jenis, *match.span()))
    return found


def suara(text: str) -> list[Bagian]:
    """Find with the rules of Suara."""
    from suara.core.privasi.samaran import find

    return [Bagian(item.jenis.value, item.awal, item.akhir) for item in find(text)]


class Nilai:
    """Counts of one way of finding."""

    def __init__(self) -> None:
        self.ada: Counter[str] = Counter()
        self.tertutup: Counter[str] = Counter()
        self.ditemukan: Counter[str] = Counter()
        self.benar: Counter[str] = Counter()
        self.salah: list[str] = []
        self.bersih = self.tersentuh = 0
        self.detik = 0.0


def score(find: Callable[[str], list[Bagian]], sentences: Sequence[Kalimat]) -> Nilai:
    """Count. Recalled: every letter and digit is covered. Right: the finding touches a label of its kind."""
    nilai = Nilai()
    for teks, bagian in sentences:
        started = time.perf_counter()
        found = find(teks)
        nilai.detik += time.perf_counter() - started
        covered = {index for item in found for index in range(item.awal, item.akhir)}
        for label in bagian:
            nilai.ada[label.jenis] += 1
            inside = [index for index in range(label.awal, label.akhir) if teks[index].isalnum()]
            if all(index in covered for index in inside):
                nilai.tertutup[label.jenis] += 1
            else:
                nilai.salah.append(f"LOLOS {label.jenis} {teks[label.awal : label.akhir]!r} dalam {teks!r}")
        nilai.bersih += not bagian
        nilai.tersentuh += bool(found and not bagian)
        for item in found:
            nilai.ditemukan[item.jenis] += 1
            if any(_same(item, label) for label in bagian):
                nilai.benar[item.jenis] += 1
            else:
                nilai.salah.append(f"KELIRU {item.jenis} {teks[item.awal : item.akhir]!r} dalam {teks!r}")
    return nilai


def _same(item: Bagian, label: Bagian) -> bool:
    """Whether a finding is this label. Sixteen digits count as NIK and KK alike: both are covered."""
    long = {"NIK", "NKK", "DIGIT16"}
    alike = item.jenis == label.jenis or {item.jenis, label.jenis} <= long
    return alike and item.awal < label.akhir and label.awal < item.akhir


def share(part: int, whole: int) -> str:
    """Return a share as text."""
    return f"{part / whole:6.1%}" if whole else "     –"


def show(ours: Nilai, theirs: Nilai) -> None:
    """Print the table."""
    print(f"{'jenis':<11}{'ada':>5} | {'recall':>7}{'presisi':>9} | {'recall':>7}{'presisi':>9}")
    for jenis in sorted(set(ours.ada) | set(ours.ditemukan)):
        print(f"{jenis:<11}{ours.ada[jenis]:>5} | {_pair(ours, jenis)} | {_pair(theirs, jenis)}")
    print(f"{'semua':<11}{ours.ada.total():>5} | {_total(ours)} | {_total(theirs)}")
    for name, nilai in (("Suara", ours), ("regex biasa", theirs)):
        print(f"{name}: {nilai.tersentuh} dari {nilai.bersih} kalimat tanpa data pribadi tersentuh")


def _pair(nilai: Nilai, jenis: str) -> str:
    recall = share(nilai.tertutup[jenis], nilai.ada[jenis])
    return f"{recall:>7}{share(nilai.benar[jenis], nilai.ditemukan[jenis]):>9}"


def _total(nilai: Nilai) -> str:
    recall = share(nilai.tertutup.total(), nilai.ada.total())
    return f"{recall:>7}{share(nilai.benar.total(), nilai.ditemukan.total()):>9}"


def main(words: Sequence[str]) -> int:
    """Print both, return 1 below the bar or when the rival is better."""
    sys.path.insert(0, str(ROOT / "src"))
    name = "latih" if "--latih" in words else "uji"
    sentences = read(name)
    suara("pemanasan: nama saya Siti")
    ours, theirs = score(suara, sentences), score(rival, sentences)
    print(f"{name}: {len(sentences)} kalimat, {ours.bersih} di antaranya tanpa data pribadi")
    print(f"{'':<16} | {'Suara':^16} | {'regex biasa':^16}")
    show(ours, theirs)
    print(f"waktu: {ours.detik / len(sentences) * 1e6:.0f} µs sekalimat ({_speed():.1f} MB/s teks panjang)")
    if "--salah" in words:
        print("\n".join(ours.salah))
    recall = ours.tertutup.total() / ours.ada.total()
    precision = ours.benar.total() / ours.ditemukan.total()
    worse = recall <= theirs.tertutup.total() / theirs.ada.total()
    return int(recall < MIN_RECALL or precision < MIN_PRECISION or worse)


def _speed() -> float:
    """Return megabytes a second on one long text."""
    text = " ".join(item.teks for item in read("latih")) * 4
    started = time.perf_counter()
    suara(text)
    return len(text) / (time.perf_counter() - started) / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
