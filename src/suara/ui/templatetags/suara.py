"""The tag library that every template has without loading it: words, numbers, components."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.template.context import RequestContext
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from suara.ui import format as fmt
from suara.ui import keputusan
from suara.ui import tenggat as deadline
from suara.ui.bukti import evidence
from suara.ui.forms import error_links, field_errors, name_field
from suara.ui.grafik import bars, movements
from suara.ui.ikon import icon
from suara.ui.kalimat import sentence
from suara.ui.lencana import status_tag
from suara.ui.petak import Petak, map_view

register = template.Library()

register.filter("angka", fmt.format_number)
register.filter("bertanda", fmt.format_signed)
register.filter("jam", fmt.format_time)
register.filter("jam_kerja", fmt.format_hours)
register.filter("roman", fmt.format_roman)
register.filter("ukuran", fmt.format_size)
register.filter("galat_kolom", field_errors)
register.simple_tag(icon, name="ikon")


@register.filter
def tanggal(value: object) -> str:
    """``{{ surat.tanggal_surat|tanggal }}`` → ``11 Desember 2025``."""
    return fmt.format_date(value)


@register.filter
def hari_tanggal(value: object) -> str:
    """``{{ d|hari_tanggal }}`` → ``Kamis, 11 Desember 2025``."""
    return fmt.format_date(value, weekday=True)


@register.filter
def waktu(value: object) -> str:
    """``{{ x.created_at|waktu }}`` → ``11 Desember 2025 16.30 WITA``."""
    return f"{fmt.format_date(value)} {fmt.format_time(value)}".strip()


@register.simple_tag
def kalimat(value: object) -> SafeString:
    """Show a rule's sentence (`Kalimat`, its `to_dict()`, or plain text) in the reader's language."""
    return conditional_escape(sentence(value))


@register.inclusion_tag("ui/komponen/judul_halaman.html")
def judul_halaman(
    judul: str, sub: str = "", atas: str = "", status: object = None, bahasa: str = ""
) -> dict[str, object]:
    """The page's only h1: `atas` is the small line above it, `sub` the sentence below, `status` a tag.

    `bahasa` is the language of the title where it is not that of the page: the subject of a letter.
    """
    return {"judul": judul, "sub": sub, "atas": atas, "status": status, "bahasa": bahasa}


@register.inclusion_tag("ui/komponen/lencana.html")
def lencana(status: object, label: str = "", nada: str = "") -> dict[str, object]:
    """A status as a word in a tag. Give the TextChoices member (or its label) where there is one."""
    return status_tag(status, label=label, tone=nada)


@register.inclusion_tag("ui/komponen/bukti.html")
def bukti(grade: object) -> dict[str, object]:
    """How well we know an article: the evidence grade as a tag with its words."""
    return evidence(grade)


@register.inclusion_tag("ui/komponen/dasar.html")
def dasar(citation: object) -> dict[str, object]:
    """One citation (`Dasar` or its `to_dict()`) with its evidence grade."""
    return keputusan.citation_view(citation)


@register.inclusion_tag("ui/komponen/langkah.html")
def langkah(value: object, tingkat: int = 3, hitungan: bool = False) -> dict[str, object]:
    """The steps of a decision (`Keputusan`, its `to_dict()`, or a list of steps), each with mark, reason,
    facts and articles. `tingkat` is the heading level that fits the page; `hitungan` says that they compute
    and decide nothing: they are numbered, and no step is called met."""
    return keputusan.steps_view(value) | {"tingkat": tingkat, "hitungan": hitungan}


@register.inclusion_tag("ui/komponen/tenggat.html")
def tenggat(
    jatuh_tempo: object,
    today: dt.date | None = None,
    trace: object = None,
    selesai: object = None,
    satuan: str = "",
) -> dict[str, object]:
    """A deadline: ``Jatuh tempo Kamis, 26 Maret 2026 · sisa 2 hari kerja``; opens its trace if given.

    `trace` is `HasilHitung.jejak` (or its JSON); `selesai` the date (or True) when it was met; `satuan` says
    ``hari kalender`` where such days count.
    """
    return deadline.badge(jatuh_tempo, today, trace, selesai, satuan)


@register.inclusion_tag("ui/komponen/ringkasan.html")
def ringkasan(rows: Iterable[Any], judul: str = "") -> dict[str, object]:
    """A summary list. A row is (label, value), then url and word of a link, then the language
    of the value where it is not that of the page."""
    keys = ("label", "nilai", "url", "aksi", "bahasa")
    items = [row if isinstance(row, Mapping) else dict(zip(keys, row, strict=False)) for row in rows]
    return {"rows": items, "judul": judul}


@register.inclusion_tag("ui/komponen/linimasa.html")
def linimasa(items: Iterable[Any]) -> dict[str, object]:
    """A timeline. An item is a mapping (or object) with `waktu`, `judul`, and optionally `isi`, `oleh`,
    `url`, `status`, `kini` (True for where things stand now); or a tuple (waktu, judul, isi)."""
    keys = ("waktu", "judul", "isi")
    return {
        "items": [dict(zip(keys, item, strict=False)) if isinstance(item, tuple) else item for item in items]
    }


@register.inclusion_tag("ui/komponen/galat.html")
def galat(*forms: BaseForm) -> dict[str, object]:
    """The error summary on top of a form, each message named after its field and linked to it."""
    found = [link for form in forms if form for link in error_links(form)]
    return {"links": [(name_field(label, message), target) for label, message, target in found]}


@register.inclusion_tag("ui/komponen/kolom.html")
def kolom(field: BoundField) -> dict[str, object]:
    """One form field with label, hint, error and the ties between them."""
    return {"field": field}


@register.inclusion_tag("ui/komponen/kosong.html")
def kosong(judul: str, isi: str = "", url: str = "", aksi: str = "") -> dict[str, object]:
    """An empty state: what is not here, and what to do about it."""
    return {"judul": judul, "isi": isi, "url": url, "aksi": aksi}


@register.inclusion_tag("ui/komponen/remah.html")
def remah(*pairs: str) -> dict[str, object]:
    """Breadcrumbs: ``{% remah "Beranda" "/" "PAW" "/paw/" "Kaltim 2" %}``; the last word is this page."""
    steps = [
        (pairs[index], pairs[index + 1] if index + 1 < len(pairs) else "")
        for index in range(0, len(pairs), 2)
    ]
    return {"steps": steps}


@register.inclusion_tag("ui/komponen/tabel.html", takes_context=True)
def tabel(context: RequestContext, table: object) -> dict[str, object]:
    """A `suara.ui.tabel.Tabel` with its filters, count, pages and export links."""
    return {"t": table, "situs": context.get("situs")}


@register.inclusion_tag("ui/komponen/nomor_halaman.html", takes_context=True)
def nomor_halaman(context: RequestContext, halaman: object, kunci: str = "halaman") -> dict[str, object]:
    """Pagination links for a Django `Page`, keeping the rest of the query string."""
    request = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query.pop(kunci, None)
    rest = query.urlencode()
    return {"halaman": halaman, "kunci": kunci, "sisa": rest}


@register.inclusion_tag("ui/komponen/langkah_isian.html")
def langkah_isian(wizard: object) -> dict[str, object]:
    """The steps of a `suara.ui.wizard.Wizard`: where the reader is, what is done, what comes."""
    return {"wizard": wizard}


@register.inclusion_tag("ui/komponen/pesan.html")
def pesan(isi: object, nada: str = "info", judul: str = "") -> dict[str, object]:
    """A notice inside a page: `nada` is info, sukses, perhatian or galat."""
    return {"isi": isi, "nada": nada, "judul": judul}


@register.inclusion_tag("ui/komponen/grafik.html")
def grafik_batang(
    judul: str, data: Iterable[Any], satuan: str = "", tabel: bool = True, penuh: float = 0
) -> dict[str, object]:
    """A bar chart drawn here, titled with its finding, with the same numbers in a table beside it.

    `data` is (label, number or None) pairs. `tabel` is False where the page has a fuller table beside it;
    `penuh` is the end of the scale where it has one.
    """
    return bars(judul, data, satuan, float(penuh)) | {"tabel": tabel}


@register.inclusion_tag("ui/komponen/gerak.html")
def grafik_gerak(judul: str, data: Iterable[tuple[str, int]], kunci: str) -> dict[str, object]:
    """A chart of what adds to a number and what takes from it; the page shows the same numbers in a table."""
    return movements(judul, data, kunci)


@register.inclusion_tag("ui/komponen/peta.html")
def peta_petak(judul: str, petak: Sequence[Petak]) -> dict[str, object]:
    """A schematic map of kab/kota; nothing when the place of one of them is not known."""
    return map_view(judul, petak)


@register.inclusion_tag("ui/komponen/qr.html")
def qr(alamat: str, judul: str = "") -> dict[str, object]:
    """A QR code of an address, with the address in words under it (for print)."""
    import segno

    svg = segno.make(alamat, error="m").svg_inline(
        border=2, omitsize=True, svgclass="qr-gambar", lineclass=None
    )
    return {"svg": mark_safe(svg), "alamat": alamat, "judul": judul}  # noqa: S308 -- drawn by the library
