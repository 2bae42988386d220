-- The same measures at every level: desa (13 characters of the code), kecamatan (8), kab/kota (5), provinsi (2),
-- the nation (0). A move is internal below the region that it stays in, so a kab/kota has none.
SELECT
    t.panjang, substr(u.kode_desa, 1, t.panjang) AS kode, u.jk, u.ukuran, u.rincian, CAST(sum(u.n) AS BIGINT) AS n
FROM ukuran AS u
JOIN (SELECT 13 AS panjang UNION ALL SELECT 8 UNION ALL SELECT 5 UNION ALL SELECT 2 UNION ALL SELECT 0) AS t
    ON u.ukuran NOT IN ('MASUK', 'KELUAR')
    OR t.panjang = 13
    OR (t.panjang = 8 AND u.rincian = 'ANTAR_KECAMATAN')
GROUP BY t.panjang, substr(u.kode_desa, 1, t.panjang), u.jk, u.ukuran, u.rincian
