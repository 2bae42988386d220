-- Birth date, the last letters of the name, and the kab/kota: without it this key costs more pairs than all others.
SELECT id, CAST(hari AS BIGINT) AS k1, akhir - desa // 1000000 AS k2 FROM ganda_baris WHERE hari IS NOT NULL
