"""The demo's voter-data people of two kab/kota; their list, quarters and candidates come from the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

if TYPE_CHECKING:
    from suara.core.akun.models import Akun
    from suara.domains.pemilih.demo.masa import Masa


@transaction.atomic
def build_demo() -> None:
    """Make the people and, once, all that they work with; whole or not at all.

    Where a voter list lies already that is not the demo's, only the people are made: it is left alone.
    Raises `ValueError` outside the demo mode.
    """
    from suara.core.tugas.waktu import demo_time, today
    from suara.domains.pemilih.demo.masa import at, quarters
    from suara.domains.pemilih.demo.petugas import create_officers
    from suara.domains.pemilih.models import PeriodeSatker

    masa = quarters(today())
    with demo_time() as jam:
        jam(at(masa[0].mulai))
        people = create_officers()
    if not PeriodeSatker.objects.exists():
        _fill(people, masa)


def _fill(people: dict[str, Akun], masa: tuple[Masa, Masa, Masa, Masa]) -> None:
    from suara.domains.pemilih.demo.coktas import make_coktas
    from suara.domains.pemilih.demo.daftar import open_bengkel
    from suara.domains.pemilih.demo.indeks import make_indeks
    from suara.domains.pemilih.demo.isi import make_deliveries
    from suara.domains.pemilih.demo.keluar import make_requests_to_export, make_retention
    from suara.domains.pemilih.demo.pleno import make_province_plenary
    from suara.domains.pemilih.demo.putusan import decide_quarter
    from suara.domains.pemilih.demo.saran import make_supervision
    from suara.domains.pemilih.demo.satker import open_periods
    from suara.domains.pemilih.demo.tanggapan import make_requests
    from suara.domains.pemilih.demo.umum import make_announced, make_postponed

    awal, dulu, lalu, kini = masa
    with open_bengkel(masa) as bengkel:
        if bengkel is None:
            return
        pertama = bengkel.take_list(awal).id
        bengkel.take_population(kini)
        open_periods(people, dulu, pertama)
        kedua = bengkel.settle(dulu)
        make_announced(people, dulu, kedua)
        open_periods(people, lalu, kedua.snapshot)
        ketiga = decide_quarter(people, lalu, bengkel)
        make_announced(people, lalu, ketiga)
        make_postponed(people, lalu)
        make_indeks(bengkel, lalu, ketiga.snapshot)
        open_periods(people, kini, ketiga.snapshot)
        make_deliveries(people, kini, bengkel)
    make_requests_to_export(people)
    make_requests(people)
    make_coktas(people)
    make_supervision(people)
    make_retention(people, pertama, kedua.snapshot)
    make_province_plenary(people)
