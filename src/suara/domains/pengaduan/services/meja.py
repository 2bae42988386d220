"""Every act of an officer in one place, for the pages of the desk."""

from __future__ import annotations

from suara.domains.pengaduan.services.arsip import (
    acknowledge_penerusan,
    approve_arsip,
    archive_laporan,
    divert_wbs,
    forward_laporan,
    propose_arsip,
    refuse_arsip,
    take_back,
)
from suara.domains.pengaduan.services.disposisi import (
    ask_kelengkapan,
    reclassify,
    redispose,
    return_disposisi,
    verify_laporan,
)
from suara.domains.pengaduan.services.gabung import merge_laporan, unmerge, unmerge_laporan
from suara.domains.pengaduan.services.identitas import (
    approve_buka_identitas,
    read_identitas,
    refuse_buka_identitas,
    request_buka_identitas,
)
from suara.domains.pengaduan.services.kerahasiaan import (
    allow_lampiran,
    edit_salinan,
    publish,
    publish_laporan,
    record_terlapor,
    revoke_terlapor,
    set_privasi,
    unpublish,
    unpublish_laporan,
)
from suara.domains.pengaduan.services.komentar import moderate_komentar
from suara.domains.pengaduan.services.penerimaan import receive_walk_in
from suara.domains.pengaduan.services.unit import (
    approve_selesai,
    ask_pelapor,
    deliver_keputusan,
    explain_tanggapan,
    give_kabar,
    give_tindak_lanjut,
    propose_selesai,
    refuse_selesai,
)

__all__ = [
    "acknowledge_penerusan",
    "allow_lampiran",
    "approve_arsip",
    "approve_buka_identitas",
    "approve_selesai",
    "archive_laporan",
    "ask_kelengkapan",
    "ask_pelapor",
    "deliver_keputusan",
    "divert_wbs",
    "edit_salinan",
    "explain_tanggapan",
    "forward_laporan",
    "give_kabar",
    "give_tindak_lanjut",
    "merge_laporan",
    "moderate_komentar",
    "propose_arsip",
    "propose_selesai",
    "publish",
    "publish_laporan",
    "read_identitas",
    "receive_walk_in",
    "reclassify",
    "record_terlapor",
    "redispose",
    "refuse_arsip",
    "refuse_buka_identitas",
    "refuse_selesai",
    "request_buka_identitas",
    "return_disposisi",
    "revoke_terlapor",
    "set_privasi",
    "take_back",
    "unmerge",
    "unmerge_laporan",
    "unpublish",
    "unpublish_laporan",
    "verify_laporan",
]
