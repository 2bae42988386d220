"""The site's own pages and services, in the citizen's words, as home and search know them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from suara.ui.context import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Halaman:
    """One page: its words, address, further search words; `layanan` when home offers it as a task.

    LAPOR! itself is no `layanan`: it stands above them on home, with its own form.
    """

    judul: Words
    isi: Words
    url: str
    kunci: Words = ""
    ikon: str = "berkas"
    layanan: bool = False

    @property
    def teks(self) -> str:
        """Everything that search looks at, in lower case."""
        return f"{self.judul} {self.isi} {self.kunci}".lower()


def list_halaman() -> tuple[Halaman, ...]:
    """All pages, most asked for first."""
    return PAGES


PAGES: tuple[Halaman, ...] = (
    Halaman(
        judul=_("Laporkan masalah (LAPOR!)"),
        isi=_("Sampaikan pengaduan, aspirasi, atau permintaan informasi. Tanpa akun, boleh tanpa nama."),
        url="/lapor/",
        kunci=_(
            "pengaduan keluhan aspirasi laporan masalah saran kritik aduan sp4n mengadu formulir buat tulis"
        ),
        ikon="lapor",
    ),
    Halaman(
        judul=_("Ikuti laporan"),
        isi=_("Baca jawaban kami dengan nomor dan kunci laporan Anda."),
        url="/lapor/cek/",
        kunci=_("nomor kunci status lacak cek laporan lapor! tanda terima"),
        ikon="cari",
    ),
    Halaman(
        judul=_("Laporan warga"),
        isi=_("Laporan yang sudah diverifikasi dan disamarkan, dengan tindak lanjutnya."),
        url="/lapor/laporan/",
        kunci=_("daftar pengaduan aspirasi lapor! terbit tindak lanjut jawaban rss"),
    ),
    Halaman(
        judul=_("Minta informasi publik"),
        isi=_("Tanyakan data atau dokumen kantor ini. Pilih “permintaan informasi” pada pertanyaan pertama."),
        url="/lapor/buat/jenis/",
        kunci=_("ppid informasi data dokumen salinan permohonan keterbukaan pertanyaan lapor!"),
        ikon="info",
        layanan=True,
    ),
    Halaman(
        judul=_("Laporkan pelanggaran secara rahasia"),
        isi=_("Korupsi, suap, atau pungutan oleh orang kantor: saluran yang hanya dibaca tim pengawas."),
        url="/lapor/wbs/",
        kunci=_("whistleblowing wbs korupsi suap gratifikasi pungli rahasia orang dalam lapor!"),
        ikon="perhatian",
        layanan=True,
    ),
    Halaman(
        judul=_("Statistik laporan"),
        isi=_("Seberapa cepat dan bagaimana laporan warga ditangani."),
        url="/lapor/statistik/",
        kunci=_("angka grafik tepat waktu unit kinerja pengaduan lapor!"),
    ),
    Halaman(
        judul=_("Peta laporan"),
        isi=_("Laporan terbit menurut kabupaten/kota dan kecamatan."),
        url="/lapor/peta/",
        kunci=_("tempat wilayah lokasi daerah pengaduan lapor!"),
    ),
    Halaman(
        judul=_("Data terbuka laporan"),
        isi=_("Unduh CSV dan JSON, kamus data, dan cara menghitung ulang statistik."),
        url="/lapor/data/",
        kunci=_("unduhan open data api lisensi berkas pengaduan lapor!"),
    ),
    Halaman(
        judul=_("Cek data pemilih"),
        isi=_("Lihat apakah Anda terdaftar, di desa atau kelurahan dan TPS mana."),
        url="/pemilih/cek/",
        kunci=_("dpt terdaftar nik paspor tps tempat memilih cek dpt online"),
        ikon="cari",
        layanan=True,
    ),
    Halaman(
        judul=_("Periksa rekap"),
        isi=_("Tempelkan tabel rekap kantor mana pun; hitungannya diperiksa baris demi baris."),
        url="/pemilih/periksa-rekap/",
        kunci=_("rekapitulasi pdpb dpb jumlah selisih hitung ulang audit angka pemilih"),
    ),
    Halaman(
        judul=_("Rekap pemilih"),
        isi=_("Jumlah pemilih yang ditetapkan, dengan hitungannya, grafik, dan berkas untuk diunduh."),
        url="/pemilih/rekap/",
        kunci=_(
            "jumlah pemilih pdpb rekapitulasi triwulan semester data terbuka csv xlsx json unduh pleno rss"
        ),
    ),
    Halaman(
        judul=_("Data pemilih"),
        isi=_(
            "Siapa yang didaftar sebagai pemilih, bagaimana daftarnya dirawat, dan bagian Anda di dalamnya."
        ),
        url="/pemilih/",
        kunci=_("dpt pdpb daftar pemilih terdaftar tps nik sidalih coktas pindah meninggal"),
        ikon="orang",
    ),
    Halaman(
        judul=_("Hasil survei kepuasan"),
        isi=_("Indeks kepuasan masyarakat setiap survei, tindak lanjutnya, dan cara menghitungnya ulang."),
        url="/survei/hasil/",
        kunci=_(
            "ikm skm indeks kepuasan masyarakat mutu pelayanan survei infografik data terbuka hitung ulang"
        ),
    ),
    Halaman(
        judul=_("Siapa berikutnya?"),
        isi=_("Pilih kursi anggota DPR, DPD, atau DPRD, lalu lihat siapa calon penggantinya dan mengapa."),
        url="/paw/siapa-berikutnya/",
        kunci=_("calon pengganti peringkat suara sah urutan dapil partai"),
        ikon="kursi",
        layanan=True,
    ),
    Halaman(
        judul=_("Penggantian Antarwaktu"),
        isi=_("Ikuti perkara penggantian anggota: surat masuk, pemeriksaan, sampai Berita Acara."),
        url="/paw/",
        kunci=_("paw perkara berita acara anggota berhenti meninggal mengundurkan diri"),
        ikon="timbangan",
        layanan=True,
    ),
    Halaman(
        judul=_("Isi survei kepuasan"),
        isi=_("Nilai layanan yang Anda terima: sekitar tiga menit, tanpa nama, tanpa akun."),
        url="/survei/",
        kunci=_("skm ikm kuesioner nilai pelayanan kepuasan masyarakat penilaian saran"),
        ikon="survei",
        layanan=True,
    ),
    Halaman(
        judul=_("Periksa dokumen"),
        isi=_("Pastikan surat atau Berita Acara di tangan Anda benar diterbitkan oleh kantor ini."),
        url="/periksa/",
        kunci=_("kode verifikasi qr asli palsu hash surat"),
        ikon="perisai",
        layanan=True,
    ),
    Halaman(
        judul=_("Tentang Suara"),
        isi=_("Apa yang dikerjakan situs ini, dan apa yang tidak."),
        url="/tentang/",
        kunci=_("kpu kantor sipol sidalih simpaw aplikasi"),
    ),
    Halaman(
        judul=_("Aksesibilitas"),
        isi=_("Bagaimana situs ini dapat dipakai semua orang, dan apa yang masih kurang."),
        url="/aksesibilitas/",
        kunci=_("wcag disabilitas pembaca layar papan tik kontras"),
    ),
    Halaman(
        judul=_("Privasi"),
        isi=_("Apa yang kami simpan tentang pengunjung, dan apa yang tidak."),
        url="/privasi/",
        kunci=_("data pribadi kuki cookie nik uu pdp"),
    ),
)
