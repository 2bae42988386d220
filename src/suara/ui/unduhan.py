"""Files that are made for one person and kept nowhere."""

from __future__ import annotations

from django.http import HttpResponse


def tanda_terima(pdf: bytes, nomor: str) -> HttpResponse:
    """Send a receipt as a file."""
    headers = {
        "Content-Disposition": f'attachment; filename="tanda-terima-{nomor}.pdf"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
