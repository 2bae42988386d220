"""Tables of the offices' work on the voter list. The list itself is not here: it lies in sealed snapshots."""

from suara.domains.pemilih.models.kandidat import Bukti, Kandidat, KeputusanKandidat
from suara.domains.pemilih.models.periode import Masukan, PeriodeSatker
from suara.domains.pemilih.models.rekap import RekapPeriode

__all__ = ["Bukti", "Kandidat", "KeputusanKandidat", "Masukan", "PeriodeSatker", "RekapPeriode"]
