"""What the engine proposes, handed in to the offices: this quarter from two sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.domains.pemilih.dari_mesin import rows_from_sesi
from suara.domains.pemilih.demo.daftar import Bengkel, open_sesi
from suara.domains.pemilih.demo.masa import Masa, at
from suara.domains.pemilih.demo.satker import SATKER, running
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan
from suara.domains.pemilih.services.setoran import deliver
from suara.engine.sesi import Sesi
from suara.engine.terms import SumberData
from suara.engine.terms_alir import AlasanTangguh

EDISI = "CONTOH"
DIDUGA = 6
"""Names on the list of presumed dead, in each kab/kota."""


def make_deliveries(people: dict[str, Akun], masa: Masa, bengkel: Bengkel) -> None:
    """Deliver what two sources say of the voters of both kab/kota.

    The population file comes last: what lies beside the list then is what `pemilih setor` would hand in.
    """
    hari = max(masa.buka, masa.cutoff - timedelta(days=42))
    with demo_time() as jam, open_sesi() as sesi:
        jam(at(hari))
        rujukan = bengkel.compare_presumed(sesi, masa, bengkel.sumber.presumed(DIDUGA)).id
        deliver_rows(people, sesi, SumberData.BPS_BPJS, rujukan, hari, "CONTOH/12")
        rujukan = bengkel.compare(sesi, masa).id
        deliver_rows(people, sesi, SumberData.SINKRONISASI, rujukan, hari, "")


def deliver_rows(
    people: dict[str, Akun], sesi: Sesi, sumber: SumberData, rujukan: str, hari: date, nomor: str
) -> None:
    """Hand the session's proposals in to both offices, as `pemilih setor` does."""
    for satker in SATKER:
        isian = IsianMasukan(
            sumber=sumber, tanggal=hari, sidik="", edisi=EDISI, nomor_surat=nomor, rujukan_mesin=rujukan
        )
        deliver(
            actor=people[satker.operator],
            periode=running(satker.kode),
            isian=isian,
            baris=partial(_rows, sesi, satker.kode, sumber),
        )


def _rows(sesi: Sesi, kode: str, sumber: SumberData) -> Iterator[BarisKandidat]:
    """Yield the proposals; that a number stands in the list twice is not what the presumed dead tell."""
    for satu in rows_from_sesi(sesi, kode):
        if sumber is not SumberData.BPS_BPJS or satu.alasan == AlasanTangguh.MENINGGAL_TANPA_DOKUMEN:
            yield satu
