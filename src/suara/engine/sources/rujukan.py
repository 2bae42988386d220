"""Reference tables of a run: regions by code and name, kecamatan codes of NIKs, code lists."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pyarrow as pa

from suara.engine.edisi import Edisi
from suara.engine.sesi import Sesi
from suara.engine.sources.pandangan import norm_region
from suara.engine.sources.temuan import codes_table
from suara.engine.wilayah import read_wilayah

JK = {
    "L": "L",
    "P": "P",
    "LAKI-LAKI": "L",
    "LAKI LAKI": "L",
    "LK": "L",
    "PRIA": "L",
    "PEREMPUAN": "P",
    "PR": "P",
    "WANITA": "P",
}
KAWIN = {
    "B": "B",
    "S": "S",
    "P": "P",
    "BELUM": "B",
    "SUDAH": "S",
    "PERNAH": "P",
    "BELUM KAWIN": "B",
    "KAWIN": "S",
    "SUDAH KAWIN": "S",
    "PERNAH KAWIN": "P",
    "CERAI HIDUP": "P",
    "CERAI MATI": "P",
    "KAWIN TERCATAT": "S",
    "KAWIN BELUM TERCATAT": "S",
}
KTPEL = {"S": "S", "B": "B", "SUDAH": "S", "BELUM": "B", "YA": "S", "TIDAK": "B"}
KETERANGAN = ("", "U", "B", "V", "0", "UBAH", "BARU", "SESUAI")
TMS_KATA = {
    "MENINGGAL": "MENINGGAL",
    "MENINGGAL DUNIA": "MENINGGAL",
    "GANDA": "GANDA",
    "DI BAWAH UMUR": "DI_BAWAH_UMUR",
    "DIBAWAH UMUR": "DI_BAWAH_UMUR",
    "PINDAH DOMISILI": "PINDAH_DOMISILI",
    "PINDAH KELUAR": "PINDAH_DOMISILI",
    "WNA": "WNA",
    "TNI": "TNI",
    "POLRI": "POLRI",
    "DICABUT HAK PILIH": "DICABUT_HAK_PILIH",
    "TIDAK DIKENAL": "TIDAK_DIKENAL",
}


def load_rujukan(sesi: Sesi, edisi: Edisi, wilayah: str) -> None:
    """Make the tables `peta_desa`, `kode_kec`, `peta` and `kode_temuan`."""
    sesi.terima("peta_desa", _regions(wilayah))
    kec = sorted({int(kode.replace(".", "")) for kode in read_wilayah() if kode.count(".") == 2})
    sesi.terima("kode_kec", pa.table({"kec": pa.array(kec, pa.int64())}))
    sesi.terima("peta", _codes(edisi))
    sesi.terima("kode_temuan", codes_table())


@cache
def _regions(wilayah: str) -> pa.Table:
    """Codes of the whole country, to tell a row of elsewhere from an unknown one; names of `wilayah` only."""
    nama = read_wilayah()
    desa = [kode for kode in nama if kode.count(".") == 3]
    kunci: list[tuple[str, str]] = [(kode.replace(".", ""), kode) for kode in desa]
    calon: list[tuple[str, str]] = []
    awal = f"{wilayah}."
    for kode in desa:
        if kode.startswith(awal) or kode == wilayah:
            kab, kec, kel = (norm_region(nama[satu]) for satu in (kode[:5], kode[:8], kode))
            calon += [
                (f"{kab}/{kec}/{kel}", kode),
                (f"{kec}/{kel}", kode),
                (f"{kab}/{kel}", kode),
                (kel, kode),
            ]
    banyak = Counter(satu for satu, _kode in calon)
    kunci += [(satu, kode) for satu, kode in calon if banyak[satu] == 1]
    return pa.table({"kunci": [satu for satu, _k in kunci], "kode": [kode for _s, kode in kunci]})


def _codes(edisi: Edisi) -> pa.Table:
    """A disability that only came near ends in `*`; one without an equal is empty."""
    disabilitas = {
        kode: "" if nilai is None else f"{nilai}{'*' if kode in edisi.dipadankan else ''}"
        for kode, nilai in edisi.disabilitas.items()
    }
    isi = {
        "jenis_kelamin": JK,
        "status_kawin": KAWIN,
        "ktpel": KTPEL,
        "disabilitas": {**disabilitas, "-": "0", "TIDAK ADA": "0", "TIDAK": "0"},
        "tms": {**TMS_KATA, **{kode: alasan.value for kode, alasan in edisi.tms.items()}},
        "keterangan": dict.fromkeys(KETERANGAN, ""),
    }
    baris = [(medan, kode, nilai) for medan, peta in isi.items() for kode, nilai in peta.items()]
    return pa.table(
        {
            "medan": [satu[0] for satu in baris],
            "isi": [satu[1] for satu in baris],
            "nilai": [satu[2] for satu in baris],
        }
    )
