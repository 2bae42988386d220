"""Dated legal numbers: the value in force on a day, with its citation."""

from __future__ import annotations

from datetime import date

from suara.hukum import NilaiHukum, load_nilai
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.keputusan import ParameterTerpakai


class ParameterTidakAda(LookupError):
    """No value is known for that day; `pesan` says so to a person."""

    def __init__(self, pesan: Kalimat) -> None:
        """Keep the sentence for the page."""
        super().__init__(str(pesan))
        self.pesan = pesan


def get_parameter(id: str, on: date) -> ParameterTerpakai:
    """Return the version of the legal number `id` in force `on` that day.

    A day before the first value is refused, never guessed.
    """
    versi = load_nilai().get(id)
    if versi is None:
        raise ParameterTidakAda(Kalimat(gettext_noop("Angka hukum {id} tidak terdaftar."), {"id": id}))
    berlaku = [nilai for nilai in versi if nilai.mulai <= on]
    if not berlaku:
        pola = gettext_noop("Aturan {id} baru dikenal sejak {mulai}; tanggal {tanggal} ada sebelum itu.")
        isi = {"id": id, "mulai": versi[0].mulai.isoformat(), "tanggal": on.isoformat()}
        raise ParameterTidakAda(Kalimat(pola, isi))
    return _used(id, berlaku[-1])


def get_number(id: str, on: date) -> tuple[int, ParameterTerpakai]:
    """Return a whole number in force `on` that day, and the version it came from."""
    terpakai = get_parameter(id, on)
    if not isinstance(terpakai.nilai, int):
        raise ParameterTidakAda(Kalimat(gettext_noop("Angka hukum {id} bukan bilangan."), {"id": id}))
    return terpakai.nilai, terpakai


def _used(id: str, nilai: NilaiHukum) -> ParameterTerpakai:
    dasar = Dasar(
        nilai.instrument, pasal=nilai.pasal, ayat=nilai.ayat, bukti=Bukti(nilai.bukti), catatan=nilai.catatan
    )
    return ParameterTerpakai(id, nilai.mulai.isoformat(), nilai.nilai, dasar)
