-- Names by origin of the household: Zipf weights stand in `synth_token` as slots. People born before 1970 are
-- more often called by one name. The Muhammad family, titles and old spellings are part of a name as registered.
CREATE TABLE synth_nama AS
WITH grup AS (
    SELECT u.*, g.grup, hash(u.h, 'nama') AS hn, hash(u.hk, 'nama') AS hf, year(u.tanggal_lahir) AS lahir
    FROM synth_umur u JOIN synth_grup g ON g.kab = left(u.kode_desa, 5) AND g.slot = CAST(hash(u.rumah, 'grup') % 100 AS BIGINT)
),
token AS (
    SELECT g.*, d.token AS depan, a.token AS akhir, b.token AS akhir2, e.token AS gelar, o.token AS urut_bali
    FROM grup g
    -- One key per join: with four conditions the planner meets the tokens of a whole group with one another.
    JOIN synth_token d ON d.kunci = concat('depan ', grup, jenis_kelamin, hn % 4096)
    JOIN synth_token a ON a.kunci = concat('akhir ', grup, jenis_kelamin, hash(hf, 'a') % 4096)
    JOIN synth_token b ON b.kunci = concat('akhir ', grup, jenis_kelamin, hash(hn, 'b') % 4096)
    LEFT JOIN synth_token e ON e.kunci = concat('gelar ', grup, jenis_kelamin, hash(hn, 'g') % 4096)
    LEFT JOIN synth_token o ON o.kunci = concat('urutan ', grup, hash(hn, 'o') % 4096)
),
kata AS (
    SELECT *,
        CAST(hash(hn, 'satu') % 100 AS BIGINT) < CASE
            WHEN grup IN ('BALI', 'BATAK_TORAJA_MANADO', 'TIONGHOA') THEN 1
            WHEN lahir < 1970 THEN CASE WHEN grup IN ('JAWA', 'DAYAK', 'MADURA', 'SUNDA') THEN 30 ELSE 12 END
            WHEN lahir < 1990 THEN 8 ELSE 2 END AS satu_kata,
        grup IN ('BANJAR', 'BUGIS', 'KUTAI', 'MADURA', 'JAWA', 'SUNDA') AND jenis_kelamin = 'L'
            AND CAST(hash(hn, 'muh') % 100 AS BIGINT) < CASE WHEN grup IN ('BANJAR', 'KUTAI', 'BUGIS', 'MADURA') THEN 22 ELSE 9 END
            AS pakai_muhammad,
        CAST(hash(hn, 'tiga') % 100 AS BIGINT) < CASE WHEN lahir < 1980 THEN 6 WHEN lahir < 2000 THEN 18 ELSE 34 END AS tiga_kata
    FROM token
),
susun AS (
    SELECT *, concat_ws(' ',
        CASE WHEN grup = 'BALI' THEN gelar WHEN gelar IS NOT NULL AND CAST(hash(hn, 'gl') % 100 AS BIGINT) < 22 THEN gelar END,
        urut_bali,
        CASE WHEN pakai_muhammad AND depan NOT IN ('MUHAMMAD', 'MOH', 'ABDUL', 'AHMAD') THEN m.bentuk END,
        CASE WHEN depan = 'MUHAMMAD' THEN m.bentuk ELSE depan END,
        CASE WHEN grup = 'BATAK_TORAJA_MANADO' AND jenis_kelamin = 'P' AND CAST(hash(hn, 'br') % 100 AS BIGINT) < 18 THEN 'BR' END,
        CASE WHEN NOT satu_kata AND akhir <> depan THEN akhir END,
        CASE WHEN NOT satu_kata AND tiga_kata AND akhir2 NOT IN (depan, akhir)
            AND grup NOT IN ('BATAK_TORAJA_MANADO', 'DAYAK', 'TIONGHOA') THEN akhir2 END
    ) AS dasar
    FROM kata JOIN synth_muhammad m ON m.slot = CAST(hash(hn, 'bentuk') % 100 AS BIGINT)
),
ejaan AS (
    SELECT *, CASE WHEN lahir < 1962 AND CAST(hash(hn, 'ejaan') % 100 AS BIGINT) < 7
        THEN replace(replace(replace(dasar, 'J', 'DJ'), 'U', 'OE'), 'C', 'TJ') ELSE dasar END AS ejaan
    FROM susun
)
SELECT * EXCLUDE (hn, hf, depan, akhir, akhir2, gelar, urut_bali, bentuk, slot, dasar, satu_kata, pakai_muhammad,
        tiga_kata, ejaan, lahir),
    left(concat(
        CASE WHEN umur >= 50 AND CAST(hash(h, 'haji') % 100 AS BIGINT) < 5
            THEN CASE jenis_kelamin WHEN 'L' THEN 'H. ' ELSE 'HJ. ' END ELSE '' END,
        ejaan,
        CASE WHEN umur >= 24 AND CAST(hash(h, 'gelar') % 1000 AS BIGINT) < 24 THEN s.gelar ELSE '' END), 60) AS nama
FROM ejaan JOIN synth_gelar s ON s.slot = CAST(hash(h, 'sarjana') % 10 AS BIGINT);
