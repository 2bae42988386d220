"""What the engine gets back: the decided candidates as rows of `engine.skema_alir.KEPUTUSAN`."""

from __future__ import annotations

from collections.abc import Iterator

from suara.domains.pemilih.isi import read_isi
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.terms import StatusKandidat
from suara.engine.terms_alir import PutusanKandidat

PUTUSAN = {
    StatusKandidat.DITERIMA: PutusanKandidat.TERIMA,
    StatusKandidat.DITOLAK: PutusanKandidat.TOLAK,
    StatusKandidat.DITANGGUHKAN: PutusanKandidat.TUNDA,
}


def iter_keputusan(periode: PeriodeSatker) -> Iterator[dict[str, object]]:
    """Yield every decided candidate with its NIK, in the order of intake. For the engine, never a page."""
    states = [status.value for status in PUTUSAN]
    for row in Kandidat.objects.filter(periode=periode, status__in=states).order_by("pk").iterator(2_000):
        yield {
            "id": row.baris_id,
            "nik": read_isi(row).nik,
            "jenis": row.jenis,
            "alasan": row.alasan or None,
            "beda": row.beda,
            "pindah": row.pindah,
            "desa_lama": row.desa_lama or None,
            "desa_baru": row.desa_baru or None,
            "sumber": row.sumber,
            "putusan": PUTUSAN[StatusKandidat(row.status)].value,
        }
