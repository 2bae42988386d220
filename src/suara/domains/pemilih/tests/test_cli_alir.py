"""From the command line: compare, decide by number, apply, count; refusals leave the list as it was."""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from suara.domains.pemilih.cli_alir import commands
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, PENDUDUK
from suara.engine.snapshot import list_snapshots, write_snapshot
from suara.engine.sync.tests.panggung import TIPE, daftar_row, load, sumber_row

NIK = [f"64720501019000{n:02d}" for n in range(9)]
SAMARINDA, BALIKPAPAN = "64.72.05.1004", "64.71.01.1001"


class Meja:
    """An office's folder: the list of five, and the population file beside it."""

    def __init__(self, tmp: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.tmp, self._capsys = tmp, capsys
        self.tempat, self.kunci = tmp / "daftar", tmp / "kunci"
        kunci = KunciInduk.create(self.kunci)
        with Sesi(utas=1) as sesi:
            load(sesi, "daftar", DAFTAR, [daftar_row(id=n, nik=NIK[n]) for n in range(1, 6)])
            write_snapshot(sesi, periode="2025-TW3", induk=None, kunci=kunci, tempat=self.tempat)
        self.sumber(
            sumber_row(nik=NIK[1], hidup=False), sumber_row(nik=NIK[2], kode_desa=BALIKPAPAN),
            sumber_row(nik=NIK[3], nama="BUDI S"), sumber_row(nik=NIK[4]),
            sumber_row(nik=NIK[7], tanggal_lahir=dt.date(2008, 12, 11), jenis_kelamin="P"),
        )  # fmt: skip

    def sumber(self, *baris: dict[str, Any]) -> None:
        isi = {k.nama: pa.array([b.get(k.nama) for b in baris], type=TIPE[k.tipe]) for k in PENDUDUK}
        pq.write_table(pa.table(isi), self.tmp / "penduduk.parquet")

    def run(self, nama: str, *kata: str, kode: int = 0) -> str:
        perintah = {satu.name: satu for satu in commands()}[f"pemilih {nama}"]
        parser = argparse.ArgumentParser()
        perintah.configure(parser)
        umum = ["--tempat", str(self.tempat), "--kunci", str(self.kunci), "--utas", "1"]
        if nama != "recap":
            umum += ["--data", str(self.tmp / "penduduk.parquet")]
        self._capsys.readouterr()
        assert perintah.run(parser.parse_args([*kata, *umum])) == kode
        keluar = self._capsys.readouterr()
        return keluar.out + keluar.err

    def sync(self) -> dict[str, Any]:
        return json.loads(self.run("sync", "--periode", "2025-TW4", "--acuan", "2025-12-11", "--json"))

    def putus(self, *baris: str) -> Path:
        berkas = self.tmp / "putusan.csv"
        berkas.write_text("\n".join(["nomor,putusan", *baris]))
        return berkas


@pytest.fixture
def meja(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Meja:
    return Meja(tmp_path, capsys)


def test_a_whole_period_from_comparison_to_recap(meja: Meja) -> None:
    ringkas = meja.sync()["ringkasan"]
    assert {(r["jenis"], r["alasan"]): r["jumlah"] for r in ringkas["per_alasan"]} == {
        ("BARU", "PINDAH_MASUK"): 1, ("BARU", "USIA_17"): 1, ("TIDAK_PADAN", None): 1,
        ("TMS", "MENINGGAL"): 1, ("TMS", "PINDAH_DOMISILI"): 1, ("UBAH", None): 1,
    }  # fmt: skip
    hasil = json.loads(
        meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "BARU", "UBAH", "TMS", "--json")
    )
    assert hasil["mutasi"] == {"BARU": 2, "TMS": 2, "UBAH": 1}
    rekap = json.loads(meja.run("recap", "--wilayah", "64", "--json"))
    provinsi = next(satu for satu in rekap["baris"] if satu["kode"] == "64")
    assert (provinsi["lama"]["jumlah"], provinsi["kini"]["jumlah"], provinsi["perbaikan"]["jumlah"]) == (
        5,
        5,
        1,
    )
    assert rekap["celah"] == []
    teks = meja.run("recap", "--wilayah", "64", "--csv", str(meja.tmp / "rekap"))
    assert "KOTA SAMARINDA" in teks.upper()
    with (meja.tmp / "rekap" / "rekapitulasi-pdpb.csv").open() as berkas:
        assert list(csv.reader(berkas))[-1][1] == "JUMLAH"


def test_a_recap_has_no_row_for_a_kab_kota_that_the_list_does_not_hold(meja: Meja) -> None:
    meja.sync()
    meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "BARU", "UBAH", "TMS")
    rekap = json.loads(meja.run("recap", "--json"))
    assert rekap["wilayah"] == "64"
    assert [satu["kode"] for satu in rekap["baris"]] == ["64", "64.71", "64.72"]


def test_two_rounds_in_one_period_are_one_recap(meja: Meja) -> None:
    for jenis in ("TMS", "BARU"):
        meja.sync()
        meja.run("apply", "--periode", "2025-TW4", "--terima-semua", jenis)
    rekap = json.loads(meja.run("recap", "--wilayah", "64", "--json"))
    provinsi = next(satu for satu in rekap["baris"] if satu["kode"] == "64")
    assert (provinsi["baru"]["jumlah"], provinsi["tms"]["jumlah"], rekap["celah"]) == (2, 2, [])


def test_decisions_name_a_proposal_by_its_number_and_never_a_nik(meja: Meja) -> None:
    meja.sync()
    hasil = json.loads(
        meja.run(
            "apply", "--periode", "2025-TW4", "--keputusan", str(meja.putus("2,TERIMA", "3,TOLAK")), "--json"
        )
    )
    assert sum(hasil["mutasi"].values()) == 1


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        ("x,TERIMA\n1,TOLAK\ny,TOLAK", "baris 2, 4, kolom nomor"), ("1,MUNGKIN", "baris 2, kolom putusan"),
        ("1,TOLAK\n99,TERIMA", "baris 3, kolom nomor: bukan nomor kandidat ini"),
    ],
)  # fmt: skip
def test_a_wrong_file_of_decisions_is_refused_with_row_and_column(meja: Meja, baris: str, kata: str) -> None:
    meja.sync()
    keluar = meja.run("apply", "--periode", "2025-TW4", "--keputusan", str(meja.putus(baris)), kode=1)
    assert kata in keluar
    assert len(list_snapshots(meja.tempat)) == 1


def test_a_contradiction_is_refused_and_the_list_stays(meja: Meja) -> None:
    """Who moved is received there but not yet released here: that would be the same voter twice."""
    meja.sync()
    keluar = json.loads(
        meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "BARU", "--json", kode=1)
    )
    assert [satu["kode"] for satu in keluar["temuan"]] == ["BARU_SUDAH_AKTIF"]
    assert NIK[2] not in json.dumps(keluar)
    assert len(list_snapshots(meja.tempat)) == 1


def test_a_file_that_contradicts_names_each_of_its_rows(meja: Meja) -> None:
    """Refused whole: the rest could never be applied to a list that has moved on (decision 0089)."""
    meja.sync()
    berkas = meja.putus("6,TERIMA", "1,TERIMA", "", "3,TOLAK")
    keluar = json.loads(
        meja.run("apply", "--periode", "2025-TW4", "--keputusan", str(berkas), "--json", kode=1)
    )
    assert keluar["baris"] == [
        {"baris": 3, "nomor": 1, "kode": "BARU_SUDAH_AKTIF"},
        {"baris": 5, "nomor": 3, "kode": "BARU_SUDAH_AKTIF"},
    ]
    for kata in ("putusan.csv: 2 dari 3 putusan bertentangan", "Baris 3, 5: 1 NIK diterima"):
        assert kata in keluar["ditolak"]["teks"]
    assert len(list_snapshots(meja.tempat)) == 1


def test_proposals_of_an_older_list_are_not_applied(meja: Meja) -> None:
    meja.sync()
    meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "TMS")
    keluar = meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "UBAH", kode=1)
    assert "ulangi" in keluar


def test_the_same_round_gives_the_same_snapshot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nama = []
    for kali in ("satu", "dua"):
        (tmp_path / kali).mkdir()
        meja = Meja(tmp_path / kali, capsys)
        meja.sync()
        meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "BARU", "UBAH", "TMS")
        nama.append([satu.id for satu in list_snapshots(meja.tempat)])
    assert nama[0] == nama[1]


def test_a_gap_ends_with_exit_code_1_and_its_working(meja: Meja) -> None:
    meja.sumber(sumber_row(nik=NIK[1]), sumber_row(nik=NIK[1]))
    meja.run("sync", "--periode", "2025-TW4", "--acuan", "2025-12-11", "--perubahan")
    meja.run("apply", "--periode", "2025-TW4", "--keputusan", str(meja.putus("1,TERIMA")))
    keluar = meja.run("recap", "--wilayah", "64", kode=1)
    assert "celah −1" in keluar
    assert "ditangguhkan pada masa ini 1" in keluar


@pytest.mark.parametrize(
    "kata",
    [
        ("sync", "--periode", "x", "--acuan", "2025-12-11"),
        ("apply", "--periode", "x", "--terima-semua", "BARU"),
        ("recap",),
    ],
)
def test_explain_prints_the_sql_and_touches_nothing(meja: Meja, kata: tuple[str, ...]) -> None:
    keluar = meja.run(*kata, "--explain")
    assert "SELECT" in keluar
    assert "-- 1." in keluar


def test_a_source_without_its_columns_is_refused(meja: Meja) -> None:
    pq.write_table(pa.table({"nik": ["1"]}), meja.tmp / "penduduk.parquet")
    keluar = meja.run("sync", "--periode", "2025-TW4", "--acuan", "2025-12-11", kode=1)
    assert "ingest" in keluar


def test_nothing_of_a_voter_lies_open_on_the_disk(meja: Meja) -> None:
    meja.sync()
    meja.run("apply", "--periode", "2025-TW4", "--terima-semua", "BARU", "UBAH", "TMS")
    (meja.tmp / "penduduk.parquet").unlink()
    for berkas in meja.tmp.rglob("*"):
        if berkas.is_file():
            isi = berkas.read_bytes()
            assert NIK[7].encode() not in isi
            assert b"PAR1" not in isi
