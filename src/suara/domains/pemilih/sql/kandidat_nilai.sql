SELECT k.id, k.nik, k.jenis, k.alasan, k.beda, k.pindah, k.desa_lama, k.desa_baru, k.sumber,
       d.nik, d.nkk, d.nama, d.tempat_lahir, d.tanggal_lahir, d.status_kawin, d.jenis_kelamin, d.alamat, d.rt,
       d.rw, d.disabilitas, d.ktpel, d.kode_desa,
       p.nik, p.nkk, p.nama, p.tempat_lahir, p.tanggal_lahir, p.status_kawin, p.jenis_kelamin, p.alamat, p.rt,
       p.rw, p.disabilitas, p.ktpel, p.kode_desa
FROM kandidat AS k
LEFT JOIN daftar AS d ON d.id = k.id
LEFT JOIN (
  SELECT *, row_number() OVER (PARTITION BY nik ORDER BY kode_desa, nama) AS urut_nik FROM penduduk
  WHERE nik IN (SELECT nik FROM kandidat)
) AS p ON p.nik = k.nik AND p.urut_nik = 1
ORDER BY k.nik, k.jenis, k.id
