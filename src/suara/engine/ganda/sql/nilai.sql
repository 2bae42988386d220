-- The sum of the evidence: the waterfall of each pair, its tier, and what may be proposed to the kab/kota.
WITH bobot AS (
    SELECT c.*,
        CASE t_nama WHEN 7 THEN $m_nama_7 - lp_nama WHEN 6 THEN $m_nama_6 - lp_nama WHEN 5 THEN $m_nama_5 - lp_nama
            WHEN 4 THEN $b_nama_4 WHEN 3 THEN $b_nama_3 WHEN 2 THEN $b_nama_2 ELSE $b_nama_1 END AS b_nama,
        CASE t_nik WHEN 5 THEN $b_nik_5 WHEN 4 THEN $b_nik_4 WHEN 3 THEN $b_nik_3 WHEN 2 THEN $b_nik_2 WHEN 1 THEN $b_nik_1 ELSE 0 END AS b_nik,
        CASE
            -- Twins have two numbers of their own: one number, or one wrong digit in it, is no sign of twins.
            WHEN t_tanggal = 6 AND t_domisili >= 5 AND t_nama <= 3 AND t_nik IN (0, 1, 3) THEN $b_kembar
            WHEN t_tanggal = 6 AND t_domisili >= 5 AND t_nama <= 5 AND t_nik = 2 THEN $b_kembar
            ELSE 0
        END AS b_kembar,
        CASE WHEN t_nik <> 5 AND ka.id IS NOT NULL AND kb.id IS NOT NULL THEN $b_dua_orang ELSE 0 END AS b_dua_orang
    FROM ganda_banding c
    LEFT JOIN ganda_dikenal ka ON ka.id = c.id_kiri
    LEFT JOIN ganda_dikenal kb ON kb.id = c.id_kanan
),
jumlah AS (
    SELECT *, round($awal + b_nama + b_tanggal + b_tempat + b_domisili + b_nik + b_kembar + b_dua_orang, 3) AS skor,
        CASE
            WHEN t_nik = 5 THEN 'A'
            WHEN t_nik IN (2, 4) AND t_tanggal = 6 AND t_nama >= 3 THEN 'B'
            WHEN t_nama >= 6 AND t_tanggal = 6 AND t_tempat = 2 THEN 'C'
            WHEN t_nama >= 6 AND t_tanggal = 6 THEN 'D'
            WHEN t_nama >= 6 AND t_domisili = 6 THEN 'E'
            ELSE 'F'
        END AS tingkat
    FROM bobot
)
SELECT id_kiri, id_kanan, skor, tingkat, lingkup, skor >= $ambang AS lolos,
    tingkat IN ('A', 'B') AND lingkup IN ('DALAM_DESA', 'ANTAR_DESA', 'ANTAR_KECAMATAN') AND skor >= $ambang
        AND b_kembar = 0 AND b_dua_orang = 0 AS boleh_diusulkan,
    t_nama, t_tanggal, t_tempat, t_domisili, t_nik,
    round(CAST($awal AS DOUBLE), 3) AS b_awal, round(b_nama, 3) AS b_nama, round(b_tanggal, 3) AS b_tanggal, round(b_tempat, 3) AS b_tempat,
    round(b_domisili, 3) AS b_domisili, round(b_nik, 3) AS b_nik, CAST(b_kembar AS DOUBLE) AS b_kembar, CAST(b_dua_orang AS DOUBLE) AS b_dua_orang
FROM jumlah WHERE skor >= $ambang OR tingkat = 'A'
