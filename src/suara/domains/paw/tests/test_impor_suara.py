"""Votes: appended by decree, compared with the DCT, and with their sums over areas."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from suara.core.wilayah.services import load_wilayah
from suara.domains.paw.models import Calon, Dapil, DapilWilayah, SuaraCalon, SuaraWilayah
from suara.domains.paw.tests.data_dct import small, take, to_csv

pytestmark = pytest.mark.django_db

FIRST = {"keputusan": "Keputusan KPU 1/2024", "tanggal_keputusan": dt.date(2024, 3, 20)}
LATER = {"keputusan": "Keputusan KPU 2/2024", "tanggal_keputusan": dt.date(2024, 6, 10)}


@pytest.fixture(autouse=True)
def dct() -> None:
    assert take("dct", "dct.csv", to_csv([row[:10] for row in small()])).diterima


def current() -> list[int | None]:
    """Return the votes in force, in list order."""
    return list(SuaraCalon.objects.berlaku().order_by("calon__nomor_urut").values_list("nilai", flat=True))


def test_later_decree_replaces_by_appending() -> None:
    assert take("suara", "s1.csv", to_csv(small()), **FIRST).hitungan["suara_baru"] == 3
    hasil = take("suara", "s2.csv", to_csv(small(Suara_Sah=250)), **LATER)
    assert hasil.hitungan["suara_diganti"] == 3
    assert current() == [300, 250, 100]
    old = SuaraCalon.objects.get(calon__nomor_urut=2, keputusan_hasil="Keputusan KPU 1/2024")
    assert (old.nilai, old.digantikan_oleh.nilai) == (200, 250)


def test_older_or_equal_table_is_refused() -> None:
    take("suara", "s2.csv", to_csv(small(Suara_Sah=250)), **LATER)
    hasil = take("suara", "s1.csv", to_csv(small()), **FIRST)
    assert [item.kode for item in hasil.galat] == ["TABEL_LEBIH_LAMA"]
    assert current() == [300, 250, 100]
    hasil = take("suara", "s2.csv", to_csv(small(Suara_Sah=251)), **LATER)
    assert [item.kode for item in hasil.galat] == ["TABEL_LEBIH_LAMA"]


def test_same_table_again_changes_nothing() -> None:
    take("suara", "s1.csv", to_csv(small()), **FIRST)
    assert take("suara", "s1.csv", to_csv(small()), **FIRST).hitungan["suara_sama"] == 3
    assert SuaraCalon.objects.count() == 3


def test_without_decree_numbers_are_kept_but_neither_published_nor_changed() -> None:
    hasil = take("suara", "s.csv", to_csv(small()), terbitkan=True)
    assert [item.kode for item in hasil.peringatan] == ["TANPA_KEPUTUSAN"]
    assert not SuaraCalon.objects.filter(diterbitkan=True).exists()
    assert [item.kode for item in take("suara", "s.csv", to_csv(small(Suara_Sah=201))).galat] == [
        "SUARA_BERBEDA"
    ]
    assert take("suara", "s.csv", to_csv(small(Suara_Sah=201)), **FIRST, terbitkan=True).diterima
    assert list(SuaraCalon.objects.untuk(publik=True).values_list("nilai", flat=True)) == [300, 201, 100]


def test_unknown_votes_are_null_and_said() -> None:
    hasil = take("suara", "s.csv", to_csv(small(Suara_Sah="")), **FIRST)
    assert [(item.kode, item.baris, item.kolom) for item in hasil.temuan] == [
        ("SUARA_KOSONG", 3, "Suara Sah")
    ]
    assert current() == [300, None, 100]


@pytest.mark.parametrize(
    ("change", "kode"),
    [
        ({"Kode_Dapil": "640009", "Dapil": "KALTIM 9"}, "DAPIL_TIDAK_DIKENAL"),
        ({"Partai": "Partai Asing", "No_Partai": 77}, "PARTAI_TIDAK_DIKENAL"),
        ({"No_Urut": 8}, "CALON_TIDAK_DIKENAL"),
        ({"Jenis_Kelamin": "P"}, "JENIS_KELAMIN_BERBEDA"),
        ({"Nama_Calon": "SAMA SEKALI LAIN"}, "NAMA_BERBEDA"),
    ],
)
def test_votes_for_nobody_on_the_dct(change: dict[str, object], kode: str) -> None:
    hasil = take("suara", "s.csv", to_csv(small(**change)), **FIRST)
    assert [(item.kode, item.baris) for item in hasil.galat] == [(kode, 3)]
    assert not SuaraCalon.objects.exists()


def test_other_spelling_of_a_name_is_a_warning() -> None:
    hasil = take("suara", "s.csv", to_csv(small(Nama_Calon="H. BUDI SETIA, S.H.")), **FIRST)
    assert hasil.diterima
    assert [item.kode for item in hasil.peringatan] == ["NAMA_BERBEDA"]


def area_rows(*votes: tuple[int, str, object], kolom: str = "Kode Kecamatan") -> bytes:
    """Return votes of candidates per area code."""
    head = ["Pemilu", "Lembaga", "Kode Dapil", "No. Partai", "No. Urut", kolom, "Suara Sah"]
    return to_csv(
        [head, *[["2024", "DPRD_PROVINSI", "640001", 1, nomor, kode, n] for nomor, kode, n in votes]]
    )


def give_areas(*kode: str) -> None:
    """Say which areas the dapil has."""
    dapil = Dapil.objects.get()
    for item in kode:
        level = ("KAB_KOTA", "KECAMATAN")[item.count(".") - 1]
        DapilWilayah.objects.create(dapil=dapil, tingkat=level, kode=item)


def test_sum_above_the_total_is_wrong_however_few_areas() -> None:
    take("suara", "s.csv", to_csv(small()), **FIRST)
    hasil = take("suara", "w.csv", area_rows((1, "647201", 200), (1, "647202", 101)), **FIRST)
    assert [(item.kode, item.baris) for item in hasil.galat] == [("JUMLAH_TIDAK_COCOK", 2)]
    assert not SuaraWilayah.objects.exists()


def test_partial_areas_are_no_wrong_total() -> None:
    take("suara", "s.csv", to_csv(small()), **FIRST)
    hasil = take("suara", "w.csv", area_rows((1, "647201", 200)), **FIRST)
    assert hasil.diterima
    assert "WILAYAH_BELUM_LENGKAP" in {item.kode for item in hasil.peringatan}


def test_complete_level_must_add_up() -> None:
    take("suara", "s.csv", to_csv(small()), **FIRST)
    give_areas("64.72.01", "64.72.02")
    assert [
        item.kode
        for item in take("suara", "w.csv", area_rows((1, "647201", 200), (1, "647202", 99)), **FIRST).galat
    ] == ["JUMLAH_TIDAK_COCOK"]
    hasil = take("suara", "w.csv", area_rows((1, "647201", 200), (1, "647202", 100)), **FIRST)
    assert hasil.diterima
    assert not hasil.temuan


def test_areas_of_a_kota_are_known_from_the_region_table() -> None:
    load_wilayah(prefix="64.74")
    give_areas("64.74")
    take("suara", "s.csv", to_csv(small()), **FIRST)
    parts = area_rows((2, "647401", 100), (2, "647402", 50), (2, "647403", 49))
    assert [item.kode for item in take("suara", "w.csv", parts, **FIRST).galat] == ["JUMLAH_TIDAK_COCOK"]


def test_totals_that_come_after_the_areas_are_compared_too() -> None:
    take("suara", "w.csv", area_rows((1, "647201", 200), (1, "647202", 101)), **FIRST)
    hasil = take("suara", "s.csv", to_csv(small()), **FIRST)
    assert "JUMLAH_TIDAK_COCOK" in {item.kode for item in hasil.galat}


def test_area_outside_the_dapil_and_bad_codes() -> None:
    give_areas("64.72")
    hasil = take("suara", "w.csv", area_rows((1, "647101", 1)), **FIRST)
    assert [item.kode for item in hasil.galat] == ["WILAYAH_DI_LUAR_DAPIL"]
    hasil = take("suara", "w.csv", area_rows((1, "64720", 1)), **FIRST)
    assert [(item.kode, item.kolom) for item in hasil.galat] == [("KODE_WILAYAH_SALAH", "Kode Kecamatan")]
    hasil = take("suara", "w.csv", area_rows((1, "647201", 1), (1, "64.72.01", 2)), **FIRST)
    assert [item.kode for item in hasil.galat] == ["DUPLIKAT"]


def test_database_refuses_what_a_service_should_never_do() -> None:
    calon = Calon.objects.first()
    for bad in (
        {"nilai": -1},
        {"nilai": 1, "diterbitkan": True, "keputusan_hasil": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            SuaraCalon.objects.create(calon=calon, **bad)
    SuaraCalon.objects.create(calon=calon, nilai=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        SuaraCalon.objects.create(calon=calon, nilai=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Calon.objects.filter(pk=calon.pk).update(jenis_kelamin="X")
