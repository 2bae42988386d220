"""Acts of the unit: return, answer, tell, ask, deliver."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja import AlasanForm
from suara.domains.pengaduan.formulir.meja_unit import KabarForm, SampaikanForm, TanyaForm, TindakLanjutForm
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.services.gerbang import lock
from suara.domains.pengaduan.terms import Kelas
from suara.domains.pengaduan.unggah import keep_upload
from suara.domains.pengaduan.views_kerja.dasar import Halaman, halaman
from suara.domains.pengaduan.workflow import Act

PESAN = "pengaduan/kerja/pesan.html"


def submit_return(actor: Akun, laporan: Laporan, form: AlasanForm) -> None:
    """Give the report back to the desk."""
    data = form.cleaned_data
    services.return_disposisi(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


@transaction.atomic
def submit_tindak_lanjut(actor: Akun, laporan: Laporan, form: Any) -> None:
    """Answer in substance. The file is kept with the act or not at all; the report is locked first."""
    lock(laporan)
    data = form.cleaned_data
    upload = data["berkas"]
    services.give_tindak_lanjut(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        isi=data["isi"],
        berkas=(keep_upload(actor=actor, file=upload, kantor=laporan.kantor),) if upload else (),
    )


def submit_kabar(actor: Akun, laporan: Laporan, form: Any) -> None:
    """Tell how far it is."""
    data = form.cleaned_data
    services.give_kabar(actor=actor, laporan=laporan, versi=data["versi"], isi=data["isi"])


def submit_tanya(actor: Akun, laporan: Laporan, form: Any) -> None:
    """Ask the reporter."""
    data = form.cleaned_data
    services.ask_pelapor(actor=actor, laporan=laporan, versi=data["versi"], isi=data["isi"])


def explain_wbs(form: Any, laporan: Laporan, _request: HttpRequest) -> None:
    """Say what is different when the WBS team asks."""
    if laporan.kelas == Kelas.WBS:
        form.fields["isi"].help_text = _(
            "Hanya pelapor yang membacanya, dengan kuncinya. Jangan menulis apa yang menunjuk orangnya."
        )


def submit_sampaikan(actor: Akun, laporan: Laporan, form: Any) -> None:
    """Note that the decision was delivered."""
    data = form.cleaned_data
    services.deliver_keputusan(actor=actor, laporan=laporan, versi=data["versi"], catatan=data["catatan"])


kembalikan = halaman(
    Halaman(
        act=Act.RETURN_DISPOSISI,
        form=AlasanForm,
        submit=submit_return,
        leaves=True,
        done=gettext_noop("Disposisi dikembalikan ke admin pengaduan."),
        keterangan=gettext_noop(
            "Hanya dalam 2 hari kerja. Sesudah pengembalian ketiga pimpinan yang menetapkan unitnya. "
            "Tenggat tetap berjalan."
        ),
    )
)
tindak_lanjut = halaman(
    Halaman(
        act=Act.GIVE_TINDAK_LANJUT,
        form=TindakLanjutForm,
        submit=submit_tindak_lanjut,
        template=PESAN,
        done=gettext_noop(
            "Tindak lanjut tersimpan. Pelapor diberi tahu dan punya 10 hari kerja untuk menanggapi."
        ),
        tombol=gettext_noop("Kirim tindak lanjut"),
    )
)
kabar = halaman(
    Halaman(
        act=Act.GIVE_KABAR,
        form=KabarForm,
        submit=submit_kabar,
        template=PESAN,
        done=gettext_noop("Pemberitahuan terkirim. Tenggat tetap berjalan."),
        tombol=gettext_noop("Kirim pemberitahuan"),
    )
)
tanya = halaman(
    Halaman(
        act=Act.ASK_PELAPOR,
        form=TanyaForm,
        submit=submit_tanya,
        prepare=explain_wbs,
        done=gettext_noop("Pertanyaan terkirim. Pelapor diberi tahu dan menjawab dengan kuncinya."),
        tombol=gettext_noop("Kirim pertanyaan"),
    )
)
sampaikan = halaman(
    Halaman(
        act=Act.DELIVER_KEPUTUSAN,
        form=SampaikanForm,
        submit=submit_sampaikan,
        done=gettext_noop("Penyampaian keputusan tercatat."),
    )
)
