-- Satu lintasan: yang terjawab kurang dari tujuh dihitung sebagai dikecualikan, sisanya dijumlahkan.
WITH dihitung AS (
    SELECT *,
        (persyaratan IS NOT NULL)::INT + (prosedur IS NOT NULL)::INT + (waktu IS NOT NULL)::INT + (biaya IS NOT NULL)::INT + (produk IS NOT NULL)::INT + (kompetensi IS NOT NULL)::INT + (perilaku IS NOT NULL)::INT + (pengaduan IS NOT NULL)::INT + (sarana IS NOT NULL)::INT AS terjawab,
        coalesce(persyaratan, 0) + coalesce(prosedur, 0) + coalesce(waktu, 0) + coalesce(biaya, 0) + coalesce(produk, 0) + coalesce(kompetensi, 0) + coalesce(perilaku, 0) + coalesce(pengaduan, 0) + coalesce(sarana, 0) AS jumlah
    FROM jawaban
),
bernilai AS (
    SELECT *, terjawab >= 7 AS ikut, CASE WHEN terjawab >= 7 THEN jumlah * (504 // terjawab) END AS skor
    FROM dihitung
)
SELECT /*kunci*/
    count(*) FILTER (ikut) AS n,
    count(*) FILTER (NOT ikut) AS dikecualikan,
    coalesce(sum(9 - terjawab) FILTER (ikut), 0) AS kosong,
    coalesce(sum(skor::HUGEINT), 0) AS jumlah_skor,
    coalesce(sum(skor::HUGEINT * skor), 0) AS kuadrat_skor,
    sum(persyaratan) FILTER (ikut), count(persyaratan) FILTER (ikut),
    sum(prosedur) FILTER (ikut), count(prosedur) FILTER (ikut),
    sum(waktu) FILTER (ikut), count(waktu) FILTER (ikut),
    sum(biaya) FILTER (ikut), count(biaya) FILTER (ikut),
    sum(produk) FILTER (ikut), count(produk) FILTER (ikut),
    sum(kompetensi) FILTER (ikut), count(kompetensi) FILTER (ikut),
    sum(perilaku) FILTER (ikut), count(perilaku) FILTER (ikut),
    sum(pengaduan) FILTER (ikut), count(pengaduan) FILTER (ikut),
    sum(sarana) FILTER (ikut), count(sarana) FILTER (ikut)
FROM bernilai
GROUP BY ALL
ORDER BY /*urut*/
