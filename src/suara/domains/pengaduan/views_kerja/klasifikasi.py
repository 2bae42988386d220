"""Verification, completeness, disposition, classification, and families of reports."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja import AlasanForm
from suara.domains.pengaduan.formulir.meja_verifikasi import (
    DisposisiUlangForm,
    GabungForm,
    KelengkapanForm,
    KlasifikasiUlangForm,
    VerifikasiForm,
)
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries import list_sebab_rahasia
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik, Urgensi
from suara.domains.pengaduan.views_kerja.dasar import (
    Halaman,
    halaman,
    leave_out_barred,
)
from suara.domains.pengaduan.views_kerja.gabungan import find_induk, merge_context
from suara.domains.pengaduan.views_kerja.mesin import proposals
from suara.domains.pengaduan.views_kerja.pelaku import pemirsa_of
from suara.domains.pengaduan.views_kerja.salinan import copy_start, original_view
from suara.domains.pengaduan.workflow import Act


def verify_start(_request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Start from what an officer set before and from the masked copy, never from the machine's proposal."""
    is_again = laporan.verifikasi_at is not None
    return copy_start(laporan) | {
        "kelas": laporan.kelas if is_again else "",
        "kadar": laporan.kadar,
        "topik": laporan.topik,
        "lembaga": laporan.lembaga,
        "unit": laporan.unit_id if is_again else None,
        "urgensi": laporan.urgensi,
    }


def verify_context(request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Show the original with every finding, and what the machine proposes."""
    return original_view(request, laporan) | {
        "usulan_mesin": proposals(laporan),
        "sebab_rahasia": list_sebab_rahasia(pemirsa_of(request, laporan), laporan),
    }


def hint_proposals(form: Any, laporan: Laporan) -> None:
    """Say at each field what the machine proposes; nothing is chosen for the officer."""
    for usul in proposals(laporan):
        field = form.fields.get(usul.kunci)
        if field is not None and usul.yakin:
            hint = _("Usul mesin: %(kata)s (%(persen)s%% yakin).") % {
                "kata": usul.kata,
                "persen": usul.keyakinan,
            }
            field.help_text = f"{hint} {field.help_text}".strip()


def prepare_verify(form: Any, laporan: Laporan, request: HttpRequest) -> None:
    """An anonim report must have its second review box ticked; a flag that is on is not offered again."""
    form.prepare_anonim(anonim=laporan.is_anonim)
    hint_proposals(form, laporan)
    leave_out_barred(form, laporan, request)
    for name, is_on in (("jadikan_anonim", laporan.is_anonim), ("jadikan_rahasia", laporan.is_rahasia)):
        if is_on:
            del form.fields[name]


@transaction.atomic
def submit_verify(actor: Akun, laporan: Laporan, form: VerifikasiForm) -> None:
    """Verify and dispose."""
    data = form.cleaned_data
    versi = data["versi"]
    if data["unit_terlapor"] is not None:
        # Before the disposition, and in its transaction: the guard on the reported unit must see it.
        versi = services.record_terlapor(
            actor=actor, laporan=laporan, versi=versi, unit=data["unit_terlapor"]
        ).versi
    services.verify_laporan(
        actor=actor,
        laporan=laporan,
        versi=versi,
        kelas=Kelas(data["kelas"]),
        kadar=Kadar(data["kadar"]) if data["kadar"] else None,
        topik=Topik(data["topik"]),
        lembaga=Lembaga(data["lembaga"]),
        unit=data["unit"],
        urgensi=Urgensi(data["urgensi"]),
        judul_publik=data["judul_publik"],
        isi_publik=data["isi_publik"],
        ulasan_privasi=data["ulasan_privasi"],
        ulasan_anonim=data.get("ulasan_anonim", False),
        memuat_nama=data["memuat_nama"],
        anonim=data.get("jadikan_anonim", False),
        rahasia=data.get("jadikan_rahasia", False),
        catatan=data["catatan"],
    )


def submit_kelengkapan(actor: Akun, laporan: Laporan, form: KelengkapanForm) -> None:
    """Ask the reporter for what is missing."""
    services.ask_kelengkapan(
        actor=actor, laporan=laporan, versi=form.cleaned_data["versi"], daftar=form.daftar()
    )


def submit_redispose(actor: Akun, laporan: Laporan, form: DisposisiUlangForm) -> None:
    """Give the report to another unit."""
    data = form.cleaned_data
    services.redispose(
        actor=actor, laporan=laporan, versi=data["versi"], unit=data["unit"], alasan=data["alasan"]
    )


def submit_reclassify(actor: Akun, laporan: Laporan, form: KlasifikasiUlangForm) -> None:
    """Change class, kadar and topic."""
    data = form.cleaned_data
    services.reclassify(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        kelas=Kelas(data["kelas"]),
        kadar=Kadar(data["kadar"]) if data["kadar"] else None,
        topik=Topik(data["topik"]),
        alasan=data["alasan"],
    )


def submit_merge(actor: Akun, laporan: Laporan, form: GabungForm) -> None:
    """Merge into the parent that was named."""
    data = form.cleaned_data
    services.merge_laporan(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        induk=find_induk(actor, data["induk"]),
        satu_peristiwa=data["satu_peristiwa"],
        alasan=data["alasan"],
    )


def submit_unmerge(actor: Akun, laporan: Laporan, form: AlasanForm) -> None:
    """Take the report out of its family."""
    data = form.cleaned_data
    services.unmerge_laporan(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


verifikasi = halaman(
    Halaman(
        act=Act.VERIFY,
        form=VerifikasiForm,
        submit=submit_verify,
        prepare=prepare_verify,
        initial=verify_start,
        context=verify_context,
        units="unit unit_terlapor",
        template="pengaduan/kerja/verifikasi.html",
        done=gettext_noop("Laporan terverifikasi dan didisposisi. Pelapor dan unit diberi tahu."),
        tombol=gettext_noop("Verifikasi dan disposisikan"),
    )
)
kelengkapan = halaman(
    Halaman(
        act=Act.ASK_KELENGKAPAN,
        form=KelengkapanForm,
        submit=submit_kelengkapan,
        done=gettext_noop("Pelapor diminta melengkapi. Tenggat verifikasi berhenti sampai ia menjawab."),
        tombol=gettext_noop("Kirim ke pelapor"),
        keterangan=gettext_noop(
            "Pelapor punya 30 hari untuk melengkapi; sesudah itu laporan dianggap dicabut."
        ),
    )
)
disposisi_ulang = halaman(
    Halaman(
        act=Act.REDISPOSE,
        form=DisposisiUlangForm,
        submit=submit_redispose,
        units="unit",
        prepare=leave_out_barred,
        initial=lambda _request, laporan: {"unit": laporan.unit_id},
        done=gettext_noop("Laporan didisposisi ke unit lain. Tenggatnya tetap berjalan."),
        keterangan=gettext_noop("Tenggat tidak dihitung ulang: unit baru meneruskan sisa hari unit lama."),
    )
)
klasifikasi_ulang = halaman(
    Halaman(
        act=Act.RECLASSIFY,
        form=KlasifikasiUlangForm,
        submit=submit_reclassify,
        initial=lambda _request, laporan: {
            "kelas": laporan.kelas,
            "kadar": laporan.kadar,
            "topik": laporan.topik,
        },
        context=lambda _request, laporan: {"usulan_mesin": proposals(laporan)},
        done=gettext_noop("Klasifikasi diubah. Tenggat dihitung dari awal yang sama."),
        keterangan=gettext_noop(
            "Tenggat penyelesaian dihitung lagi dari hari laporan lengkap, bukan dari hari ini."
        ),
    )
)
gabung = halaman(
    Halaman(
        act=Act.MERGE,
        form=GabungForm,
        submit=submit_merge,
        context=merge_context,
        initial=lambda request, _laporan: {"induk": request.GET.get("induk", "")[:30]},
        template="pengaduan/kerja/gabung.html",
        done=gettext_noop("Laporan digabung. Pelapornya tetap mendapat kabar sendiri."),
        keterangan=gettext_noop(
            "Laporan ini mengikuti induknya: nomor, kerahasiaan, dan nilai tetap miliknya sendiri."
        ),
    )
)
lepas_gabungan = halaman(
    Halaman(
        act=Act.UNMERGE,
        form=AlasanForm,
        submit=submit_unmerge,
        done=gettext_noop("Laporan dilepas dari induknya. Tenggatnya berjalan lagi dari awal yang lama."),
    )
)
