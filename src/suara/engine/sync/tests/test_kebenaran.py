"""What was planted in a synthetic province comes back as the right proposals, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, PENDUDUK
from suara.engine.sync import Acuan, sync
from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.wilayah import read_wilayah

PILIHAN = Pilihan(ukuran=5000, ganda=20)
LAIN = {
    "status": "'AKTIF'", "sumber": "'SINKRONISASI'", "periode_masuk": "'2025-TW3'", "nama_kunci": "nama",
    "nama_bunyi": "0", "token_awal": "0", "token_akhir": "0",
}  # fmt: skip
ADA_DI_SYNTH = {
    "id", "nik", "nkk", "nama", "tempat_lahir", "tanggal_lahir", "status_kawin", "jenis_kelamin", "alamat",
    "rt", "rw", "disabilitas", "ktpel", "kode_desa", "tps", "hidup", "pekerjaan", "warga_negara",
}  # fmt: skip

HARAPAN = """
WITH ganda AS (SELECT nik FROM synth_daftar GROUP BY nik HAVING count(*) > 1),
nasib AS (
    SELECT k.id, k.jenis FROM synth_kebenaran k WHERE k.jenis NOT IN ('GANDA', 'GANDA_NIK', 'UBAH', 'BARU')
),
baris AS (
    SELECT d.id, d.nik, d.kode_desa, d.nik IN (SELECT nik FROM ganda) AS ganda, n.jenis AS nasib,
        p.kode_desa AS ke, p.nik IS NULL AS hilang,
        -- Some planted changes change nothing: KTP-el of who has one, a widow's status, a name without I.
        coalesce(u.rincian NOT IN ('KTPEL', 'NAMA', 'STATUS_KAWIN'), false)
            OR p.ktpel <> d.ktpel OR p.nama <> d.nama OR p.status_kawin <> d.status_kawin
            OR coalesce(n.jenis LIKE 'PINDAH%', false) AS berubah,
        p.tanggal_lahir > DATE '2008-12-11' AND p.status_kawin = 'B' AS muda
    FROM synth_daftar d
    LEFT JOIN nasib n ON n.id = d.id
    LEFT JOIN synth_kebenaran u ON u.id = d.id AND u.jenis = 'UBAH'
    LEFT JOIN synth_penduduk p ON p.nik = d.nik
)
SELECT id, nik, CASE
    WHEN ganda THEN 'DITANGGUHKAN GANDA_NIK'
    WHEN hilang THEN 'TIDAK_PADAN'
    WHEN nasib = 'MENINGGAL' THEN 'TMS MENINGGAL'
    WHEN nasib IN ('TNI', 'POLRI', 'WNA') THEN 'TMS ' || nasib
    WHEN muda THEN 'TMS DI_BAWAH_UMUR'
    WHEN substr(ke, 1, 5) <> substr(kode_desa, 1, 5) THEN 'TMS PINDAH_DOMISILI'
    WHEN berubah THEN 'UBAH' END AS usul
FROM baris
"""


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi() as satu:
        generate(satu.sambungan, {k: n for k, n in read_wilayah().items() if k.startswith("64.")}, PILIHAN)
        for nama, kolom in (("daftar", DAFTAR), ("penduduk", PENDUDUK)):
            dari = {k.nama: k.nama if k.nama in ADA_DI_SYNTH else LAIN.get(k.nama, "NULL") for k in kolom}
            isi = ", ".join(f"CAST({dari[k.nama]} AS {k.tipe}) AS {k.nama}" for k in kolom)
            satu.simpan(nama, f"SELECT {isi} FROM synth_{nama}")
        sync(satu, Acuan(tanggal=PILIHAN.acuan, wilayah_daftar="64", wilayah_sumber="64"))
        yield satu


def test_every_row_of_the_list_gets_the_proposal_that_was_planted_and_no_other(sesi: Sesi) -> None:
    harapan = f"SELECT id, usul FROM ({HARAPAN}) WHERE usul IS NOT NULL"
    didapat = "SELECT id, trim(jenis || ' ' || coalesce(alasan, '')) FROM kandidat WHERE id IS NOT NULL"
    assert sesi.rows(f"{harapan} EXCEPT ALL {didapat}") == []
    assert sesi.rows(f"{didapat} EXCEPT ALL {harapan}") == []
    jenis = {satu[0] for satu in sesi.rows(f"SELECT DISTINCT usul FROM ({HARAPAN})")}
    assert {"TMS MENINGGAL", "TMS PINDAH_DOMISILI", "TIDAK_PADAN", "UBAH", None} <= jenis


def test_every_death_move_and_missing_person_is_found(sesi: Sesi) -> None:
    """Straight from the planted truth, without reading the rows: a duplicated number waits instead."""
    luput = sesi.rows("""
        SELECT k.jenis, count(*) FROM synth_kebenaran k LEFT JOIN kandidat c ON c.id = k.id
        WHERE k.id IS NOT NULL AND coalesce(c.alasan, '') <> 'GANDA_NIK' AND NOT CASE k.jenis
            WHEN 'MENINGGAL' THEN coalesce(c.alasan = 'MENINGGAL', false)
            WHEN 'TIDAK_PADAN' THEN coalesce(c.jenis = 'TIDAK_PADAN', false)
            WHEN 'PINDAH_PROVINSI' THEN coalesce(c.alasan IN ('PINDAH_DOMISILI', 'DI_BAWAH_UMUR'), false)
            WHEN 'PINDAH_KECAMATAN' THEN coalesce(c.jenis = 'UBAH', false)
            WHEN 'PINDAH_DESA' THEN coalesce(c.jenis = 'UBAH', false)
            WHEN 'PINDAH_DALAM_DESA' THEN coalesce(c.jenis = 'UBAH' AND c.pindah = 'DALAM_DESA', false)
            WHEN 'TNI' THEN coalesce(c.alasan = 'TNI', false)
            WHEN 'POLRI' THEN coalesce(c.alasan = 'POLRI', false)
            WHEN 'UBAH' THEN c.id IS NOT NULL OR k.rincian IN ('NAMA', 'KTPEL', 'STATUS_KAWIN')
            ELSE true END
        GROUP BY k.jenis
    """)
    assert luput == []


def test_newcomers_are_those_who_were_planted_and_those_who_came_from_another_kab(sesi: Sesi) -> None:
    harapan = """
        SELECT nik, CASE rincian WHEN 'PINDAH_MASUK' THEN 'BELUM_TERDAFTAR' ELSE rincian END
        FROM synth_kebenaran WHERE jenis = 'BARU'
            AND rincian NOT IN ('DI_BAWAH_UMUR', 'TNI', 'POLRI', 'WNA', 'MENINGGAL')
        UNION ALL
        SELECT nik, 'PINDAH_MASUK' FROM kandidat WHERE alasan = 'PINDAH_DOMISILI' AND desa_baru LIKE '64.%'
        UNION ALL
        SELECT p.nik, 'BELUM_TERDAFTAR' FROM synth_kebenaran k JOIN synth_daftar d USING (id)
        JOIN synth_penduduk p ON p.nik <> d.nik AND left(p.nik, 12) = left(d.nik, 12) AND p.nama = d.nama
            AND p.nik NOT IN (SELECT nik FROM synth_daftar) AND p.nik NOT IN (SELECT nik FROM synth_kebenaran)
        WHERE k.jenis = 'NIK_BERUBAH'
    """
    didapat = "SELECT nik, alasan FROM kandidat WHERE jenis = 'BARU'"
    assert sesi.rows(f"SELECT alasan, count(*) FROM ({didapat} EXCEPT ALL ({harapan})) GROUP BY alasan") == []
    hilang = sesi.rows(f"FROM (({harapan}) EXCEPT ALL {didapat})")
    assert hilang == []
