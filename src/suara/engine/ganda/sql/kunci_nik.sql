-- The same NIK on two rows.
SELECT id, nik AS k1, CAST(0 AS BIGINT) AS k2 FROM ganda_baris WHERE nik IS NOT NULL
