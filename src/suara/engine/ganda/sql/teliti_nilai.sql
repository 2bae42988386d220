-- The sum of the thorough evidence, with weights from a table; tiers and what may be proposed as in `nilai.sql`.
WITH bobot AS (
    SELECT c.*, coalesce(n.bobot, 0) + c.langka_nama AS b_nama, coalesce(g.bobot, 0) AS b_tanggal, coalesce(t.bobot, 0) AS b_tempat,
        coalesce(d.bobot, 0) AS b_domisili, coalesce(m.bobot, 0) AS b_alamat, coalesce(k.bobot, 0) AS b_nik,
        CASE WHEN c.t_tanggal = 6 AND (c.t_domisili = 6 OR c.t_alamat = 6) AND c.t_nama IN (1, 2, 3, 11, 12, 13) AND c.t_nik IN (0, 1, 12) THEN $b_kembar
            WHEN c.t_tanggal = 6 AND (c.t_domisili = 6 OR c.t_alamat = 6) AND c.t_nama NOT IN (6, 7) AND c.t_nik = 2 THEN $b_kembar
            ELSE 0 END AS b_kembar,
        CASE WHEN c.t_nik <> 5 AND ka.id IS NOT NULL AND kb.id IS NOT NULL THEN $b_dua_orang ELSE 0 END AS b_dua_orang
    FROM ganda_calon c
    LEFT JOIN ganda_bobot n ON n.banding = 'nama' AND n.tingkat = c.t_nama
    LEFT JOIN ganda_bobot g ON g.banding = 'tanggal' AND g.tingkat = c.t_tanggal
    LEFT JOIN ganda_bobot t ON t.banding = 'tempat' AND t.tingkat = c.t_tempat
    LEFT JOIN ganda_bobot d ON d.banding = 'domisili' AND d.tingkat = c.t_domisili
    LEFT JOIN ganda_bobot m ON m.banding = 'alamat' AND m.tingkat = c.t_alamat
    LEFT JOIN ganda_bobot k ON k.banding = 'nik' AND k.tingkat = c.t_nik
    LEFT JOIN ganda_dikenal ka ON ka.id = c.id_kiri
    LEFT JOIN ganda_dikenal kb ON kb.id = c.id_kanan
),
jumlah AS (
    SELECT *, round($awal + b_nama + b_tanggal + b_tempat + b_domisili + b_alamat + b_nik + b_kembar + b_dua_orang, 3) AS skor,
        CASE
            WHEN t_nik = 5 THEN 'A'
            WHEN t_nik IN (2, 4) AND t_tanggal = 6 AND t_nama IN (3, 4, 5, 6, 7, 13) THEN 'B'
            WHEN t_nama IN (6, 7) AND t_tanggal = 6 AND t_tempat = 2 THEN 'C'
            WHEN t_nama IN (6, 7) AND t_tanggal = 6 THEN 'D'
            WHEN t_nama IN (6, 7) AND t_domisili = 6 THEN 'E'
            ELSE 'F'
        END AS tingkat
    FROM bobot
)
SELECT id_kiri, id_kanan, skor, tingkat, lingkup, skor >= $ambang AS lolos,
    tingkat IN ('A', 'B') AND lingkup IN ('DALAM_DESA', 'ANTAR_DESA', 'ANTAR_KECAMATAN') AND skor >= $ambang
        AND b_kembar = 0 AND b_dua_orang = 0 AS boleh_diusulkan,
    t_nama, t_tanggal, t_tempat, t_domisili, t_nik, t_alamat,
    round(CAST($awal AS DOUBLE), 3) AS b_awal, round(b_nama, 3) AS b_nama, round(b_tanggal, 3) AS b_tanggal, round(b_tempat, 3) AS b_tempat,
    round(b_domisili, 3) AS b_domisili, round(b_nik, 3) AS b_nik, CAST(b_kembar AS DOUBLE) AS b_kembar, CAST(b_dua_orang AS DOUBLE) AS b_dua_orang,
    round(b_alamat, 3) AS b_alamat
FROM jumlah WHERE skor >= $ambang OR tingkat = 'A'
