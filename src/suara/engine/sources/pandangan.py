"""The view `mentah` over one part: columns under our names, trimmed, dates read by the edition."""

from __future__ import annotations

from suara.engine.edisi import Edisi
from suara.engine.sources.bagian import Bagian, quote
from suara.engine.sources.medan import SEMUA_MEDAN, WILAYAH, norm

_TEPI = " \t\r\n\u00a0\ufeff\u200b'\"`"
_TEPI_RT = _TEPI + "RTWPSrtwps.-"
_KATA = ("nama", "tempat_lahir", "alamat")
_KODE = ("status_kawin", "jenis_kelamin", "disabilitas", "ktpel", "hidup", "pekerjaan", "warga_negara")
_SERIAL = r"^([3-9][0-9]{3}|[1-9][0-9]{4})(\.0+)?$"
AWALAN_WILAYAH = "^ *(KABUPATEN|KAB[.]|KOTA|KECAMATAN|KEC[.]|DESA|KELURAHAN|KEL[.]|KAMPUNG) +"


def view_sql(bagian: Bagian, edisi: Edisi, *, relasi: str, desa: str | None) -> str:
    """Return the SELECT of `mentah` over a Parquet relation; `urut` counts its rows from 0.

    `desa` is the code for all rows of a source without region columns.
    """
    kepala = bagian.kepala
    sel = {nama: f"k{kepala.letak[nama]}" if nama in kepala.letak else "''" for nama in SEMUA_MEDAN}
    for nama in WILAYAH:
        if nama not in kepala.letak and nama in kepala.di_atas:
            sel[nama] = quote(kepala.di_atas[nama])
    kolom = [f"{_words(sel[nama])} AS {nama}" for nama in _KATA]
    kolom += [f"upper({_trim(sel[nama], 1)}) AS {nama}" for nama in _KODE]
    kolom += [f"{_trim(sel[nama], 3, _TEPI_RT, ':')} AS {nama}" for nama in ("rt", "rw", "tps")]
    kolom += [f"{_trim(sel[nama], 16)} AS {nama}" for nama in ("nik", "nkk")]
    kolom += [
        f"{_trim(sel['tanggal_lahir'], 10)} AS tanggal_lahir",
        f"{_trim(sel['keterangan'], 1)} AS keterangan",
        f"{_region(sel, desa)} AS kunci_desa",
        f"coalesce(trim(k{kepala.lebar}), '') <> '' AS lebih" if bagian.sel_lebih else "false AS lebih",
    ]
    isi = ", ".join(f"{nama} = ''" for nama in ("nik", "nkk", "nama", "tanggal_lahir", "alamat"))
    return (
        f"SELECT *, upper(keterangan) AS keterangan_kode, {_date('tanggal_lahir', edisi)} AS tanggal_baca, "
        f"{isi.replace(', ', ' AND ')} AS kosong\nFROM (SELECT {', '.join(kolom)}, file_row_number AS "
        f"urut FROM {relasi}) AS sel"
    )


def _trim(sel: str, lazim: int, tepi: str = _TEPI, akhir: str = "{") -> str:
    """Without spaces and signs around it; a value of its usual length and a plain beginning is left alone."""
    if sel.startswith("'"):
        return sel
    return (
        f"CASE WHEN {sel} IS NULL THEN '' WHEN strlen({sel}) = {lazim} AND {sel} >= '0' AND {sel} < "
        f"'{akhir}' THEN {sel} "
        f"ELSE trim({sel}, {quote(tepi)}) END"
    )


def _words(sel: str) -> str:
    """Capitals, one space between words; only a value that is not plain goes through the slow way."""
    rapi = rf"trim(regexp_replace({sel}, '[\s\x{{00A0}}\x{{200B}}\x{{FEFF}}\x00-\x1F]+', ' ', 'g'))"
    return (
        f"coalesce(upper(CASE WHEN regexp_matches({sel}, '[^ -~]|  |^ | $') THEN {rapi} ELSE {sel} END), '')"
    )


def _date(teks: str, edisi: Edisi) -> str:
    pola = ", ".join(quote(satu) for satu in edisi.tanggal)
    return (
        f"CAST(CASE WHEN strlen({teks}) < 8 AND regexp_matches({teks}, '{_SERIAL}') "
        f"THEN DATE '1899-12-30' + CAST(TRY_CAST({teks} AS DOUBLE) AS INTEGER) "
        f"ELSE try_strptime({teks}, [{pola}]) END AS DATE)"
    )


def _region(sel: dict[str, str], desa: str | None) -> str:
    """The key by which the desa is found: its digits, or its name with those of kecamatan and kab/kota."""
    if sel["kode_desa"] != "''":
        return f"replace(replace({_trim(sel['kode_desa'], 13)}, '.', ''), ' ', '')"
    if sel["desa"] == "''":
        return quote((desa or "").replace(".", ""))
    nama = [satu for satu in ("kabupaten", "kecamatan", "desa") if sel[satu] != "''"]
    return " || '/' || ".join(_norm(sel[satu]) for satu in nama)


def _norm(sel: str) -> str:
    if sel.startswith("'"):
        return quote(norm_region(sel[1:-1].replace("''", "'")))
    tanpa_jenis = f"regexp_replace(upper(coalesce({sel}, '')), '{AWALAN_WILAYAH}', '')"
    return f"regexp_replace({tanpa_jenis}, '[^A-Z0-9]', '', 'g')"


def norm_region(nama: str) -> str:
    """Return a region's name as the view writes it in a key."""
    import re

    return norm(re.sub(AWALAN_WILAYAH, "", nama.upper(), count=1))
