-- Street and birthplace.
SELECT id, nomor_jalan AS k1, tempat_kunci AS k2 FROM ganda_isi WHERE nomor_jalan IS NOT NULL AND tempat_kunci IS NOT NULL
