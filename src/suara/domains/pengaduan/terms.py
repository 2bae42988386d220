"""Official vocabulary of LAPOR!: the words that stand in the data, on forms, in addresses and on screen."""

from __future__ import annotations

from suara.domains.pengaduan.terms_proses import (
    AlasanArsip,
    HasilUsulan,
    JenisTanggapan,
    JenisUsulan,
    KodeJam,
    Pelaku,
    SebabSelesai,
    Status,
    Terbukti,
    TingkatEskalasi,
    Tuntas,
)
from suara.domains.pengaduan.terms_rahasia import Bendera, Keluaran, Lihat, Pemirsa, SebabRahasia
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _

__all__ = [
    "AlasanArsip",
    "Bendera",
    "HasilUsulan",
    "JenisTanggapan",
    "JenisUsulan",
    "Kadar",
    "Kanal",
    "Kelas",
    "Keluaran",
    "KodeJam",
    "Lembaga",
    "Lihat",
    "Pelaku",
    "Pemirsa",
    "SebabRahasia",
    "SebabSelesai",
    "Status",
    "Terbukti",
    "TingkatEskalasi",
    "Topik",
    "Tuntas",
    "Urgensi",
]


class Kelas(Istilah):
    """What kind of report it is; the citizen names one of the first three, an officer decides."""

    PENGADUAN = "PENGADUAN", _("Pengaduan")
    ASPIRASI = "ASPIRASI", _("Aspirasi")
    INFORMASI = "INFORMASI", _("Permintaan Informasi")
    WBS = "WBS", _("Pelanggaran orang dalam (WBS)")


class Kadar(Istilah):
    """Whether a pengaduan needs an examination; empty for the other classes."""

    TBP = "TBP", _("Tidak berkadar pengawasan")
    BP = "BP", _("Berkadar pengawasan")


class Topik(Istilah):
    """What a report is about (the topic tree of an election office)."""

    DATA_PEMILIH = "DATA_PEMILIH", _("Data pemilih")
    PENCALONAN = "PENCALONAN", _("Pencalonan")
    PARPOL_SIPOL = "PARPOL_SIPOL", _("Partai politik dan SIPOL")
    BADAN_ADHOC = "BADAN_ADHOC", _("Badan ad hoc")
    HONOR_ADHOC = "HONOR_ADHOC", _("Honor badan ad hoc")
    PUNGUT_HITUNG = "PUNGUT_HITUNG", _("Pemungutan dan penghitungan suara")
    KAMPANYE_DANA = "KAMPANYE_DANA", _("Kampanye dan dana kampanye")
    LOGISTIK = "LOGISTIK", _("Logistik")
    KODE_ETIK = "KODE_ETIK", _("Kode etik")
    PELAYANAN_KANTOR = "PELAYANAN_KANTOR", _("Pelayanan kantor")
    PPID_INFORMASI = "PPID_INFORMASI", _("Layanan informasi (PPID)")
    SOSIALISASI = "SOSIALISASI", _("Sosialisasi dan pendidikan pemilih")
    AKSESIBILITAS = "AKSESIBILITAS", _("Aksesibilitas")
    PENGADAAN_KEUANGAN = "PENGADAAN_KEUANGAN", _("Pengadaan dan keuangan")
    KEPEGAWAIAN = "KEPEGAWAIAN", _("Kepegawaian")
    KEAMANAN_DATA = "KEAMANAN_DATA", _("Keamanan data dan siber")
    LAIN = "LAIN", _("Lain-lain")


class Lembaga(Istilah):
    """Who is competent for the matter; KPU offices first, then other bodies."""

    KPU_PROVINSI = "KPU_PROVINSI", _("KPU Provinsi")
    KPU_KAB_KOTA = "KPU_KAB_KOTA", _("KPU Kabupaten/Kota")
    KPU_RI = "KPU_RI", _("KPU RI")
    WBS_KPU = "WBS_KPU", _("WBS KPU")
    BAWASLU = "BAWASLU", _("Bawaslu")
    DKPP = "DKPP", _("DKPP")
    MK = "MK", _("Mahkamah Konstitusi")
    PTUN = "PTUN", _("Pengadilan Tata Usaha Negara")
    DUKCAPIL = "DUKCAPIL", _("Dinas Kependudukan dan Pencatatan Sipil")
    KPK = "KPK", _("KPK")
    OMBUDSMAN = "OMBUDSMAN", _("Ombudsman RI")
    KOMISI_INFORMASI = "KOMISI_INFORMASI", _("Komisi Informasi")
    POLRI = "POLRI", _("Kepolisian")
    SP4N = "SP4N", _("SP4N-LAPOR!")
    LAINNYA = "LAINNYA", _("Lembaga lain")

    @property
    def is_kpu(self) -> bool:
        """Whether the matter stays with an election office (WBS KPU has its own channel)."""
        return self in (Lembaga.KPU_PROVINSI, Lembaga.KPU_KAB_KOTA, Lembaga.KPU_RI)


class Kanal(Istilah):
    """How a report came in."""

    WEB = "WEB", _("Situs")
    TATAP_MUKA = "TATAP_MUKA", _("Datang langsung")
    SURAT = "SURAT", _("Surat")
    TELEPON = "TELEPON", _("Telepon")
    SP4N_LAPOR = "SP4N_LAPOR", _("SP4N-LAPOR!")


class Urgensi(Istilah):
    """What cannot wait."""

    BIASA = "BIASA", _("Biasa")
    HARI_H = "HARI_H", _("Hari pemungutan suara")
    ANCAMAN_JIWA = "ANCAMAN_JIWA", _("Ancaman keselamatan")
