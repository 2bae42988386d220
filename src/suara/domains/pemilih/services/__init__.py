"""Everything that changes the offices' work on the voter list. Only services write."""

from suara.domains.pemilih.services.bawaan import carry_over
from suara.domains.pemilih.services.bukti import record_bukti
from suara.domains.pemilih.services.coktas import add_coktas, carry_on, fill_coktas
from suara.domains.pemilih.services.jumlah import record_jumlah
from suara.domains.pemilih.services.kandidat import reveal, send_to_coktas
from suara.domains.pemilih.services.keputusan import approve, propose, refuse
from suara.domains.pemilih.services.kunjungan import record_kunjungan
from suara.domains.pemilih.services.masukan import take_in
from suara.domains.pemilih.services.periode import move_periode, plan_periode, postpone
from suara.domains.pemilih.services.pleno import (
    decide,
    edit_rapat,
    open_change,
    read_aloud,
    send_back,
    start_pleno,
)
from suara.domains.pemilih.services.pleno_catatan import (
    carry_perkara,
    explain_gaps,
    record_koreksi,
    record_peserta,
    record_tanggapan,
)
from suara.domains.pemilih.services.pleno_dokumen import draft_documents, issue_pleno_document
from suara.domains.pemilih.services.rekap import record_rekap
from suara.domains.pemilih.services.rencana_coktas import (
    change_rencana,
    open_row,
    plan_coktas,
    reveal_coktas,
    take_along,
)
from suara.domains.pemilih.services.serah_coktas import hand_over

__all__ = [
    "add_coktas",
    "approve",
    "carry_on",
    "carry_over",
    "carry_perkara",
    "change_rencana",
    "decide",
    "draft_documents",
    "edit_rapat",
    "explain_gaps",
    "fill_coktas",
    "hand_over",
    "issue_pleno_document",
    "move_periode",
    "open_change",
    "open_row",
    "plan_coktas",
    "plan_periode",
    "postpone",
    "propose",
    "read_aloud",
    "record_bukti",
    "record_jumlah",
    "record_koreksi",
    "record_kunjungan",
    "record_peserta",
    "record_rekap",
    "record_tanggapan",
    "refuse",
    "reveal",
    "reveal_coktas",
    "send_back",
    "send_to_coktas",
    "start_pleno",
    "take_along",
    "take_in",
]
