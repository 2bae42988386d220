"""The acts of PAW: the only code that writes. Each is one transaction with its entry in the trail."""

from suara.domains.paw.services.draf import (
    add_lampiran_draf,
    attach_surat,
    discard_draf,
    remove_lampiran_draf,
    save_draf,
    start_draf,
    submit_draf,
)
from suara.domains.paw.services.draf_isian import forget_isian, keep_isian
from suara.domains.paw.services.fakta import (
    record_fakta,
    record_kepengurusan,
    record_lhkpn,
    record_proses_hukum,
    record_tanggapan,
    verify_fakta,
    withdraw_fakta,
)
from suara.domains.paw.services.keputusan import prepare_keputusan
from suara.domains.paw.services.klarifikasi import IsianKlarifikasi, record_klarifikasi
from suara.domains.paw.services.pelantikan import IsianPelantikan, record_pelantikan
from suara.domains.paw.services.perkara import (
    IsianDokumen,
    IsianPermohonan,
    add_lampiran,
    check_kelengkapan,
    close_permohonan,
    register_permohonan,
    reopen_permohonan,
)
from suara.domains.paw.services.pleno import Hadir, IsianPleno, hold_pleno, record_pendapat
from suara.domains.paw.services.surat import (
    correct_document,
    discard_letter,
    draft_letter,
    issue_document,
    publish_permohonan,
)

__all__ = [
    "Hadir",
    "IsianDokumen",
    "IsianKlarifikasi",
    "IsianPelantikan",
    "IsianPermohonan",
    "IsianPleno",
    "add_lampiran",
    "add_lampiran_draf",
    "attach_surat",
    "check_kelengkapan",
    "close_permohonan",
    "correct_document",
    "discard_draf",
    "discard_letter",
    "draft_letter",
    "forget_isian",
    "hold_pleno",
    "issue_document",
    "keep_isian",
    "prepare_keputusan",
    "publish_permohonan",
    "record_fakta",
    "record_kepengurusan",
    "record_klarifikasi",
    "record_lhkpn",
    "record_pelantikan",
    "record_pendapat",
    "record_proses_hukum",
    "record_tanggapan",
    "register_permohonan",
    "remove_lampiran_draf",
    "reopen_permohonan",
    "save_draf",
    "start_draf",
    "submit_draf",
    "verify_fakta",
    "withdraw_fakta",
]
