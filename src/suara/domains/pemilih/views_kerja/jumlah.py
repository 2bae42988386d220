"""The sum of the offices below: who has announced, who is left out and why."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.wilayah.models import TingkatKantor
from suara.domains.pemilih import services
from suara.domains.pemilih.formulir.pleno import AlasanPerForm, butir_kantor
from suara.domains.pemilih.pagar import PENYIAP_PLENO
from suara.domains.pemilih.queries.jumlah import list_bagian
from suara.domains.pemilih.queries.rekap import latest_rekap
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, find_own_periode, may
from suara.domains.pemilih.views_kerja.pleno_dasar import run_form

DAPAT = (StatusPeriode.BERJALAN, StatusPeriode.DITUTUP, StatusPeriode.PLENO)


@petugas(*PENYIAP_PLENO, methods=BOTH)
def jumlah(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the offices below and sum those that have announced."""
    periode = find_own_periode(request, pk)
    sums = periode.kantor.tingkat != TingkatKantor.KABUPATEN_KOTA
    if not sums or not may(request, periode.kantor_id, *PENYIAP_PLENO):
        raise Http404
    parts = list_bagian(periode)
    start = {"versi": periode.versi}
    last = latest_rekap(periode)
    before = {one["kantor"]: one["alasan"] for one in last.asal.get("dikecualikan", ())} if last else {}
    form = AlasanPerForm(request.POST or None, initial=start, butir=butir_kantor(parts, before))

    def submit() -> object:
        return services.record_jumlah(actor=akun_of(request), periode=periode, kecuali=form.alasan())

    return run_form(
        request, periode, form, submit=submit, judul=_("Jumlahkan rekap"), tombol=_("Jumlahkan"),
        selesai=_("Rekap dijumlahkan dan dicatat."), template="pemilih/kerja/pleno/jumlah.html",
        page={
            "bagian": [(part, _total(part)) for part in parts],
            "terakhir": last,
            "dapat": periode.status in DAPAT,
        },
    )  # fmt: skip


def _total(part: object) -> int | None:
    rekap = getattr(part, "rekap", None)
    if rekap is None:
        return None
    return int(next(baris.kini.jumlah for baris in rekap.baris if baris.kode == rekap.wilayah))
