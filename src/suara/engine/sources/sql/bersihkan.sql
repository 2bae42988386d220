-- One pass over a source: values as they are stored, and in `cacat` one bit for every finding about the row.
-- `mentah` is the view that names the source's columns; bits come as parameters of the finding's name.
WITH bilangan AS (
    SELECT *,
        TRY_CAST(nik AS BIGINT) AS nik_n, TRY_CAST(nkk AS BIGINT) AS nkk_n,
        CASE WHEN strlen(rt) = 3 AND rt > '000' AND rt < ':' THEN TRY_CAST(rt AS pilihan_rt) END AS rt_tiga,
        CASE WHEN strlen(rw) = 3 AND rw > '000' AND rw < ':' THEN TRY_CAST(rw AS pilihan_rw) END AS rw_tiga,
        CASE WHEN strlen(tps) = 3 AND tps > '000' AND tps < ':' THEN TRY_CAST(tps AS pilihan_tps) END AS tps_tiga
    FROM mentah
),
nomor AS (
    -- Sixteen characters that are a number of sixteen digits: only `0x…`, `+…` and `…e15` must be kept out.
    -- RT, RW and TPS of three digits, as the rule is, were found among the choices; others are read as numbers.
    SELECT *,
        CASE WHEN strlen(nik) = 16 AND nik_n >= 1000000000000000 AND nik >= '1' AND NOT contains(nik, 'e') AND NOT contains(nik, 'E') THEN nik_n END AS n,
        CASE WHEN strlen(nkk) = 16 AND nkk_n >= 1000000000000000 AND nkk >= '1' AND NOT contains(nkk, 'e') AND NOT contains(nkk, 'E') THEN nkk_n END AS k,
        CASE WHEN rt_tiga IS NULL AND rt <> '' THEN TRY_CAST(rt AS INTEGER) END AS rt_n,
        CASE WHEN rw_tiga IS NULL AND rw <> '' THEN TRY_CAST(rw AS INTEGER) END AS rw_n,
        CASE WHEN tps_tiga IS NULL AND tps <> '' THEN TRY_CAST(tps AS INTEGER) END AS tps_n
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
        d.kode AS desa_kode, n_kec IN (SELECT kec FROM kode_kec) AS kec_dikenal
    FROM tanggal AS t
    LEFT JOIN peta_desa AS d ON d.kunci = t.kunci_desa
),
periksa AS (
    SELECT *,
        CASE
            WHEN n % 1111111111111111 = 0 THEN $nik_seragam
            WHEN n_urut = 0 THEN $nik_urut_nol
            WHEN n_bulan NOT BETWEEN 1 AND 12 OR NOT (n_hari BETWEEN 1 AND 31 OR n_hari BETWEEN 41 AND 71)
                THEN $nik_tanggal_mustahil
            WHEN n IS NOT NULL THEN 0
            WHEN nik = '' THEN $nik_kosong
            WHEN regexp_matches(nik, '^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$') THEN $nik_ilmiah
            WHEN nik = repeat(left(nik, 1), 16) THEN $nik_seragam
            ELSE $nik_bukan_16_angka
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
        | CASE WHEN polos THEN 0 WHEN regexp_matches(nama, '[0-9]') THEN $nama_berangka ELSE 0 END
        | CASE WHEN jk IS NULL THEN $jk_tidak_dikenal ELSE 0 END
        | CASE WHEN g_nik = 0 AND (jk = 'P') <> (n_hari > 40) THEN $jk_beda_nik ELSE 0 END
        | CASE WHEN g_nik = 0 AND (n_hari % 40 <> day(tanggal_sah) OR n_bulan <> month(tanggal_sah)
            OR n_tahun <> year(tanggal_sah) % 100) THEN $tanggal_beda_nik ELSE 0 END
        | CASE WHEN g_nik = 0 AND NOT kec_dikenal THEN $nik_wilayah_lama ELSE 0 END
        | CASE
            WHEN nkk = nik AND k IS NOT NULL THEN $nkk_sama_nik
            WHEN k_hari NOT BETWEEN 1 AND 31 OR k_bulan NOT BETWEEN 1 AND 12 OR (k_tahun = year($acuan) % 100
                AND k_bulan * 100 + k_hari > month($acuan) * 100 + day($acuan)) THEN $nkk_tanggal_aneh
            WHEN k IS NOT NULL THEN 0
            WHEN trim(nkk, '0') = '' THEN $nkk_kosong
            WHEN regexp_matches(nkk, '^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$') THEN $nkk_ilmiah
            ELSE $nkk_bukan_16_angka
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
        | cacat_dis
        | CASE
            WHEN keterangan_kode = '' THEN 0
            WHEN alasan_tms IS NULL AND NOT ket_dikenal AND regexp_full_match(keterangan_kode, '[0-9]{1,2}|[A-Z]') THEN $keterangan_asing
            ELSE 0
        END
        | CASE WHEN rt_tiga IS NOT NULL OR rt = '' THEN 0 WHEN rt_n = 0 THEN $rt_nol WHEN rt_n BETWEEN 1 AND 999 THEN 0 ELSE $rt_tidak_sah END
        | CASE WHEN rw_tiga IS NOT NULL OR rw = '' THEN 0 WHEN rw_n = 0 THEN $rw_nol WHEN rw_n BETWEEN 1 AND 999 THEN 0 ELSE $rw_tidak_sah END
        | CASE WHEN tps_tiga IS NOT NULL OR tps = '' OR tps_n BETWEEN 1 AND 999 THEN 0 ELSE $tps_tidak_sah END
        AS cacat_isi
    FROM periksa
)
SELECT
    urut,
    nik,
    n AS nomor,
    CASE WHEN k IS NOT NULL THEN nkk END AS nkk,
    nama,
    nullif(tempat_lahir, '') AS tempat_lahir,
    tanggal_sah AS tanggal_lahir,
    kawin AS status_kawin,
    jk AS jenis_kelamin,
    nullif(alamat, '') AS alamat,
    CASE WHEN rt_n BETWEEN 1 AND 999 THEN CAST(substr(CAST(1000 + rt_n AS VARCHAR), 2) AS pilihan_rt) ELSE rt_tiga END AS rt,
    CASE WHEN rw_n BETWEEN 1 AND 999 THEN CAST(substr(CAST(1000 + rw_n AS VARCHAR), 2) AS pilihan_rw) ELSE rw_tiga END AS rw,
    dis AS disabilitas,
    ktp AS ktpel,
    desa_kode AS kode_desa,
    nullif(keterangan, '') AS keterangan,
    CASE WHEN tps_n BETWEEN 1 AND 999 THEN CAST(substr(CAST(1000 + tps_n AS VARCHAR), 2) AS pilihan_tps) ELSE tps_tiga END AS tps,
    CASE WHEN alasan_tms IS NULL THEN CAST('AKTIF' AS pilihan_status) ELSE CAST('TMS' AS pilihan_status) END AS status,
    alasan_tms AS alasan,
    hidup NOT IN ('MENINGGAL', 'MATI', 'TIDAK', 'FALSE', 'T', '0', 'WAFAT') AS hidup,
    CASE WHEN pekerjaan IN ('TNI', 'POLRI', 'PURNAWIRAWAN') THEN pekerjaan END AS pekerjaan,
    CASE WHEN warga_negara IN ('WNA', 'ASING') THEN 'WNA' ELSE 'WNI' END AS warga_negara,
    CASE WHEN kosong THEN $kosong ELSE cacat_isi END AS cacat,
    CASE WHEN NOT kosong AND cacat_isi & $galat <> 0 THEN concat_ws(chr(31), nkk, nik, nama, tempat_lahir, tanggal_lahir,
        status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, keterangan, kunci_desa, tps) END AS ditolak
FROM nilai
