"""What a line of the workflow table is, and the groups of people, states and clock moves that it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from suara.domains.pengaduan.terms import KodeJam as J
from suara.domains.pengaduan.terms import Pelaku, Status
from suara.domains.pengaduan.workflow_acts import Act, Akibat, Gerak, GerakJam, Syarat
from suara.kernel.dasar import Dasar


@dataclass(frozen=True, slots=True, kw_only=True)
class Sisi:
    """One line of the table."""

    dari: Status | None
    act: Act
    ke: Status | None
    pelaku: frozenset[Pelaku]
    syarat: tuple[Syarat, ...]
    jam: tuple[GerakJam, ...]
    akibat: tuple[Akibat, ...]
    dasar: Dasar


SAMA = "sama"
"""Stays where it is."""


def baris(
    states: Iterable[Status | None],
    act: Act,
    ke: Status | str | None,
    pelaku: frozenset[Pelaku],
    dasar: Dasar,
    *,
    syarat: tuple[Syarat, ...] = (),
    jam: tuple[GerakJam, ...] = (),
    akibat: tuple[Akibat, ...] = (),
) -> list[Sisi]:
    """Write one line per state; `ke` SAMA stays, None goes back to where the report came from."""
    return [
        Sisi(
            dari=state,
            act=act,
            ke=state if ke is SAMA else Status(ke) if ke else None,
            pelaku=pelaku,
            syarat=syarat,
            jam=jam,
            akibat=akibat,
            dasar=dasar,
        )
        for state in states
    ]


def mulai(*kode: J) -> tuple[GerakJam, ...]:
    """Begin: one move per clock."""
    return tuple(GerakJam(Gerak.MULAI, satu) for satu in kode)


def terus(*kode: J) -> tuple[GerakJam, ...]:
    """Run on from the original start: one move per clock."""
    return tuple(GerakJam(Gerak.TERUS, satu) for satu in kode)


def henti(*kode: J) -> tuple[GerakJam, ...]:
    """Stop: one move per clock."""
    return tuple(GerakJam(Gerak.HENTI, satu) for satu in kode)


def jeda(*kode: J) -> tuple[GerakJam, ...]:
    """Pause: one move per clock."""
    return tuple(GerakJam(Gerak.JEDA, satu) for satu in kode)


def lanjut(*kode: J) -> tuple[GerakJam, ...]:
    """Go on after a pause: one move per clock."""
    return tuple(GerakJam(Gerak.LANJUT, satu) for satu in kode)


KANAL = frozenset({Pelaku.KANAL})
PELAPOR = frozenset({Pelaku.PELAPOR})
ADMIN = frozenset({Pelaku.ADMIN})
KEDUA = frozenset({Pelaku.ADMIN, Pelaku.ORANG_KEDUA, Pelaku.PIMPINAN})
DISPOSER = frozenset({Pelaku.ADMIN, Pelaku.PIMPINAN})
PENGHUBUNG = frozenset({Pelaku.PENGHUBUNG})
PENUTUP = frozenset({Pelaku.ADMIN, Pelaku.PENGHUBUNG})
SISTEM = frozenset({Pelaku.SISTEM})
PETUGAS = frozenset({Pelaku.ADMIN, Pelaku.ANALIS, Pelaku.PENGHUBUNG, Pelaku.PIMPINAN, Pelaku.APIP})

TANGAN_UNIT = (Status.TV, Status.PR, Status.MP, Status.BB)
BUKA = (Status.BV, Status.TT, *TANGAN_UNIT)
SEMUA = tuple(Status)
SEMUA_JAM = (GerakJam(Gerak.HENTI),)
ULANG_C3 = (GerakJam(Gerak.ULANG, J.C3),)
LEPAS_JAM = (GerakJam(Gerak.LEPAS),)
SELESAI_JAM = (*SEMUA_JAM, *mulai(J.C7))
JAWAB_MP = (*henti(J.C3), *lanjut(J.C4, J.C2), *mulai(J.C2))
KABAR = (Akibat.KABARI_PELAPOR,)
KABAR_UNIT = (Akibat.KABARI_PELAPOR, Akibat.KABARI_UNIT)
TUTUP = (Akibat.KABARI_PELAPOR, Akibat.BATALKAN_USULAN)
PESAN_BARU = (Akibat.KABARI_PELAPOR, Akibat.KABARI_UNIT, Akibat.BATALKAN_USULAN)
LEPAS_TANGAN = (*TUTUP, Akibat.GUGURKAN_BUKA)
SELESAI = (Akibat.MINTA_NILAI, *TUTUP)
DISPOSISI_SYARAT = (Syarat.PIMPINAN_MEMUTUS, Syarat.BUKAN_WBS, Syarat.BUKAN_UNIT_TERLAPOR)
TERBIT_SYARAT = (Syarat.ULASAN_PRIVASI, Syarat.ULASAN_ANONIM, Syarat.ADA_SALINAN)
TL_SYARAT = (Syarat.TANPA_USULAN, Syarat.TANGGAPAN_SUBSTANTIF)
