-- Birth date from the household: a couple is of an age, children twenty to forty years younger. A share of
-- dates is a default that a registrar typed for an unknown date.
CREATE TABLE synth_umur AS
WITH kepala AS (
    SELECT *,
        CAST(hash(rumah, 'umur') % 1000 AS BIGINT) AS u_rumah,
        CAST(hash(hk, 'umur') % 1000 AS BIGINT) AS u,
        (CAST(hash(hk, 'hari') % 365 AS BIGINT)) AS hari
    FROM synth_tempat
),
umur AS (
    SELECT *,
        22 + CASE
            WHEN u_rumah < 250 THEN u_rumah * 12 // 250
            WHEN u_rumah < 600 THEN 12 + (u_rumah - 250) * 14 // 350
            WHEN u_rumah < 870 THEN 26 + (u_rumah - 600) * 16 // 270
            WHEN u_rumah < 980 THEN 42 + (u_rumah - 870) * 14 // 110
            ELSE 56 + (u_rumah - 980) * 18 // 20
        END AS umur_kepala
    FROM kepala
),
tahun AS (
    SELECT *, CAST(CASE
        WHEN posisi = 1 THEN umur_kepala
        WHEN posisi = 2 THEN greatest(17, umur_kepala - 8 + u * 12 // 1000)
        WHEN u % 10 < 8 THEN greatest(17, least(umur_kepala - 20 - u * 18 // 1000, 45))
        ELSE least(98, umur_kepala + 18 + u * 14 // 1000)
    END AS INTEGER) AS umur
    FROM umur
),
lahir AS (
    SELECT *,
        getvariable('acuan') - to_years(CASE WHEN asal = 'BARU' THEN 17 ELSE 0 END
            + CASE WHEN asal = 'BARU' THEN 0 ELSE umur END) - to_days(CAST(hari AS INTEGER)) AS tanggal
    FROM tahun
),
jenis_baru AS (
    SELECT *, CASE WHEN asal = 'BARU' THEN s.jenis END AS jenis_baru
    FROM lahir LEFT JOIN synth_jenis_baru s ON asal = 'BARU' AND s.slot = CAST(hash(h, 'baru') % 1000 AS BIGINT)
)
SELECT * EXCLUDE (tanggal, u_rumah, hari),
    CAST(CASE
        WHEN asal = 'BARU' AND jenis_baru IN ('DI_BAWAH_UMUR', 'KAWIN')
            THEN getvariable('acuan') - to_years(16) - to_days(CAST(hari AS INTEGER))
        WHEN asal = 'BARU' AND jenis_baru = 'USIA_17' THEN tanggal
        WHEN asal = 'BARU' THEN getvariable('acuan') - to_years(CAST(19 + u * 40 // 1000 AS INTEGER))
            - to_days(CAST(hari AS INTEGER))
        WHEN CAST(hash(h, 'bawaan') % 1000 AS BIGINT) < getvariable('bawaan_tunggal') THEN DATE '1970-12-31'
        WHEN CAST(hash(h, 'bawaan') % 1000 AS BIGINT) < getvariable('bawaan_tunggal') + getvariable('bawaan_akhir')
            THEN make_date(CAST(year(tanggal) AS INTEGER), 12, 31)
        WHEN CAST(hash(h, 'bawaan') % 1000 AS BIGINT) < getvariable('bawaan_tunggal') + getvariable('bawaan_akhir') + 8
            THEN make_date(CAST(year(tanggal) AS INTEGER), 7, 1)
        ELSE tanggal
    END AS DATE) AS tanggal_lahir
FROM jenis_baru;
