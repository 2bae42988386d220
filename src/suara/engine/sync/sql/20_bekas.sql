-- Who was in the list and is TMS: the last such row of each number. A duplicate and a lost right were decided
-- by people; a population file knows nothing of them and never proposes such a person anew (`tertutup`).
SELECT
    nik,
    max(id) AS id,
    max_by(alasan, id) AS alasan,
    max_by(kode_desa, id) AS kode_desa,
    max(CASE WHEN alasan IN ('GANDA', 'DICABUT_HAK_PILIH') THEN 1 ELSE 0 END) AS tertutup
FROM daftar
WHERE status = 'TMS'
GROUP BY nik
