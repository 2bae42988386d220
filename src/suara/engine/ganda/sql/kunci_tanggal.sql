-- The birth date alone.
SELECT id, CAST(hari AS BIGINT) AS k1, CAST(0 AS BIGINT) AS k2 FROM ganda_isi WHERE hari IS NOT NULL
