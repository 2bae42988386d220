import copy
import logging
import pickle
import traceback
from datetime import date

import pytest

from suara.kernel import sandi
from suara.kernel.dasar import Bukti, weakest
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Kalimat
from suara.kernel.nik import NIK, NKK, NomorTidakSah
from suara.kernel.parameter import ParameterTidakAda, get_number, get_parameter
from suara.kernel.wilayah import KodeTidakSah, KodeWilayah, TingkatKode

ANGKA = "6472050101900001"


def test_five_working_days_over_christmas_2025():
    hasil = HariKerja(load_kalender()).tambah(date(2025, 12, 19), 5)
    assert hasil.jatuh_tempo == date(2025, 12, 30)
    dihitung = [hari.tanggal.day for hari in hasil.jejak if hari.dihitung]
    assert dihitung == [22, 23, 24, 29, 30]
    alasan = {hari.tanggal.day: str(hari.alasan) for hari in hasil.jejak}
    assert "Natal" in alasan[25]
    assert "Cuti Bersama" in alasan[26]
    assert alasan[27] == "Hari Sabtu."


def test_letter_on_saturday_counts_from_monday():
    hasil = HariKerja(load_kalender()).tambah(date(2026, 1, 10), 1)
    assert hasil.jatuh_tempo == date(2026, 1, 12)


def test_remaining_days_have_a_sign():
    hitung = HariKerja(load_kalender())
    assert hitung.sisa(date(2025, 12, 19), date(2025, 12, 30)) == 5
    assert hitung.sisa(date(2025, 12, 30), date(2025, 12, 19)) == -5
    assert hitung.sisa(date(2026, 1, 6), date(2026, 1, 6)) == 0


def test_year_without_calendar_is_a_clear_error():
    with pytest.raises(KalenderTidakAda, match="tahun 2031 belum ada"):
        HariKerja(load_kalender()).tambah(date(2031, 1, 1), 5)


def test_estimated_day_says_so():
    hasil = HariKerja(load_kalender()).tambah(date(2027, 3, 8), 1)
    assert any("perkiraan" in str(hari.alasan) for hari in hasil.jejak)


def test_parameter_has_value_and_article():
    nilai, terpakai = get_number("paw.jawaban_hari", date(2026, 1, 1))
    assert nilai == 5
    assert terpakai.dasar.instrument == "PKPU 3/2025"


def test_day_before_first_value_is_refused():
    with pytest.raises(ParameterTidakAda, match="11 November 2025"):
        get_parameter("paw.jawaban_hari", date(2025, 11, 10))
    with pytest.raises(ParameterTidakAda):
        get_parameter("tidak.ada", date(2026, 1, 1))


@pytest.mark.parametrize("jenis", [NIK, NKK])
def test_number_never_shows_itself(jenis, caplog):
    nomor = jenis(ANGKA)
    logging.getLogger("suara.uji").warning("nomor %s %r", nomor, nomor)
    for teks in (
        repr(nomor),
        str(nomor),
        f"{nomor}",
        f"{nomor:>20}",
        f"{nomor!r}",
        f"{nomor}",
        caplog.text,
        repr([nomor]),
    ):
        assert ANGKA not in teks
    assert nomor.buka() == ANGKA
    assert nomor == jenis(ANGKA)
    assert len({nomor, jenis(ANGKA)}) == 1


def test_nik_is_not_nkk():
    assert NIK(ANGKA) != NKK(ANGKA)


def test_number_refuses_pickle_and_deepcopy():
    with pytest.raises(TypeError):
        pickle.dumps(NIK(ANGKA))
    with pytest.raises(TypeError):
        copy.deepcopy(NIK(ANGKA))


def test_error_names_the_length_only():
    with pytest.raises(NomorTidakSah, match="16 angka; yang Anda isi 15") as galat:
        NIK(ANGKA[:15])
    assert ANGKA[:15] not in "".join(traceback.format_exception_only(galat.value))
    with pytest.raises(NomorTidakSah, match="hanya berisi angka"):
        NIK("٦472050101900001")


def test_region_code_knows_level_and_parent():
    kode = KodeWilayah("64.72.05.1004")
    assert kode.tingkat is TingkatKode.KELURAHAN_DESA
    assert str(kode.induk) == "64.72.05"
    assert KodeWilayah("64").memuat(kode)
    assert not KodeWilayah("64.7" + "1").memuat(kode)
    assert kode.provinsi.induk is None


@pytest.mark.parametrize("kode", ["6472051004", "64.7", "", "64.72.05.104", "04", "64.72\n"])
def test_wrong_region_code_is_refused(kode):
    with pytest.raises(KodeTidakSah):
        KodeWilayah(kode)


def test_seal_opens_only_with_key_and_context():
    kunci = sandi.new_key()
    tertutup = sandi.seal(kunci, b"rahasia", konteks=b"a")
    assert sandi.unseal(kunci, tertutup, konteks=b"a") == b"rahasia"
    for kunci_lain, konteks, isi in (
        (sandi.new_key(), b"a", tertutup),
        (kunci, b"b", tertutup),
        (kunci, b"a", b""),
    ):
        with pytest.raises(sandi.SandiGagal):
            sandi.unseal(kunci_lain, isi, konteks=konteks)


def test_keyed_hash_does_not_run_parts_together():
    kunci = sandi.new_key()
    assert sandi.keyed_hash(kunci, "ab", "c") != sandi.keyed_hash(kunci, "a", "bc")
    assert sandi.keyed_hash(kunci, "a") == sandi.keyed_hash(kunci, b"a")
    with pytest.raises(sandi.SandiGagal):
        sandi.keyed_hash(b"pendek", "a")


def test_signature():
    kunci = sandi.new_signing_key()
    tanda = sandi.sign(kunci, b"isi")
    assert sandi.verify(sandi.public_key(kunci), b"isi", tanda)
    assert not sandi.verify(sandi.public_key(kunci), b"isi lain", tanda)


def test_sentence_writes_numbers_and_days_as_people_do():
    isi = {"nama": "Ayu", "n": 2920985, "hari": "2025-12-11", "kode": "64.72"}
    kalimat = Kalimat("{nama}: {n} suara, {hari}, {kode}", isi)
    assert str(kalimat) == "Ayu: 2.920.985 suara, 11 Desember 2025, 64.72"
    assert kalimat.to_dict()["isi"]["n"] == 2920985
    assert str(Kalimat("{x}", {"x": "2025-13-01"})) == "2025-13-01"


def test_weakest_grade():
    assert weakest([]) is Bukti.TEKS
    assert weakest([Bukti.RESMI, Bukti.SIMPULAN, Bukti.LAMA]) is Bukti.SIMPULAN
