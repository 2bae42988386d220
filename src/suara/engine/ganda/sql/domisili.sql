-- How often two rows of this list share a family card, an address, a desa, a kecamatan, a kab/kota by chance: in the
-- list of one kab/kota the same desa says less than in that of a province.
WITH semua AS (
    SELECT CAST(count(*) AS DOUBLE) * (count(*) - 1) AS pasangan FROM ganda_baris
),
kelompok AS (
    SELECT 6 AS tingkat, count(*) AS n FROM ganda_baris WHERE nkk IS NOT NULL GROUP BY nkk
    UNION ALL
    SELECT 5 AS tingkat, count(*) AS n FROM ganda_baris WHERE alamat IS NOT NULL GROUP BY desa, alamat
    UNION ALL
    SELECT 4 AS tingkat, count(*) AS n FROM ganda_baris GROUP BY desa
    UNION ALL
    SELECT 3 AS tingkat, count(*) AS n FROM ganda_baris GROUP BY desa // 10000
    UNION ALL
    SELECT 2 AS tingkat, count(*) AS n FROM ganda_baris GROUP BY desa // 1000000
)
SELECT k.tingkat, sum(CAST(k.n AS DOUBLE) * (k.n - 1)) / greatest(max(s.pasangan), 1) AS bagian
FROM kelompok k CROSS JOIN semua s GROUP BY k.tingkat
