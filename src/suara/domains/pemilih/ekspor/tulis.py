"""Writing the files of one approved request: 0600, in a folder of their own, no personal data in a name."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from suara.domains.pemilih.ekspor.baca import Asal, iter_rows, list_desa, open_rows
from suara.domains.pemilih.ekspor.pdf import render_copy
from suara.domains.pemilih.rules.profil import Bahan, columns_of, request_key, write_row
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.engine.errors import EngineError
from suara.engine.recap import Rekap
from suara.engine.recap.tata import audit_rows, lay_out
from suara.engine.sesi import Sesi
from suara.engine.wilayah import read_wilayah
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

HAK_FOLDER, HAK_BERKAS = 0o700, 0o600
KECAMATAN = 8
DESA = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan:
    """For whom it is and under which letter: what stands on each page."""

    nomor: str
    profil: ProfilEkspor
    kantor: str
    penerima: str
    nomor_surat: str
    tanggal_surat: str
    periode: str
    acuan: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasTertulis:
    """One written file, as the log keeps it."""

    nama: str
    wilayah: str
    baris: int
    ukuran: int
    sha256: str


@dataclass(slots=True)
class Rak:
    """The folder of one run, which must be new, and what was put in it."""

    folder: Path
    isi: list[BerkasTertulis] = field(default_factory=list)

    def __post_init__(self) -> None:
        try:
            self.folder.mkdir(mode=HAK_FOLDER, parents=True)
        except FileExistsError:
            pola = _("Folder {folder} sudah ada. Sebut folder baru, supaya berkas lama tidak tercampur.")
            raise EngineError(Kalimat(pola, {"folder": str(self.folder)})) from None

    def taruh(self, nama: str, data: bytes, *, wilayah: str, baris: int) -> None:
        """Write a file that only its owner reads, and note it."""
        fd = os.open(self.folder / nama, os.O_WRONLY | os.O_CREAT | os.O_EXCL, HAK_BERKAS)
        with os.fdopen(fd, "wb") as berkas:
            berkas.write(data)
            berkas.flush()
            os.fsync(berkas.fileno())
        sidik = hashlib.sha256(data).hexdigest()
        self.isi.append(
            BerkasTertulis(nama=nama, wilayah=wilayah, baris=baris, ukuran=len(data), sha256=sidik)
        )


type Maju = Callable[[float], None]


def write_copy(sesi: Sesi, rak: Rak, tujuan: Tujuan, asal: Asal, maju: Maju) -> None:
    """Write the copy for a party or Bawaslu: one PDF a desa."""
    open_rows(sesi, asal, tujuan.profil)
    nama = read_wilayah()
    bahan = Bahan(acuan=tujuan.acuan, nama=nama)
    desa = list_desa(sesi)
    for urut, (kode, _n) in enumerate(desa, start=1):
        judul = ", ".join(nama.get(kode[:n], kode[:n]) for n in (DESA, KECAMATAN, 5))
        pdf, jumlah = render_copy(tujuan, judul, iter_rows(sesi, tujuan.profil, kode), bahan)
        rak.taruh(f"{tujuan.nomor}-{kode}.pdf", pdf, wilayah=kode, baris=jumlah)
        maju(urut / len(desa))


def write_rows(sesi: Sesi, rak: Rak, tujuan: Tujuan, asal: Asal, *, rahasia: bytes, nomor: int) -> None:
    """Write the rows of a case list, or those of the own office, as one CSV.

    A key that belongs to this request alone goes into a file of its own, to be handed over another way.
    """
    open_rows(sesi, asal, tujuan.profil)
    kunci = request_key(rahasia, nomor) if tujuan.profil is ProfilEkspor.ANTAR_INSTANSI else None
    bahan = Bahan(acuan=tujuan.acuan, nama=read_wilayah(), kunci=kunci)
    judul = [satu.judul for satu in columns_of(tujuan.profil)]
    cells = (write_row(tujuan.profil, satu, bahan) for _tps, satu in iter_rows(sesi, tujuan.profil))
    data, jumlah = _csv(judul, cells)
    rak.taruh(f"{tujuan.nomor}-{asal.wilayah}.csv", data, wilayah=asal.wilayah, baris=jumlah)
    if kunci is not None:
        rak.taruh(f"{tujuan.nomor}-kunci-hmac.txt", kunci.hex().encode() + b"\n", wilayah="", baris=0)


def write_figures(rak: Rak, tujuan: Tujuan, rekap: Rekap) -> None:
    """Write recap numbers only: sums down to the desa, reasons and disability down to the kecamatan."""
    rinci = lay_out(rekap) if len(rekap.wilayah) < KECAMATAN else ()
    for tabel in (audit_rows(rekap, DESA), *rinci):
        nama = tabel.judul.lower().replace(" ", "-")
        data = tabel.to_csv().encode()
        rak.taruh(f"{tujuan.nomor}-{nama}.csv", data, wilayah=rekap.wilayah, baris=len(tabel.baris))


def _csv(judul: list[str], cells: Iterator[list[str]]) -> tuple[bytes, int]:
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(judul)
    jumlah = 0
    for satu in cells:
        tulis.writerow([_harmless(nilai) for nilai in satu])
        jumlah += 1
    return keluar.getvalue().encode("utf-8-sig"), jumlah


def _harmless(nilai: str) -> str:
    """Keep a spreadsheet from running a name as a formula."""
    return f"'{nilai}" if nilai[:1] in ("=", "+", "-", "@") else nilai
