"""Vocabulary of the two evaluations by others: PEKPPP of KemenPANRB and SPI of KPK."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class StatusPutaran(Istilah):
    """Where one round of the PEKPPP self-assessment stands."""

    DIISI = "DIISI", _("Sedang diisi")
    DINILAI = "DINILAI", _("Dinilai")
    SELESAI = "SELESAI", _("Selesai")


class StatusPopulasi(Istilah):
    """Where one population list of SPI stands. It holds people only from `DISUSUN` to `DIHAPUS`."""

    DISUSUN = "DISUSUN", _("Disusun")
    DIKIRIM = "DIKIRIM", _("Dikirim ke KPK")
    DIHAPUS = "DIHAPUS", _("Dihapus")


class KelompokSPI(Istilah):
    """Whom KPK asks, of those whom the office can name. Experts are known to KPK only."""

    INTERNAL = "INTERNAL", _("Pegawai")
    EKSTERNAL = "EKSTERNAL", _("Pengguna layanan, penyedia, pemohon")


class AlasanTanpaSkor(Istilah):
    """Why KPK published no score. A missing score is never 0."""

    SAMPEL = "SAMPEL", _("Sampel tidak mencukupi")
    PROSES = "PROSES", _("Prosesnya diragukan KPK")
    TIDAK_IKUT = "TIDAK_IKUT", _("Tidak menjadi lokus tahun itu")
    BELUM = "BELUM", _("Belum diumumkan")
