-- The name as it sounds, in any order.
SELECT id, bunyi AS k1, CAST(0 AS BIGINT) AS k2 FROM ganda_isi WHERE rapat IS NOT NULL
