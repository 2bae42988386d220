-- Every measure of a desa in one long table. Corrections are counted once per voter and period, however many
-- there were. A suspended row is no voter: what happens to it enters no sum, but is named, because it explains
-- a gap. A move is counted with the sex before, a corrected sex in the desa after.
WITH perbaikan AS (
    SELECT id, max_by(kode_desa, urut) AS kode_desa, max_by(jk_baru, urut) AS jk
    FROM mutasi
    WHERE jenis = 'UBAH'
    GROUP BY id
),
ubah AS (SELECT * FROM mutasi WHERE jenis = 'UBAH' AND status_lama = 'AKTIF'),
panjang AS (
    SELECT kode_desa, jenis_kelamin AS jk, 'KINI' AS ukuran, '' AS rincian, n FROM isi
    UNION ALL
    SELECT kode_desa, jenis_kelamin, 'KTPEL', coalesce(ktpel, '-'), n FROM isi
    UNION ALL
    SELECT kode_desa, jenis_kelamin, 'DISABILITAS', coalesce(disabilitas, '0'), n FROM isi
    UNION ALL
    SELECT kode_desa, jenis_kelamin, 'GENERASI', generasi, n FROM isi
    UNION ALL
    SELECT kode_desa, '', 'TPS', '', count(DISTINCT tps) FROM isi GROUP BY kode_desa
    UNION ALL
    SELECT kode_desa, jenis_kelamin, 'LAMA', '', n FROM isi_lama
    UNION ALL
    SELECT kode_desa, jk_baru, 'BARU', alasan, 1 FROM mutasi WHERE jenis = 'BARU'
    UNION ALL
    SELECT desa_lama, jk_lama, 'TMS', alasan, 1 FROM mutasi WHERE jenis = 'TMS'
    UNION ALL
    SELECT kode_desa, jk, 'PERBAIKAN', '', 1 FROM perbaikan
    UNION ALL
    SELECT kode_desa, jk_lama, 'MASUK', pindah, 1 FROM ubah WHERE pindah IN ('ANTAR_DESA', 'ANTAR_KECAMATAN')
    UNION ALL
    SELECT desa_lama, jk_lama, 'KELUAR', pindah, 1 FROM ubah WHERE pindah IN ('ANTAR_DESA', 'ANTAR_KECAMATAN')
    UNION ALL
    SELECT kode_desa, jk_baru, 'KOREKSI_JK', '', 1 FROM ubah WHERE jk_baru <> jk_lama
    UNION ALL
    SELECT kode_desa, jk_lama, 'KOREKSI_JK', '', -1 FROM ubah WHERE jk_baru <> jk_lama
    UNION ALL
    SELECT kode_desa, jk_lama, 'TANGGUH', 'DITANGGUHKAN', 1 FROM mutasi
    WHERE jenis = 'DITANGGUHKAN' AND status_lama = 'AKTIF' AND status_baru = 'DITANGGUHKAN'
    UNION ALL
    SELECT kode_desa, jk_lama, 'TANGGUH', 'DIAKTIFKAN', 1 FROM mutasi
    WHERE jenis = 'DITANGGUHKAN' AND status_lama = 'DITANGGUHKAN' AND status_baru = 'AKTIF'
    UNION ALL
    SELECT desa_lama, jk_lama, 'TANGGUH', 'TMS_DARI_TANGGUH', 1 FROM mutasi
    WHERE jenis = 'TMS' AND status_lama = 'DITANGGUHKAN'
)
SELECT kode_desa, jk, ukuran, rincian, CAST(sum(n) AS BIGINT) AS n
FROM panjang
GROUP BY kode_desa, jk, ukuran, rincian
