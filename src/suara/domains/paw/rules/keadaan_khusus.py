"""Situations that no text decides: party gone, two vacancies, a claim from outside.

Simultaneous vacancies: PKPU 3/2025 Pasal 15–16, text not read. A claim: Pasal 20(4) speaks only of resigning
as Calon Pengganti Antarwaktu."""

from __future__ import annotations

from datetime import date

from suara.domains.paw.facts import Calon, Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.alasan_berhenti import PARTAI_HILANG
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.rules.kelayakan import StatusKelayakan, judge_kelayakan
from suara.domains.paw.rules.peringkat import list_pool, pick_next
from suara.domains.paw.terms import Hasil, Kedudukan, Lembaga, StatusPartai
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


def propose(kasus: Kasus, hari_ini: date, jumlah: int) -> list[Json]:
    """Return the first `jumlah` persons in rank of the own list who are not proven TMS."""
    daftar = (kasus.kursi.lembaga, kasus.kursi.dapil, kasus.kursi.partai)
    sisa = list_pool(kasus.calon, daftar, kasus.anggota.calon)
    usulan: list[Json] = []
    while sisa and len(usulan) < jumlah:
        calon = pick_next(sisa, daftar[0]).calon
        if calon is None:
            break
        layak = judge_kelayakan(calon, hari_ini, kasus.kepengurusan)
        if layak.status is not StatusKelayakan.TMS:
            usulan.append(
                {"calon": calon.id, "nama": calon.nama, "karena": "PERINGKAT", "status": layak.status.value}
            )
        sisa = tuple(satu for satu in sisa if satu.id != calon.id)
    return usulan


def check_tuntutan(kasus: Kasus, hari_ini: date, jejak: Jejak) -> Akhir | None:
    """Elected, stepped back before the oath, claims the vacancy: nothing seen about this (edge case 52)."""
    for calon in sorted(_own_list(kasus), key=lambda satu: (satu.nomor_urut, satu.id)):
        if calon.kedudukan.in_pool or not calon.menuntut_kursi:
            continue
        isi = {"nama": calon.nama, "kedudukan": calon.kedudukan.di_tengah}
        if calon.kedudukan is Kedudukan.MUNDUR_SEBELUM_PELANTIKAN:
            pola = gettext_noop("{nama} ({kedudukan}) menuntut kursi ini. Tidak ada teks yang mengaturnya.")
            data: dict[str, Json] = {"usulan": propose(kasus, hari_ini, 1)}
            citations = (dasar.of(kasus.kursi.lembaga, dasar.PERNAH_DUDUK), dasar.MK_176)
            return jejak.stop("tuntutan", Hasil.MANUAL, Kalimat(pola, isi), *citations, data=data)
        pola = gettext_noop("{nama} ({kedudukan}) menuntut kursi ini, tetapi tidak diperingkat.")
        jejak.warn("tuntutan", Kalimat(pola, isi), dasar.of(kasus.kursi.lembaga, dasar.PERNAH_DUDUK))
    return None


def _own_list(kasus: Kasus) -> list[Calon]:
    daftar = (kasus.kursi.lembaga, kasus.kursi.dapil, kasus.kursi.partai)
    return [satu for satu in kasus.calon if (satu.lembaga, satu.dapil, satu.partai) == daftar]


def check_status_partai(kasus: Kasus, hari_ini: date, jejak: Jejak) -> Akhir | None:
    """Party dissolved or without legal status: rank as usual, people decide (decision table 28)."""
    kepengurusan = kasus.kepengurusan
    if kasus.kursi.lembaga is Lembaga.DPD:
        return None
    isi = {"status": kepengurusan.status.di_tengah}
    hilang = kepengurusan.status in PARTAI_HILANG
    tanpa_suksesi = kepengurusan.status is StatusPartai.BERGABUNG and not kepengurusan.keputusan_suksesi
    if hilang or tanpa_suksesi:
        pola = gettext_noop(
            "Partai pemilik kursi: {status}. Siapa yang berhak bertindak untuk partai belum jelas."
        )
        data: dict[str, Json] = {"usulan": propose(kasus, hari_ini, 1)}
        citations = (dasar.PARTAI_BUBAR, dasar.MK_39, dasar.MK_88)
        return jejak.stop("status_partai", Hasil.MANUAL, Kalimat(pola, isi), *citations, data=data)
    if kepengurusan.status is not StatusPartai.AKTIF:
        pola = gettext_noop("Partai pemilik kursi: {status}. Daftarnya tetap dipakai.")
        jejak.warn("status_partai", Kalimat(pola, isi), dasar.PARTAI_BUBAR)
    return None


def check_kekosongan_serentak(kasus: Kasus, hari_ini: date, jejak: Jejak) -> Akhir | None:
    """Another vacancy of the same list before the first name was sent: both names to the pleno."""
    lain = [satu for satu in kasus.kekosongan_lain if not satu.nama_sudah_dikirim]
    if not lain:
        return None
    pola = gettext_noop("Ada {n} kursi kosong dari daftar yang sama sebelum nama pertama dikirim.")
    data: dict[str, Json] = {"usulan": propose(kasus, hari_ini, len(lain) + 1)}
    kalimat = Kalimat(pola, {"n": len(lain) + 1})
    return jejak.stop("kekosongan_serentak", Hasil.MANUAL, kalimat, dasar.SERENTAK, data=data)
