"""The wizard that registers a letter. Every screen is kept on the server as soon as it is sent."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.formulir.pendaftaran import (
    AlasanForm,
    AnggotaForm,
    DapilForm,
    KosongForm,
    LampiranDrafForm,
    SuratForm,
)
from suara.domains.paw.models import Calon, DrafPermohonan
from suara.domains.paw.queries import get_draf, list_anggota, list_calon_anggota
from suara.domains.paw.queries_perkara import list_berjalan
from suara.domains.paw.services import (
    IsianPermohonan,
    add_lampiran_draf,
    attach_surat,
    discard_draf,
    remove_lampiran_draf,
    save_draf,
    start_draf,
    submit_draf,
)
from suara.domains.paw.views_kerja.dasar import akun_of, find_permohonan, store_for
from suara.domains.paw.views_kerja.isian import NEW_PAPER
from suara.domains.paw.views_kerja.ketikan import DIKETIK, show_as_typed
from suara.ui.kalimat import sentence
from suara.ui.wizard import Jawaban, Tahap, Wizard

TAHAP = [
    Tahap("surat", gettext_lazy("Surat"), SuratForm),
    Tahap("dapil", gettext_lazy("Kursi"), DapilForm),
    Tahap("anggota", gettext_lazy("Anggota"), AnggotaForm),
    Tahap("alasan", gettext_lazy("Alasan"), AlasanForm),
    Tahap("lampiran", gettext_lazy("Lampiran"), KosongForm),
    Tahap("periksa", gettext_lazy("Periksa"), KosongForm),
]


class SimpananDraf:
    """Typed answers in the officer's draft."""

    def __init__(self, request: HttpRequest, draf: DrafPermohonan) -> None:
        self.actor, self.draf = akun_of(request), draf

    def load(self) -> Jawaban:
        """Return what was typed so far."""
        found: Jawaban = self.draf.isian
        return found

    def save(self, jawaban: Jawaban) -> None:
        """Keep what was typed."""
        save_draf(actor=self.actor, draf=self.draf, isian=jawaban)


@petugas(Peran.SEKRETARIAT, methods=("POST",))
def mulai(request: HttpRequest) -> HttpResponse:
    """Begin a new letter; who registers for several offices says for which one."""
    kewenangan = kewenangan_of(request)
    offices = kewenangan.list_kantor(Peran.SEKRETARIAT) if kewenangan else ()
    chosen = [kantor for kantor in offices if len(offices) == 1 or kantor.pk == request.POST.get("kantor")]
    if not chosen:
        page = {
            "daftar_kantor": offices,
            "belum_dipilih": "kantor" in request.POST or "lanjut" in request.POST,
        }
        return render(request, "paw/kerja/pilih_kantor.html", page)
    draf = start_draf(actor=akun_of(request), kantor=chosen[0])
    return redirect("paw_kerja:daftarkan", pk=draf.pk, langkah="surat")


@petugas(Peran.SEKRETARIAT, methods=("GET", "POST"))
def daftarkan(request: HttpRequest, pk: uuid.UUID, langkah: str) -> HttpResponse:
    """Show one screen of the wizard, or keep what was typed and go on."""
    try:
        return _screen(request, get_draf(pk, akun_of(request)), langkah)
    except DrafPermohonan.DoesNotExist:
        return _gone(request, pk)


def _gone(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Lead on to the case that the draft became: the button was pressed twice, or in two windows."""
    permohonan = find_permohonan(request, pk)
    messages.info(request, _("Surat ini sudah terdaftar; ini perkaranya."))
    return redirect("paw_kerja:perkara", pk=permohonan.pk)


def _screen(request: HttpRequest, draf: DrafPermohonan, langkah: str) -> HttpResponse:
    if langkah not in {step.kunci for step in TAHAP}:
        raise Http404
    wizard = Wizard(TAHAP, SimpananDraf(request, draf), kini=langkah, alamat=lambda key: address(draf, key))
    if langkah == "lampiran":
        return _lampiran(request, draf, wizard)
    if langkah == "periksa":
        return _periksa(request, draf, wizard)
    form: Any = wizard.form(request.POST, files=request.FILES) if request.method == "POST" else wizard.form()
    _narrow(form, wizard)
    if request.method == "POST":
        wizard.keep(request.POST)
        valid = form.is_valid()
        if langkah == "surat":
            valid = _keep_scan(request, draf, form) and valid
        if valid:
            return redirect(wizard.next_url)
    elif DIKETIK in wizard.jawaban.get(langkah, {}):
        show_as_typed(form)
    return render(request, "paw/kerja/daftarkan.html", _page(draf, wizard) | {"form": form})


def _page(draf: DrafPermohonan, wizard: Wizard) -> dict[str, Any]:
    """Return what every screen shows: the draft, where its text is kept, and the seat's other cases."""
    anggota = _cleaned(wizard, 2).get("anggota") if wizard.indeks > 2 else None
    return {
        "draf": draf,
        "wizard": wizard,
        "simpan_url": reverse("paw_kerja:simpan_surat", args=[draf.pk, wizard.kini.kunci]),
        "berjalan": list_berjalan(draf.kantor, anggota) if anggota else [],
    }


@petugas(Peran.SEKRETARIAT, methods=("POST",))
def hapus_lampiran(request: HttpRequest, pk: uuid.UUID, lampiran: uuid.UUID) -> HttpResponse:
    """Take a paper off the draft."""
    draf = find_draf(request, pk)
    row = draf.lampiran_set.filter(pk=lampiran).first()
    if row is None:
        raise Http404
    remove_lampiran_draf(actor=akun_of(request), lampiran=row)
    return redirect("paw_kerja:daftarkan", pk=draf.pk, langkah="lampiran")


@petugas(Peran.SEKRETARIAT, methods=("POST",))
def buang(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw the half-typed letter away."""
    discard_draf(actor=akun_of(request), draf=find_draf(request, pk))
    messages.success(request, _("Draf dihapus."))
    return redirect("paw_kerja:daftar")


def find_draf(request: HttpRequest, pk: uuid.UUID) -> DrafPermohonan:
    """Return the officer's own draft, or 404."""
    try:
        return get_draf(pk, akun_of(request))
    except DrafPermohonan.DoesNotExist:
        raise Http404 from None


def address(draf: DrafPermohonan, langkah: str) -> str:
    """Return where a screen is."""
    return reverse("paw_kerja:daftarkan", args=[draf.pk, langkah])


def _narrow(form: forms.Form, wizard: Wizard) -> None:
    """Offer only members of the chosen dapil, and only list mates as a proposal."""
    if isinstance(form, AnggotaForm):
        dapil = _cleaned(wizard, 1).get("dapil")
        _choose_from(form, "anggota", list_anggota(dapil) if dapil else None)
    if isinstance(form, AlasanForm):
        anggota = _cleaned(wizard, 2).get("anggota")
        _choose_from(form, "calon_usulan", list_calon_anggota(anggota) if anggota else None)
        if anggota and not form.is_bound:
            form.initial["akhir_masa_jabatan"] = anggota.kursi.akhir_jabatan


def _choose_from(form: forms.Form, name: str, rows: Any) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = rows if rows is not None else Calon.objects.none()


def _cleaned(wizard: Wizard, position: int) -> dict[str, Any]:
    step = TAHAP[position]
    form: Any = step.form_class(wizard.typed(step.kunci))
    return form.cleaned_data if form.is_valid() else getattr(form, "cleaned_data", {})


def _keep_scan(request: HttpRequest, draf: DrafPermohonan, form: forms.Form) -> bool:
    upload = form.cleaned_data.get("berkas")
    if upload:
        berkas = store_for(request, form, upload, draf.kantor)
        if berkas is not None:
            attach_surat(actor=akun_of(request), draf=draf, berkas=berkas)
    elif draf.surat is None and "berkas" not in form.errors:
        form.add_error("berkas", _("Unggah pindaian surat."))
    return not form.errors


def _lampiran(request: HttpRequest, draf: DrafPermohonan, wizard: Wizard) -> HttpResponse:
    """Add papers one by one; "Lanjut" goes on."""
    if request.method == "POST" and "lanjut" in request.POST:
        wizard.keep(request.POST)
        return redirect(wizard.next_url)
    kept = wizard.typed(NEW_PAPER) if request.method == "GET" else None
    form = LampiranDrafForm(kept or request.POST or None, request.FILES or None)
    if kept:
        show_as_typed(form)
    elif request.method == "POST" and form.is_valid():
        berkas = store_for(request, form, form.cleaned_data["berkas"], draf.kantor)
        if berkas is not None:
            add_lampiran_draf(actor=akun_of(request), draf=draf, dokumen=form.dokumen(), berkas=berkas)
            left = {name: texts for name, texts in wizard.jawaban.items() if name != NEW_PAPER}
            save_draf(actor=akun_of(request), draf=draf, isian=left)
            return redirect(address(draf, "lampiran"))
    page = _page(draf, wizard) | {"form": form, "lampiran": draf.lampiran_set.select_related("berkas")}
    return render(request, "paw/kerja/daftarkan_lampiran.html", page)


def _periksa(request: HttpRequest, draf: DrafPermohonan, wizard: Wizard) -> HttpResponse:
    """Show everything once more; registering is one act."""
    cleaned = {step.kunci: _cleaned(wizard, index) for index, step in enumerate(TAHAP[:4])}
    missing = [step for step in TAHAP[:4] if not wizard.is_done(step)]
    error = ""
    if request.method == "POST" and not missing:
        try:
            permohonan = submit_draf(actor=akun_of(request), draf=draf, isian=to_isian(cleaned))
        except ActRefused as refused:
            error = sentence(refused.kalimat)
        else:
            messages.success(request, _("Surat terdaftar. Jam jawaban berjalan sejak hari diterima."))
            return redirect("paw_kerja:perkara", pk=permohonan.pk)
    elif request.method == "POST":
        error = _("Lengkapi dulu langkah yang belum selesai.")
    page = _page(draf, wizard) | {
        "isian": cleaned,
        "alasan": _label(AlasanForm, "alasan", cleaned["alasan"].get("alasan")),
        "kurang": [(step.judul, address(draf, step.kunci)) for step in missing],
        "lampiran": draf.lampiran_set.select_related("berkas"),
        "galat": error,
    }
    return render(request, "paw/kerja/daftarkan_periksa.html", page, status=409 if error else 200)


def _label(form_class: type[forms.Form], name: str, value: Any) -> str:
    """Return the words of a choice."""
    field: Any = form_class().fields[name]
    return next((str(words) for key, words in field.choices if key == (value or "")), "")


def to_isian(cleaned: dict[str, dict[str, Any]]) -> IsianPermohonan:
    """Return what the four screens say together."""
    letter, reason = dict(cleaned["surat"]), dict(cleaned["alasan"])
    letter.pop("berkas", None)
    crime = {
        "ancaman_tahun": reason.pop("ancaman_tahun"),
        "vonis_bulan": reason.pop("vonis_bulan"),
        "inkrah": reason.pop("putusan_inkrah"),
    }
    known = any(value is not None for value in crime.values())
    return IsianPermohonan(
        **letter,
        **cleaned["dapil"],
        **cleaned["anggota"],
        **reason,
        putusan_pidana=crime if known else {},
    )
