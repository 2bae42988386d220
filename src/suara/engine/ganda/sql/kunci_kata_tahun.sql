-- A word of the name and the year of birth.
SELECT id, kata AS k1, tahun AS k2 FROM ganda_kata WHERE tahun IS NOT NULL
