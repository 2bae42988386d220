"""Acts of two persons: archive and the end."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja import AlasanForm
from suara.domains.pengaduan.formulir.meja_keputusan import (
    ArsipForm,
    SetujuiArsipForm,
    SetujuiSelesaiForm,
    UsulArsipForm,
    UsulSelesaiForm,
)
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import is_bp_family
from suara.domains.pengaduan.queries_meja import find_usulan
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.terms import AlasanArsip, Terbukti
from suara.domains.pengaduan.views_kerja.dasar import Halaman, halaman
from suara.domains.pengaduan.views_kerja.pelaku import pemirsa_of
from suara.domains.pengaduan.views_kerja.percakapan import dialog, proposed_words
from suara.domains.pengaduan.views_kerja.salinan import original_view
from suara.domains.pengaduan.workflow import Act

TERBACA = gettext_noop("Pelapor membaca penjelasan ini bersama cara mengajukan keberatan.")


def usulan_context(request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Show what the second person decides on: the words, what was said, the proposal, and whose it is."""
    usulan = find_usulan(laporan)
    own = usulan is not None and usulan.pengusul_id == getattr(request.user, "pk", None)
    pemirsa = pemirsa_of(request, laporan)
    return original_view(request, laporan) | {
        "dialog": dialog(laporan, pemirsa),
        "usulan": usulan,
        "usulan_isi": proposed_words(usulan, laporan, pemirsa),
        "pengusul_sendiri": own,
    }


def finish_context(_request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Say who decides where that is not the head of the unit."""
    if not is_bp_family(laporan):
        return {}
    return {
        "keterangan": _(
            "Laporan berkadar pengawasan, juga yang memuat gabungan berkadar pengawasan, hanya ditutup "
            "dengan persetujuan pimpinan."
        )
    }


def submit_archive(actor: Akun, laporan: Laporan, form: ArsipForm) -> None:
    """Archive an aspirasi."""
    data = form.cleaned_data
    services.archive_laporan(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        alasan=AlasanArsip(data["alasan_arsip"]),
        penjelasan=data["isi"],
    )


def submit_propose_arsip(actor: Akun, laporan: Laporan, form: UsulArsipForm) -> None:
    """Propose to archive."""
    data = form.cleaned_data
    services.propose_arsip(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        alasan=AlasanArsip(data["alasan_arsip"]),
        penjelasan=data["isi"],
    )


def submit_approve_arsip(actor: Akun, laporan: Laporan, form: SetujuiArsipForm) -> None:
    """Archive as the second person."""
    data = form.cleaned_data
    services.approve_arsip(actor=actor, laporan=laporan, versi=data["versi"], catatan=data["catatan"])


def submit_refuse_arsip(actor: Akun, laporan: Laporan, form: AlasanForm) -> None:
    """Refuse the proposal."""
    data = form.cleaned_data
    services.refuse_arsip(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


def submit_propose_selesai(actor: Akun, laporan: Laporan, form: UsulSelesaiForm) -> None:
    """Propose that it is finished."""
    data = form.cleaned_data
    proven = data.get("terbukti")
    services.propose_selesai(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        isi=data["isi"],
        terbukti=Terbukti(proven) if proven else None,
    )


def submit_approve_selesai(actor: Akun, laporan: Laporan, form: SetujuiSelesaiForm) -> None:
    """Finish as the second person."""
    data = form.cleaned_data
    services.approve_selesai(actor=actor, laporan=laporan, versi=data["versi"], catatan=data["catatan"])


def submit_refuse_selesai(actor: Akun, laporan: Laporan, form: AlasanForm) -> None:
    """Send it back to the unit."""
    data = form.cleaned_data
    services.refuse_selesai(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


arsip = halaman(
    Halaman(
        act=Act.ARCHIVE,
        form=ArsipForm,
        submit=submit_archive,
        bahaya=True,
        done=gettext_noop("Laporan diarsipkan. Pelapor diberi tahu alasannya."),
        tombol=gettext_noop("Arsipkan"),
        keterangan=TERBACA,
    )
)
usul_arsip = halaman(
    Halaman(
        act=Act.PROPOSE_ARSIP,
        form=UsulArsipForm,
        submit=submit_propose_arsip,
        done=gettext_noop("Usul arsip tersimpan. Orang kedua yang memutus."),
        tombol=gettext_noop("Kirim usul"),
        keterangan=gettext_noop(
            "Laporan baru diarsipkan bila orang kedua setuju. Sampai saat itu tenggatnya berjalan."
        ),
    )
)
setujui_arsip = halaman(
    Halaman(
        act=Act.APPROVE_ARSIP,
        form=SetujuiArsipForm,
        submit=submit_approve_arsip,
        context=usulan_context,
        template="pengaduan/kerja/usulan.html",
        bahaya=True,
        done=gettext_noop("Laporan diarsipkan. Pelapor diberi tahu alasannya."),
        tombol=gettext_noop("Setujui dan arsipkan"),
    )
)
tolak_arsip = halaman(
    Halaman(
        act=Act.REFUSE_ARSIP,
        form=AlasanForm,
        submit=submit_refuse_arsip,
        context=usulan_context,
        template="pengaduan/kerja/usulan.html",
        done=gettext_noop("Usul arsip ditolak. Laporan tetap menunggu verifikasi."),
        tombol=gettext_noop("Tolak usul"),
    )
)
usul_selesai = halaman(
    Halaman(
        act=Act.PROPOSE_SELESAI,
        form=UsulSelesaiForm,
        submit=submit_propose_selesai,
        prepare=lambda form, laporan, _request: form.prepare_kadar(diperiksa=is_bp_family(laporan)),
        context=finish_context,
        done=gettext_noop("Usul selesai tersimpan. Orang kedua yang memutus."),
        tombol=gettext_noop("Kirim usul"),
    )
)
setujui_selesai = halaman(
    Halaman(
        act=Act.APPROVE_SELESAI,
        form=SetujuiSelesaiForm,
        submit=submit_approve_selesai,
        context=usulan_context,
        template="pengaduan/kerja/usulan.html",
        done=gettext_noop("Laporan selesai. Pelapor diberi tahu dan diminta memberi nilai."),
        tombol=gettext_noop("Setujui selesai"),
    )
)
tolak_selesai = halaman(
    Halaman(
        act=Act.REFUSE_SELESAI,
        form=AlasanForm,
        submit=submit_refuse_selesai,
        context=usulan_context,
        template="pengaduan/kerja/usulan.html",
        done=gettext_noop("Usul selesai ditolak. Unit diberi tahu."),
        tombol=gettext_noop("Tolak usul"),
    )
)
