-- Birth dates digit by digit: one wrong digit is another slip than another day.
WITH dua AS (
    SELECT p.pasangan, a.tanggal AS x, b.tanggal AS y, levenshtein(a.tanggal, b.tanggal) AS jarak,
        left(a.tanggal, 4) = left(b.tanggal, 4) AS tahun, substr(a.tanggal, 5, 2) = substr(b.tanggal, 5, 2) AS bulan, right(a.tanggal, 2) = right(b.tanggal, 2) AS hari,
        a.nik <> b.nik AND (a.hari_nik = b.hari OR a.hari = b.hari_nik) AS menurut_nik
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
)
SELECT pasangan, CAST(0 AS DOUBLE) AS langka,
    CASE
        WHEN x = y THEN 6
        WHEN menurut_nik THEN 5
        WHEN x IS NULL OR y IS NULL THEN 0
        WHEN tahun AND substr(x, 5, 2) = right(y, 2) AND right(x, 2) = substr(y, 5, 2) THEN 4
        WHEN jarak = 1 THEN 13
        WHEN tahun AND bulan OR tahun AND hari OR bulan AND hari THEN 3
        WHEN jarak = 2 THEN 12
        WHEN tahun THEN 2
        ELSE 1
    END AS tingkat
FROM dua
