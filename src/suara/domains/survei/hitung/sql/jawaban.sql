-- Kolom yang dikenal saja; jawaban 1 sampai 4 atau kosong, isian lain disimpan di x_… untuk disebutkan.
CREATE OR REPLACE TABLE jawaban AS
SELECT /*kolom*/
FROM mentah
