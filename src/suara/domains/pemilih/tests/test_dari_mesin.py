"""The engine's candidates come with the values of list and source, and only for the office asked."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.domains.pemilih.dari_mesin import deliver_sync, rows_from_sesi
from suara.domains.pemilih.models import Kandidat
from suara.domains.pemilih.services.masukan import IsianMasukan
from suara.domains.pemilih.tests.periode_uji import make_panggung
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, KANDIDAT, PENDUDUK, create_table
from suara.engine.terms import SumberData

NIK = "6409990101809001"


def test_values_of_both_sides_come_along() -> None:
    with Sesi(memori="500MB", utas=1) as sesi:
        for name, columns in (("daftar", DAFTAR), ("penduduk", PENDUDUK), ("kandidat", KANDIDAT)):
            sesi.sql(create_table(name, columns))
        orang = "nik, nama, tanggal_lahir, jenis_kelamin, kode_desa"
        kunci = "nama_kunci, nama_bunyi, token_awal, token_akhir"
        sesi.sql(
            f"INSERT INTO daftar (id, {orang}, status, sumber, periode_masuk, {kunci}) VALUES (7, '{NIK}', "
            "'CONTOH', DATE '1980-01-01', 'L', '64.72.05.1004', 'AKTIF', 'SINKRONISASI', "
            "'2025-TW3', 'C', 1, 1, 1)"
        )
        for nama in ("CONTOH B", "CONTOH A"):
            sesi.sql(
                f"INSERT INTO penduduk ({orang}, hidup, warga_negara, {kunci}) VALUES ('{NIK}', '{nama}', "
                "DATE '1980-01-01', 'L', '64.72.05.1004', true, 'WNI', 'C', 1, 1, 1)"
            )
        sesi.sql(
            "INSERT INTO kandidat (id, nik, jenis, beda, pindah, desa_lama, desa_baru, sumber) VALUES "
            f"(7, '{NIK}', 'UBAH', 4, 'TIDAK', '64.72.05.1004', '64.72.05.1004', 'SINKRONISASI'), "
            f"(NULL, '{NIK}', 'BARU', 0, 'ANTAR_KABUPATEN', '64.72.05.1004', '64.71.05.1001', 'SINKRONISASI')"
        )
        (row,) = rows_from_sesi(sesi, "64.72")
        assert [there.jenis for there in rows_from_sesi(sesi, "64.71")] == ["BARU"]
    assert row.lama is not None
    assert row.baru is not None
    assert (row.baris_id, row.lama["nama"], row.baru["nama"]) == (7, "CONTOH", "CONTOH A")
    assert row.lama["tanggal_lahir"] == "1980-01-01"


@pytest.mark.django_db
@pytest.mark.sekali
def test_what_the_list_says_itself_is_not_put_into_the_mouth_of_a_change_list() -> None:
    panggung = make_panggung()
    with Sesi(utas=1) as sesi:
        for nama, kolom in (("daftar", DAFTAR), ("penduduk", PENDUDUK), ("kandidat", KANDIDAT)):
            sesi.sql(create_table(nama, kolom))
        for id_, alasan, sumber in ((7, "PINDAH_DOMISILI", "BAWASLU"), (8, "GANDA_NIK", "GANDA")):
            jenis = "TMS" if sumber == "BAWASLU" else "DITANGGUHKAN"
            sesi.sql(
                "INSERT INTO kandidat (id, nik, jenis, alasan, beda, pindah, desa_lama, sumber) VALUES "
                f"({id_}, '{NIK}', '{jenis}', '{alasan}', 0, 'TIDAK', '64.72.05.1004', '{sumber}')"
            )
        isian = IsianMasukan(
            sumber=SumberData.BAWASLU, tanggal=dt.date(2025, 11, 3), sidik="", nomor_surat="1"
        )
        for _again in range(2):
            sent, own = deliver_sync(sesi, periode=panggung.periode, wilayah="64.72", isian=isian)
            assert own is not None
            assert (sent.masukan.sumber, own.masukan.sumber) == ("BAWASLU", "GANDA")
            assert (sent.masukan.nomor_surat, own.masukan.nomor_surat) == ("1", "")
    said = Kandidat.objects.order_by("baris_id").values_list("baris_id", "sumber")
    assert list(said) == [(7, "BAWASLU"), (8, "GANDA")]
