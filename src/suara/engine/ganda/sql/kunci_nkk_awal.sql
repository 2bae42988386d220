-- Family card and the first letters of the name.
SELECT id, nkk AS k1, awal AS k2 FROM ganda_baris WHERE nkk IS NOT NULL
