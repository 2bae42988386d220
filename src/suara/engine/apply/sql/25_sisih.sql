-- The decisions about every person and row in a contradiction, on both sides of a move: nobody is half decided.
WITH salah AS (SELECT kode, id, nik FROM temuan_keputusan WHERE kode <> 'TANPA_PENERIMA')
SELECT k.nomor, s.kode
FROM keputusan AS k
JOIN salah AS s ON s.nik = k.nik
UNION
SELECT k.nomor, s.kode
FROM keputusan AS k
JOIN salah AS s ON s.id = k.id
