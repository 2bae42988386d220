"""No forbidden value can leave, whatever the row holds: the whole table of profiles against a full row."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.domains.pemilih.rules import profil
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.engine.skema import DAFTAR, names

pytestmark = pytest.mark.sekali
NIK, NKK = "6472054502900007", "6472051101100009"
BARIS = {
    "nik": NIK, "nkk": NKK, "nama": "CONTOH MELATI", "tempat_lahir": "TEMPATLAHIR",
    "tanggal_lahir": "1990-02-05", "status_kawin": "STATUSKAWIN", "jenis_kelamin": "P", "alamat": "JL CONTOH",
    "rt": "001", "rw": "002", "disabilitas": "DISABILITAS", "ktpel": "KTPEL", "keterangan": "KETERANGAN",
    "kode_desa": "64.72.05.1004", "tps": "003", "status": "TMS", "alasan": "MENINGGAL",
}  # fmt: skip
BAHAN = profil.Bahan(
    acuan=dt.date(2025, 12, 8), nama={"64.72.05.1004": "DESA", "64.72.05": "KEC"}, kunci=b"k" * 32
)
RAHASIA = {
    ProfilEkspor.PUBLIK: set(BARIS),
    ProfilEkspor.SALINAN: {
        *(
            "nik",
            "nkk",
            "tempat_lahir",
            "tanggal_lahir",
            "status_kawin",
            "disabilitas",
            "ktpel",
            "keterangan",
        ),
        *("status", "alasan"),
    },
    ProfilEkspor.ANTAR_INSTANSI: {
        *("nik", "nkk", "tempat_lahir", "tanggal_lahir", "status_kawin", "alamat", "disabilitas", "ktpel"),
        "keterangan",
    },
    ProfilEkspor.OPERATOR: {"nik", "nkk", "tanggal_lahir", "disabilitas"},
    ProfilEkspor.OPERATOR_TERBUKA: set(),
}


@pytest.mark.parametrize("satu", list(ProfilEkspor))
def test_no_forbidden_value_stands_in_any_cell(satu: ProfilEkspor) -> None:
    isi = "\x1f".join(profil.write_row(satu, BARIS, BAHAN))
    for kolom in RAHASIA[satu]:
        assert BARIS[kolom] not in isi, kolom
    assert set(profil.reads_of(satu)) <= set(names(DAFTAR))


def test_the_copy_has_the_elements_of_the_known_copies_in_their_order() -> None:
    assert profil.write_row(ProfilEkspor.SALINAN, BARIS, BAHAN) == [
        "CONTOH MELATI", "P", "35", "JL CONTOH", "001", "002", "DESA", "KEC", "003",
    ]  # fmt: skip


def test_full_values_of_the_own_office_are_a_profile_that_two_persons_name() -> None:
    assert {NIK, NKK, "1990-02-05"} <= set(profil.write_row(ProfilEkspor.OPERATOR_TERBUKA, BARIS, BAHAN))


def test_a_number_leaves_only_covered_or_under_the_key_of_its_request() -> None:
    samar, kunci, *_lain = profil.write_row(ProfilEkspor.ANTAR_INSTANSI, BARIS, BAHAN)
    assert samar == "647205**********"
    assert len(kunci) == 64
    assert profil.request_key(b"r" * 32, 1) != profil.request_key(b"r" * 32, 2)
    tanpa = profil.Bahan(acuan=BAHAN.acuan, nama={}, kunci=None)
    assert profil.write_row(ProfilEkspor.ANTAR_INSTANSI, BARIS, tanpa)[1] == ""


def test_a_column_that_reads_what_is_forbidden_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    nkk = profil.KolomEkspor("x", "x", ("nkk",), lambda _baris, _bahan: "")
    monkeypatch.setattr(profil, "KOLOM", {**profil.KOLOM, ProfilEkspor.SALINAN: (nkk,)})
    with pytest.raises(ValueError, match="terlarang"):
        profil.reads_of(ProfilEkspor.SALINAN)


@pytest.mark.parametrize(
    ("lahir", "usia"), [("2008-12-08", "17"), ("2008-12-09", "16"), ("1925-01-01", "100"), (None, "")]
)
def test_age_counts_on_the_reference_date(lahir: str | None, usia: str) -> None:
    assert profil.age_on(lahir, dt.date(2025, 12, 8)) == usia
