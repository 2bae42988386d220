-- The voters in force, by everything that a recap tells apart. Suspended rows are no voters of this period.
SELECT
    kode_desa, jenis_kelamin, tps, ktpel, disabilitas,
    CASE
        WHEN tahun IS NULL THEN 'TIDAK_DIKETAHUI'
        WHEN tahun <= 1945 THEN 'PRA_BOOMER'
        WHEN tahun <= 1964 THEN 'BABY_BOOMER'
        WHEN tahun <= 1980 THEN 'X'
        WHEN tahun <= 1996 THEN 'MILENIAL'
        WHEN tahun <= 2012 THEN 'Z'
        ELSE 'SESUDAH_Z'
    END AS generasi,
    count(*) AS n
FROM (
    SELECT kode_desa, jenis_kelamin, tps, ktpel, disabilitas, EXTRACT(YEAR FROM tanggal_lahir) AS tahun
    FROM daftar
    WHERE status = 'AKTIF'
) AS aktif
GROUP BY 1, 2, 3, 4, 5, 6
