"""Dates of a wave: what may be planned, and on which days answers are taken."""

from __future__ import annotations

from datetime import date, timedelta

from suara.domains.survei.terms_kerja import StatusGelombang
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

PALING_LAMA = 366
"""Days: a survey is held at least once a year, so no wave is longer (PermenPANRB 14/2017 Pasal 1)."""
SEGERA = 7
"""Days before its end on which a wave that lacks answers is pointed out."""


def periksa_tanggal(mulai: date, selesai: date, berlaku_mulai: date | None) -> tuple[str, Kalimat] | None:
    """Return which of the two dates can't be, and why; None when both can."""
    if selesai < mulai:
        return "selesai", Kalimat(_("Hari terakhir tidak boleh sebelum hari pertama."))
    if (selesai - mulai).days >= PALING_LAMA:
        said = _("Satu gelombang paling lama setahun. Pisahkan menjadi dua gelombang.")
        return "selesai", Kalimat(said)
    if berlaku_mulai and mulai < berlaku_mulai:
        said = _(
            "Versi kuesioner ini berlaku mulai {tanggal}. Pilih hari pertama sesudahnya, atau versi lain."
        )
        return "mulai", Kalimat(said, {"tanggal": berlaku_mulai.isoformat()})
    return None


def menerima_jawaban(status: str, mulai: date, selesai: date, pada: date) -> bool:
    """Say whether the public may answer on this day: opened, and between the two dates."""
    return status == StatusGelombang.BUKA and mulai <= pada <= selesai


def dalam_tenggang(status: str, mulai: date, selesai: date, *, diisi: date, pada: date, hari: int) -> bool:
    """Say whether an answer that was filled in on a day of the wave still counts when it arrives `pada`.

    A device without signal sends late. As long as the office has not closed the wave, `hari` days after its
    last one are given; that the day is true nobody can check, which is why they are few.
    """
    return (
        status == StatusGelombang.BUKA
        and mulai <= diisi <= selesai
        and mulai <= pada <= selesai + timedelta(days=hari)
    )


def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """Return the last day of a quarter, by which a line of the follow-up plan is due."""
    return (date(tahun, 3, 31), date(tahun, 6, 30), date(tahun, 9, 30), date(tahun, 12, 31))[triwulan - 1]
