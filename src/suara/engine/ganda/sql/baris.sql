-- What matching needs of each row, in few bytes: numbers instead of text. `hari` is the usable birth date as
-- yymmdd, `hari_nik` the one in the NIK where it differs; hash keys carry the sex as their sign.
WITH isi AS (
    SELECT d.id, d.jenis_kelamin, d.kode_desa, d.nama_bunyi, d.token_awal, d.token_akhir, d.tempat_kunci, d.alamat_kunci,
        CASE WHEN t.bawaan THEN NULL ELSE d.tanggal_lahir END AS tanggal, t.lp AS lp_tanggal,
        CASE WHEN d.tanggal_lahir IS NULL THEN NULL ELSE extract('year' FROM d.tanggal_lahir) % 100 * 10000
            + extract('month' FROM d.tanggal_lahir) * 100 + extract('day' FROM d.tanggal_lahir) END AS hari_lahir,
        CASE WHEN length(d.nik) = 16 THEN TRY_CAST(d.nik AS BIGINT) END AS nik,
        TRY_CAST(d.nkk AS BIGINT) AS nkk
    FROM daftar d LEFT JOIN ganda_tanggal t ON t.tanggal_lahir = d.tanggal_lahir
    WHERE d.status IN ('AKTIF', 'DITANGGUHKAN')
),
nomor AS (
    SELECT *, CASE WHEN jenis_kelamin = 'P' THEN -1 ELSE 1 END AS tanda,
        nik // 10000 % 100 * 10000 + nik // 1000000 % 100 * 100
            + CASE WHEN nik // 100000000 % 100 > 40 THEN nik // 100000000 % 100 - 40 ELSE nik // 100000000 % 100 END AS hari_nik
    FROM isi
)
SELECT n.id, n.nik, n.nkk, n.tanggal, n.lp_tanggal,
    CAST(CASE WHEN n.tanggal IS NULL THEN NULL ELSE n.hari_lahir END AS INTEGER) AS hari,
    CAST(CASE WHEN n.hari_nik <> n.hari_lahir OR n.hari_lahir IS NULL THEN n.hari_nik END AS INTEGER) AS hari_nik,
    CAST(CASE WHEN n.hari_lahir IS NULL OR n.hari_nik <> n.hari_lahir THEN NULL ELSE 1 END AS INTEGER) AS nik_cocok,
    CAST(replace(n.kode_desa, '.', '') AS BIGINT) AS desa,
    n.nama_bunyi * n.tanda AS nama, n.token_awal * n.tanda AS awal, n.token_akhir * n.tanda AS akhir, n.tanda,
    n.tempat_kunci AS tempat, n.alamat_kunci AS alamat, p.lp AS lp_tempat, f.lp AS lp_nama
FROM nomor n
LEFT JOIN ganda_tempat p ON p.tempat_kunci = n.tempat_kunci AND p.kab = left(coalesce(n.kode_desa, ''), 5)
LEFT JOIN ganda_nama f ON f.nama_bunyi = n.nama_bunyi
