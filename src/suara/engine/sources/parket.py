"""Parquet files: read in place; a file that is cut or is none is refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from suara.engine.edisi import Edisi
from suara.engine.errors import BerkasDitolak
from suara.engine.sources.bagian import Bagian, quote
from suara.engine.sources.kepala import Kepala, find_kepala
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _


def read_parket(path: Path, edisi: Edisi) -> Bagian:
    """Return a Parquet file as one part; its columns are cast to text, dates to ISO."""
    try:
        nama = list(pq.ParquetFile(path).schema_arrow.names)
    except Exception:
        raise refuse_parket(path.name) from None
    kepala = find_kepala([nama], edisi, berkas=path.name)
    pilih = ", ".join(
        f'CAST("{satu.replace(chr(34), chr(34) * 2)}" AS VARCHAR) AS k{ke}'
        for ke, satu in enumerate(nama)
        if ke in kepala.letak.values()
    )
    relasi = f"(SELECT {pilih}, file_row_number FROM read_parquet({quote(str(path))}))"
    kepala = Kepala(kepala.letak, kepala.lebar, 0)
    return Bagian(nama=path.name, relasi=relasi, kepala=kepala, awal=1, sel_lebih=False)


def refuse_parket(nama: str) -> BerkasDitolak:
    """Return the refusal of a file that is not whole."""
    pola = _(
        "{berkas}: berkas Parquet ini terpotong atau rusak. Salin ulang dari asalnya dan cocokkan "
        "ukurannya, lalu "
        "ulangi. Daftar tidak berubah."
    )
    return BerkasDitolak(Kalimat(pola, {"berkas": nama}))
