"""The acts on accounts. Only this package writes to the tables of `akun`."""

from suara.core.akun.services.demo import DEMO_PASSWORD, DEMO_TOTP_SECRET, create_demo_petugas
from suara.core.akun.services.dua_langkah import reset_two_factor, use_time_step
from suara.core.akun.services.penugasan import end_penugasan
from suara.core.akun.services.sesi import end_sesi, note_sesi, prune_sesi, sign_out_everywhere
from suara.core.akun.services.undangan import (
    accept_undangan,
    accept_undangan_as,
    create_undangan,
    renew_undangan,
    withdraw_undangan,
)
from suara.core.akun.services.unit import find_unit_refusal

__all__ = [
    "DEMO_PASSWORD",
    "DEMO_TOTP_SECRET",
    "accept_undangan",
    "accept_undangan_as",
    "create_demo_petugas",
    "create_undangan",
    "end_penugasan",
    "end_sesi",
    "find_unit_refusal",
    "note_sesi",
    "prune_sesi",
    "renew_undangan",
    "reset_two_factor",
    "sign_out_everywhere",
    "use_time_step",
    "withdraw_undangan",
]
