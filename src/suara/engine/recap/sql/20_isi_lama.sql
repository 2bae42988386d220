-- The voters in force at the end of the period before.
SELECT kode_desa, jenis_kelamin, count(*) AS n
FROM daftar_lama
WHERE status = 'AKTIF'
GROUP BY kode_desa, jenis_kelamin
