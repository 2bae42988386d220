-- Birthplaces as written: a slip of one or two letters, or the one within the other.
WITH dua AS (
    SELECT p.pasangan, a.tempat AS x, b.tempat AS y, a.tempat_kunci AS kunci_x, b.tempat_kunci AS kunci_y, least(length(a.tempat), length(b.tempat)) AS pendek
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
)
SELECT pasangan, CAST(0 AS DOUBLE) AS langka,
    CASE
        WHEN x IS NULL OR y IS NULL THEN 0
        WHEN kunci_x = kunci_y OR x = y THEN 2
        WHEN levenshtein(x, y) <= CASE WHEN pendek >= 5 THEN 2 ELSE 1 END THEN 13
        WHEN pendek >= 4 AND (contains(x, y) OR contains(y, x)) THEN 12
        ELSE 1
    END AS tingkat
FROM dua
