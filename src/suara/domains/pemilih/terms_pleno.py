"""Vocabulary of the open plenary that announces the figures of a period."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class KeadaanPleno(Istilah):
    """Where one meeting stands. A period may have several: a change is a meeting of its own."""

    BERLANGSUNG = "BERLANGSUNG", _("Berlangsung")
    DITETAPKAN = "DITETAPKAN", _("Ditetapkan")
    DIHENTIKAN = "DIHENTIKAN", _("Dihentikan")


class KelompokPeserta(Istilah):
    """Which institution a participant speaks for; the list of invitations begins with these."""

    KPU = "KPU", _("KPU")
    BAWASLU = "BAWASLU", _("Bawaslu")
    DUKCAPIL = "DUKCAPIL", _("Dinas kependudukan dan pencatatan sipil")
    TNI = "TNI", _("TNI")
    POLRI = "POLRI", _("Polri")
    KESBANGPOL = "KESBANGPOL", _("Kesbangpol")
    PEMASYARAKATAN = "PEMASYARAKATAN", _("Lapas atau rutan")
    PARTAI = "PARTAI", _("Partai politik")
    LAIN = "LAIN", _("Lainnya")


class JalanKoreksi(Istilah):
    """What becomes of a correction that somebody asked for on the floor."""

    LANGSUNG = "LANGSUNG", _("Diputus dua orang sekarang, lalu dihitung lagi")
    DIBAWA = "DIBAWA", _("Dibawa ke periode berikutnya")


class JenisDokumenPleno(Istilah):
    """Each plenary gives both."""

    BA = "BA", _("Berita Acara")
    SK = "SK", _("Keputusan")


class PerkaraPleno(Istilah):
    """What must be answered, or named, before the figures are decided."""

    BAWASLU = "BAWASLU", _("Saran perbaikan Bawaslu")
    TANGGAPAN = "TANGGAPAN", _("Tanggapan masyarakat")
    COKTAS = "COKTAS", _("Coktas yang belum selesai")
