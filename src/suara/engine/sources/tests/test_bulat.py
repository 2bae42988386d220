"""There and back: every damage that was planted in a file is found in its row, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from suara.engine.sesi import Sesi
from suara.engine.snapshot import open_snapshot, verify_snapshot
from suara.engine.sources.tests.panggung import Kantor, findings, province
from suara.engine.synth.berkas import Kerusakan, write_daftar, write_penduduk

RUSAK = {"nik_ilmiah": 20, "tanggal_garis": 60, "rt_nol": 30, "nkk_kosong": 25}


@pytest.fixture(scope="module")
def provinsi() -> Iterator[duckdb.DuckDBPyConnection]:
    with province(2500) as koneksi:
        yield koneksi


@pytest.fixture
def sesi() -> Iterator[Sesi]:
    with Sesi(memori="1GB", utas=1) as satu:
        yield satu


@pytest.mark.parametrize(
    ("bentuk", "lain"),
    [
        ("csv", {}),
        ("csv", {"bom": True, "kepala_dua": True, "pemisah": "\t"}),
        ("csv", {"pemisah": ",", "penyandian": "utf-16"}),
        ("xlsx", {"kepala_dua": True}),
        ("parquet", {}),
    ],
)
def test_planted_damage_is_found_in_its_row_and_nothing_else_is(
    sesi, tmp_path, provinsi, bentuk, lain
) -> None:
    kantor = Kantor(tmp_path)
    kab = "64.72"
    utuh = next(satu for satu in write_daftar(provinsi, tmp_path / "utuh") if satu.kab == kab)
    kantor.masuk(sesi, utuh.path)
    sebelum = findings(sesi)
    rusak = write_daftar(provinsi, tmp_path / "rusak", bentuk=bentuk, kerusakan=Kerusakan(**RUSAK, **lain))
    satu = next(satu for satu in rusak if satu.kab == kab)
    kantor.masuk(sesi, satu.path)
    geser = {"parquet": -1}.get(bentuk, 1 if lain.get("kepala_dua") else 0)
    lama = {(baris if baris is None else baris + geser, kode) for baris, kode in sebelum}
    tertanam = {(baris, kode) for baris, kode in satu.kebenaran if kode}
    assert len({kode for _baris, kode in tertanam}) == 3
    baru = findings(sesi)
    assert baru - lama == tertanam
    # What was there before stays, but a NIK that is a number can no longer be compared with anything.
    ilmiah = {baris for baris, kode in tertanam if kode == "NIK_ILMIAH"}
    assert {baris for baris, _kode in lama - baru} <= ilmiah


def test_a_lost_last_digit_is_told_by_its_row_or_by_the_share_of_the_file(sesi, tmp_path, provinsi) -> None:
    kantor = Kantor(tmp_path)
    rusak = write_daftar(provinsi, tmp_path / "rusak", kerusakan=Kerusakan(ujung_nol=300))
    satu = next(satu for satu in rusak if satu.kab == "64.72")
    kantor.masuk(sesi, satu.path)
    assert {(baris, kode) for baris, kode in satu.kebenaran if kode} <= findings(sesi)
    assert (None, "NIK_BANYAK_UJUNG_NOL") in findings(sesi)


@pytest.mark.parametrize("edisi", ["pdpb-2025", "pdpb-2021"])
def test_the_list_comes_back_as_it_was_written(sesi, tmp_path, provinsi, edisi) -> None:
    kantor = Kantor(tmp_path)
    berkas = write_daftar(provinsi, tmp_path / "utuh", edisi=edisi)
    hasil = kantor.masuk(sesi, *(satu.path for satu in berkas), wilayah="64", edisi=edisi)
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="kembali")
    kolom = [
        "nik",
        "nkk",
        "nama",
        "tempat_lahir",
        "tanggal_lahir",
        "status_kawin",
        "jenis_kelamin",
        "alamat",
        "rt",
    ]
    kolom += ["rw", "ktpel", "kode_desa", "tps"] + (["disabilitas"] if edisi == "pdpb-2025" else [])
    kembali = set(sesi.rows(f"SELECT {', '.join(kolom)} FROM kembali"))
    asal = set(provinsi.execute(f"SELECT {', '.join(kolom)} FROM synth_daftar").fetchall())
    assert kembali <= asal
    assert len(kembali) == hasil.ringkas["diterima"] > 2400
    assert verify_snapshot(kantor.tempat, kunci=kantor.kunci).utuh
    assert sesi.rows("SELECT count(DISTINCT id), count(*) FROM kembali")[0] == (len(kembali),) * 2


def test_an_old_disability_code_becomes_the_kind_it_meant(sesi, tmp_path, provinsi) -> None:
    kantor = Kantor(tmp_path)
    berkas = write_daftar(provinsi, tmp_path / "lama", edisi="pdpb-2021")
    kantor.masuk(sesi, *(satu.path for satu in berkas), wilayah="64", edisi="pdpb-2021")
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="kembali")
    kembali = dict(sesi.rows("SELECT nik, disabilitas FROM kembali"))
    asal = dict(
        provinsi.execute(
            "SELECT nik, disabilitas FROM synth_daftar WHERE disabilitas IN ('1', '2', '6')"
        ).fetchall()
    )
    assert asal
    assert all(kembali[nik] == kode for nik, kode in asal.items() if nik in kembali)


@pytest.mark.parametrize("jenis", ["penduduk", "meninggal", "pindah"])
def test_the_population_and_its_lists_come_back(sesi, tmp_path, provinsi, jenis) -> None:
    kantor = Kantor(tmp_path)
    berkas = write_penduduk(provinsi, tmp_path / "p", jenis=jenis)
    hasil = kantor.masuk(sesi, berkas.path, wilayah="64", jenis="penduduk")
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="kembali")
    hidup = dict(sesi.rows("SELECT hidup, count(*) FROM kembali GROUP BY hidup"))
    assert sum(hidup.values()) == hasil.ringkas["diterima"]
    assert hasil.ringkas["baris"] == berkas.baris > 0
    assert (False in hidup, True in hidup) == {
        "penduduk": (True, True), "meninggal": (True, False), "pindah": (False, True)
    }[jenis]  # fmt: skip


def test_a_province_is_the_same_list_whether_two_kab_are_written_at_once_or_one(tmp_path, provinsi) -> None:
    berkas = [satu.path for satu in write_daftar(provinsi, tmp_path / "berkas")]
    hasil = []
    for memori in ("1GB", "4GB"):
        kantor = Kantor(tmp_path / memori)
        with Sesi(memori=memori) as satu:
            manifes = kantor.masuk(satu, *berkas, wilayah="64").manifes
        hasil.append([(kab.kab, kab.baris, kab.polos) for kab in manifes.berkas])
    assert hasil[0] == hasil[1]
    assert len(hasil[0]) == 10
