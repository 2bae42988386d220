"""What the public may know of a wave: whether it is open, for which services, and what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from suara.core.tugas.waktu import today
from suara.domains.survei.instrumen.definisi import Definisi, build_definisi
from suara.domains.survei.models import Gelombang, GelombangLayanan, Layanan
from suara.domains.survei.rules.gelombang import menerima_jawaban
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Tempat:
    """One service in one wave: what a form is about."""

    gelombang: Gelombang
    layanan: Layanan
    definisi: Definisi


def list_terbuka() -> list[Gelombang]:
    """Return the waves that anybody may answer today, with their services."""
    rows = Gelombang.objects.filter(status=StatusGelombang.BUKA).exclude(cara=CaraGelombang.UNDANGAN)
    rows = rows.select_related("kantor").prefetch_related("layanan_set__layanan")
    return [row for row in rows.order_by("tanggal_selesai", "pk") if is_buka(row)]


def get_gelombang(kode: str) -> Gelombang:
    """Return the wave of a short code; raise `Gelombang.DoesNotExist`, also for a draft."""
    rows = Gelombang.objects.exclude(status=StatusGelombang.DRAF)
    return rows.select_related("kantor").prefetch_related("layanan_set__layanan").get(kode_pendek=kode)


def get_tempat(kode: str, layanan: str) -> Tempat:
    """Return a service in a wave; raise `GelombangLayanan.DoesNotExist`, also for a draft."""
    rows = GelombangLayanan.objects.exclude(gelombang__status=StatusGelombang.DRAF)
    line = rows.select_related(
        "gelombang__kantor", "gelombang__versi__instrumen", "layanan__unit"
    ).get(gelombang__kode_pendek=kode, layanan__kode=layanan)  # fmt: skip
    return Tempat(line.gelombang, line.layanan, build_definisi(line.gelombang.versi.definisi))


def is_buka(row: Gelombang, pada: date | None = None) -> bool:
    """Say whether the public may answer now."""
    day = pada or today(row.kantor.zona_waktu)
    return menerima_jawaban(row.status, row.tanggal_mulai, row.tanggal_selesai, day)


def why_closed(row: Gelombang) -> Kalimat | None:
    """Return why nobody can answer now; None while the wave is open."""
    if is_buka(row):
        return None
    if row.status == StatusGelombang.BUKA and today(row.kantor.zona_waktu) < row.tanggal_mulai:
        said = _("Survei ini baru dibuka {tanggal}. Silakan kembali pada hari itu.")
        return Kalimat(said, {"tanggal": row.tanggal_mulai.isoformat()})
    return Kalimat(_("Survei ini sudah ditutup. Terima kasih atas perhatian Anda."))


def nama_layanan(layanan: Layanan) -> str:
    """Return the name of a service in the reader's language."""
    return layanan.nama_en if layanan.nama_en and (get_language() or "id")[:2] == "en" else layanan.nama
