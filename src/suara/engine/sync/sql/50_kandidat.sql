-- The proposals: the verdicts in the words of the schema, a second one for the kab/kota that receives a mover,
-- and what came of former rows for those who are new.
WITH sisi AS (
    SELECT
        x.id, x.nik, x.desa_lama, x.desa_baru, x.pekerjaan, x.lahir_sumber, x.beda, x.kelas, 0 AS masuk
    FROM padan AS x
    UNION ALL
    SELECT
        CAST(NULL AS BIGINT) AS id, x.nik, x.desa_lama, x.desa_baru, x.pekerjaan, x.lahir_sumber, 0 AS beda,
        'BARU PINDAH_MASUK' AS kelas, 1 AS masuk
    FROM padan AS x
    WHERE x.kelas = 'TMS PINDAH_DOMISILI' AND x.desa_baru LIKE $di_daftar
),
lengkap AS (
    SELECT
        CASE
            WHEN s.kelas = 'BARU' AND substr(b.kode_desa, 1, 5) = substr(s.desa_baru, 1, 5) THEN b.id
            ELSE s.id
        END AS id,
        s.nik,
        CASE
            WHEN s.kelas <> 'BARU' THEN s.kelas
            WHEN s.pekerjaan = 'PURNAWIRAWAN' THEN 'BARU PURNAWIRAWAN'
            WHEN b.alasan = 'PINDAH_DOMISILI' OR substr(b.kode_desa, 1, 5) <> substr(s.desa_baru, 1, 5)
                THEN 'BARU PINDAH_MASUK'
            WHEN b.nik IS NOT NULL AND coalesce(b.alasan, '') <> 'DI_BAWAH_UMUR' THEN 'BARU PEMULIHAN'
            WHEN s.lahir_sumber > $batas_17 THEN 'BARU KAWIN'
            WHEN s.lahir_sumber > $batas_baru THEN 'BARU USIA_17'
            ELSE 'BARU BELUM_TERDAFTAR'
        END AS kelas,
        s.beda, s.masuk,
        CASE WHEN s.kelas = 'BARU' THEN b.kode_desa ELSE s.desa_lama END AS desa_lama,
        s.desa_baru
    FROM sisi AS s
    LEFT JOIN bekas AS b ON b.nik = s.nik
    WHERE s.id IS NOT NULL OR s.masuk = 1 OR coalesce(b.tertutup, 0) = 0
)
SELECT
    id, nik,
    split_part(kelas, ' ', 1) AS jenis,
    CASE WHEN kelas LIKE '% %' THEN split_part(kelas, ' ', 2) END AS alasan,
    CAST(beda AS INTEGER) AS beda,
    CASE
        WHEN beda = 0 AND masuk = 0 THEN 'TIDAK'
        WHEN substr(desa_lama, 1, 2) <> substr(desa_baru, 1, 2) THEN 'ANTAR_PROVINSI'
        WHEN substr(desa_lama, 1, 5) <> substr(desa_baru, 1, 5) THEN 'ANTAR_KABUPATEN'
        WHEN substr(desa_lama, 1, 8) <> substr(desa_baru, 1, 8) THEN 'ANTAR_KECAMATAN'
        WHEN desa_lama <> desa_baru THEN 'ANTAR_DESA'
        WHEN (beda & 128) <> 0 THEN 'DALAM_DESA'
        ELSE 'TIDAK'
    END AS pindah,
    desa_lama, desa_baru,
    $sumber AS sumber
FROM lengkap
UNION ALL
SELECT
    id, nik, 'DITANGGUHKAN' AS jenis, 'GANDA_NIK' AS alasan, 0 AS beda, 'TIDAK' AS pindah, desa_lama, desa_baru,
    $sumber AS sumber
FROM nik_ganda_baris
