-- Street and region code.
SELECT id, nomor_jalan AS k1, desa AS k2 FROM ganda_isi WHERE nomor_jalan IS NOT NULL AND desa IS NOT NULL
