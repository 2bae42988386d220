from datetime import date
from pathlib import Path

import pytest

from suara.hukum import load_alasan, load_hari_libur, load_lampiran, load_nilai, register
from suara.hukum.baca import AKAR, Baris, HukumTidakSah, read
from suara.hukum.instrumen import load_register
from suara.hukum.kalender_hukum import build_hari_libur
from suara.hukum.parameter_hukum import build_nilai
from suara.hukum.susun_kalender import list_library

BEDA_DENGAN_PUSTAKA: dict[str, str] = {}
"""Days on which the file differs from the library, each with its reason. None today."""


def test_every_instrument_has_a_link_and_known_replacement():
    for instrumen in register().values():
        assert instrumen.tautan.startswith("https://")
    assert register()["PKPU 6/2017"].diganti_oleh == "PKPU 3/2025"


def test_every_value_is_cited_and_checked():
    for versi in load_nilai().values():
        for nilai in versi:
            assert nilai.instrument in register()
            assert nilai.pasal
            assert nilai.diperiksa_pada >= date(2025, 1, 1)


def test_every_day_off_is_cited():
    for hari in load_hari_libur().values():
        assert all(libur.instrument in register() for libur in hari.values())


def test_calendar_covers_four_years():
    assert list(load_hari_libur()) == [2024, 2025, 2026, 2027]


@pytest.mark.parametrize("tahun", [2024, 2025, 2026, 2027])
def test_calendar_agrees_with_the_library(tahun):
    berkas = {
        (libur.tanggal.isoformat(), libur.jenis, libur.perkiraan)
        for libur in load_hari_libur()[tahun].values()
    }
    pustaka = {(tanggal, jenis, perkiraan) for tanggal, _, jenis, perkiraan in list_library(tahun)}
    beda = {satu for satu in berkas ^ pustaka if satu[0] not in BEDA_DENGAN_PUSTAKA}
    assert not beda


def test_joint_decree_2026_has_17_and_8_days():
    jenis = [libur.jenis for libur in load_hari_libur()[2026].values()]
    assert (jenis.count("LIBUR_NASIONAL"), jenis.count("CUTI_BERSAMA")) == (17, 8)


def test_grounds_per_institution():
    alasan = load_alasan()
    assert ("DPR", "G4") not in alasan
    assert ("DPD", "G5") not in alasan
    assert alasan["DPRD_PROVINSI", "G8"].huruf == "h"
    assert alasan["DPR", "G9"].huruf == "h"
    assert all(satu.instrument in register() for satu in alasan.values())


def test_every_ground_has_its_attachment():
    semua = {"MENINGGAL_DUNIA", "MENGUNDURKAN_DIRI", *(f"G{n}" for n in range(1, 10))}
    assert set(load_lampiran()) == semua
    assert all(satu.salah_satu for satu in load_lampiran().values())


def _baris(isi: object) -> list[Baris]:
    return [Baris(Path("uji.yaml"), "berkas", isi)]


PARAMETER = {"mulai": date(2025, 1, 1), "nilai": 5, "instrument": "X", "pasal": "1", "bukti": "TEKS"}


@pytest.mark.parametrize(
    ("nilai", "pesan"),
    [
        (PARAMETER, "diperiksa_pada wajib"),
        (PARAMETER | {"diperiksa_pada": date(2025, 1, 1), "bukti": "YAKIN"}, "bukti YAKIN"),
        (PARAMETER | {"diperiksa_pada": date(2025, 1, 1), "nilai": 0.5}, "nilai wajib"),
        (PARAMETER | {"diperiksa_pada": date(2025, 1, 1), "pasal": ""}, "pasal wajib"),
        (PARAMETER | {"diperiksa_pada": date(2025, 1, 1), "akhir": date(2026, 1, 1)}, "akhir tidak dikenal"),
    ],
)
def test_incomplete_value_is_refused_with_its_place(nilai, pesan):
    isi = {"parameter": [{"id": "a", "judul": "b", "satuan": "hari", "nilai": [nilai]}]}
    with pytest.raises(HukumTidakSah, match=f"uji.yaml: .*{pesan}"):
        build_nilai(_baris(isi))


def test_broken_files_are_refused(tmp_path):
    rusak = tmp_path / "rusak.yaml"
    rusak.write_text("a: [", encoding="utf-8")
    with pytest.raises(HukumTidakSah, match="bukan YAML"):
        read(rusak)
    with pytest.raises(HukumTidakSah, match="pasangan kunci"):
        Baris(rusak, "berkas", [])
    with pytest.raises(HukumTidakSah, match="wajib berupa daftar"):
        load_register(_baris({}))


def test_day_of_another_year_is_refused():
    isi = {"tahun": 2030, "instrument": "X", "bukti": "TEKS", "diperiksa_pada": date(2025, 1, 1)}
    hari = {"tanggal": date(2031, 1, 1), "jenis": "LIBUR_NASIONAL", "nama": "x"}
    with pytest.raises(HukumTidakSah, match="di luar tahun"):
        build_hari_libur(_baris(isi | {"hari": [hari]}))


def test_folder_is_found():
    assert (AKAR / "regulasi").is_dir()
