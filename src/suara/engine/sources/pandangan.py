"""The view `mentah` over one part: columns under our names, trimmed, dates and codes read by the edition."""

from __future__ import annotations

from collections.abc import Mapping

from suara.engine.edisi import Edisi
from suara.engine.sources.bagian import Bagian, quote
from suara.engine.sources.kode import KETERANGAN, codes
from suara.engine.sources.medan import SEMUA_MEDAN, WILAYAH, norm
from suara.engine.sources.temuan import BIT

_TEPI = " \t\r\n\u00a0\ufeff\u200b'\"`"
_TEPI_RT = _TEPI + "RTWPSrtwps.-"
_KATA = ("nama", "tempat_lahir", "alamat")
_KODE = ("status_kawin", "jenis_kelamin", "disabilitas", "ktpel", "hidup", "pekerjaan", "warga_negara")
_SERIAL = r"^([3-9][0-9]{3}|[1-9][0-9]{4})(\.0+)?$"
_HURUF, _TANDA = "[!-/:-`{}~]", "[!-`{}~]"
_POLOS = r"\|".join(f"({satu}+( {satu}+)*)?" for satu in (_HURUF, _TANDA, _TANDA))
"""Name, birthplace and address in one look: capitals, one space between words, no digit in the name."""
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
    kata = [sel[nama] for nama in _KATA]
    kolom = [f"{_words(sel[nama])} AS {nama}" for nama in _KATA]
    kolom += [f"{_trim(sel[nama], 1, akhir='[', lalu='upper')} AS {nama}" for nama in _KODE]
    kolom += [f"{_trim(sel[nama], 3, _TEPI_RT, ':')} AS {nama}" for nama in ("rt", "rw", "tps")]
    kolom += [f"{_trim(sel[nama], 16)} AS {nama}" for nama in ("nik", "nkk")]
    kolom += [
        f"{_trim(sel['tanggal_lahir'], 10)} AS tanggal_lahir",
        f"{_trim(sel['keterangan'], 1)} AS keterangan",
        f"{_region(sel, desa)} AS kunci_desa",
        f"coalesce(trim(k{kepala.lebar}), '') <> '' AS lebih" if bagian.sel_lebih else "false AS lebih",
    ]
    isi = " AND ".join(f"{nama} = ''" for nama in ("nik", "nkk", "nama", "tanggal_lahir", "alamat"))
    polos = f"regexp_full_match(concat({", '|', ".join(kata)}), '{_POLOS}') AS polos"
    return (
        f"SELECT *, {_date('tanggal_lahir', edisi)} AS tanggal_baca, {isi} AS kosong, {_codes(edisi)}\n"
        f"FROM (SELECT *, upper(keterangan) AS keterangan_kode\n"
        f"FROM (SELECT {', '.join(kolom)}, polos, urut\n"
        f"FROM (SELECT *, {polos}, file_row_number AS urut FROM {relasi}) AS sel) AS rapi) AS baca"
    )


def _codes(edisi: Edisi) -> str:
    """What the codes say, and what is to be found about them; the first branches take nearly all rows."""
    arti = codes(edisi)
    dis = dict.fromkeys(arti["disabilitas"], 0)
    dis |= dict.fromkeys(edisi.dipadankan, BIT["DISABILITAS_DIPADANKAN"])
    dis |= {
        kode: BIT["DISABILITAS_TANPA_PADANAN"] for kode, nilai in edisi.disabilitas.items() if nilai is None
    }
    kolom = {
        "jk": _choose("jenis_kelamin", arti),
        "kawin": _choose("status_kawin", arti),
        "ktp": _choose("ktpel", arti),
        "dis": _choose("disabilitas", arti),
        "alasan_tms": _choose("alasan", arti, "keterangan_kode"),
        "cacat_dis": _case("disabilitas", dis, BIT["DISABILITAS_TIDAK_DIKENAL"]),
        "ket_dikenal": _case("keterangan_kode", dict.fromkeys(KETERANGAN, "true"), "false"),
    }
    return ", ".join(f"{isi} AS {nama}" for nama, isi in kolom.items())


def _choose(nama: str, arti: dict[str, dict[str, str]], sel: str = "") -> str:
    tipe = f"pilihan_{nama}"
    isi = {kode: f"CAST({quote(nilai)} AS {tipe})" for kode, nilai in arti[nama].items()}
    return _case(sel or nama, isi, f"CAST(NULL AS {tipe})")


def _case(sel: str, isi: Mapping[str, str | int], lain: str | int) -> str:
    cabang = " ".join(f"WHEN {quote(kode)} THEN {nilai}" for kode, nilai in isi.items())
    return f"CASE {sel} {cabang} ELSE {lain} END"


def _trim(sel: str, lazim: int, tepi: str = _TEPI, akhir: str = "{", lalu: str = "") -> str:
    """Without spaces and signs around it; a value of its usual length and a plain beginning is left alone."""
    if sel.startswith("'"):
        return sel
    return (
        f"CASE WHEN {sel} IS NULL THEN '' WHEN strlen({sel}) = {lazim} AND {sel} >= '0' AND {sel} < "
        f"'{akhir}' THEN {sel} "
        f"ELSE {lalu}(trim({sel}, {quote(tepi)})) END"
    )


def _words(sel: str) -> str:
    """Capitals, one space between words; only a row that is not plain is looked at cell by cell."""
    rapi = rf"trim(regexp_replace({sel}, '[\s\x{{00A0}}\x{{200B}}\x{{FEFF}}\x00-\x1F]+', ' ', 'g'))"
    satu = f"CASE WHEN regexp_matches({sel}, '[^ -~]|  |^ | $') THEN {rapi} ELSE {sel} END"
    return f"CASE WHEN polos THEN coalesce({sel}, '') ELSE coalesce(upper({satu}), '') END"


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
