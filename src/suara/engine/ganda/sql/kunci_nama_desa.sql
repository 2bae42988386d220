-- The name in any order and the desa: any birth date.
SELECT id, nama AS k1, desa AS k2 FROM ganda_baris
