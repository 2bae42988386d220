-- Decisions that contradict each other, the list, or the source. Nothing is applied while one of them stands.
WITH sahih AS (
    SELECT id, nik, jenis, alasan, putusan, beda, desa_lama, desa_baru
    FROM keputusan
),
terima AS (SELECT id, nik, jenis, alasan, desa_baru FROM sahih WHERE putusan = 'TERIMA'),
ganda_sumber AS (
    SELECT p.nik
    FROM penduduk AS p
    JOIN (SELECT DISTINCT nik FROM ketetapan WHERE ambil <> 0) AS k ON k.nik = p.nik
    GROUP BY p.nik
    HAVING count(*) > 1
),
aktif AS (
    SELECT d.id, d.nik
    FROM daftar AS d
    JOIN (SELECT DISTINCT nik FROM ketetapan WHERE jenis = 'BARU') AS k ON k.nik = d.nik
    WHERE d.status <> 'TMS'
)
SELECT 'KODE_TIDAK_DIKENAL' AS kode, id, nik
FROM sahih
WHERE putusan NOT IN ('TERIMA', 'TOLAK', 'TUNDA')
    OR jenis NOT IN ('BARU', 'UBAH', 'TMS', 'TIDAK_PADAN', 'DITANGGUHKAN')
UNION ALL
SELECT 'ALASAN_TIDAK_ADA', id, nik
FROM terima
WHERE alasan IS NULL AND jenis IN ('TMS', 'BARU', 'DITANGGUHKAN')
UNION ALL
SELECT 'DUA_PUTUSAN', t.id_baris, min(t.nik)
FROM ketetapan AS t
WHERE t.id_baris IS NOT NULL
GROUP BY t.id_baris
HAVING count(*) > 1
UNION ALL
SELECT 'PUTUSAN_BERLAWANAN', id, nik
FROM sahih
GROUP BY id, nik, jenis, alasan
HAVING count(DISTINCT putusan) > 1
UNION ALL
SELECT 'BARU_DUA_KALI', CAST(NULL AS BIGINT), nik
FROM terima
WHERE jenis = 'BARU'
GROUP BY nik
HAVING count(*) > 1
UNION ALL
SELECT 'BARU_SUDAH_AKTIF', a.id, a.nik
FROM aktif AS a
LEFT JOIN ketetapan AS t ON t.id_baris = a.id AND t.jenis = 'TMS'
WHERE t.id_baris IS NULL
UNION ALL
SELECT 'BARIS_TIDAK_ADA', t.id, t.nik
FROM ketetapan AS t
WHERE t.id_putusan IS NOT NULL AND t.id_baris IS NULL
UNION ALL
SELECT 'TANPA_BARIS', CAST(NULL AS BIGINT), t.nik
FROM ketetapan AS t
WHERE t.id_putusan IS NULL AND t.jenis IN ('TMS', 'UBAH')
UNION ALL
SELECT 'NIK_LAIN', t.id, t.nik
FROM ketetapan AS t
WHERE t.nik_baris <> t.nik
UNION ALL
SELECT 'SUDAH_TMS', t.id, t.nik
FROM ketetapan AS t
WHERE t.status_lama = 'TMS' AND t.jenis <> 'BARU'
UNION ALL
SELECT 'TANPA_SUMBER', t.id, t.nik
FROM ketetapan AS t
WHERE t.ambil <> 0 AND t.nik_sumber IS NULL
UNION ALL
SELECT 'SUMBER_GANDA', CAST(NULL AS BIGINT), nik
FROM ganda_sumber
UNION ALL
SELECT 'UBAH_KELUAR', t.id, t.nik
FROM ketetapan AS t
WHERE t.jenis = 'UBAH' AND substr(t.desa_lama, 1, 5) <> substr(t.kode_desa, 1, 5)
UNION ALL
SELECT 'PULIH_LAIN_KAB', t.id, t.nik
FROM ketetapan AS t
WHERE t.jenis = 'BARU' AND t.id_baris IS NOT NULL AND substr(t.desa_lama, 1, 5) <> substr(t.kode_desa, 1, 5)
UNION ALL
SELECT 'TANPA_PENERIMA', t.id, t.nik
FROM terima AS t
JOIN sahih AS b ON b.nik = t.nik AND b.jenis = 'BARU' AND b.alasan = 'PINDAH_MASUK' AND b.putusan <> 'TERIMA'
WHERE t.jenis = 'TMS' AND t.alasan = 'PINDAH_DOMISILI'
