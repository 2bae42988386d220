-- Names and NIK letter by letter, only for the pairs that are left.
WITH teks AS (
    SELECT c.*, a.nama_kunci AS nama_a, b.nama_kunci AS nama_b,
        replace(a.nama_kunci, ' ', '') AS rapat_a, replace(b.nama_kunci, ' ', '') AS rapat_b,
        length(a.nama) AS panjang_a, length(b.nama) AS panjang_b, a.nik AS nik_a, b.nik AS nik_b,
        CASE WHEN c.d_nik = 3 THEN levenshtein(a.nik, b.nik) END AS jarak_nik,
        CAST(abs(TRY_CAST(a.nik AS BIGINT) - TRY_CAST(b.nik AS BIGINT)) AS VARCHAR) AS selisih
    FROM ganda_calon c JOIN ganda_teks a ON a.id = c.id_kiri JOIN ganda_teks b ON b.id = c.id_kanan
),
angka AS (
    SELECT *, length(selisih) - length(rtrim(selisih, '0')) AS nol,
        least(length(rapat_a), length(rapat_b)) AS pendek,
        CASE WHEN d_nama = 3 OR nama_a = nama_b OR abs(length(rapat_a) - length(rapat_b)) > 2 OR least(length(rapat_a), length(rapat_b)) < 5 THEN 9
            ELSE levenshtein(rapat_a, rapat_b) END AS jarak_nama
    FROM teks
)
SELECT id_kiri, id_kanan, t_tanggal, t_tempat, t_domisili, lp_nama, lingkup, b_tanggal, b_tempat, b_domisili,
    CASE
        WHEN nama_a = nama_b THEN 7
        WHEN d_nama = 3 OR rapat_a = rapat_b THEN 6
        WHEN contains(concat(' ', nama_a, ' '), concat(' ', nama_b, ' ')) OR contains(concat(' ', nama_b, ' '), concat(' ', nama_a, ' ')) THEN 5
        WHEN panjang_a BETWEEN $potong_dari AND $potong_sampai AND starts_with(rapat_b, rapat_a) OR panjang_b BETWEEN $potong_dari AND $potong_sampai AND starts_with(rapat_a, rapat_b) THEN 5
        -- A slip of the pen makes a name that nobody else bears; two names that others bear too are two names.
        WHEN jarak_nama <= 1 OR jarak_nama = 2 AND pendek >= 10 THEN CASE WHEN lp_langka <= $sekali THEN 4 ELSE 3 END
        WHEN d_nama = 2 THEN 2
        ELSE 1
    END AS t_nama,
    CASE
        WHEN d_nik = 4 THEN 5
        WHEN d_nik = 2 THEN 2
        WHEN d_nik = 3 AND (jarak_nik = 1
            OR jarak_nik = 2 AND substr(nik_a, 15 - nol, 1) = substr(nik_b, 16 - nol, 1)
                AND substr(nik_a, 16 - nol, 1) = substr(nik_b, 15 - nol, 1)) THEN 4
        WHEN d_nik = 3 AND left(nik_a, 12) = left(nik_b, 12) THEN 3
        WHEN d_nik = 0 THEN 0
        ELSE 1
    END AS t_nik
FROM angka
