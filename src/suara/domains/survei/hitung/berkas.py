"""Opening a file of answers: CSV of any separator and encoding, or a workbook, told apart by content."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.kepala import CARI, find_kepala
from suara.domains.survei.hitung.tanya import Kepala, Pengenal
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kisi import MAGIC_XLS, MAGIC_XLSX, Batas, Kisi, read_kisi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

PEMISAH = ",;\t|"
AWAL_BITA = 32 * 1024
BATAS = Batas(256 * 1024 * 1024, 1_048_576)
"""What is read cell by cell: as many rows as a sheet can have. Plain CSV of plain answers has no limit."""
type Baris = tuple[int, Sequence[str]]
_BUKAN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"SQLite")


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file with its heading, which ends with line `akhir`; `kisi` are the rows of what is no UTF-8 text."""

    path: Path
    kepala: Kepala
    pemisah: str = ","
    akhir: int = 1
    kisi: Sequence[Baris] | None = None

    def rows(self) -> Iterator[Baris]:
        """Yield the rows below the heading, cell by cell, with the number that a person sees."""
        if self.kisi is not None:
            yield from self.kisi
            return
        with self.path.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.reader(opened, delimiter=self.pemisah)
            number = 1
            try:
                for cells in reader:
                    if number > self.akhir and any(cell.strip() for cell in cells):
                        yield number, cells
                    number = reader.line_num + 1
            except (csv.Error, UnicodeDecodeError) as error:
                pola = _(
                    "{berkas} tidak terbaca sejak baris {baris}. Simpan ulang sebagai CSV UTF-8, lalu ulangi."
                )
                said = Kalimat(pola, {"berkas": self.path.name, "baris": number})
                raise BerkasJawabanDitolak(said) from error


def open_berkas(path: Path, pengenal: Pengenal) -> Berkas:
    """Find out what a file is and where its table begins; raises `BerkasJawabanDitolak`."""
    with path.open("rb") as opened:
        awal = opened.read(AWAL_BITA)
    if not awal.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise BerkasJawabanDitolak(_said(_("{berkas} kosong. Periksa apakah ini berkas yang benar."), path))
    if awal.startswith(_BUKAN):
        raise BerkasJawabanDitolak(
            _said(_("{berkas} bukan tabel. Simpan tabelnya sebagai CSV UTF-8 atau XLSX, lalu ulangi."), path)
        )
    if awal.startswith((MAGIC_XLSX, MAGIC_XLS)) or not _is_utf8(awal):
        return _by_cells(path, pengenal)
    text = awal.decode("utf-8-sig", errors="ignore")
    pemisah, rows, ends = max(
        (_split(text, mark) for mark in PEMISAH), key=lambda one: _rank(one[1], pengenal)
    )
    kepala, many = find_kepala(rows, pengenal)
    return Berkas(path, kepala, pemisah, ends[many - 1] if ends else 1)


def _rank(rows: Sequence[Sequence[str]], pengenal: Pengenal) -> tuple[int, int]:
    return pengenal.count(find_kepala(rows, pengenal)[0]), max(map(len, rows), default=0)


def _split(text: str, mark: str) -> tuple[str, list[list[str]], list[int]]:
    """Return the first rows by this separator, with the line of the file where each ends."""
    rows: list[list[str]] = []
    ends: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        for cells in reader:
            rows.append(cells)
            ends.append(reader.line_num)
            if len(rows) > CARI + 2:
                break
    except csv.Error:
        pass
    return mark, rows, ends


def _is_utf8(awal: bytes) -> bool:
    if b"\0" in awal:
        return False
    try:
        awal[: awal.rfind(b"\n") + 1 or len(awal)].decode()
    except UnicodeDecodeError:
        return False
    return True


def _by_cells(path: Path, pengenal: Pengenal) -> Berkas:
    try:
        grids = [grid for grid in read_kisi(path.read_bytes(), BATAS) if grid.baris]
    except RekapTidakTerbaca as error:
        raise BerkasJawabanDitolak(error.pesan) from error
    if not grids:
        raise BerkasJawabanDitolak(_said(_("{berkas} kosong. Periksa apakah ini berkas yang benar."), path))
    ranked = sorted(((_questions(grid, pengenal), -at) for at, grid in enumerate(grids)), reverse=True)
    full = [grids[-at] for many, at in ranked if many == ranked[0][0] == len(pengenal.tanya)]
    if len(full) > 1:
        pola = _(
            "{berkas} berisi jawaban pada lebih dari satu lembar: {lembar}. Simpan tiap lembar sebagai "
            "berkas sendiri, atau satukan barisnya."
        )
        nama = ", ".join(sorted(grid.lembar for grid in full))
        raise BerkasJawabanDitolak(Kalimat(pola, {"berkas": path.name, "lembar": nama}))
    grid = grids[-ranked[0][1]]
    kepala, many = find_kepala([cells for _n, cells in grid.baris[: CARI + 2]], pengenal)
    return Berkas(path, kepala, kisi=grid.baris[many:])


def _questions(grid: Kisi, pengenal: Pengenal) -> int:
    return _rank([cells for _n, cells in grid.baris[: CARI + 2]], pengenal)[0]


def _said(pola: str, path: Path) -> Kalimat:
    return Kalimat(pola, {"berkas": path.name})
