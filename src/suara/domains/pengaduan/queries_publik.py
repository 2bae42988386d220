"""What the public may read: one gate (`list_published`) through which every public exit goes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery

from suara.core.tugas.waktu import WITA
from suara.core.wilayah.models import Tingkat, Unit, Wilayah
from suara.domains.pengaduan.models import Jam, Komentar, Laporan, Riwayat, SalinanPublik, Tanggapan
from suara.domains.pengaduan.models.suara_warga import StatusKomentar
from suara.domains.pengaduan.queries.wbs import di_luar
from suara.domains.pengaduan.rules.masa_wbs import PINTU, list_masa
from suara.domains.pengaduan.terms import Kelas, KodeJam

SEALED = (
    "judul_asli",
    "isi_asli",
    "permintaan_asli",
    "lokasi_asli",
    "usul_mesin",
    "kunci_hash",
    "kirim_hash",
)
PUBLIC_CLOCKS = (KodeJam.C1, KodeJam.C2, KodeJam.C4)
CONFIRMED = Q(dukungan_set__terkonfirmasi_at__isnull=False, dukungan_set__ditarik_at__isnull=True)


def list_published() -> QuerySet[Laporan]:
    """Return the reports that everybody may read: reviewed, published, neither rahasia nor WBS.

    The sealed columns are not even fetched.
    """
    public = Laporan.objects.filter(is_terbit=True, is_ulasan_privasi=True, is_rahasia=False)
    return public.exclude(kelas=Kelas.WBS).defer(*SEALED)


def with_copy(rows: QuerySet[Laporan]) -> QuerySet[Laporan]:
    """Add the newest masked copy (`judul_publik`, `isi_publik`, `versi_salinan`) and the place and unit."""
    newest = SalinanPublik.objects.filter(laporan=OuterRef("pk")).order_by("-versi")
    return rows.select_related("unit", "wilayah__induk__induk").annotate(
        judul_publik=Subquery(newest.values("judul")[:1]),
        isi_publik=Subquery(newest.values("isi")[:1]),
        versi_salinan=Subquery(newest.values("versi")[:1]),
    )


def get_published(nomor: str) -> Laporan:
    """Return one published report with all that its page shows; raise `Laporan.DoesNotExist`.

    A report that is not public and a number that was never given are the same question to the database.
    """
    rows = with_copy(list_published().filter(salinan_set__versi=1)).annotate(
        jumlah_dukungan=Count("dukungan_set", filter=CONFIRMED, distinct=True)
    )
    words = (
        Tanggapan.objects.exclude(isi_publik="").select_related("unit").defer("isi").order_by("created_at")
    )
    comments = Komentar.objects.filter(status=StatusKomentar.TERBIT).defer("isi_asli").order_by("created_at")
    acts = (
        Riwayat.objects.filter(Q(publik=True) | Q(act__in=PINTU))
        .select_related("unit")
        .defer("catatan")
        .order_by("urutan")
    )
    clocks = Jam.objects.filter(kode__in=PUBLIC_CLOCKS).order_by("mulai_at", "kode")
    parents = with_copy(list_published())
    found = rows.prefetch_related(
        Prefetch("tanggapan_set", words, to_attr="tanggapan_publik"),
        Prefetch("komentar_set", comments, to_attr="komentar_publik"),
        Prefetch("riwayat_set", acts, to_attr="riwayat_publik"),
        Prefetch("jam_set", clocks, to_attr="jam_publik"),
        Prefetch("anak_set", parents.order_by("terima_at"), to_attr="anak_publik"),
        Prefetch("induk", parents),
    ).get(nomor=nomor)
    found.riwayat_publik = _public_acts(found.riwayat_publik)
    return found


def _public_acts(rows: list[Riwayat]) -> list[Riwayat]:
    """Keep the public acts; nobody learns that the WBS team and a reporter talked."""
    masa = list_masa((row.act, row.created_at) for row in rows)
    return [row for row in di_luar(rows, masa) if row.publik]


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where it was, never finer than the kecamatan."""

    kab_kota: Wilayah | None = None
    kecamatan: Wilayah | None = None

    def __str__(self) -> str:
        kecamatan = f"Kec. {self.kecamatan.nama}" if self.kecamatan else ""
        return ", ".join(part for part in (kecamatan, kab_kota_name(self.kab_kota)) if part)


def kab_kota_name(row: Wilayah | None) -> str:
    """Return ``Kota Samarinda`` or ``Kab. Paser``; empty when unknown."""
    if row is None:
        return ""
    kind = {"KOTA": "Kota", "KABUPATEN": "Kab."}.get(row.jenis, "")
    return f"{kind} {short_name(row.nama)}".strip()


def short_name(nama: str) -> str:
    """Return ``Paser`` for ``Kabupaten Paser``."""
    return nama.removeprefix("Kabupaten ").removeprefix("Kota ")


def get_tempat(row: Wilayah | None) -> Tempat:
    """Return the kab/kota and kecamatan of a place, leaving out anything finer."""
    found: dict[str, Wilayah] = {}
    while row is not None and row.tingkat != Tingkat.PROVINSI:
        found[row.tingkat] = row
        row = row.induk
    return Tempat(found.get(Tingkat.KABUPATEN_KOTA), found.get(Tingkat.KECAMATAN))


def list_tempat(provinsi: str) -> list[tuple[Wilayah, list[Wilayah]]]:
    """Return each kab/kota of a province with its kecamatan, as they stand now."""
    rows = Wilayah.objects.filter(
        kode__startswith=f"{provinsi}.",
        tingkat__in=(Tingkat.KABUPATEN_KOTA, Tingkat.KECAMATAN),
        berlaku_sampai__isnull=True,
    )
    groups: dict[str, tuple[Wilayah, list[Wilayah]]] = {}
    below: list[Wilayah] = []
    for row in rows.order_by("kode"):
        if row.tingkat == Tingkat.KABUPATEN_KOTA:
            groups[row.kode] = (row, [])
        else:
            below.append(row)
    for row in below:
        if row.induk_id in groups:
            groups[row.induk_id][1].append(row)
    return list(groups.values())


def list_unit_publik() -> QuerySet[Unit]:
    """Return the units that answer for some published report or still may."""
    return Unit.objects.filter(aktif=True).order_by("kode")


def filter_masa(rows: QuerySet[Laporan], dari: dt.date | None, sampai: dt.date | None) -> QuerySet[Laporan]:
    """Keep the reports that came in on these days, in the office's zone."""
    since, before = read_masa(dari, sampai)
    if since:
        rows = rows.filter(terima_at__gte=since)
    return rows.filter(terima_at__lt=before) if before else rows


def read_masa(dari: dt.date | None, sampai: dt.date | None) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Return the moments in which these days begin and are over, in the office's zone."""
    zone = ZoneInfo(WITA)
    since, last = (dt.datetime.combine(day, dt.time.min, zone) if day else None for day in (dari, sampai))
    return since, last + dt.timedelta(days=1) if last else None


def filter_bulan(rows: QuerySet[Laporan], sejak: str, sampai: str) -> QuerySet[Laporan]:
    """Keep the reports that came in from one month to another (``2026-01``); an open end keeps all."""
    first = dt.date.fromisoformat(f"{sejak}-01") if sejak else None
    if sampai.startswith("9999"):
        return filter_masa(rows, first, None)
    last = (dt.date.fromisoformat(f"{sampai}-01") + dt.timedelta(days=32)).replace(day=1)
    return filter_masa(rows, first, last - dt.timedelta(days=1))
