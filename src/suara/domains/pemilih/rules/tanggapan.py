"""What a citizen's word can do: start an examination, never change a row.

Which papers are needed for which request, when it may go on as a candidate, how many one reporter may send in
a day, and until when the office answers. The candidate's own rules (`rules.kandidat`) ask again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from suara.domains.pemilih.rules.dasar import (
    BOLEH,
    MATI,
    PEMILIH,
    RANCANGAN,
    TIDAK_BOLEH,
    keputusan,
    langkah,
)
from suara.domains.pemilih.rules.kandidat import DOKUMEN_MATI, DOKUMEN_PENDUDUK
from suara.domains.pemilih.terms import JenisBukti
from suara.engine.terms import AlasanTMS, JenisKandidat, SebabBaru
from suara.kernel.hari_kerja import HariKerja, load_kalender
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import BUTUH_DATA, HasilLangkah, Keputusan, Langkah
from suara.kernel.parameter import get_number

RAMAI_TMS = 5
"""From this many requests of one reporter to remove others in 30 days on, the officer is warned."""
DOKUMEN_TMS: dict[AlasanTMS, frozenset[JenisBukti]] = {
    AlasanTMS.MENINGGAL: DOKUMEN_MATI,
    AlasanTMS.PINDAH_DOMISILI: DOKUMEN_PENDUDUK | {JenisBukti.SURAT_PINDAH},
    AlasanTMS.GANDA: DOKUMEN_PENDUDUK,
    AlasanTMS.DI_BAWAH_UMUR: DOKUMEN_PENDUDUK,
    AlasanTMS.TNI: frozenset({JenisBukti.TANDA_TNI_POLRI, JenisBukti.KTP_EL}),
    AlasanTMS.POLRI: frozenset({JenisBukti.TANDA_TNI_POLRI, JenisBukti.KTP_EL}),
    AlasanTMS.WNA: frozenset({JenisBukti.DOKUMEN_WNA}),
    AlasanTMS.DICABUT_HAK_PILIH: frozenset({JenisBukti.PUTUSAN_PENGADILAN}),
}
"""The reasons that a citizen may give, in the order of the form, each with papers of which one is needed."""
SEBAB_BARU = tuple(SebabBaru.__members__.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaTanggapan:
    """What the rules ask about one request; nothing in it names a person."""

    jenis: JenisKandidat
    alasan: str = ""
    atas_diri: bool = False
    dokumen: frozenset[JenisBukti] = frozenset()
    """Papers that an officer saw and found fitting."""
    ada_nik: bool = True
    tms_lain: int = 0
    """Other requests of the same reporter, in 30 days, to remove somebody."""


def needed_dokumen(jenis: JenisKandidat, alasan: str) -> frozenset[JenisBukti]:
    """Return the papers of which one is needed."""
    if jenis is JenisKandidat.TMS:
        return next((papers for why, papers in DOKUMEN_TMS.items() if why == alasan), frozenset())
    if alasan == SebabBaru.PURNAWIRAWAN:
        return frozenset({JenisBukti.SK_PENSIUN})
    return DOKUMEN_PENDUDUK


def nilai_teruskan(fakta: FaktaTanggapan) -> Keputusan:
    """Say whether it may become a candidate: BOLEH; BUTUH_DATA (then only coktas can help); TIDAK_BOLEH."""
    steps = _attention(fakta)
    if fakta.jenis is JenisKandidat.TMS and fakta.alasan not in {why.value for why in DOKUMEN_TMS}:
        pola = _("Alasan ini tidak menghapus siapa pun dari daftar. Jelaskan kepada pelapor, lalu tolak.")
        return _end(steps, TIDAK_BOLEH, "tanggapan.alasan", pola)
    if fakta.atas_diri and fakta.alasan == AlasanTMS.MENINGGAL:
        pola = _("Pelapor menyebut dirinya sendiri meninggal. Tanyakan dulu siapa yang dimaksud.")
        return _end(steps, TIDAK_BOLEH, "tanggapan.diri_meninggal", pola)
    if fakta.alasan == AlasanTMS.GANDA:
        pola = _("Kata warga tidak menunjukkan dua baris yang sama. Kirim ke coktas.")
        return _end(steps, BUTUH_DATA, "tanggapan.ganda", pola)
    if not fakta.dokumen & needed_dokumen(fakta.jenis, fakta.alasan):
        return _no_paper(fakta, steps)
    if not fakta.ada_nik and fakta.jenis is not JenisKandidat.BARU:
        pola = _("Barisnya belum ditunjuk. Cari NIK pemilih itu dalam daftar, lalu tulis.")
        return _end(steps, BUTUH_DATA, "tanggapan.nik", pola)
    pola = _("Dokumennya sudah dilihat petugas. Dua orang yang memutus.")
    return _end(steps, BOLEH, "tanggapan.dokumen", pola)


def nilai_kirim(jumlah: int, batas: int) -> Keputusan:
    """Say whether one reporter may send another one today, having sent `jumlah`."""
    if jumlah < batas:
        return keputusan(
            BOLEH,
            langkah("tanggapan.kirim", HasilLangkah.LULUS, _("Masih di bawah batas sehari."), RANCANGAN),
        )
    pola = _(
        "Anda sudah mengirim {batas} tanggapan hari ini. Untuk daftar yang panjang, datang ke kantor dengan "
        "dokumennya, atau lanjutkan besok."
    )
    return keputusan(
        TIDAK_BOLEH, langkah("tanggapan.kirim", HasilLangkah.BERHENTI, pola, RANCANGAN, batas=batas)
    )


def batas_sehari(pada: date) -> int:
    """Return how many requests one reporter may send in a day."""
    return get_number("pemilih.tanggapan_sehari", pada)[0]


def hitung_tenggat(terima: date) -> date:
    """Return the last day for the office's answer. Raises `KalenderTidakAda` or `ParameterTidakAda`."""
    days, _parameter = get_number("pemilih.tanggapan_hari", terima)
    return HariKerja(load_kalender()).tambah(terima, days).jatuh_tempo


def _attention(fakta: FaktaTanggapan) -> tuple[Langkah, ...]:
    if fakta.jenis is not JenisKandidat.TMS or fakta.tms_lain < RAMAI_TMS:
        return ()
    pola = _("Pelapor yang sama meminta {jumlah} orang lain dihapus dalam 30 hari. Periksa satu per satu.")
    step = langkah("tanggapan.borongan", HasilLangkah.PERHATIAN, pola, RANCANGAN, jumlah=fakta.tms_lain)
    return (step,)


def _no_paper(fakta: FaktaTanggapan, steps: tuple[Langkah, ...]) -> Keputusan:
    if fakta.jenis is JenisKandidat.TMS:
        pola = _(
            "Kata seseorang tidak pernah cukup untuk menghapus pemilih. Minta dokumennya, atau kirim ke "
            "coktas."
        )
        dasar = MATI if fakta.alasan == AlasanTMS.MENINGGAL else PEMILIH
    else:
        pola, dasar = _("Belum ada dokumen yang dilihat dan sesuai. Minta dokumennya dulu."), PEMILIH
    step = langkah("tanggapan.dokumen", HasilLangkah.BUTUH_DATA, pola, dasar)
    return keputusan(BUTUH_DATA, *steps, step)


_LANGKAH = {
    BOLEH: HasilLangkah.LULUS,
    TIDAK_BOLEH: HasilLangkah.BERHENTI,
    BUTUH_DATA: HasilLangkah.BUTUH_DATA,
}


def _end(steps: tuple[Langkah, ...], hasil: str, aturan: str, pola: str) -> Keputusan:
    return keputusan(hasil, *steps, langkah(aturan, _LANGKAH[hasil], pola, RANCANGAN))
