-- The next list: rows without a decision as they are, all others as decided. No row is ever dropped.
SELECT
    id, nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel,
    kode_desa, keterangan, tps, status, alasan, sumber, periode_masuk, periode_keluar, nama_kunci, nama_bunyi,
    token_awal, token_akhir, tempat_kunci, alamat_kunci
FROM daftar
WHERE id NOT IN (SELECT id_baris FROM ketetapan WHERE id_baris IS NOT NULL)
UNION ALL
SELECT
    id, nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel,
    kode_desa, keterangan, tps, status, alasan, sumber, periode_masuk, periode_keluar, nama_kunci, nama_bunyi,
    token_awal, token_akhir, tempat_kunci, alamat_kunci
FROM ketetapan
