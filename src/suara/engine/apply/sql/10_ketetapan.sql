-- The decisions that change something, each as the whole row that comes of it. `ambil` are the values taken from
-- the source: all of them for who is new, the bits of the decision for a change, none otherwise; where the source
-- is silent the row keeps what it has. A refused suspension lifts one that is in force. New rows are numbered
-- after the last number ever given, in the order of desa and NIK.
WITH tetap AS (
    SELECT
        k.id, k.nik, k.jenis, k.alasan, k.putusan, k.sumber, k.beda,
        CASE WHEN k.jenis = 'BARU' THEN 8190 WHEN k.jenis = 'UBAH' THEN k.beda ELSE 0 END AS ambil
    FROM keputusan AS k
    WHERE (k.putusan = 'TERIMA' AND k.jenis IN ('BARU', 'UBAH', 'TMS'))
        OR (k.putusan IN ('TERIMA', 'TOLAK') AND k.jenis = 'DITANGGUHKAN' AND k.id IS NOT NULL)
),
isi AS (
    SELECT
        t.id, t.nik, t.jenis, t.alasan AS sebab, t.sumber, t.ambil,
        d.id AS id_baris, d.nik AS nik_baris, p.nik AS nik_sumber,
        d.status AS status_lama, d.kode_desa AS desa_lama, d.jenis_kelamin AS jk_lama,
        CASE WHEN (t.ambil & 2) <> 0 THEN coalesce(p.nkk, d.nkk) ELSE d.nkk END AS nkk,
        CASE WHEN (t.ambil & 4) <> 0 THEN coalesce(p.nama, d.nama) ELSE d.nama END AS nama,
        CASE WHEN (t.ambil & 8) <> 0 THEN coalesce(p.tempat_lahir, d.tempat_lahir) ELSE d.tempat_lahir END AS tempat_lahir,
        CASE WHEN (t.ambil & 16) <> 0 THEN coalesce(p.tanggal_lahir, d.tanggal_lahir) ELSE d.tanggal_lahir END AS tanggal_lahir,
        CASE WHEN (t.ambil & 32) <> 0 THEN coalesce(p.status_kawin, d.status_kawin) ELSE d.status_kawin END AS status_kawin,
        CASE WHEN (t.ambil & 64) <> 0 THEN coalesce(p.jenis_kelamin, d.jenis_kelamin) ELSE d.jenis_kelamin END AS jenis_kelamin,
        CASE WHEN (t.ambil & 128) <> 0 THEN coalesce(p.alamat, d.alamat) ELSE d.alamat END AS alamat,
        CASE WHEN (t.ambil & 256) <> 0 THEN coalesce(p.rt, d.rt) ELSE d.rt END AS rt,
        CASE WHEN (t.ambil & 512) <> 0 THEN coalesce(p.rw, d.rw) ELSE d.rw END AS rw,
        CASE WHEN (t.ambil & 1024) <> 0 THEN coalesce(p.disabilitas, d.disabilitas) ELSE d.disabilitas END AS disabilitas,
        CASE WHEN (t.ambil & 2048) <> 0 THEN coalesce(p.ktpel, d.ktpel) ELSE d.ktpel END AS ktpel,
        CASE WHEN (t.ambil & 4096) <> 0 THEN coalesce(p.kode_desa, d.kode_desa) ELSE d.kode_desa END AS kode_desa,
        CASE WHEN (t.ambil & 4) <> 0 THEN coalesce(p.nama_kunci, d.nama_kunci) ELSE d.nama_kunci END AS nama_kunci,
        CASE WHEN (t.ambil & 4) <> 0 THEN coalesce(p.nama_bunyi, d.nama_bunyi) ELSE d.nama_bunyi END AS nama_bunyi,
        CASE WHEN (t.ambil & 4) <> 0 THEN coalesce(p.token_awal, d.token_awal) ELSE d.token_awal END AS token_awal,
        CASE WHEN (t.ambil & 4) <> 0 THEN coalesce(p.token_akhir, d.token_akhir) ELSE d.token_akhir END AS token_akhir,
        CASE WHEN (t.ambil & 8) <> 0 AND p.tempat_lahir IS NOT NULL THEN p.tempat_kunci ELSE d.tempat_kunci END AS tempat_kunci,
        CASE WHEN (t.ambil & 128) <> 0 AND p.alamat IS NOT NULL THEN p.alamat_kunci ELSE d.alamat_kunci END AS alamat_kunci,
        d.keterangan,
        d.tps AS tps_lama,
        CASE
            WHEN t.putusan = 'TOLAK' THEN 'AKTIF'
            WHEN t.jenis = 'TMS' THEN 'TMS'
            WHEN t.jenis = 'DITANGGUHKAN' THEN 'DITANGGUHKAN'
            WHEN t.jenis = 'BARU' THEN 'AKTIF'
            ELSE d.status
        END AS status,
        CASE WHEN t.jenis = 'TMS' THEN t.alasan WHEN t.jenis = 'BARU' THEN NULL ELSE d.alasan END AS alasan,
        CASE WHEN t.jenis = 'BARU' THEN $periode ELSE d.periode_masuk END AS periode_masuk,
        CASE WHEN t.jenis = 'TMS' THEN $periode WHEN t.jenis = 'BARU' THEN NULL ELSE d.periode_keluar END
            AS periode_keluar
    FROM tetap AS t
    LEFT JOIN daftar AS d ON d.id = t.id
    LEFT JOIN penduduk AS p ON p.nik = t.nik AND t.ambil <> 0
    WHERE t.putusan = 'TERIMA' OR d.status = 'DITANGGUHKAN'
)
SELECT
    CASE
        WHEN id IS NULL THEN $id_akhir + row_number() OVER (
            PARTITION BY CASE WHEN id IS NULL THEN 1 ELSE 0 END ORDER BY kode_desa, nik
        )
        ELSE id
    END AS id,
    id AS id_putusan, id_baris, nik_baris, nik_sumber, jenis, sebab, ambil, status_lama, desa_lama, jk_lama,
    nik, nkk, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel,
    kode_desa, keterangan,
    CASE WHEN kode_desa = desa_lama THEN tps_lama END AS tps,
    status, alasan, sumber, periode_masuk, periode_keluar,
    nama_kunci, nama_bunyi, token_awal, token_akhir, tempat_kunci, alamat_kunci
FROM isi
