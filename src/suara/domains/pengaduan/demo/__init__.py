"""The demo's complaint desk: invented people and 300 reports, by the real table and clocks (`buku.py`).

The texts are karangan of this project, the people are called *Contoh*; only the places are real. The stories
run on a clock of their own (`core.tugas.waktu.demo_time`), so that dates, deadlines and reminders are those
of an office that has worked for fourteen months.
"""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people of the desk and, once, its reports; whole or not at all.

    Raises `ValueError` outside the demo mode.
    """
    from suara.domains.pengaduan.demo.petugas import create_officers
    from suara.domains.pengaduan.demo.susun import make_reports
    from suara.domains.pengaduan.models import Laporan

    create_officers()
    if not Laporan.objects.exists():
        make_reports()
