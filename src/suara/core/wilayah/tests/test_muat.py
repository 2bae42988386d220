"""The reference tables come out as the nation counts them, and keep their history."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.core.wilayah import queries, referensi
from suara.core.wilayah.models import Jenis, Kantor, Tingkat, Wilayah, ZonaWaktu
from suara.core.wilayah.referensi import BarisWilayah
from suara.core.wilayah.services import HasilMuat, load_kantor, load_wilayah

pytestmark = pytest.mark.django_db


@pytest.mark.lambat
def test_nation_counts() -> None:
    result = load_wilayah()
    assert load_kantor() == 1 + 38 + 514
    assert result == HasilMuat(baru=91_599)
    assert tuple(queries.count_wilayah().values()) == (38, 514, 7_285, 83_762)
    assert tuple(queries.count_wilayah("64").values()) == (1, 10, 105, 1_038)
    assert load_wilayah() == HasilMuat()
    assert load_kantor() == 0


@pytest.fixture
def kaltim() -> None:
    load_wilayah(prefix="64")
    load_kantor()


@pytest.mark.usefixtures("kaltim")
def test_kaltim_alone() -> None:
    assert tuple(queries.count_wilayah().values()) == (1, 10, 105, 1_038)
    assert Kantor.objects.count() == 12
    assert load_wilayah(prefix="64") == HasilMuat()
    assert Wilayah.objects.get(pk="64.72.05.1004").jenis == Jenis.KELURAHAN
    assert Wilayah.objects.get(pk="64.72").jenis == Jenis.KOTA
    assert Wilayah.objects.get(pk="64.01").jenis == Jenis.KABUPATEN
    assert set(Wilayah.objects.filter(pk__regex=r"\.2\d{3}$").values_list("jenis", flat=True)) == {Jenis.DESA}


@pytest.mark.usefixtures("kaltim")
def test_kaltim_counts_per_kabupaten_kota() -> None:
    expected = {
        "64.01": (10, 144), "64.02": (20, 237), "64.03": (13, 110), "64.07": (16, 194), "64.08": (18, 141),
        "64.09": (4, 54), "64.11": (5, 50), "64.71": (6, 34), "64.72": (10, 59), "64.74": (3, 15),
    }  # fmt: skip
    for kode, (kecamatan, desa) in expected.items():
        counts = queries.count_wilayah(kode)
        assert (counts[Tingkat.KECAMATAN], counts[Tingkat.KELURAHAN_DESA]) == (kecamatan, desa), kode


@pytest.mark.usefixtures("kaltim")
def test_office_of_reference_and_its_place() -> None:
    office = queries.get_kantor("64")
    assert (office.nama, office.kota, office.zona_waktu) == (
        "KPU Provinsi Kalimantan Timur", "Samarinda", ZonaWaktu.WITA,
    )  # fmt: skip
    assert office.nama_lengkap == "Komisi Pemilihan Umum Provinsi Kalimantan Timur"
    samarinda = queries.get_kantor("64.72")
    assert samarinda.nama == "KPU Kota Samarinda"
    assert [above.pk for above in queries.atasan(samarinda)] == ["64", "KPU-RI"]
    assert queries.list_bawahan(office).count() == 10


def test_aceh_and_jakarta_names_and_zones() -> None:
    for prefix in ("11", "31", "91"):
        load_wilayah(prefix=prefix, deepest=Tingkat.KABUPATEN_KOTA)
    load_kantor()
    assert queries.get_kantor("11").nama_lengkap == "Komisi Independen Pemilihan Aceh"
    assert queries.get_kantor("11.01").nama == "KIP Kabupaten Aceh Selatan"
    assert queries.get_kantor("31").nama == "KPU Provinsi DKI Jakarta"
    assert queries.get_kantor("31.71").nama == "KPU Kota Jakarta Pusat"
    zones = [queries.get_kantor(kode).zona_waktu for kode in ("KPU-RI", "11", "91")]
    assert zones == [ZonaWaktu.WIB, ZonaWaktu.WIB, ZonaWaktu.WIT]
    assert Wilayah.objects.filter(tingkat=Tingkat.KECAMATAN).count() == 0


@pytest.mark.usefixtures("kaltim")
def test_newer_list_keeps_what_was() -> None:
    newer = dt.date(2027, 1, 1)
    rows = [row for row in referensi.read_wilayah("64") if row.kode != "64.74.01.1001"]
    rows = [row._replace(nama="Sebutan Baru") if row.kode == "64.72.05" else row for row in rows]
    rows.append(
        BarisWilayah("64.72.05.1099", "Kelurahan Baru", Tingkat.KELURAHAN_DESA, Jenis.KELURAHAN, "64.72.05")
    )
    before = queries.nama_wilayah("64.72.05", newer)
    assert load_wilayah(prefix="64", berlaku=newer, daftar=rows) == HasilMuat(baru=1, berubah=1, ditutup=1)
    assert queries.nama_wilayah("64.72.05", newer) == "Sebutan Baru"
    assert queries.nama_wilayah("64.72.05", dt.date(2026, 12, 31)) == before
    assert Wilayah.objects.get(pk="64.74.01.1001").berlaku_sampai == newer
    assert not queries.list_anak("64.74.01").filter(pk="64.74.01.1001").exists()
    assert queries.list_anak("64.74.01", pada=dt.date(2026, 1, 1)).filter(pk="64.74.01.1001").exists()
    assert load_wilayah(prefix="64", berlaku=newer, daftar=rows) == HasilMuat()
