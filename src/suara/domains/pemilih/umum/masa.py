"""A period in the reader's words."""

from __future__ import annotations

import datetime as dt

from django.utils import formats
from django.utils.translation import gettext as _

from suara.domains.pemilih.buku.kata import POLA
from suara.ui.format import format_roman


def last_quarter(kode: str) -> str:
    """Return the quarter that ends a semester, ``2025-TW4`` for ``2025-S2``; any other code as it is."""
    found = POLA.fullmatch(kode)
    return f"{found[1]}-TW{2 * int(found[3])}" if found and found[2] == "S" else kode


def period_words(kode: str) -> str:
    """Return ``Triwulan IV 2025`` for ``2025-TW4``; a code of another shape as it is."""
    found = POLA.fullmatch(kode)
    if found is None:
        return kode
    tahun, jenis, nomor = found[1], found[2], int(found[3])
    if jenis == "TW":
        return _("Triwulan %(nomor)s %(tahun)s") % {"nomor": format_roman(nomor), "tahun": tahun}
    if jenis == "S":
        return _("Semester %(nomor)s %(tahun)s") % {"nomor": format_roman(nomor), "tahun": tahun}
    if not 1 <= nomor <= 12:
        return kode
    return formats.date_format(dt.date(int(tahun), nomor, 1), "F Y", use_l10n=False)
