-- Names whose words mean the same wherever they stand: put together from the table of words. `perlu` marks the
-- rest, which the reference reads one by one. Six words cover all but a few names in a thousand.
-- Every word is in the table; LEFT JOIN keeps DuckDB from reading the names as the smaller side, on one thread.
WITH belah AS (
    SELECT nama,
        coalesce(pecah[1], '') AS w1, coalesce(pecah[2], '') AS w2, coalesce(pecah[3], '') AS w3,
        coalesce(pecah[4], '') AS w4, coalesce(pecah[5], '') AS w5, coalesce(pecah[6], '') AS w6,
        len(pecah) > 6 OR nama <> upper(nama) OR nama <> trim(nama) OR contains(nama, '  ') AS lain
    FROM (SELECT nama, string_split(nama, ' ') AS pecah FROM nama_beda) AS beda
),
kata AS (
    SELECT nama,
        lain OR k1.perlu OR k2.perlu OR k3.perlu OR k4.perlu OR k5.perlu OR k6.perlu AS perlu,
        concat_ws(' ', k1.teks, k2.teks, k3.teks, k4.teks, k5.teks, k6.teks) AS nama_kunci,
        concat(k1.beda, k2.beda, k3.beda, k4.beda, k5.beda, k6.beda) AS beda,
        concat(k1.bunyi, k2.bunyi, k3.bunyi, k4.bunyi, k5.bunyi, k6.bunyi) AS bunyi,
        k1.h_kedua + k2.h_kedua + k3.h_kedua + k4.h_kedua + k5.h_kedua + k6.h_kedua AS h_kedua,
        k1.h_utama + k2.h_utama + k3.h_utama + k4.h_utama + k5.h_utama + k6.h_utama AS h_utama
    FROM belah
    LEFT JOIN nama_kata k1 ON k1.kata = w1
    LEFT JOIN nama_kata k2 ON k2.kata = w2
    LEFT JOIN nama_kata k3 ON k3.kata = w3
    LEFT JOIN nama_kata k4 ON k4.kata = w4
    LEFT JOIN nama_kata k5 ON k5.kata = w5
    LEFT JOIN nama_kata k6 ON k6.kata = w6
),
pilih AS (
    SELECT nama, perlu OR nama_kunci = '' AS perlu, nama_kunci, CASE WHEN beda = '' THEN bunyi ELSE beda END AS beda,
        CASE WHEN h_kedua = 0 THEN h_utama ELSE h_kedua END AS nama_bunyi
    FROM kata
)
SELECT nama, perlu, nama_kunci, nama_bunyi,
    CAST(md5_number_lower(left(beda, 4)) >> 1 AS BIGINT) AS token_awal,
    CAST(md5_number_lower(right(beda, 4)) >> 1 AS BIGINT) AS token_akhir
FROM pilih
