"""Rows of one region, period and group become one point; its numbers keep every place they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.periode import Periode, precedes
from suara.engine.periksa_rekap.tabel import BarisRekap, Sel, TabelRekap
from suara.engine.periksa_rekap.terms import Ukuran


class KunciTitik(NamedTuple):
    """What makes two rows speak of the same thing."""

    wilayah: str
    periode: str
    kelompok: str = ""


@dataclass(slots=True, eq=False)
class Titik:
    """One region in one period (and group of voters), with all that was written about it."""

    kunci: KunciTitik
    nama: str
    kode: str
    periode: Periode
    kelompok: str = ""
    induk: str = ""
    angka: dict[Ukuran, list[Sel]] = field(default_factory=dict)
    persen: dict[str, tuple[Decimal, str, int]] = field(default_factory=dict)
    pembanding: Periode | None = None
    arah: str = ""
    baris: list[BarisRekap] = field(default_factory=list)
    di_atas: list[list[Titik]] = field(default_factory=list)
    """For a sum line: the rows that each such line adds up."""

    @property
    def tersirat(self) -> bool:
        """Whether the point is not in the table: a region of the list that no row names."""
        return not self.baris


class Peubah(NamedTuple):
    """One number that may be known: a measure at a point."""

    titik: KunciTitik
    ukuran: Ukuran


@dataclass(slots=True)
class Peta:
    """All points of a table, found by region, period and group."""

    titik: dict[KunciTitik, Titik]
    per_wilayah: dict[tuple[str, str], list[Titik]]
    per_induk: dict[tuple[str, str, str], list[Titik]]
    kelompok: tuple[str, ...] = ()

    def bases_of(self, titik: Titik) -> list[Titik]:
        """Return the points whose result this one starts from."""
        semua = self.per_wilayah[titik.kunci.wilayah, titik.kunci.kelompok]
        return [satu for satu in semua if precedes(satu.periode, titik.periode)]

    def children_of(self, titik: Titik) -> list[Titik]:
        """Return the points directly below, by code or by the name of the parent."""
        hasil: list[Titik] = []
        for nama in dict.fromkeys(filter(None, (titik.kode, titik.nama))):
            hasil += self.per_induk.get((nama, titik.kunci.periode, titik.kunci.kelompok), [])
        return [satu for satu in dict.fromkeys(hasil) if satu is not titik]


def build_points(tabel: TabelRekap) -> Peta:
    """Return the points of a table."""
    peta = Peta({}, {}, {})
    for baris in tabel.baris:
        titik = peta.titik.get(kunci := _key(baris))
        if titik is None:
            titik = peta.titik[kunci] = _new(kunci, baris)
            peta.per_wilayah.setdefault((kunci.wilayah, kunci.kelompok), []).append(titik)
        _add(titik, baris)
    for titik in peta.titik.values():
        if titik.induk:
            letak = (titik.induk, titik.kunci.periode, titik.kunci.kelompok)
            peta.per_induk.setdefault(letak, []).append(titik)
    peta.kelompok = tuple(dict.fromkeys(kunci.kelompok for kunci in peta.titik))
    _sum_lines(tabel.baris, peta)
    return peta


def _key(baris: BarisRekap) -> KunciTitik:
    if baris.kode:
        wilayah = baris.kode
    elif baris.jumlah:
        wilayah = f"jumlah:{baris.tabel}:{baris.nomor}"
    else:
        wilayah = f"nama:{baris.induk}:{daftar.split_kind(baris.wilayah)[0]}"
    return KunciTitik(wilayah, baris.periode.kunci, baris.kelompok.upper())


def _new(kunci: KunciTitik, baris: BarisRekap) -> Titik:
    nama = daftar.name_of(baris.kode) if baris.kode else baris.wilayah
    return Titik(
        kunci, nama, baris.kode, baris.periode, baris.kelompok, baris.induk if not baris.jumlah else ""
    )


def _add(titik: Titik, baris: BarisRekap) -> None:
    titik.baris.append(baris)
    for ukuran, sel in baris.angka.items():
        titik.angka.setdefault(ukuran, []).append(sel)
    for jk, (nilai, judul) in baris.persen.items():
        titik.persen.setdefault(jk, (nilai, judul, baris.nomor))
    titik.pembanding = titik.pembanding or baris.pembanding
    titik.arah = titik.arah or baris.arah.lower()
    if not baris.jumlah and not titik.induk:
        titik.induk = baris.induk


def _sum_lines(baris: Iterable[BarisRekap], peta: Peta) -> None:
    """Give every sum line its rows: all of its table, or since the line before when there are several."""
    isi: dict[tuple[int, str, str], list[tuple[BarisRekap, Titik]]] = {}
    for satu in baris:
        titik = peta.titik[_key(satu)]
        isi.setdefault((satu.tabel, titik.kunci.periode, titik.kunci.kelompok), []).append((satu, titik))
    for blok in isi.values():
        garis = [titik for satu, titik in blok if satu.jumlah]
        if len(garis) == 1:
            garis[0].di_atas.append(_tops([titik for satu, titik in blok if not satu.jumlah], garis[0]))
            continue
        kumpul: list[Titik] = []
        for satu, titik in blok:
            if satu.jumlah:
                titik.di_atas.append(_tops(kumpul, titik))
                kumpul = []
            else:
                kumpul.append(titik)


def _tops(isi: list[Titik], jumlah: Titik) -> list[Titik]:
    isi = [satu for satu in dict.fromkeys(isi) if satu is not jumlah]
    ada = {satu.kode for satu in isi if satu.kode} | {satu.nama for satu in isi}
    return [satu for satu in isi if satu.induk not in ada]


def virtual(kode: str, seperti: Titik) -> Titik:
    """Return the point of a region that no row names."""
    kunci = KunciTitik(kode, seperti.kunci.periode, seperti.kunci.kelompok)
    return Titik(kunci, daftar.name_of(kode), kode, seperti.periode, seperti.kelompok, seperti.kode)


def written(peta: Peta, peubah: Peubah) -> list[Sel]:
    """Return every place where the number was written."""
    titik = peta.titik.get(peubah.titik)
    return titik.angka.get(peubah.ukuran, []) if titik else []


type Nilai = Mapping[Peubah, int]
