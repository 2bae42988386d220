"""SQL of the files that an office would send: the record as text, and what a spreadsheet does to it."""

from __future__ import annotations

KOLOM = (
    ("NO KK", "nkk"),
    ("NIK", "nik"),
    ("NAMA", "nama"),
    ("TEMPAT LAHIR", "tempat_lahir"),
    ("TANGGAL LAHIR", "tanggal_lahir"),
    ("STATUS PERKAWINAN", "status_kawin"),
    ("JENIS KELAMIN", "jenis_kelamin"),
    ("ALAMAT JALAN/DUKUH", "alamat"),
    ("RT", "rt"),
    ("RW", "rw"),
    ("DISABILITAS", "disabilitas"),
    ("STATUS KEPEMILIKAN KTP-EL", "ktpel"),
    ("KETERANGAN", "keterangan"),
)
"""The 13 elements in the official order."""
WILAYAH_BARU = (("KODE DESA", "kode_desa"), ("TPS", "tps"))
WILAYAH_LAMA = (("KECAMATAN", "kecamatan"), ("DESA/KELURAHAN", "desa"), ("TPS", "tps"))
PENDUDUK = (
    *KOLOM[:12],
    ("KODE DESA", "kode_desa"),
    ("HIDUP", "hidup"),
    ("PEKERJAAN", "pekerjaan"),
    ("WARGA NEGARA", "warga_negara"),
)

RUSAK = """
CREATE OR REPLACE TABLE synth_rusak AS
WITH dadu AS (
    SELECT *, left(kode_desa, 5) AS kab, CAST(hash(h, 'rusak', getvariable('benih')) % 1000 AS BIGINT) AS r,
        row_number() OVER (PARTITION BY left(kode_desa, 5) ORDER BY id) AS urut
    FROM synth_daftar
),
jenis AS (
    SELECT *, CASE
        WHEN r < {nik_ilmiah} THEN 'NIK_ILMIAH'
        WHEN r < {nik_ilmiah} + {ujung_nol} THEN 'UJUNG_NOL'
        WHEN r < {nik_ilmiah} + {ujung_nol} + {tanggal_garis} THEN 'TANGGAL_GARIS'
        WHEN r < {nik_ilmiah} + {ujung_nol} + {tanggal_garis} + {rt_nol} THEN 'RT_NOL'
        WHEN r < {nik_ilmiah} + {ujung_nol} + {tanggal_garis} + {rt_nol} + {nkk_kosong} THEN 'NKK_KOSONG'
        ELSE '' END AS rusak
    FROM dadu
)
SELECT id, kab, urut, rusak, kode_desa, tps, nama, tempat_lahir, status_kawin, jenis_kelamin, alamat, rw,
    ktpel,
    CASE rusak WHEN 'NIK_ILMIAH' THEN concat(left(nik, 1), '.', substr(nik, 2, 5), 'E+15')
        WHEN 'UJUNG_NOL' THEN concat(left(nik, 15), '0') ELSE nik END AS nik,
    CASE WHEN rusak = 'NKK_KOSONG' THEN CASE WHEN id % 2 = 0 THEN '0000000000000000' END ELSE nkk END AS nkk,
    CASE rusak WHEN 'TANGGAL_GARIS' THEN strftime(tanggal_lahir, '%d|%m|%Y')
        ELSE strftime(tanggal_lahir, '{tanggal}') END AS tanggal_lahir,
    CASE rusak WHEN 'RT_NOL' THEN CASE WHEN id % 2 = 0 THEN '0' ELSE '000' END ELSE rt END AS rt,
    {disabilitas} AS disabilitas,
    CAST(NULL AS VARCHAR) AS keterangan,
    k.sebutan AS kecamatan, d.sebutan AS desa
FROM jenis
LEFT JOIN synth_nama_wilayah AS k ON k.kode = left(kode_desa, 8)
LEFT JOIN synth_nama_wilayah AS d ON d.kode = kode_desa
"""

KEBENARAN = """
WITH sama AS (
    SELECT left(nik, 15) AS depan FROM synth_rusak
    WHERE rusak <> 'NIK_ILMIAH' AND kab = $kab GROUP BY left(nik, 15) HAVING count(DISTINCT nik) > 1
)
SELECT urut, CASE
        WHEN rusak = 'UJUNG_NOL' AND right(nik, 4) = '0000' THEN 'NIK_URUT_NOL'
        WHEN rusak = 'UJUNG_NOL' AND left(nik, 15) IN (SELECT depan FROM sama) THEN 'NIK_UJUNG_NOL'
        WHEN rusak IN ('UJUNG_NOL', 'TANGGAL_GARIS') THEN ''
        ELSE rusak END AS kode
FROM synth_rusak WHERE kab = $kab AND rusak <> '' ORDER BY urut
"""

DISABILITAS_LAMA = (
    "CASE disabilitas WHEN '1' THEN '1' WHEN '6' THEN '2' WHEN '5' THEN '3' WHEN '2' THEN '4' "
    "WHEN '0' THEN '0' ELSE '5' END"
)

PENDUDUK_ISI = """
SELECT {kolom} FROM (
    SELECT * REPLACE (strftime(tanggal_lahir, '%d-%m-%Y') AS tanggal_lahir,
        CASE WHEN hidup THEN 'HIDUP' ELSE 'MENINGGAL' END AS hidup)
    FROM synth_penduduk {syarat}
) ORDER BY nik
"""
SYARAT = {
    "penduduk": "",
    "meninggal": "WHERE NOT hidup",
    "pindah": "WHERE hidup AND nik IN (SELECT nik FROM synth_kebenaran WHERE jenis LIKE 'PINDAH%')",
}
