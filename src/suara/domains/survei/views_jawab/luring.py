"""The form without signal: an empty page that the device keeps, its service worker, and a fresh token.

What the device keeps openly names nobody: the empty form, style and script. Answers that wait lie in the
browser's own database until the office has said that it has them.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import get_language
from django.views.decorators.csp import csp_override

from suara.core.akun.akses import publik
from suara.domains.survei.queries.jawab import Tempat, is_buka
from suara.domains.survei.views_jawab.dasar import address, find_tempat, form_page, make_form
from suara.ui.tertutup import tertutup

PEKERJA = Path(__file__).resolve().parents[1] / "static" / "survei" / "jawab_pekerja.js"
ASET = ("ui/suara.css", "ui/suara.js", "ui/suara.svg", "survei/jawab.css", "survei/jawab.js")


@publik()
@tertutup
def luring(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Show the empty form that the device keeps."""
    return render(request, "survei/isi/luring.html", _shell(find_tempat(kode, layanan), kios=False))


@publik()
@tertutup
def luring_kios(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Show the empty form that a kiosk keeps."""
    return render(request, "survei/isi/luring.html", _shell(find_tempat(kode, layanan), kios=True))


@publik()
@tertutup
def keadaan(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Say whether answers are taken now, with a fresh token for sending what waits."""
    tempat = find_tempat(kode, layanan)
    return JsonResponse({"csrf": get_token(request), "buka": is_buka(tempat.gelombang)})


@publik()
@tertutup
@csp_override({"default-src": ["'none'"], "script-src": ["'self'"], "connect-src": ["'self'"]})
def pekerja(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Answer with the service worker; its own address limits what it can ever see to this one form."""
    tempat = find_tempat(kode, layanan)
    assets = [static(name) for name in ASET]
    shells = {
        address(tempat): address(tempat, "luring"),
        address(tempat, "kios"): address(tempat, "luring_kios"),
    }
    text = render_to_string("survei/isi/luring.html", _shell(tempat, kios=False), request=request)
    version = hashlib.sha256(f"{get_language()}{assets}{text}".encode()).hexdigest()[:16]
    said = json.dumps({"versi": version, "cangkang": shells, "aset": assets})
    body = f"const ISI = {said};\n{PEKERJA.read_text(encoding='utf-8')}"
    return HttpResponse(body, content_type="text/javascript; charset=utf-8")


def _shell(tempat: Tempat, *, kios: bool) -> dict[str, object]:
    return form_page(tempat, make_form(tempat), kios=kios) | {"luring": True}
