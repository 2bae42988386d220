"""What the engine gets back: the decided candidates as rows of `engine.skema_alir.KEPUTUSAN`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Q, QuerySet

from suara.domains.pemilih.isi import IsiKandidat, read_isi
from suara.domains.pemilih.models import Kandidat, Penerapan, PeriodeSatker
from suara.domains.pemilih.terms import StatusKandidat
from suara.engine.terms import JenisKandidat
from suara.engine.terms_alir import PutusanKandidat

PUTUSAN = {
    StatusKandidat.DITERIMA: PutusanKandidat.TERIMA,
    StatusKandidat.DITOLAK: PutusanKandidat.TOLAK,
    StatusKandidat.DITANGGUHKAN: PutusanKandidat.TUNDA,
}
BERISI = (JenisKandidat.BARU, JenisKandidat.UBAH)
"""Only these take values from the source."""
RAGU = Q(jenis=JenisKandidat.DITANGGUHKAN, baris_id__isnull=False, keputusan__isnull=False)
"""What a source doubts about a row of the list, and two persons decided in this period."""
MENGUBAH = Q(status=StatusKandidat.DITERIMA) | RAGU & Q(
    status__in=(StatusKandidat.DITANGGUHKAN, StatusKandidat.DITOLAK)
)
"""A suspended or refused proposal changes nothing, except what a source doubts: suspending it suspends its
row, refusing it lifts a suspension in force."""


def list_waiting(periode: PeriodeSatker) -> QuerySet[Kandidat]:
    """Return the decided candidates that no snapshot holds yet."""
    return Kandidat.objects.filter(MENGUBAH, periode=periode, penerapan__isnull=True)


def iter_keputusan(periode: PeriodeSatker) -> Iterator[dict[str, object]]:
    """Yield every decided candidate with its NIK, in the order of intake. For the engine, never a page."""
    states = [status.value for status in PUTUSAN]
    for row in Kandidat.objects.filter(periode=periode, status__in=states).order_by("pk").iterator(2_000):
        yield _decision(row, read_isi(row))


def iter_penerapan(
    penerapan: Iterable[Penerapan],
) -> Iterator[tuple[dict[str, object], dict[str, str] | None]]:
    """Yield the decisions of these rounds, each with the values that were decided; None where none counts.

    The values are those that the two persons had before them, not what the source says today.
    """
    rows = Kandidat.objects.filter(penerapan__in=list(penerapan)).order_by("pk")
    for row in rows.iterator(2_000):
        isi = read_isi(row)
        berisi = row.status == StatusKandidat.DITERIMA and row.jenis in BERISI
        yield {"nomor": row.pk, **_decision(row, isi)}, isi.baru if berisi else None


def _decision(row: Kandidat, isi: IsiKandidat) -> dict[str, object]:
    putusan = PUTUSAN[StatusKandidat(row.status)]
    if row.jenis == JenisKandidat.DITANGGUHKAN and putusan is PutusanKandidat.TUNDA:
        putusan = PutusanKandidat.TERIMA  # what the source doubts was decided to be suspended: so it is
    return {
        "id": row.baris_id,
        "nik": isi.nik,
        "jenis": row.jenis,
        "alasan": row.alasan or None,
        "beda": row.beda,
        "pindah": row.pindah,
        "desa_lama": row.desa_lama or None,
        "desa_baru": row.desa_baru or None,
        "sumber": row.sumber,
        "putusan": putusan.value,
    }
