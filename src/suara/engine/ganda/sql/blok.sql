-- All pairs that share a key, in blocks of at most `batas` rows: larger blocks say nothing about one person and
-- would cost the square of their size. A pair is one number, so that the same pair of two rules falls together.
WITH ukuran AS (
    SELECT k1, k2 FROM ganda_kunci GROUP BY k1, k2 HAVING count(*) BETWEEN 2 AND $batas
),
isi AS (
    SELECT g.id, g.k1, g.k2 FROM ganda_kunci g JOIN ukuran u ON u.k1 = g.k1 AND u.k2 = g.k2
)
SELECT a.id * 4294967296 + b.id AS pasangan FROM isi a JOIN isi b ON a.k1 = b.k1 AND a.k2 = b.k2 AND a.id < b.id
