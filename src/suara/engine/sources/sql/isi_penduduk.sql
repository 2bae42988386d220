-- Rows of one kab/kota of a population file that were taken; the second row of a NIK stays in the report.
SELECT
    b.nik, b.nkk, b.nama, b.tempat_lahir, b.tanggal_lahir, b.status_kawin, b.jenis_kelamin, b.alamat, b.rt, b.rw,
    b.disabilitas, b.ktpel, b.kode_desa, b.hidup, b.pekerjaan, b.warga_negara
FROM bersih AS b
WHERE b.cacat & $galat = 0 AND b.jenis_kelamin IS NOT NULL AND b.kode_desa >= $dari AND b.kode_desa < $sampai AND NOT EXISTS (
    SELECT 1 FROM temuan_nik AS t
    WHERE t.bagian = b.bagian AND t.urut = b.urut AND t.cacat & $nik_berulang <> 0
)
