"""The recap's arithmetic: it balances whatever happened, sums upwards, and names what does not balance."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.engine.apply import apply
from suara.engine.periksa_rekap.baca import read_file
from suara.engine.periksa_rekap.periksa import check
from suara.engine.recap import LP, Rekap, SebabCelah, recap
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN, PROVINSI
from suara.engine.recap.tata import audit_rows, lay_out
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.skema_alir import KEPUTUSAN, MUTASI
from suara.engine.sync import Acuan, sync
from suara.engine.sync.tests.panggung import daftar_row, load, load_both, sumber_row

PERIODE = "2025-TW4"
ACUAN = Acuan(tanggal=dt.date(2025, 12, 11), wilayah_daftar="64", wilayah_sumber="64")
NAMA = {
    "64": "KALIMANTAN TIMUR", "64.71": "KOTA BALIKPAPAN", "64.71.01": "BALIKPAPAN TIMUR",
    "64.71.01.1001": "MANGGAR", "64.72": "KOTA SAMARINDA", "64.72.05": "SUNGAI KUNJANG",
    "64.72.05.1004": "LOA BUAH", "64.72.05.1005": "LOA BAKUNG", "64.72.06": "SAMARINDA UTARA",
    "64.72.06.1001": "SEMPAJA", "64.72.06.1002": "LEMPAKE",
}  # fmt: skip
DESA_ADA = [kode for kode in NAMA if len(kode) == DESA]
NIK = [f"64720501019000{n:02d}" for n in range(16)]


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(utas=1) as satu:
        yield satu


def run(sesi: Sesi, daftar: list[dict], sumber: list[dict], tolak: frozenset[str] = frozenset()) -> Rekap:
    """One whole round: compare, accept (or refuse some people), apply, count."""
    load_both(sesi, daftar, sumber)
    sync(sesi, ACUAN)
    kolom = [satu.nama for satu in KEPUTUSAN[:-1]]
    isi = sesi.rows(f"SELECT {', '.join(kolom)} FROM kandidat")
    putusan = [dict(zip(kolom, satu, strict=True)) for satu in isi]
    load(
        sesi,
        "keputusan",
        KEPUTUSAN,
        [p | {"putusan": "TOLAK" if p["nik"] in tolak else "TERIMA"} for p in putusan],
    )
    apply(sesi, periode=PERIODE)
    return count(sesi)


def count(sesi: Sesi) -> Rekap:
    sesi.sql("CREATE OR REPLACE TABLE daftar_lama AS SELECT * FROM daftar")
    sesi.sql("CREATE OR REPLACE TABLE daftar AS SELECT * FROM daftar_baru")
    return recap(sesi, periode=PERIODE, wilayah="64", nama=NAMA)


orang = {
    "kode_desa": st.sampled_from(DESA_ADA), "jenis_kelamin": st.sampled_from("LP"),
    "tanggal_lahir": st.sampled_from([dt.date(1990, 1, 1), dt.date(1940, 5, 5), dt.date(2010, 1, 1), None]),
    "disabilitas": st.sampled_from(["0", "3"]), "ktpel": st.sampled_from(["S", "B", None]),
}  # fmt: skip
di_daftar = st.lists(
    st.fixed_dictionaries(
        orang | {"status": st.sampled_from(["AKTIF", "AKTIF", "AKTIF", "TMS", "DITANGGUHKAN"])}
    ),
    max_size=14,
)
di_sumber = st.dictionaries(
    st.sampled_from(NIK),
    st.fixed_dictionaries(
        orang
        | {
            "hidup": st.sampled_from([True, True, True, False]),
            "pekerjaan": st.sampled_from([None, None, "TNI", "PURNAWIRAWAN"]),
        }
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daftar=di_daftar, sumber=di_sumber, tolak=st.frozensets(st.sampled_from(NIK), max_size=4))
def test_whatever_happened_every_cell_balances_but_for_suspended_rows(
    sesi: Sesi, daftar: list[dict[str, Any]], sumber: dict[str, dict[str, Any]], tolak: frozenset[str]
) -> None:
    baris = [
        daftar_row(id=n + 1, nik=NIK[n], alasan="MENINGGAL" if satu["status"] == "TMS" else None, **satu)
        for n, satu in enumerate(daftar)
    ]
    rekap = run(sesi, baris, [sumber_row(nik=nik, **satu) for nik, satu in sumber.items()], tolak)
    assert {satu.kode for satu in rekap.baris} == set(NAMA)
    for satu in rekap.baris:
        assert satu.celah is None or satu.celah.tak_terjelaskan == 0
        assert satu.kini.jumlah == satu.kini.l + satu.kini.p
        for rinci in (satu.ktpel, satu.disabilitas, satu.generasi):
            assert sum(rinci.values(), LP()) == satu.kini
        assert satu.koreksi_jk.jumlah == 0
        if satu.panjang <= KABUPATEN:
            assert not satu.masuk
            assert not satu.keluar
        if anak := rekap.anak(satu.kode):
            for ukuran in ("lama", "baru", "tms", "kini", "perbaikan", "koreksi_jk"):
                assert sum((getattr(a, ukuran) for a in anak), LP()) == getattr(satu, ukuran)
    for kab in rekap.tingkat(KABUPATEN):
        for bawah in (KECAMATAN, DESA):
            di_dalam = [a for a in rekap.tingkat(bawah) if a.kode.startswith(kab.kode)]
            assert sum((a.masuk - a.keluar for a in di_dalam), LP()) == LP()


def test_moves_inside_the_city_change_the_rows_below_it_only(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n]) for n in (1, 2)]
    sumber = [
        sumber_row(nik=NIK[1], kode_desa="64.72.06.1001"),
        sumber_row(nik=NIK[2], kode_desa="64.72.05.1005"),
    ]
    rekap = {satu.kode: satu for satu in run(sesi, daftar, sumber).baris}
    assert (rekap["64.72"].masuk, rekap["64.72"].perbaikan.jumlah) == (LP(), 2)
    assert (rekap["64.72.05"].keluar, rekap["64.72.05"].masuk) == (LP(1, 0), LP())
    assert (rekap["64.72.05.1004"].keluar, rekap["64.72.05.1005"].masuk) == (LP(2, 0), LP(1, 0))
    assert rekap["64.72"].kini == rekap["64.72"].lama == LP(2, 0)


def test_a_move_between_cities_stands_on_both_sides_of_the_province(sesi: Sesi) -> None:
    rekap = {
        satu.kode: satu
        for satu in run(
            sesi, [daftar_row(nik=NIK[1])], [sumber_row(nik=NIK[1], kode_desa="64.71.01.1001")]
        ).baris
    }
    assert (rekap["64"].baru, rekap["64"].tms, rekap["64"].kini) == (LP(1, 0), LP(1, 0), LP(1, 0))
    assert rekap["64.72"].tms_alasan == {"PINDAH_DOMISILI": LP(1, 0)}
    assert rekap["64.71"].baru_sebab == {"PINDAH_MASUK": LP(1, 0)}


def test_a_corrected_sex_moves_one_from_l_to_p_outside_new_and_tms(sesi: Sesi) -> None:
    rekap = run(sesi, [daftar_row(nik=NIK[1])], [sumber_row(nik=NIK[1], jenis_kelamin="P", nama="SITI")])
    kota = next(satu for satu in rekap.baris if satu.kode == "64.72")
    assert (kota.lama, kota.koreksi_jk, kota.kini) == (LP(1, 0), LP(-1, 1), LP(0, 1))
    assert (kota.perbaikan, rekap.celah) == (LP(0, 1), ())


def test_a_restored_voter_counts_as_new(sesi: Sesi) -> None:
    rekap = run(sesi, [daftar_row(nik=NIK[1], status="TMS", alasan="MENINGGAL")], [sumber_row(nik=NIK[1])])
    kota = next(satu for satu in rekap.baris if satu.kode == "64.72")
    assert (kota.baru_sebab, kota.kini) == ({"PEMULIHAN": LP(1, 0)}, LP(1, 0))


def test_two_corrections_of_one_voter_in_a_period_are_one(sesi: Sesi) -> None:
    run(sesi, [daftar_row(nik=NIK[1])], [sumber_row(nik=NIK[1], nama="BUDI S")])
    sesi.sql(
        "CREATE OR REPLACE TABLE mutasi AS FROM mutasi UNION ALL SELECT * REPLACE (2 AS urut) FROM mutasi"
    )
    kota = next(s for s in recap(sesi, periode=PERIODE, wilayah="64", nama=NAMA).baris if s.kode == "64.72")
    assert kota.perbaikan == LP(1, 0)


def test_a_suspended_voter_is_a_named_gap_never_a_removal(sesi: Sesi) -> None:
    daftar = [daftar_row(id=1, nik=NIK[1]), daftar_row(id=2, nik=NIK[1]), daftar_row(id=3, nik=NIK[3])]
    rekap = run(sesi, daftar, [sumber_row(nik=NIK[3])])
    kota = next(satu for satu in rekap.baris if satu.kode == "64.72")
    assert (kota.lama, kota.tms, kota.kini) == (LP(3, 0), LP(), LP(1, 0))
    assert kota.celah is not None
    assert (kota.celah.celah, kota.celah.sebab) == (LP(-2, 0), {SebabCelah.DITANGGUHKAN: 2})
    assert str(kota.celah.hitungan) == (
        "3 + 0 baru − 0 TMS + 0 masuk − 0 keluar + koreksi jenis kelamin = 3; tercatat 1; "
        "celah −2 (L −2, P 0)"
    )


def test_a_gap_that_nothing_explains_is_shown_and_never_repaired(sesi: Sesi) -> None:
    load(sesi, "daftar_lama", DAFTAR, [daftar_row(id=n, nik=NIK[n]) for n in range(3)])
    load(sesi, "daftar", DAFTAR, [daftar_row(id=n, nik=NIK[n]) for n in range(5)])
    load(sesi, "mutasi", MUTASI, [])
    rekap = recap(sesi, periode=PERIODE, wilayah="64", nama=NAMA)
    assert [satu.kode for satu in rekap.celah] == ["64", "64.72", "64.72.05", "64.72.05.1004"]
    assert {satu.tak_terjelaskan for satu in rekap.celah} == {2}
    assert next(satu for satu in rekap.baris if satu.kode == "64").kini == LP(5, 0)


def test_the_nation_is_the_same_step(sesi: Sesi) -> None:
    jawa = {"33": "JAWA TENGAH", "33.09": "BOYOLALI", "33.09.01": "SELO", "33.09.01.2001": "TLOGOLELE"}
    load(sesi, "daftar_lama", DAFTAR, [])
    load(
        sesi,
        "daftar",
        DAFTAR,
        [daftar_row(id=1), daftar_row(id=2, kode_desa="33.09.01.2001", jenis_kelamin="P")],
    )
    load(sesi, "mutasi", MUTASI, [])
    rekap = recap(sesi, periode=PERIODE, nama=NAMA | jawa, sampai=PROVINSI)
    assert [(satu.kode, satu.kini) for satu in rekap.baris] == [
        ("", LP(1, 1)), ("33", LP(0, 1)), ("64", LP(1, 0))
    ]  # fmt: skip
    assert (rekap.baris[0].jumlah_kab, rekap.baris[0].jumlah_desa) == (3, 6)


def test_the_layout_is_that_of_the_offices_workbook(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n], kode_desa=DESA_ADA[n % 5]) for n in range(8)]
    rekap = run(
        sesi, daftar, [sumber_row(nik=NIK[n], hidup=n > 2, kode_desa=DESA_ADA[n % 5]) for n in range(8)]
    )
    hasil, mutasi, alasan, disabilitas = lay_out(rekap, "64.72")
    assert hasil.kepala == (
        "No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah TPS", "L", "P", "L + P", "Keterangan"
    )  # fmt: skip
    assert [satu[1] for satu in hasil.baris] == ["SUNGAI KUNJANG", "SAMARINDA UTARA", "JUMLAH"]
    assert alasan.kepala[:6] == (
        "No", "Nama Kecamatan", "Pemilih Baru L", "Pemilih Baru P", "Meninggal L", "Meninggal P"
    )  # fmt: skip
    assert disabilitas.kepala[1:4] == ("Wilayah", "Fisik", "Intelektual")
    for tabel in (hasil, mutasi, alasan, disabilitas):
        assert tabel.judul
        for letak in range(2, len(tabel.kepala)):
            isi = [satu[letak] for satu in tabel.baris]
            assert isinstance(isi[0], str) or sum(isi[:-1]) == isi[-1]
    assert list(csv.reader(io.StringIO(hasil.to_csv())))[-1][1] == "JUMLAH"


def test_our_own_recap_passes_our_own_audit(sesi: Sesi) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n], kode_desa=DESA_ADA[n % 5]) for n in range(8)]
    sumber = [sumber_row(nik=NIK[n], hidup=n > 2, kode_desa=DESA_ADA[(n + 1) % 5]) for n in range(12)]
    rekap = run(sesi, daftar, sumber)
    laporan = check(read_file(audit_rows(rekap).to_csv().encode()))
    berat = [satu for satu in laporan.temuan if "WILAYAH" not in str(satu.to_dict()["kode"])]
    assert rekap.celah == ()
    assert [satu.to_dict()["kode"] for satu in berat] == []


def test_the_number_of_parts_changes_no_figure(sesi: Sesi, monkeypatch: pytest.MonkeyPatch) -> None:
    daftar = [daftar_row(id=n, nik=NIK[n], kode_desa=DESA_ADA[n % 5]) for n in range(9)]
    utuh = run(sesi, daftar, [sumber_row(nik=NIK[n], kode_desa=DESA_ADA[n % 4]) for n in range(9)])
    monkeypatch.setattr(sesi, "_parts", lambda baris: 4 if baris else 1)
    assert recap(sesi, periode=PERIODE, wilayah="64", nama=NAMA) == utuh
