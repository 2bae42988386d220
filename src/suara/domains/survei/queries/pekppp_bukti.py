"""Evidence of a round: files, words, and what Suara itself keeps; what is no longer there is named.

A reference reads `suara:<kind>:<key>`; its key is one that the public address of the thing carries, so a
reference says nothing that is not public.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from suara.core.berkas import storage
from suara.core.surat.models import Dokumen, StatusDokumen
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import BuktiF01, PutaranPEKPPP
from suara.domains.survei.queries.hasil import list_terbit
from suara.kernel.kalimat import gettext_noop

LAPORAN, RENCANA, DOKUMEN, HALAMAN = (
    f"suara:{jenis}:" for jenis in ("laporan-survei", "tindak-lanjut", "dokumen", "halaman")
)
PAGES: Mapping[str, tuple[str, str]] = {
    "hasil-survei": (gettext_noop("Hasil survei kepuasan yang terbit"), "survei:hasil"),
    "statistik-lapor": (gettext_noop("Statistik penanganan laporan (LAPOR!)"), "lapor:statistik"),
    "lapor": (gettext_noop("Halaman laporan dan pengaduan"), "lapor:beranda"),
    "beranda": (gettext_noop("Beranda layanan kantor"), "portal:beranda"),
    "tentang": (gettext_noop("Tentang kantor, alamat, dan jam layanan"), "portal:tentang"),
}
"""Pages of Suara that an evaluator can open."""
BANYAK = 20
"""So many of the latest reports and documents can be chosen."""


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Something that Suara keeps, with the address where everybody finds it."""

    kode: str
    judul: str
    url: str


@dataclass(frozen=True, slots=True)
class BuktiTampil:
    """One piece of evidence as pages show it. `hilang` when its file or what it refers to is gone."""

    bukti: BuktiF01
    rujukan: Rujukan | None
    hilang: bool


def list_bukti(putaran: PutaranPEKPPP, indikator: str = "") -> list[BuktiTampil]:
    """Return the evidence of a round, or of one indicator, each with whether it is still there."""
    rows = putaran.bukti_set.select_related("berkas", "oleh")
    found = list(rows.filter(indikator=indikator) if indikator else rows)
    known = read_rujukan({row.rujukan for row in found if row.rujukan}, putaran.kantor)
    return [
        BuktiTampil(
            bukti=row,
            rujukan=known.get(row.rujukan),
            hilang=_gone(row) or bool(row.rujukan and row.rujukan not in known),
        )
        for row in found
    ]


def dokumen_of(bukti: Iterable[BuktiTampil]) -> dict[str, set[str]]:
    """Return which kinds of evidence each indicator has; what is gone is none."""
    found: dict[str, set[str]] = {}
    for one in bukti:
        if not one.hilang:
            found.setdefault(one.bukti.indikator, set()).add(one.bukti.dokumen)
    return found


def read_rujukan(kode: Iterable[str], kantor: Kantor) -> dict[str, Rujukan]:
    """Return what these references lead to; one that leads nowhere any more is left out."""
    asked = set(kode)
    found: dict[str, Rujukan] = {}
    for rows in (_reports(kantor, asked), _documents(kantor, asked), _pages()):
        found |= {row.kode: row for row in rows if row.kode in asked}
    return found


def list_pilihan(kantor: Kantor) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what an officer can choose as evidence, in groups: three queries at most."""
    groups = (
        (_("Survei kepuasan"), _reports(kantor, None)),
        (_("Halaman Suara"), _pages()),
        (_("Dokumen terbit"), _documents(kantor, None)),
    )
    return [(kata, [(row.kode, row.judul) for row in rows]) for kata, rows in groups if rows]


def _gone(row: BuktiF01) -> bool:
    return row.berkas is not None and not storage.path_of(row.berkas.sha256).exists()


def _reports(kantor: Kantor, asked: set[str] | None) -> list[Rujukan]:
    """Return the published survey reports of the office and their plans; none when none is asked for."""
    if asked is not None and not any(kode.startswith((LAPORAN, RENCANA)) for kode in asked):
        return []
    rows = list_terbit().filter(gelombang__kantor=kantor).prefetch_related("rencana_set").defer("hasil")
    found = []
    for row in rows if asked is not None else rows[:BANYAK]:
        key, nama = row.gelombang.kode_pendek, row.gelombang.nama
        url = reverse("survei:hasil_gelombang", args=[key])
        found.append(Rujukan(LAPORAN + key, _("Laporan %(nama)s") % {"nama": nama}, url))
        if row.rencana_set.all():
            judul = _("Tindak lanjut %(nama)s") % {"nama": nama}
            found.append(Rujukan(RENCANA + key, judul, url + "#tindak-lanjut"))
    return found


def _documents(kantor: Kantor, asked: set[str] | None) -> list[Rujukan]:
    """Return public documents of the office that no later one corrects."""
    rows = Dokumen.objects.filter(kantor=kantor, publik=True, status=StatusDokumen.TERBIT)
    rows = rows.exclude(diralat_oleh__status=StatusDokumen.TERBIT).order_by("-tanggal_surat", "nomor")
    if asked is not None:
        keys = [kode.removeprefix(DOKUMEN) for kode in asked if kode.startswith(DOKUMEN)]
        if not keys:
            return []
        rows = rows.filter(kode_verifikasi__in=keys)
    return [
        Rujukan(
            DOKUMEN + row.kode_verifikasi,
            f"{row.nomor} · {row.perihal}",
            reverse("periksa:kode", args=[row.kode_verifikasi]),
        )
        for row in (rows if asked is not None else rows[:BANYAK])
    ]


def _pages() -> list[Rujukan]:
    found = []
    for key, (judul, name) in PAGES.items():
        try:
            found.append(Rujukan(HALAMAN + key, _(judul), reverse(name)))
        except NoReverseMatch:
            continue
    return found
