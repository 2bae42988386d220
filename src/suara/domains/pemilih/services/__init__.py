"""Everything that changes the offices' work on the voter list. Only services write."""

from suara.domains.pemilih.services.bukti import record_bukti
from suara.domains.pemilih.services.kandidat import reveal, send_to_coktas
from suara.domains.pemilih.services.keputusan import approve, propose, refuse
from suara.domains.pemilih.services.masukan import take_in
from suara.domains.pemilih.services.periode import move_periode, plan_periode, postpone
from suara.domains.pemilih.services.rekap import record_rekap

__all__ = [
    "approve",
    "move_periode",
    "plan_periode",
    "postpone",
    "propose",
    "record_bukti",
    "record_rekap",
    "refuse",
    "reveal",
    "send_to_coktas",
    "take_in",
]
