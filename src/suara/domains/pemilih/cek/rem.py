"""How often one may ask, and what a question costs: small for a person, dear for who asks about everybody.

Who looks people up finds them; who guesses misses. So what is limited above all are misses: of a client, and
of all clients together around one person (one NIK but for its last four digits). Hits of a school class
behind one address do not count against it.
"""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.rem.jaringan import networks
from suara.core.rem.papan import Papan, Ukuran
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


def harga(papan: Papan, alamat: str, *, pada: float) -> Harga:
    """Count a ticket for this client and return its price, which grows with what it and all others do."""
    with papan.sendiri():
        most = max(papan.tambah("karcis", name, pada=pada) // factor for name, factor in networks(alamat))
        misses = papan.baca("semua", b"luput", pada=pada)
    pressure = sum(misses > step for step in RAMAI)
    bit = min(MAX_BIT, BIT + min(4, most // 20) + 2 * pressure)
    return Harga(bit, min(MAX_TUNGGU, (TUNGGU + 2 * max(0, most - 10)) * (1 + pressure)))


def periksa(papan: Papan, alamat: str, diri: Diri, *, dengan_kerja: bool, pada: float) -> None:
    """Raise `Tertahan` when this question is one too many. The answer is not known yet: it can't show."""
    with papan.sendiri():
        for name, factor in networks(alamat):
            if papan.baca("luput", name, pada=pada) >= MAX_LUPUT * factor:
                raise Tertahan(_SERING, 10 * MENIT)
            if papan.baca("luput_hari", name, pada=pada) >= MAX_LUPUT_HARI * factor:
                raise Tertahan(_SERING_HARI, 12 * JAM)
            if papan.baca("cek", name, pada=pada) >= MAX_CEK * factor:
                raise Tertahan(_SERING, 10 * MENIT)
        if papan.baca("sekitar", diri.sekitar, pada=pada) >= MAX_SEKITAR:
            raise Tertahan(_SEKITAR, 6 * JAM)
        if not dengan_kerja and papan.baca("semua", b"tanpa kerja", pada=pada) >= MAX_TANPA_KERJA:
            raise Tertahan(_RAMAI, 5 * MENIT)


def catat(papan: Papan, alamat: str, diri: Diri, *, luput: bool, dengan_kerja: bool, pada: float) -> None:
    """Count a question that was answered; a hit adds zero in the same places, so it takes as long."""
    with papan.sendiri():
        for name, _factor in networks(alamat):
            papan.tambah("cek", name, pada=pada)
            papan.tambah("luput", name, pada=pada, n=int(luput))
            papan.tambah("luput_hari", name, pada=pada, n=int(luput))
        papan.tambah("sekitar", diri.sekitar, pada=pada, n=int(luput))
        papan.tambah("semua", b"luput", pada=pada, n=int(luput))
        papan.tambah("semua", b"tanpa kerja", pada=pada, n=int(not dengan_kerja))


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
