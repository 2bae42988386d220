-- The population file: the people of the list as they are now, without those it lost, and those not yet listed.
CREATE TABLE synth_penduduk AS
WITH jalan AS (SELECT slot, nama AS jalan FROM synth_jalan),
tujuan AS (
    SELECT n.*, d.* EXCLUDE (id, h), u.urut, u.kec_mulai, u.kec_banyak, u.kab_mulai, u.kab_banyak,
        CASE n.nasib
            WHEN 'PINDAH_DESA' THEN u.kec_mulai + (u.urut - u.kec_mulai + 1 + CAST(hash(n.h, 'ke') % greatest(u.kec_banyak - 1, 1) AS BIGINT)) % u.kec_banyak
            WHEN 'PINDAH_KECAMATAN' THEN u.kab_mulai + CAST(hash(n.h, 'ke') % u.kab_banyak AS BIGINT)
            WHEN 'PINDAH_KABUPATEN' THEN CAST(hash(n.h, 'ke') % getvariable('desa_banyak') AS BIGINT)
        END AS ke
    FROM synth_nasib n JOIN synth_daftar d USING (id) JOIN synth_desa_urut u ON u.kode_desa = d.kode_desa
),
lama AS (
    SELECT
        CASE WHEN nasib = 'NIK_BERUBAH' THEN concat(left(nik, 12), CAST(6000 + CAST(hash(t.h, 'nik') % 4000 AS BIGINT) AS VARCHAR)) ELSE nik END AS nik,
        CASE WHEN ubah = 'NKK' OR nasib LIKE 'PINDAH%'
            THEN concat(replace(left(coalesce(k.kode_desa, t.kode_desa), 8), '.', ''), '101025', CAST(1000 + CAST(hash(t.h, 'kk') % 9000 AS BIGINT) AS VARCHAR))
            ELSE nkk END AS nkk,
        CASE WHEN ubah = 'NAMA' THEN replace(replace(concat(nama, ' '), 'I ', 'Y '), 'MUH ', 'MUHAMMAD ') ELSE nama END AS nama,
        tempat_lahir,
        CAST(CASE WHEN ubah = 'TANGGAL_LAHIR' THEN tanggal_lahir + to_days(1) ELSE tanggal_lahir END AS DATE) AS tanggal_lahir,
        CASE WHEN ubah = 'STATUS_KAWIN' THEN CASE status_kawin WHEN 'B' THEN 'S' ELSE 'P' END ELSE status_kawin END AS status_kawin,
        CASE WHEN ubah = 'JENIS_KELAMIN' THEN CASE jenis_kelamin WHEN 'L' THEN 'P' ELSE 'L' END ELSE jenis_kelamin END AS jenis_kelamin,
        CASE WHEN nasib LIKE 'PINDAH%' THEN concat('JL. ', j.jalan, ' NO. ', CAST(1 + CAST(hash(t.h, 'no') % 120 AS BIGINT) AS VARCHAR)) ELSE alamat END AS alamat,
        rt, rw, disabilitas,
        CASE WHEN ubah = 'KTPEL' THEN 'S' ELSE ktpel END AS ktpel,
        CASE WHEN nasib = 'PINDAH_PROVINSI' THEN '63.71.01.1001' ELSE coalesce(k.kode_desa, t.kode_desa) END AS kode_desa,
        nasib <> 'MENINGGAL' AS hidup,
        CASE WHEN nasib IN ('TNI', 'POLRI') THEN nasib END AS pekerjaan,
        CASE WHEN nasib = 'WNA' THEN 'WNA' ELSE 'WNI' END AS warga_negara
    FROM tujuan t LEFT JOIN synth_desa_urut k ON k.urut = t.ke
    JOIN jalan j ON j.slot = CAST(hash(t.h, 'jalan') % getvariable('jalan') AS BIGINT)
    WHERE nasib <> 'TIDAK_PADAN'
),
baru AS (
    SELECT nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, kode_desa,
        jenis_baru <> 'MENINGGAL' AS hidup,
        CASE WHEN jenis_baru IN ('TNI', 'POLRI', 'PURNAWIRAWAN') THEN jenis_baru END AS pekerjaan,
        CASE WHEN jenis_baru = 'WNA' THEN 'WNA' ELSE 'WNI' END AS warga_negara
    FROM synth_orang WHERE asal = 'BARU'
)
SELECT trim(nama) AS nama, * EXCLUDE (nama) FROM (FROM lama UNION ALL FROM baru) ORDER BY nik;
