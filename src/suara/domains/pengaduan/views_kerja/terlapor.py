"""Whom a report is about: noted so that nobody judges a report about himself or his unit, and taken back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja_verifikasi import CabutTerlaporForm, TerlaporForm
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import list_petugas, prefetch_tugas
from suara.domains.pengaduan.queries_meja import list_terlapor
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.views_kerja.dasar import BOTH, Halaman, akun_of, find_laporan, halaman, run_act
from suara.domains.pengaduan.views_kerja.pelaku import peran_of
from suara.domains.pengaduan.workflow import Act


def submit_terlapor(actor: Akun, laporan: Laporan, form: TerlaporForm) -> None:
    """Record whom the report is about."""
    data = form.cleaned_data
    services.record_terlapor(
        actor=actor, laporan=laporan, versi=data["versi"], unit=data["unit"], akun=data["akun"]
    )


def prepare_terlapor(form: Any, laporan: Laporan, request: HttpRequest) -> None:
    """Offer the other officers of the office and of those below it, each with the unit it would bar."""
    people = list_petugas(laporan.kantor_id).exclude(pk=akun_of(request).pk)
    form.fields["akun"].queryset = prefetch_tugas(people)


def terlapor_context(_request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Say what is noted already: noting it again changes nothing."""
    words = [_("Pilih unit, petugas, atau keduanya. Catatan ini berlaku saat itu juga dan dapat dicabut.")]
    if noted := "; ".join(row.nama for row in list_terlapor(laporan)):
        words.append(_("Sudah tercatat: %(nama)s.") % {"nama": noted})
    return {"keterangan": " ".join(words)}


terlapor = halaman(
    Halaman(
        act=Act.RECORD_TERLAPOR,
        form=TerlaporForm,
        submit=submit_terlapor,
        units="unit",
        prepare=prepare_terlapor,
        context=terlapor_context,
        done=gettext_noop("Terlapor tercatat. Ia, unitnya, dan atasannya tidak lagi melihat laporan ini."),
    )
)


@petugas(*peran_of(Act.RECORD_TERLAPOR), methods=BOTH)
@never_cache
def cabut_terlapor(request: HttpRequest, nomor: str, pk: int) -> HttpResponse:
    """Note that a report is not about this unit or person after all."""
    laporan = find_laporan(request, nomor)
    named = next((row for row in list_terlapor(laporan) if row.pk == pk), None)
    if named is None:
        raise Http404

    def submit(actor: Akun, case: Laporan, form: Any) -> None:
        data = form.cleaned_data
        services.revoke_terlapor(
            actor=actor, laporan=case, versi=data["versi"], terlapor=named, alasan=data["alasan"]
        )

    spec = Halaman(
        act=Act.RECORD_TERLAPOR,
        form=CabutTerlaporForm,
        submit=submit,
        judul=gettext_noop("Cabut catatan terlapor"),
        bahaya=True,
        done=gettext_noop("Catatan terlapor dicabut. Pimpinan diberi tahu."),
        tombol=gettext_noop("Cabut"),
        context=lambda _request, _laporan: {"keterangan": revoked_words(named.nama)},
    )
    return run_act(request, laporan, spec)


def revoked_words(nama: str) -> str:
    """Say what taking this note back does; the others stay."""
    words = _(
        "Yang dicabut: %(nama)s. Sesudah ini ia dan atasannya dapat melihat laporan ini lagi, selama tidak "
        "tertutup oleh catatan lain."
    )
    return words % {"nama": nama}
