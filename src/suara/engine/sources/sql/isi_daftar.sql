-- Rows of one kab/kota that were taken, as rows of the list. A person who already stands in the list keeps number
-- and period of entry; numbers of others follow the highest one ever given.
SELECT
    coalesce(l.id, $id_awal + b.mulai + b.urut + 1) AS id,
    b.nik, b.nkk, b.nama, b.tempat_lahir, b.tanggal_lahir, b.status_kawin, b.jenis_kelamin, b.alamat, b.rt, b.rw,
    b.disabilitas, b.ktpel, b.kode_desa, b.keterangan, b.tps, b.status, b.alasan, $sumber AS sumber,
    coalesce(l.periode_masuk, $periode) AS periode_masuk,
    CASE WHEN b.status = 'TMS' THEN coalesce(l.periode_keluar, $periode) END AS periode_keluar
FROM bersih AS b
LEFT JOIN id_lama AS l ON l.nik = b.nik AND l.kode_desa >= $dari AND l.kode_desa < $sampai
WHERE b.cacat & $galat = 0 AND b.jenis_kelamin IS NOT NULL AND b.kode_desa >= $dari AND b.kode_desa < $sampai
