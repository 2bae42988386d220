-- A word of the name and the birthplace.
SELECT id, kata AS k1, tempat_kunci AS k2 FROM ganda_kata WHERE tempat_kunci IS NOT NULL
