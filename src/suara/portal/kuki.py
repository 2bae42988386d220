"""The cookies that this site sets, for the privacy page."""

from __future__ import annotations

from django.utils.translation import gettext as _


def list_kuki() -> list[tuple[str, str]]:
    """Each cookie with what it is for and how long it stays."""
    return [
        (_("Kuki bahasa"), _("Bahasa yang Anda pilih; satu tahun, hanya bila Anda memilihnya.")),
        (
            _("Kuki tampilan"),
            _("Terang atau gelap, tabel lapang atau rapat; satu tahun, hanya bila Anda memilihnya."),
        ),
        (_("Kuki pengaman formulir"), _("Mencegah situs lain mengirim formulir atas nama Anda; satu tahun.")),
        (
            _("Kuki sesi"),
            _(
                "Hanya untuk petugas yang masuk, laporan yang sedang Anda tulis atau buka, dan pesan singkat "
                "setelah mengirim formulir; dua belas jam."
            ),
        ),
    ]
