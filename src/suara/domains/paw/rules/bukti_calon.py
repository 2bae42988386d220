"""Is a fact T1–T10 about a candidate proved by the document that the article asks for? (Pasal 20, 21)"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from suara.domains.paw.facts import Calon, Dokumen, FaktaCalon, Klarifikasi
from suara.domains.paw.terms import (
    HasilKlarifikasi,
    JenisDokumen,
    KodeFakta,
    PihakKlarifikasi,
    TindakPidanaPemilu,
)
from suara.kernel.kalimat import gettext_noop

KEMATIAN = frozenset({JenisDokumen.AKTA_KEMATIAN, JenisDokumen.SURAT_KETERANGAN_KEMATIAN})
PARTAI_LAIN = frozenset({JenisDokumen.BUKTI_KEANGGOTAAN_PARTAI_LAIN, JenisDokumen.KEPUTUSAN_PARTAI})
PIDANA_PEMILU = frozenset({TindakPidanaPemilu.POLITIK_UANG, TindakPidanaPemilu.PEMALSUAN_DOKUMEN})
BUKTI_DIMINTA: Mapping[KodeFakta, str] = {
    KodeFakta.T1: gettext_noop(
        "surat keterangan kematian dari lurah/kepala desa, rumah sakit, atau pejabat yang berwenang"
    ),
    KodeFakta.T2: gettext_noop(
        "surat pernyataan sendiri, bermeterai dan bertanda tangan, "
        "tentang mundur sebagai Calon Pengganti Antarwaktu"
    ),
    KodeFakta.T3: gettext_noop("putusan pengadilan yang tetap tentang politik uang atau pemalsuan dokumen"),
    KodeFakta.T4: gettext_noop("hasil klarifikasi dengan instansi yang berwenang dalam Berita Acara"),
    KodeFakta.T5: gettext_noop("hasil klarifikasi dengan instansi pendidikan atau agama dalam Berita Acara"),
    KodeFakta.T6: gettext_noop("bukti keanggotaan partai lain (SIPOL, kartu, keputusan, atau pernyataan)"),
    KodeFakta.T7: gettext_noop("keputusan partai politik"),
    KodeFakta.T8: gettext_noop("putusan pengadilan yang tetap atau surat lembaga pemasyarakatan"),
    KodeFakta.T9: gettext_noop("keputusan tentang jabatan itu"),
    KodeFakta.T10: gettext_noop("hasil klarifikasi dengan instansi yang berwenang dalam Berita Acara"),
}
"""What to ask for while a fact is not proved (Pasal 21)."""


def find_proof(calon: Calon, fakta: FaktaCalon) -> str | None:
    """Return the identifier of the document that proves the fact, or None.

    A document proves nothing about the candidate before its identity was compared (a namesake's certificate).
    """
    if fakta.kode in (KodeFakta.T4, KodeFakta.T5, KodeFakta.T10):
        return _proof_by_klarifikasi(calon, fakta.kode)
    if fakta.kode is KodeFakta.T6:
        ditegaskan = find_confirmed(calon, KodeFakta.T6)
        return _first(fakta, _proves_t6) if ditegaskan else None
    dokumen = {
        KodeFakta.T1: _proves_t1,
        KodeFakta.T2: proves_t2,
        KodeFakta.T3: _proves_t3,
        KodeFakta.T8: _proves_t8,
    }.get(fakta.kode)
    if dokumen is None or (fakta.kode is KodeFakta.T3 and fakta.tindak_pidana not in PIDANA_PEMILU):
        return None
    return _first(fakta, dokumen)


def only_namesakes(fakta: FaktaCalon) -> bool:
    """Whether every document offered turned out to be about somebody else."""
    return bool(fakta.dokumen) and all(satu.identitas_cocok is False for satu in fakta.dokumen)


def covers(klarifikasi: Klarifikasi, kode: KodeFakta) -> bool:
    """Whether a klarifikasi was about this fact (or about eligibility as a whole)."""
    return not klarifikasi.tentang or kode in klarifikasi.tentang


def _first(fakta: FaktaCalon, proves: Callable[[Dokumen], bool]) -> str | None:
    return min(
        (satu.id for satu in fakta.dokumen if satu.identitas_cocok is True and proves(satu)), default=None
    )


def _proves_t1(dokumen: Dokumen) -> bool:
    return dokumen.jenis in KEMATIAN


def proves_t2(dokumen: Dokumen) -> bool:
    """A signed statement with meterai, resigning *as Calon Pengganti Antarwaktu* (Pasal 21 ayat (2))."""
    lengkap = (dokumen.bermeterai, dokumen.ditandatangani_sendiri, dokumen.menyebut_cpaw)
    return dokumen.jenis is JenisDokumen.PERNYATAAN_MUNDUR_CPAW and all(satu is True for satu in lengkap)


def _proves_t3(dokumen: Dokumen) -> bool:
    return dokumen.jenis is JenisDokumen.PUTUSAN_PENGADILAN and dokumen.inkrah is True


def _proves_t6(dokumen: Dokumen) -> bool:
    return dokumen.jenis in PARTAI_LAIN


def _proves_t8(dokumen: Dokumen) -> bool:
    return dokumen.jenis is JenisDokumen.SURAT_LAPAS or (
        dokumen.jenis is JenisDokumen.PUTUSAN_PENGADILAN and dokumen.inkrah is True
    )


def find_confirmed(calon: Calon, kode: KodeFakta) -> Klarifikasi | None:
    """Return the klarifikasi that found this fact true, unless a later one found the opposite."""
    tentang = [satu for satu in calon.klarifikasi if kode in satu.tentang]
    benar = [satu for satu in tentang if satu.hasil is HasilKlarifikasi.TERBUKTI]
    return max(_standing(tentang, benar), key=_order, default=None)


def _standing(tentang: list[Klarifikasi], benar: list[Klarifikasi]) -> list[Klarifikasi]:
    """Drop the findings that a later klarifikasi about the same fact has overturned."""
    bantahan = [satu.tanggal for satu in tentang if satu.hasil is HasilKlarifikasi.MEMENUHI_SYARAT]
    return [satu for satu in benar if not bantahan or satu.tanggal > max(bantahan)]


def _order(klarifikasi: Klarifikasi) -> tuple[date, str]:
    return klarifikasi.tanggal, repr(klarifikasi)


def _proof_by_klarifikasi(calon: Calon, kode: KodeFakta) -> str | None:
    """T4, T5, T10: klarifikasi with the competent office is the proof (Pasal 21 ayat (4), (5))."""
    tentang = [satu for satu in calon.klarifikasi if kode in satu.tentang]
    benar = [
        satu
        for satu in tentang
        if satu.hasil is HasilKlarifikasi.TERBUKTI and satu.pihak is PihakKlarifikasi.INSTANSI
    ]
    berlaku = [satu for satu in _standing(tentang, benar) if satu.berita_acara]
    return min(berlaku, key=_order).berita_acara if berlaku else None


def describe_proof(dokumen: Dokumen | None) -> str:
    """Return the proof in words; without a document the Berita Acara of klarifikasi is the proof."""
    if dokumen is None:
        return JenisDokumen.BA_KLARIFIKASI.label
    return dokumen.jenis.label + (f" Nomor {dokumen.nomor}" if dokumen.nomor else "")
