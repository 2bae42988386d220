-- Birth date, sex and desa: any name.
SELECT id, CAST(hari AS BIGINT) AS k1, desa * tanda AS k2 FROM ganda_baris WHERE hari IS NOT NULL
