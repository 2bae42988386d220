-- First and last word of each name, as numbers, with what a rule may add to a word.
WITH dua AS (
    SELECT id, depan AS teks, tempat_kunci, desa, hari, nomor_jalan, TRY_CAST(nomor AS BIGINT) AS nomor FROM ganda_isi WHERE rapat IS NOT NULL
    UNION ALL
    SELECT id, belakang AS teks, tempat_kunci, desa, hari, nomor_jalan, TRY_CAST(nomor AS BIGINT) AS nomor FROM ganda_isi
    WHERE rapat IS NOT NULL AND belakang <> depan
)
SELECT id, CAST(dense_rank() OVER (ORDER BY teks) AS BIGINT) AS kata, tempat_kunci, desa, CAST(hari // 10000 AS BIGINT) AS tahun, nomor_jalan, nomor FROM dua
