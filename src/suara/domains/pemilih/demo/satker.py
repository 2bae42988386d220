"""The two offices whose work is told, and how each of their quarters begins."""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.masa import Masa, at
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.terms import ActPeriode, StatusPeriode


@dataclass(frozen=True, slots=True)
class Satker:
    """An office with the names of who works there."""

    kode: str
    tempat: str
    operator: str
    kasubbag: str
    anggota: str


SATKER = (
    Satker("64.71", "Kota Balikpapan", "ratna", "eko", "tari"),
    Satker("64.72", "Kota Samarinda", "fitri", "gani", "intan"),
)


def open_periods(people: dict[str, Akun], masa: Masa, daftar: str) -> None:
    """Plan and open a quarter in both offices on the list in force; what was left over comes along."""
    with demo_time() as jam:
        jam(at(masa.buka))
        for satker in SATKER:
            kasubbag = people[satker.kasubbag]
            periode = services.plan_periode(
                actor=kasubbag,
                kantor=get_kantor(satker.kode),
                rencana=masa.rencana(),
                snapshot_awal=daftar,
            )
            services.move_periode(actor=kasubbag, periode=periode, act=ActPeriode.BUKA, versi=periode.versi)


def running(kantor: str) -> PeriodeSatker:
    """Return the running quarter of an office."""
    rows = PeriodeSatker.objects.filter(kantor=kantor, status=StatusPeriode.BERJALAN)
    return rows.select_related("kantor").latest("mulai")
