"""How often one may ask, and what a question costs: small for a person, dear for who asks about everybody.

Who looks people up finds them; who guesses misses. So what is limited above all are misses: of a client, and
of all clients together around one person (one NIK but for its last four digits). Hits of a school class
behind one address do not count against it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from suara.core.rem.jaringan import networks
from suara.core.rem.papan import Dipegang, Hitungan, Papan, Sel, Ukuran
from suara.domains.pemilih.cek.diri import Diri
from suara.domains.pemilih.cek.galat import CekError
from suara.kernel.kalimat import Kalimat, gettext_noop

MENIT, JAM = 60, 3600
UKURAN = {
    "karcis": Ukuran(10 * MENIT),
    "cek": Ukuran(10 * MENIT),
    "luput": Ukuran(10 * MENIT),
    "luput_hari": Ukuran(24 * JAM, 1 << 17),
    "sekitar": Ukuran(6 * JAM, 1 << 18),
    "semua": Ukuran(10 * MENIT, 1 << 4),
}
LUPUT, TANPA_KERJA = ("semua", 0), ("semua", 1)
"""Counters of all clients together."""
MAX_CEK = 240
MAX_LUPUT = 12
MAX_LUPUT_HARI = 40
MAX_SEKITAR = 10
MAX_TANPA_KERJA = 3000
"""Questions without work that the whole site answers in ten minutes; with a script there is no such limit."""
BIT, TUNGGU = 15, 4
MAX_BIT, MAX_TUNGGU = 20, 60
RAMAI = (2_000, 10_000)
"""Misses of all in ten minutes from which on everybody's ticket costs more: somebody is guessing."""


class Tertahan(CekError):
    """This client, or the guessing around this person, must wait `detik` seconds."""

    def __init__(self, kalimat: Kalimat, detik: int) -> None:
        super().__init__(kalimat)
        self.detik = detik


@dataclass(frozen=True, slots=True)
class Harga:
    """What a ticket costs: zero bits of work, or seconds of waiting."""

    bit: int
    tunggu: int


class Aturan(NamedTuple):
    """What one counter of a question allows, what is said beyond that, and what is added to it."""

    batas: float
    kalimat: Kalimat
    detik: int
    selalu: int = 0
    luput: int = 0


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question on the board: its counters, found before the board is held, and how wide each limit is.

    The board is held from `periksa` to `catat`: of many questions at the same moment none slips between.
    """

    pada: float
    butir: list[tuple[Sel, Aturan, int]]

    def periksa(self, board: Dipegang) -> list[Hitungan]:
        """Raise `Tertahan` when this question is one too many. The answer is not known yet: it can't show."""
        found = []
        for sel, aturan, lebar in self.butir:
            hitungan = board.hitung(sel, pada=self.pada)
            if hitungan.jumlah >= aturan.batas * lebar:
                raise Tertahan(aturan.kalimat, aturan.detik)
            found.append(hitungan)
        return found

    def catat(self, board: Dipegang, hitungan: list[Hitungan], *, luput: bool) -> None:
        """Count a question that was answered; a hit adds zero in the same places, so it takes as long."""
        for (sel, aturan, _lebar), found in zip(self.butir, hitungan, strict=True):
            board.tulis(sel, found, aturan.selalu + aturan.luput * luput)


def tanyakan(papan: Papan, alamat: str, diri: Diri, *, dengan_kerja: bool, pada: float) -> Pertanyaan:
    """Return the question of this client about this person; nothing is counted yet."""
    butir = [
        (sel, aturan, lebar)
        for nama, lebar in networks(alamat)
        for sel, aturan in zip(papan.sel_bersama(_KLIEN, nama), KLIEN.values(), strict=True)
    ]
    butir += (
        (papan.sel("sekitar", diri.sekitar), SEKITAR, 1),
        (papan.sel_tetap(*LUPUT), LUPUT_SEMUA, 1),
        (papan.sel_tetap(*TANPA_KERJA), DENGAN_KERJA_SEMUA if dengan_kerja else TANPA_KERJA_SEMUA, 1),
    )
    return Pertanyaan(pada, butir)


def harga(papan: Papan, alamat: str, *, pada: float) -> Harga:
    """Count a ticket for this client and return its price, which grows with what it and all others do."""
    with papan as board:
        most = max(
            papan.tambah(papan.sel("karcis", name), pada=pada) // factor for name, factor in networks(alamat)
        )
        misses = board.hitung(papan.sel_tetap(*LUPUT), pada=pada).jumlah
    pressure = sum(misses > step for step in RAMAI)
    bit = min(MAX_BIT, BIT + min(4, most // 20) + 2 * pressure)
    return Harga(bit, min(MAX_TUNGGU, (TUNGGU + 2 * max(0, most - 10)) * (1 + pressure)))


_SERING = Kalimat(
    gettext_noop("Terlalu banyak pemeriksaan dari jaringan ini. Tunggu sepuluh menit, lalu coba lagi.")
)
_SERING_HARI = Kalimat(
    gettext_noop(
        "Terlalu banyak pemeriksaan dari jaringan ini hari ini. Coba lagi besok, atau tanyakan kepada "
        "kantor kami."
    )
)
_SEKITAR = Kalimat(
    gettext_noop(
        "Terlalu banyak percobaan dengan data yang mirip. Coba lagi beberapa jam lagi, atau tanyakan kepada "
        "kantor kami."
    )
)
_RAMAI = Kalimat(
    gettext_noop(
        "Situs sedang sangat ramai. Nyalakan JavaScript di peramban Anda, atau coba lagi beberapa menit lagi."
    )
)

KLIEN = {
    "luput": Aturan(MAX_LUPUT, _SERING, 10 * MENIT, luput=1),
    "luput_hari": Aturan(MAX_LUPUT_HARI, _SERING_HARI, 12 * JAM, luput=1),
    "cek": Aturan(MAX_CEK, _SERING, 10 * MENIT, selalu=1),
}
"""What one client may ask; a wider network of her own has the limit as many times wider."""
_KLIEN = tuple(KLIEN)
SEKITAR = Aturan(MAX_SEKITAR, _SEKITAR, 6 * JAM, luput=1)
LUPUT_SEMUA = Aturan(math.inf, _RAMAI, 0, luput=1)
TANPA_KERJA_SEMUA = Aturan(MAX_TANPA_KERJA, _RAMAI, 5 * MENIT, selalu=1)
DENGAN_KERJA_SEMUA = Aturan(math.inf, _RAMAI, 0)
