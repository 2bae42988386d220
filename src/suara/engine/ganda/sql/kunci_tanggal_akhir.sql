-- Birth date and the last letters of the name.
SELECT id, CAST(hari AS BIGINT) AS k1, akhir AS k2 FROM ganda_baris WHERE hari IS NOT NULL
