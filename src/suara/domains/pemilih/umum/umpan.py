"""The feed of announced recaps, newest first."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.umum.angka import read_angka
from suara.domains.pemilih.umum.masa import period_words
from suara.ui.format import format_date, format_number

MOST = 30


def write_rss(site: str) -> bytes:
    """Return RSS 2.0 of the newest announcements, each with its number and its address."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    _add(channel, "title", _("Rekap pemilih yang diumumkan"))
    _add(channel, "link", site + reverse("pemilih:rekap_daftar"))
    _add(channel, "description", _("Hasil rapat pleno pemutakhiran data pemilih berkelanjutan."))
    _add(channel, "language", "id")
    for satu in read_angka(list(list_ditetapkan()[:MOST])):
        item = SubElement(channel, "item")
        kantor, periode = satu.kantor, satu.periode
        alamat = site + reverse("pemilih:rekap", args=[periode.kode, kantor.pk])
        _add(item, "title", f"{kantor.nama}, {period_words(periode.kode)}")
        _add(item, "link", alamat)
        kalimat = _("%(jumlah)s pemilih (L %(laki)s, P %(perempuan)s); rapat pleno %(tanggal)s.")
        isi = {
            "jumlah": format_number(satu.pemilih.jumlah),
            "laki": format_number(satu.pemilih.l),
            "perempuan": format_number(satu.pemilih.p),
            "tanggal": format_date(satu.tanggal),
        }
        _add(item, "description", kalimat % isi)
        _add(item, "guid", alamat)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def _add(parent: Element, name: str, text: str) -> None:
    child = SubElement(parent, name)
    child.text = "".join(char for char in str(text) if char >= " ")
