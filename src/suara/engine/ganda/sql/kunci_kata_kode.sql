-- A word of the name and the region code.
SELECT id, kata AS k1, desa AS k2 FROM ganda_kata WHERE desa IS NOT NULL
