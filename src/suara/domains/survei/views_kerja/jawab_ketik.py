"""Answers that an officer enters: paper with the number keys, and a person whom the officer helps.

The session holds how many were typed and a keyed mark of the last one, so that it can be taken back while
it waits in the spool; never what was said.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.jawab import JawabanForm, KertasForm, typed_again
from suara.domains.survei.models import Gelombang, GelombangLayanan
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.services.jawab import (
    BANTUAN,
    JawabanTidakSah,
    definisi_of,
    enter_jawaban,
    undo_jawaban,
)
from suara.domains.survei.services.spool import Terima
from suara.domains.survei.terms_kerja import CaraMengisi, StatusGelombang
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, find_gelombang, may
from suara.domains.survei.views_kerja.jawab_cetak import list_baris
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence


@keep_typed
@petugas(*PENGELOLA, methods=BOTH)
def kertas(request: HttpRequest, pk: int) -> HttpResponse:
    """Type paper forms, one after the other: digits, Enter, the next."""
    row, lines, line = _place(request, pk)
    if request.method == "GET" and row.status != StatusGelombang.BUKA:
        return _closed(request, pk)
    form = _form(KertasForm, row, line, request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound:
        status = _enter(request, row, form)
        if status == 200:
            return redirect(_back(pk, line))
    page = _page(request, row, lines, line, form)
    return render(request, "survei/kerja/kertas.html", page, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def urungkan(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last typed answer back, and show it again to be typed right."""
    row, lines, line = _place(request, pk)
    typed = _typed(request, pk)
    actor, sidik = akun_of(request), str(typed["sidik"])
    taken = undo_jawaban(actor=actor, gelombang=row, sidik=sidik) if sidik else None
    if taken is None:
        messages.error(request, _("Tidak ada lagi yang dapat diurungkan: jawaban terakhir sudah diaduk."))
        return redirect(_back(pk, line))
    _remember(request, pk, typed["n"] - 1, "")
    back = next((one for one in lines if one.layanan_id == taken.layanan_id), line)
    kind = KertasForm if taken.cara is CaraMengisi.KERTAS else JawabanForm
    form = _form(kind, row, back, initial=typed_again(kind, definisi_of(row), taken), cara=taken.cara)
    page = _page(request, row, lines, back, form) | {"diurungkan": True}
    # What is counted apart was counted when it was first entered; asked again it would count twice.
    apart = {satu.kode for satu in form.definisi.atribut if satu.terpisah}
    page["atribut"] = [box for box in page["atribut"] if box.tanya.kode not in apart]
    return render(request, f"survei/kerja/{'kertas' if kind is KertasForm else 'bantu'}.html", page)


@keep_typed
@petugas(*PENGELOLA, methods=BOTH)
def bantu(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the questions to somebody, at the counter or on the phone, and enter the answers."""
    row, lines, line = _place(request, pk)
    if request.method == "GET" and row.status != StatusGelombang.BUKA:
        return _closed(request, pk)
    asked = request.POST.get("cara", "")
    cara = CaraMengisi(asked) if asked in {one.value for one in BANTUAN} else BANTUAN[0]
    form = _form(JawabanForm, row, line, request.POST if request.method == "POST" else None, cara=cara)
    status = 200
    if form.is_bound:
        status = _enter(request, row, form)
        if status == 200:
            return redirect(_back(pk, line, "survei_kerja:bantu"))
    page = _page(request, row, lines, line, form)
    return render(request, "survei/kerja/bantu.html", page, status=status)


def _enter(request: HttpRequest, row: Gelombang, form: JawabanForm) -> int:
    """Hand the answer over and count it; return the status of the page."""
    if not form.is_valid():
        return 422
    try:
        taken, sidik = enter_jawaban(
            actor=akun_of(request), gelombang=row, isian=form.isian(), kirim_id=form.kirim_id()
        )
    except JawabanTidakSah as error:
        for cacat in error.cacat:
            form.add_error(form.name_of(cacat.letak), sentence(cacat.pesan))
        return 422
    except ActRefused as error:
        form.add_error(None, sentence(error.kalimat))
        return 409
    typed = _typed(request, row.pk)
    if taken is Terima.BARU:
        _remember(request, row.pk, typed["n"] + 1, sidik)
    messages.success(request, _("Tersimpan."))
    return 200


def _place(request: HttpRequest, pk: int) -> tuple[Gelombang, list[GelombangLayanan], GelombangLayanan]:
    """Return the wave, its services, and the one that is being typed; else 404."""
    row = find_gelombang(request, pk)
    lines = list_baris(row)
    if not may(request, row.kantor_id, *PENGELOLA) or not lines:
        raise Http404
    asked = request.POST.get("layanan") or request.GET.get("layanan", "")
    return row, lines, next((line for line in lines if str(line.layanan_id) == asked), lines[0])


def _closed(request: HttpRequest, pk: int) -> HttpResponse:
    """A form that was typed while somebody closed the wave comes back instead: nothing typed is lost."""
    messages.error(request, _("Jawaban hanya dapat dimasukkan selagi gelombang dibuka."))
    return redirect("survei_kerja:gelombang", pk=pk)


def _form(
    kind: type[JawabanForm], row: Gelombang, line: GelombangLayanan, data: Any = None, **more: Any
) -> JawabanForm:
    bahasa = (get_language() or "id")[:2]
    return kind(data, definisi=definisi_of(row), layanan_id=line.layanan_id, bahasa=bahasa, **more)


def _page(
    request: HttpRequest,
    row: Gelombang,
    lines: list[GelombangLayanan],
    line: GelombangLayanan,
    form: JawabanForm,
) -> dict[str, Any]:
    typed = _typed(request, row.pk)
    return {
        "gelombang": row, "baris": lines, "ini": line, "form": form, "banyak": typed["n"],
        "bisa_urung": bool(typed["sidik"]), "kirim_id": form.kirim_id(), "cara": form.cara,
        "semua_cara": BANTUAN, "butir": list(form.list_butir()), "atribut": list(form.list_atribut()),
    }  # fmt: skip


def _back(pk: int, line: GelombangLayanan, name: str = "survei_kerja:kertas") -> str:
    return f"{reverse(name, args=[pk])}?layanan={line.layanan_id}"


def _typed(request: HttpRequest, pk: int) -> dict[str, Any]:
    kept = request.session.get(f"survei.ketikan.{pk}")
    return kept if isinstance(kept, dict) else {"n": 0, "sidik": ""}


def _remember(request: HttpRequest, pk: int, n: int, sidik: str) -> None:
    request.session[f"survei.ketikan.{pk}"] = {"n": max(0, n), "sidik": sidik}
