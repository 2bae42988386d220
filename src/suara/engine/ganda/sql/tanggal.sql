-- How often each birth date occurs, and whether it is a default that somebody typed for an unknown one: far
-- more frequent than the other days of its year. Clusters below that (31-12, 01-07, 01-01, day 15) stay usable;
-- their own frequency lowers their weight.
WITH hari AS (
    SELECT tanggal_lahir, count(*) AS n FROM daftar
    WHERE status IN ('AKTIF', 'DITANGGUHKAN') AND tanggal_lahir IS NOT NULL GROUP BY tanggal_lahir
),
tahun AS (
    SELECT extract('year' FROM tanggal_lahir) AS tahun, sum(n) AS n_tahun, count(*) AS hari_terisi FROM hari GROUP BY 1
),
semua AS (
    SELECT sum(n) AS n_semua FROM hari
)
SELECT h.tanggal_lahir, h.n,
    h.n >= $bawaan_paling_sedikit AND h.n * (t.hari_terisi - 1) > $bawaan_kali * (t.n_tahun - h.n) AND h.n >= $bawaan_bagian * s.n_semua AS bawaan,
    log2(CAST(h.n AS DOUBLE) / s.n_semua) AS lp
FROM hari h JOIN tahun t ON t.tahun = extract('year' FROM h.tanggal_lahir) CROSS JOIN semua s
