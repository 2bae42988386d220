-- One pass over both: match by NIK, compare what the source says, judge. Rows without a verdict end here.
-- A source that is silent on a column (NULL) does not differ. Order of the verdicts: dead, foreigner, soldier
-- or police, under age, moved away, changed.
WITH pasang AS (
    SELECT
        d.id,
        coalesce(d.nik, p.nik) AS nik,
        d.kode_desa AS desa_lama,
        p.kode_desa AS desa_baru,
        p.pekerjaan,
        p.tanggal_lahir AS lahir_sumber,
        p.hidup AND p.warga_negara = 'WNI' AND coalesce(p.pekerjaan, '') NOT IN ('TNI', 'POLRI') AS layak,
        CASE
            WHEN coalesce(p.status_kawin, d.status_kawin) IN ('S', 'P') THEN TRUE
            ELSE coalesce(p.tanggal_lahir, d.tanggal_lahir) <= $batas_17
        END AS dewasa,
        p.hidup,
        p.warga_negara,
        CASE WHEN p.nkk <> coalesce(d.nkk, '') THEN 2 ELSE 0 END
        + CASE WHEN p.nama <> d.nama THEN 4 ELSE 0 END
        + CASE WHEN p.tempat_lahir <> coalesce(d.tempat_lahir, '') THEN 8 ELSE 0 END
        + CASE WHEN p.tanggal_lahir <> coalesce(d.tanggal_lahir, DATE '0001-01-01') THEN 16 ELSE 0 END
        + CASE WHEN p.status_kawin <> coalesce(d.status_kawin, '') THEN 32 ELSE 0 END
        + CASE WHEN p.jenis_kelamin <> d.jenis_kelamin THEN 64 ELSE 0 END
        + CASE WHEN p.alamat <> coalesce(d.alamat, '') THEN 128 ELSE 0 END
        + CASE WHEN p.rt <> coalesce(d.rt, '') THEN 256 ELSE 0 END
        + CASE WHEN p.rw <> coalesce(d.rw, '') THEN 512 ELSE 0 END
        + CASE WHEN p.disabilitas <> coalesce(d.disabilitas, '') THEN 1024 ELSE 0 END
        + CASE WHEN p.ktpel <> coalesce(d.ktpel, '') THEN 2048 ELSE 0 END
        + CASE WHEN p.kode_desa <> d.kode_desa THEN 4096 ELSE 0 END AS beda
    FROM (
        SELECT
            id, nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw,
            disabilitas, ktpel, kode_desa
        FROM daftar
        WHERE status <> 'TMS'
    ) AS d
    FULL OUTER JOIN penduduk AS p ON p.nik = d.nik
),
putus AS (
    SELECT
        id, nik, desa_lama, desa_baru, pekerjaan, lahir_sumber,
        CASE WHEN id IS NULL OR desa_baru IS NULL THEN 0 ELSE beda END AS beda,
        CASE
            WHEN id IS NULL THEN
                CASE
                    WHEN NOT layak OR NOT desa_baru LIKE $di_daftar OR NOT dewasa THEN NULL
                    WHEN dewasa THEN 'BARU'
                    ELSE 'DITANGGUHKAN LAHIR_TIDAK_DIKETAHUI'
                END
            WHEN desa_baru IS NULL THEN
                CASE WHEN $penuh AND desa_lama LIKE $di_sumber THEN 'TIDAK_PADAN' END
            WHEN NOT hidup AND NOT $berdokumen THEN 'DITANGGUHKAN MENINGGAL_TANPA_DOKUMEN'
            WHEN NOT hidup THEN 'TMS MENINGGAL'
            WHEN warga_negara <> 'WNI' THEN 'TMS WNA'
            WHEN pekerjaan = 'TNI' THEN 'TMS TNI'
            WHEN pekerjaan = 'POLRI' THEN 'TMS POLRI'
            WHEN NOT dewasa THEN 'TMS DI_BAWAH_UMUR'
            WHEN beda = 0 THEN NULL
            WHEN substr(desa_lama, 1, 5) <> substr(desa_baru, 1, 5) THEN 'TMS PINDAH_DOMISILI'
            ELSE 'UBAH'
        END AS kelas
    FROM pasang
)
SELECT
    putus.id, putus.nik, putus.desa_lama, putus.desa_baru, putus.pekerjaan, putus.lahir_sumber, putus.beda,
    putus.kelas
FROM putus
LEFT JOIN nik_ganda ON nik_ganda.nik = putus.nik
WHERE putus.kelas IS NOT NULL AND nik_ganda.nik IS NULL
