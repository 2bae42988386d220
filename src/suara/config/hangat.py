"""What a web process reads once, read before it answers anybody: no citizen pays for being the first."""

from __future__ import annotations

from django.template.loader import get_template
from django.urls import get_resolver, reverse

from suara.core.privasi import samaran
from suara.domains.pengaduan import triase
from suara.hukum.kalender_hukum import load_hari_libur
from suara.hukum.parameter_hukum import load_nilai

PESAN = "Nama saya Budi Santoso tidak ada di daftar pemilih TPS 3, mohon dicek. Telepon 0812-0000-0000."

HALAMAN = (
    "portal/beranda.html",
    "pengaduan/lapor/beranda.html",
    "pengaduan/lapor/satu.html",
    "pengaduan/lapor/langkah.html",
    "pengaduan/lapor/periksa.html",
    "pengaduan/lapor/terkirim.html",
    "pengaduan/publik/daftar.html",
    "pengaduan/publik/laporan.html",
    "pengaduan/cek/rinci.html",
)
"""The pages that many citizens open at once."""


def warm_up() -> None:
    """Load pages, addresses, the law's figures, the machine's weights, names, voters' index; no database."""
    from suara.domains.pemilih.cek.situs import warm_indeks  # holds models: after the applications are ready

    get_resolver().url_patterns  # noqa: B018 -- reading it imports all pages
    reverse("lapor:beranda")
    for name in HALAMAN:
        get_template(name)
    load_nilai()
    load_hari_libur()
    triase.usulkan(samaran.mask(PESAN).teks)
    warm_indeks()
