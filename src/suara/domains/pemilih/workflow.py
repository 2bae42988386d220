"""The life of a period in one office as one table. What was announced stays announced through a change."""

from __future__ import annotations

from dataclasses import dataclass

from suara.domains.pemilih.terms import ActPeriode, StatusPeriode


@dataclass(frozen=True, slots=True)
class Sisi:
    """One line: from which state, by which act, to which state."""

    dari: StatusPeriode
    act: ActPeriode
    ke: StatusPeriode


TABLE = (
    Sisi(StatusPeriode.DIRENCANAKAN, ActPeriode.BUKA, StatusPeriode.BERJALAN),
    Sisi(StatusPeriode.BERJALAN, ActPeriode.TUTUP, StatusPeriode.DITUTUP),
    Sisi(StatusPeriode.DITUTUP, ActPeriode.BUKA_LAGI, StatusPeriode.BERJALAN),
    Sisi(StatusPeriode.DIRENCANAKAN, ActPeriode.TUNDA, StatusPeriode.DITUNDA),
    Sisi(StatusPeriode.BERJALAN, ActPeriode.TUNDA, StatusPeriode.DITUNDA),
    Sisi(StatusPeriode.DITUTUP, ActPeriode.TUNDA, StatusPeriode.DITUNDA),
    Sisi(StatusPeriode.DITUNDA, ActPeriode.LANJUTKAN, StatusPeriode.BERJALAN),
    Sisi(StatusPeriode.DITUTUP, ActPeriode.MULAI_PLENO, StatusPeriode.PLENO),
    Sisi(StatusPeriode.PLENO, ActPeriode.TETAPKAN, StatusPeriode.DITETAPKAN),
    Sisi(StatusPeriode.PLENO, ActPeriode.KEMBALI, StatusPeriode.BERJALAN),
    Sisi(StatusPeriode.PLENO, ActPeriode.TUNDA, StatusPeriode.DITUNDA),
    Sisi(StatusPeriode.DITETAPKAN, ActPeriode.UBAH, StatusPeriode.PLENO),
)
DENGAN_ISIAN = frozenset(
    {ActPeriode.TUNDA, ActPeriode.MULAI_PLENO, ActPeriode.TETAPKAN, ActPeriode.KEMBALI, ActPeriode.UBAH}
)
"""Acts that need more than a button: each has a service and a page of its own."""


def find_sisi(status: str, act: ActPeriode) -> Sisi | None:
    """Return the line for `act` in this state; None when the state has no such act."""
    return next((sisi for sisi in TABLE if sisi.dari == status and sisi.act is act), None)


def acts_for(status: str) -> tuple[ActPeriode, ...]:
    """Return what can be done with a period in this state."""
    return tuple(sisi.act for sisi in TABLE if sisi.dari == status)
