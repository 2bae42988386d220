-- The same NIK on several rows, and NIKs ending in 0 whose other 15 digits stand in another NIK. Only NIKs that
-- share 15 digits with another row can be either, so everything after the first GROUP BY is small.
WITH angka AS (
    SELECT bagian, urut, nik, kode_desa, TRY_CAST(nik AS BIGINT) AS n FROM bersih WHERE cacat & $galat = 0
),
awal AS (
    SELECT n // 10 AS depan FROM angka GROUP BY n // 10 HAVING count(*) > 1
),
hitung AS (
    SELECT a.bagian, a.urut, a.nik, a.kode_desa, a.n,
        count(*) OVER (PARTITION BY a.n) AS sama,
        count(*) OVER (PARTITION BY w.depan) AS sedepan,
        row_number() OVER (PARTITION BY a.n ORDER BY a.bagian, a.urut) AS ke
    FROM angka AS a JOIN awal AS w ON w.depan = a.n // 10
),
nilai AS (
    SELECT bagian, urut, nik, kode_desa, ke,
        CASE WHEN sama = 1 THEN 0 WHEN $sekali AND ke > 1 THEN $nik_berulang ELSE $ganda_nik END
        | CASE WHEN n % 10 = 0 AND sedepan > sama THEN $nik_ujung_nol ELSE 0 END AS cacat
    FROM hitung
)
SELECT bagian, urut, nik, kode_desa, cacat, ke FROM nilai WHERE cacat <> 0
