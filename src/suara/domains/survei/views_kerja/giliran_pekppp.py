"""What waits for one officer in PEKPPP: a round to approve, a report to write or sign, a promise due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.waktu import today
from suara.domains.survei.models import PutaranPEKPPP, RencanaPEKPPP
from suara.domains.survei.pagar import PENANDA_TANGAN, PENGELOLA
from suara.domains.survei.rules.gelombang import akhir_triwulan
from suara.domains.survei.services.pekppp import OBJ_PUTARAN
from suara.domains.survei.services.pekppp_rencana import OBJ_RENCANA
from suara.domains.survei.services.tenggat import TERBUKA
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.ui.tenggat import CALENDAR_DAYS

MENJELANG = timedelta(days=30)


def list_putaran(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield judged rounds and unsigned reports, each for who can act and is the second person: one query."""
    signs = {row.pk for row in kewenangan.list_kantor(*PENANDA_TANGAN)}
    keeps = {row.pk for row in kewenangan.list_kantor(*PENGELOLA)}
    if not signs | keeps:
        return
    rows = PutaranPEKPPP.objects.filter(kantor__in=signs | keeps).exclude(status=StatusPutaran.DIISI)
    rows = rows.exclude(laporan__status=StatusLaporanSurvei.TERBIT).select_related("laporan")
    for row in rows:
        report = getattr(row, "laporan", None)
        judged = row.status == StatusPutaran.DINILAI
        decides = judged or report is not None
        own = row.dinilai_oleh_id if judged else report and report.penyusun_id
        if row.kantor_id not in (signs if decides else keeps) or (decides and own == akun.pk):
            continue
        if judged:
            kata, page = _("Periksa nilainya, lalu sahkan"), "pekppp_putaran"
        elif report is None:
            kata, page = _("Susun laporan, lalu minta ditandatangani"), "pekppp_laporan"
        else:
            kata, page = _("Baca laporannya, lalu tanda tangani"), "pekppp_laporan"
        yield Langkah(
            kantor=row.kantor_id,
            obj_type=OBJ_PUTARAN,
            obj_id=str(row.pk),
            kata=kata,
            judul=f"PEKPPP {row.tahun}",
            url=reverse(f"survei_kerja:{page}", args=[row.pk]),
            giliran=True,
            putusan=decides,
            satuan=CALENDAR_DAYS,
        )


def list_janji(kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the lines of published plans whose quarter ends soon or is over: one query."""
    mine = kewenangan.list_kantor(*PENGELOLA)
    if not mine:
        return
    zones = {row.pk: row.zona_waktu for row in mine}
    rows = RencanaPEKPPP.objects.filter(
        status__in=TERBUKA, laporan__status=StatusLaporanSurvei.TERBIT, laporan__putaran__kantor__in=mine
    )
    for row in rows.select_related("laporan__putaran"):
        kantor = row.laporan.putaran.kantor_id
        if akhir_triwulan(row.tahun, row.triwulan) - today(zones[kantor]) > MENJELANG:
            continue
        yield Langkah(
            kantor=kantor,
            obj_type=OBJ_RENCANA,
            obj_id=str(row.pk),
            kata=_("Selesaikan tindak lanjut ini dan catat buktinya"),
            judul=row.kegiatan,
            url=reverse("survei_kerja:pekppp_rencana", args=[row.pk]),
            giliran=True,
            satuan=CALENDAR_DAYS,
        )
