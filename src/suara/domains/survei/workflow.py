"""The life of a wave as one table: from which state, by which act, by whom, on which ground, to which state.

A wave that was published stays published: a correction is a new report, never a reopened wave.
"""

from __future__ import annotations

from dataclasses import dataclass

from suara.domains.survei.terms_kerja import ActGelombang, StatusGelombang
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _

_SKM = "PermenPANRB 14/2017"
PELAKSANAAN = Dasar(_SKM, pasal="1", bukti=Bukti.RESMI, catatan=_("survei sekurang-kurangnya sekali setahun"))
PUBLIKASI = Dasar(_SKM, pasal="Lampiran", bukti=Bukti.UMUM, catatan=_("hasil survei dipublikasikan"))
KEADAAN = Dasar(_SKM, bukti=Bukti.RANCANGAN, catatan=_("urutan keadaan gelombang adalah rancangan Suara"))


@dataclass(frozen=True, slots=True)
class Sisi:
    """One line. `siapa` names the group of `pagar.py` that may do it."""

    dari: StatusGelombang
    act: ActGelombang
    ke: StatusGelombang
    siapa: str
    dasar: Dasar


TABLE = (
    Sisi(StatusGelombang.DRAF, ActGelombang.BUKA, StatusGelombang.BUKA, "PEMBUKA", PELAKSANAAN),
    Sisi(StatusGelombang.BUKA, ActGelombang.TUTUP, StatusGelombang.TUTUP, "PEMBUKA", KEADAAN),
    Sisi(StatusGelombang.TUTUP, ActGelombang.BUKA_LAGI, StatusGelombang.BUKA, "PEMBUKA", KEADAAN),
    Sisi(StatusGelombang.TUTUP, ActGelombang.TERBITKAN, StatusGelombang.TERBIT, "PENANDA_TANGAN", PUBLIKASI),
)
DENGAN_ISIAN = frozenset({ActGelombang.TERBITKAN})
"""Acts that need more than a button: publishing signs the report first."""


def find_sisi(status: str, act: ActGelombang) -> Sisi | None:
    """Return the line for `act` in this state; None when the state has no such act."""
    return next((sisi for sisi in TABLE if sisi.dari == status and sisi.act is act), None)


def acts_for(status: str) -> tuple[ActGelombang, ...]:
    """Return what can be done with a wave in this state."""
    return tuple(sisi.act for sisi in TABLE if sisi.dari == status)
