"""Comments of the public that wait for a moderator."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.privasi import samaran
from suara.domains.pengaduan.formulir.meja_unit import KomentarForm
from suara.domains.pengaduan.models import Komentar
from suara.domains.pengaduan.queries_meja import get_komentar, komentar_menunggu
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.views_kerja.dasar import BOTH, REFUSALS, akun_of, scope_of
from suara.ui.kalimat import sentence

PER_PAGE = 20


@petugas(Peran.ADMIN_PENGADUAN, Peran.ANALIS, methods=BOTH)
def komentar(request: HttpRequest) -> HttpResponse:
    """Show what waits with its masked text, and decide about one comment at a time."""
    form, status = None, 200
    if request.method == "POST":
        form = KomentarForm(request.POST, auto_id=f"%s-{request.POST.get('komentar', '')}")
        if form.is_valid() and _decide(request, form):
            return redirect("lapor_kerja:komentar")
        status = 409 if form.is_valid() else 200
    page = Paginator(komentar_menunggu(scope_of(request)), PER_PAGE).get_page(request.GET.get("halaman"))
    rows = [
        {
            "komentar": row,
            "samar": samaran.mask(row.isi_asli).teks,
            "form": form if form is not None and form["komentar"].value() == str(row.pk) else None,
        }
        for row in page
    ]
    return render(
        request,
        "pengaduan/kerja/komentar.html",
        {"baris": rows, "halaman": page, "form": form},
        status=status,
    )


def _decide(request: HttpRequest, form: KomentarForm) -> bool:
    """Carry the decision out; False leaves the reason in the form."""
    data = form.cleaned_data
    try:
        found = get_komentar(scope_of(request), data["komentar"])
    except Komentar.DoesNotExist:
        raise Http404 from None
    is_published = data["keputusan"] == "terbit"
    try:
        services.moderate_komentar(
            actor=akun_of(request),
            komentar=found,
            terbit=is_published,
            isi_publik=data["isi_publik"] or samaran.mask(found.isi_asli).teks,
            alasan=data["alasan"],
        )
    except REFUSALS as error:
        form.add_error(None, sentence(error.kalimat))
        return False
    messages.success(request, _("Komentar terbit.") if is_published else _("Komentar tidak diterbitkan."))
    return True
