"""Columns of what was decided and of what then happened to the list."""

from __future__ import annotations

from suara.engine.skema import KANDIDAT, Kolom

KEPUTUSAN = (
    *KANDIDAT,
    Kolom("putusan", "VARCHAR", "terms_alir.PutusanKandidat", wajib=True),
)
"""Decisions (`keputusan`). `beda` says which values are taken: an officer may clear a bit."""

MUTASI = (
    Kolom("urut", "BIGINT", "number of the movement inside its table", wajib=True),
    Kolom("id", "BIGINT", "row of the list", wajib=True),
    Kolom("periode", "VARCHAR", "period that counts it, `2025-TW4`", wajib=True),
    Kolom("jenis", "VARCHAR", "BARU, UBAH, TMS or DITANGGUHKAN (terms.JenisKandidat)", wajib=True),
    Kolom("alasan", "VARCHAR", "SebabBaru or AlasanTMS; for DITANGGUHKAN AlasanTangguh; NULL for UBAH"),
    Kolom("beda", "INTEGER", "bit mask of ORANG columns that were changed", wajib=True),
    Kolom("pindah", "VARCHAR", "terms.LingkupPindah of a change inside the kab/kota", wajib=True),
    Kolom("status_lama", "VARCHAR", "status before; NULL for a row that did not exist"),
    Kolom("status_baru", "VARCHAR", "status after", wajib=True),
    Kolom("desa_lama", "VARCHAR", "desa before; NULL for a row that did not exist"),
    Kolom("kode_desa", "VARCHAR", "desa after", wajib=True),
    Kolom("jk_lama", "VARCHAR", "sex before; NULL for a row that did not exist"),
    Kolom("jk_baru", "VARCHAR", "sex after", wajib=True),
    Kolom("sumber", "VARCHAR", "terms.SumberData", wajib=True),
)
"""Movements applied to the list (`mutasi`): what a recap counts. Holds no name and no NIK."""
