"""The choices of the public list's filters, written at once: a template loop over 200 options is slow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.queries_publik import kab_kota_name, list_tempat, list_unit_publik
from suara.domains.pengaduan.saringan_publik import KELAS, Saringan
from suara.domains.pengaduan.terms import Status, Topik

# Unverified reports are never public: a filter for them would only be empty.
PUBLIC = tuple(status for status in Status if status not in (Status.BV, Status.TT))

SECONDS = 60
FILTERS = (
    ("kelas", _("Jenis")),
    ("topik", _("Topik")),
    ("status", _("Status")),
    ("unit", _("Unit")),
    ("wilayah", _("Tempat")),
)
CONTOH = ("honor belum dibayar", "tidak terdaftar di DPT")
"""What the search box suggests to try; each finds something among the reports of the demo."""


def provinsi() -> str:
    """Return the code of the province that this site's office answers for."""
    return str(getattr(settings, "KANTOR", "64"))[:2]


def list_saringan(asked: Saringan) -> list[dict[str, Any]]:
    """Return each filter with its options; the options of everybody, the choice of who asks."""
    return [
        {"kunci": key, "judul": title, "pilihan": choose(options, getattr(asked, key))}
        for (key, title), options in zip(FILTERS, list_options(), strict=True)
    ]


def list_tanggal(asked: Saringan) -> list[dict[str, Any]]:
    """Return both ends of the period as they were typed, and whether each is understood."""
    return [
        {
            "kunci": "dari",
            "judul": _("Diterima sejak"),
            "isi": asked.dari,
            "salah": "dari" in asked.tanggal_salah,
        },
        {
            "kunci": "sampai",
            "judul": _("Diterima sampai"),
            "isi": asked.sampai,
            "salah": "sampai" in asked.tanggal_salah,
        },
    ]


def list_options() -> list[SafeString]:
    """Return the options of all filters in the reader's language, nothing chosen; drawn once a while.

    Names of units and regions change a few times a year, so a list may be `SECONDS` old.
    """
    name = f"pilihan:{get_language()}"
    kept: list[SafeString] | None = caches["publik"].get(name)
    if kept is None:
        kept = _draw_options()
        caches["publik"].set(name, kept, SECONDS)
    return kept


def choose(options: SafeString, chosen: str) -> SafeString:
    """Return the options with one of them selected; a value that none of them has selects none."""
    if not chosen:
        return options
    plain = f'<option value="{escape(chosen)}">'
    return mark_safe(options.replace(plain, f"{plain[:-1]} selected>", 1))  # noqa: S308 -- all escaped above


def _draw_options() -> list[SafeString]:
    return [
        _options((k.value, gettext(k.label)) for k in KELAS),
        _options((t.value, gettext(t.label)) for t in Topik),
        _options((s.value, gettext(s.label)) for s in PUBLIC),
        _options(list_unit_publik().values_list("kode", "nama")),
        _regions(),
    ]


def _options(choices: Iterable[tuple[str, str]]) -> SafeString:
    return format_html_join("", '<option value="{}">{}</option>', choices)


def _regions() -> SafeString:
    whole = gettext("Seluruh {nama}")
    groups = []
    for kab, below in list_tempat(provinsi()):
        name = kab_kota_name(kab)
        choices = [(kab.kode, whole.format(nama=name)), *((kec.kode, kec.nama) for kec in below)]
        groups.append((name, _options(choices)))
    return format_html_join("", '<optgroup label="{}">{}</optgroup>', groups)
