-- NIK: kecamatan of first registration, birth date (women day + 40), serial. Most people were registered where
-- they live, the rest elsewhere in the province, in the country, or under a code that has since been retired.
CREATE TABLE synth_nomor AS
WITH terbit AS (
    SELECT n.*, CASE
            WHEN CAST(hash(h, 'kec') % 100 AS BIGINT) < 76 THEN replace(left(kode_desa, 8), '.', '')
            ELSE k.kode END AS kec,
        CAST(CASE WHEN CAST(hash(h, 'dob') % 1000 AS BIGINT) < 9 THEN tanggal_lahir + to_days(CAST(1 + CAST(hash(h, 'd') % 28 AS BIGINT) AS INTEGER))
            ELSE tanggal_lahir END AS DATE) AS tanggal_nik,
        CASE WHEN CAST(hash(h, 'jknik') % 1000 AS BIGINT) < 3 THEN CASE jenis_kelamin WHEN 'L' THEN 'P' ELSE 'L' END
            ELSE jenis_kelamin END AS jk_nik
    FROM synth_nama n JOIN synth_kec k ON k.slot = CAST(hash(h, 'lain') % getvariable('kec_lain') AS BIGINT)
),
awalan AS (
    SELECT *, concat(kec, lpad(CAST(day(tanggal_nik) + CASE jk_nik WHEN 'P' THEN 40 ELSE 0 END AS VARCHAR), 2, '0'),
        strftime(tanggal_nik, '%m%y')) AS awal
    FROM terbit
),
urut AS (
    SELECT *, row_number() OVER (PARTITION BY awal ORDER BY kode_desa, i) AS n FROM awalan
)
SELECT * EXCLUDE (kec, tanggal_nik, jk_nik, awal, n),
    -- More than 9,999 births of one day in one kecamatan only happens with default dates at huge sizes.
    concat(CASE WHEN n > 9999 THEN concat(CAST(90 + n // 9999 AS VARCHAR), substr(awal, 3)) ELSE awal END,
        lpad(CAST(1 + (n - 1) % 9999 AS VARCHAR), 4, '0')) AS nik,
    concat(replace(left(kode_desa, 8), '.', ''),
        strftime(DATE '2005-01-01' + to_days(CAST(rumah % 7200 AS INTEGER)), '%d%m%y'),
        lpad(CAST(1 + (rumah // 7200) % 9999 AS VARCHAR), 4, '0')) AS nkk
FROM urut;
