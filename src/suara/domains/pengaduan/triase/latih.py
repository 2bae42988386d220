"""Train the model from the messages in the repository and write `data/bobot.json`.

    .venv/bin/python -m suara.domains.pengaduan.triase.latih

Needs scikit-learn (development only). Deterministic: the same messages give the same file.

How it is split: five folds by `kelompok` (variants of one message stay together), stratified by label.
Every message is judged once by a model that saw neither it nor its variants; on those answers the
temperature and the thresholds are chosen. The shipped weights are then fitted on all messages. The test
file is not read here.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from suara.domains.pengaduan.triase.data_latih import KEPALA, PESAN, Pesan, origin, read_pesan
from suara.domains.pengaduan.triase.fitur import Fitur, features, weigh
from suara.domains.pengaduan.triase.model import BOBOT, BULAT
from suara.domains.pengaduan.triase.selaras import agree, key

BENIH = 20261121
LIPATAN = 5
KETAT = 10.0  # inverse regularisation, by grouped cross-validation
TERSEDIKIT = 2  # a feature seen in one message only is noise
FITUR_TERBANYAK = 9000
BOBOT_TERKECIL = 0.06
SASARAN_TEPAT = {"kelas": 0.95, "kadar": 0.93, "topik": 0.90, "lembaga": 0.90}  # of the answers given at all
AMBANG_TERENDAH, AMBANG_TERTINGGI = 0.35, 0.95
WBS_TERTINGGI = 30  # per cent: a suspicion needs no majority
SASARAN_WBS = 0.95  # recall of the model alone; the rules stand beside it

type Skor = dict[str, float]


def main() -> int:
    """Train, write the weights, print what the folds said."""
    pesan = read_pesan(PESAN)
    fitur = [features(satu.teks) for satu in pesan]
    idf = _rarity(fitur)
    kepala: dict[str, dict[str, Any]] = {}
    bobot: dict[str, tuple[list[str], Any, list[str]]] = {}
    peluang: dict[str, list[Skor | None]] = {}
    for nama in KEPALA:
        peluang[nama], suhu = _validate(nama, pesan, fitur)
        dipakai = [i for i, satu in enumerate(pesan) if satu.label(nama)]
        label, bias, koefisien, urutan = _fit(
            nama, [pesan[i] for i in dipakai], [fitur[i] for i in dipakai], idf
        )
        kepala[nama] = {"label": label, "bias": bias, "suhu": suhu}
        bobot[nama] = (label, koefisien, urutan)
    peluang["lembaga"], selaras = _validate_together(pesan, peluang)
    for nama in KEPALA:
        kepala[nama]["ambang"] = _threshold(nama, peluang[nama], pesan)
    isi: dict[str, Any] = {
        "asal": origin() | {"benih": BENIH, "pesan": len(pesan)},
        "ambang_wbs": _wbs_threshold(peluang["kelas"], pesan),
        "kepala": kepala,
        "selaras": selaras,
        "fitur": _pack(idf, bobot),
    }
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    BOBOT.write_text(teks.replace('],"', '],\n"') + "\n", encoding="utf-8")
    sys.stdout.write(
        f"ambang_wbs={isi['ambang_wbs']} fitur={len(isi['fitur'])} {BOBOT.stat().st_size:,} bita\n"
    )
    return 0


def _validate(nama: str, pesan: Sequence[Pesan], fitur: Sequence[Fitur]) -> tuple[list[Skor | None], float]:
    """Return the calibrated answers of the folds to one question (None: not asked), and the temperature."""
    dipakai = [i for i, satu in enumerate(pesan) if satu.label(nama)]
    skor = _judge_apart(nama, [pesan[i] for i in dipakai], [fitur[i] for i in dipakai])
    suhu = _temperature(skor, [str(pesan[i].label(nama)) for i in dipakai])
    hasil: list[Skor | None] = [None] * len(pesan)
    for i, satu in zip(dipakai, skor, strict=True):
        hasil[i] = _softmax(satu, suhu)
    return hasil, suhu


def _validate_together(
    pesan: Sequence[Pesan], peluang: dict[str, list[Skor | None]]
) -> tuple[list[Skor | None], dict[str, Any]]:
    """Weigh the competent body with class and topic; a message's own group is not in its table."""
    seluruhnya = _pairs(pesan)
    kelompok: dict[str, list[Pesan]] = {}
    for satu in pesan:
        kelompok.setdefault(satu.kelompok, []).append(satu)
    log: list[Skor] = []
    for i, satu in enumerate(pesan):
        kelas, topik, lembaga = (peluang[nama][i] for nama in ("kelas", "topik", "lembaga"))
        if lembaga and kelas and topik:
            tabel = {k: Counter(v) for k, v in seluruhnya.items()}
            for kunci, kurang in _pairs(kelompok[satu.kelompok]).items():
                tabel[kunci].subtract(kurang)
            bersama = agree(lembaga, kelas, topik, {k: +v for k, v in tabel.items()}, 1.0)
            log.append({label: math.log(nilai + 1e-12) for label, nilai in bersama.items()})
    suhu = _temperature(log, [satu.lembaga for satu in pesan if satu.lembaga])
    urutan = iter(log)
    hasil = [_softmax(next(urutan), suhu) if satu.lembaga else None for satu in pesan]
    return hasil, {"suhu": suhu, "tabel": seluruhnya}


def _pairs(pesan: Sequence[Pesan]) -> dict[str, Counter[str]]:
    """Count the bodies that go with each class and topic."""
    tabel: dict[str, Counter[str]] = {}
    for satu in pesan:
        if satu.lembaga:
            tabel.setdefault(key(satu.kelas, satu.topik), Counter())[satu.lembaga] += 1
    return tabel


def _rarity(fitur: Sequence[Fitur]) -> dict[str, float]:
    """Return the smoothed inverse document frequency of every feature that more than one message has."""
    banyak = Counter(nama for satu in fitur for nama in satu)
    return {
        nama: round(math.log((1 + len(fitur)) / (1 + kali)) + 1, 2)
        for nama, kali in sorted(banyak.items())
        if kali >= TERSEDIKIT
    }


def _fit(
    nama: str, pesan: Sequence[Pesan], fitur: Sequence[Fitur], idf: dict[str, float]
) -> tuple[list[str], list[float], Any, list[str]]:
    """Fit one question; a question of two labels gets two opposite columns like all others."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vektor = DictVectorizer()
    matriks = vektor.fit_transform([weigh(satu, idf) for satu in fitur])
    regresi = LogisticRegression(C=KETAT, max_iter=500, class_weight="balanced", random_state=BENIH)
    regresi.fit(matriks, [str(satu.label(nama)) for satu in pesan])
    koefisien, bias = regresi.coef_, regresi.intercept_
    if len(regresi.classes_) == 2:
        koefisien, bias = [-koefisien[0] / 2, koefisien[0] / 2], [-bias[0] / 2, bias[0] / 2]
    return (
        [str(c) for c in regresi.classes_],
        [round(float(b), 2) for b in bias],
        koefisien,
        list(vektor.get_feature_names_out()),
    )


def _judge_apart(nama: str, pesan: Sequence[Pesan], fitur: Sequence[Fitur]) -> list[Skor]:
    """Score every message by a model that saw neither it nor its variants."""
    from sklearn.model_selection import StratifiedGroupKFold

    hasil: list[Skor] = [{} for _ in pesan]
    lipat = StratifiedGroupKFold(LIPATAN, shuffle=True, random_state=BENIH)
    for latih, uji in lipat.split(pesan, [s.label(nama) for s in pesan], [s.kelompok for s in pesan]):
        idf = _rarity([fitur[i] for i in latih])
        label, bias, koefisien, urutan = _fit(nama, [pesan[i] for i in latih], [fitur[i] for i in latih], idf)
        letak = {satu: kolom for kolom, satu in enumerate(urutan)}
        for i in uji:
            berat = [(letak[f], v) for f, v in weigh(fitur[i], idf).items() if f in letak]
            hasil[i] = {
                satu: bias[k] + sum(v * koefisien[k][kolom] for kolom, v in berat)
                for k, satu in enumerate(label)
            }
    return hasil


def _softmax(skor: Skor, suhu: float) -> Skor:
    puncak = max(skor.values())
    pangkat = {label: math.exp((nilai - puncak) / suhu) for label, nilai in skor.items()}
    jumlah = sum(pangkat.values())
    return {label: nilai / jumlah for label, nilai in pangkat.items()}


def _temperature(skor: Sequence[Skor], benar: Sequence[str]) -> float:
    """Return the temperature under which the right labels are least surprising."""

    def surprise(suhu: float) -> float:
        return -sum(math.log(_softmax(s, suhu).get(b, 0.0) + 1e-9) for s, b in zip(skor, benar, strict=True))

    return min((langkah / 50 for langkah in range(15, 201)), key=surprise)


def _threshold(nama: str, peluang: Sequence[Skor | None], pesan: Sequence[Pesan]) -> float:
    """Return the lowest threshold above which the answers are right often enough."""
    jawaban = [
        (max(p.values()), max(p, key=p.__getitem__) == satu.label(nama))
        for p, satu in zip(peluang, pesan, strict=True)
        if p
    ]
    hasil = AMBANG_TERTINGGI
    for langkah in range(round(AMBANG_TERENDAH * 100), round(AMBANG_TERTINGGI * 100)):
        diberi = [benar for nilai, benar in jawaban if nilai >= langkah / 100]
        if diberi and sum(diberi) / len(diberi) >= SASARAN_TEPAT[nama]:
            hasil = langkah / 100
            break
    tepat = sum(benar for _, benar in jawaban) / len(jawaban)
    dijawab = sum(nilai >= hasil for nilai, _ in jawaban) / len(jawaban)
    sys.stdout.write(f"{nama:8} tepat={tepat:.1%} ambang={hasil} dijawab={dijawab:.0%}\n")
    return hasil


def _wbs_threshold(peluang: Sequence[Skor | None], pesan: Sequence[Pesan]) -> float:
    """Return the highest threshold with which the model alone misses almost no WBS message."""
    wbs = [p["WBS"] for p, s in zip(peluang, pesan, strict=True) if p and s.kelas == "WBS"]
    for langkah in range(WBS_TERTINGGI, 0, -1):
        if sum(nilai >= langkah / 100 for nilai in wbs) / len(wbs) >= SASARAN_WBS:
            return langkah / 100
    return 0.01


def _pack(idf: dict[str, float], bobot: dict[str, tuple[list[str], Any, list[str]]]) -> dict[str, list[int]]:
    """Return feature → [rarity, column, weight, …] in hundredths, without weights too small to matter."""
    baris: dict[str, list[tuple[int, float]]] = {}
    mulai = 0
    for label, koefisien, urutan in bobot.values():
        for k in range(len(label)):
            for kolom, satu in enumerate(urutan):
                nilai = float(koefisien[k][kolom])
                if abs(nilai) >= BOBOT_TERKECIL:
                    baris.setdefault(satu, []).append((mulai + k, nilai))
        mulai += len(label)
    kuat = sorted(baris, key=lambda satu: (-idf[satu] * max(abs(v) for _, v in baris[satu]), satu))
    return {
        satu: [round(idf[satu] * BULAT), *(angka for k, v in baris[satu] for angka in (k, round(v * BULAT)))]
        for satu in sorted(kuat[:FITUR_TERBANYAK])
    }


if __name__ == "__main__":
    raise SystemExit(main())
