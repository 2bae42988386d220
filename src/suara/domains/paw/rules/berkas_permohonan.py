"""Gates 5 and 6: which board speaks for the party, and are the papers complete? (PKPU 3/2025 Pasal 5–6)"""

from __future__ import annotations

from suara.domains.paw.facts import Dokumen, Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.terms import AlasanBerhenti, AlasanDiberhentikan, Hasil, JenisDokumen, Lembaga
from suara.hukum import load_lampiran
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

TINDAKAN_PARTAI = frozenset({AlasanDiberhentikan.G5, AlasanDiberhentikan.G8, AlasanDiberhentikan.G9})
"""Grounds that rest on an act of the party: only these depend on who speaks for it."""


def board_is_open(kasus: Kasus) -> bool:
    """Whether two boards contradict each other and nothing has settled it."""
    return kasus.kepengurusan.surat_bertentangan and kasus.kepengurusan.penyelesaian is None


def check_kepengurusan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Two boards disagree and the ground is the party's act: write to the Pimpinan; people decide."""
    if not kasus.kepengurusan.surat_bertentangan or kasus.kursi.lembaga is Lembaga.DPD:
        return None
    bergantung = (
        kasus.anggota.alasan is AlasanBerhenti.DIBERHENTIKAN
        and kasus.anggota.alasan_diberhentikan in TINDAKAN_PARTAI
    )
    if board_is_open(kasus) and bergantung:
        pola = gettext_noop(
            "Dua kepengurusan partai mengirim surat yang bertentangan. Surati Pimpinan dan tunggu."
        )
        return jejak.stop(
            "kepengurusan", Hasil.MANUAL, Kalimat(pola), dasar.PENGURUS, data={"surat": ["S7", "BA1"]}
        )
    selesai = kasus.kepengurusan.penyelesaian
    if selesai is None:
        pola = gettext_noop(
            "Dua kepengurusan partai berselisih, tetapi alasan berhenti ini tidak bergantung padanya."
        )
        jejak.passed("kepengurusan", Kalimat(pola), dasar.PENGURUS)
        return None
    pola = gettext_noop("Perselisihan kepengurusan partai sudah selesai menurut {penyelesaian}.")
    jejak.passed("kepengurusan", Kalimat(pola, {"penyelesaian": selesai.label}), dasar.PENGURUS)
    if not kasus.kepengurusan.sk_menteri.strip():
        pola = gettext_noop("Nomor SK Menteri Hukum yang menjadi pegangan belum diisi. Mintalah salinannya.")
        jejak.warn("kepengurusan", Kalimat(pola), dasar.PENGURUS)
    return None


def list_kekurangan(kasus: Kasus) -> list[str]:
    """Return what the letter lacks: the Ketua's signature, the attachment for its ground."""
    kurang = []
    if not kasus.permohonan.nomor.strip():
        kurang.append(gettext_noop("nomor surat"))
    if kasus.permohonan.ditandatangani_ketua is not True:
        kurang.append(gettext_noop("tanda tangan Ketua"))
    alasan = kasus.anggota.alasan
    if alasan is None:
        return kurang
    kunci = alasan.value
    if alasan is AlasanBerhenti.DIBERHENTIKAN and kasus.anggota.alasan_diberhentikan:
        kunci = kasus.anggota.alasan_diberhentikan.value
    wajib = load_lampiran().get(kunci)
    ada = {satu.jenis.value for satu in kasus.permohonan.lampiran if _is_usable(satu)}
    if wajib and not ada.intersection(wajib.salah_satu):
        kurang.append(wajib.nama)
    return kurang


def _is_usable(dokumen: Dokumen) -> bool:
    """Whether a paper may count: not of a namesake, not unsigned, not a judgment that is still open."""
    if dokumen.jenis is JenisDokumen.PERNYATAAN_MUNDUR_ANGGOTA and dokumen.ditandatangani_sendiri is False:
        return False
    if dokumen.jenis is JenisDokumen.PUTUSAN_PENGADILAN and dokumen.inkrah is False:
        return False
    return dokumen.identitas_cocok is not False


def check_kelengkapan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Papers incomplete: answer in time and list what is missing (decision table 11)."""
    kurang = list_kekurangan(kasus)
    if not kurang:
        jejak.passed("kelengkapan", Kalimat(gettext_noop("Surat dan lampirannya lengkap.")), dasar.PASAL_5)
        return None
    pola = gettext_noop("Belum ada: {kurang}.")
    daftar: list[Json] = [*kurang]
    kalimat = Kalimat(pola, {"kurang": "; ".join(kurang)})
    citations = (dasar.PASAL_5, dasar.LENGKAP)
    return jejak.stop("kelengkapan", Hasil.TIDAK_LENGKAP, kalimat, *citations, data={"kekurangan": daftar})
