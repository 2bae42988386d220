"""What is refused, what is only warned of, and what is read without a word: one line of a file each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from suara.engine.sesi import Sesi
from suara.engine.snapshot import open_snapshot
from suara.engine.sources import open_laporan
from suara.engine.sources.bersih import century
from suara.engine.sources.tests.panggung import JUDUL, Kantor, findings, line, write_csv
from suara.engine.umur import years_before

BAIK = [line(nomor) for nomor in range(11, 16)]


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(memori="1GB", utas=1) as satu:
        yield satu


@pytest.fixture
def kantor(tmp_path) -> Kantor:
    return Kantor(tmp_path)


def one(sesi: Sesi, kantor: Kantor, tmp_path, *baris: str, **pilihan: str):
    """Ingest these lines after five good ones; return what is stored of them, by NIK."""
    kantor.masuk(sesi, write_csv(tmp_path / "a.csv", *BAIK, *baris), **pilihan)
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="isi")
    kolom = [nama for nama, _tipe in sesi.kolom("isi")]
    return {
        r["nik"]: r for r in (dict(zip(kolom, satu, strict=True)) for satu in sesi.rows("SELECT * FROM isi"))
    }


DITOLAK = [
    ("NIK_KOSONG", {"nik": ""}),
    ("NIK_ILMIAH", {"nik": "6.40201E+15"}),
    ("NIK_ILMIAH", {"nik": "6,40201E+15"}),
    ("NIK_ILMIAH", {"nik": "12345678901234e1"}),
    ("NIK_BUKAN_16_ANGKA", {"nik": "647205120585000"}),
    ("NIK_BUKAN_16_ANGKA", {"nik": "64720512O5850001"}),
    ("NIK_BUKAN_16_ANGKA", {"nik": "0472051205850001"}),
    ("NIK_BUKAN_16_ANGKA", {"nik": "-472051205850001"}),
    ("NIK_BUKAN_16_ANGKA", {"nik": "0x12345678901234"}),
    ("NIK_SERAGAM", {"nik": "1111111111111111"}),
    ("NIK_SERAGAM", {"nik": "0000000000000000"}),
    ("NIK_URUT_NOL", {"nik": "6472051205850000"}),
    ("NIK_TANGGAL_MUSTAHIL", {"nik": "6472051213850001"}),
    ("NIK_TANGGAL_MUSTAHIL", {"nik": "6472053205850001"}),
    ("NIK_TANGGAL_MUSTAHIL", {"nik": "6472057205850001"}),
    ("NAMA_KOSONG", {"nama": "  "}),
    ("JK_TIDAK_DIKENAL", {"jenis_kelamin": "X"}),
    ("DESA_TIDAK_DIKENAL", {"kode_desa": "64.72.05.9999"}),
    ("DESA_LUAR_WILAYAH", {"kode_desa": "64.71.01.1001"}),
    ("SEL_BERLEBIH", {"tps": "003;1"}),
]


DIPERINGATKAN = [
    ("JK_BEDA_NIK", {"jenis_kelamin": "P"}, "jenis_kelamin", "P"),
    ("TANGGAL_BEDA_NIK", {"tanggal_lahir": "13-05-1985"}, "tanggal_lahir", date(1985, 5, 13)),
    ("NKK_KOSONG", {"nkk": ""}, "nkk", None),
    ("NKK_KOSONG", {"nkk": "0000000000000000"}, "nkk", None),
    ("NKK_ILMIAH", {"nkk": "6.47205E+15"}, "nkk", None),
    ("NKK_BUKAN_16_ANGKA", {"nkk": "647205"}, "nkk", None),
    ("NKK_BUKAN_16_ANGKA", {"nkk": "-472050101150001"}, "nkk", None),
    ("NKK_SAMA_NIK", {"nkk": "<nik>"}, "nkk", "<nik>"),
    ("NKK_TANGGAL_ANEH", {"nkk": "6472054501150001"}, "nkk", "6472054501150001"),
    ("NKK_TANGGAL_ANEH", {"nkk": "6472051212250001"}, "nkk", "6472051212250001"),
    ("NAMA_BERANGKA", {"nama": "BUD1"}, "nama", "BUD1"),
    ("NAMA_PANJANG", {"nama": "A" * 61}, "nama", "A" * 61),
    ("TANGGAL_KOSONG", {"tanggal_lahir": ""}, "tanggal_lahir", None),
    ("TANGGAL_TIDAK_SAH", {"tanggal_lahir": "31-02-1985"}, "tanggal_lahir", None),
    ("TANGGAL_TIDAK_SAH", {"tanggal_lahir": "05/31/1985"}, "tanggal_lahir", None),
    ("TANGGAL_TIDAK_SAH", {"tanggal_lahir": "12-05-2085"}, "tanggal_lahir", None),
    ("ABAD_DISIMPULKAN", {"tanggal_lahir": "12-05-85"}, "tanggal_lahir", date(1985, 5, 12)),
    ("KAWIN_TIDAK_DIKENAL", {"status_kawin": "9"}, "status_kawin", None),
    ("KTPEL_TIDAK_DIKENAL", {"ktpel": "P"}, "ktpel", None),
    ("DISABILITAS_TIDAK_DIKENAL", {"disabilitas": "7"}, "disabilitas", None),
    ("KETERANGAN_ASING", {"keterangan": "5"}, "status", "AKTIF"),
    ("RT_NOL", {"rt": "0"}, "rt", None),
    ("RT_NOL", {"rt": "000"}, "rt", None),
    ("RT_TIDAK_SAH", {"rt": "A1"}, "rt", None),
    ("RW_NOL", {"rw": "000"}, "rw", None),
    ("TPS_TIDAK_SAH", {"tps": "1000"}, "tps", None),
]


DIBACA = [
    ({"tanggal_lahir": "12/05/1985"}, "tanggal_lahir", date(1985, 5, 12)),
    ({"tanggal_lahir": "12|05|1985"}, "tanggal_lahir", date(1985, 5, 12)),
    ({"tanggal_lahir": "1985-05-12"}, "tanggal_lahir", date(1985, 5, 12)),
    ({"tanggal_lahir": "1985-05-12 00:00:00"}, "tanggal_lahir", date(1985, 5, 12)),
    ({"tanggal_lahir": "31179"}, "tanggal_lahir", date(1985, 5, 12)),
    ({"nik": "'<nik>"}, "nik", "<nik>"),
    ({"nik": " <nik> "}, "nik", "<nik>"),
    ({"nama": " budi\u00a0 contoh "}, "nama", "BUDI CONTOH"),
    ({"nama": "SUPARDI"}, "nama", "SUPARDI"),
    ({"jenis_kelamin": "laki-laki"}, "jenis_kelamin", "L"),
    ({"status_kawin": "CERAI MATI"}, "status_kawin", "P"),
    ({"rt": "1"}, "rt", "001"),
    ({"rt": "RT 01"}, "rt", "001"),
    ({"tps": "12"}, "tps", "012"),
    ({"kode_desa": "6472051004"}, "kode_desa", "64.72.05.1004"),
    ({"disabilitas": ""}, "disabilitas", "0"),
    ({"disabilitas": "6"}, "disabilitas", "6"),
    ({"keterangan": "U"}, "status", "AKTIF"),
    ({"keterangan": "Meninggal"}, "alasan", "MENINGGAL"),
    ({"ktpel": "B"}, "ktpel", "B"),
]


class Hasil:
    """One file that holds every case, each in a line of its own, ingested once."""

    def __init__(self, sesi: Sesi, kantor: Kantor, berkas: Path) -> None:
        baris = [ganti for _kode, ganti in DITOLAK]
        baris += [ganti for _kode, ganti, _kolom, _nilai in DIPERINGATKAN]
        baris += [ganti for ganti, _kolom, _nilai in DIBACA]
        self.letak = {id(ganti): ke for ke, ganti in enumerate(baris, start=2)}
        nik = {ke: f"647205120585{ke * 10 + 1:04d}" for ke in self.letak.values()}
        teks = [line(**{"nik": nik[ke]} | {k: v.replace("<nik>", nik[ke]) for k, v in ganti.items()})
                for ke, ganti in enumerate(baris, start=2)]  # fmt: skip
        kantor.masuk(sesi, write_csv(berkas, *teks))
        self.temuan = findings(sesi)
        open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="isi")
        kolom = [nama for nama, _tipe in sesi.kolom("isi")]
        isi = [dict(zip(kolom, satu, strict=True)) for satu in sesi.rows("SELECT * FROM isi")]
        self.isi = {satu["nik"]: satu for satu in isi}
        open_laporan(sesi, next(kantor.laporan.iterdir()), kunci=kantor.kunci)
        self.ditolak = {baris: teks for _berkas, baris, teks in sesi.rows("SELECT * FROM ditolak")}

    def codes(self, ganti: dict[str, str]) -> set[str]:
        """Return the codes found in the line of this case."""
        return {kode for baris, kode in self.temuan if baris == self.letak[id(ganti)]}

    def row(self, ganti: dict[str, str]) -> dict[str, object] | None:
        """Return what is stored of this case."""
        return self.isi.get(f"647205120585{self.letak[id(ganti)] * 10 + 1:04d}")


@pytest.fixture(scope="module")
def hasil(sesi, tmp_path_factory) -> Hasil:
    folder = tmp_path_factory.mktemp("baris")
    return Hasil(sesi, Kantor(folder), folder / "a.csv")


@pytest.mark.parametrize(("kode", "ganti"), DITOLAK)
def test_a_row_that_cannot_be_used_is_kept_in_the_report(hasil, kode, ganti) -> None:
    assert hasil.codes(ganti) == {kode}
    assert hasil.row(ganti) is None
    assert "JL. CONTOH" in hasil.ditolak[hasil.letak[id(ganti)]]


@pytest.mark.parametrize(("kode", "ganti", "kolom", "nilai"), DIPERINGATKAN)
def test_a_doubtful_row_is_taken_and_somebody_is_told(hasil, kode, ganti, kolom, nilai) -> None:
    baris = hasil.row(ganti)
    assert hasil.codes(ganti) == {kode}
    assert baris[kolom] == (baris["nik"] if nilai == "<nik>" else nilai)


@pytest.mark.parametrize(("ganti", "kolom", "nilai"), DIBACA)
def test_what_means_the_same_is_read_without_a_word(hasil, ganti, kolom, nilai) -> None:
    baris = hasil.row(ganti)
    assert hasil.codes(ganti) == set()
    assert baris[kolom] == (baris["nik"] if nilai == "<nik>" else nilai)


@pytest.mark.parametrize(
    ("edisi", "kolom", "kode", "nilai"),
    [
        ("pilkada-2024", "disabilitas", "2", "2"),
        ("sidalih-2019", "disabilitas", "2", "6"),
        ("sidalih-2019", "disabilitas", "3", "5"),
        ("sidalih-2019", "disabilitas", "5", None),
        ("pemilu-2024", "keterangan", "5", "TIDAK_DIKENAL"),
        ("pilkada-2024", "keterangan", "5", "WNA"),
        ("pdpb-2021", "keterangan", "g", "DICABUT_HAK_PILIH"),
    ],
)
def test_a_code_means_what_its_edition_says(sesi, kantor, tmp_path, edisi, kolom, kode, nilai) -> None:
    isi = one(sesi, kantor, tmp_path, line(99, **{kolom: kode}), edisi=edisi)
    baris = isi["6472051205850099"]
    assert baris["alasan" if kolom == "keterangan" else kolom] == nilai
    assert baris["status"] == ("TMS" if kolom == "keterangan" else "AKTIF")


def test_age_is_told_on_the_day_of_reference(sesi, kantor, tmp_path) -> None:
    baris = [
        line(1, tanggal_lahir="11-12-2008", status_kawin="B"),  # 17 on the day itself
        line(2, tanggal_lahir="12-12-2008", status_kawin="B"),
        line(3, tanggal_lahir="12-12-2008", status_kawin="S"),
        line(4, tanggal_lahir="11-12-1924"),
        line(5, tanggal_lahir="12-12-1924"),
    ]
    one(sesi, kantor, tmp_path, *baris)
    umur = {(satu, kode) for satu, kode in findings(sesi) if kode.startswith("UMUR")}
    assert umur == {(8, "UMUR_BELUM_17"), (10, "UMUR_LEBIH_100")}
    assert years_before(date(2028, 2, 29), 17) == date(2011, 2, 28)
    assert (century(85, date(2025, 12, 11)), century(5, date(2025, 12, 11))) == (1985, 2005)
    assert century(9, date(2025, 12, 11)) == 1909


def test_the_same_nik_twice_is_a_warning_on_both_rows_and_a_refusal_only_of_population_files(
    sesi, kantor, tmp_path
) -> None:
    isi = one(sesi, kantor, tmp_path, line(98), line(98, nama="LAIN ORANG"))
    assert findings(sesi) == {(7, "GANDA_NIK"), (8, "GANDA_NIK")}
    assert sesi.nilai("SELECT count(*) FROM isi") == 7
    assert len(isi) == 6
    lain = Kantor(tmp_path / "p")
    berkas = write_csv(tmp_path / "p.csv", line(97), line(98), line(98, nama="LAIN ORANG"))
    assert lain.masuk(sesi, berkas, jenis="penduduk").ringkas["diterima"] == 2
    assert (4, "NIK_BERULANG") in findings(sesi)


def test_a_nik_of_a_kecamatan_that_is_no_more_is_only_worth_knowing(sesi, kantor, tmp_path) -> None:
    one(sesi, kantor, tmp_path, line(99, nik="6407011205850001"), line(98, nik="3205011205850001"))
    assert findings(sesi, info=True) == {(7, "NIK_WILAYAH_LAMA")}


def test_no_finding_shows_a_nik(sesi, kantor, tmp_path) -> None:
    one(sesi, kantor, tmp_path, line(99, rt="0"), line(98, nik="6.40201E+15"))
    assert sesi.rows("SELECT nik FROM temuan ORDER BY baris") == [("647205**********",), (None,)]
    assert "6472051205850099" not in str(sesi.rows("SELECT * FROM temuan"))


def test_one_broken_line_stops_nobody_and_swallows_nobody(sesi, kantor, tmp_path) -> None:
    patah = line(90, alamat='"JL. PATAH')
    dua = line(91, alamat='"JL. DUA\nBARIS"')
    kutip = line(92, alamat='"JL. ""EMAS""; NO 5"')
    inci = line(93, alamat='PIPA 5" KIRI')
    isi = one(
        sesi,
        kantor,
        tmp_path,
        patah,
        line(1),
        "",
        dua,
        kutip,
        inci,
        line(2, rt="0"),
        ";" * 14,
        line(3, rt="0"),
    )
    assert {nik[-2:] for nik in isi} == {"11", "12", "13", "14", "15", "01", "91", "92", "93", "02", "03"}
    assert isi["6472051205850091"]["alamat"] == "JL. DUA BARIS"
    assert isi["6472051205850092"]["alamat"] == 'JL. "EMAS"; NO 5'
    assert findings(sesi) == {(7, "BARIS_RUSAK"), (14, "RT_NOL"), (16, "RT_NOL")}
    assert JUDUL


def test_a_population_snapshot_says_when_it_holds_every_number_once(sesi, tmp_path) -> None:
    """Only who writes the whole snapshot can say so: what is carried over may hold the number again."""
    kantor = Kantor(tmp_path)
    judul = JUDUL + ";HIDUP;PEKERJAAN;WARGA NEGARA"
    dua = write_csv(tmp_path / "dua.csv", line(1), line(1), line(2), judul=judul)
    hasil = kantor.masuk(sesi, dua, jenis="penduduk")
    assert (hasil.manifes.baris, hasil.manifes.aturan["nik"]) == (2, "tunggal")
    lain = write_csv(tmp_path / "lain.csv", line(1, kode_desa="64.71.01.1001"), judul=judul)
    assert "nik" not in kantor.masuk(sesi, lain, wilayah="64.71", jenis="penduduk").manifes.aturan
