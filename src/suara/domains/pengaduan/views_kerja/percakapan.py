"""What was said in a report, as far as one officer may read it."""

from __future__ import annotations

from typing import Any

from suara.core.akun.models import Akun
from suara.core.privasi import samaran
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan import queries_meja as meja
from suara.domains.pengaduan.models import Laporan, Tanggapan, Usulan
from suara.domains.pengaduan.terms import JenisTanggapan, Pemirsa

DESK_VIEW = (Pemirsa.ADMIN, Pemirsa.ANALIS, Pemirsa.APIP)


def dialog(found: Laporan, pemirsa: Pemirsa | None) -> list[dict[str, Any]]:
    """Return the dialogue; whoever reads the report masked reads all of it so: officers quote names back."""
    return [_message(row, is_masked(found, pemirsa)) for row in meja.list_dialog(found, pemirsa)]


def is_masked(found: Laporan, pemirsa: Pemirsa | None) -> bool:
    """Say whether this viewer reads the report without what points to its reporter."""
    return found.is_anonim and pemirsa not in DESK_VIEW


def proposed_words(usulan: Usulan | None, found: Laporan, pemirsa: Pemirsa | None) -> str:
    """Return what a proposal wants told to the reporter, masked for whoever reads the report masked."""
    if usulan is None:
        return ""
    return samaran.mask(usulan.isi).teks if is_masked(found, pemirsa) else usulan.isi


def _message(row: Tanggapan, masked: bool) -> dict[str, Any]:
    by_reporter = row.jenis == JenisTanggapan.JAWABAN_PELAPOR
    return {
        "pesan": row,
        "pelapor": by_reporter,
        "isi": samaran.mask(row.isi).teks if masked else row.isi,
        "oleh": "" if by_reporter else name_of(row.akun, row.unit),
    }


def name_of(akun: Akun | None, unit: Unit | None) -> str:
    """Return who of the office acted, and for which unit."""
    return ", ".join(name for name in (akun.nama if akun else "", unit.nama if unit else "") if name)
