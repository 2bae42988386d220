"""The model: weights read once from JSON, a weighted sum, a softmax. Nothing loaded could run code."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from typing import Any

from suara.domains.pengaduan.triase.fitur import Fitur, weigh

BOBOT = Path(__file__).parent / "data" / "bobot.json"
BULAT = 100  # weights are stored as whole hundredths
TERBERAT = 150  # features that are asked what they moved: all of a short message, the heaviest of a long one


@dataclass(frozen=True, slots=True)
class Kepala:
    """One question the model answers: its labels, the first column of its weights, calibration, threshold."""

    nama: str
    label: tuple[str, ...]
    mulai: int
    bias: tuple[float, ...]
    suhu: float
    ambang: float


@dataclass(frozen=True, slots=True)
class Model:
    """All weights: the rarity of each feature, its weight per column, and per question its mean weight."""

    idf: Mapping[str, float]
    bobot: Mapping[str, Mapping[int, float]]
    rata: Mapping[str, Mapping[str, float]]
    kepala: Mapping[str, Kepala]
    kolom: int
    ambang_wbs: float
    selaras: Mapping[str, Any]
    asal: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A message as the model read it: feature weights, the score of every column, the heaviest features."""

    fitur: Fitur
    berat: Mapping[str, float]
    skor: tuple[float, ...]
    terberat: tuple[tuple[str, float], ...]


@cache
def load_model() -> Model:
    """Read the weights that ship with the package; once per process."""
    return model_from(json.loads(BOBOT.read_text(encoding="utf-8")))


def model_from(isi: Mapping[str, Any]) -> Model:
    """Build the model from the parsed weights file."""
    kepala: dict[str, Kepala] = {}
    mulai = 0
    for nama, data in isi["kepala"].items():
        label = tuple(data["label"])
        kepala[nama] = Kepala(nama, label, mulai, tuple(data["bias"]), data["suhu"], data["ambang"])
        mulai += len(label)
    idf = {nama: data[0] / BULAT for nama, data in isi["fitur"].items()}
    bobot = {nama: _weights(data[1:]) for nama, data in isi["fitur"].items()}
    rata = {tanya: _means(bobot, satu) for tanya, satu in kepala.items()}
    return Model(idf, bobot, rata, kepala, mulai, isi["ambang_wbs"], isi["selaras"], isi["asal"])


def _weights(angka: list[int]) -> dict[int, float]:
    """Return the weight of each column; they stand alternately in the file."""
    return {kolom: bobot / BULAT for kolom, bobot in zip(angka[::2], angka[1::2], strict=True)}


def _means(bobot: Mapping[str, Mapping[int, float]], kepala: Kepala) -> dict[str, float]:
    """Return the mean weight over the labels of one question, of each feature that says something of it."""
    akhir = kepala.mulai + len(kepala.label)
    hasil: dict[str, float] = {}
    for nama, kolom in bobot.items():
        milik = [nilai for letak, nilai in kolom.items() if kepala.mulai <= letak < akhir]
        if milik:
            hasil[nama] = sum(milik) / len(kepala.label)
    return hasil


def read_message(model: Model, fitur: Fitur) -> Bacaan:
    """Score every label of every question in one pass over the message's features."""
    berat = weigh(fitur, model.idf)
    skor = [0.0] * model.kolom
    for nama, nilai in berat.items():
        for kolom, bobot in model.bobot[nama].items():
            skor[kolom] += nilai * bobot
    # Every question asks the same features what they moved: the heaviest are picked once.
    terberat = tuple(nlargest(TERBERAT, berat.items(), key=itemgetter(1)))
    return Bacaan(fitur, berat, tuple(skor), terberat)


def chances(kepala: Kepala, bacaan: Bacaan) -> dict[str, float]:
    """Return the calibrated probability of each label of one question, most probable first."""
    bagian = bacaan.skor[kepala.mulai : kepala.mulai + len(kepala.label)]
    skor = [(a + b) / kepala.suhu for a, b in zip(bagian, kepala.bias, strict=True)]
    puncak = max(skor)
    pangkat = [math.exp(s - puncak) for s in skor]
    jumlah = sum(pangkat)
    pasangan = sorted(zip(kepala.label, pangkat, strict=True), key=lambda p: (-p[1], p[0]))
    return {label: nilai / jumlah for label, nilai in pasangan}


def moved_by(model: Model, kepala: Kepala, bacaan: Bacaan, label: str) -> dict[str, float]:
    """Return what each word of the message added to `label`, against the mean of the other labels."""
    kolom = kepala.mulai + kepala.label.index(label)
    rata = model.rata[kepala.nama]
    andil: dict[str, float] = {}
    for nama, nilai in bacaan.terberat:
        biasa = rata.get(nama)
        if biasa is None:
            continue
        sumber = bacaan.fitur[nama]
        sumbangan = nilai * (model.bobot[nama].get(kolom, 0.0) - biasa) / len(sumber)
        for kata in sumber:
            andil[kata] = andil.get(kata, 0.0) + sumbangan
    return _by_word(andil)


def _by_word(andil: Mapping[str, float]) -> dict[str, float]:
    """Share what a pair of words added between the two."""
    hasil: dict[str, float] = {}
    for asal, nilai in andil.items():
        kata = asal.split()
        for satu in kata:
            hasil[satu] = hasil.get(satu, 0.0) + nilai / len(kata)
    return hasil
