-- Who lives where: sex by even steps through the village (exact sums without a sort), households by fixed
-- patterns of twelve, role by place in the household. `dasar` people stand in the list; `baru` people only
-- in the population file.
CREATE TABLE synth_tempat AS
WITH urut AS (
    SELECT kode_desa, l, p, l + p - ganda AS dasar, ganda, baru, unnest(range(l + p + baru)) AS i FROM synth_desa
),
tapak AS (
    SELECT kode_desa, i,
        CASE WHEN i < dasar THEN 'DASAR' WHEN i < dasar + ganda THEN 'GANDA' ELSE 'BARU' END AS asal,
        CASE
            WHEN i < l + p THEN CASE WHEN ((i + 1) * l) // (l + p) > (i * l) // (l + p) THEN 'L' ELSE 'P' END
            WHEN CAST(hash(kode_desa, i, 'jk', getvariable('benih')) % 100 AS BIGINT) < 51 THEN 'L' ELSE 'P'
        END AS jenis_kelamin,
        i // 12 AS blok,
        CAST(hash(kode_desa, i // 12, 'pola', getvariable('benih')) % 8 AS BIGINT) AS pola
    FROM urut
),
rumah AS (
    SELECT
        hash(t.kode_desa, t.i, getvariable('benih')) AS h,
        t.kode_desa, t.i, t.asal, t.jenis_kelamin, p.posisi, p.ukuran,
        hash(t.kode_desa, t.blok, p.rumah, 'rumah', getvariable('benih')) AS rumah
    FROM tapak t JOIN synth_pola p ON p.pola = t.pola AND p.urutan = t.i % 12
)
-- Twins share birth date and family name: two people whom a careless match takes for one.
SELECT *, CASE WHEN posisi IN (3, 4) AND asal <> 'BARU' AND CAST(hash(rumah, 'kembar') % 100 AS BIGINT) < 2 THEN rumah ELSE h END AS hk
FROM rumah;
