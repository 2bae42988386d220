-- How common each birthplace is among the people of one kab/kota: to be born where everybody around was born says
-- little, to be born in the same far town says much.
WITH hitung AS (
    SELECT left(coalesce(kode_desa, ''), 5) AS kab, tempat_kunci, count(*) AS n FROM daftar
    WHERE tempat_kunci IS NOT NULL AND status IN ('AKTIF', 'DITANGGUHKAN') GROUP BY left(coalesce(kode_desa, ''), 5), tempat_kunci
)
SELECT kab, tempat_kunci, log2(CAST(n AS DOUBLE) / sum(n) OVER (PARTITION BY kab)) AS lp FROM hitung
