-- Satu lintasan atas semua jawaban, per kelompok dan banyaknya unsur yang terjawab. Yang lengkap (hampir semua)
-- dijumlahkan langsung; penjumlahan tanpa kosong baru dihitung bila ada yang kosong.
WITH lengkap AS (
    SELECT *,
        (persyaratan + prosedur + waktu + biaya + produk + kompetensi + perilaku + pengaduan + sarana)::INTEGER AS utuh
    FROM jawaban
),
dihitung AS (
    SELECT *,
        CASE WHEN utuh IS NOT NULL THEN 9 ELSE
            (persyaratan IS NOT NULL)::INTEGER + (prosedur IS NOT NULL)::INTEGER + (waktu IS NOT NULL)::INTEGER
            + (biaya IS NOT NULL)::INTEGER + (produk IS NOT NULL)::INTEGER + (kompetensi IS NOT NULL)::INTEGER
            + (perilaku IS NOT NULL)::INTEGER + (pengaduan IS NOT NULL)::INTEGER + (sarana IS NOT NULL)::INTEGER
        END AS terjawab,
        CASE WHEN utuh IS NOT NULL THEN utuh ELSE
            coalesce(persyaratan, 0) + coalesce(prosedur, 0) + coalesce(waktu, 0) + coalesce(biaya, 0)
            + coalesce(produk, 0) + coalesce(kompetensi, 0) + coalesce(perilaku, 0) + coalesce(pengaduan, 0)
            + coalesce(sarana, 0)
        END AS jumlah
    FROM lengkap
)
SELECT /*kunci*/ terjawab, count(*), sum(jumlah), sum(jumlah * jumlah),
    sum(persyaratan), count(persyaratan), sum(prosedur), count(prosedur), sum(waktu), count(waktu),
    sum(biaya), count(biaya), sum(produk), count(produk), sum(kompetensi), count(kompetensi),
    sum(perilaku), count(perilaku), sum(pengaduan), count(pengaduan), sum(sarana), count(sarana)
FROM dihitung
GROUP BY ALL
