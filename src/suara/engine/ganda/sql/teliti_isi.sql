-- What the thorough comparisons read of each row, as text: words of the name, digits of the date, street and house
-- number apart; and how much rarer than the list's average its name is, in bits (frequency of the words, multiplied:
-- in a short list a whole name is always "rare", because it counts itself).
WITH bersih AS (
    SELECT d.id, d.nama_kunci, nullif(replace(replace(d.nama_kunci, ' ', ''), '-', ''), '') AS rapat, length(d.nama) AS panjang,
        regexp_extract(d.nama_kunci, '^[^ ]*', 0) AS depan, regexp_extract(d.nama_kunci, '[^ ]*$', 0) AS belakang,
        d.nik, d.kode_desa AS kode, d.tempat_kunci, d.alamat_kunci,
        nullif(translate(upper(coalesce(d.tempat_lahir, '')), ' .,-/()', ''), '') AS tempat,
        nullif(translate(upper(coalesce(d.alamat, '')), ' .,-/()0123456789', ''), '') AS jalan,
        nullif(translate(upper(coalesce(d.alamat, '')), ' .,-/()ABCDEFGHIJKLMNOPQRSTUVWXYZ', ''), '') AS nomor
    FROM daftar d WHERE d.status IN ('AKTIF', 'DITANGGUHKAN')
),
kata AS (
    SELECT kata, CAST(count(*) AS DOUBLE) / max(semua.n) AS f
    FROM (SELECT depan AS kata FROM bersih UNION ALL SELECT belakang AS kata FROM bersih WHERE belakang <> depan) AS dua
    CROSS JOIN (SELECT count(*) AS n FROM bersih) AS semua GROUP BY kata
),
jarang AS (
    SELECT s.*, d.f AS f_depan, k.f AS f_belakang, d.f * CASE WHEN s.depan = s.belakang THEN 1 ELSE k.f END AS f_nama
    FROM bersih s JOIN kata d ON d.kata = s.depan JOIN kata k ON k.kata = s.belakang
)
SELECT s.id, s.nama_kunci, s.rapat, s.panjang, s.depan, s.belakang, s.nik, s.kode, s.tempat, s.tempat_kunci, s.alamat_kunci, s.jalan, s.nomor,
    CASE WHEN s.jalan IS NOT NULL THEN dense_rank() OVER (ORDER BY s.jalan) END AS nomor_jalan,
    b.nik AS nik_angka, b.nkk, b.nama AS bunyi, b.desa, b.hari, b.hari_nik, b.lp_nama,
    CAST(extract('year' FROM b.tanggal) * 10000 + extract('month' FROM b.tanggal) * 100 + extract('day' FROM b.tanggal) AS VARCHAR) AS tanggal,
    log2(avg(s.f_depan) OVER ()) - log2(s.f_depan) AS langka_depan,
    log2(avg(s.f_belakang) OVER ()) - log2(s.f_belakang) AS langka_belakang,
    log2(avg(s.f_nama) OVER ()) - log2(s.f_nama) AS langka_nama
FROM jarang s JOIN ganda_baris b ON b.id = s.id
