"""Answers of a closed wave that are worth a second look, and leaving them out by two persons."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.core.akun.akses import petugas
from suara.core.privasi.samaran import mask
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.undangan import AlasanForm
from suara.domains.survei.models import Gelombang, Jawaban, Layanan, Pengecualian
from suara.domains.survei.pagar import PEMUTUS, PENGELOLA
from suara.domains.survei.queries import kecualian as baca
from suara.domains.survei.rules.curang import Tanda
from suara.domains.survei.services import pengecualian as layanan
from suara.domains.survei.terms_kerja import StatusGelombang, StatusPengecualian
from suara.domains.survei.terms_undangan import JenisTanda
from suara.domains.survei.views_kerja.dasar import akun_of, find_gelombang, may
from suara.ui.kalimat import sentence

KELOMPOK, BARIS = 20, 50
"""So many groups, and so many answers of each, are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTanda:
    """One answer in a group: its values in the order of the questions, and what became of it."""

    kunci: str
    nilai: str
    usul: StatusPengecualian | None
    dipilih: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KelompokTanda:
    """One flag with the answers that it holds."""

    nomor: int
    jenis: JenisTanda
    layanan: str
    nilai: int | None
    komentar: str
    banyak: int
    baris: list[BarisTanda]

    @property
    def lain(self) -> int:
        """How many are not shown."""
        return self.banyak - len(self.baris)


@petugas(*PEMUTUS)
def tanda(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the flags of a closed wave, and the proposals."""
    return _page(request, find_gelombang(request, pk))


@petugas(*PENGELOLA, methods=("POST",))
def usul(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose to leave the chosen answers out."""
    row = find_gelombang(request, pk)
    form = AlasanForm(request.POST)
    chosen = [key for key in map(_uuid, request.POST.getlist("jawaban")) if key]
    if not form.is_valid():
        return _page(request, row, alasan=form, dipilih=chosen, status=409)
    said = form.cleaned_data["alasan"]
    try:
        n = layanan.propose_pengecualian(actor=akun_of(request), gelombang=row, jawaban=chosen, alasan=said)
    except ActRefused as error:
        form.add_error("alasan" if error.medan == "alasan" else None, sentence(error.kalimat))
        return _page(request, row, alasan=form, dipilih=chosen, status=409)
    words = ngettext(
        "%(n)s jawaban diusulkan tidak dihitung. Orang kedua memutusnya.",
        "%(n)s jawaban diusulkan tidak dihitung. Orang kedua memutusnya.",
        n,
    )
    messages.success(request, words % {"n": n})
    return redirect("survei_kerja:tanda", pk=pk)


@petugas(*PEMUTUS, methods=("POST",))
def putus(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide the chosen proposals as the second person."""
    row = find_gelombang(request, pk)
    agreed = request.POST.get("jawab")
    chosen = [int(key[:12]) for key in request.POST.getlist("usul") if key.isascii() and key.isdecimal()]
    if agreed not in {"setuju", "tolak"}:
        return redirect("survei_kerja:tanda", pk=pk)
    try:
        n = layanan.decide_pengecualian(
            actor=akun_of(request), gelombang=row, usul=chosen, setuju=agreed == "setuju"
        )
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, ngettext("%(n)s usul diputus.", "%(n)s usul diputus.", n) % {"n": n})
    return redirect("survei_kerja:tanda", pk=pk)


def _page(
    request: HttpRequest,
    row: Gelombang,
    *,
    alasan: AlasanForm | None = None,
    dipilih: list[uuid.UUID] | None = None,
    status: int = 200,
) -> HttpResponse:
    me = akun_of(request)
    closed = row.status in (StatusGelombang.TUTUP, StatusGelombang.TERBIT)
    found = baca.list_tanda(row) if closed else []
    proposals = list(baca.list_usul(row)) if closed else []
    waiting = [one for one in proposals if one.status == StatusPengecualian.DIUSULKAN]
    acts = row.status == StatusGelombang.TUTUP
    page = {
        "gelombang": row,
        "judul": _("Jawaban yang perlu dilihat"),
        "ditutup": closed,
        "kelompok": _groups(row, found[:KELOMPOK], proposals, {str(key) for key in dipilih or ()}),
        "kelompok_lain": max(0, len(found) - KELOMPOK),
        "beruntun": baca.count_beruntun(row) if closed else None,
        "alasan": (alasan or AlasanForm()) if acts and may(request, row.kantor_id, *PENGELOLA) else None,
        "usul": [(one, StatusPengecualian(one.status)) for one in proposals],
        "boleh_putus": acts
        and may(request, row.kantor_id, *PEMUTUS)
        and any(one.petugas_id != me.pk for one in waiting),
        "saya": me.pk,
        "disetujui": sum(one.status == StatusPengecualian.DISETUJUI for one in proposals),
    }
    return render(request, "survei/kerja/tanda.html", page, status=status)


def _groups(
    row: Gelombang, found: list[Tanda], proposals: list[Pengecualian], dipilih: set[str]
) -> list[KelompokTanda]:
    keys = {key for one in found for key in one.kunci[:BARIS]}
    answers = {str(one.pk): one for one in Jawaban.objects.filter(gelombang=row, pk__in=keys)}
    names = dict(Layanan.objects.filter(pk__in={one.layanan for one in found}).values_list("pk", "nama"))
    state = {str(one.jawaban_id): StatusPengecualian(one.status) for one in proposals}
    return [
        KelompokTanda(
            nomor=nomor,
            jenis=one.jenis,
            layanan=names[one.layanan],
            nilai=one.nilai,
            komentar=mask(answers[one.kunci[0]].komentar or "").teks
            if one.jenis is JenisTanda.KOMENTAR
            else "",
            banyak=one.banyak,
            baris=[
                BarisTanda(
                    kunci=key, nilai=_values(answers[key]), usul=state.get(key), dipilih=key in dipilih
                )
                for key in one.kunci[:BARIS]
            ],
        )
        for nomor, one in enumerate(found, start=1)
    ]


def _values(answer: Jawaban) -> str:
    return " ".join("–" if value is None else str(value) for value in answer.isi.values())


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
