"""What the trail says about the voter list, one sentence per act."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.pemilih import trail_coktas, trail_saran, trail_tanggapan
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.domains.pemilih.terms_keluar import ProfilEkspor, StatusKiriman
from suara.domains.pemilih.terms_pleno import JalanKoreksi, JenisDokumenPleno
from suara.engine.terms import SumberData
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    **trail_tanggapan.SENTENCES,
    **trail_saran.SENTENCES,
    **trail_coktas.SENTENCES,
    "pemilih.indeks.dipasang": gettext_noop(
        "{actor} memasang indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
    "pemilih.indeks.dikembalikan": gettext_noop(
        "{actor} memasang kembali indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
    "pemilih.periode.direncanakan": gettext_noop("{actor} merencanakan periode {periode}, ditutup {cutoff}."),
    "pemilih.periode.buka": gettext_noop("{actor} membuka periode {periode}."),
    "pemilih.periode.tutup": gettext_noop("{actor} menutup periode {periode}."),
    "pemilih.periode.buka_lagi": gettext_noop("{actor} membuka kembali periode {periode}."),
    "pemilih.periode.tunda": gettext_noop("{actor} menunda periode {periode}: {alasan}"),
    "pemilih.periode.lanjutkan": gettext_noop("{actor} melanjutkan periode {periode}."),
    "pemilih.periode.mulai_pleno": gettext_noop("{actor} membuka rapat pleno periode {periode}."),
    "pemilih.periode.tetapkan": gettext_noop("{actor} menetapkan hasil periode {periode}."),
    "pemilih.periode.kembali": gettext_noop("{actor} mengembalikan periode {periode} ke pekerjaan: {alasan}"),
    "pemilih.periode.ubah": gettext_noop("{actor} membuka perubahan atas periode {periode}: {alasan}"),
    "pemilih.pleno.peserta": gettext_noop(
        "{actor} mencatat {jumlah} peserta rapat pleno {periode}, {hadir} hadir."
    ),
    "pemilih.pleno.rapat": gettext_noop("{actor} mengubah waktu atau tempat rapat pleno {periode}."),
    "pemilih.pleno.dibacakan": gettext_noop(
        "{actor} mencatat bahwa rekap versi {versi} periode {periode} dibacakan."
    ),
    "pemilih.pleno.tanggapan": gettext_noop("{actor} mencatat tanggapan ke-{urut} dalam pleno {periode}."),
    "pemilih.pleno.koreksi": gettext_noop(
        "{actor} mencatat koreksi ke-{urut} dalam pleno {periode}: {jalan}."
    ),
    "pemilih.pleno.celah": gettext_noop("{actor} menjelaskan {jumlah} celah rekap {periode}."),
    "pemilih.pleno.dibawa": gettext_noop(
        "{actor} membawa {jumlah} perkara dari pleno {periode} ke periode berikutnya."
    ),
    "pemilih.pleno.dokumen": gettext_noop("{actor} menerbitkan {jenis} {nomor} pleno {periode}."),
    "pemilih.rekap.dicatat": gettext_noop(
        "{actor} mencatat rekap versi {versi} periode {periode} ({sidik})."
    ),
    "pemilih.masukan.diterima": gettext_noop(
        "{actor} menerima {jumlah} kandidat dari {sumber} untuk periode {periode}."
    ),
    "pemilih.masukan.dibawa": gettext_noop(
        "{actor} membawa {jumlah} kandidat yang belum diputus dari periode {asal} ke periode {periode}."
    ),
    "pemilih.putusan.diterapkan": gettext_noop(
        "{actor} menerapkan {jumlah} putusan periode {periode} pada daftar pemilih ({snapshot})."
    ),
    "pemilih.putusan.dikembalikan": gettext_noop(
        "{jumlah} putusan periode {periode} bertentangan dan kembali ke antrean, belum diputus lagi."
    ),
    "pemilih.kiriman.diterima": gettext_noop(
        "{actor} mengunggah kiriman {sumber} untuk periode {periode}; berkasnya disegel."
    ),
    "pemilih.kiriman.diolah": gettext_noop("{actor} mengolah kiriman {sumber} periode {periode}: {hasil}."),
    "pemilih.ekspor.diminta": gettext_noop(
        "{actor} meminta ekspor {profil} {wilayah} untuk {penerima} dengan surat {surat} "
        "(permintaan {nomor})."
    ),
    "pemilih.ekspor.disetujui": gettext_noop("{actor} menyetujui ekspor {profil} (permintaan {nomor})."),
    "pemilih.ekspor.ditolak": gettext_noop("{actor} menolak ekspor {profil} (permintaan {nomor})."),
    "pemilih.ekspor.ditulis": gettext_noop(
        "{actor} menulis {berkas} berkas ekspor {profil} berisi {jumlah} baris untuk {penerima} "
        "(permintaan {nomor})."
    ),
    "pemilih.bukti.dicatat": gettext_noop("{actor} mencatat bukti {jenis} (periode {periode})."),
    "pemilih.kandidat.ke_coktas": gettext_noop(
        "{actor} mengirim {jumlah} kandidat periode {periode} ke coktas."
    ),
    "pemilih.kandidat.dibuka": gettext_noop("{actor} membuka data seorang kandidat periode {periode}."),
    "pemilih.keputusan.diusulkan": gettext_noop(
        "{actor} mengusulkan {putusan} untuk {jumlah} kandidat periode {periode} (usul {usul})."
    ),
    "pemilih.keputusan.disetujui": gettext_noop(
        "{actor} menyetujui {putusan} untuk {jumlah} kandidat periode {periode} (usul {usul})."
    ),
    "pemilih.keputusan.ditolak": gettext_noop(
        "{actor} menolak usul {usul}: {putusan} untuk {jumlah} kandidat periode {periode}."
    ),
}

WORDS: dict[str, Mapping[str, object]] = {
    **trail_tanggapan.WORDS,
    **trail_saran.WORDS,
    **trail_coktas.WORDS,
    "pemilih.sumber": dict(SumberData.choices()),
    "pemilih.jenis": dict((*JenisBukti.choices(), *JenisDokumenPleno.choices())),
    "pemilih.jalan": dict(JalanKoreksi.choices()),
    "pemilih.putusan": dict(Putusan.choices()),
    "pemilih.profil": dict(ProfilEkspor.choices()),
    "pemilih.hasil": dict(StatusKiriman.choices()),
}
