"""What the trail says about a case, one sentence per act."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.terms import Hasil, JenisSurat, KodeFakta
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "paw.impor.selesai": gettext_noop("{actor} mengimpor {nama} ({jenis}): {jumlah} baris."),
    "paw.impor.ditolak": gettext_noop(
        "{actor} mencoba mengimpor {nama} ({jenis}): ditolak karena {galat} kesalahan."
    ),
    "paw.impor.diperiksa": gettext_noop("{actor} memeriksa {nama} ({jenis}) sebelum diimpor."),
    "paw.impor.dibuang": gettext_noop("{actor} membatalkan impor {nama}."),
    "paw.pemilu.suara_diterbitkan": gettext_noop(
        "{actor} menerbitkan {jumlah} angka suara {lembaga} di {jumlah_dapil} dapil."
    ),
    "paw.penduduk.dicatat": gettext_noop("{actor} mencatat penduduk dapil {dapil}: {jumlah} ({sumber})."),
    "paw.pemilu.dibuka": gettext_noop("{actor} mendaftarkan {nama}."),
    "paw.suara.diterbitkan": gettext_noop("{actor} menerbitkan {jumlah} angka suara dapil {dapil}."),
    "paw.anggota.dilantik": gettext_noop("{actor} mencatat pelantikan {jumlah} anggota dapil {dapil}."),
    "paw.calon.dicoret": gettext_noop("{actor} mencatat {calon} dicoret dari DCT dengan {keputusan}."),
    "paw.tetangga.disahkan": gettext_noop("{actor} mengesahkan bahwa {dapil} dan {lain} berbatasan."),
    "paw.permohonan.diterima": gettext_noop("{actor} mendaftarkan surat {nomor} tentang {anggota}."),
    "paw.permohonan.diperiksa": gettext_noop("{actor} memeriksa kelengkapan surat {nomor}: {hasil}."),
    "paw.permohonan.ditutup": gettext_noop("{actor} menutup perkara surat {nomor} ({alasan})."),
    "paw.permohonan.dibuka_kembali": gettext_noop("{actor} membuka kembali perkara surat {nomor}: {catatan}"),
    "paw.permohonan.diumumkan": gettext_noop("{actor} mengumumkan hasil perkara surat {nomor}."),
    "paw.lampiran.ditambahkan": gettext_noop("{actor} menambahkan lampiran {jenis}."),
    "paw.fakta.dicatat": gettext_noop("{actor} mencatat keadaan {kode} tentang {calon}."),
    "paw.fakta.diverifikasi": gettext_noop("{actor} memverifikasi keadaan {kode} tentang {calon}."),
    "paw.fakta.dicabut": gettext_noop("{actor} mencabut keadaan {kode} tentang {calon}: {alasan}"),
    "paw.tanggapan.dicatat": gettext_noop("{actor} mencatat tanggapan masyarakat tentang {calon}."),
    "paw.lhkpn.dicatat": gettext_noop("{actor} mencatat tanda terima LHKPN {calon}."),
    "paw.proses_hukum.dicatat": gettext_noop("{actor} mencatat proses hukum {orang} di {forum}."),
    "paw.kepengurusan.dicatat": gettext_noop("{actor} mencatat kepengurusan partai: {keadaan}."),
    "paw.klarifikasi.dicatat": gettext_noop("{actor} mencatat klarifikasi kepada {pihak} melalui {saluran}."),
    "paw.keputusan.disiapkan": gettext_noop(
        "{actor} menyiapkan rancangan keputusan ke-{rancangan}: {hasil}."
    ),
    "paw.pendapat.dicatat": gettext_noop("{actor} mencatat pendapat berbeda atas rancangan ke-{rancangan}."),
    "paw.pleno.memutuskan": gettext_noop(
        "{actor} memimpin rapat pleno: {hasil}, hadir {hadir} dari {anggota_pleno} anggota."
    ),
    "paw.pelantikan.dicatat": gettext_noop(
        "{actor} mencatat pelantikan {calon} pada {tanggal} ({keputusan})."
    ),
    "paw.pelantikan.gagal": gettext_noop("{actor} mencatat {calon} gagal dilantik: {uraian}"),
    "paw.surat.dikonsep": gettext_noop("{actor} membuat konsep surat {jenis}."),
    "paw.surat.konsep_dihapus": gettext_noop("{actor} menghapus konsep surat {jenis}."),
    "paw.surat.terbit": gettext_noop("{actor} menerbitkan {jenis} nomor {nomor_dokumen}."),
    "paw.surat.diralat": gettext_noop(
        "{actor} meralat {jenis} nomor {meralat} dengan {nomor_dokumen}: {alasan}"
    ),
}

WORDS: dict[str, Mapping[str, object]] = {
    "paw.hasil": dict(Hasil.choices()) | dict(HasilPeriksa.choices),
    "paw.kode": dict(KodeFakta.choices()),
    "paw.jenis": {
        item.value: format_lazy("{} ({})", item.value, gettext_lazy(item.label)) for item in JenisSurat
    },
    "paw.alasan": dict(AlasanTutup.choices),
    "tugas.hal": {
        "jawaban pertama": gettext_noop("jawaban pertama"),
        "jawaban nama": gettext_noop("jawaban nama"),
    },
}
