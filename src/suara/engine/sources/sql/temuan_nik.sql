-- The same NIK on several rows, and NIKs ending in 0 whose other 15 digits stand in another NIK. Half of all NIKs
-- share 15 digits with a neighbour; `awal` keeps the few beginnings where that can be a finding: more rows than
-- last digits (one is there twice), or a 0 among several. Everything after it is small.
WITH awal AS (
    SELECT nomor // 10 AS depan
    FROM bersih WHERE cacat & $galat = 0
    GROUP BY nomor // 10
    HAVING count(*) > bit_count(bit_or(1 << CAST(nomor % 10 AS INTEGER))) OR (count(*) > 1 AND min(nomor % 10) = 0)
),
angka AS (
    SELECT bagian, urut, nik, kode_desa, nomor AS n FROM bersih WHERE cacat & $galat = 0
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
