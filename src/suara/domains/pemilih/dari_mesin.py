"""The engine's proposals with the person's values, ready for `services.take_in`.

A province office has one `kandidat` table for all its kab/kota: pass the rows of one office only
(`wilayah`), because an office may hold nobody else's people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from suara.domains.pemilih.services.masukan import BarisKandidat
from suara.engine.sesi import Sesi
from suara.engine.skema import ORANG, names
from suara.engine.terms import JenisKandidat

_SQL = Path(__file__).with_name("sql") / "kandidat_nilai.sql"
_DEPAN = 8
_ORANG = names(ORANG)


def rows_from_sesi(sesi: Sesi, wilayah: str) -> Iterator[BarisKandidat]:
    """Yield the candidates of `kandidat` that concern `wilayah`, from the tables `daftar` and `penduduk`."""
    for row in sesi.rows(_SQL.read_text(encoding="utf-8")):
        baris_id, nik, jenis, alasan, beda, pindah, lama, baru = row[:_DEPAN]
        # A newcomer is the receiving office's; everything else is of the office whose list holds the row.
        if not str((baru if jenis == JenisKandidat.BARU else lama or baru) or "").startswith(f"{wilayah}."):
            continue
        yield BarisKandidat(
            nik=nik,
            jenis=jenis,
            alasan=alasan or "",
            beda=beda,
            pindah=pindah,
            desa_lama=lama or "",
            desa_baru=baru or "",
            baris_id=baris_id,
            lama=_person(row[_DEPAN : _DEPAN + len(_ORANG)]),
            baru=_person(row[_DEPAN + len(_ORANG) :]),
        )


def _person(values: Sequence[object]) -> dict[str, str] | None:
    """Return the values as text; None when the table holds nobody under this key."""
    if values[0] is None:
        return None
    return {name: str(value) for name, value in zip(_ORANG, values, strict=True) if value is not None}
