-- How common each name is in this list: a rare name says more than a common one.
SELECT nama_bunyi, log2(CAST(count(*) AS DOUBLE) / sum(count(*)) OVER ()) AS lp FROM daftar
WHERE status IN ('AKTIF', 'DITANGGUHKAN') GROUP BY nama_bunyi
