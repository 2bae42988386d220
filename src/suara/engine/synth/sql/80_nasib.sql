-- What happens to people of the list until the population file is drawn, in parts per 10,000.
CREATE TABLE synth_nasib AS
WITH dadu AS (
    SELECT d.id, d.h, o.umur, CAST(hash(d.h, 'nasib') % 10000 AS BIGINT) AS n, CAST(hash(d.h, 'ubah') % 10000 AS BIGINT) AS u
    FROM synth_daftar d JOIN synth_orang o ON o.h = d.h AND o.asal = 'DASAR' WHERE d.h_asal IS NULL
)
SELECT id, h,
    CASE
        WHEN n < CASE WHEN umur >= 60 THEN 260 WHEN umur >= 40 THEN 50 ELSE 8 END THEN 'MENINGGAL'
        WHEN n < 340 THEN 'TIDAK_PADAN'
        WHEN n < 380 THEN 'PINDAH_PROVINSI'
        WHEN n < 430 THEN 'PINDAH_KABUPATEN'
        WHEN n < 490 THEN 'PINDAH_KECAMATAN'
        WHEN n < 570 THEN 'PINDAH_DESA'
        WHEN n < 650 THEN 'PINDAH_DALAM_DESA'
        WHEN n < 654 AND umur < 30 THEN 'TNI'
        WHEN n < 658 AND umur < 30 THEN 'POLRI'
        WHEN n = 658 THEN 'WNA'
        WHEN n < 680 THEN 'NIK_BERUBAH'
        ELSE 'TETAP'
    END AS nasib,
    CASE
        WHEN u < 50 THEN 'NAMA' WHEN u < 160 THEN 'STATUS_KAWIN' WHEN u < 172 THEN 'TANGGAL_LAHIR'
        WHEN u < 176 THEN 'JENIS_KELAMIN' WHEN u < 300 THEN 'KTPEL' WHEN u < 420 THEN 'NKK' ELSE ''
    END AS ubah
FROM dadu;
