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


class SebabRahasia(Istilah):
    """Why a report is made rahasia although the reporter did not ask for it."""

    WBS = (
        "WBS",
        _("Isinya terbaca seperti laporan tentang suap atau penyalahgunaan wewenang oleh orang kantor."),
    )
    ETIK = "ETIK", _("Isinya menduga pelanggaran etik dan menyebut nama orang.")
    REKENING = "REKENING", _("Isinya tentang honor dan memuat nomor rekening.")
    PELECEHAN = "PELECEHAN", _("Isinya menduga pelecehan atau kekerasan seksual.")
    ANCAMAN = "ANCAMAN", _("Isinya menyebut ancaman terhadap orang.")
    ORANG_DALAM = "ORANG_DALAM", _("Pelapor bekerja di KPU atau badan ad hoc.")
    ANAK = "ANAK", _("Pelapor berumur di bawah 18 tahun.")
    SISA = "SISA", _("Isinya memuat deret angka panjang, mungkin NIK, nomor KK, atau nomor HP.")

    @property
    def is_tentang_pelapor(self) -> bool:
        """Whether it tells something of the reporter, which officers of the desk may not know."""
        return self in (SebabRahasia.ORANG_DALAM, SebabRahasia.ANAK)
