-- Names and NIK of the rows that are in a pair that can still pass.
SELECT id, nama, nama_kunci, nik FROM daftar
WHERE id IN (SELECT id_kiri FROM ganda_calon UNION SELECT id_kanan FROM ganda_calon)
