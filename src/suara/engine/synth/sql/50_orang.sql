-- The whole record of a person, 13 elements, as it stands in the list (the truth on the day of the last list).
CREATE TABLE synth_orang AS
SELECT
    n.h, n.i, n.asal, n.jenis_baru, n.rumah, n.posisi, n.ukuran, n.umur,
    n.nik, n.nkk, n.nama,
    CASE WHEN CAST(hash(n.h, 'tl') % 100 AS BIGINT) < 62 THEN k.nama ELSE t.nama END AS tempat_lahir,
    n.tanggal_lahir,
    CASE
        WHEN n.jenis_baru = 'KAWIN' THEN 'S'
        WHEN n.jenis_baru = 'DI_BAWAH_UMUR' THEN 'B'
        WHEN n.posisi <= 2 AND n.ukuran >= 2 THEN CASE WHEN CAST(hash(n.h, 'kw') % 100 AS BIGINT) < 92 THEN 'S' ELSE 'P' END
        WHEN n.umur > 60 THEN 'P'
        WHEN n.umur >= 27 AND CAST(hash(n.h, 'kw') % 100 AS BIGINT) < 70 THEN 'S'
        ELSE 'B'
    END AS status_kawin,
    n.jenis_kelamin,
    concat(CASE substr(n.kode_desa, 10, 1) WHEN '1' THEN CASE n.rumah % 7 WHEN 0 THEN 'GG. ' WHEN 1 THEN 'PERUM ' ELSE 'JL. ' END
        ELSE CASE n.rumah % 5 WHEN 0 THEN 'KAMPUNG ' WHEN 1 THEN 'JL. ' ELSE 'DUSUN ' END END,
        j.nama, CASE WHEN n.rumah % 3 = 0 THEN '' ELSE concat(' NO. ', CAST(1 + (n.rumah // 11) % 180 AS VARCHAR)) END) AS alamat,
    lpad(CAST(1 + (n.i // 120) % 60 AS VARCHAR), 3, '0') AS rt,
    CASE WHEN substr(n.kode_desa, 10, 1) = '1' THEN lpad(CAST(1 + n.i // 900 AS VARCHAR), 3, '0') END AS rw,
    CASE WHEN CAST(hash(n.h, 'dis') % 1000 AS BIGINT) < 7 THEN CAST(1 + CAST(hash(n.h, 'dis2') % 6 AS BIGINT) AS VARCHAR) ELSE '0' END AS disabilitas,
    CASE WHEN CAST(hash(n.h, 'ktp') % 1000 AS BIGINT) < CASE WHEN n.umur < 18 THEN 400 ELSE 12 END THEN 'B' ELSE 'S' END AS ktpel,
    n.kode_desa,
    lpad(CAST(1 + n.i // 280 AS VARCHAR), 3, '0') AS tps
FROM synth_nomor n
JOIN synth_kabupaten k ON k.kode = left(n.kode_desa, 5)
JOIN synth_kota t ON t.slot = CAST(hash(n.h, 'kota') % 64 AS BIGINT)
JOIN synth_jalan j ON j.slot = CAST(hash(left(n.kode_desa, 13), n.rumah // 9) % getvariable('jalan') AS BIGINT)
WHERE n.asal <> 'GANDA';
