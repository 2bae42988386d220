"""The feed of published reports: masked titles and texts, dates, never an author."""

from __future__ import annotations

from dataclasses import replace
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.domains.pengaduan.queries_publik import with_copy
from suara.domains.pengaduan.sajian_publik import list_kartu
from suara.domains.pengaduan.saringan_publik import Saringan, list_pk, read_rows

MOST = 50


def write_rss(asked: Saringan, site: str) -> bytes:
    """Return RSS 2.0 of the newest reports that fit the filters, never of those that fit in part."""
    found, _question = list_pk(replace(asked, urut="baru"), MOST)
    keys = () if found.sebagian else found.kunci
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    _add(channel, "title", _("Laporan yang diterbitkan"))
    _add(channel, "link", site + reverse("lapor:daftar") + asked.query())
    _add(
        channel, "description", _("Laporan warga kepada kantor pemilu, sesudah disamarkan dan diverifikasi.")
    )
    _add(channel, "language", "id")
    reports = list(with_copy(read_rows(keys)))
    for row, card in zip(reports, list_kartu(reports), strict=True):
        item = SubElement(channel, "item")
        _add(item, "title", card.judul)
        _add(item, "link", site + card.url)
        _add(item, "description", card.ringkas)
        _add(item, "category", card.kelas)
        guid = _add(item, "guid", site + card.url)
        guid.set("isPermaLink", "true")
        if row.terbit_at:
            _add(item, "pubDate", format_datetime(row.terbit_at))
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def _add(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = "".join(char for char in str(text) if char >= " " or char in "\n\t")
    return child
