-- Berkas apa adanya: semua kolom teks, dengan nomor baris seperti di berkas (baris 1 adalah kepala).
CREATE OR REPLACE VIEW mentah AS
SELECT row_number() OVER () + 1 AS baris_berkas, *
FROM read_csv(/*berkas*/, all_varchar = true, header = true, null_padding = true)
