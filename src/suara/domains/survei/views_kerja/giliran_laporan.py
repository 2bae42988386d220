"""What waits for one officer with the report of a closed wave: to write, to check, to sign."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models.fields.json import KT
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.survei.models import Gelombang, LaporanSurvei
from suara.domains.survei.pagar import PEMERIKSA, PENANDA_TANGAN, PENGELOLA
from suara.domains.survei.services.dasar import OBJ_GELOMBANG
from suara.domains.survei.terms_kerja import StatusGelombang, StatusLaporanSurvei
from suara.ui.tenggat import CALENDAR_DAYS


def list_laporan(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield one step for each closed wave, in words for this officer: two queries at most.

    Nobody is asked to check or sign what he wrote. Whether all of it is there, the report's page says.
    """
    writes, checks, signs = (
        {row.pk for row in kewenangan.list_kantor(*peran)} for peran in (PENGELOLA, PEMERIKSA, PENANDA_TANGAN)
    )
    if not writes | checks | signs:
        return
    rows = Gelombang.objects.filter(kantor__in=writes | checks | signs, status=StatusGelombang.TUTUP)
    # Users' answers that a round of PEKPPP has taken are reported there.
    waves = list(rows.filter(hasil_f03_set__isnull=True).order_by("tanggal_selesai", "pk"))
    drafts = _drafts(waves) if waves else {}
    for row in waves:
        oleh, pemeriksa = drafts.get(row.pk, ("", ""))
        kata, mine = _words(oleh, pemeriksa, own=oleh == str(akun.pk))
        if row.kantor_id not in {"tulis": writes, "periksa": checks, "tanda": signs}[mine]:
            continue
        yield Langkah(
            kantor=row.kantor_id,
            obj_type=OBJ_GELOMBANG,
            obj_id=str(row.pk),
            kata=kata,
            judul=row.nama,
            url=reverse("survei_kerja:laporan", args=[row.pk]),
            giliran=True,
            putusan=mine != "tulis",
            satuan=CALENDAR_DAYS,
        )


def _drafts(waves: list[Gelombang]) -> dict[int, tuple[str, str]]:
    """Return by wave who wrote its draft and who checked it."""
    rows = LaporanSurvei.objects.filter(gelombang__in=waves, status=StatusLaporanSurvei.DRAF)
    said = rows.values_list("gelombang", KT("hasil__disusun__akun"), KT("hasil__diperiksa__akun"))
    return {pk: (oleh or "", pemeriksa or "") for pk, oleh, pemeriksa in said}


def _words(oleh: str, pemeriksa: str, *, own: bool) -> tuple[str, str]:
    """Return what to do, and which of the three can do it."""
    if not oleh:
        return _("Susun laporan, lalu minta ditandatangani"), "tulis"
    if own:
        return _("Lengkapi laporannya, lalu minta diperiksa dan ditandatangani"), "tulis"
    if not pemeriksa:
        return _("Baca laporannya, lalu nyatakan sudah diperiksa"), "periksa"
    return _("Baca laporannya, lalu tanda tangani"), "tanda"
