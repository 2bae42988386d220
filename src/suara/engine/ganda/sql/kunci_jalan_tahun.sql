-- Street and year of birth.
SELECT id, nomor_jalan AS k1, CAST(hari // 10000 AS BIGINT) AS k2 FROM ganda_isi WHERE nomor_jalan IS NOT NULL AND hari IS NOT NULL
