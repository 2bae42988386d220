-- Each row in force of a number that stands twice, or the number itself when only the source holds it.
SELECT d.id, d.nik, d.kode_desa AS desa_lama, CAST(NULL AS VARCHAR) AS desa_baru
FROM nik_ganda AS g
JOIN daftar AS d ON d.nik = g.nik
WHERE d.status <> 'TMS'
UNION ALL
SELECT CAST(NULL AS BIGINT) AS id, p.nik, CAST(NULL AS VARCHAR) AS desa_lama, min(p.kode_desa) AS desa_baru
FROM nik_ganda AS g
JOIN penduduk AS p ON p.nik = g.nik
LEFT JOIN daftar AS d ON d.nik = g.nik AND d.status <> 'TMS'
WHERE d.nik IS NULL
GROUP BY p.nik
HAVING min(p.kode_desa) LIKE $di_daftar
