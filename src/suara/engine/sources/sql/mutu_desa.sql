-- Quality of each desa: rows, how many were taken, refused, and carry a warning.
SELECT
    coalesce(b.kode_desa, '') AS kode_desa,
    count(*) AS baris,
    count(*) FILTER (b.cacat & $galat = 0) AS diterima,
    count(*) FILTER (b.cacat & $galat <> 0) AS ditolak,
    count(*) FILTER (b.cacat & $galat = 0 AND b.cacat & $peringatan <> 0) AS berperingatan
FROM bersih AS b
WHERE b.cacat <> $kosong
GROUP BY coalesce(b.kode_desa, '')
