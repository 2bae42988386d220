"""Possible causes of a gap in the balance: questions to ask the office, never claims."""

from __future__ import annotations

from collections.abc import Iterator

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.periode import PDPB_PERTAMA
from suara.engine.periksa_rekap.terms import Pokok, Ukuran
from suara.engine.periksa_rekap.titik import Nilai, Peubah, Titik
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

JELASKAN = Kalimat(_("Selisih ini perlu dijelaskan dalam Berita Acara. Angkanya tidak diperbaiki di sini."))

SAMA_PERBAIKAN = _(
    "Selisihnya sama persis dengan perbaikan data ({perbaikan}). Perbaikan tidak pernah mengubah jumlah."
)
TANGGUH_SAMA = _("Baris yang ditangguhkan berjumlah {jumlah}, sama dengan selisihnya.")
TANGGUH_BEDA = _("Baris yang ditangguhkan berjumlah {jumlah}; itu tidak menjelaskan {selisih}.")


def gap_facts(titik: Titik, selisih: int, nilai: Nilai, jk: str) -> Iterator[Kalimat]:
    """Yield what is known beside a gap: suspended rows, corrections, and who has to explain it."""
    perbaikan = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.PERBAIKAN, jk)))
    if perbaikan and selisih == perbaikan:
        yield Kalimat(SAMA_PERBAIKAN, {"perbaikan": perbaikan})
    tangguh = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.DITANGGUHKAN, jk)))
    if tangguh is not None:
        pola = TANGGUH_SAMA if tangguh == selisih else TANGGUH_BEDA
        yield Kalimat(pola, {"jumlah": tangguh, "selisih": selisih})
    yield JELASKAN


def possible_causes(titik: Titik, nilai: Nilai, jk: str) -> Iterator[Kalimat]:
    """Yield what may lie behind a gap; each is a question."""
    if Peubah(titik.kunci, Ukuran(Pokok.DITANGGUHKAN, jk)) not in nilai:
        yield Kalimat(_("Mungkin ada baris yang ditangguhkan. Tanyakan jumlahnya."))
    mulai, akhir = titik.periode.mulai, titik.periode.akhir
    pertama = mulai is not None and akhir is not None and mulai < PDPB_PERTAMA <= akhir
    if titik.periode.panjang > 3 and not (pertama and titik.periode.is_semester):
        yield Kalimat(
            _(
                "Mungkin gerakan yang diumumkan hanya memuat triwulan terakhir. Mintalah "
                "rekap setiap triwulan."
            )
        )
    if pertama:
        yield Kalimat(
            _("Mungkin jumlah awalnya berubah sesudah DPT ditetapkan. Tanyakan jumlah awal yang dipakai.")
        )
    if titik.kode and daftar.level_of(titik.kode) <= 1:
        yield Kalimat(
            _(
                "Mungkin pindah antarkabupaten/kota hanya dihitung di satu sisi. "
                "Bandingkan per kabupaten/kota."
            )
        )
    elif titik.kode and daftar.level_of(titik.kode) >= 3:
        yield Kalimat(
            _("Mungkin pindah di dalam kabupaten/kota tidak disebut; pindah itu mengubah kecamatan dan desa.")
        )
    yield Kalimat(_("Mungkin ada perbaikan di rapat pleno yang tidak masuk ke gerakan."))
