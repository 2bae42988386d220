-- Names word by word, in either order: a slip in each word, or one word that is the same; with the rarity of what
-- they share.
WITH dua AS (
    SELECT p.pasangan, a.nama_kunci AS nama_a, b.nama_kunci AS nama_b, a.rapat AS rapat_a, b.rapat AS rapat_b, a.bunyi AS bunyi_a, b.bunyi AS bunyi_b,
        a.depan AS da, b.depan AS db, a.belakang AS ka, b.belakang AS kb, a.panjang AS panjang_a, b.panjang AS panjang_b,
        least(length(a.rapat), length(b.rapat)) AS pendek, least(a.lp_nama, b.lp_nama) AS lp_langka,
        least(a.langka_nama, b.langka_nama) AS langka_nama, a.langka_depan, a.langka_belakang
    FROM ganda_pasangan p
    JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
    JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
),
jarak AS (
    SELECT *, CASE WHEN abs(length(rapat_a) - length(rapat_b)) > 2 OR pendek < 5 THEN 9 ELSE levenshtein(rapat_a, rapat_b) END AS j_rapat,
        levenshtein(da, db) AS j_dd, levenshtein(ka, kb) AS j_kk, levenshtein(da, kb) AS j_dk, levenshtein(ka, db) AS j_kd,
        least(length(da), length(db)) AS l_dd, least(length(ka), length(kb)) AS l_kk, least(length(da), length(kb)) AS l_dk, least(length(ka), length(db)) AS l_kd
    FROM dua
),
kata AS (
    -- 2: the same word; 1: a slip of one letter, two in a long word, or the one begins the other; 0: another word.
    SELECT *,
        CASE WHEN j_dd = 0 THEN 2 WHEN l_dd > 2 AND (j_dd = 1 OR j_dd = 2 AND l_dd > 4 OR starts_with(da, db) OR starts_with(db, da)) THEN 1 ELSE 0 END AS dd,
        CASE WHEN j_kk = 0 THEN 2 WHEN l_kk > 2 AND (j_kk = 1 OR j_kk = 2 AND l_kk > 4 OR starts_with(ka, kb) OR starts_with(kb, ka)) THEN 1 ELSE 0 END AS kk,
        CASE WHEN j_dk = 0 THEN 2 WHEN l_dk > 2 AND (j_dk = 1 OR j_dk = 2 AND l_dk > 4 OR starts_with(da, kb) OR starts_with(kb, da)) THEN 1 ELSE 0 END AS dk,
        CASE WHEN j_kd = 0 THEN 2 WHEN l_kd > 2 AND (j_kd = 1 OR j_kd = 2 AND l_kd > 4 OR starts_with(ka, db) OR starts_with(db, ka)) THEN 1 ELSE 0 END AS kd
    FROM jarak
),
tingkat AS (
    SELECT *,
        CASE
            WHEN rapat_a IS NULL OR rapat_b IS NULL THEN 0
            WHEN nama_a = nama_b THEN 7
            WHEN bunyi_a = bunyi_b OR rapat_a = rapat_b THEN 6
            WHEN contains(concat(' ', nama_a, ' '), concat(' ', nama_b, ' ')) OR contains(concat(' ', nama_b, ' '), concat(' ', nama_a, ' ')) THEN 5
            WHEN panjang_a BETWEEN $potong_dari AND $potong_sampai AND starts_with(rapat_b, rapat_a) OR panjang_b BETWEEN $potong_dari AND $potong_sampai AND starts_with(rapat_a, rapat_b) THEN 5
            WHEN j_rapat <= 1 OR j_rapat = 2 AND pendek >= 10 OR dd + kk >= 3 OR dk + kd >= 3 THEN CASE WHEN lp_langka <= $sekali THEN 4 ELSE 3 END
            WHEN dd = 1 AND kk = 1 OR dk = 1 AND kd = 1 THEN 13
            WHEN greatest(dd, kk, dk, kd) = 2 THEN 12
            WHEN greatest(dd, kk, dk, kd) = 1 THEN 11
            ELSE 1
        END AS tingkat
    FROM kata
)
SELECT pasangan, tingkat,
    CASE WHEN tingkat IN (5, 6, 7) THEN langka_nama WHEN tingkat <> 12 THEN 0 WHEN dd = 2 OR dk = 2 THEN langka_depan ELSE langka_belakang END AS langka
FROM tingkat
