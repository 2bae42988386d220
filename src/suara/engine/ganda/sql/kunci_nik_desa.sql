-- Rows without a usable birth date: the last ten digits of the NIK and the desa.
SELECT id, nik % 10000000000 AS k1, desa AS k2 FROM ganda_baris WHERE nik IS NOT NULL AND hari IS NULL
