-- One pass over a source: values as they are stored, and in `cacat` one bit for every finding about the row.
-- `mentah` is the view that names the source's columns; bits come as parameters of the finding's name.
WITH bilangan AS (
    SELECT *,
        TRY_CAST(nik AS BIGINT) AS nik_n, TRY_CAST(nkk AS BIGINT) AS nkk_n,
        TRY_CAST(rt AS INTEGER) AS rt_n, TRY_CAST(rw AS INTEGER) AS rw_n, TRY_CAST(tps AS INTEGER) AS tps_n
    FROM mentah
),
nomor AS (
    -- Sixteen characters that are a number of sixteen digits: only `0x…`, `+…` and `…e15` must be kept out.
    SELECT *,
        CASE WHEN strlen(nik) = 16 AND nik_n >= 1000000000000000 AND nik >= '1' AND NOT contains(nik, 'e') AND NOT contains(nik, 'E') THEN nik_n END AS n,
        CASE WHEN strlen(nkk) = 16 AND nkk_n >= 1000000000000000 AND nkk >= '1' AND NOT contains(nkk, 'e') AND NOT contains(nkk, 'E') THEN nkk_n END AS k
    FROM bilangan
),
tanggal AS (
    SELECT *,
        CASE
            WHEN tanggal_baca >= DATE '0100-01-01' THEN tanggal_baca
            -- The century rule: 19xx when 20xx would make somebody under 17.
            WHEN tanggal_baca + INTERVAL 2000 YEAR > $batas_17 THEN CAST(tanggal_baca + INTERVAL 1900 YEAR AS DATE)
            ELSE CAST(tanggal_baca + INTERVAL 2000 YEAR AS DATE)
        END AS lahir,
        n // 10000000000 AS n_kec, (n // 100000000) % 100 AS n_hari, (n // 1000000) % 100 AS n_bulan,
        (n // 10000) % 100 AS n_tahun, n % 10000 AS n_urut,
        (k // 100000000) % 100 AS k_hari, (k // 1000000) % 100 AS k_bulan, (k // 10000) % 100 AS k_tahun
    FROM nomor
),
padan AS (
    SELECT t.*,
        CASE WHEN lahir >= DATE '1850-01-01' AND lahir <= $acuan THEN lahir END AS tanggal_sah,
        d.kode AS desa_kode, w.kec IS NOT NULL AS kec_dikenal,
        pj.nilai AS jk, pk.nilai AS kawin, pe.nilai AS ktp, pd.nilai AS dis, pd.isi IS NOT NULL AS dis_dikenal,
        pt.nilai AS alasan_tms, px.isi IS NOT NULL AS ket_dikenal
    FROM tanggal AS t
    LEFT JOIN peta_desa AS d ON d.kunci = t.kunci_desa
    LEFT JOIN kode_kec AS w ON w.kec = t.n_kec
    LEFT JOIN peta AS pj ON pj.medan = 'jenis_kelamin' AND pj.isi = t.jenis_kelamin
    LEFT JOIN peta AS pk ON pk.medan = 'status_kawin' AND pk.isi = t.status_kawin
    LEFT JOIN peta AS pe ON pe.medan = 'ktpel' AND pe.isi = t.ktpel
    LEFT JOIN peta AS pd ON pd.medan = 'disabilitas' AND pd.isi = t.disabilitas
    LEFT JOIN peta AS pt ON pt.medan = 'tms' AND pt.isi = t.keterangan_kode
    LEFT JOIN peta AS px ON px.medan = 'keterangan' AND px.isi = t.keterangan_kode
),
periksa AS (
    SELECT *,
        CASE
            WHEN nik = '' THEN $nik_kosong
            WHEN n IS NULL AND regexp_matches(nik, '^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$') THEN $nik_ilmiah
            WHEN n % 1111111111111111 = 0 OR n IS NULL AND nik = repeat(left(nik, 1), 16) THEN $nik_seragam
            WHEN n IS NULL THEN $nik_bukan_16_angka
            WHEN n_urut = 0 THEN $nik_urut_nol
            WHEN n_bulan NOT BETWEEN 1 AND 12 OR NOT (n_hari BETWEEN 1 AND 31 OR n_hari BETWEEN 41 AND 71)
                THEN $nik_tanggal_mustahil
            ELSE 0
        END AS g_nik,
        CASE
            WHEN desa_kode IS NULL THEN $desa_tidak_dikenal
            WHEN NOT starts_with(desa_kode, $awalan) AND concat(desa_kode, '.') <> $awalan THEN $desa_luar_wilayah
            ELSE 0
        END AS g_desa
    FROM padan
),
nilai AS (
    SELECT *,
        CASE WHEN lebih THEN $sel_berlebih ELSE 0 END
        | g_nik | g_desa
        | CASE WHEN nama = '' THEN $nama_kosong WHEN length(nama) > 60 THEN $nama_panjang ELSE 0 END
        | CASE WHEN regexp_matches(nama, '[0-9]') THEN $nama_berangka ELSE 0 END
        | CASE WHEN jk IS NULL THEN $jk_tidak_dikenal ELSE 0 END
        | CASE WHEN g_nik = 0 AND jk <> CASE WHEN n_hari > 40 THEN 'P' ELSE 'L' END THEN $jk_beda_nik ELSE 0 END
        | CASE WHEN g_nik = 0 AND (n_hari % 40 <> day(tanggal_sah) OR n_bulan <> month(tanggal_sah)
            OR n_tahun <> year(tanggal_sah) % 100) THEN $tanggal_beda_nik ELSE 0 END
        | CASE WHEN g_nik = 0 AND NOT kec_dikenal THEN $nik_wilayah_lama ELSE 0 END
        | CASE
            WHEN k IS NULL AND (nkk = '' OR trim(nkk, '0') = '') THEN $nkk_kosong
            WHEN k IS NULL AND regexp_matches(nkk, '^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$') THEN $nkk_ilmiah
            WHEN k IS NULL THEN $nkk_bukan_16_angka
            WHEN nkk = nik THEN $nkk_sama_nik
            WHEN k_hari NOT BETWEEN 1 AND 31 OR k_bulan NOT BETWEEN 1 AND 12 OR (k_tahun = year($acuan) % 100
                AND k_bulan * 100 + k_hari > month($acuan) * 100 + day($acuan)) THEN $nkk_tanggal_aneh
            ELSE 0
        END
        | CASE
            WHEN tanggal_lahir = '' THEN $tanggal_kosong
            WHEN tanggal_sah IS NULL THEN $tanggal_tidak_sah
            WHEN tanggal_sah <= $batas_101 THEN $umur_lebih_100
            WHEN tanggal_sah > $batas_17 AND coalesce(kawin, 'B') = 'B' THEN $umur_belum_17
            ELSE 0
        END
        | CASE WHEN tanggal_sah IS NOT NULL AND tanggal_baca < DATE '0100-01-01' THEN $abad_disimpulkan ELSE 0 END
        | CASE WHEN kawin IS NULL AND status_kawin <> '' THEN $kawin_tidak_dikenal ELSE 0 END
        | CASE WHEN ktp IS NULL AND ktpel <> '' THEN $ktpel_tidak_dikenal ELSE 0 END
        | CASE
            WHEN disabilitas = '' THEN 0
            WHEN NOT dis_dikenal THEN $disabilitas_tidak_dikenal
            WHEN dis = '' THEN $disabilitas_tanpa_padanan
            WHEN dis LIKE '%*' THEN $disabilitas_dipadankan
            ELSE 0
        END
        | CASE WHEN keterangan_kode <> '' AND regexp_full_match(keterangan_kode, '[0-9]{1,2}|[A-Z]') AND alasan_tms IS NULL AND NOT ket_dikenal
            THEN $keterangan_asing ELSE 0 END
        | CASE WHEN rt_n = 0 THEN $rt_nol WHEN rt <> '' AND coalesce(rt_n NOT BETWEEN 1 AND 999, true) THEN $rt_tidak_sah ELSE 0 END
        | CASE WHEN rw_n = 0 THEN $rw_nol WHEN rw <> '' AND coalesce(rw_n NOT BETWEEN 1 AND 999, true) THEN $rw_tidak_sah ELSE 0 END
        | CASE WHEN tps <> '' AND coalesce(tps_n NOT BETWEEN 1 AND 999, true) THEN $tps_tidak_sah ELSE 0 END
        AS cacat_isi
    FROM periksa
)
SELECT
    urut,
    nik,
    CASE WHEN k IS NOT NULL THEN nkk END AS nkk,
    nama,
    nullif(tempat_lahir, '') AS tempat_lahir,
    tanggal_sah AS tanggal_lahir,
    kawin AS status_kawin,
    jk AS jenis_kelamin,
    nullif(alamat, '') AS alamat,
    CASE WHEN rt_n BETWEEN 1 AND 999 THEN substr(CAST(1000 + rt_n AS VARCHAR), 2) END AS rt,
    CASE WHEN rw_n BETWEEN 1 AND 999 THEN substr(CAST(1000 + rw_n AS VARCHAR), 2) END AS rw,
    CASE WHEN disabilitas = '' THEN '0' ELSE nullif(left(dis, 1), '') END AS disabilitas,
    ktp AS ktpel,
    desa_kode AS kode_desa,
    nullif(keterangan, '') AS keterangan,
    CASE WHEN tps_n BETWEEN 1 AND 999 THEN substr(CAST(1000 + tps_n AS VARCHAR), 2) END AS tps,
    CASE WHEN alasan_tms IS NULL THEN 'AKTIF' ELSE 'TMS' END AS status,
    alasan_tms AS alasan,
    hidup NOT IN ('MENINGGAL', 'MATI', 'TIDAK', 'FALSE', 'T', '0', 'WAFAT') AS hidup,
    CASE WHEN pekerjaan IN ('TNI', 'POLRI', 'PURNAWIRAWAN') THEN pekerjaan END AS pekerjaan,
    CASE WHEN warga_negara IN ('WNA', 'ASING') THEN 'WNA' ELSE 'WNI' END AS warga_negara,
    CASE WHEN kosong THEN $kosong ELSE cacat_isi END AS cacat,
    CASE WHEN NOT kosong AND cacat_isi & $galat <> 0 THEN concat_ws(chr(31), nkk, nik, nama, tempat_lahir, tanggal_lahir,
        status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, keterangan, kunci_desa, tps) END AS ditolak
FROM nilai
