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


def possible_causes(titik: Titik, selisih: int, nilai: Nilai, jk: str) -> Iterator[Kalimat]:
    """Yield what may lie behind a gap; each is a question."""
    yield JELASKAN
    ukuran = Ukuran(Pokok.PERBAIKAN, jk)
    perbaikan = nilai.get(Peubah(titik.kunci, ukuran))
    if perbaikan and abs(selisih) == perbaikan:
        yield Kalimat(
            _(
                "Selisihnya sama persis dengan perbaikan data ({perbaikan}). Perbaikan "
                "tidak pernah mengubah jumlah."
            ),
            {"perbaikan": perbaikan},
        )
    yield _suspended(titik, abs(selisih), nilai, jk)
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


def _suspended(titik: Titik, selisih: int, nilai: Nilai, jk: str) -> Kalimat:
    jumlah = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.DITANGGUHKAN, jk)))
    if jumlah is None:
        return Kalimat(_("Mungkin ada baris yang ditangguhkan. Tanyakan jumlahnya."))
    if jumlah == selisih:
        return Kalimat(
            _("Baris yang ditangguhkan berjumlah {jumlah}, sama dengan selisihnya."), {"jumlah": jumlah}
        )
    return Kalimat(
        _("Baris yang ditangguhkan berjumlah {jumlah}; itu tidak menjelaskan {selisih}."),
        {"jumlah": jumlah, "selisih": selisih},
    )
