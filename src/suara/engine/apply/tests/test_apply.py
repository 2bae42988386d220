"""Decisions on a small list: what changes, what is kept, and what is refused whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from suara.engine.apply import KeputusanBertentangan, apply, make_list, set_aside
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, Kolom, names
from suara.engine.skema_alir import KEPUTUSAN, MUTASI
from suara.engine.sync import Acuan, sync
from suara.engine.sync.tests.panggung import daftar_row, load, load_both, sumber_row

NIK = [f"64720501019000{n:02d}" for n in range(10)]
PERIODE = "2025-TW4"
KE_BALIKPAPAN = "64.71.01.1001"


@pytest.fixture
def sesi() -> Iterator[Sesi]:
    with Sesi(utas=1) as satu:
        yield satu


def putus(jenis: str, **isi: Any) -> dict[str, Any]:
    bawaan = {"nik": NIK[1], "beda": 0, "pindah": "TIDAK", "sumber": "DUKCAPIL", "putusan": "TERIMA"}
    return bawaan | {"jenis": jenis} | isi


def run(
    sesi: Sesi, daftar: list[dict], sumber: list[dict], keputusan: list[dict]
) -> dict[int, dict[str, Any]]:
    load_both(sesi, daftar, sumber)
    load(sesi, "keputusan", KEPUTUSAN, keputusan)
    apply(sesi, periode=PERIODE)
    kolom = names(DAFTAR)
    isi = sesi.rows(f"SELECT {', '.join(kolom)} FROM daftar_baru")
    return {satu[0]: dict(zip(kolom, satu, strict=True)) for satu in isi}


def test_rows_without_a_decision_stay_as_they_are(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n]) for n in (1, 2, 3)]
    baru = run(sesi, daftar, [], [])
    assert baru == {satu["id"]: satu for satu in daftar}


def test_a_tms_row_is_kept_with_its_reason_and_the_period_in_which_it_left(sesi: Sesi) -> None:
    baru = run(sesi, [daftar_row(nik=NIK[1])], [], [putus("TMS", id=1, alasan="MENINGGAL")])
    assert (baru[1]["status"], baru[1]["alasan"], baru[1]["periode_keluar"]) == ("TMS", "MENINGGAL", PERIODE)
    assert baru[1]["nama"] == "BUDI"


def test_only_the_decided_values_are_taken_and_silence_takes_nothing(sesi: Sesi) -> None:
    sumber = [sumber_row(nik=NIK[1], nama="BUDI S", nama_kunci="budi s", nama_bunyi=5, alamat=None, rt="007")]
    baru = run(sesi, [daftar_row(nik=NIK[1])], sumber, [putus("UBAH", id=1, beda=4 | 128)])[1]
    assert (baru["nama"], baru["nama_kunci"], baru["nama_bunyi"]) == ("BUDI S", "budi s", 5)
    assert (baru["alamat"], baru["alamat_kunci"], baru["rt"], baru["status"]) == (
        "JL. ULIN",
        1,
        "001",
        "AKTIF",
    )


def test_who_moves_inside_the_city_loses_the_tps_but_not_the_row(sesi: Sesi) -> None:
    sumber = [sumber_row(nik=NIK[1], kode_desa="64.72.06.1001")]
    baru = run(sesi, [daftar_row(nik=NIK[1])], sumber, [putus("UBAH", id=1, beda=4096)])
    assert (baru[1]["kode_desa"], baru[1]["tps"], baru[1]["status"]) == ("64.72.06.1001", None, "AKTIF")


def test_new_rows_are_numbered_after_the_last_in_the_order_of_desa_and_nik(sesi: Sesi) -> None:
    sumber = [sumber_row(nik=NIK[5]), sumber_row(nik=NIK[4]), sumber_row(nik=NIK[3], kode_desa=KE_BALIKPAPAN)]
    semua = [putus("BARU", nik=nik, alasan="USIA_17") for nik in (NIK[3], NIK[4], NIK[5])]
    baru = run(sesi, [daftar_row(id=41)], sumber, semua)
    assert [baru[n]["nik"] for n in (42, 43, 44)] == [NIK[3], NIK[4], NIK[5]]
    assert {satu["periode_masuk"] for n, satu in baru.items() if n > 41} == {PERIODE}


def test_a_restored_row_keeps_its_number_and_is_new_in_this_period(sesi: Sesi) -> None:
    lama = daftar_row(id=9, nik=NIK[1], status="TMS", alasan="MENINGGAL", periode_keluar="2025-TW2")
    baru = run(sesi, [lama], [sumber_row(nik=NIK[1])], [putus("BARU", id=9, alasan="PEMULIHAN")])
    assert (baru[9]["status"], baru[9]["alasan"], baru[9]["periode_keluar"]) == ("AKTIF", None, None)
    assert baru[9]["periode_masuk"] == PERIODE
    assert sesi.rows("SELECT jenis, alasan, status_lama FROM mutasi") == [("BARU", "PEMULIHAN", "TMS")]


def test_a_move_between_cities_leaves_one_row_and_makes_another(sesi: Sesi) -> None:
    pindah = [putus("TMS", id=1, alasan="PINDAH_DOMISILI"), putus("BARU", alasan="PINDAH_MASUK")]
    baru = run(sesi, [daftar_row(nik=NIK[1])], [sumber_row(nik=NIK[1], kode_desa=KE_BALIKPAPAN)], pindah)
    assert [(baru[n]["status"], baru[n]["kode_desa"]) for n in (1, 2)] == [
        ("TMS", "64.72.05.1004"),
        ("AKTIF", KE_BALIKPAPAN),
    ]


def test_a_suspension_is_set_and_lifted_again(sesi: Sesi) -> None:
    tangguh = putus("DITANGGUHKAN", id=1, alasan="GANDA_NIK")
    baru = run(sesi, [daftar_row(nik=NIK[1])], [], [tangguh])
    assert baru[1]["status"] == "DITANGGUHKAN"
    assert run(sesi, list(baru.values()), [], [tangguh | {"putusan": "TOLAK"}])[1]["status"] == "AKTIF"


def test_a_number_that_only_the_source_holds_twice_makes_no_row(sesi: Sesi) -> None:
    tangguh = putus("DITANGGUHKAN", nik=NIK[2], alasan="GANDA_NIK")
    assert list(run(sesi, [daftar_row(nik=NIK[1])], [], [tangguh])) == [1]


@pytest.mark.parametrize("putusan", ["TOLAK", "TUNDA"])
def test_what_is_refused_or_put_off_changes_nothing(sesi: Sesi, putusan: str) -> None:
    semua = [
        putus("TMS", id=1, alasan="MENINGGAL", putusan=putusan),
        putus("DITANGGUHKAN", id=1, alasan="GANDA_NIK", putusan=putusan),
    ]
    assert run(sesi, [daftar_row(nik=NIK[1])], [], semua)[1] == daftar_row(nik=NIK[1])


def test_not_matched_is_never_a_removal_even_when_accepted(sesi: Sesi) -> None:
    assert run(sesi, [daftar_row(nik=NIK[1])], [], [putus("TIDAK_PADAN", id=1)])[1]["status"] == "AKTIF"


BARIS = daftar_row(nik=NIK[1])
SUMBER = sumber_row(nik=NIK[1])
TMS = putus("TMS", id=1, alasan="MENINGGAL")


@pytest.mark.parametrize(
    ("kode", "daftar", "sumber", "keputusan"),
    [
        ("DUA_PUTUSAN", [BARIS], [SUMBER], [TMS, putus("UBAH", id=1, beda=4)]),
        ("PUTUSAN_BERLAWANAN", [BARIS], [], [TMS, TMS | {"putusan": "TOLAK"}]),
        ("BARU_SUDAH_AKTIF", [BARIS], [SUMBER], [putus("BARU", alasan="USIA_17")]),
        ("BARU_DUA_KALI", [], [SUMBER], [putus("BARU", alasan="USIA_17"), putus("BARU", alasan="KAWIN")]),
        ("BARIS_TIDAK_ADA", [BARIS], [], [putus("TMS", id=8, alasan="TNI")]),
        ("TANPA_BARIS", [BARIS], [], [putus("TMS", alasan="TNI")]),
        ("NIK_LAIN", [BARIS], [], [putus("TMS", id=1, nik=NIK[2], alasan="TNI")]),
        ("SUDAH_TMS", [BARIS | {"status": "TMS"}], [], [TMS]),
        ("TANPA_SUMBER", [BARIS], [], [putus("UBAH", id=1, beda=4)]),
        ("SUMBER_GANDA", [BARIS], [SUMBER, SUMBER], [putus("UBAH", id=1, beda=4)]),
        ("UBAH_KELUAR", [BARIS], [SUMBER | {"kode_desa": KE_BALIKPAPAN}], [putus("UBAH", id=1, beda=4096)]),
        ("ALASAN_TIDAK_ADA", [BARIS], [], [putus("TMS", id=1)]),
        ("KODE_TIDAK_DIKENAL", [BARIS], [], [TMS | {"putusan": "MUNGKIN"}]),
        (
            "PULIH_LAIN_KAB",
            [BARIS | {"status": "TMS"}],
            [SUMBER | {"kode_desa": KE_BALIKPAPAN}],
            [putus("BARU", id=1, alasan="PEMULIHAN")],
        ),
    ],
)
def test_contradictory_decisions_are_refused_whole(
    sesi: Sesi, kode: str, daftar: list[dict], sumber: list[dict], keputusan: list[dict]
) -> None:
    with pytest.raises(KeputusanBertentangan) as ditolak:
        run(sesi, daftar, sumber, keputusan)
    assert kode in [satu.kode for satu in ditolak.value.temuan]
    assert not sesi.ada("daftar_baru")
    assert NIK[1] not in repr(ditolak.value.temuan) + str(ditolak.value)


def test_who_contradicts_is_set_aside_whole_and_the_others_are_applied(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n]) for n in (1, 2, 3)]
    pindah = sumber_row(nik=NIK[2], kode_desa=KE_BALIKPAPAN)
    load_both(sesi, daftar, [pindah, sumber_row(nik=NIK[3], nama="SITI")])
    semua = [
        putus("TMS", id=1, alasan="MENINGGAL"),
        putus("TMS", nik=NIK[2], id=2, alasan="PINDAH_DOMISILI"),
        putus("BARU", nik=NIK[2], alasan="PINDAH_MASUK"),
        putus("TMS", nik=NIK[2], id=2, alasan="MENINGGAL"),
        putus("UBAH", nik=NIK[3], id=3, beda=4),
    ]
    nomor = Kolom("nomor", "BIGINT", "number")
    load(sesi, "keputusan", (*KEPUTUSAN, nomor), [one | {"nomor": n} for n, one in enumerate(semua, 1)])
    aside = set_aside(sesi, periode=PERIODE)
    assert (aside.nomor, {one.kode for one in aside.sisih}) == ({2, 3, 4}, {"DUA_PUTUSAN"})
    assert not aside.terlalu_banyak, "a few may all contradict"
    hasil = make_list(sesi, periode=PERIODE, temuan=aside.temuan)
    assert (hasil.mutasi, hasil.baris) == ({"TMS": 1, "UBAH": 1}, 3)


def test_who_left_and_was_not_received_is_named_but_does_not_stop_the_rest(sesi: Sesi) -> None:
    pindah = [
        putus("TMS", id=1, alasan="PINDAH_DOMISILI"), putus("BARU", alasan="PINDAH_MASUK", putusan="TUNDA")
    ]  # fmt: skip
    load_both(sesi, [BARIS], [SUMBER | {"kode_desa": KE_BALIKPAPAN}])
    load(sesi, "keputusan", KEPUTUSAN, pindah)
    hasil = apply(sesi, periode=PERIODE)
    assert [satu.kode for satu in hasil.peringatan] == ["TANPA_PENERIMA"]
    assert hasil.mutasi == {"TMS": 1}


def test_the_same_input_gives_the_same_rows_and_a_second_sync_finds_nothing(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n]) for n in range(6)]
    sumber = [
        sumber_row(nik=NIK[0], hidup=False), sumber_row(nik=NIK[1], kode_desa=KE_BALIKPAPAN),
        sumber_row(nik=NIK[2], nama="SITI", jenis_kelamin="P"), sumber_row(nik=NIK[3], pekerjaan="TNI"),
        sumber_row(nik=NIK[4]), sumber_row(nik=NIK[5], kode_desa="64.72.05.1005"),
        sumber_row(nik=NIK[8], tanggal_lahir=dt.date(2008, 12, 1)),
    ]  # fmt: skip
    acuan = Acuan(tanggal=dt.date(2025, 12, 11))
    load_both(sesi, daftar, sumber)
    sync(sesi, acuan)
    sesi.sql("CREATE TABLE keputusan AS SELECT *, 'TERIMA' AS putusan FROM kandidat")
    hasil = []
    for _kali in range(2):
        apply(sesi, periode=PERIODE)
        hasil.append([sesi.rows(f"FROM {nama} ORDER BY ALL") for nama in ("daftar_baru", "mutasi")])
    assert hasil[0] == hasil[1]
    assert sesi.kolom("daftar_baru") == [(satu.nama, satu.tipe) for satu in DAFTAR]
    assert sesi.kolom("mutasi") == [(satu.nama, satu.tipe) for satu in MUTASI]
    sesi.simpan("daftar", "SELECT * FROM daftar_baru")
    assert sync(sesi, acuan).kandidat == 0
