-- Findings of each desa by code.
SELECT coalesce(kode_desa, '') AS kode_desa, kode, kadar, CAST(sum(jumlah) AS BIGINT) AS jumlah
FROM temuan GROUP BY coalesce(kode_desa, ''), kode, kadar
