"""The competent body follows from the matter: its answer is weighed with those on class and topic.

Alone the words say little about the body ("honor" is provincial, "honor dipotong" is not). The messages
know how often each body goes with a class and a topic; that table, weighed by how probable each class and
topic is, is the second voice. It also keeps the answers of the machine from contradicting each other.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

LICIN = 0.3  # smoothing: what was never seen is improbable, not impossible
TERKECIL = 1e-6

type Tabel = Mapping[str, Mapping[str, int]]


def agree(
    lembaga: Mapping[str, float],
    kelas: Mapping[str, float],
    topik: Mapping[str, float],
    tabel: Tabel,
    suhu: float,
) -> dict[str, float]:
    """Return the chance of each body from its own words and from class and topic, most probable first."""
    kedua = _second_voice(list(lembaga), kelas, topik, tabel)
    skor = {
        label: (math.log(nilai + TERKECIL) + math.log(kedua[label] + TERKECIL)) / suhu
        for label, nilai in lembaga.items()
    }
    puncak = max(skor.values())
    pangkat = {label: math.exp(nilai - puncak) for label, nilai in skor.items()}
    jumlah = sum(pangkat.values())
    urut = sorted(pangkat, key=lambda label: (-pangkat[label], label))
    return {label: pangkat[label] / jumlah for label in urut}


def key(kelas: str, topik: str) -> str:
    """Return the key of a class and a topic in the table."""
    return f"{kelas}|{topik}"


def _second_voice(
    label: list[str], kelas: Mapping[str, float], topik: Mapping[str, float], tabel: Tabel
) -> dict[str, float]:
    hasil = dict.fromkeys(label, 0.0)
    for satu_kelas, peluang_kelas in kelas.items():
        for satu_topik, peluang_topik in topik.items():
            kali = tabel.get(key(satu_kelas, satu_topik))
            berat = peluang_kelas * peluang_topik
            if kali and berat > TERKECIL:
                jumlah = sum(kali.values()) + LICIN * len(label)
                for satu in label:
                    hasil[satu] += berat * (kali.get(satu, 0) + LICIN) / jumlah
    return hasil
