"""The answers of a file as a table: the quick way when every cell is plain, cell by cell when one is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.survei.hitung.berkas import Berkas, open_berkas
from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.kolom import Kolom, find_kolom
from suara.domains.survei.terms import Unsur, UrutanUnsur
from suara.engine.kemajuan import Kemajuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    import pyarrow as pa

    from suara.engine.sesi import Sesi

MAKS_TEMPAT = 20
_JAWABAN = re.compile(r"([1-4])(?:[.,]0+)?")
type Tempat = tuple[int, str, Kalimat]
type Kunci = tuple[tuple[str, ...], ...]
"""The words of each grouping column; the table holds their places in here, which are quicker to group by."""


def load_jawaban(sesi: Sesi, path: Path, *, urutan: UrutanUnsur | None, per: Sequence[str]) -> Kunci:
    """Make `jawaban` of a file (numbers `k0`…, then the nine unsur) and return what the numbers stand for.

    Raises `BerkasJawabanDitolak`: an answer other than 1 to 4 is named with its row and column, and nothing
    is counted. Blank is missing.
    """
    tabel, kunci = _numbered(read_jawaban(path, urutan=urutan, per=per, lapor=sesi.lapor), len(per))
    sesi.sambungan.register("jawaban", tabel)
    return kunci


def read_jawaban(
    path: Path, *, urutan: UrutanUnsur | None, per: Sequence[str], lapor: Kemajuan | None = None
) -> pa.Table:
    """Return the answers of a file: the words of its keys (`k0`…) and the nine unsur, None where blank."""
    berkas = open_berkas(path)
    kolom = find_kolom(berkas.kepala, urutan, per)
    tabel = _quick(berkas, kolom)
    if tabel is not None and _is_plain(tabel):
        return tabel
    lapor = lapor or Kemajuan()
    lapor.mulai(Kalimat(_("Membaca sel demi sel")), 0)
    tabel = _by_cells(berkas, kolom)
    lapor.selesai(tabel.num_rows)
    return tabel


def _is_plain(tabel: pa.Table) -> bool:
    """Whether every answer is one of the scale, or blank."""
    from pyarrow import compute

    paling = [compute.min_max(tabel[satu.value]).as_py() for satu in Unsur]
    return all(satu["min"] is None or (satu["min"] >= 1 and satu["max"] <= 4) for satu in paling)


def _numbered(tabel: pa.Table, banyak: int) -> tuple[pa.Table, Kunci]:
    """Put numbers into the place of the words of the first `banyak` keys."""
    import pyarrow as pa

    tabel = tabel.unify_dictionaries()
    columns = {satu.value: tabel[satu.value] for satu in Unsur}
    words = []
    for nama in (f"k{n}" for n in range(banyak)):
        parts = tabel[nama].chunks
        columns[nama] = pa.chunked_array([part.indices for part in parts], pa.int32())
        words.append(tuple(str(satu) for satu in parts[0].dictionary.to_pylist()) if parts else ())
    return pa.table(columns), tuple(words)


def _quick(berkas: Berkas, kolom: Kolom) -> pa.Table | None:
    """Read all columns at once as whole numbers; None when a cell is anything else, or a row too long."""
    if berkas.kisi is not None:
        return None
    import pyarrow as pa
    from pyarrow import csv

    nama = {at: satu.value for satu, at in kolom.unsur.items()}
    nama |= {at: f"k{n}" for n, at in enumerate(kolom.kelompok.values())}
    words = pa.dictionary(pa.int32(), pa.string())
    jenis = {
        satu: words if satu.startswith("k") and satu[1:].isdigit() else pa.int8() for satu in nama.values()
    }
    try:
        return csv.read_csv(
            berkas.path,
            read_options=csv.ReadOptions(
                skip_rows=berkas.akhir,
                column_names=[nama.get(at, f"_{at}") for at in range(len(berkas.kepala))],
            ),
            parse_options=csv.ParseOptions(delimiter=berkas.pemisah),
            convert_options=csv.ConvertOptions(
                column_types=jenis, include_columns=sorted(jenis), null_values=[""], strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return None


def _by_cells(berkas: Berkas, kolom: Kolom) -> pa.Table:
    """Read the rows one by one and name every cell that is no answer."""
    import pyarrow as pa

    isi: dict[str, list[int | None]] = {satu.value: [] for satu in kolom.unsur}
    kunci: dict[str, list[str]] = {f"k{n}": [] for n in range(len(kolom.kelompok))}
    tempat: list[Tempat] = []
    banyak, lebar = 0, len(berkas.kepala)
    for nomor, sel in berkas.rows():
        salah = _wrong(sel, kolom, lebar)
        banyak += len(salah)
        tempat += [(nomor, *satu) for satu in salah[: MAKS_TEMPAT - len(tempat)]]
        if banyak:
            continue
        for satu, at in kolom.unsur.items():
            found = _JAWABAN.fullmatch(_cell(sel, at))
            isi[satu.value].append(int(found[1]) if found else None)
        for nama, at in zip(kunci, kolom.kelompok.values(), strict=True):
            kunci[nama].append(_cell(sel, at))
    if banyak:
        said = _("{jumlah} isian bukan jawaban yang sah. Perbaiki lalu ulangi; tidak ada yang dihitung.")
        raise BerkasJawabanDitolak(Kalimat(said, {"jumlah": banyak}), tempat)
    columns = {nama: pa.array(nilai, pa.string()).dictionary_encode() for nama, nilai in kunci.items()}
    return pa.table(columns | {nama: pa.array(nilai, pa.int8()) for nama, nilai in isi.items()})


def _wrong(sel: Sequence[str], kolom: Kolom, lebar: int) -> list[tuple[str, Kalimat]]:
    """Return what is wrong in a row: 0 and 5 are no answers on this scale, and a blank must be left blank."""
    if any(satu.strip() for satu in sel[lebar:]):
        return [("–", Kalimat(_("Baris ini lebih panjang daripada kepala tabelnya.")))]
    pola = _("“{isi}” bukan jawaban 1 sampai 4. Yang tidak dijawab dibiarkan kosong, bukan 0.")
    cells = {satu.value: _cell(sel, at) for satu, at in kolom.unsur.items()}
    return [
        (nama, Kalimat(pola, {"isi": isi[:20]}))
        for nama, isi in cells.items()
        if isi and not _JAWABAN.fullmatch(isi)
    ]


def _cell(sel: Sequence[str], at: int) -> str:
    return sel[at].strip() if at < len(sel) else ""
