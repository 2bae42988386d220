-- What happened to the list, without a name or a number of anybody: the movements that a recap counts.
SELECT
    row_number() OVER (ORDER BY id) AS urut,
    id, $periode AS periode, jenis, sebab AS alasan,
    CAST(CASE WHEN jenis = 'UBAH' THEN ambil ELSE 0 END AS INTEGER) AS beda,
    CASE
        WHEN jenis <> 'UBAH' THEN 'TIDAK'
        WHEN substr(desa_lama, 1, 8) <> substr(kode_desa, 1, 8) THEN 'ANTAR_KECAMATAN'
        WHEN desa_lama <> kode_desa THEN 'ANTAR_DESA'
        WHEN (ambil & 128) <> 0 THEN 'DALAM_DESA'
        ELSE 'TIDAK'
    END AS pindah,
    status_lama, status AS status_baru, desa_lama, kode_desa, jk_lama, jenis_kelamin AS jk_baru, sumber
FROM ketetapan
