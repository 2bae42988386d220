-- Rows without a usable birth date: the first twelve digits of the NIK and the first letters of the name.
SELECT id, nik // 10000 AS k1, awal AS k2 FROM ganda_baris WHERE nik IS NOT NULL AND hari IS NULL
