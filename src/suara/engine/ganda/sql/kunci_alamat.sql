-- Street and house number.
SELECT id, alamat_kunci AS k1, CAST(0 AS BIGINT) AS k2 FROM ganda_isi WHERE jalan IS NOT NULL
