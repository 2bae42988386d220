-- A word of the name and the street.
SELECT id, kata AS k1, nomor_jalan AS k2 FROM ganda_kata WHERE nomor_jalan IS NOT NULL
