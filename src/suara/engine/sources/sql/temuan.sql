-- One row per finding: file, row in the file, column, code, grade, sentence; a NIK only as `640201**********`.
WITH cacat AS (
    SELECT bagian, urut, nik, kode_desa, cacat FROM bersih WHERE cacat <> 0 AND cacat <> $kosong
    UNION ALL
    SELECT bagian, urut, nik, kode_desa, cacat FROM temuan_nik
),
satu AS (
    SELECT c.bagian, c.urut, c.kode_desa, k.kode, k.kadar, k.kolom, k.pesan,
        CASE WHEN regexp_full_match(c.nik, '[0-9]{16}') THEN concat(left(c.nik, 6), '**********') END AS nik
    FROM cacat AS c JOIN kode_temuan AS k ON c.cacat & k.bita <> 0
),
letak AS (
    SELECT s.*, b.nama AS berkas, b.awal + s.urut + coalesce(g.geser, 0) AS baris
    FROM satu AS s JOIN bagian_sumber AS b ON b.bagian = s.bagian
    ASOF LEFT JOIN geser_baris AS g ON g.bagian = s.bagian AND s.urut >= g.ambang
)
SELECT berkas, baris, kolom, kode, kadar, nik, kode_desa, 1 AS jumlah, pesan FROM letak
UNION ALL
SELECT t.berkas, t.baris, k.kolom, k.kode, k.kadar, NULL, NULL, t.jumlah, k.pesan
FROM temuan_berkas AS t JOIN kode_temuan AS k ON k.kode = t.kode
