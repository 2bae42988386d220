-- A planted duplicate is one person registered twice: another NIK and a damaged copy. Its sex is given by the
-- place it fills, so the original is taken from three neighbours of whom at least one has that sex.
CREATE TABLE synth_ganda AS
WITH tempat AS (
    SELECT t.h, t.kode_desa, t.i, t.jenis_kelamin, CAST(hash(t.h, 'jarak') % 100 AS BIGINT) AS jarak, CAST(hash(t.h, 'g') % 1000000007 AS BIGINT) AS g
    FROM synth_tempat t WHERE t.asal = 'GANDA'
),
asal AS (
    SELECT t.*,
        -- A village of three has no original of each sex to offer: then the copy stays at home.
        CASE WHEN s.sendiri >= 4 THEN s.kode_desa ELSE u.kode_desa END AS desa_asal,
        CASE WHEN s.sendiri >= 4 THEN s.sendiri ELSE u.sendiri END AS banyak
    FROM tempat t
    JOIN synth_desa_urut u ON u.kode_desa = t.kode_desa
    JOIN synth_desa_urut s ON s.urut = CASE
        WHEN jarak < 62 THEN u.urut
        WHEN jarak < 88 THEN u.kab_mulai + CAST(hash(t.h, 'dk') % u.kab_banyak AS BIGINT)
        ELSE CAST(hash(t.h, 'dp') % getvariable('desa_banyak') AS BIGINT) END
),
calon AS (
    SELECT a.*, o.h AS h_asal, o.* EXCLUDE (h, i, kode_desa, jenis_kelamin, asal, jenis_baru),
        row_number() OVER (PARTITION BY a.h ORDER BY o.i) AS pilihan
    FROM asal a JOIN synth_orang o ON o.kode_desa = a.desa_asal AND o.jenis_kelamin = a.jenis_kelamin
        AND o.i BETWEEN (a.g % greatest(a.banyak - 3, 1)) AND (a.g % greatest(a.banyak - 3, 1)) + 3
        AND o.asal = 'DASAR'
),
rusak AS (
    SELECT *,
        CAST(hash(g, 'nik') % 100 AS BIGINT) AS r_nik, CAST(hash(g, 'nama') % 100 AS BIGINT) AS r_nama, CAST(hash(g, 'tgl') % 100 AS BIGINT) AS r_tgl,
        CAST(hash(g, 'alamat') % 100 AS BIGINT) AS r_alamat, CAST(7 + CAST(hash(g, 'digit') % 9 AS BIGINT) AS INTEGER) AS digit,
        strpos(nama, ' ') AS spasi, CAST(2 + CAST(hash(g, 'huruf') % greatest(length(nama) - 2, 1) AS BIGINT) AS INTEGER) AS huruf
    FROM calon WHERE pilihan = 1
)
SELECT
    h, h_asal, i, kode_desa, desa_asal, jenis_kelamin,
    CASE
        WHEN r_nik < 34 THEN concat(left(nik, digit - 1), CAST((CAST(substr(nik, digit, 1) AS INTEGER) + 1 + g % 8) % 10 AS VARCHAR),
            substr(nik, digit + 1))
        WHEN r_nik < 50 AND substr(nik, 14, 1) <> substr(nik, 15, 1)
            THEN concat(left(nik, 13), substr(nik, 15, 1), substr(nik, 14, 1), substr(nik, 16))
        ELSE concat(replace(left(kode_desa, 8), '.', ''), substr(nik, 7, 6), CAST(5000 + g % 5000 AS VARCHAR))
    END AS nik,
    CASE WHEN CAST(hash(g, 'nkk') % 100 AS BIGINT) < 38 THEN nkk
        ELSE concat(replace(left(kode_desa, 8), '.', ''), substr(nkk, 7, 6), CAST(1000 + (g // 7) % 9000 AS VARCHAR)) END AS nkk,
    CASE
        WHEN r_nama < 34 THEN nama
        WHEN r_nama < 46 THEN concat(left(nama, huruf - 1), substr(nama, huruf + 1))
        WHEN r_nama < 56 THEN concat(left(nama, huruf), substr(nama, huruf, 1), substr(nama, huruf + 1))
        WHEN r_nama < 66 AND spasi > 0 THEN replace(nama, ' ', '')
        WHEN r_nama < 76 AND spasi > 3 AND nama NOT LIKE '%. %' THEN left(nama, spasi - 1)
        WHEN r_nama < 84 THEN replace(replace(nama, 'MUHAMMAD', 'MUH'), 'ABDUL', 'ABD')
        WHEN r_nama < 92 THEN replace(replace(replace(nama, 'Y', 'I'), 'NUR', 'NOOR'), 'SITI', 'ST')
        WHEN r_nama < 96 AND spasi > 0 THEN concat(substr(nama, spasi + 1), ' ', left(nama, spasi - 1))
        ELSE concat(nama, ' BIN ', 'ABDULLAH')
    END AS nama,
    CASE WHEN CAST(hash(g, 'tempat') % 100 AS BIGINT) < 78 THEN tempat_lahir ELSE split_part(tempat_lahir, ' ', 1) END AS tempat_lahir,
    CAST(CASE
        WHEN r_tgl < 80 THEN tanggal_lahir
        WHEN r_tgl < 86 AND day(tanggal_lahir) <= 12
            THEN make_date(CAST(year(tanggal_lahir) AS INTEGER), CAST(day(tanggal_lahir) AS INTEGER), CAST(month(tanggal_lahir) AS INTEGER))
        WHEN r_tgl < 92 THEN make_date(CAST(year(tanggal_lahir) AS INTEGER), 7, 1)
        ELSE tanggal_lahir + to_days(CAST(1 + g % 9 AS INTEGER))
    END AS DATE) AS tanggal_lahir,
    status_kawin,
    CASE WHEN r_alamat < 40 THEN alamat WHEN r_alamat < 70 THEN replace(replace(alamat, 'JL. ', 'JALAN '), ' NO. ', ' NO ')
        ELSE concat('JL. ', split_part(alamat, ' ', 2)) END AS alamat,
    rt, rw, disabilitas, ktpel, tps
FROM rusak;
