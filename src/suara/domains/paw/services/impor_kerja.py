"""The state of one running import, and the lookups that all kinds of file share."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from suara.domains.paw.impor import periksa
from suara.domains.paw.impor.baris import Baris, read_baris
from suara.domains.paw.impor.hasil import OpsiImpor
from suara.domains.paw.impor.kolom import Kepala, find_kepala
from suara.domains.paw.impor.nilai import kunci_nama
from suara.domains.paw.impor.tabel import Tabel, read_tabel
from suara.domains.paw.impor.temuan import BerkasDitolak, Catatan
from suara.domains.paw.models import Dapil, Impor, Partai, Pemilu
from suara.kernel.kalimat import gettext_noop as _

TANGGAL_PEMILU = {
    "2014": dt.date(2014, 4, 9),
    "2019": dt.date(2019, 4, 17),
    "2024": dt.date(2024, 2, 14),
}
"""Days of the polls that an import may open by itself; any other election is registered first."""


class Kerja:
    """One import on its way: the file, what was asked, what was found, what was written."""

    impor: Impor

    def __init__(self, data: bytes, opsi: OpsiImpor) -> None:
        self.data = data
        self.opsi = opsi
        self.catatan = Catatan()
        self.hitungan: Counter[str] = Counter()
        self.jumlah_baris = 0
        self.pemilu: Pemilu | None = None
        self.lebih_baru: set[str] = set()
        """Decrees in force that this table may not replace; said once each, not once per row."""
        self.dapil: dict[int, tuple[Dapil, int]] = {}
        """The dapil that the file speaks of, each with the first row that does."""
        self.pemilu_baru = False

    def baca(self, perintah: str, wajib: tuple[tuple[str, ...], ...]) -> tuple[Tabel, Kepala]:
        """Read the file and find its header; raises `BerkasDitolak`."""
        tabel = read_tabel(self.data, self.opsi.lembar)
        given = {
            name for name, value in (("pemilu", self.opsi.pemilu), ("lembaga", self.opsi.lembaga)) if value
        }
        needed = tuple(group for group in wajib if not given & set(group))
        kepala = find_kepala(tabel, perintah, needed, self.catatan)
        self.jumlah_baris = sum(1 for number, _cells in tabel.baris if number > kepala.baris)
        if not self.jumlah_baris:
            raise BerkasDitolak(
                "BERKAS_KOSONG", _("Berkas ini hanya berisi judul kolom, tanpa satu baris data pun.")
            )
        return tabel, kepala

    def baca_calon(self, tabel: Tabel, kepala: Kepala) -> list[Baris]:
        """Return the rows of a candidate or vote list after the checks over the whole file."""
        rows = read_baris(tabel, kepala, self.catatan, self.opsi.pemilu, self.opsi.lembaga)
        code = periksa.check_pemilu(rows, kepala, self.catatan)
        periksa.check_duplikat(rows, kepala, self.catatan)
        periksa.check_seragam(rows, kepala, self.catatan)
        periksa.note_kosong(rows, kepala, self.catatan)
        periksa.note_nama_dapil(tabel, rows, kepala, self.catatan)
        if code:
            self.open_pemilu(code, kepala)
        return rows

    def touch(self, dapil: Dapil, baris: int) -> None:
        """Note that a row speaks of this dapil."""
        self.dapil.setdefault(dapil.pk, (dapil, baris))

    def open_pemilu(self, kode: str, kepala: Kepala) -> None:
        """Take the election of the file, locked so that two imports into it wait for each other."""
        if self.opsi.pemilu and kode != self.opsi.pemilu:
            self.catatan.galat(
                "PEMILU_LAIN",
                _("Berkas ini memuat Pemilu {isi}, yang dipilih {pilihan}. Periksa salah satunya."),
                kepala.baris + 1,
                kepala.sebut("pemilu"),
                isi=kode,
                pilihan=self.opsi.pemilu,
            )
            return
        day = self.opsi.tanggal_pemilu or TANGGAL_PEMILU.get(kode)
        if day is not None:
            nama = self.opsi.nama_pemilu or f"Pemilu {kode}"
            _row, self.pemilu_baru = Pemilu.objects.get_or_create(
                kode=kode, defaults={"nama": nama, "tanggal": day}
            )
        self.pemilu = Pemilu.objects.select_for_update().filter(kode=kode).first()
        if self.pemilu is None:
            self.catatan.galat(
                "PEMILU_TIDAK_DIKENAL",
                _("Pemilu “{kode}” belum terdaftar. Daftarkan tanggalnya lebih dahulu."),
                kepala.baris + 1,
                kepala.sebut("pemilu"),
                kode=kode,
            )


class Kamus:
    """The parties and dapil of one election, by what a file may call them."""

    def __init__(self, pemilu: Pemilu) -> None:
        self.pemilu = pemilu
        self.partai: dict[str, Partai] = {}
        self.dapil: dict[tuple[str, str], Dapil] = {}
        self._by_name: dict[tuple[str, str], list[Dapil]] = {}
        for partai in Partai.objects.filter(pemilu=pemilu):
            self.add_partai(partai)
        for dapil in Dapil.objects.filter(pemilu=pemilu):
            self.add_dapil(dapil)

    def add_partai(self, partai: Partai) -> None:
        """Know a party by its name and by its number in this election."""
        self.partai[partai.kunci] = partai
        if partai.nomor is not None:
            self.partai[str(partai.nomor)] = partai

    def add_dapil(self, dapil: Dapil) -> None:
        """Know a dapil by its code and by its name."""
        self.dapil[dapil.lembaga, dapil.kode] = dapil
        self._by_name.setdefault((dapil.lembaga, kunci_nama(dapil.nama)), []).append(dapil)

    def find_dapil(self, row: Baris) -> Dapil | None:
        """Return the dapil of a row; by name only where the file has no code and one dapil has the name."""
        if row.kode_dapil:
            return self.dapil.get((row.lembaga, row.kode_dapil))
        named = self._by_name.get((row.lembaga, kunci_nama(row.dapil)), [])
        return named[0] if len(named) == 1 else None
