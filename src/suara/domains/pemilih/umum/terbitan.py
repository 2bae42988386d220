"""One announced recap with what may be shown of it, and its files with their fingerprints."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries.rekap import RekapTerbit, rekap_terbit
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.umum.berkas import BERKAS, write_file, write_json
from suara.domains.pemilih.umum.tutup import Sel, close_rekap
from suara.engine.recap import BarisRekap, Rekap
from suara.engine.recap.hitung import NEGARA

MAKS_INGAT = 6
"""Recaps kept in a process: that of a province has a thousand desa, and closing its cells takes a second."""

type Kunci = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Berkas:
    """One file: its bytes and their SHA-256."""

    nama: str
    isi: bytes
    sidik: str


@dataclass(frozen=True, slots=True)
class Terbitan:
    """An announced recap. Two with the same `sidik` say the same; the rest is not compared."""

    sidik: str
    terbit: RekapTerbit = field(compare=False)
    tertutup: frozenset[Sel] = field(compare=False)
    json: bytes = field(compare=False)

    @property
    def rekap(self) -> Rekap:
        """The figures."""
        return self.terbit.rekap

    def find(self, kode: str) -> BarisRekap | None:
        """Return the row of a region; None when the recap has none."""
        return next((satu for satu in self.rekap.baris if satu.kode == kode), None)

    @property
    def berkas(self) -> Mapping[str, Berkas]:
        """The files by name."""
        return _files(self)


def open_terbitan(kantor: str, periode: str) -> Terbitan:
    """Return what is announced; raise `PeriodeSatker.DoesNotExist` when there is nothing.

    What the database says now decides which one it is; only the reading of it is remembered.
    """
    kunci = _read_key(kantor, periode)
    if not kunci:
        raise PeriodeSatker.DoesNotExist
    return _open(kunci, kantor, periode)


def _read_key(kantor: str, periode: str) -> Kunci:
    """Return what tells one announcement from another: the meeting, its recap, its papers."""
    rows = PlenoPeriode.objects.filter(
        periode__kantor=kantor, periode__kode=periode, keadaan=KeadaanPleno.DITETAPKAN
    )
    papers = ("dokumen_set__dokumen__nomor", "dokumen_set__dokumen__kode_verifikasi")
    kolom = ("urut", "pk", "versi", "ditetapkan_at", "rekap_dibaca__sidik", *papers)
    return tuple(rows.order_by("urut", "dokumen_set__pk").values_list(*kolom))


@lru_cache(maxsize=MAKS_INGAT)
def _open(_kunci: Kunci, kantor: str, periode: str) -> Terbitan:
    terbit = rekap_terbit(kantor, periode)
    tertutup = close_rekap(terbit.rekap)
    isi = write_json(terbit, tertutup)
    return Terbitan(hashlib.sha256(isi).hexdigest(), terbit, tertutup, isi)


@lru_cache(maxsize=MAKS_INGAT)
def _files(terbitan: Terbitan) -> Mapping[str, Berkas]:
    semua = {}
    for nama in BERKAS:
        json = nama == "rekap.json"
        isi = terbitan.json if json else write_file(nama, terbitan.terbit, terbitan.tertutup)
        semua[nama] = Berkas(nama, isi, hashlib.sha256(isi).hexdigest())
    return semua


def audit_table(rekap: Rekap, kode: str) -> str:
    """Return the table of one region and those right below it, as the public audit tool takes it.

    Moves inside the kab/kota are in it: without them no kecamatan would balance.
    """
    semua = [
        {
            "kode": b.kode,
            "wilayah": b.nama,
            "periode": rekap.periode,
            "previous": b.lama.jumlah,
            "baru": b.baru.jumlah,
            "tms": b.tms.jumlah,
            "masuk": b.masuk.jumlah,
            "keluar": b.keluar.jumlah,
            "perbaikan": b.perbaikan.jumlah,
            "l": b.kini.l,
            "p": b.kini.p,
            "total": b.kini.jumlah,
            "jumlah_kec": b.jumlah_kec or "",
            "jumlah_desa": b.jumlah_desa or "",
        }
        for b in rekap.baris
        if b.panjang > NEGARA and (b.kode == kode or b.kode.rpartition(".")[0] == kode)
    ]
    # A column without a number would be read as one of names.
    kolom = [nama for nama in semua[0] if any(satu[nama] != "" for satu in semua)] if semua else []
    keluar = io.StringIO(newline="")
    tulis = csv.DictWriter(keluar, kolom, lineterminator="\n", extrasaction="ignore")
    tulis.writeheader()
    tulis.writerows(semua)
    return keluar.getvalue()
