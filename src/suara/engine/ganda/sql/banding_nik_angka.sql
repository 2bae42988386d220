-- NIK digit by digit; two numbers alike but for the date in them say what the birth date has said already.
WITH dua AS (
    SELECT p.pasangan, a.nik AS x, b.nik AS y, concat(left(a.nik, 6), right(a.nik, 4)) AS luar_x, concat(left(b.nik, 6), right(b.nik, 4)) AS luar_y,
        CAST(abs(a.nik_angka - b.nik_angka) AS VARCHAR) AS selisih
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
),
angka AS (
    SELECT *, levenshtein(x, y) AS jarak, length(selisih) - length(rtrim(selisih, '0')) AS nol FROM dua
)
SELECT pasangan, CAST(0 AS DOUBLE) AS langka,
    CASE
        WHEN selisih IS NULL THEN 0
        WHEN x = y THEN 5
        WHEN left(x, 12) = left(y, 12) AND length(selisih) = 1 THEN 2
        WHEN jarak = 1 THEN 4
        WHEN jarak = 2 AND substr(x, 15 - nol, 1) = substr(y, 16 - nol, 1) AND substr(x, 16 - nol, 1) = substr(y, 15 - nol, 1) THEN 4
        WHEN luar_x = luar_y THEN 13
        WHEN levenshtein(luar_x, luar_y) <= 2 THEN 12
        ELSE 1
    END AS tingkat
FROM angka
