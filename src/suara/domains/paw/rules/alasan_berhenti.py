"""Is there a vacancy at all, and on which ground? (PKPU 3/2025 Pasal 3; reference §2)"""

from __future__ import annotations

from suara.domains.paw.facts import Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.rules.peringkat import list_pool
from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    Hasil,
    JenisDokumen,
    StatusPartai,
)
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import get_number

PARTAI_HILANG = frozenset(
    {
        StatusPartai.BUKAN_PESERTA,
        StatusPartai.TANPA_PENGURUS,
        StatusPartai.DIBUBARKAN,
        StatusPartai.HILANG_BADAN_HUKUM,
    }
)
TIDAK_IKUT_PEMILU = PARTAI_HILANG | {StatusPartai.TIDAK_LOLOS}
"""Both rulings speak of a party that takes no part in the election any more, or has no board."""


def check_kekosongan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """No ground, no vacancy: a suspect, a detained or "nonaktif" member keeps the seat (decision table 8)."""
    anggota = kasus.anggota
    if anggota.alasan is None:
        pola = gettext_noop(
            "Surat tidak menyebut alasan berhenti menurut Pasal 3 (keadaan: {keadaan}). "
            "Kursi tetap terisi; minta alasannya kepada Pimpinan."
        )
        keadaan = anggota.keadaan.label if anggota.keadaan else "-"
        kalimat = Kalimat(pola, {"keadaan": keadaan})
        return jejak.stop("kekosongan", Hasil.BELUM_ADA_KEKOSONGAN, kalimat, dasar.PASAL_3)
    if anggota.keadaan is not None:
        pola = gettext_noop(
            "Surat juga menyebut keadaan {keadaan}; keadaan itu sendiri tidak mengosongkan kursi."
        )
        jejak.warn("kekosongan", Kalimat(pola, {"keadaan": anggota.keadaan.di_tengah}), dasar.PASAL_3)
    if anggota.alasan is not AlasanBerhenti.DIBERHENTIKAN:
        pola = gettext_noop("Alasan berhenti: {alasan}.")
        jejak.passed("kekosongan", Kalimat(pola, {"alasan": anggota.alasan.label}), dasar.PASAL_3)
        return None
    return _check_ground(kasus, anggota.alasan_diberhentikan, jejak)


def _check_ground(kasus: Kasus, kode: AlasanDiberhentikan | None, jejak: Jejak) -> Akhir | None:
    if kode is None:
        pola = gettext_noop("Surat menyebut diberhentikan tanpa alasannya. Minta alasannya kepada Pimpinan.")
        return jejak.stop("kekosongan", Hasil.TIDAK_LENGKAP, Kalimat(pola), dasar.PASAL_3)
    pasal = dasar.ground(kasus.kursi.lembaga, kode.value)
    if pasal is None:
        pola = gettext_noop(
            "Alasan “{alasan}” tidak dikenal bagi {lembaga}. Minta alasan yang benar kepada Pimpinan."
        )
        kalimat = Kalimat(pola, {"alasan": kode.label, "lembaga": kasus.kursi.lembaga.label})
        pasal_lembaga = dasar.ALASAN[kasus.kursi.lembaga]
        return jejak.stop("kekosongan", Hasil.BELUM_ADA_KEKOSONGAN, kalimat, dasar.PASAL_3, pasal_lembaga)
    if kode is AlasanDiberhentikan.G3 and (akhir := _check_judgment(kasus, jejak)):
        return akhir
    pola = gettext_noop("Alasan menurut surat Pimpinan: {alasan}.")
    jejak.passed("kekosongan", Kalimat(pola, {"alasan": kode.label}), dasar.PASAL_3, pasal)
    return None


def _check_judgment(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """G3 needs a final judgment and looks at the maximum penalty, not at the sentence."""
    putusan = kasus.anggota.putusan_pidana
    pasal = dasar.ground(kasus.kursi.lembaga, "G3") or dasar.PASAL_3
    if putusan is not None and putusan.inkrah is False:
        pola = gettext_noop("Putusan pidana belum berkekuatan hukum tetap: belum ada alasan berhenti.")
        return jejak.stop("putusan_pidana", Hasil.BELUM_ADA_KEKOSONGAN, Kalimat(pola), pasal)
    ancaman = putusan.ancaman_tahun if putusan else None
    if ancaman is None:
        return None
    batas, terpakai = get_number("paw.ancaman_pidana_tahun", kasus.permohonan.tanggal_diterima)
    jejak.use(terpakai)
    if ancaman < batas:
        pola = gettext_noop(
            "Ancaman pidananya {tahun} tahun. KPU mengikuti surat Pimpinan; mintalah penjelasan."
        )
        jejak.warn("putusan_pidana", Kalimat(pola, {"tahun": ancaman}), pasal)
    else:
        pola = gettext_noop("Yang dilihat ancaman pidana {tahun} tahun, bukan lama hukuman yang dijatuhkan.")
        jejak.passed("putusan_pidana", Kalimat(pola, {"tahun": ancaman}), pasal)
    return None


def check_pindah_partai(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """A member who moved because the own party is gone: two rulings, people decide (decision table 9).

    Their case: ground G9, party out of the election or without a board, not dismissed by it, and nobody left
    on its list. Anything else goes the ordinary way.
    """
    anggota, status = kasus.anggota, kasus.kepengurusan.status
    pindah = anggota.alasan_diberhentikan is AlasanDiberhentikan.G9
    if anggota.alasan is not AlasanBerhenti.DIBERHENTIKAN or not pindah or status not in TIDAK_IKUT_PEMILU:
        return None
    if any(satu.jenis is JenisDokumen.KEPUTUSAN_PARTAI for satu in kasus.permohonan.lampiran):
        return None
    daftar = (kasus.kursi.lembaga, kasus.kursi.dapil, kasus.kursi.partai)
    if list_pool(kasus.calon, daftar, anggota.calon):
        return None
    pola = gettext_noop(
        "Anggota pindah partai sedangkan partainya {status} dan daftar calonnya habis. "
        "Pelajari kedua putusan MK, lalu putuskan."
    )
    kalimat = Kalimat(pola, {"status": status.di_tengah})
    return jejak.stop("pindah_partai", Hasil.MANUAL, kalimat, dasar.MK_39, dasar.MK_88)
