"""The life of an invitation as one table: from which state, by which act, by whom, on which ground.

Nothing leads out of TERPAKAI: an answer can't be taken back, as nobody knows which it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from suara.domains.survei.terms_kerja import StatusUndangan
from suara.domains.survei.terms_undangan import ActUndangan
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _

_PDP = "UU 27/2022"
SEKALI = Dasar(_PDP, pasal="16", bukti=Bukti.RANCANGAN, catatan=_("undangan dipakai satu kali"))
HANYA_PERLU = Dasar(_PDP, pasal="16", bukti=Bukti.RANCANGAN, catatan=_("kontak dipakai hanya untuk undangan"))
WARGA, MESIN, PENGELOLA = "WARGA", "MESIN", "PENGELOLA"
"""Who acts: the invited person, the worker that sends, or the group of that name in `pagar.py`."""


@dataclass(frozen=True, slots=True)
class SisiUndangan:
    """One line."""

    dari: StatusUndangan
    act: ActUndangan
    ke: StatusUndangan
    siapa: str
    dasar: Dasar


_DIBUAT, _TERKIRIM = StatusUndangan.DIBUAT, StatusUndangan.TERKIRIM
TABLE = (
    SisiUndangan(_DIBUAT, ActUndangan.KIRIM, _TERKIRIM, PENGELOLA, HANYA_PERLU),
    SisiUndangan(_TERKIRIM, ActUndangan.GAGAL, _DIBUAT, MESIN, HANYA_PERLU),
    SisiUndangan(_TERKIRIM, ActUndangan.INGATKAN, _TERKIRIM, PENGELOLA, HANYA_PERLU),
    SisiUndangan(_TERKIRIM, ActUndangan.PAKAI, StatusUndangan.TERPAKAI, WARGA, SEKALI),
    SisiUndangan(_DIBUAT, ActUndangan.BATALKAN, StatusUndangan.BATAL, PENGELOLA, HANYA_PERLU),
    SisiUndangan(_TERKIRIM, ActUndangan.BATALKAN, StatusUndangan.BATAL, PENGELOLA, HANYA_PERLU),
)


def find_sisi(status: str, act: ActUndangan) -> SisiUndangan | None:
    """Return the line for `act` in this state; None when the state has no such act."""
    return next((sisi for sisi in TABLE if sisi.dari == status and sisi.act is act), None)


def dari(act: ActUndangan) -> tuple[str, ...]:
    """Return the states in which `act` is done; what sends many at once asks the database for these."""
    return tuple(sisi.dari.value for sisi in TABLE if sisi.act is act)


def menjadi(act: ActUndangan) -> str:
    """Return the state that `act` leads to: the same from wherever it is done."""
    (ke,) = {sisi.ke.value for sisi in TABLE if sisi.act is act}
    return ke
