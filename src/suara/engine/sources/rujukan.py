"""Reference tables of a run: regions by code and name, kecamatan codes of NIKs, codes of findings."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pyarrow as pa

from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.sources.pandangan import norm_region
from suara.engine.sources.temuan import codes_table
from suara.engine.wilayah import read_wilayah


def load_rujukan(sesi: Sesi, wilayah: str) -> None:
    """Make the tables `peta_desa`, `kode_kec` and `kode_temuan`, and a type for every column of choices."""
    for satu in DAFTAR:
        if satu.pilihan:
            sesi.sql(f"CREATE TYPE IF NOT EXISTS pilihan_{satu.nama} AS {satu.enum()}")
    sesi.terima("peta_desa", _regions(wilayah))
    kec = sorted({int(kode.replace(".", "")) for kode in read_wilayah() if kode.count(".") == 2})
    sesi.terima("kode_kec", pa.table({"kec": pa.array(kec, pa.int64())}))
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
