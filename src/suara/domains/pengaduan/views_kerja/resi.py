"""The receipt that the counter prints, with the secret key in its sealed part."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.http import Http404

from suara.domains.pengaduan.services import rahasia
from suara.domains.pengaduan.services.penerimaan import find_sent
from suara.domains.pengaduan.tanda_terima import render_tanda_terima


def render_receipt(nomor: str, kirim_id: uuid.UUID) -> bytes:
    """Return the PDF for who typed the report: the form's `kirim_id` alone gives the right to it.

    The officer's scope is not asked. A report about insiders, or about the clerk's own unit, is out of the
    clerk's sight the moment it is kept; but the citizen at the counter has no other paper with the key.
    """
    laporan = find_sent(kirim_id)
    kunci = rahasia.derive_kunci(kirim_id)
    if laporan is None or laporan.nomor != nomor or not rahasia.is_kunci(kunci, laporan.kunci_hash):
        raise Http404
    return render_tanda_terima(laporan, kunci=kunci, nama="", alamat=settings.PUBLIC_BASE_URL)
