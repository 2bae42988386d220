"""Reads of LAPOR!. Every read for a viewer passes the scope and the visibility table."""

from __future__ import annotations

from suara.domains.pengaduan.queries.keluarga import (
    count_pendukung,
    list_anak,
    list_my_laporan,
    tenggat_of,
)
from suara.domains.pengaduan.queries.lingkup import can_see, get_for, list_for, pemirsa_for
from suara.domains.pengaduan.queries.pandangan import (
    PandanganLaporan,
    PandanganTanggapan,
    bendera_of,
    list_lampiran,
    list_sebab_rahasia,
    usul_of,
    view_as,
    view_for,
    view_pelapor,
)
from suara.domains.pengaduan.queries.pelapor import (
    Serupa,
    StatusPublik,
    find_dengan_kunci,
    find_publik,
    find_status,
    suggest_similar,
)

__all__ = [
    "PandanganLaporan",
    "PandanganTanggapan",
    "Serupa",
    "StatusPublik",
    "bendera_of",
    "can_see",
    "count_pendukung",
    "find_dengan_kunci",
    "find_publik",
    "find_status",
    "get_for",
    "list_anak",
    "list_for",
    "list_lampiran",
    "list_my_laporan",
    "list_sebab_rahasia",
    "pemirsa_for",
    "suggest_similar",
    "tenggat_of",
    "usul_of",
    "view_as",
    "view_for",
    "view_pelapor",
]
