"""Flags that only go up, the public copy, publishing and taking back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja_unit import RahasiakanForm, SalinanForm, TarikForm, TerbitkanForm
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.terms import Kelas
from suara.domains.pengaduan.views_kerja.dasar import Halaman, halaman
from suara.domains.pengaduan.views_kerja.salinan import copy_start, original_view
from suara.domains.pengaduan.workflow import Act


def why_unpublished(laporan: Laporan) -> str:
    """Return why a report is never published; empty when it may be."""
    if not laporan.is_rahasia and laporan.kelas != Kelas.WBS:
        return ""
    return _("Laporan rahasia tidak diterbitkan. Hanya pelapor yang dapat mematikan kerahasiaannya.")


def prepare_flags(form: Any, laporan: Laporan, _request: HttpRequest) -> None:
    """A flag that is on already is shown as on and can't be touched."""
    for name, is_on in (("anonim", laporan.is_anonim), ("rahasia", laporan.is_rahasia)):
        if is_on:
            form.fields[name].disabled = True


def submit_flags(actor: Akun, laporan: Laporan, form: RahasiakanForm) -> None:
    """Switch flags on."""
    data = form.cleaned_data
    services.set_privasi(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        anonim=data["anonim"] or None,
        rahasia=data["rahasia"] or None,
        alasan=data["alasan"],
    )


def submit_copy(actor: Akun, laporan: Laporan, form: SalinanForm) -> None:
    """Keep a new version of the copy."""
    data = form.cleaned_data
    services.edit_salinan(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        judul=data["judul_publik"],
        isi=data["isi_publik"],
        alasan=data["alasan"],
    )


def submit_publish(actor: Akun, laporan: Laporan, form: TerbitkanForm) -> None:
    """Publish."""
    data = form.cleaned_data
    services.publish_laporan(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        ulasan_privasi=data["ulasan_privasi"],
        ulasan_anonim=data.get("ulasan_anonim", False),
    )


def submit_unpublish(actor: Akun, laporan: Laporan, form: TarikForm) -> None:
    """Take it off the public site."""
    data = form.cleaned_data
    services.unpublish_laporan(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


rahasiakan = halaman(
    Halaman(
        act=Act.SET_PRIVASI,
        form=RahasiakanForm,
        submit=submit_flags,
        prepare=prepare_flags,
        initial=lambda _request, laporan: {"anonim": laporan.is_anonim, "rahasia": laporan.is_rahasia},
        done=gettext_noop("Kerahasiaan dinyalakan. Pelapor diberi tahu."),
        tombol=gettext_noop("Nyalakan"),
        keterangan=gettext_noop(
            "Petugas hanya dapat menyalakan. Yang mematikan hanya pelapor. "
            "Laporan yang sudah terbit langsung ditarik bila dirahasiakan."
        ),
    )
)
salinan = halaman(
    Halaman(
        act=Act.EDIT_SALINAN,
        form=SalinanForm,
        submit=submit_copy,
        initial=lambda _request, laporan: copy_start(laporan),
        context=original_view,
        template="pengaduan/kerja/salinan.html",
        done=gettext_noop("Salinan publik tersimpan sebagai versi baru. Laporan asli tidak berubah."),
        tombol=gettext_noop("Simpan salinan"),
    )
)
terbitkan = halaman(
    Halaman(
        act=Act.PUBLISH,
        closed=why_unpublished,
        form=TerbitkanForm,
        submit=submit_publish,
        prepare=lambda form, laporan, _request: form.prepare_anonim(anonim=laporan.is_anonim),
        context=original_view,
        template="pengaduan/kerja/salinan.html",
        done=gettext_noop("Laporan terbit. Yang dibaca umum adalah salinan yang disamarkan."),
        tombol=gettext_noop("Terbitkan"),
    )
)
tarik = halaman(
    Halaman(
        act=Act.UNPUBLISH,
        form=TarikForm,
        submit=submit_unpublish,
        bahaya=True,
        done=gettext_noop("Laporan ditarik dari publik."),
        tombol=gettext_noop("Tarik"),
    )
)
