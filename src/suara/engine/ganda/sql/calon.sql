-- Pairs with their cheap evidence, each summed with the best that name and NIK could still add; only those that
-- can still pass go on to the comparison of letters, once each: few pairs share the keys of two rules, so they are
-- made one here and not among all pairs. Levels: see `kata.py`.
WITH dua AS (
    SELECT
        p.pasangan // 4294967296 AS id_kiri, p.pasangan % 4294967296 AS id_kanan,
        CASE
            WHEN a.tanggal = b.tanggal THEN 6
            -- The NIK's date speaks only where the numbers differ: one number cannot confirm itself.
            WHEN a.nik <> b.nik AND (a.hari_nik = b.hari OR a.hari = b.hari_nik OR a.hari_nik = b.hari_nik) THEN 5
            WHEN a.hari IS NULL OR b.hari IS NULL THEN 0
            WHEN a.hari // 10000 = b.hari // 10000 AND a.hari // 100 % 100 = b.hari % 100 AND a.hari % 100 = b.hari // 100 % 100 THEN 4
            WHEN (CASE WHEN a.hari // 10000 = b.hari // 10000 THEN 1 ELSE 0 END) + (CASE WHEN a.hari // 100 % 100 = b.hari // 100 % 100 THEN 1 ELSE 0 END)
                + (CASE WHEN a.hari % 100 = b.hari % 100 THEN 1 ELSE 0 END) = 2 THEN 3
            WHEN a.hari // 10000 = b.hari // 10000 THEN 2
            ELSE 1
        END AS t_tanggal,
        CASE WHEN a.tempat = b.tempat THEN 2 WHEN a.tempat IS NULL OR b.tempat IS NULL THEN 0 ELSE 1 END AS t_tempat,
        CASE
            WHEN a.nkk = b.nkk THEN 6
            WHEN a.desa = b.desa AND a.alamat = b.alamat THEN 5
            WHEN a.desa = b.desa THEN 4
            WHEN a.desa // 10000 = b.desa // 10000 THEN 3
            WHEN a.desa // 1000000 = b.desa // 1000000 THEN 2
            WHEN a.desa IS NULL OR b.desa IS NULL THEN 0
            ELSE 1
        END AS t_domisili,
        CASE
            WHEN a.nik = b.nik THEN 4
            WHEN a.nik IS NULL OR b.nik IS NULL THEN 0
            WHEN a.nik // 10000 = b.nik // 10000 THEN CASE WHEN abs(a.nik - b.nik) < 10 THEN 2 ELSE 3 END
            -- Two numbers that each fit their own birth date differ because the dates do: no evidence of their own.
            WHEN a.nik // 10000000000 = b.nik // 10000000000 AND a.nik % 10000 = b.nik % 10000
                AND (a.tanggal = b.tanggal OR a.nik_cocok IS NULL OR b.nik_cocok IS NULL) THEN 3
            ELSE 1
        END AS d_nik,
        CASE WHEN a.nama = b.nama THEN 3 WHEN a.awal = b.awal OR a.akhir = b.akhir THEN 2 ELSE 1 END AS d_nama,
        greatest(a.lp_tanggal, b.lp_tanggal) AS lp_tanggal,
        CASE WHEN a.desa // 1000000 = b.desa // 1000000 THEN a.lp_tempat ELSE least(a.lp_tempat, b.lp_tempat) + 1 END AS lp_tempat,
        greatest(a.lp_nama, b.lp_nama) AS lp_nama, least(a.lp_nama, b.lp_nama) AS lp_langka,
        a.desa AS desa_a, b.desa AS desa_b
    FROM ganda_pasangan p
    JOIN ganda_baris a ON a.id = p.pasangan // 4294967296
    JOIN ganda_baris b ON b.id = p.pasangan % 4294967296
),
murah AS (
    SELECT *,
        CASE t_tanggal WHEN 6 THEN $m_tanggal_6 - lp_tanggal WHEN 5 THEN $b_tanggal_5 WHEN 4 THEN $b_tanggal_4
            WHEN 3 THEN $b_tanggal_3 WHEN 2 THEN $b_tanggal_2 WHEN 1 THEN $b_tanggal_1 ELSE 0 END AS b_tanggal,
        CASE t_tempat WHEN 2 THEN $m_tempat_2 - lp_tempat WHEN 1 THEN $b_tempat_1 ELSE 0 END AS b_tempat,
        CASE t_domisili WHEN 6 THEN $b_domisili_6 WHEN 5 THEN $b_domisili_5 WHEN 4 THEN $b_domisili_4 WHEN 3 THEN $b_domisili_3
            WHEN 2 THEN $b_domisili_2 WHEN 1 THEN $b_domisili_1 ELSE 0 END AS b_domisili,
        CASE d_nama WHEN 3 THEN $m_nama_7 - lp_nama WHEN 2 THEN greatest($b_nama_4, $m_nama_5 - lp_nama) ELSE $b_nama_4 END AS nama_paling,
        CASE d_nik WHEN 3 THEN $b_nik_4 WHEN 2 THEN $b_nik_2 WHEN 1 THEN $b_nik_1 ELSE 0 END AS nik_paling
    FROM dua
)
SELECT DISTINCT id_kiri, id_kanan, t_tanggal, t_tempat, t_domisili, d_nik, d_nama, lp_nama, lp_langka,
    CASE WHEN desa_a = desa_b THEN 'DALAM_DESA' WHEN desa_a // 10000 = desa_b // 10000 THEN 'ANTAR_DESA'
        WHEN desa_a // 1000000 = desa_b // 1000000 THEN 'ANTAR_KECAMATAN'
        WHEN desa_a // 100000000 = desa_b // 100000000 THEN 'ANTAR_KABUPATEN' ELSE 'ANTAR_PROVINSI' END AS lingkup,
    b_tanggal, b_tempat, b_domisili
FROM murah
WHERE d_nik = 4 OR b_tanggal + b_tempat + b_domisili + nama_paling + nik_paling + $awal >= $ambang
