"""The demo's public check: an index of invented people, three of whom the page names for trying."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from suara.core.wilayah.models import Wilayah
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih.cek.contoh import TANGGUH, TERDAFTAR
from suara.domains.pemilih.cek.galat import BelumAdaIndeks
from suara.domains.pemilih.cek.services import establish_indeks
from suara.domains.pemilih.cek.situs import gudang
from suara.domains.pemilih.cek.susun import Baris
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.terms import StatusPeriode
from suara.engine.terms import StatusBaris

BANYAK = 300


def make_indeks() -> None:
    """Establish an index of `BANYAK` invented people for the last announced period, unless there is one."""
    try:
        gudang().sekarang()
    except BelumAdaIndeks:
        announced = PeriodeSatker.objects.filter(status=StatusPeriode.DITETAPKAN).order_by("mulai").last()
        if announced is not None:
            establish_indeks(
                actor=None,
                kantor=get_kantor("64"),
                bahan=[list(_rows())],
                periode=announced.kode,
                ditetapkan=announced.tanggal_pleno,
            )


def _rows() -> Iterator[Baris]:
    places = list(
        Wilayah.objects.filter(pk__startswith="64.7", tingkat="KELURAHAN_DESA").values_list("pk", flat=True)
    )
    places.sort()
    yield TERDAFTAR.nik, TERDAFTAR.tanggal_lahir.isoformat(), "CONTOH MELATI", places[0], "004"
    held = StatusBaris.DITANGGUHKAN.value
    yield TANGGUH.nik, TANGGUH.tanggal_lahir.isoformat(), "CONTOH SATRIA", places[1], "002", held
    for n in range(BANYAK - 2):
        born = date(1950, 1, 1) + timedelta(days=n * 71)
        nik = f"640999{born:%d%m%y}{n + 1:04d}"
        yield nik, born.isoformat(), "CONTOH RAHAYU", places[n % len(places)], f"{n % 20 + 1:03d}"
