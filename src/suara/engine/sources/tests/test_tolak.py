"""A wrong file changes nothing and says why, with file, row, column and what to do."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from suara.engine.errors import BerkasDitolak, EngineError, SnapshotRusak
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import list_snapshots, open_snapshot
from suara.engine.sources import lembar, open_laporan, read_ringkas
from suara.engine.sources.tests.panggung import JUDUL, ORANG, Kantor, line, write_csv

BAIK = [line(nomor) for nomor in range(11, 21)]


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(memori="1GB", utas=1) as satu:
        yield satu


@pytest.fixture
def kantor(tmp_path, sesi) -> Iterator[Kantor]:
    """An office that has a list, and has the same list whatever the test does."""
    kantor = Kantor(tmp_path)
    lama = kantor.masuk(sesi, write_csv(tmp_path / "lama.csv", *BAIK)).manifes
    yield kantor
    assert [satu.id for satu in list_snapshots(kantor.tempat)] == [lama.id]
    assert len(list(kantor.laporan.iterdir())) == 1


def refused(sesi: Sesi, kantor: Kantor, *berkas, **pilihan: str) -> str:
    """Return the sentence with which these files are refused."""
    with pytest.raises(EngineError) as galat:
        kantor.masuk(sesi, *berkas, **pilihan)
    teks = str(galat.value.pesan)
    assert "6472051205850" not in teks
    return teks


def test_a_file_of_another_kab_kota(sesi, kantor, tmp_path) -> None:
    berkas = write_csv(tmp_path / "a.csv", *(line(n, kode_desa="64.71.01.1001") for n in range(5)))
    teks = refused(sesi, kantor, berkas)
    assert teks.startswith("a.csv: 5 dari 5 baris di luar 64.72, kebanyakan 64.71.")


@pytest.mark.parametrize(
    ("judul", "kata"),
    [
        ("NIK;NAMA;ALAMAT", "a.csv, baris 1: kolom jenis_kelamin tidak ada"),
        (JUDUL.replace("NAMA", "NIK"), "a.csv, baris 1: kolom nik ada dua kali"),
        ("SATU;DUA;TIGA", "kepala tabel tidak ditemukan"),
        (JUDUL.replace("KODE DESA", "LAIN"), "a.csv, baris 1: tidak ada kolom kode desa"),
    ],
)
def test_wrong_columns(sesi, kantor, tmp_path, judul, kata) -> None:
    assert kata in refused(sesi, kantor, write_csv(tmp_path / "a.csv", *BAIK, judul=judul))


def test_a_code_of_an_unknown_edition(sesi, kantor, tmp_path) -> None:
    berkas = write_csv(tmp_path / "a.csv", *BAIK, line(99, disabilitas="2"))
    assert "a.csv, baris 12, kolom disabilitas" in refused(sesi, kantor, berkas, edisi="")
    berkas = write_csv(tmp_path / "b.csv", *BAIK, line(99, keterangan="5"))
    assert "b.csv, baris 12, kolom keterangan" in refused(sesi, kantor, berkas, edisi="")
    assert "Edisi 1999 tidak dikenal" in refused(sesi, kantor, berkas, edisi="1999")


def test_most_rows_unusable(sesi, kantor, tmp_path) -> None:
    berkas = write_csv(tmp_path / "a.csv", *(line(n, nik="6.47205E+15") for n in range(9)), line(1))
    teks = refused(sesi, kantor, berkas)
    assert teks.startswith(
        "a.csv: 9 dari 10 baris tidak dapat dipakai; yang pertama baris 2, kolom nik: NIK tertulis"
    )


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"\xef\xbb\xbf", "kosong"),
        (b"\n\n\n", "kosong"),
        (JUDUL.encode() + b"\n", "tidak ada satu baris pun"),
        (b"\x00\x01\x02" * 5000, "kepala tabel tidak ditemukan"),
        (b"%PDF-1.7 bukan", "bukan CSV, XLSX, atau Parquet"),
        (gzip.compress(b"0" * 1_000_000), "bukan CSV, XLSX, atau Parquet"),
        (b"PK\x03\x04 rusak", "terpotong, rusak, atau bersandi"),
        (b"PAR1 rusak", "terpotong atau rusak"),
    ],
)
def test_something_that_is_no_list(sesi, kantor, tmp_path, isi, kata) -> None:
    (tmp_path / "a.csv").write_bytes(isi)
    assert kata in refused(sesi, kantor, tmp_path / "a.csv")


def test_a_file_that_is_not_there(sesi, kantor, tmp_path) -> None:
    assert "tidak ada, atau tidak boleh dibaca" in refused(sesi, kantor, tmp_path / "tiada.csv")


def test_a_truncated_parquet(sesi, kantor, tmp_path) -> None:
    baris = [ORANG | {"nik": f"647205120585{n:04d}"} for n in range(1, 2000)]
    pq.write_table(pa.Table.from_pylist(baris), tmp_path / "a.parquet")
    isi = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(isi[: len(isi) // 2])
    assert "terpotong atau rusak" in refused(sesi, kantor, tmp_path / "a.parquet")
    (tmp_path / "b.parquet").write_bytes(isi[:200] + bytes(3000) + isi[3200:])
    assert "b.parquet" in refused(sesi, kantor, tmp_path / "b.parquet")


def test_a_sheet_that_is_too_long(sesi, kantor, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(lembar, "MAKS_BARIS", 50)
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as buku:
        lembar_kerja = buku.add_worksheet("Daftar")
        for nomor, baris in enumerate([JUDUL, *(line(n) for n in range(80))]):
            lembar_kerja.write_row(nomor, 0, baris.split(";"))
    teks = refused(sesi, kantor, tmp_path / "a.xlsx")
    assert "Excel memotong pada 1.048.576" in teks


def test_a_zip_bomb(sesi, kantor, tmp_path) -> None:
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000_000)
    (tmp_path / "a.xlsx").write_bytes(isi.getvalue())
    assert "mengembang menjadi 95 MB" in refused(sesi, kantor, tmp_path / "a.xlsx")


def test_one_wrong_file_among_good_ones_stops_all_of_them(sesi, kantor, tmp_path) -> None:
    baik = write_csv(tmp_path / "a.csv", *(line(n, nama="LAIN") for n in range(1, 9)))
    salah = write_csv(tmp_path / "b.csv", *BAIK, judul="SATU;DUA")
    assert refused(sesi, kantor, baik, salah).startswith("b.csv")


def test_a_list_of_one_kab_kota_leaves_the_others_and_keeps_its_numbers(sesi, tmp_path) -> None:
    kantor = Kantor(tmp_path)
    lain = write_csv(tmp_path / "b.csv", *(line(n, kode_desa="64.71.01.1001") for n in range(31, 36)))
    kantor.masuk(sesi, write_csv(tmp_path / "a.csv", *BAIK), lain, wilayah="64")
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="dulu")
    dulu = dict(sesi.rows("SELECT nik, id FROM dulu"))
    kantor.masuk(sesi, write_csv(tmp_path / "a.csv", line(77), *BAIK[2:]), periode="2026-TW1")
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="kini")
    kini = {nik: (nomor, masuk) for nik, nomor, masuk in sesi.rows("SELECT nik, id, periode_masuk FROM kini")}
    assert len(kini) == 5 + 9
    baru = kini.pop("6472051205850077")
    assert baru[0] > max(dulu.values())
    assert baru[1] == "2026-TW1"
    assert all(kini[nik] == (dulu[nik], "2025-TW4") for nik in kini)


def test_the_same_files_give_the_same_snapshot_and_the_same_report(sesi, tmp_path) -> None:
    berkas = write_csv(tmp_path / "a.csv", *BAIK, line(99, rt="0"))
    satu, dua = (Kantor(tmp_path / nama).masuk(sesi, berkas) for nama in ("satu", "dua"))
    assert [b.polos for b in satu.manifes.berkas] == [b.polos for b in dua.manifes.berkas]
    assert satu.laporan.name == dua.laporan.name


def test_the_report_names_nobody_without_the_key(sesi, tmp_path) -> None:
    kantor = Kantor(tmp_path)
    hasil = kantor.masuk(sesi, write_csv(tmp_path / "a.csv", *BAIK, line(99, nik="6.40201E+15")))
    isi = hasil.laporan.read_bytes()
    assert b"CONTOH" not in isi
    assert b"64720512" not in isi
    assert read_ringkas(hasil.laporan)["ditolak"] == 1
    with pytest.raises(EngineError):
        open_laporan(sesi, hasil.laporan, kunci=KunciInduk.create(tmp_path / "lain"))
    hasil.laporan.write_bytes(isi[:-3])
    with pytest.raises(SnapshotRusak):
        open_laporan(sesi, hasil.laporan, kunci=kantor.kunci)
    assert issubclass(BerkasDitolak, EngineError)
