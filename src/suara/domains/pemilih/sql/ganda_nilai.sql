-- One row a doubtful row: its strongest pair. What entered the list later is the one to look at; the twin's
-- values come along only when it lives in the same kab/kota, because an office holds nobody else's people.
WITH arah AS (
  SELECT greatest(id_kiri, id_kanan) AS id, least(id_kiri, id_kanan) AS kembar, skor, lingkup,
    -- Twins and two known living people look like A or B but may not be proposed: they go to a visit.
    CASE WHEN boleh_diusulkan OR tingkat NOT IN ('A', 'B') THEN tingkat ELSE 'F' END AS tingkat
  FROM pasangan
  WHERE lolos
),
kuat AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY skor DESC, kembar) AS urut_kuat FROM arah
)
SELECT d.id, d.nik, k.tingkat, k.lingkup, d.kode_desa AS desa_lama, e.kode_desa AS desa_baru,
       d.nik, d.nkk, d.nama, d.tempat_lahir, d.tanggal_lahir, d.status_kawin, d.jenis_kelamin, d.alamat, d.rt,
       d.rw, d.disabilitas, d.ktpel, d.kode_desa,
       e.nik, e.nkk, e.nama, e.tempat_lahir, e.tanggal_lahir, e.status_kawin, e.jenis_kelamin, e.alamat, e.rt,
       e.rw, e.disabilitas, e.ktpel, e.kode_desa
FROM kuat AS k
JOIN daftar AS d ON d.id = k.id
JOIN daftar AS e ON e.id = k.kembar
WHERE k.urut_kuat = 1 AND d.status = 'AKTIF' AND e.status = 'AKTIF'
ORDER BY d.nik, d.id
