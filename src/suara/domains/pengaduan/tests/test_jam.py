"""Every clock against worked examples: the ten of the reference, other years, pauses, zones, both limits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.pengaduan.rules.jam import (
    KALENDER,
    JamTidakAda,
    Jeda,
    Satuan,
    dari_wib,
    hitung_batas,
    hitung_hari,
    hitung_jam,
    hitung_semua,
    is_lewat_batas_pengajuan,
    sisa_hari_kerja,
    tanggal_di,
)
from suara.domains.pengaduan.rules.jam_informasi import (
    RezimInformasi,
    hitung_informasi,
    hitung_keberatan,
    pilih_rezim,
)
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam, Topik
from suara.kernel.dasar import Bukti
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.parameter import ParameterTidakAda

CONTOH = yaml.safe_load((Path(__file__).parent / "contoh" / "jam.yaml").read_text(encoding="utf-8"))
HARI = st.dates(date(2025, 1, 1), date(2027, 6, 30))


def saat(teks):
    """Read a time of the examples: WITA, unless it says WIB."""
    polos = datetime.fromisoformat(teks.removesuffix(" WIB"))
    return dari_wib(polos) if teks.endswith("WIB") else polos.replace(tzinfo=ZoneInfo("Asia/Makassar"))


def kelas(contoh):
    return {"kelas": Kelas(contoh["kelas"]), "kadar": Kadar(contoh["kadar"]) if "kadar" in contoh else None}


@pytest.mark.parametrize("contoh", CONTOH["hari_kerja"], ids=lambda satu: str(satu["nomor"]))
def test_working_days(contoh):
    awal = tanggal_di(saat(contoh["mulai"]))
    tempo, jejak = hitung_hari(awal, contoh["jumlah"], Satuan.HARI_KERJA)
    assert tempo == contoh["jatuh_tempo"]
    assert tempo not in contoh["salah"]
    assert [hari.tanggal for hari in jejak] == [
        awal + timedelta(days=n) for n in range((tempo - awal).days + 1)
    ]
    assert all(str(hari.alasan) for hari in jejak)


@pytest.mark.parametrize("contoh", CONTOH["informasi"], ids=lambda satu: str(satu["nomor"]))
def test_information_requests(contoh):
    jawab, panjang = hitung_informasi(saat(contoh["mulai"]), RezimInformasi(contoh["rezim"]))
    assert (jawab.jatuh_tempo, panjang.jatuh_tempo) == (contoh["jatuh_tempo"], contoh["perpanjangan"])
    assert jawab.to_dict()["jatuh_tempo"] == contoh["jatuh_tempo"].isoformat()


def test_the_stricter_regime_binds_what_is_about_elections_or_unknown():
    assert pilih_rezim(Topik.DATA_PEMILIH) is RezimInformasi.PEMILU
    assert pilih_rezim(None) is RezimInformasi.PEMILU
    assert pilih_rezim(Topik.PENGADAAN_KEUANGAN) is RezimInformasi.UMUM
    keberatan = {rezim: hitung_keberatan(saat("2026-09-07 10:00"), rezim) for rezim in RezimInformasi}
    assert keberatan[RezimInformasi.PEMILU].jatuh_tempo == date(2026, 9, 10)
    assert keberatan[RezimInformasi.UMUM].jumlah == 30


@pytest.mark.parametrize("contoh", CONTOH["jam"], ids=lambda satu: satu["kelas"])
def test_every_clock_of_a_report(contoh):
    hasil = {jam.kode: jam for jam in hitung_semua(mulai=saat(contoh["mulai"]), **kelas(contoh))}
    assert set(hasil) == set(KodeJam)
    for kode, tempo in contoh["hasil"].items():
        assert hasil[kode].jatuh_tempo == tempo, kode
    for jam in hasil.values():
        assert jam.satuan is (Satuan.HARI_KALENDER if jam.kode in KALENDER else Satuan.HARI_KERJA)
        assert jam.terhitung == jam.jumlah
        assert jam.batas_at.astimezone(ZoneInfo("Asia/Makassar")).time().isoformat() == "23:59:59"
        assert jam.batas_at.tzinfo is UTC
        assert jam.to_dict()["parameter"]["dasar"]["instrument"]


@pytest.mark.parametrize("contoh", CONTOH["batas"], ids=lambda satu: satu["kadar"])
def test_both_limits_are_shown_and_the_earlier_is_obeyed(contoh):
    batas = hitung_batas(mulai=saat(contoh["mulai"]), **kelas(contoh))
    assert batas.kelas.jatuh_tempo == contoh["c4"]
    assert batas.luar.jatuh_tempo == contoh["c11"]
    assert batas.berlaku.kode == contoh["berlaku"]


def test_the_outer_limit_is_obeyed_while_the_class_limit_is_paused():
    mulai = saat("2026-09-07 10:00")
    batas = hitung_batas(mulai=mulai, kelas=Kelas.ASPIRASI, jeda=[Jeda(date(2026, 9, 8))])
    assert batas.kelas.jatuh_tempo is None
    assert batas.berlaku.kode is KodeJam.C11


@pytest.mark.parametrize("contoh", CONTOH["jeda"], ids=lambda satu: satu["nama"])
def test_pauses(contoh):
    jeda = [Jeda(dari, sampai) for dari, sampai in contoh["jeda"]]
    isi = kelas(contoh) if "kelas" in contoh else {}
    hasil = hitung_jam(KodeJam(contoh["kode"]), mulai=saat(contoh["mulai"]), jeda=jeda, **isi)
    assert hasil.jatuh_tempo == contoh["jatuh_tempo"]
    assert (hasil.batas_at is None) == (contoh["jatuh_tempo"] is None)


def test_lapor_times_are_wib():
    malam = datetime(2026, 8, 2, 23, 30)  # noqa: DTZ001 - as it stands in the export
    assert tanggal_di(dari_wib(malam)) == date(2026, 8, 3)
    with pytest.raises(ValueError, match="zona"):
        tanggal_di(malam)


def test_a_special_working_day_counts_and_says_so():
    hasil = hitung_jam(KodeJam.C1, mulai=saat("2026-11-20 10:00"), hari_khusus={date(2026, 11, 21)})
    assert hasil.jatuh_tempo == date(2026, 11, 24)
    assert "khusus" in str(hasil.jejak[1].alasan)


def test_a_year_without_calendar_is_an_error():
    with pytest.raises(KalenderTidakAda, match="2028"):
        hitung_jam(KodeJam.C4, mulai=saat("2027-12-20 10:00"), kelas=Kelas.PENGADUAN, kadar=Kadar.BP)


def test_a_day_before_the_law_is_an_error():
    with pytest.raises(ParameterTidakAda):
        hitung_jam(KodeJam.C5, mulai=saat("2008-01-01 10:00"))


def test_nobody_knows_the_length_of_a_wbs_report():
    with pytest.raises(JamTidakAda, match="915/2025"):
        hitung_jam(KodeJam.C4, mulai=saat("2026-09-07 10:00"), kelas=Kelas.WBS)
    with pytest.raises(ValueError, match="kelas"):
        hitung_jam(KodeJam.C4, mulai=saat("2026-09-07 10:00"))
    kode = {jam.kode for jam in hitung_semua(mulai=saat("2026-09-07 10:00"), kelas=Kelas.WBS)}
    assert kode == set(KodeJam) - {KodeJam.C4}


def test_the_classes_of_62_2018_are_graded_as_replaced():
    for nama, kadar in ((Kelas.ASPIRASI, None), (Kelas.PENGADUAN, Kadar.BP)):
        hasil = hitung_jam(KodeJam.C4, mulai=saat("2026-09-07 10:00"), kelas=nama, kadar=kadar)
        assert hasil.parameter.dasar.bukti is Bukti.LAMA
        assert "5/2025" in hasil.parameter.dasar.catatan


@pytest.mark.parametrize(
    ("kejadian", "lewat"), [(None, False), (date(2026, 8, 8), False), (date(2026, 8, 7), True)]
)
def test_late_filing_is_marked_not_refused(kejadian, lewat):
    assert is_lewat_batas_pengajuan(kejadian, date(2026, 9, 7)) is lewat


@given(HARI, st.integers(0, 40))
def test_due_day_is_a_working_day_and_counts_back(awal, jumlah):
    tempo, _jejak = hitung_hari(awal, jumlah, Satuan.HARI_KERJA)
    assert sisa_hari_kerja(awal, tempo) == jumlah
    if jumlah:
        assert sisa_hari_kerja(tempo - timedelta(days=1), tempo) == 1


@given(HARI, st.integers(0, 20), st.integers(0, 20), st.integers(1, 14))
def test_a_pause_never_makes_a_clock_shorter(awal, dari, lama, jumlah):
    jeda = [Jeda(awal + timedelta(days=dari), awal + timedelta(days=dari + lama))]
    tanpa, _jejak = hitung_hari(awal, jumlah, Satuan.HARI_KERJA)
    dengan, _jejak = hitung_hari(awal, jumlah, Satuan.HARI_KERJA, jeda=jeda)
    assert dengan >= tanpa
