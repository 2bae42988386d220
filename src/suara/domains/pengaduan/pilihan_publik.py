"""The choices of the public list's filters, written at once: a template loop over 200 options is slow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.queries_publik import kab_kota_name, list_tempat, list_unit_publik
from suara.domains.pengaduan.saringan_publik import KELAS, Saringan
from suara.domains.pengaduan.terms import Status, Topik

# Unverified reports are never public: a filter for them would only be empty.
PUBLIC = tuple(status for status in Status if status not in (Status.BV, Status.TT))


def provinsi() -> str:
    """Return the code of the province that this site's office answers for."""
    return str(getattr(settings, "KANTOR", "64"))[:2]


def list_saringan(asked: Saringan) -> list[dict[str, Any]]:
    """Return each filter with its options."""
    units = list_unit_publik().values_list("kode", "nama")
    return [
        _select("kelas", _("Jenis"), _options(((k.value, gettext(k.label)) for k in KELAS), asked.kelas)),
        _select("topik", _("Topik"), _options(((t.value, gettext(t.label)) for t in Topik), asked.topik)),
        _select("status", _("Status"), _options(((s.value, gettext(s.label)) for s in PUBLIC), asked.status)),
        _select("unit", _("Unit"), _options(units, asked.unit)),
        _select("wilayah", _("Tempat"), _regions(asked.wilayah)),
    ]


def _select(key: str, title: object, options: SafeString) -> dict[str, Any]:
    return {"kunci": key, "judul": title, "pilihan": options}


def _options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, " selected" if value == chosen else "", words) for value, words in choices),
    )


def _regions(chosen: str) -> SafeString:
    whole = gettext("Seluruh {nama}")
    groups = []
    for kab, below in list_tempat(provinsi()):
        name = kab_kota_name(kab)
        choices = [(kab.kode, whole.format(nama=name)), *((kec.kode, kec.nama) for kec in below)]
        groups.append(format_html('<optgroup label="{}">{}</optgroup>', name, _options(choices, chosen)))
    return format_html_join("", "{}", ((group,) for group in groups))
