"""Fields of a source and the headings under which offices write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_NAMA: Mapping[str, str] = {
    "nkk": "NOKK NKK NOMORKK NOKARTUKELUARGA NOMORKARTUKELUARGA KK",
    "nik": "NIK NOMORINDUKKEPENDUDUKAN NONIK NIKEKTP",
    "nama": "NAMA NAMALENGKAP NAMAPEMILIH NAMALGKP",
    "tempat_lahir": "TEMPATLAHIR TMPTLAHIR TMPLAHIR TEMPATLHR TMPLHR",
    "tanggal_lahir": "TANGGALLAHIR TGLLAHIR TGLLHR TANGGALLHR",
    "status_kawin": "STATUSPERKAWINAN STATUSKAWIN STSKAWIN PERKAWINAN STATUSPERKAWINANBSP KAWIN",
    "jenis_kelamin": "JENISKELAMIN JK LP KELAMIN JENISKELAMINLP JNSKELAMIN JKLP",
    "alamat": "ALAMAT ALAMATJALANDUKUH JALANDUKUH ALAMATJALAN JALAN DUKUH DUSUNJALAN",
    "rt": "RT NORT ALAMATRT",
    "rw": "RW NORW ALAMATRW",
    "disabilitas": "DISABILITAS DIFABEL JENISDISABILITAS RAGAMDISABILITAS KODEDISABILITAS PENYANDANG",
    "ktpel": "STATUSKEPEMILIKANKTPEL KEPEMILIKANKTPEL KTPEL EKTP STATUSKTPEL STATUSPEREKAMANKTPEL "
    "STATUSPEREKAMAN STATUSEKTP STATUSKEPEMILIKANKTPELSB KTPELSB",
    "keterangan": "KETERANGAN KET",
    "tps": "TPS NOTPS NOMORTPS",
    "kode_desa": "KODEDESA KODEWILAYAH KODEKELURAHAN KODEDESAKELURAHAN KODEKELURAHANDESA KODEKEL",
    "provinsi": "PROVINSI PROPINSI NAMAPROVINSI",
    "kabupaten": "KABUPATENKOTA KABUPATEN KABKOTA KOTA NAMAKABUPATEN NAMAKABKOTA",
    "kecamatan": "KECAMATAN NAMAKECAMATAN KEC",
    "desa": "DESAKELURAHAN KELURAHANDESA KELURAHAN DESA DESAKEL NAMADESA NAMAKELURAHAN KELDESA KAMPUNG",
    "hidup": "HIDUP STATUSHIDUP",
    "pekerjaan": "PEKERJAAN",
    "warga_negara": "WARGANEGARA KEWARGANEGARAAN",
    "": "NO NOMOR NOURUT NOMORURUT ID NIKLAMA",
}
MEDAN: Mapping[str, str] = {judul: medan for medan, semua in _NAMA.items() for judul in semua.split()}
SEMUA_MEDAN = tuple(medan for medan in _NAMA if medan)
WAJIB = ("nik", "nama", "jenis_kelamin")
WILAYAH = ("provinsi", "kabupaten", "kecamatan", "desa", "tps")
_BUKAN = re.compile(r"[^A-Z0-9]")


def norm(teks: str) -> str:
    """Return a heading without case, spaces and signs."""
    return _BUKAN.sub("", teks.upper())


def field_of(judul: str, tambahan: Mapping[str, str]) -> str | None:
    """Return the field that a heading names, '' for a known one not needed, None for an unknown one."""
    kunci = norm(judul)
    return tambahan.get(kunci, MEDAN.get(kunci)) if kunci else None


def names_in(sel: Sequence[str], tambahan: Mapping[str, str]) -> list[str | None]:
    """Return the field of every heading in a row."""
    return [field_of(satu, tambahan) for satu in sel]
