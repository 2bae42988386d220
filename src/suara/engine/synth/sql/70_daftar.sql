-- The list of the last period, and what was planted in it.
CREATE TABLE synth_daftar AS
WITH semua AS (
    SELECT h, i, kode_desa, nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw,
        disabilitas, ktpel, tps, CAST(NULL AS UBIGINT) AS h_asal
    FROM synth_orang WHERE asal = 'DASAR'
    UNION ALL
    SELECT h, i, kode_desa, nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw,
        disabilitas, ktpel, tps, h_asal
    FROM synth_ganda
)
SELECT row_number() OVER (ORDER BY kode_desa, i) AS id, * FROM semua;
