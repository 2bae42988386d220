-- One pass over both: match by NIK, compare what the source says, judge (`putus`). Rows without a verdict end
-- there (`saring`, a tenth of all); the rest puts the verdicts into the words of the schema, adds the kab/kota
-- that receives a mover, and looks up what came of former rows. A source that is silent on a column (NULL) does
-- not differ. Order of the verdicts: dead, foreigner, soldier or police, under age, moved away, changed.
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
),
saring AS (
    SELECT
        u.id, u.nik, u.desa_lama, u.desa_baru, u.pekerjaan, u.lahir_sumber, u.beda,
        CASE WHEN g.nik IS NULL THEN u.kelas ELSE 'GANDA' END AS kelas
    FROM putus AS u
    LEFT JOIN nik_ganda AS g ON g.nik = u.nik
    WHERE u.kelas IS NOT NULL OR g.nik IS NOT NULL
),
sisi AS (
    SELECT
        id, nik, desa_lama, desa_baru, pekerjaan, lahir_sumber, beda, kelas, 0 AS masuk, 0 AS sendiri
    FROM saring
    WHERE kelas <> 'GANDA'
    UNION ALL
    SELECT
        CAST(NULL AS BIGINT) AS id, nik, desa_lama, desa_baru, pekerjaan, lahir_sumber, 0 AS beda,
        'BARU PINDAH_MASUK' AS kelas, 1 AS masuk, 0 AS sendiri
    FROM saring
    WHERE kelas = 'TMS PINDAH_DOMISILI' AND desa_baru LIKE $di_daftar
    UNION ALL
    -- A number that stands twice: each of its rows in force, or the number itself when only the source holds it.
    -- A change list that is silent about the number did not say so: the list itself does (`sendiri`).
    SELECT
        id, nik, desa_lama, CASE WHEN id IS NULL THEN min(desa_baru) END AS desa_baru,
        CAST(NULL AS VARCHAR) AS pekerjaan, CAST(NULL AS DATE) AS lahir_sumber, 0 AS beda,
        'DITANGGUHKAN GANDA_NIK' AS kelas, 0 AS masuk,
        CASE WHEN NOT $penuh AND min(desa_baru) IS NULL THEN 1 ELSE 0 END AS sendiri
    FROM saring
    WHERE kelas = 'GANDA'
    GROUP BY id, nik, desa_lama
    HAVING id IS NOT NULL OR min(desa_baru) LIKE $di_daftar
),
lengkap AS (
    SELECT
        CASE
            WHEN s.kelas = 'BARU' AND substr(b.kode_desa, 1, 5) = substr(s.desa_baru, 1, 5) THEN b.id
            ELSE s.id
        END AS id,
        s.nik,
        CASE
            WHEN s.kelas <> 'BARU' THEN s.kelas
            WHEN s.pekerjaan = 'PURNAWIRAWAN' THEN 'BARU PURNAWIRAWAN'
            WHEN b.alasan = 'PINDAH_DOMISILI' OR substr(b.kode_desa, 1, 5) <> substr(s.desa_baru, 1, 5)
                THEN 'BARU PINDAH_MASUK'
            WHEN b.nik IS NOT NULL AND coalesce(b.alasan, '') <> 'DI_BAWAH_UMUR' THEN 'BARU PEMULIHAN'
            WHEN s.lahir_sumber > $batas_17 THEN 'BARU KAWIN'
            WHEN s.lahir_sumber > $batas_baru THEN 'BARU USIA_17'
            ELSE 'BARU BELUM_TERDAFTAR'
        END AS kelas,
        s.beda, s.masuk, s.sendiri,
        CASE WHEN s.kelas = 'BARU' THEN b.kode_desa ELSE s.desa_lama END AS desa_lama,
        s.desa_baru
    FROM sisi AS s
    LEFT JOIN bekas AS b ON b.nik = s.nik
    WHERE s.id IS NOT NULL OR s.masuk = 1 OR s.kelas LIKE '%GANDA_NIK' OR coalesce(b.tertutup, 0) = 0
)
SELECT
    id, nik,
    split_part(kelas, ' ', 1) AS jenis,
    CASE WHEN kelas LIKE '% %' THEN split_part(kelas, ' ', 2) END AS alasan,
    CAST(beda AS INTEGER) AS beda,
    CASE
        WHEN beda = 0 AND masuk = 0 THEN 'TIDAK'
        WHEN substr(desa_lama, 1, 2) <> substr(desa_baru, 1, 2) THEN 'ANTAR_PROVINSI'
        WHEN substr(desa_lama, 1, 5) <> substr(desa_baru, 1, 5) THEN 'ANTAR_KABUPATEN'
        WHEN substr(desa_lama, 1, 8) <> substr(desa_baru, 1, 8) THEN 'ANTAR_KECAMATAN'
        WHEN desa_lama <> desa_baru THEN 'ANTAR_DESA'
        WHEN (beda & 128) <> 0 THEN 'DALAM_DESA'
        ELSE 'TIDAK'
    END AS pindah,
    desa_lama, desa_baru,
    CASE WHEN sendiri = 1 THEN 'GANDA' ELSE $sumber END AS sumber
FROM lengkap
