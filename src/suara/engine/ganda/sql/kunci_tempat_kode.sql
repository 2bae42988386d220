-- Birthplace and region code.
SELECT id, tempat_kunci AS k1, desa AS k2 FROM ganda_isi WHERE tempat_kunci IS NOT NULL AND desa IS NOT NULL
