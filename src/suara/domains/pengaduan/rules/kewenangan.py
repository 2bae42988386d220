"""Which body is competent for a matter. A matter of another body is forwarded, never silently archived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from suara.domains.pengaduan.rules.saluran import SALURAN, Saluran
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop
from suara.kernel.parameter import get_parameter

__all__ = ["SALURAN", "TABEL", "Kewenangan", "Perkara", "Saluran", "list_pilihan", "tentukan"]


class Perkara(Istilah):
    """A matter, in the words of the person who comes with it."""

    DATA_PEMILIH = "DATA_PEMILIH", gettext_noop("Nama saya, TPS saya, atau pindah memilih")
    NIK_KTP = "NIK_KTP", gettext_noop("NIK, KTP elektronik, atau KK salah")
    NIK_DICATUT = "NIK_DICATUT", gettext_noop("NIK saya dipakai partai politik")
    HONOR = "HONOR", gettext_noop("Honor PPK, PPS, atau KPPS")
    ETIK_ANGGOTA = "ETIK_ANGGOTA", gettext_noop("Etik anggota atau sekretariat KPU dan Bawaslu")
    ETIK_ADHOC = "ETIK_ADHOC", gettext_noop("Etik PPK, PPS, atau KPPS")
    PELANGGARAN = "PELANGGARAN", gettext_noop("Politik uang, pelanggaran kampanye atau administrasi")
    HASIL = "HASIL", gettext_noop("Perselisihan hasil pemilu atau pilkada")
    KEPUTUSAN_TUN = "KEPUTUSAN_TUN", gettext_noop("Sengketa atas keputusan KPU")
    KORUPSI = "KORUPSI", gettext_noop("Suap, korupsi, atau penyalahgunaan wewenang di KPU")
    MALADMINISTRASI = "MALADMINISTRASI", gettext_noop("KPU tidak menjawab atau melayani dengan salah")
    SENGKETA_INFORMASI = "SENGKETA_INFORMASI", gettext_noop("Permintaan informasi ditolak sesudah keberatan")
    PERADILAN = "PERADILAN", gettext_noop("Perkara yang sedang diperiksa pengadilan")
    KEJAHATAN = "KEJAHATAN", gettext_noop("Ancaman, kekerasan, atau kejahatan lain")
    LAYANAN_LAIN = "LAYANAN_LAIN", gettext_noop("Layanan instansi pemerintah lain")
    LAYANAN_KPU = "LAYANAN_KPU", gettext_noop("Layanan, sikap petugas, atau informasi kantor ini")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kewenangan:
    """Who is competent, and what that means for a report that came here."""

    perkara: Perkara
    lembaga: Lembaga
    dasar: Dasar
    catatan: str
    kelas: Kelas | None = None
    kadar: Kadar | None = None
    topik: Topik | None = None
    mendesak: bool = False

    @property
    def is_diteruskan(self) -> bool:
        """Whether a report of this kind leaves the office."""
        return not self.lembaga.is_kpu


UU7 = Dasar("UU 7/2017", bukti=Bukti.UMUM)
PRAKTIK = Dasar("UU 7/2017", bukti=Bukti.PRAKTIK, catatan=gettext_noop("Menurut keterangan kantor dan pers."))
LAPOR = Dasar(
    "SP4N-LAPOR!",
    bukti=Bukti.RESMI,
    catatan=gettext_noop("Hukum, legislasi, korupsi, dan pidana tidak dikelola di LAPOR."),
)
WBS = Dasar("Keputusan KPU 915/2025", bukti=Bukti.RESMI)
HONOR = "pengaduan.kewenangan_honor"

TABEL: Mapping[Perkara, Kewenangan] = {
    satu.perkara: satu
    for satu in (
        Kewenangan(
            perkara=Perkara.DATA_PEMILIH,
            lembaga=Lembaga.KPU_KAB_KOTA,
            dasar=UU7,
            topik=Topik.DATA_PEMILIH,
            catatan=gettext_noop("Dikerjakan KPU kabupaten/kota, PPK dan PPS; provinsi memantau."),
        ),
        Kewenangan(
            perkara=Perkara.NIK_KTP,
            lembaga=Lembaga.DUKCAPIL,
            dasar=Dasar("UU 23/2006", bukti=Bukti.UMUM),
            catatan=gettext_noop("KPU memakai data kependudukan, tetapi tidak mengubahnya."),
        ),
        Kewenangan(
            perkara=Perkara.NIK_DICATUT,
            lembaga=Lembaga.KPU_PROVINSI,
            dasar=PRAKTIK,
            topik=Topik.PARPOL_SIPOL,
            catatan=gettext_noop("Urusan KPU: isi tanggapan; penghapusan dari SIPOL lewat KPU RI."),
        ),
        Kewenangan(
            perkara=Perkara.HONOR,
            lembaga=Lembaga.KPU_PROVINSI,
            dasar=PRAKTIK,
            topik=Topik.HONOR_ADHOC,
            catatan=gettext_noop("Berbeda tiap pemilihan; diatur dalam parameter bertanggal."),
        ),
        Kewenangan(
            perkara=Perkara.ETIK_ANGGOTA,
            lembaga=Lembaga.DKPP,
            dasar=Dasar("UU 7/2017", bukti=Bukti.RESMI, catatan=gettext_noop("Keterangan DKPP.")),
            topik=Topik.KODE_ETIK,
            catatan=gettext_noop("DKPP memerlukan identitas pengadu dan teradu yang jelas."),
        ),
        Kewenangan(
            perkara=Perkara.ETIK_ADHOC,
            lembaga=Lembaga.KPU_KAB_KOTA,
            dasar=Dasar("UU 7/2017", bukti=Bukti.RESMI, catatan=gettext_noop("Keterangan DKPP.")),
            kelas=Kelas.PENGADUAN,
            kadar=Kadar.BP,
            topik=Topik.KODE_ETIK,
            catatan=gettext_noop("Badan ad hoc diperiksa KPU kabupaten/kota, bukan DKPP."),
        ),
        Kewenangan(
            perkara=Perkara.PELANGGARAN,
            lembaga=Lembaga.BAWASLU,
            dasar=UU7,
            catatan=gettext_noop("Tindak pidana pemilu ditangani bersama di Gakkumdu. Ada batas hari."),
            mendesak=True,
        ),
        Kewenangan(
            perkara=Perkara.HASIL,
            lembaga=Lembaga.MK,
            dasar=UU7,
            catatan=gettext_noop("Diajukan peserta pemilu, dalam hitungan jam atau hari."),
            mendesak=True,
        ),
        Kewenangan(
            perkara=Perkara.KEPUTUSAN_TUN,
            lembaga=Lembaga.BAWASLU,
            dasar=UU7,
            catatan=gettext_noop("Ke Bawaslu dahulu; sesudah itu ke PTUN."),
            mendesak=True,
        ),
        Kewenangan(
            perkara=Perkara.KORUPSI,
            lembaga=Lembaga.WBS_KPU,
            dasar=WBS,
            kelas=Kelas.WBS,
            catatan=gettext_noop("Saluran tersendiri dengan perlindungan; juga dapat ke KPK."),
        ),
        Kewenangan(
            perkara=Perkara.MALADMINISTRASI,
            lembaga=Lembaga.OMBUDSMAN,
            dasar=Dasar("UU 37/2008", bukti=Bukti.UMUM),
            catatan=gettext_noop("Sesudah lapor ke sini dan batas waktunya lewat."),
        ),
        Kewenangan(
            perkara=Perkara.SENGKETA_INFORMASI,
            lembaga=Lembaga.KOMISI_INFORMASI,
            dasar=Dasar("UU 14/2008", bukti=Bukti.UMUM),
            topik=Topik.PPID_INFORMASI,
            catatan=gettext_noop("Sesudah keberatan kepada atasan PPID dijawab atau tidak dijawab."),
        ),
        Kewenangan(
            perkara=Perkara.PERADILAN,
            lembaga=Lembaga.LAINNYA,
            dasar=LAPOR,
            catatan=gettext_noop("Tidak diperiksa selagi pengadilan memeriksanya; diarsipkan dengan alasan."),
        ),
        Kewenangan(
            perkara=Perkara.KEJAHATAN,
            lembaga=Lembaga.POLRI,
            dasar=LAPOR,
            catatan=gettext_noop("Kejahatan diselidiki polisi; kantor ini tidak dapat menyelidikinya."),
            mendesak=True,
        ),
        Kewenangan(
            perkara=Perkara.LAYANAN_LAIN,
            lembaga=Lembaga.SP4N,
            dasar=LAPOR,
            catatan=gettext_noop("SP4N-LAPOR! meneruskan ke instansi yang berwenang."),
        ),
        Kewenangan(
            perkara=Perkara.LAYANAN_KPU,
            lembaga=Lembaga.KPU_PROVINSI,
            dasar=Dasar("UU 25/2009", "36", bukti=Bukti.UMUM),
            catatan=gettext_noop("Kantor ini menjawabnya sendiri."),
        ),
    )
}


def tentukan(perkara: Perkara, hari: date) -> Kewenangan:
    """Return who is competent on that day; who pays the ad hoc bodies differs from election to election."""
    baku = TABEL[perkara]
    if perkara is not Perkara.HONOR:
        return baku
    nilai = get_parameter(HONOR, hari)
    return Kewenangan(
        perkara=perkara,
        lembaga=Lembaga(str(nilai.nilai)),
        dasar=nilai.dasar,
        topik=baku.topik,
        catatan=baku.catatan,
    )


def list_pilihan(hari: date) -> tuple[tuple[Kewenangan, Saluran], ...]:
    """Return the page “which channel is right”: every matter with its body and how to reach it."""
    return tuple((siapa, SALURAN[siapa.lembaga]) for siapa in (tentukan(satu, hari) for satu in Perkara))
