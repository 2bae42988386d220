"""Invented answers to SKM that look like an office's: mostly 3 and 4, each person's alike, a few blanks."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from suara.domains.survei.services.impor import monday
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import CaraMengisi

BENIH = 64_2024
UNSUR = {
    Unsur.PERSYARATAN: 0.10, Unsur.PROSEDUR: 0.02, Unsur.WAKTU: -0.22, Unsur.BIAYA: 0.75, Unsur.PRODUK: 0.10,
    Unsur.KOMPETENSI: 0.16, Unsur.PERILAKU: 0.28, Unsur.SARANA: -0.16, Unsur.PENGADUAN: -0.12,
}  # fmt: skip
"""How far each unsur lies from the rest: speed, facilities, complaints lowest; cost highest: it is free."""
RATA, ORANG, BUTIR, KOSONG = 3.22, 0.38, 0.5, 0.006
"""The middle, how far persons and their answers differ, and the share of blanks on paper."""
ATRIBUT: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "jenis_kelamin": (("L", "P", ""), (54, 43, 3)),
    "usia": (("17-25", "26-35", "36-45", "46-55", "56", ""), (24, 31, 24, 14, 4, 3)),
    "pendidikan": (("SD", "SMP", "SMA", "D", "S1", "S2", "S3", ""), (1, 3, 33, 11, 40, 8, 1, 3)),
    "pekerjaan": (
        ("PNS", "TNI", "POLRI", "SWASTA", "WIRAUSAHA", "LAINNYA", ""),
        (21, 2, 3, 31, 17, 23, 3),
    ),
}
CARA = ((CaraMengisi.MANDIRI, CaraMengisi.DIBANTU, CaraMengisi.KERTAS), (80, 12, 8))


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianAcak:
    """One invented questionnaire."""

    minggu: date
    cara: CaraMengisi
    isi: dict[str, int | None]
    atribut: dict[str, str]


def make_isian(
    nomor: int, banyak: Sequence[int], mulai: date, akhir: date, naik: float
) -> Iterator[tuple[int, IsianAcak]]:
    """Yield so many questionnaires of each service with its place; the same number, the same answers.

    `naik` lifts the whole wave: an office that does what it promised.
    """
    acak = random.Random(BENIH + nomor)  # noqa: S311 -- an example that everybody may foresee
    hari = (akhir - mulai).days
    for place, n in enumerate(banyak):
        layanan = acak.uniform(-0.10, 0.12)
        for _k in range(n):
            cara = acak.choices(*CARA)[0]
            orang = RATA + naik + layanan + acak.gauss(0, ORANG)
            traits = {kode: acak.choices(*isi)[0] for kode, isi in ATRIBUT.items()}
            yield (
                place,
                IsianAcak(
                    minggu=monday(mulai + timedelta(days=acak.randint(0, hari))),
                    cara=cara,
                    isi={unsur.value: _answer(acak, orang + far, cara) for unsur, far in UNSUR.items()},
                    atribut={kode: nilai for kode, nilai in traits.items() if nilai},
                ),
            )


def _answer(acak: random.Random, tengah: float, cara: CaraMengisi) -> int | None:
    """Return one answer; only paper leaves blanks."""
    if cara is CaraMengisi.KERTAS and acak.random() < KOSONG * 10:
        return None
    return max(1, min(4, round(tengah + acak.gauss(0, BUTIR))))
