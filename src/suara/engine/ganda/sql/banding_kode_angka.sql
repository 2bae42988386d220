-- Family card, and the region code digit by digit: where it was typed and not chosen, it goes wrong in one digit or two.
WITH dua AS (
    SELECT p.pasangan, a.nkk = b.nkk AS serumah, a.kode AS x, b.kode AS y
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
)
SELECT pasangan, CAST(0 AS DOUBLE) AS langka,
    CASE
        WHEN serumah THEN 6
        WHEN x IS NULL OR y IS NULL THEN 0
        WHEN x = y THEN 4
        WHEN levenshtein(x, y) = 1 THEN 13
        WHEN levenshtein(x, y) = 2 THEN 12
        WHEN left(x, 2) = left(y, 2) THEN 11
        ELSE 1
    END AS tingkat
FROM dua
