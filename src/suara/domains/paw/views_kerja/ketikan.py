"""Forms that keep their text while it is typed: which ones, and how what was kept comes back."""

from __future__ import annotations

from typing import Any

from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries_isian import Tersimpan, find_isian
from suara.domains.paw.services import keep_isian
from suara.domains.paw.workflow import Act
from suara.ui.wizard import NEVER_KEPT

KEEPS_TEXT = frozenset(
    {
        Act.CHECK_KELENGKAPAN,
        Act.ADD_LAMPIRAN,
        Act.RECORD_FAKTA,
        Act.RECORD_KLARIFIKASI,
        Act.RECORD_TANGGAPAN,
        Act.RECORD_PROSES_HUKUM,
        Act.RECORD_KEPENGURUSAN,
        Act.RECORD_LHKPN,
        Act.RECORD_PELANTIKAN,
        Act.HOLD_PLENO,
    }
)
DIKETIK = "_diketik"
"""Marks a screen of the wizard that was typed but not sent: it comes back without complaints."""
NOT_TYPED = NEVER_KEPT | {"versi", "rancangan", "berkas", "berkas_id"}
LONGEST_VERSI = 9
"""Digits of a version at most; a longer one was never on a form."""


def typed(data: QueryDict) -> dict[str, list[str]]:
    """Return what an officer typed: no token, no confirmation word, no version, no file."""
    return {
        name: [str(text) for text in texts]
        for name, texts in data.lists()
        if name.rsplit("-", 1)[-1] not in NOT_TYPED
    }


def find_kept(request: HttpRequest, akun: Akun, permohonan: PermohonanPAW, act: Act) -> Tersimpan | None:
    """Return the unsent text of the form that is about to be shown; None when one is being sent."""
    if request.method != "GET" or act not in KEEPS_TEXT:
        return None
    return find_isian(akun, permohonan, act)


def keep_refused(request: HttpRequest, akun: Akun, permohonan: PermohonanPAW, act: Act) -> None:
    """Keep what was sent and refused: the page may be closed before it is corrected."""
    versi = read_versi(request.POST)
    if request.method == "POST" and act in KEEPS_TEXT and versi is not None:
        isian = typed(request.POST)
        keep_isian(actor=akun, permohonan=permohonan, act=act, versi=versi, isian=isian)


def read_versi(data: QueryDict) -> int | None:
    """Return the version that the form was opened on; None for what can't be one."""
    text = data.get("versi", "")
    return int(text) if text.isdecimal() and len(text) <= LONGEST_VERSI else None


def show_as_typed(*found: Any) -> None:
    """Show a half-typed form without complaints: nobody has sent it yet."""
    for form in found:
        form._errors = ErrorDict()


def page_of(permohonan: PermohonanPAW, act: Act, kept: Tersimpan | None) -> dict[str, Any]:
    """Return what a template needs to keep text: where it goes, where it is thrown away, since when it is."""
    if act not in KEEPS_TEXT:
        return {}
    args = [permohonan.pk, act.value]
    return {
        "simpan_url": reverse("paw_kerja:simpan_isian", args=args),
        "buang_url": reverse("paw_kerja:buang_isian", args=args),
        "simpan_sejak": kept.updated_at if kept else None,
    }
