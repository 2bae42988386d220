-- The planted truth. Rows of the list are named by `id`: a damaged NIK may by chance be somebody else's.
CREATE TABLE synth_kebenaran AS
SELECT 'GANDA' AS jenis, d.id, a.id AS id_lain, d.nik, CAST(NULL AS VARCHAR) AS rincian
FROM synth_daftar d JOIN synth_daftar a ON a.h = d.h_asal AND a.h_asal IS NULL
UNION ALL
SELECT 'GANDA_NIK', max(id), min(id), nik, CAST(NULL AS VARCHAR) FROM synth_daftar GROUP BY nik HAVING count(*) > 1
UNION ALL
SELECT n.nasib, n.id, CAST(NULL AS BIGINT), d.nik, CAST(NULL AS VARCHAR)
FROM synth_nasib n JOIN synth_daftar d USING (id) WHERE n.nasib <> 'TETAP'
UNION ALL
SELECT 'UBAH', n.id, CAST(NULL AS BIGINT), d.nik, n.ubah
FROM synth_nasib n JOIN synth_daftar d USING (id) WHERE n.ubah <> ''
UNION ALL
SELECT 'BARU', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), nik, jenis_baru FROM synth_orang WHERE asal = 'BARU';
