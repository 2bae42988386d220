-- Refused rows word for word: cells parted by the character 31, in the order of Model A and then desa and TPS.
SELECT s.nama AS berkas, s.awal + b.urut + coalesce(g.geser, 0) AS baris, b.ditolak AS isi
FROM bersih AS b
JOIN bagian_sumber AS s ON s.bagian = b.bagian
ASOF LEFT JOIN geser_baris AS g ON g.bagian = b.bagian AND b.urut >= g.ambang
WHERE b.ditolak IS NOT NULL
UNION ALL
SELECT berkas, baris, isi FROM baris_rusak
