-- Rows whose NIK the population file knows as a living person: two such numbers are two registered people.
SELECT d.id FROM daftar d JOIN penduduk p ON p.nik = d.nik
WHERE p.hidup AND d.id IN (SELECT id_kiri FROM ganda_calon UNION SELECT id_kanan FROM ganda_calon)
