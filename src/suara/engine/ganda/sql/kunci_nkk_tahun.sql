-- Family card, sex and year of birth.
SELECT id, nkk AS k1, CAST(hari // 10000 AS BIGINT) * tanda AS k2 FROM ganda_baris WHERE nkk IS NOT NULL AND hari IS NOT NULL
