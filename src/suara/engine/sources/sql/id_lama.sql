-- Numbers of the list in force for NIKs that stand in it once and in the source once.
SELECT nik, any_value(id) AS id, any_value(periode_masuk) AS periode_masuk, any_value(periode_keluar) AS periode_keluar
FROM daftar_lama
WHERE nik NOT IN (SELECT nik FROM temuan_nik WHERE cacat & $ganda_nik <> 0)
GROUP BY nik HAVING count(*) = 1
