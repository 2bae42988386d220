"""States and intake results of a case, in the official words, as the database and the screen know them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusPermohonan(models.TextChoices):
    """Where a case stands. The edges between the states are in `workflow.TABLE`."""

    DITERIMA = "DITERIMA", _("Diterima")
    TIDAK_LENGKAP = "TIDAK_LENGKAP", _("Tidak lengkap")
    BUKAN_KEWENANGAN = "BUKAN_KEWENANGAN", _("Bukan kewenangan")
    VERIFIKASI = "VERIFIKASI", _("Verifikasi")
    KLARIFIKASI = "KLARIFIKASI", _("Klarifikasi")
    MENUNGGU_PUTUSAN = "MENUNGGU_PUTUSAN", _("Menunggu putusan")
    MENUNGGU_LHKPN = "MENUNGGU_LHKPN", _("Menunggu LHKPN")
    MANUAL = "MANUAL", _("Diputus pleno secara manual")
    SIAP_PLENO = "SIAP_PLENO", _("Siap pleno")
    DIPUTUSKAN = "DIPUTUSKAN", _("Diputuskan")
    TERBIT = "TERBIT", _("Terbit")
    DITUTUP = "DITUTUP", _("Ditutup")


class HasilPeriksa(models.TextChoices):
    """What the intake found."""

    LENGKAP = "LENGKAP", _("Lengkap")
    TIDAK_LENGKAP = "TIDAK_LENGKAP", _("Tidak lengkap")
    BUKAN_KEWENANGAN = "BUKAN_KEWENANGAN", _("Bukan kewenangan kantor ini")


class TahapKeputusan(models.TextChoices):
    """Whether a stored decision is an officer's draft or what the pleno decided."""

    RANCANGAN = "RANCANGAN", _("Rancangan")
    PLENO = "PLENO", _("Putusan pleno")


class AlasanTutup(models.TextChoices):
    """Why a case was closed."""

    SELESAI = "SELESAI", _("Sudah dijawab")
    DICABUT = "DICABUT", _("Permohonan dicabut Pimpinan")
    DIGANTI = "DIGANTI", _("Diganti permohonan baru")
