-- Isian terkecil dan terbesar tiap unsur: di luar 1 sampai 4 berkasnya dibaca ulang sel demi sel.
SELECT
    least(min(persyaratan), min(prosedur), min(waktu), min(biaya), min(produk), min(kompetensi), min(perilaku),
        min(pengaduan), min(sarana)),
    greatest(max(persyaratan), max(prosedur), max(waktu), max(biaya), max(produk), max(kompetensi), max(perilaku),
        max(pengaduan), max(sarana))
FROM jawaban
