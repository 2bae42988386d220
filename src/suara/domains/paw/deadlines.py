"""When KPU must have answered, with the working of the count."""

from __future__ import annotations

from datetime import date, timedelta

from suara.kernel.hari_kerja import HariKerja, HasilHitung, load_kalender
from suara.kernel.parameter import get_number, get_parameter


def compute_jawaban(tanggal_diterima: date) -> HasilHitung:
    """Return the last day for the written answer: 5 hari kerja after receipt, which is day zero.

    Raises `KalenderTidakAda` for a year without calendar, `ParameterTidakAda` before PKPU 3/2025.
    """
    jumlah, _version = get_number("paw.jawaban_hari", tanggal_diterima)
    if get_parameter("paw.jenis_hari_jawaban", tanggal_diterima).nilai == "KALENDER":
        return HasilHitung(tanggal_diterima + timedelta(days=jumlah), ())
    return HariKerja(load_kalender()).tambah(tanggal_diterima, jumlah)


def compute_sisa(dari: date, sampai: date) -> int:
    """Return how many working days are left."""
    return HariKerja(load_kalender()).sisa(dari, sampai)
