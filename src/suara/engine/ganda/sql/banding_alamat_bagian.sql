-- Addresses in two parts: the street, letter by letter, and the house number.
WITH dua AS (
    SELECT p.pasangan, a.jalan AS x, b.jalan AS y, a.nomor = b.nomor AS nomor, a.alamat_kunci = b.alamat_kunci AS sama,
        least(length(a.jalan), length(b.jalan)) AS pendek,
        CASE WHEN abs(length(a.jalan) - length(b.jalan)) > 3 THEN 9 ELSE levenshtein(a.jalan, b.jalan) END AS jarak
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
)
SELECT pasangan, CAST(0 AS DOUBLE) AS langka,
    CASE
        WHEN x IS NULL OR y IS NULL THEN CASE WHEN nomor THEN 12 ELSE 0 END
        WHEN sama OR x = y AND nomor THEN 6
        WHEN x = y THEN 5
        WHEN pendek >= 4 AND (jarak <= 2 OR jarak = 3 AND pendek >= 12) THEN CASE WHEN nomor THEN 14 ELSE 13 END
        WHEN nomor THEN 12
        ELSE 1
    END AS tingkat
FROM dua
