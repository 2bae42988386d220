-- Birth date (as registered, and as the NIK has it where they differ), the last letters of the name, and the birthplace:
-- without it, pairs would grow with the square of the list.
SELECT id, CAST(hari AS BIGINT) AS k1, akhir - tempat % 1000000007 AS k2 FROM ganda_baris WHERE hari IS NOT NULL AND tempat IS NOT NULL
UNION ALL
SELECT id, CAST(hari_nik AS BIGINT) AS k1, akhir - tempat % 1000000007 AS k2 FROM ganda_baris WHERE hari_nik IS NOT NULL AND tempat IS NOT NULL
