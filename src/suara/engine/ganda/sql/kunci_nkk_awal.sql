-- Family cards that hold a row without a usable birth date: the card and the first letters of the name. With a date,
-- one person with two rows on one card has one year (`kunci_nkk_tahun`) or one day and month (`kunci_nama_desa`).
SELECT b.id, b.nkk AS k1, b.awal AS k2 FROM ganda_baris b
JOIN (SELECT DISTINCT nkk FROM ganda_baris WHERE hari IS NULL AND nkk IS NOT NULL) k ON k.nkk = b.nkk
