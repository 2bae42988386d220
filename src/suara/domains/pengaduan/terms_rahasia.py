"""Words of privacy: who looks, through which exit, and how much may be seen."""

from __future__ import annotations

from dataclasses import dataclass

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Bendera:
    """The independent privacy flags of a report."""

    anonim: bool = False
    rahasia: bool = False
    wbs: bool = False


class Pemirsa(Istilah):
    """Who looks at a report."""

    PUBLIK = "PUBLIK", _("Publik")
    PELAPOR = "PELAPOR", _("Pelapor dengan kunci")
    TERLAPOR = "TERLAPOR", _("Unit terlapor dan atasannya")
    PENGHUBUNG = "PENGHUBUNG", _("Pejabat penghubung yang ditugasi")
    ADMIN = "ADMIN", _("Admin pengaduan")
    ANALIS = "ANALIS", _("Analis")
    PIMPINAN = "PIMPINAN", _("Pimpinan")
    APIP = "APIP", _("Tim WBS")
    SISTEM = "SISTEM", _("Pengelola sistem")
    LUAR = "LUAR", _("Ekspor, log, email, cadangan")


class Keluaran(Istilah):
    """What part of a report is asked for."""

    KEBERADAAN = "KEBERADAAN", _("Bahwa laporan ada")
    STATUS = "STATUS", _("Status")
    ISI = "ISI", _("Isi laporan")
    NAMA = "NAMA", _("Nama pelapor")
    IDENTITAS = "IDENTITAS", _("Identitas lengkap")
    KONTAK = "KONTAK", _("Kontak pelapor")
    LAMPIRAN = "LAMPIRAN", _("Lampiran")


class Lihat(Istilah):
    """How much may be seen."""

    TIDAK = "TIDAK", _("Tidak terlihat")
    KATA_STATUS = "KATA_STATUS", _("Hanya kata status")
    NOMOR = "NOMOR", _("Hanya nomor")
    SAMARAN = "SAMARAN", _("Nama samaran")
    SAMAR = "SAMAR", _("Isi yang disamarkan")
    PENUGASAN = "PENUGASAN", _("Bila ditugasi")
    PERMINTAAN = "PERMINTAAN", _("Dengan permintaan buka identitas")
    RELAI = "RELAI", _("Hanya lewat sistem")
    ASLI = "ASLI", _("Terlihat")
