"""Announced recaps for the tests of the public pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.pemeran.orang import make_petugas

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.terms import JenisPeriode, StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.tests.periode_uji import rencana
from suara.engine.recap import Rekap

TANGGAL = {
    "2025-S2": (dt.date(2025, 7, 4), dt.date(2025, 12, 9), dt.date(2025, 12, 11)),
    "2025-TW3": (dt.date(2025, 7, 3), dt.date(2025, 9, 30), dt.date(2025, 10, 2)),
    "2025-TW4": (dt.date(2025, 10, 2), dt.date(2025, 12, 5), dt.date(2025, 12, 8)),
}


def announce(kantor: Kantor, rekap: Rekap) -> PeriodeSatker:
    """Make a period that a plenary has announced with this recap."""
    mulai, cutoff, pleno = TANGGAL[rekap.periode]
    actor = make_petugas(f"Pengumum {kantor.pk} {rekap.periode}", "KASUBBAG_DATA", kantor)
    jenis = JenisPeriode.SEMESTER if "-S" in rekap.periode else JenisPeriode.TRIWULAN
    plan = replace(
        rencana(),
        kode=rekap.periode,
        jenis=jenis,
        mulai=mulai,
        cutoff=cutoff,
        tanggal_pleno=pleno,
        tanggal_acuan=pleno,
    )
    periode = services.plan_periode(actor=actor, kantor=kantor, rencana=plan)
    dibaca = services.record_rekap(actor=actor, periode=periode, isi=rekap.to_dict(), snapshot="uji")
    PlenoPeriode.objects.create(
        periode=periode,
        urut=1,
        tanggal=pleno,
        jam=dt.time(9, 0),
        tempat="Aula Kantor Contoh",
        rekap_pertama=dibaca,
        rekap_dibaca=dibaca,
        keadaan=KeadaanPleno.DITETAPKAN,
        dibuka_oleh=actor,
        ditetapkan_oleh=make_petugas(f"Ketua {kantor.pk} {rekap.periode}", "KETUA", kantor),
        ditetapkan_at=dt.datetime.combine(pleno, dt.time(4, 0), tzinfo=dt.UTC),
    )
    PeriodeSatker.objects.filter(pk=periode.pk).update(status=StatusPeriode.DITETAPKAN)
    return PeriodeSatker.objects.select_related("kantor").get(pk=periode.pk)
