"""What the public may add to a published report: support and comments. Each on its own small page."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import publik
from suara.core.tugas.waktu import today
from suara.domains.pengaduan.errors import ActRefused, LaporanTidakDitemukan
from suara.domains.pengaduan.formulir.publik import DukungForm, KomentarForm
from suara.domains.pengaduan.komentar_publik import comments_open
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_publik import list_published, with_copy
from suara.domains.pengaduan.services import publik as services
from suara.domains.pengaduan.views_lapor_dasar import client_address, tertutup
from suara.domains.pengaduan.views_publik import get_or_404
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence


@publik(methods=("GET", "POST"))
@tertutup
def dukung(request: HttpRequest, nomor: str) -> HttpResponseBase:
    """Ask for an address, send the link; the answer is the same whether it had supported before."""
    row = get_or_404(nomor)
    form = DukungForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.support_laporan(
                laporan=row, email=form.cleaned_data["email"], klien=client_address(request)
            )
        except LaporanTidakDitemukan as error:
            raise Http404 from error
        except ActRefused as error:
            form.add_error(getattr(error, "kolom", None) and "email", sentence(error.kalimat))
        else:
            messages.success(
                request,
                _("Kami sudah mengirim tautan ke email Anda. Dukungan dihitung sesudah tautan itu dibuka."),
            )
            return redirect("lapor:laporan", nomor=row.nomor)
    return render(request, "pengaduan/publik/dukung.html", {"l": row, "form": form})


@publik(methods=("GET", "POST"))
@tertutup
def dukungan(request: HttpRequest, token: str) -> HttpResponseBase:
    """Confirm or withdraw a support by the link that was mailed. Opening the page alone counts nothing."""
    found = services.find_dukungan(token)
    if found is None:
        return render(request, "pengaduan/publik/dukungan_salah.html", status=404)
    terbit = with_copy(list_published()).filter(pk=found.laporan_id).first()
    if request.method != "POST":
        page = {"dihitung": found.dihitung, "l": terbit}
        return render(request, "pengaduan/publik/dukungan.html", page)
    withdraw = request.POST.get("tarik") == "1"
    act = services.withdraw_dukungan if withdraw else services.confirm_dukungan
    row = act(token=token)
    words = (
        _("Dukungan Anda sudah ditarik.") if withdraw else _("Terima kasih, dukungan Anda sudah dihitung.")
    )
    if row is None or terbit is None:
        # Taken back since: the support is noted, but the report is not spoken of.
        messages.success(request, words)
        return redirect("lapor:daftar")
    messages.success(request, words)
    return redirect("lapor:laporan", nomor=row.nomor)


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
def komentar(request: HttpRequest, nomor: str) -> HttpResponseBase:
    """Take a comment for the moderator; closed for reports that name persons and in quiet periods."""
    row = get_or_404(nomor)
    if not comments_open(row, today()):
        return render(request, "pengaduan/publik/komentar.html", {"l": row, "tutup": True})
    form = KomentarForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _send(request, row, form):
        messages.success(request, _("Komentar Anda diterima. Komentar tampil sesudah dibaca petugas."))
        return redirect("lapor:laporan", nomor=row.nomor)
    return render(request, "pengaduan/publik/komentar.html", {"l": row, "form": form})


def _send(request: HttpRequest, row: Laporan, form: KomentarForm) -> bool:
    try:
        services.send_komentar(laporan=row, klien=client_address(request), **form.cleaned_data)
    except LaporanTidakDitemukan as error:
        raise Http404 from error
    except ActRefused as error:
        form.add_error(None, sentence(error.kalimat))
        return False
    return True
