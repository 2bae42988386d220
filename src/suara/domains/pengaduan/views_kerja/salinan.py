"""The citizen's words beside the public copy: what was found in the one, what stands masked in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from suara.core.privasi import samaran
from suara.core.privasi.samaran.jenis import TOKENS, Temuan
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_meja import newest_copy
from suara.domains.pengaduan.terms import Keluaran, Lihat
from suara.domains.pengaduan.views_kerja.pelaku import is_open, lihat, pemirsa_of

TOKEN = re.compile("|".join(re.escape(token) for token in sorted(TOKENS)))


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of a text; `tanda` says what was found or masked there (empty: ordinary words)."""

    teks: str
    tanda: str = ""


def with_findings(text: str, found: Iterable[Temuan]) -> list[Potongan]:
    """Cut the original at its findings."""
    pieces: list[Potongan] = []
    at = 0
    for item in sorted(found, key=lambda one: one.awal):
        if item.awal < at:
            continue
        pieces += [
            Potongan(text[at : item.awal]),
            Potongan(text[item.awal : item.akhir], _(item.jenis.label)),
        ]
        at = item.akhir
    pieces.append(Potongan(text[at:]))
    return [piece for piece in pieces if piece.teks]


def with_tokens(text: str) -> list[Potongan]:
    """Cut a masked text at its tokens."""
    pieces: list[Potongan] = []
    at = 0
    for hit in TOKEN.finditer(text):
        pieces += [Potongan(text[at : hit.start()]), Potongan(hit[0], _("disamarkan"))]
        at = hit.end()
    pieces.append(Potongan(text[at:]))
    return [piece for piece in pieces if piece.teks]


def copy_start(laporan: Laporan) -> dict[str, str]:
    """Return the masked copy to begin with: the newest one, or what the machine masks."""
    copy = newest_copy(laporan)
    if copy is not None:
        return {"judul_publik": copy.judul, "isi_publik": copy.isi}
    return {
        "judul_publik": samaran.mask(laporan.judul_asli).teks[:150],
        "isi_publik": samaran.mask(laporan.isi_asli).teks,
    }


def masked_title(laporan: Laporan, copy_title: str | None = None) -> str:
    """Return the title that may stand in lists."""
    return copy_title or samaran.mask(laporan.judul_asli).teks


def list_findings(text: str, found: Iterable[Temuan]) -> list[dict[str, Any]]:
    """Return every different finding once, with how often it stands there."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for item in found:
        words = text[item.awal : item.akhir]
        row = rows.setdefault(
            (item.jenis, words),
            {
                "jenis": _(item.jenis.label),
                "teks": words,
                "alasan": item.alasan,
                "keyakinan": round(100 * item.keyakinan),
                "kali": 0,
            },
        )
        row["kali"] += 1
    return list(rows.values())


def original_view(request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Return what this viewer may read of the citizen's words, with every finding, and the public copy."""
    pemirsa = pemirsa_of(request, laporan)
    level = lihat(pemirsa, Keluaran.ISI, laporan) if pemirsa else Lihat.TIDAK
    copy = newest_copy(laporan)
    found = samaran.find(laporan.isi_asli)
    masked = copy.isi if copy else samaran.mask(laporan.isi_asli).teks
    page: dict[str, Any] = {
        "salinan": copy,
        "judul_samar": copy.judul if copy else samaran.mask(laporan.judul_asli).teks,
        "potongan_samar": with_tokens(masked),
        "lihat_asli": is_open(level),
    }
    if is_open(level):
        page |= {
            "judul_asli": laporan.judul_asli,
            "potongan_asli": with_findings(laporan.isi_asli, found),
            "temuan": list_findings(laporan.isi_asli, found),
            "permintaan": laporan.permintaan_asli,
            "lokasi": laporan.lokasi_asli,
        }
    else:
        page |= {
            "permintaan": samaran.mask(laporan.permintaan_asli).teks,
            "lokasi": samaran.mask(laporan.lokasi_asli).teks,
        }
    return page
