-- The levels of all thorough comparisons beside one another; what the edition does not compare is level 0.
SELECT p.pasangan // 4294967296 AS id_kiri, p.pasangan % 4294967296 AS id_kanan,
    coalesce(n.tingkat, 0) AS t_nama, coalesce(g.tingkat, 0) AS t_tanggal, coalesce(t.tingkat, 0) AS t_tempat, coalesce(d.tingkat, 0) AS t_domisili,
    coalesce(m.tingkat, 0) AS t_alamat, coalesce(k.tingkat, 0) AS t_nik, coalesce(n.langka, 0) AS langka_nama,
    CASE WHEN a.desa = b.desa THEN 'DALAM_DESA' WHEN a.desa // 10000 = b.desa // 10000 THEN 'ANTAR_DESA'
        WHEN a.desa // 1000000 = b.desa // 1000000 THEN 'ANTAR_KECAMATAN'
        WHEN a.desa // 100000000 = b.desa // 100000000 THEN 'ANTAR_KABUPATEN' ELSE 'ANTAR_PROVINSI' END AS lingkup
FROM ganda_pasangan p
JOIN ganda_isi a ON a.id = p.pasangan // 4294967296
JOIN ganda_isi b ON b.id = p.pasangan % 4294967296
LEFT JOIN ganda_t_nama n ON n.pasangan = p.pasangan
LEFT JOIN ganda_t_tanggal g ON g.pasangan = p.pasangan
LEFT JOIN ganda_t_tempat t ON t.pasangan = p.pasangan
LEFT JOIN ganda_t_domisili d ON d.pasangan = p.pasangan
LEFT JOIN ganda_t_alamat m ON m.pasangan = p.pasangan
LEFT JOIN ganda_t_nik k ON k.pasangan = p.pasangan
