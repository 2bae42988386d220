"""What an officer, a citizen with the key, and the plenary may know of citizens' requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.tugas.waktu import now
from suara.domains.pemilih.models import DokumenTanggapan, Kandidat, PeriodeSatker, TanggapanPemilih
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH
from suara.domains.pemilih.rules.tanggapan import FaktaTanggapan
from suara.domains.pemilih.tanggapan.resi import REM, RESI
from suara.domains.pemilih.terms import JenisBukti, StatusKandidat
from suara.domains.pemilih.terms_tanggapan import HasilTanggapan, StatusTanggapan
from suara.engine.terms import JenisKandidat

_PUTUS = {
    StatusKandidat.DITERIMA: HasilTanggapan.DITERIMA,
    StatusKandidat.DITOLAK: HasilTanggapan.TIDAK_DITERIMA,
    StatusKandidat.DITANGGUHKAN: HasilTanggapan.DITANGGUHKAN,
}
_SENDIRI = {
    StatusTanggapan.MASUK: HasilTanggapan.BELUM,
    StatusTanggapan.DITANYA: HasilTanggapan.BELUM,
    StatusTanggapan.DITOLAK: HasilTanggapan.TIDAK_DITERIMA,
    StatusTanggapan.DIRUJUK: HasilTanggapan.DIRUJUK,
    StatusTanggapan.DICABUT: HasilTanggapan.DICABUT,
}
SEBULAN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class BarisRingkas:
    """How many requests of one kind came to one outcome."""

    jenis: JenisKandidat
    hasil: HasilTanggapan
    jumlah: int


@dataclass(frozen=True, slots=True)
class RingkasTanggapan:
    """The requests that came in during a period, for the plenary. `belum`: numbers without an answer."""

    jumlah: int
    baris: tuple[BarisRingkas, ...]
    belum: tuple[str, ...]


def list_tanggapan_for(akun: Akun) -> QuerySet[TanggapanPemilih]:
    """Return the requests of the officer's own offices, without their sealed values."""
    rows = TanggapanPemilih.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_PEMILIH))
    return rows.defer("isi", "jawaban").select_related("kantor")


def get_tanggapan_for(akun: Akun, pk: int) -> TanggapanPemilih:
    """Return one request; raise `TanggapanPemilih.DoesNotExist` for a stranger."""
    rows = list_tanggapan_for(akun).defer(None)
    return rows.select_related("kandidat__keputusan", "kandidat__periode", "petugas").get(pk=pk)


def get_dokumen_for(akun: Akun, pk: int) -> DokumenTanggapan:
    """Return one paper; raise `DokumenTanggapan.DoesNotExist` for a stranger."""
    rows = DokumenTanggapan.objects.filter(tanggapan__kantor__in=list_kantor(akun, *PETUGAS_PEMILIH))
    return rows.select_related("tanggapan__kantor", "berkas").get(pk=pk)


def find_dengan_kunci(nomor: str, kunci: str, *, klien: str) -> TanggapanPemilih | None:
    """Return the request whose number and key are right; raise `TerlaluSering` for who is guessing."""
    REM.check_kunci(nomor, klien)
    found = TanggapanPemilih.objects.filter(nomor=nomor).first()
    if found is None or not RESI.is_kunci(kunci, found.kunci_hash):
        REM.count_kunci(nomor, klien)
        return None
    REM.forget_kunci(nomor, klien)
    return found


def kandidat_terakhir(row: TanggapanPemilih) -> Kandidat | None:
    """Return the candidate that it became, or the one that carries it on in a later period."""
    return latest_kandidat([row]).get(row.pk)


def latest_kandidat(rows: Iterable[TanggapanPemilih]) -> dict[int, Kandidat]:
    """Return the present candidate of each request, with one query for every period that carried any on."""
    found = {row.pk: row.kandidat for row in rows if row.kandidat is not None}
    while found:
        carried = Kandidat.objects.filter(asal__in=[one.pk for one in found.values()]).defer("isi")
        later = {one.asal_id: one for one in carried.select_related("keputusan", "periode")}
        if not later:
            break
        found = {pk: later.get(one.pk, one) for pk, one in found.items()}
    return found


def is_decided(row: TanggapanPemilih) -> datetime | None:
    """Return when two persons had decided on its candidate for good; None as long as they have not."""
    found = kandidat_terakhir(row)
    if found is None or found.status not in (StatusKandidat.DITERIMA, StatusKandidat.DITOLAK):
        return None
    return found.keputusan.diputus_at if found.keputusan else None


def hasil_of(row: TanggapanPemilih) -> HasilTanggapan:
    """Return what has come of it so far, looked up where it is decided."""
    return _hasil(row, kandidat_terakhir(row))


def _hasil(row: TanggapanPemilih, found: Kandidat | None) -> HasilTanggapan:
    own = _SENDIRI.get(StatusTanggapan(row.status))
    if own is not None:
        return own
    if found is None:
        return HasilTanggapan.DIPROSES
    return _PUTUS.get(StatusKandidat(found.status), HasilTanggapan.DIPROSES)


def facts_of(row: TanggapanPemilih, *, ada_nik: bool = True) -> FaktaTanggapan:
    """Return what the rules ask about it."""
    seen = row.dokumen_set.filter(sesuai=True).values_list("jenis", flat=True)
    return build_facts(row, seen, count_sama(row)[1], ada_nik=ada_nik)


def build_facts(
    row: TanggapanPemilih, seen: Iterable[str], tms_lain: int, *, ada_nik: bool
) -> FaktaTanggapan:
    """Return what the rules ask, from what was read already: fitting papers, removals by equal reporters."""
    return FaktaTanggapan(
        jenis=JenisKandidat(row.jenis),
        alasan=row.alasan,
        atas_diri=row.atas_diri,
        dokumen=frozenset(JenisBukti(jenis) for jenis in seen),
        ada_nik=ada_nik,
        tms_lain=tms_lain,
    )


def count_sama(row: TanggapanPemilih) -> tuple[int, int]:
    """Return how many other requests equal reporters sent in 30 days, and how many to remove somebody."""
    removals = Count("pk", filter=Q(jenis=JenisKandidat.TMS, atas_diri=False))
    found = list_sama(row).order_by().aggregate(semua=Count("pk"), tms=removals)
    return found["semua"], found["tms"]


def list_sama(row: TanggapanPemilih) -> QuerySet[TanggapanPemilih]:
    """Return other requests of equal reporters in the last 30 days: same NIK or same contact, by keyed hash.

    Over all offices: who floods ten kab/kota is one person. Pages show the own office's rows and the count.
    """
    same = Q(pk__in=[])
    for name in ("pelapor_kunci", "kontak_kunci"):
        if key := getattr(row, name):
            same |= Q(**{name: key})
    rows = TanggapanPemilih.objects.filter(same, terima_at__gte=now() - SEBULAN)
    return rows.exclude(pk=row.pk).defer("isi", "jawaban")


def ringkas(periode: PeriodeSatker) -> RingkasTanggapan:
    """Return the counts by kind and outcome of what came in from the first day to the cut-off.

    What came earlier and has no answer yet is counted too: it may not be lost between two plenaries.
    """
    zone = ZoneInfo(periode.kantor.zona_waktu)
    start = datetime.combine(periode.mulai, time.min, zone)
    end = datetime.combine(periode.cutoff, time.max, zone)
    rows = TanggapanPemilih.objects.filter(kantor=periode.kantor_id, terima_at__lte=end)
    rows = rows.filter(Q(terima_at__gte=start) | Q(dijawab_at__isnull=True))
    counts: Counter[tuple[JenisKandidat, HasilTanggapan]] = Counter()
    missing: list[str] = []
    related = list(rows.defer("isi", "jawaban").select_related("kandidat__keputusan").order_by("nomor"))
    present = latest_kandidat(related)
    for row in related:
        hasil = _hasil(row, present.get(row.pk))
        if row.terima_at < start and hasil.is_answered:
            continue  # decided since, and told at an earlier plenary or at none: the next settling writes it
        counts[(JenisKandidat(row.jenis), hasil)] += 1
        if not hasil.is_answered:
            missing.append(row.nomor)
    order = list(JenisKandidat), list(HasilTanggapan)
    keys = sorted(counts, key=lambda key: (order[0].index(key[0]), order[1].index(key[1])))
    lines = tuple(BarisRingkas(jenis, hasil, counts[(jenis, hasil)]) for jenis, hasil in keys)
    return RingkasTanggapan(sum(counts.values()), lines, tuple(missing))
