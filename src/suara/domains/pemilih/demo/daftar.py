"""The demo's voter list, made by the engine as an office makes one: files in, compared, applied, counted.

Everybody in it is synthetic (`engine.synth`, a fixed seed). The files that an office would be sent are
written beside the sealed snapshots, read in and deleted; only the key opens what stays.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.demo.masa import Masa
from suara.domains.pemilih.demo.orang import (
    BERUBAH,
    KABUPATEN,
    TETAP,
    WILAYAH,
    Sumber,
    fill,
    open_sumber,
)
from suara.domains.pemilih.tempat_data import data_folder, key_file, snapshot_folder
from suara.engine.alir import Gudang, open_source, run_apply, run_recap, run_sync
from suara.engine.kunci import KunciInduk
from suara.engine.putusan_berkas import BerkasPutusan
from suara.engine.sesi import Sesi
from suara.engine.skema import KUNCI, ORANG, names
from suara.engine.snapshot import Manifest, open_snapshot
from suara.engine.snapshot.tempat import read_penunjuk
from suara.engine.sources import Permintaan, ingest
from suara.engine.sync import Acuan
from suara.engine.terms import SumberData

if TYPE_CHECKING:
    from suara.engine.recap import Rekap

EDISI = "pdpb-2025"
TANDA = "CONTOH.txt"
"""Says that what lies here is the demo's: only then a demo that broke off is cleared away and made anew."""
KATA = "Semua orang dalam folder ini buatan (kantor contoh Suara). Tidak ada data pemilih nyata di sini.\n"
UBAH_DULU, UBAH_LALU, UBAH = 160, 320, 600
"""Of a thousand whose data change in the year, how many have changed by the end of each quarter."""
DESA = 13
_ORANG = ", ".join(names((*ORANG, *KUNCI)))
_DAHULU = f"""
SELECT {_ORANG}, hidup, pekerjaan, warga_negara FROM contoh_penduduk WHERE {BERUBAH}
UNION ALL
SELECT {_ORANG}, true, NULL, 'WNI' FROM contoh_daftar WHERE status <> 'TMS' AND {TETAP}
"""  # noqa: S608 - column names and conditions of our own


@dataclass(frozen=True, slots=True)
class Ditetapkan:
    """What one announced quarter rests on: the snapshot, the one it began with, the recap of each office."""

    snapshot: str
    induk: str
    rekap: Mapping[str, Rekap]


@dataclass(slots=True)
class Bengkel:
    """Where the demo's list is made."""

    gudang: Gudang
    penduduk: Path
    temuan: Path
    sumber: Sumber

    def take_list(self, masa: Masa) -> Manifest:
        """Read the first list in."""
        return self._ingest(self.sumber.write_daftar(), masa, "daftar", self.gudang.tempat)

    def take_population(self, masa: Masa) -> Manifest:
        """Read the population file of the quarter that runs in."""
        return self._ingest(self.sumber.write_penduduk(UBAH), masa, "penduduk", self.penduduk)

    def settle(self, masa: Masa) -> Ditetapkan:
        """Apply all that was known in the first quarter, when nobody decided here yet, and count."""
        awal = self.in_force()
        with open_sesi() as sesi:
            self.compare_past(sesi, masa, UBAH_DULU)
            self._accept(sesi, masa)
            return self.count(sesi, awal)

    def in_force(self) -> str:
        """Return the name of the list in force."""
        return str(read_penunjuk(self.gudang.tempat).terkini)

    def count(self, sesi: Sesi, induk: str) -> Ditetapkan:
        """Count the list in force for each office."""
        hitung = [run_recap(sesi, self.gudang, wilayah=kab, sampai=DESA) for kab in KABUPATEN]
        return Ditetapkan(hitung[0][1].id, induk, {rekap.wilayah: rekap for rekap, _manifes in hitung})

    def compare_past(self, sesi: Sesi, masa: Masa, ubah: int) -> Manifest:
        """Compare the list with what was known when so many of a thousand had changed."""
        self._recall(sesi, ubah)
        return self._sync(sesi, masa, Acuan(tanggal=masa.pleno, sumber_tunggal=True))

    def compare(self, sesi: Sesi, masa: Masa) -> Manifest:
        """Compare the list with the population file; `kandidat`, `daftar`, `penduduk` stay in the session."""
        tunggal = open_source(sesi, self.gudang, self.penduduk)
        return self._sync(sesi, masa, Acuan(tanggal=masa.pleno, sumber_tunggal=tunggal))

    def compare_presumed(self, sesi: Sesi, masa: Masa, nik: Collection[str]) -> Manifest:
        """Compare the list with names that another agency presumes dead: a change list without documents."""
        open_snapshot(sesi, self.penduduk, kunci=self.gudang.kunci, id="terkini", nama="semua_penduduk")
        siapa = ", ".join(f"'{satu}'" for satu in nik)
        pilih = f"SELECT * REPLACE (false AS hidup) FROM semua_penduduk WHERE nik IN ({siapa})"  # noqa: S608
        sesi.simpan("penduduk", pilih)
        acuan = Acuan(tanggal=masa.pleno, sumber=SumberData.BPS_BPJS, penuh=False, sumber_tunggal=True)
        return self._sync(sesi, masa, acuan)

    def _recall(self, sesi: Sesi, ubah: int) -> None:
        """Make `penduduk` as it was in a quarter that is over: who had not changed yet is as in the list."""
        for nama, tempat in (("contoh_daftar", self.gudang.tempat), ("contoh_penduduk", self.penduduk)):
            open_snapshot(sesi, tempat, kunci=self.gudang.kunci, id="terkini", nama=nama)
        sesi.simpan("penduduk", fill(_DAHULU, ubah, self.sumber.dewasa))

    def _sync(self, sesi: Sesi, masa: Masa, acuan: Acuan) -> Manifest:
        return run_sync(sesi, self.gudang, periode=masa.kode, acuan=acuan)[1]

    def _accept(self, sesi: Sesi, masa: Masa) -> None:
        """Accept the proposals of the offices whose list this is; the others' are not theirs to decide."""
        kab = ", ".join(f"'{satu}'" for satu in KABUPATEN)
        syarat = f"jenis IN ('BARU', 'UBAH', 'TMS') AND left(kode_desa, 5) IN ({kab})"
        nomor = sesi.rows(f"SELECT nomor FROM kandidat_simpan WHERE {syarat}")  # noqa: S608 - our own codes
        putusan = BerkasPutusan.of((int(satu), "TERIMA") for (satu,) in nomor)
        run_apply(sesi, self.gudang, periode=masa.kode, keputusan=putusan)

    def _ingest(self, berkas: Path, masa: Masa, jenis: str, tempat: Path) -> Manifest:
        minta = Permintaan(
            berkas=[berkas], wilayah=WILAYAH, periode=masa.kode, acuan=masa.pleno, edisi=EDISI, jenis=jenis
        )
        try:
            with open_sesi() as sesi:
                hasil = ingest(sesi, minta, kunci=self.gudang.kunci, tempat=tempat, laporan=self.temuan)
        finally:
            berkas.unlink(missing_ok=True)
        return hasil.manifes


@contextmanager
def open_bengkel(masa: tuple[Masa, Masa, Masa, Masa]) -> Iterator[Bengkel | None]:
    """Open an empty place for the demo's list; None when a list lies there that is not the demo's."""
    folder, tempat = data_folder(), snapshot_folder()
    tanda = folder / TANDA
    if read_penunjuk(tempat).terkini is not None and not tanda.exists():
        yield None
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    tanda.write_text(KATA, encoding="utf-8")
    kunci = KunciInduk.read(key_file()) if key_file().exists() else KunciInduk.create(key_file())
    gudang = Gudang(tempat=tempat, kunci=kunci)
    penduduk, temuan = folder / "penduduk", folder / "temuan"
    for lama in (gudang.tempat, gudang.kandidat, gudang.mutasi, penduduk, temuan):
        shutil.rmtree(lama, ignore_errors=True)
    with open_sumber(folder, masa[0].pleno, masa[-1].pleno) as sumber:
        yield Bengkel(gudang, penduduk, temuan, sumber)


def open_sesi() -> Sesi:
    """Return a session of one thread: for a list this small a second one only costs."""
    return Sesi(memori="1GB", utas=1)
