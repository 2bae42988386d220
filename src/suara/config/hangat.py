"""What a web process reads once, read before it answers anybody: no citizen pays for being the first."""

from __future__ import annotations

from django.urls import get_resolver, reverse

from suara.core.privasi import samaran
from suara.domains.pengaduan import triase

PESAN = "Nama saya Budi Santoso tidak ada di daftar pemilih TPS 3, mohon dicek. Telepon 0812-0000-0000."


def warm_up() -> None:
    """Load pages, addresses, the machine's weights, lists of names and the voters' index; no database."""
    from suara.domains.pemilih.cek.situs import warm_indeks  # holds models: after the applications are ready

    get_resolver().url_patterns  # noqa: B018 -- reading it imports all pages
    reverse("lapor:beranda")
    triase.usulkan(samaran.mask(PESAN).teks)
    warm_indeks()
