"""The engine's proposals with the person's values, ready for `services.take_in`.

A province office has one `kandidat` table for all its kab/kota: pass the rows of one office only
(`wilayah`), because an office may hold nobody else's people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan
from suara.domains.pemilih.services.setoran import HasilSetor, deliver
from suara.engine.sesi import Sesi
from suara.engine.skema import ORANG, names
from suara.engine.terms import AlasanTMS, JenisKandidat, SumberData

_SQL = Path(__file__).with_name("sql")
_DEPAN, _DEPAN_GANDA = 9, 6
_ORANG = names(ORANG)
_SETUMPUK = 2_000
_KABUPATEN = 5


def deliver_sync(
    sesi: Sesi, *, periode: PeriodeSatker, wilayah: str, isian: IsianMasukan
) -> tuple[HasilSetor, HasilSetor | None]:
    """Take the comparison in: what the source says; and, apart, what only the office's own list says.

    A change list that is silent about a number must not be named as who said that it stands twice.
    """
    hasil = deliver(
        actor=None, periode=periode, isian=isian, baris=lambda: rows_from_sesi(sesi, wilayah, isian.sumber)
    )
    sendiri = SumberData.GANDA
    ada = sesi.nilai("SELECT count(*) FROM kandidat WHERE sumber = $sumber", {"sumber": sendiri.value})
    if isian.sumber is sendiri or not ada or next(rows_from_sesi(sesi, wilayah, sendiri), None) is None:
        return hasil, None
    own = replace(isian, sumber=sendiri, edisi="", nomor_surat="", berkas=None, mutu={})
    return hasil, deliver(
        actor=None, periode=periode, isian=own, baris=lambda: rows_from_sesi(sesi, wilayah, sendiri)
    )


def rows_from_sesi(sesi: Sesi, wilayah: str, dari: SumberData | None = None) -> Iterator[BarisKandidat]:
    """Yield the candidates of `kandidat` that concern `wilayah`, from the tables `daftar` and `penduduk`.

    With `dari` only those that rest on this source.
    """
    for row in _stream(sesi, "kandidat_nilai.sql"):
        baris_id, nik, jenis, alasan, beda, pindah, lama, baru, sumber = row[:_DEPAN]
        if dari is not None and sumber != dari:
            continue
        # A newcomer is the receiving office's; everything else is of the office whose list holds the row.
        if not str((baru if jenis == JenisKandidat.BARU else lama or baru) or "").startswith(f"{wilayah}."):
            continue
        yield BarisKandidat(
            nik=str(nik),
            jenis=str(jenis),
            alasan=str(alasan or ""),
            beda=int(str(beda)),
            pindah=str(pindah),
            desa_lama=str(lama or ""),
            desa_baru=str(baru or ""),
            baris_id=None if baris_id is None else int(str(baris_id)),
            lama=_person(row[_DEPAN : _DEPAN + len(_ORANG)]),
            baru=_person(row[_DEPAN + len(_ORANG) :]),
        )


def rows_from_ganda(sesi: Sesi, wilayah: str) -> Iterator[BarisKandidat]:
    """Yield a candidate for each row of `wilayah` that may be a second one of the same person.

    From the tables `pasangan` (`engine.ganda`) and `daftar`. The stronger row of the pair is not touched.
    """
    for row in _stream(sesi, "ganda_nilai.sql"):
        baris_id, nik, tingkat, lingkup, lama, baru = row[:_DEPAN_GANDA]
        if not str(lama).startswith(f"{wilayah}."):
            continue
        kembar = _person(row[_DEPAN_GANDA + len(_ORANG) :])
        sama = str(lama)[:_KABUPATEN] == str(baru)[:_KABUPATEN]
        yield BarisKandidat(
            nik=str(nik),
            jenis=JenisKandidat.TMS.value,
            alasan=AlasanTMS.GANDA.value,
            pindah=str(lingkup),
            tingkat=str(tingkat),
            desa_lama=str(lama),
            desa_baru=str(baru),
            baris_id=int(str(baris_id)),
            lama=_person(row[_DEPAN_GANDA : _DEPAN_GANDA + len(_ORANG)]),
            baru=kembar if sama else {"kode_desa": str(baru)},
        )


def _stream(sesi: Sesi, berkas: str) -> Iterator[Sequence[object]]:
    """Yield the rows of a query from one Arrow table: a tenth of the memory of as many Python rows."""
    tabel = sesi.arrow((_SQL / berkas).read_text(encoding="utf-8"))
    for batch in tabel.to_batches(max_chunksize=_SETUMPUK):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _person(values: Sequence[object]) -> dict[str, str] | None:
    """Return the values as text; None when the table holds nobody under this key."""
    if values[0] is None:
        return None
    return {name: str(value) for name, value in zip(_ORANG, values, strict=True) if value is not None}
