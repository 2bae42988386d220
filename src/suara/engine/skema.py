"""Columns of the staged tables, once for every engine: name, type, meaning.

DuckDB SQL types; SQLGlot translates them for Spark. NIK and NKK are text everywhere (`NIK is not a number`:
a number loses the last digit in a spreadsheet and the leading zero everywhere).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from suara.engine.terms import (
    AlasanTMS,
    Disabilitas,
    JenisKelamin,
    KtpEl,
    StatusBaris,
    StatusKawin,
    SumberData,
)  # fmt: skip

EDISI_SKEMA = "1"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `wajib` columns are never NULL; `pribadi` ones never leave the office unmasked.

    `pilihan`, when not empty, are all values there may be, in the order in which a file keeps them.
    """

    nama: str
    tipe: str
    arti: str
    wajib: bool = False
    pribadi: bool = False
    pilihan: tuple[str, ...] = ()

    def enum(self) -> str:
        """Return the DuckDB type of the choices: written from it, a column costs a tenth of one of text."""
        return f"ENUM ({', '.join(repr(str(satu)) for satu in self.pilihan)})"


NOMOR = tuple(f"{satu:03d}" for satu in range(1, 1000))
"""Numbers of RT, RW and TPS."""

ORANG = (
    Kolom("nik", "VARCHAR", "NIK, 16 digits as text", wajib=True, pribadi=True),
    Kolom("nkk", "VARCHAR", "NKK, 16 digits as text; NULL when missing or all zero", pribadi=True),
    Kolom("nama", "VARCHAR", "name in capitals as in the document", wajib=True, pribadi=True),
    Kolom("tempat_lahir", "VARCHAR", "birthplace as written, no region code", pribadi=True),
    Kolom("tanggal_lahir", "DATE", "birth date; NULL when the source holds no valid one", pribadi=True),
    Kolom("status_kawin", "VARCHAR", "B, S or P", pribadi=True, pilihan=tuple(StatusKawin)),
    Kolom("jenis_kelamin", "VARCHAR", "L or P", wajib=True, pilihan=tuple(JenisKelamin)),
    Kolom("alamat", "VARCHAR", "street or hamlet as written", pribadi=True),
    Kolom("rt", "VARCHAR", "3 digits, zero-padded; NULL when the source has none or zero", pilihan=NOMOR),
    Kolom("rw", "VARCHAR", "3 digits, zero-padded; NULL when the source has none or zero", pilihan=NOMOR),
    Kolom(
        "disabilitas",
        "VARCHAR",
        "converted from the file's edition",
        pribadi=True,
        pilihan=tuple(Disabilitas),
    ),
    Kolom("ktpel", "VARCHAR", "S or B; NULL when unknown", pilihan=tuple(KtpEl)),
    Kolom("kode_desa", "VARCHAR", "Kemendagri code of the desa/kelurahan, `64.72.05.1004`", wajib=True),
)
"""What the list and a population file have in common."""

KUNCI = (
    Kolom("nama_kunci", "VARCHAR", "normalised name, one space between tokens (engine.nama)", wajib=True),
    Kolom("nama_bunyi", "BIGINT", "hash of how the name sounds, words in any order", wajib=True),
    Kolom("token_awal", "BIGINT", "hash of the first four letters of that sound, spaces ignored", wajib=True),
    Kolom("token_akhir", "BIGINT", "hash of the last four letters of that sound", wajib=True),
    Kolom("tempat_kunci", "BIGINT", "hash of the normalised birthplace; NULL when missing"),
    Kolom("alamat_kunci", "BIGINT", "hash of the normalised address; NULL when missing"),
)
"""Matching keys, computed once at ingest because normalising is the dearest step of matching."""

DAFTAR = (
    Kolom("id", "BIGINT", "row number: given at entry, kept over all periods, never reused", wajib=True),
    *ORANG,
    Kolom("keterangan", "VARCHAR", "remark as in the source"),
    Kolom("tps", "VARCHAR", "3 digits, zero-padded; NULL when not assigned", pilihan=NOMOR),
    Kolom("status", "VARCHAR", "state of the row", wajib=True, pilihan=tuple(StatusBaris)),
    Kolom("alasan", "VARCHAR", "why the row is TMS, else NULL", pilihan=tuple(AlasanTMS)),
    Kolom("sumber", "VARCHAR", "source of the last change", wajib=True, pilihan=tuple(SumberData)),
    Kolom("periode_masuk", "VARCHAR", "period in which the row entered, `2025-TW4`", wajib=True),
    Kolom("periode_keluar", "VARCHAR", "period in which the row became TMS, else NULL"),
    *KUNCI,
)
"""One snapshot of the list (`daftar`)."""

PENDUDUK = (
    *ORANG,
    Kolom("hidup", "BOOLEAN", "false when the population file says the person has died", wajib=True),
    Kolom("pekerjaan", "VARCHAR", "TNI, POLRI, PURNAWIRAWAN or NULL for all others"),
    Kolom("warga_negara", "VARCHAR", "WNI or WNA", wajib=True),
    *KUNCI,
)
"""One population file or change list (`penduduk`)."""

KANDIDAT = (
    Kolom("id", "BIGINT", "row of the list that the proposal is about; NULL for BARU"),
    Kolom("nik", "VARCHAR", "NIK of the person", wajib=True, pribadi=True),
    Kolom("jenis", "VARCHAR", "terms.JenisKandidat", wajib=True),
    Kolom("alasan", "VARCHAR", "terms.AlasanTMS or terms.SebabBaru; NULL for UBAH and TIDAK_PADAN"),
    Kolom("beda", "INTEGER", "bit mask of ORANG columns that differ, bit i = column i", wajib=True),
    Kolom("pindah", "VARCHAR", "terms.LingkupPindah", wajib=True),
    Kolom("desa_lama", "VARCHAR", "desa in the list; NULL for BARU"),
    Kolom("desa_baru", "VARCHAR", "desa in the source; NULL when the source does not hold the person"),
    Kolom("sumber", "VARCHAR", "terms.SumberData", wajib=True),
)
"""Proposals of one comparison (`kandidat`); values stay in the source table, found again by NIK."""


def create_table(nama: str, kolom: Sequence[Kolom]) -> str:
    """Return the `CREATE TABLE` of these columns."""
    isi = ", ".join(f"{satu.nama} {satu.tipe}{' NOT NULL' if satu.wajib else ''}" for satu in kolom)
    return f"CREATE TABLE {nama} ({isi})"


def names(kolom: Sequence[Kolom]) -> list[str]:
    """Return the column names in order."""
    return [satu.nama for satu in kolom]
