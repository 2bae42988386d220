-- Numbers of the list in force for NIKs that stand in it once and in the source once, with the desa of the
-- source: the rows of one kab/kota ask for their own only.
WITH lama AS (
    SELECT nik, any_value(id) AS id, any_value(periode_masuk) AS periode_masuk, any_value(periode_keluar) AS periode_keluar
    FROM daftar_lama
    WHERE nik NOT IN (SELECT nik FROM temuan_nik WHERE cacat & $ganda_nik <> 0)
    GROUP BY nik HAVING count(*) = 1
)
SELECT l.nik, l.id, l.periode_masuk, l.periode_keluar, b.kode_desa
FROM lama AS l JOIN bersih AS b ON b.nik = l.nik
WHERE b.cacat & $galat = 0
