"""The demo's voter-data people of two kab/kota, a running period each, candidates, a public check."""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people and, once, their periods; whole or not at all.

    Raises `ValueError` outside the demo mode.
    """
    from suara.domains.pemilih.demo.coktas import make_coktas
    from suara.domains.pemilih.demo.indeks import make_indeks
    from suara.domains.pemilih.demo.isi import make_periods
    from suara.domains.pemilih.demo.keluar import make_requests_to_export
    from suara.domains.pemilih.demo.petugas import create_officers
    from suara.domains.pemilih.demo.pleno import make_province_plenary
    from suara.domains.pemilih.demo.saran import make_supervision
    from suara.domains.pemilih.demo.tanggapan import make_requests
    from suara.domains.pemilih.demo.umum import make_announced
    from suara.domains.pemilih.models import PeriodeSatker

    people = create_officers()
    if not PeriodeSatker.objects.exists():
        make_periods(people)
    make_requests_to_export(people)
    make_requests(people)
    make_coktas(people)
    make_supervision(people)
    make_announced(people)
    make_indeks()
    make_province_plenary(people)
