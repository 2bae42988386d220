"""The receipt that the counter prints, with the secret key in its sealed part."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.http import Http404

from suara.core.akun.models import Akun
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import rahasia
from suara.domains.pengaduan.tanda_terima import render_tanda_terima


def render_receipt(actor: Akun, nomor: str, kirim_id: uuid.UUID) -> bytes:
    """Return the PDF; only who holds the form's `kirim_id` can have the key printed."""
    try:
        laporan = queries.get_for(actor, nomor)
    except Laporan.DoesNotExist:
        raise Http404 from None
    kunci = rahasia.derive_kunci(kirim_id)
    if not rahasia.is_kunci(kunci, laporan.kunci_hash):
        raise Http404
    return render_tanda_terima(laporan, kunci=kunci, nama="", alamat=settings.PUBLIC_BASE_URL)
