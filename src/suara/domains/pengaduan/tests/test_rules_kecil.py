"""Numbers, keys, answers, escalation, conflict of interest, rahasia by default, merging."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.pengaduan.rules.eskalasi import is_jam_kantor, langkah_eskalasi
from suara.domains.pengaduan.rules.konflik import is_terkunci, unit_tanpa_disposisi, unit_terkunci
from suara.domains.pengaduan.rules.nomor import (
    buat_nomor,
    is_id_lapor,
    is_mirip_nomor,
    periksa_nomor,
    rapikan_id_lapor,
)
from suara.domains.pengaduan.rules.penggabungan import (
    CalonGabung,
    hitung_pendukung,
    tenggat_keluarga,
    usulkan_induk,
)
from suara.domains.pengaduan.rules.rahasia_default import (
    FaktaRahasia,
    alasan_rahasia,
    is_bersisa,
    is_orang_dalam,
)
from suara.domains.pengaduan.rules.tanggapan import nilai_tanggapan
from suara.domains.pengaduan.terms import Bendera, Kelas, KodeJam, Topik, Urgensi
from suara.domains.pengaduan.terms import TingkatEskalasi as T
from suara.kernel.kunci_resi import buat_kunci, kunci_dari_bytes, rapikan_kunci

HARI = date(2026, 11, 20)
NOMOR = st.builds(buat_nomor, st.integers(2024, 2040), st.integers(1, 99_999_999))


# Numbers.


@given(NOMOR)
def test_a_number_reads_back_however_it_is_typed(nomor):
    assert periksa_nomor(nomor) == nomor
    ketikan = f"  {nomor.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')} "
    assert periksa_nomor(ketikan) == nomor


@given(NOMOR, st.data())
def test_one_wrong_digit_is_found(nomor, data):
    letak = data.draw(st.sampled_from([n for n, huruf in enumerate(nomor) if huruf.isdigit()]))
    lain = data.draw(st.sampled_from([a for a in "0123456789" if a != nomor[letak]]))
    assert periksa_nomor(nomor[:letak] + lain + nomor[letak + 1 :]) is None


@pytest.mark.parametrize("text", ["", "KT", "123", "KT-2026-12-1", "PAW-2026-000001-1", "KT-2026-000001"])
def test_other_text_is_no_number(text):
    assert periksa_nomor(text) is None


@pytest.mark.parametrize(
    ("text", "mirip"),
    [
        ("KT-2026-000123-4", True),  # the check digit is wrong
        ("kt 2026 oool23", True),  # a sign is missing
        ("KT-2026", False),
        ("kota 2026000123", False),
        ("20260001235", False),
        ("KT", False),
    ],
)
def test_a_text_written_like_a_number_is_recognised_though_wrong(text: str, mirip: bool) -> None:
    assert is_mirip_nomor(text) is mirip


def test_a_known_number():
    assert buat_nomor(2026, 123).startswith("KT-2026-000123-")
    with pytest.raises(ValueError, match="urut"):
        buat_nomor(2026, 0)


@pytest.mark.parametrize(
    ("text", "angka"),
    [("#1532956", "1532956"), (" 591234 ", "591234"), ("12345", None), ("#123456789", None), ("KT", None)],
)
def test_lapor_id(text, angka):
    assert rapikan_id_lapor(text) == angka
    assert is_id_lapor(text) == (angka is not None)


# Keys.


def test_a_key_has_at_least_80_bits_and_is_new_every_time():
    kunci = buat_kunci()
    assert len(kunci.replace("-", "")) * 5 >= 80
    assert len({buat_kunci() for _ in range(100)}) == 100


@given(st.binary(min_size=13, max_size=32))
def test_same_bytes_same_key_and_it_reads_back(acak):
    kunci = kunci_dari_bytes(acak)
    assert kunci == kunci_dari_bytes(acak)
    assert rapikan_kunci(kunci) == kunci
    assert rapikan_kunci(kunci.lower().replace("-", " ").replace("0", "O").replace("1", "i")) == kunci


def test_what_is_no_key_is_no_key():
    assert rapikan_kunci("") == ""
    assert rapikan_kunci("salah sekali") == "SA1AHSEKA11"
    with pytest.raises(ValueError, match="13"):
        kunci_dari_bytes(b"pendek")


# Answers.

SUBSTANTIF = [
    "Kami sudah memeriksa data pemilih Anda pada 12 November. Nama Anda terdaftar di TPS 004 Sempaja Utara; "
    "pemindahan dari TPS 011 selesai hari ini.",
    "Petugas loket yang bertugas pada 3 Maret sudah dimintai keterangan dan ditegur tertulis. Jam layanan "
    "kini ditempel di pintu dan diperiksa setiap pagi oleh kepala subbagian.",
    "Honor KPPS Kelurahan Baqa dibayarkan 20 November 2026 lewat Bank Kaltimtara. Keterlambatan terjadi "
    "karena nomor rekening tiga anggota tidak cocok dengan nama.",
    "Laporan sudah kami tindak lanjuti dengan mengganti nama di TPS 4 pada 12 November dan memberi tahu PPS.",
    "Berkas Anda sudah kami sampaikan kepada Dinas Dukcapil Samarinda dengan surat 112/2026 tanggal 3 Maret.",
]
SEMENTARA = [
    "Akan kami teruskan.",
    "Terima kasih atas laporan Anda. Laporan Anda telah kami terima. Akan segera kami tindak lanjuti. Mohon "
    "menunggu. Demikian, terima kasih.",
    "Yth. Bapak/Ibu. Selamat pagi. Laporan sedang diproses oleh bagian terkait. Mohon bersabar menunggu.",
    "Akan kami tindak lanjuti dalam 3 hari kerja oleh bagian data dan informasi kantor kami, mohon menunggu.",
    "Laporan Anda sudah kami teruskan kepada bagian yang berwenang. Kami koordinasikan dengan pimpinan.",
    "Aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa",
    "",
]


@pytest.mark.parametrize("teks", SUBSTANTIF)
def test_a_substantive_answer(teks):
    assert nilai_tanggapan(teks, HARI).substantif


@pytest.mark.parametrize("teks", SEMENTARA)
def test_a_promise_is_no_tindak_lanjut_and_says_why(teks):
    hasil = nilai_tanggapan(teks, HARI)
    assert not hasil.substantif
    assert str(hasil.alasan)


# Escalation. 20 November 2026 is a Friday.


@pytest.mark.parametrize(
    ("hari_ini", "tingkat"),
    [
        (date(2026, 11, 17), []),
        (date(2026, 11, 18), [T.H_MINUS_2]),
        (date(2026, 11, 19), [T.H_MINUS_2, T.H_MINUS_1]),
        (date(2026, 11, 20), [T.L1]),
        (date(2026, 11, 21), [T.L1, T.OMBUDSMAN]),
        (date(2026, 11, 23), [T.L1, T.OMBUDSMAN]),
        (date(2026, 11, 24), [T.L1, T.L2, T.OMBUDSMAN]),
        (date(2026, 11, 27), [T.L1, T.L2, T.L3, T.OMBUDSMAN]),
    ],
)
def test_ladder_of_c4(hari_ini, tingkat):
    assert langkah_eskalasi(date(2026, 11, 20), hari_ini) == tingkat
    assert langkah_eskalasi(date(2026, 11, 20), hari_ini, set(tingkat)) == []


def test_ladder_of_other_clocks():
    tempo, lewat = date(2026, 11, 20), date(2026, 12, 20)
    assert langkah_eskalasi(tempo, lewat, kode=KodeJam.C1) == [T.L1, T.L2, T.L3]
    assert langkah_eskalasi(tempo, lewat, kode=KodeJam.C6) == [T.L1]
    assert langkah_eskalasi(tempo, lewat, kode=KodeJam.C11) == [T.L3, T.OMBUDSMAN]
    assert langkah_eskalasi(tempo, lewat, kode=KodeJam.C3) == []
    assert langkah_eskalasi(None, lewat) == []


@pytest.mark.parametrize(
    ("saat", "kantor"),
    [
        ("2026-11-20 07:59", False),
        ("2026-11-20 08:00", True),
        ("2026-11-20 15:59", True),
        ("2026-11-20 16:00", False),
        ("2026-11-21 10:00", False),  # Saturday
        ("2026-12-25 10:00", False),  # Christmas
    ],
)
def test_office_hours(saat, kantor):
    moment = datetime.fromisoformat(saat).replace(tzinfo=ZoneInfo("Asia/Makassar"))
    assert is_jam_kantor(moment.astimezone(UTC)) is kantor


def test_a_special_working_day_has_office_hours():
    sabtu = datetime(2026, 11, 21, 2, tzinfo=UTC)
    assert is_jam_kantor(sabtu, hari_khusus={date(2026, 11, 21)})


# Conflict of interest.

POHON = {"64": None, "64.DATIN": "64", "64.DATIN.A": "64.DATIN", "64.HUKUM": "64"}


def test_terlapor_and_the_chain_above_are_locked_out():
    assert unit_terkunci(POHON, ["64.DATIN"]) == {"64.DATIN", "64"}
    assert unit_tanpa_disposisi(POHON, ["64.DATIN"]) == {"64.DATIN", "64", "64.DATIN.A"}
    assert is_terkunci(POHON, ["64.DATIN"], ["64.DATIN"])
    assert not is_terkunci(POHON, ["64.DATIN"], ["64.HUKUM"])
    assert unit_terkunci(POHON, []) == frozenset()


def test_a_broken_tree_ends():
    assert unit_terkunci({"a": "b", "b": "a"}, ["a"]) == {"a", "b"}
    assert unit_tanpa_disposisi({"a": "b", "b": "a"}, ["a"]) == {"a", "b"}


# Rahasia by default.


@pytest.mark.parametrize(
    ("fakta", "rahasia"),
    [
        (FaktaRahasia(), False),
        (FaktaRahasia(kelas=Kelas.WBS), True),
        (FaktaRahasia(topik=Topik.KODE_ETIK), False),
        (FaktaRahasia(topik=Topik.KODE_ETIK, menyebut_nama=True), True),
        (FaktaRahasia(topik=Topik.HONOR_ADHOC), False),
        (FaktaRahasia(topik=Topik.HONOR_ADHOC, ada_rekening=True), True),
        (FaktaRahasia(teks="Saya dilecehkan ketua PPS"), True),
        (FaktaRahasia(teks="kami diancam kalau lapor"), True),
        (FaktaRahasia(teks="loket tutup jam 2"), False),
        (FaktaRahasia(urgensi=Urgensi.ANCAMAN_JIWA), True),
        (FaktaRahasia(pelapor_internal=True), True),
        (FaktaRahasia(usia=17), True),
        (FaktaRahasia(usia=18), False),
        (FaktaRahasia(sisa_pengenal=True), True),
    ],
)
def test_rahasia_by_default(fakta, rahasia):
    assert bool(alasan_rahasia(fakta)) is rahasia


# Merging.


def _calon(nomor="A", **isi):
    dasar = {
        "topik": Topik.DATA_PEMILIH,
        "kecamatan": "64.72.01",
        "tanggal": HARI,
        "kemiripan": 0.8,
        "terbit": True,
    }
    return CalonGabung(nomor=nomor, **(dasar | isi))


@pytest.mark.parametrize(
    ("isi", "publik", "kantor"),
    [
        ({}, True, True),
        ({"terbit": False}, False, True),
        ({"bendera": Bendera(rahasia=True)}, False, True),
        ({"topik": Topik.LAIN}, False, False),
        ({"kecamatan": "64.72.02"}, False, False),
        ({"tanggal": date(2026, 11, 5)}, False, False),
        ({"kemiripan": 0.2}, False, False),
        ({"terbuka": False}, False, False),
    ],
)
def test_candidates_for_merging(isi, publik, kantor):
    for untuk_publik, ada in ((True, publik), (False, kantor)):
        hasil = usulkan_induk(
            Topik.DATA_PEMILIH, "64.72.01", HARI, [_calon(**isi)], untuk_publik=untuk_publik
        )
        assert bool(hasil) is ada


def test_a_family_obeys_its_earliest_deadline_and_counts_no_rahasia():
    assert tenggat_keluarga([None, date(2026, 3, 2), date(2026, 3, 1)]) == date(2026, 3, 1)
    assert tenggat_keluarga([None]) is None
    assert hitung_pendukung([Bendera(), Bendera(anonim=True), Bendera(rahasia=True), Bendera(wbs=True)]) == 2


@pytest.mark.parametrize("pekerjaan", ["Anggota KPPS", "staf KPU Kota Samarinda", "PPS", "pantarlih"])
def test_who_works_for_kpu_or_its_ad_hoc_bodies_is_recognised(pekerjaan: str) -> None:
    assert is_orang_dalam(pekerjaan)


@pytest.mark.parametrize("pekerjaan", ["", "guru", "petani", "pegawai PPSDM"])
def test_who_does_not_is_not(pekerjaan: str) -> None:
    assert not is_orang_dalam(pekerjaan)


def test_a_long_row_of_digits_is_left_over_and_a_date_is_not() -> None:
    assert is_bersisa("hubungi 081200001111 segera")
    assert not is_bersisa("22-11-2026 pukul 10.30, TPS 12, [NIK]")
