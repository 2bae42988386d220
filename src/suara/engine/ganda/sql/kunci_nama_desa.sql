-- The name in any order and the desa: with day and month of birth, for another year; for a row without a usable date
-- everybody of that name in the desa. Another day or month is found by `kunci_nama_tempat`.
SELECT id, nama AS k1, desa * 10000 + hari % 10000 AS k2 FROM ganda_baris WHERE hari IS NOT NULL
UNION ALL
SELECT b.id, b.nama AS k1, -b.desa AS k2 FROM ganda_baris b
JOIN (SELECT DISTINCT nama, desa FROM ganda_baris WHERE hari IS NULL) k ON k.nama = b.nama AND k.desa = b.desa
