"""Public figures of LAPOR!: the map, the statistics, and the open data they can be computed from again."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from suara.core.akun.akses import publik
from suara.domains.pengaduan import peta_publik, statistik_publik
from suara.domains.pengaduan.pilihan_publik import provinsi
from suara.domains.pengaduan.sajian_angka import list_angka, list_arsip, list_bulan, list_sel, list_unit
from suara.domains.pengaduan.terbuka import berkas
from suara.domains.pengaduan.terbuka.baris import ARTI, ARTI_SEL, JENIS, UKURAN
from suara.domains.pengaduan.terbuka.nilai import ARTI_NILAI
from suara.ui.segar import fresh


def _masa(request: HttpRequest) -> tuple[statistik_publik.Masa, list[tuple[str, str]]]:
    months = berkas.list_bulan()
    choices = [("", gettext("12 bulan terakhir")), ("semua", gettext("Semua bulan"))]
    choices += [(bulan, statistik_publik.month_words(bulan)) for bulan in months]
    return statistik_publik.read_masa(request.GET.get("bulan", ""), months), choices


@publik()
def peta(request: HttpRequest) -> HttpResponseBase:
    """Published reports by kecamatan: tiles without anybody's coordinates, and the same as a table."""
    masa, choices = _masa(request)
    daerah = peta_publik.draw(provinsi(), masa)
    context = {
        "masa": masa,
        "pilihan_bulan": choices,
        "daerah": daerah,
        "petak": [item.petak for item in daerah],
    }
    return fresh(request, render(request, "pengaduan/publik/peta.html", context))


@publik()
def statistik(request: HttpRequest) -> HttpResponseBase:
    """How fast, how well, and with which end reports were handled, per unit and month."""
    masa, choices = _masa(request)
    found = statistik_publik.summarize(masa)
    context = {
        "masa": masa,
        "pilihan_bulan": choices,
        "ada": found["total"]["diterima"] > 0,
        "angka": list_angka(found["total"]),
        "unit": list_unit(found["unit"]),
        "bulan": list_bulan(found["per_bulan"]),
        "sel": list_sel(found["sel"]),
        "arsip": list_arsip(found["arsip"]),
        "resep_arsip": berkas.recipe_of("arsip"),
        "grafik": [item | {"kode": berkas.recipe_of(*item["resep"])} for item in found["grafik"]],
    }
    return fresh(request, render(request, "pengaduan/publik/statistik.html", context))


@publik()
def data(request: HttpRequest) -> HttpResponseBase:
    """What the open data hold, month by month, with the dictionary, the licence and the recipe."""
    context = {
        "bulan": [(bulan, statistik_publik.month_words(bulan)) for bulan in berkas.list_bulan()],
        "kamus": [(name, JENIS.get(name, "string"), _in_words(arti)) for name, arti in ARTI.items()],
        "kamus_sel": [(name, JENIS.get(name, "string"), _in_words(arti)) for name, arti in ARTI_SEL.items()],
        "kamus_nilai": [
            (name, JENIS.get(name, "string"), _in_words(arti)) for name, arti in ARTI_NILAI.items()
        ],
        "ukuran": list(UKURAN.items()),
        "lisensi_url": berkas.LISENSI_URL,
    }
    return fresh(request, render(request, "pengaduan/publik/data.html", context))


def _in_words(arti: str) -> SafeString:
    """Return the meaning of a column; its values as they stand in the file are code, in any language."""
    words = str(conditional_escape(gettext(arti)))
    for value in ("ya", "tidak"):
        words = words.replace(f"“{value}”", f"<code>{value}</code>")
    return mark_safe(words)  # noqa: S308 - escaped above


@publik()
def data_berkas(request: HttpRequest, nama: str) -> HttpResponseBase:
    """One file of the open data."""
    found = berkas.write(nama)
    if found is None:
        raise Http404
    body, media = found
    response = HttpResponse(body, content_type=media)
    response.headers["Content-Disposition"] = f'attachment; filename="lapor-{nama}"'
    return fresh(request, response)
