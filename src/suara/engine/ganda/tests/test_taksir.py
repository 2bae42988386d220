"""Weights learned from a list: EM finds what was planted, a search uses it, doubtful lists are refused."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest
import yaml

from suara.engine.ganda import (
    edition,
    explain_pasangan,
    find_ganda,
    learn_bobot,
    read_bobot,
    read_pasangan,
    write_bobot,
)
from suara.engine.ganda.berkas import BobotDitolak
from suara.engine.ganda.pelajari import TaksiranDitolak
from suara.engine.ganda.taksir import Pola, estimate
from suara.engine.nama import add_kunci
from suara.engine.sesi import Sesi

pytestmark = pytest.mark.sekali

TINGKAT = ((3, 2, 1), (2, 1), (4, 3, 2, 1))
M = ((0.8, 0.15, 0.05), (0.9, 0.1), (0.6, 0.2, 0.1, 0.1))
U = ((0.001, 0.009, 0.99), (0.02, 0.98), (0.002, 0.008, 0.09, 0.9))
SEMUA, GANDA = 120_000, 900
DAERAH = [
    f"{kab}.{kec:02}.{desa}" for kab in ("64.72", "35.04") for kec in (1, 2) for desa in (1001, 1002, 1003)
]
SUKU = ("BA", "DE", "GI", "KO", "LU", "MA", "NE", "RI", "SO", "TU", "WA", "YE")


@cache
def planted() -> tuple[Counter[Pola], list[Counter[int]]]:
    """All pairs of a list by their levels, 900 of one person; candidates share something."""
    acak = random.Random(6)  # noqa: S311 - planted data
    kocok = [
        tuple(acak.choices(urut, satu)[0] for urut, satu in zip(TINGKAT, M if ke < GANDA else U, strict=True))
        for ke in range(SEMUA)
    ]
    calon = Counter(satu for satu in kocok if satu[0] > 1 or satu[1] == 2)
    return calon, [Counter(satu[ke] for satu in kocok) for ke in range(len(TINGKAT))]


def test_em_finds_the_planted_shares_and_the_number_of_pairs() -> None:
    calon, acak = planted()
    taksiran = estimate(calon, acak, TINGKAT, semua=SEMUA)
    assert taksiran.ganda == pytest.approx(GANDA, rel=0.05)
    for urut, m, u, didapat_m, didapat_u in zip(TINGKAT, M, U, taksiran.m, taksiran.u, strict=True):
        for nomor, satu_m, satu_u in zip(urut, m, u, strict=True):
            assert didapat_m[nomor] == pytest.approx(satu_m, abs=0.03)
            assert didapat_u[nomor] == pytest.approx(satu_u, rel=0.25)


def test_a_missing_value_says_nothing_and_an_unseen_level_stays_possible() -> None:
    calon, acak = planted()
    kosong: Counter[Pola] = Counter()
    for satu, jumlah in calon.items():
        kosong[0, *satu[1:]] += jumlah
    taksiran = estimate(kosong, acak, TINGKAT, semua=SEMUA)
    assert list(taksiran.m[0].values()) == pytest.approx([1 / 3] * 3)
    assert all(nilai > 0 for satu in (*taksiran.m, *taksiran.u) for nilai in satu.values())


def foreign(*, kembar: bool = True) -> tuple[pa.Table, set[tuple[int, int]]]:
    """A typed list of 400 people, 80 of them a second time with slips in two or three fields."""
    acak = random.Random(8)  # noqa: S311 - planted data
    kata = [a + b + c for a in SUKU for b in SUKU for c in ("N", "R", "S")]
    baris, benar = [], set()
    for nomor in range(1, 401):
        satu = {
            "id": nomor, "nik": f"{acak.randrange(10**15, 10**16)}", "nkk": None,
            "nama": " ".join(acak.sample(kata, 2)), "tempat_lahir": acak.choice(kata) + "ANG",
            "tanggal_lahir": date(1950, 1, 1) + timedelta(days=acak.randrange(18_000)), "jenis_kelamin": "L",
            "alamat": f"{acak.choice(kata)}AN {acak.randrange(1, 90)}", "kode_desa": acak.choice(DAERAH),
            "status": "AKTIF",
        }  # fmt: skip
        baris.append(satu)
        if kembar and nomor % 5 == 0:
            baris.append(slip(satu, acak) | {"id": 1000 + nomor})
            benar.add((nomor, 1000 + nomor))
    return pa.Table.from_pylist(baris), benar


def slip(satu: dict[str, object], acak: random.Random) -> dict[str, object]:
    depan, belakang = str(satu["nama"]).split()
    nik, hari = str(satu["nik"]), satu["tanggal_lahir"]
    assert isinstance(hari, date)
    pilihan: list[dict[str, object]] = [
        {"nama": f"{belakang} {depan[:-1]}X"},
        {"nik": nik[:3] + nik[4] + nik[3] + nik[5:]},
        {"tanggal_lahir": hari.replace(year=hari.year + 10)},
        {"alamat": str(satu["alamat"]).replace("AN ", "EN ")},
        {"tempat_lahir": f"{satu['tempat_lahir']}K"},
        {"kode_desa": "64.72.09.1009", "nik": str(acak.randrange(10**15, 10**16))},
    ]
    hasil = dict(satu)
    for satu_slip in acak.sample(pilihan, acak.choice((2, 3))):
        hasil |= satu_slip
    return hasil


def test_a_typed_list_is_searched_with_weights_of_its_own(tmp_path: Path) -> None:
    tabel, benar = foreign()
    with Sesi(utas=1) as sesi:
        sesi.terima("masuk", tabel)
        add_kunci(sesi, "masuk", "daftar")
        bobot, taksiran = learn_bobot(sesi, read_bobot(edition("teliti")))
        assert taksiran.ganda == pytest.approx(len(benar), rel=0.1)
        berkas = tmp_path / "bobot.yaml"
        berkas.write_text(write_bobot(bobot, cara="Uji"), encoding="utf-8")
        hasil = find_ganda(sesi, bobot=read_bobot(berkas))
        pasangan = {(satu.id_kiri, satu.id_kanan): satu for satu in read_pasangan(sesi) if satu.lolos}
    assert hasil.edisi_bobot == "teliti-1+taksir"
    assert len(benar & set(pasangan)) >= 0.97 * len(benar)
    assert len(set(pasangan) - benar) <= 1
    for satu in pasangan.values():
        assert sum(satu.bobot().values()) == pytest.approx(satu.skor, abs=0.01)
        teks = [str(kalimat) for kalimat in explain_pasangan(satu, ambang=hasil.ambang)]
        assert any("lamat" in kalimat or "jalan" in kalimat or "nomor rumah" in kalimat for kalimat in teks)


def test_a_list_without_second_rows_and_an_edition_of_a_province_are_not_estimated() -> None:
    with Sesi(utas=1) as sesi:
        sesi.terima("masuk", foreign(kembar=False)[0])
        add_kunci(sesi, "masuk", "daftar")
        with pytest.raises(TaksiranDitolak, match="perlu paling sedikit 30"):
            learn_bobot(sesi, read_bobot(edition("teliti")))
        with pytest.raises(BobotDitolak, match="--bobot teliti"):
            learn_bobot(sesi, read_bobot())
        with pytest.raises(BobotDitolak, match="belum ditaksir"):
            find_ganda(sesi, bobot=read_bobot(edition("teliti")))


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"aturan": ["tanggal_awal", "warna"]}, "warna tidak dikenal"),
        ({"banding": ["nama_kata", "nama_kata"]}, "tentang hal yang sama"),
        ({"ambang": None}, "tidak lengkap atau salah isi"),
        ({"bagian_ganda": "banyak"}, "tidak lengkap atau salah isi"),
        ({"tingkat": {"nama": {7: {"m": 1.5, "u": 0.1}}}}, "di antara 0 dan 1"),
        ({"tingkat": {"nama": {7: {"m": 0.5, "u": 0.1}}}}, "nama tingkat 6 belum berbobot"),
        ({"tingkat": {}}, "nama tingkat 7 belum berbobot"),
    ],
)
def test_a_broken_weights_file_is_refused_with_what_is_wrong(
    ubah: dict[str, object], kata: str, tmp_path: Path
) -> None:
    isi = yaml.safe_load(edition("umum").read_text(encoding="utf-8"))
    berkas = tmp_path / "rusak.yaml"
    berkas.write_text(yaml.safe_dump(isi | ubah), encoding="utf-8")
    with pytest.raises(BobotDitolak, match=kata):
        read_bobot(berkas)
    with pytest.raises(BobotDitolak, match="tidak ada atau bukan YAML"):
        read_bobot(tmp_path / "tiada.yaml")
