"""The acts on documents, numbers and citations. Everything that writes is here."""

from suara.core.surat.errors import SuratDitolak
from suara.core.surat.services.dasar import confirm_dasar, withdraw_dasar
from suara.core.surat.services.dokumen import (
    delete_draft,
    draft_dokumen,
    draft_ralat,
    issue_dokumen,
    issue_ralat,
    update_draft,
)
from suara.core.surat.services.nomor import explain_gap, set_pattern

__all__ = [
    "SuratDitolak",
    "confirm_dasar",
    "delete_draft",
    "draft_dokumen",
    "draft_ralat",
    "explain_gap",
    "issue_dokumen",
    "issue_ralat",
    "set_pattern",
    "update_draft",
    "withdraw_dasar",
]
