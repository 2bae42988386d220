"""The answers of a file as a table: the quick way when every cell is plain, cell by cell when one is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.survei.hitung.berkas import Berkas, open_berkas
from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.kolom import Kolom, find_kolom
from suara.domains.survei.hitung.nilai import explain, is_rekap, read_nilai
from suara.domains.survei.hitung.tanya import Pengenal, Tanya, skm_lengkap, skm_pendek
from suara.domains.survei.terms import UrutanUnsur
from suara.engine.kemajuan import Kemajuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    import pyarrow as pa

MAKS_TEMPAT = 20
BALOK = 16 * 1024 * 1024
"""Bytes that are parsed at a time."""
type Tempat = tuple[int, str, Kalimat]
type Kunci = tuple[tuple[str, ...], ...]
"""The words of each grouping column; the table holds their places in here, which are quicker to group by."""


@dataclass(frozen=True, slots=True)
class Terbaca:
    """The answers of a file: `k0`… are the words of the columns `kunci`; `dibaca` are the headings taken."""

    tabel: pa.Table
    kunci: tuple[str, ...]
    dibaca: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Termuat:
    """Answers ready to be counted, what their key numbers mean, and the headings that were read."""

    tabel: pa.Table
    kunci: Kunci
    dibaca: Mapping[str, str]


def load_jawaban(
    path: Path, *, urutan: UrutanUnsur | None, per: Sequence[str], lapor: Kemajuan | None = None
) -> Termuat:
    """Return the answers of a file of SKM: numbers `k0`…, then the nine unsur.

    Raises `BerkasJawabanDitolak`: an answer other than 1 to 4 is named with its row and column, and nothing
    is counted. Blank is missing.
    """
    found = read_jawaban(path, urutan=urutan, per=per, lapor=lapor)
    tabel, kunci = _numbered(found.tabel, len(per))
    return Termuat(tabel, kunci, found.dibaca)


def read_jawaban(
    path: Path,
    *,
    urutan: UrutanUnsur | None,
    per: Sequence[str],
    pengenal: Pengenal | None = None,
    ciri: Mapping[str, frozenset[str]] | None = None,
    lapor: Kemajuan | None = None,
) -> Terbaca:
    """Return the answers of a file, None where blank; `pengenal` knows the questions (the nine of SKM).

    Columns named `per` must be there; those of `ciri` (headings by name) are read when they are.
    """
    pengenal = pengenal or skm_pendek()
    berkas = open_berkas(path, pengenal)
    if pengenal is skm_pendek() and pengenal.count(berkas.kepala) < len(pengenal.tanya):
        pengenal = skm_lengkap()  # headings are sentences: only now is the questionnaire loaded
        berkas = open_berkas(path, pengenal)
    kolom = find_kolom(berkas.kepala, pengenal, urutan, per, ciri)
    tabel = _quick(berkas, kolom)
    if tabel is None or not _is_plain(tabel, pengenal):
        lapor = lapor or Kemajuan()
        lapor.mulai(Kalimat(_("Membaca sel demi sel")), 0)
        tabel = _by_cells(berkas, kolom, skm_lengkap() if pengenal is skm_pendek() else pengenal)
        lapor.selesai(tabel.num_rows)
    return Terbaca(tabel, tuple(kolom.kelompok), kolom.dibaca)


def _is_plain(tabel: pa.Table, pengenal: Pengenal) -> bool:
    """Whether every answer is one of its scale, or blank."""
    from pyarrow import compute

    for satu in pengenal.tanya:
        paling = compute.min_max(tabel[satu.kode]).as_py()
        if (
            paling["min"] is not None
            and not satu.nilai[0] <= paling["min"] <= paling["max"] <= satu.nilai[-1]
        ):
            return False
    return True


def _numbered(tabel: pa.Table, banyak: int) -> tuple[pa.Table, Kunci]:
    """Put numbers into the place of the words of the first `banyak` keys."""
    import pyarrow as pa

    tabel = tabel.unify_dictionaries()
    keys = [f"k{n}" for n in range(banyak)]
    columns = {nama: tabel[nama] for nama in tabel.column_names if nama not in keys}
    words = []
    for nama in keys:
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

    keys = {at: f"k{n}" for n, at in enumerate(kolom.kelompok.values())}
    nama = {at: kode for kode, at in kolom.unsur.items()} | keys
    words = pa.dictionary(pa.int32(), pa.string())
    jenis = dict.fromkeys(kolom.unsur, pa.int8()) | dict.fromkeys(keys.values(), words)
    try:
        return csv.read_csv(
            berkas.path,
            read_options=csv.ReadOptions(
                skip_rows=berkas.akhir,
                column_names=[nama.get(at, f"_{at}") for at in range(len(berkas.kepala))],
                block_size=BALOK,
            ),
            parse_options=csv.ParseOptions(delimiter=berkas.pemisah),
            convert_options=csv.ConvertOptions(
                column_types=jenis, include_columns=sorted(jenis), null_values=[""], strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return None


def _by_cells(berkas: Berkas, kolom: Kolom, pengenal: Pengenal) -> pa.Table:
    """Read the rows one by one and name every cell that is no answer."""
    import pyarrow as pa

    columns = [(satu, kolom.unsur[satu.kode]) for satu in pengenal.tanya]
    isi: dict[str, list[int | None]] = {satu.kode: [] for satu in pengenal.tanya}
    kunci: dict[str, list[str]] = {f"k{n}": [] for n in range(len(kolom.kelompok))}
    tempat: list[Tempat] = []
    banyak, lebar = 0, len(berkas.kepala)
    bukan = frozenset({*kolom.unsur.values(), *kolom.kelompok.values()})
    for nomor, sel in berkas.rows():
        nilai, salah = _read_row(sel, columns, bukan, lebar)
        banyak += len(salah)
        tempat += [(nomor, *satu) for satu in salah[: MAKS_TEMPAT - len(tempat)]]
        if banyak:
            continue
        for kode, angka in nilai.items():
            isi[kode].append(angka)
        for nama, at in zip(kunci, kolom.kelompok.values(), strict=True):
            kunci[nama].append(_cell(sel, at))
    if banyak:
        said = _("{jumlah} isian bukan jawaban yang sah. Perbaiki lalu ulangi; tidak ada yang dihitung.")
        raise BerkasJawabanDitolak(Kalimat(said, {"jumlah": banyak}), tempat)
    words = {nama: pa.array(satu, pa.string()).dictionary_encode() for nama, satu in kunci.items()}
    return pa.table(words | {nama: pa.array(satu, pa.int8()) for nama, satu in isi.items()})


def _read_row(
    sel: Sequence[str], columns: Sequence[tuple[Tanya, int]], bukan: frozenset[int], lebar: int
) -> tuple[dict[str, int | None], list[tuple[str, Kalimat]]]:
    """Return the answers of a row and what is wrong in it: a blank must be left blank, and is never 0."""
    if any(satu.strip() for satu in sel[lebar:]):
        return {}, [("–", Kalimat(_("Baris ini lebih panjang daripada kepala tabelnya.")))]
    if is_rekap(sel, bukan):
        said = _("Baris ini jumlah atau rata-rata, bukan jawaban seseorang. Hapus baris rekap, lalu ulangi.")
        return {}, [("–", Kalimat(said))]
    nilai: dict[str, int | None] = {}
    salah: list[tuple[str, Kalimat]] = []
    for satu, at in columns:
        cell = _cell(sel, at)
        nilai[satu.kode] = read_nilai(cell, satu) if cell else None
        if cell and nilai[satu.kode] is None:
            salah.append((f"{satu.kode} ({_letter(at)})", explain(cell, satu)))
    return nilai, salah


def _cell(sel: Sequence[str], at: int) -> str:
    return sel[at].strip() if at < len(sel) else ""


def _letter(at: int) -> str:
    """Return the letters that a spreadsheet program shows above a column."""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)
