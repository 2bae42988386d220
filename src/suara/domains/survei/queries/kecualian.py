"""Answers with and without what two persons left out, and what is worth a second look."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from suara.domains.survei.models import Adukan, Gelombang, Jawaban, Pengecualian
from suara.domains.survei.rules.curang import Baris, Tanda, cari_tanda
from suara.domains.survei.terms_kerja import StatusPengecualian


@dataclass(frozen=True, slots=True)
class Beruntun:
    """How many answers came online one by one, and how many of them in a burst; which ones is not known."""

    jumlah: int
    deras: int


def list_jawaban(gelombang: Gelombang, *, semua: bool = False) -> QuerySet[Jawaban]:
    """Return the answers that count; with `semua` also those that two persons left out."""
    rows = Jawaban.objects.filter(gelombang=gelombang)
    if semua:
        return rows
    out = Pengecualian.objects.filter(gelombang=gelombang, status=StatusPengecualian.DISETUJUI)
    return rows.exclude(pk__in=out.values("jawaban_id"))


def list_usul(gelombang: Gelombang) -> QuerySet[Pengecualian]:
    """Return the proposals of a wave with who made and who decided them, the undecided first."""
    rows = Pengecualian.objects.filter(gelombang=gelombang).select_related("petugas", "pemutus")
    return rows.order_by("-status", "alasan", "pk")


def list_tanda(gelombang: Gelombang) -> list[Tanda]:
    """Return the flags of a wave, computed anew: nothing of them is stored."""
    rows = Jawaban.objects.filter(gelombang=gelombang).order_by("pk")
    return cari_tanda(
        Baris(kunci=str(row.pk), layanan=row.layanan_id, isi=row.isi, atribut=row.atribut,
              komentar=row.komentar or "")
        for row in rows
    )  # fmt: skip


def count_beruntun(gelombang: Gelombang) -> Beruntun:
    """Return what the batches of a wave keep of bursts."""
    found = Adukan.objects.filter(gelombang=gelombang).aggregate(n=Sum("jumlah"), deras=Sum("deras"))
    return Beruntun(found["n"] or 0, found["deras"] or 0)
