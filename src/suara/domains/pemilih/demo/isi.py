"""The quarter that runs: opened on the last settled list, its candidates handed in by the engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.dari_mesin import rows_from_sesi
from suara.domains.pemilih.demo.daftar import Bengkel, open_sesi
from suara.domains.pemilih.demo.masa import Masa, at
from suara.domains.pemilih.demo.umum import SATKER
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan
from suara.domains.pemilih.services.setoran import deliver
from suara.domains.pemilih.terms import ActPeriode, StatusPeriode
from suara.engine.sesi import Sesi
from suara.engine.terms import SumberData
from suara.engine.terms_alir import AlasanTangguh

EDISI = "CONTOH"
DIDUGA = 6
"""Names on the list of presumed dead, in each kab/kota."""


def make_periods(people: dict[str, Akun], masa: Masa, bengkel: Bengkel, daftar: str) -> None:
    """Open the quarter in both kab/kota and deliver what two sources say of their voters.

    The population file comes last: what lies beside the list then is what `pemilih setor` would hand in.
    """
    hari = max(masa.buka, masa.cutoff - timedelta(days=42))
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
        jam(at(hari))
        with open_sesi() as sesi:
            rujukan = bengkel.compare_presumed(sesi, masa, bengkel.sumber.presumed(DIDUGA)).id
            _deliver(people, sesi, SumberData.BPS_BPJS, rujukan, hari, "CONTOH/12")
            rujukan = bengkel.compare(sesi, masa).id
            _deliver(people, sesi, SumberData.SINKRONISASI, rujukan, hari, "")


def running(kantor: str) -> PeriodeSatker | None:
    """Return the running quarter of an office."""
    return PeriodeSatker.objects.filter(kantor=kantor, status=StatusPeriode.BERJALAN).order_by("mulai").last()


def _deliver(
    people: dict[str, Akun], sesi: Sesi, sumber: SumberData, rujukan: str, hari: date, nomor: str
) -> None:
    for satker in SATKER:
        periode = running(satker.kode)
        if periode is None:
            continue
        isian = IsianMasukan(
            sumber=sumber, tanggal=hari, sidik="", edisi=EDISI, nomor_surat=nomor, rujukan_mesin=rujukan
        )
        deliver(
            actor=people[satker.operator],
            periode=periode,
            isian=isian,
            baris=partial(_rows, sesi, satker.kode, sumber),
        )


def _rows(sesi: Sesi, kode: str, sumber: SumberData) -> Iterator[BarisKandidat]:
    """Yield the proposals; that a number stands in the list twice is not what the presumed dead tell."""
    for satu in rows_from_sesi(sesi, kode):
        if sumber is not SumberData.BPS_BPJS or satu.alasan == AlasanTangguh.MENINGGAL_TANPA_DOKUMEN:
            yield satu
