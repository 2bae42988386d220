-- Numbers that stand more than once among the rows in force, or in the source. The cast only makes the key
-- short while counting (twice as fast); every valid NIK has 16 digits and no leading zero, so it comes back whole.
-- A sealed population snapshot of ours was proven to hold each number once (`sumber_tunggal`): not counted again.
SELECT lpad(CAST(kunci AS VARCHAR), 16, '0') AS nik, max(n_daftar) AS n_daftar, max(n_sumber) AS n_sumber
FROM (
    SELECT TRY_CAST(nik AS BIGINT) AS kunci, count(*) AS n_daftar, 0 AS n_sumber
    FROM daftar
    WHERE status <> 'TMS'
    GROUP BY TRY_CAST(nik AS BIGINT)
    HAVING count(*) > 1
    UNION ALL
    SELECT TRY_CAST(nik AS BIGINT) AS kunci, 0 AS n_daftar, count(*) AS n_sumber
    FROM penduduk
    WHERE NOT $sumber_tunggal
    GROUP BY TRY_CAST(nik AS BIGINT)
    HAVING count(*) > 1
) AS hitung
WHERE kunci IS NOT NULL
GROUP BY kunci
