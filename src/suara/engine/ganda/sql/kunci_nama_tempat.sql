-- The name in any order, birthplace and year: any desa. Rows without a usable date meet one another.
SELECT id, nama AS k1, tempat - coalesce(CAST(hari // 10000 AS BIGINT), 100) AS k2 FROM ganda_baris WHERE tempat IS NOT NULL
