-- Yang bukan jawaban, dengan tempatnya, dan berapa semuanya.
SELECT *, count(*) OVER () FROM (/*bagian*/) ORDER BY 1, 2 LIMIT /*batas*/
