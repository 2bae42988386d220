-- Jumlah jawaban tiap responden yang dihitung, hanya kelompok yang kecil.
WITH dihitung AS (
    SELECT *,
        (persyaratan IS NOT NULL)::INTEGER + (prosedur IS NOT NULL)::INTEGER + (waktu IS NOT NULL)::INTEGER
        + (biaya IS NOT NULL)::INTEGER + (produk IS NOT NULL)::INTEGER + (kompetensi IS NOT NULL)::INTEGER
        + (perilaku IS NOT NULL)::INTEGER + (pengaduan IS NOT NULL)::INTEGER + (sarana IS NOT NULL)::INTEGER
        AS terjawab,
        (coalesce(persyaratan, 0) + coalesce(prosedur, 0) + coalesce(waktu, 0) + coalesce(biaya, 0)
        + coalesce(produk, 0) + coalesce(kompetensi, 0) + coalesce(perilaku, 0) + coalesce(pengaduan, 0)
        + coalesce(sarana, 0))::INTEGER AS jumlah
    FROM jawaban
)
SELECT /*kunci*/ terjawab, list(jumlah)
FROM dihitung
WHERE terjawab >= $terjawab
GROUP BY ALL
HAVING count(*) < $paling
