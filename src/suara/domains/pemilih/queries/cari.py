"""Where a number that somebody typed into the header's search leads in this room."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from suara.core.akun.models import Akun
from suara.domains.pemilih.queries.saran import list_surat_for
from suara.domains.pemilih.queries.tanggapan import list_tanggapan_for
from suara.domains.pemilih.tanggapan.resi import AWALAN, periksa_nomor
from suara.kernel.nomor_resi import is_mirip_nomor


def find_alamat(akun: Akun | None, kata: str) -> str | None:
    """Return the page of a request or of a letter of Bawaslu; None when nothing of ours was typed.

    Only who may know of it is led to the desk. Everybody else comes to the page that asks for the key, in the
    same way for a number that was given and for one that never was; of letters nobody else hears anything.
    """
    nomor = periksa_nomor(kata)
    if nomor is None and not is_mirip_nomor(AWALAN, kata):
        return _surat(akun, kata) if akun is not None else None
    if nomor is not None and akun is not None:
        found = list_tanggapan_for(akun).filter(nomor=nomor).values_list("pk", flat=True).first()
        if found is not None:
            return reverse("pemilih_kerja:tanggapan", args=[found])
    return f"{reverse('pemilih:tanggapan_ikuti')}?{urlencode({'nomor': nomor or kata})}"


def _surat(akun: Akun, kata: str) -> str | None:
    """Letters are numbered by Bawaslu, so only a whole number leads to one; the newest, when two bear it."""
    if "/" not in kata:
        return None
    rows = list_surat_for(akun).filter(nomor__iexact=kata).order_by("-created_at")
    found = rows.values_list("pk", flat=True).first()
    return reverse("pemilih_kerja:saran", args=[found]) if found is not None else None
