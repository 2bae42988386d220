-- Distinct birthplaces or addresses with the hash of what is left of their words; `perlu`: too long for this, read one by one.
WITH kata AS (
    SELECT teks, concat(k1.isi, k2.isi, k3.isi, k4.isi, k5.isi, k6.isi, k7.isi, k8.isi) AS isi,
        split_part(teks, ' ', 9) <> '' OR teks <> upper(teks) AS perlu
    FROM teks_beda
    LEFT JOIN teks_kata k1 ON k1.kata = split_part(teks, ' ', 1)
    LEFT JOIN teks_kata k2 ON k2.kata = split_part(teks, ' ', 2)
    LEFT JOIN teks_kata k3 ON k3.kata = split_part(teks, ' ', 3)
    LEFT JOIN teks_kata k4 ON k4.kata = split_part(teks, ' ', 4)
    LEFT JOIN teks_kata k5 ON k5.kata = split_part(teks, ' ', 5)
    LEFT JOIN teks_kata k6 ON k6.kata = split_part(teks, ' ', 6)
    LEFT JOIN teks_kata k7 ON k7.kata = split_part(teks, ' ', 7)
    LEFT JOIN teks_kata k8 ON k8.kata = split_part(teks, ' ', 8)
)
SELECT teks, perlu, CASE WHEN isi = '' THEN NULL ELSE CAST(md5_number_lower(isi) >> 1 AS BIGINT) END AS kunci FROM kata
