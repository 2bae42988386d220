-- How common each birthplace is in this list.
SELECT tempat_kunci, log2(CAST(count(*) AS DOUBLE) / sum(count(*)) OVER ()) AS lp FROM daftar
WHERE tempat_kunci IS NOT NULL GROUP BY tempat_kunci
