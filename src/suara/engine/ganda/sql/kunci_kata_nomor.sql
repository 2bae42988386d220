-- A word of the name and the house number.
SELECT id, kata AS k1, nomor AS k2 FROM ganda_kata WHERE nomor IS NOT NULL
