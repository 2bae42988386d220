"""How often one may ask, and what a question costs: small for a person, dear for who asks about everybody.

Who looks people up finds them; who guesses misses. So what is limited above all are misses: of a client, and
of all clients together around one person (one NIK but for its last four digits). Hits of a school class
behind one address do not count against it.
"""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.rem.jaringan import networks
from suara.core.rem.papan import Papan, Sel, Ukuran
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


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question on the board: the cells that it is counted in, found once."""

    papan: Papan
    klien: tuple[tuple[Sel, Sel, Sel, int], ...]
    sekitar: Sel
    luput: Sel
    tanpa_kerja: Sel
    dengan_kerja: bool
    pada: float

    def periksa(self) -> None:
        """Raise `Tertahan` when this question is one too many. The answer is not known yet: it can't show."""
        board, pada = self.papan, self.pada
        with board:
            for cek, luput, luput_hari, factor in self.klien:
                if board.baca(luput, pada=pada) >= MAX_LUPUT * factor:
                    raise Tertahan(_SERING, 10 * MENIT)
                if board.baca(luput_hari, pada=pada) >= MAX_LUPUT_HARI * factor:
                    raise Tertahan(_SERING_HARI, 12 * JAM)
                if board.baca(cek, pada=pada) >= MAX_CEK * factor:
                    raise Tertahan(_SERING, 10 * MENIT)
            if board.baca(self.sekitar, pada=pada) >= MAX_SEKITAR:
                raise Tertahan(_SEKITAR, 6 * JAM)
            if not self.dengan_kerja and board.baca(self.tanpa_kerja, pada=pada) >= MAX_TANPA_KERJA:
                raise Tertahan(_RAMAI, 5 * MENIT)

    def catat(self, *, luput: bool) -> None:
        """Count a question that was answered; a hit adds zero in the same places, so it takes as long."""
        board, pada, n = self.papan, self.pada, int(luput)
        with board:
            for cek, luput_klien, luput_hari, _factor in self.klien:
                board.tambah(cek, pada=pada)
                board.tambah(luput_klien, pada=pada, n=n)
                board.tambah(luput_hari, pada=pada, n=n)
            board.tambah(self.sekitar, pada=pada, n=n)
            board.tambah(self.luput, pada=pada, n=n)
            board.tambah(self.tanpa_kerja, pada=pada, n=int(not self.dengan_kerja))


def tanyakan(papan: Papan, alamat: str, diri: Diri, *, dengan_kerja: bool, pada: float) -> Pertanyaan:
    """Return the question of this client about this person; nothing is counted yet."""
    klien = tuple(
        (papan.sel("cek", name), papan.sel("luput", name), papan.sel("luput_hari", name), factor)
        for name, factor in networks(alamat)
    )
    return Pertanyaan(
        papan=papan,
        klien=klien,
        sekitar=papan.sel("sekitar", diri.sekitar),
        luput=papan.sel("semua", b"luput"),
        tanpa_kerja=papan.sel("semua", b"tanpa kerja"),
        dengan_kerja=dengan_kerja,
        pada=pada,
    )


def harga(papan: Papan, alamat: str, *, pada: float) -> Harga:
    """Count a ticket for this client and return its price, which grows with what it and all others do."""
    with papan:
        most = max(
            papan.tambah(papan.sel("karcis", name), pada=pada) // factor for name, factor in networks(alamat)
        )
        misses = papan.baca(papan.sel("semua", b"luput"), pada=pada)
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
