"""For each body: what it handles in plain words, where it is found, and what to bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from suara.domains.pengaduan.terms import Lembaga
from suara.kernel.kalimat import gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class Saluran:
    """A way to be heard. `tautan` is the body's home page; the form behind it may move."""

    menangani: str
    tautan: str
    bawa: tuple[str, ...]
    tersedia: str = ""
    """A second way, without internet."""


KTP = gettext_noop("KTP atau tanda pengenal lain")
KRONOLOGI = gettext_noop("Urutan kejadian: apa, di mana, kapan, siapa, bagaimana")
BUKTI = gettext_noop("Bukti: foto, surat, rekaman, atau saksi")

SALURAN: Mapping[Lembaga, Saluran] = {
    Lembaga.KPU_PROVINSI: Saluran(
        menangani=gettext_noop("Layanan kantor ini, tahapan pemilu tingkat provinsi, dan informasi publik."),
        tautan="https://kaltim.kpu.go.id",
        bawa=(gettext_noop("Cerita singkat; nama dan nomor telepon boleh tidak diisi"),),
        tersedia=gettext_noop("Datang ke kantor; petugas mencatat laporan lisan."),
    ),
    Lembaga.KPU_KAB_KOTA: Saluran(
        menangani=gettext_noop("Data pemilih, TPS, pindah memilih, dan badan ad hoc di daerah Anda."),
        tautan="https://cekdptonline.kpu.go.id",
        bawa=(KTP, gettext_noop("Kartu keluarga bila nama anggota keluarga salah")),
        tersedia=gettext_noop("Datang ke KPU kabupaten/kota, PPK, atau PPS terdekat."),
    ),
    Lembaga.KPU_RI: Saluran(
        menangani=gettext_noop("Kebijakan nasional, pendaftaran partai politik, dan SIPOL."),
        tautan="https://www.kpu.go.id",
        bawa=(KTP,),
    ),
    Lembaga.WBS_KPU: Saluran(
        menangani=gettext_noop("Suap, korupsi, gratifikasi, atau penyalahgunaan wewenang oleh orang KPU."),
        tautan="https://www.kpu.go.id",
        bawa=(KRONOLOGI, BUKTI),
        tersedia=gettext_noop("Nama Anda tidak harus disebut. Jangan kirim lewat formulir biasa."),
    ),
    Lembaga.BAWASLU: Saluran(
        menangani=gettext_noop("Politik uang, pelanggaran kampanye, administrasi, dan pidana pemilu."),
        tautan="https://www.bawaslu.go.id",
        bawa=(KTP, KRONOLOGI, BUKTI),
        tersedia=gettext_noop("Datang ke Bawaslu atau Panwaslu kecamatan; ada batas hari melapor."),
    ),
    Lembaga.DKPP: Saluran(
        menangani=gettext_noop("Etik anggota dan sekretariat KPU atau Bawaslu di semua tingkat."),
        tautan="https://dkpp.go.id",
        bawa=(KTP, gettext_noop("Nama dan jabatan yang diadukan"), KRONOLOGI, BUKTI),
    ),
    Lembaga.MK: Saluran(
        menangani=gettext_noop("Perselisihan hasil pemilu dan pilkada; diajukan peserta pemilu."),
        tautan="https://www.mkri.id",
        bawa=(gettext_noop("Permohonan tertulis dan alat bukti"),),
    ),
    Lembaga.PTUN: Saluran(
        menangani=gettext_noop("Gugatan atas keputusan kantor pemerintah, sesudah upaya administratif."),
        tautan="https://www.mahkamahagung.go.id",
        bawa=(gettext_noop("Keputusan yang digugat"), KTP),
    ),
    Lembaga.DUKCAPIL: Saluran(
        menangani=gettext_noop("NIK, KTP elektronik, kartu keluarga, akta, dan pindah alamat."),
        tautan="https://dukcapil.kemendagri.go.id",
        bawa=(KTP, gettext_noop("Kartu keluarga")),
        tersedia=gettext_noop("Datang ke Dinas Dukcapil atau kantor kecamatan."),
    ),
    Lembaga.KPK: Saluran(
        menangani=gettext_noop("Tindak pidana korupsi oleh penyelenggara negara."),
        tautan="https://www.kpk.go.id",
        bawa=(KRONOLOGI, BUKTI),
    ),
    Lembaga.OMBUDSMAN: Saluran(
        menangani=gettext_noop("Kantor tidak menjawab, menunda, atau melayani dengan salah."),
        tautan="https://ombudsman.go.id",
        bawa=(KTP, gettext_noop("Nomor laporan Anda di sini dan jawabannya, bila ada")),
        tersedia=gettext_noop("Datang ke Ombudsman RI Perwakilan Kalimantan Timur; tidak dipungut biaya."),
    ),
    Lembaga.KOMISI_INFORMASI: Saluran(
        menangani=gettext_noop("Sengketa informasi publik sesudah keberatan kepada atasan PPID."),
        tautan="https://komisiinformasi.go.id",
        bawa=(KTP, gettext_noop("Permohonan, keberatan, dan jawabannya")),
    ),
    Lembaga.POLRI: Saluran(
        menangani=gettext_noop("Ancaman, kekerasan, dan kejahatan lain."),
        tautan="https://www.polri.go.id",
        bawa=(KTP,),
    ),
    Lembaga.SP4N: Saluran(
        menangani=gettext_noop("Layanan semua instansi pemerintah; laporan diteruskan ke yang berwenang."),
        tautan="https://www.lapor.go.id",
        bawa=(gettext_noop("Akun SP4N-LAPOR!"),),
        tersedia=gettext_noop("SMS ke 1708."),
    ),
    Lembaga.LAINNYA: Saluran(
        menangani=gettext_noop("Perkara di luar urusan pemilu; petugas menyebutkan lembaganya."),
        tautan="https://www.lapor.go.id",
        bawa=(KRONOLOGI,),
    ),
}
