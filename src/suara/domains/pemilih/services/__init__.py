"""Everything that changes the offices' work on the voter list. Only services write."""

from suara.domains.pemilih.services.bawaan import carry_over
from suara.domains.pemilih.services.bukti import record_bukti
from suara.domains.pemilih.services.coktas import add_coktas, carry_on, fill_coktas
from suara.domains.pemilih.services.kandidat import reveal, send_to_coktas
from suara.domains.pemilih.services.keputusan import approve, propose, refuse
from suara.domains.pemilih.services.kunjungan import record_kunjungan
from suara.domains.pemilih.services.masukan import take_in
from suara.domains.pemilih.services.periode import move_periode, plan_periode, postpone
from suara.domains.pemilih.services.rekap import record_rekap
from suara.domains.pemilih.services.rencana_coktas import change_rencana, open_row, plan_coktas, take_along
from suara.domains.pemilih.services.serah_coktas import hand_over

__all__ = [
    "add_coktas",
    "approve",
    "carry_over",
    "carry_on",
    "change_rencana",
    "fill_coktas",
    "hand_over",
    "move_periode",
    "open_row",
    "plan_coktas",
    "plan_periode",
    "postpone",
    "propose",
    "record_bukti",
    "record_kunjungan",
    "record_rekap",
    "refuse",
    "reveal",
    "send_to_coktas",
    "take_along",
    "take_in",
]
