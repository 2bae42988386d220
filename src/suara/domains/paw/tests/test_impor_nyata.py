"""The real lists import whole, in the counts that their README states, and unknown votes stay unknown."""

from __future__ import annotations

from collections import Counter

import pytest

from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    DapilWilayah,
    Impor,
    Kursi,
    Partai,
    SuaraCalon,
    SuaraWilayah,
)
from suara.domains.paw.tests.data_dct import DILANTIK_2014, butuh_data_nyata, take

pytestmark = [pytest.mark.django_db, butuh_data_nyata]


def test_kaltim_2024() -> None:
    hasil = take("dct", "dct_2024_kaltim.csv")
    assert hasil.diterima, hasil.galat[:3]
    per_lembaga = Counter(Calon.objects.values_list("dapil__lembaga", flat=True))
    assert per_lembaga == {"DPR": 134, "DPD": 20, "DPRD_PROVINSI": 788, "DPRD_KAB_KOTA": 4383}
    assert Counter(Calon.objects.values_list("jenis_kelamin", flat=True)) == {"L": 3311, "P": 2014}
    assert Dapil.objects.count() == 50
    assert Partai.objects.count() == 18
    assert Dapil.objects.get(lembaga="DPR").nama == "KALIMANTAN TIMUR"
    kab_kota = set(Dapil.objects.filter(lembaga="DPRD_KAB_KOTA").values_list("kab_kota", flat=True))
    assert kab_kota == {
        "64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74",
    }  # fmt: skip
    assert set(Dapil.objects.values_list("provinsi", flat=True)) == {"64"}
    assert SuaraCalon.objects.count() == 13
    assert not SuaraCalon.objects.exclude(sumber__startswith="https://").exists()
    assert not SuaraCalon.objects.filter(diterbitkan=True).exists()
    assert Anggota.objects.filter(dilantik=None).count() == Kursi.objects.count() == 11
    assert not Calon.objects.filter(dapil__lembaga="DPD").exclude(partai=None).exists()


def test_kaltim_2024_again_changes_nothing() -> None:
    take("dct", "dct_2024_kaltim.csv")
    hasil = take("dct", "dct_2024_kaltim.csv")
    assert hasil.diterima
    assert (hasil.hitungan["calon_baru"], hasil.hitungan["calon_sama"]) == (0, 5325)
    assert (hasil.hitungan["suara_sama"], hasil.hitungan["kursi_baru"]) == (13, 0)
    assert Calon.objects.count() == 5325
    assert Impor.objects.count() == 2


def test_dapil_kaltim_2024() -> None:
    take("dct", "dct_2024_kaltim.csv")
    hasil = take("dapil", "dapil_wilayah_2024_kaltim.csv")
    assert hasil.diterima
    assert hasil.hitungan["dapil_baru"] == 0
    assert DapilWilayah.objects.count() == 125
    seats = dict(Dapil.objects.filter(kursi__isnull=False).values_list("kode", "kursi"))
    assert seats.pop("6401") == 8
    assert sorted(seats.values()) == [3, 7, 10, 11, 12, 12]
    assert DapilWilayah.objects.filter(kode="64.01.04", tingkat="KECAMATAN", dapil__nama="PASER 1").exists()


def test_dpr_2014_with_votes() -> None:
    hasil = take("dct", "results_2014_dpr.csv", dilantik=DILANTIK_2014)
    assert hasil.diterima
    assert (Calon.objects.count(), Dapil.objects.count(), Partai.objects.count()) == (6606, 77, 12)
    assert Anggota.objects.filter(dilantik=DILANTIK_2014).count() == 560
    assert SuaraCalon.objects.filter(nilai=0).count() == 10
    assert Calon.objects.filter(suara_set=None).count() == 10
    blanks = [item for item in hasil.temuan if item.kode == "SUARA_KOSONG"]
    assert len(blanks) == 10
    assert (blanks[0].baris, blanks[0].kolom) == (91, "votes")


def test_votes_need_their_dct_first() -> None:
    hasil = take("suara", "results_2014_dpd.csv")
    assert not hasil.diterima
    assert {item.kode for item in hasil.galat} == {"DCT_BELUM_ADA"}
    assert take("dct", "results_2014_dpd.csv").diterima
    hasil = take("suara", "results_2014_dpd.csv")
    assert hasil.diterima
    assert hasil.hitungan["suara_sama"] == 920
    assert SuaraCalon.objects.filter(nilai=None).count() == 26
    assert Calon.objects.count() == 946


def test_lists_without_votes() -> None:
    assert take("dct", "dct_2014_dprd_kaltim.csv").hitungan["calon_baru"] == 639
    hasil = take("dct", "dct_2019_dprd_kaltim.csv")
    assert hasil.hitungan["calon_baru"] == 708
    assert [item.kode for item in hasil.temuan] == ["JENIS_KELAMIN_KOSONG"] * 5
    assert not Calon.objects.filter(dapil__pemilu="2019", nomor_urut_dugaan=False).exists()
    assert not SuaraCalon.objects.exists()


def test_parties_of_one_election_are_one_whatever_the_capitals() -> None:
    take("dct", "results_2014_dpr.csv")
    take("dct", "dct_2014_dprd_kaltim.csv")
    assert Partai.objects.filter(pemilu="2014").count() == 12


def test_tps_sample_is_partial_and_no_error() -> None:
    take("dct", "dct_2024_dpr_sumsel1.csv")
    hasil = take("suara", "tps_sample_2024_dpr_sumsel1.csv", sumber="Sirekap, bukan hasil resmi")
    assert hasil.diterima
    assert {item.kode for item in hasil.temuan} == {"TANPA_KEPUTUSAN", "WILAYAH_BELUM_LENGKAP"}
    assert SuaraWilayah.objects.count() == 2339
    assert SuaraWilayah.objects.values("kode").distinct().count() == 65
    assert SuaraWilayah.objects.filter(kode="16.71.04.1005.001", tingkat="TPS").count() == 19
    assert Calon.objects.filter(suara_wilayah_set=None).count() == 8
