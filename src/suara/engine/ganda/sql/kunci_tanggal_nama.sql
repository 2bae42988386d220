-- Birth date (as registered, and as the NIK has it where they differ), the first and the last letters of the name.
SELECT id, CAST(hari AS BIGINT) AS k1, awal - 3 * (akhir % 1000000007) AS k2 FROM ganda_baris WHERE hari IS NOT NULL
UNION ALL
SELECT id, CAST(hari_nik AS BIGINT) AS k1, awal - 3 * (akhir % 1000000007) AS k2 FROM ganda_baris WHERE hari_nik IS NOT NULL
