"""Transfer to another body with its letter, its acknowledgement, and the way to and from the WBS team."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.responses import attachment
from suara.domains.pengaduan.formulir.meja_keputusan import (
    AlihkanWbsForm,
    AmbilKembaliForm,
    KonfirmasiPenerusanForm,
    TeruskanForm,
)
from suara.domains.pengaduan.models import Laporan, Penerusan
from suara.domains.pengaduan.queries.wbs import list_pilihan_tahan
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.services.surat_penerusan import forward_with_letter
from suara.domains.pengaduan.surat_penerusan import draft_text
from suara.domains.pengaduan.terms import Keluaran, Lembaga
from suara.domains.pengaduan.views_kerja.dasar import Halaman, find_laporan, halaman
from suara.domains.pengaduan.views_kerja.mesin import proposals
from suara.domains.pengaduan.views_kerja.pelaku import READERS, is_open, is_wbs, lihat, pemirsa_of
from suara.domains.pengaduan.views_kerja.salinan import original_view
from suara.domains.pengaduan.workflow import Act


def forward_start(_request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Start with the least data and a letter that names nobody."""
    return {"data_dikirim": ["ISI_SAMAR", "TANGGAL", "WILAYAH", "NOMOR"], "pesan": draft_text(laporan)}


def forward_context(request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Show the words and the machine's guess of who is competent."""
    return original_view(request, laporan) | {"usulan_mesin": proposals(laporan)}


def submit_forward(actor: Akun, laporan: Laporan, form: TeruskanForm) -> None:
    """Hand the report over; the letter is issued in the same act."""
    data = form.cleaned_data
    forward_with_letter(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        lembaga=Lembaga(data["lembaga"]),
        nama_lembaga=data["nama_lembaga"],
        dasar=data["dasar"],
        data_dikirim=list(data["data_dikirim"]),
        pesan=data["pesan"],
        alasan=data["alasan"],
        surat_penerusan=form.surat(),
    )


def submit_acknowledge(actor: Akun, laporan: Laporan, form: KonfirmasiPenerusanForm) -> None:
    """Note that the body has it."""
    data = form.cleaned_data
    services.acknowledge_penerusan(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        tanda_terima=data["tanda_terima"],
    )


def submit_divert(actor: Akun, laporan: Laporan, form: AlihkanWbsForm) -> None:
    """Hand the report to the WBS team."""
    data = form.cleaned_data
    services.divert_wbs(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


def submit_take_back(actor: Akun, laporan: Laporan, form: AmbilKembaliForm) -> None:
    """Give the report back to the desk."""
    data = form.cleaned_data
    services.take_back(
        actor=actor,
        laporan=laporan,
        versi=data["versi"],
        alasan=data["alasan"],
        tahan=[int(pk) for pk in data.get("tahan", ())],
    )


def prepare_take_back(form: Any, laporan: Laporan, _request: HttpRequest) -> None:
    """Let the WBS team say which files it keeps; from another body there is nothing to keep."""
    found = list_pilihan_tahan(laporan) if is_wbs(laporan) else []
    form.prepare_tahan([(str(row.pk), row.nama_samaran) for row in found])
    form.initial["tahan"] = [str(row.pk) for row in found if row.hanya_wbs]


def take_back_context(_request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Tell the WBS team, before it gives a report back, who reads it then."""
    if not is_wbs(laporan):
        return {}
    return {
        "keterangan": _(
            "Dengan ini tim menyatakan laporan ini pengaduan biasa. Meja pengaduan dan unit yang menangani "
            "membaca kata-katanya dan berkas yang dikirim bersamanya. Ia tetap rahasia, dan percakapan "
            "dengan tim WBS tetap hanya untuk tim dan pelapor."
        )
    }


@petugas(*READERS, methods=("GET",))
def surat(request: HttpRequest, nomor: str, pk: int) -> HttpResponseBase:
    """Send the letter of a transfer to who reads the report's words."""
    laporan = find_laporan(request, nomor)
    pemirsa = pemirsa_of(request, laporan)
    if pemirsa is None or not is_open(lihat(pemirsa, Keluaran.ISI, laporan)):
        raise Http404
    try:
        found = laporan.penerusan_set.select_related("dokumen__berkas").get(pk=pk)
    except Penerusan.DoesNotExist:
        raise Http404 from None
    if found.dokumen is None or found.dokumen.berkas is None:
        raise Http404
    return attachment(found.dokumen.berkas)


teruskan = halaman(
    Halaman(
        act=Act.FORWARD,
        form=TeruskanForm,
        submit=submit_forward,
        initial=forward_start,
        context=forward_context,
        template="pengaduan/kerja/teruskan.html",
        done=gettext_noop("Laporan diteruskan. Pelapor diberi tahu ke mana dan mengapa."),
        tombol=gettext_noop("Teruskan"),
    )
)
konfirmasi_penerusan = halaman(
    Halaman(
        act=Act.ACKNOWLEDGE_PENERUSAN,
        form=KonfirmasiPenerusanForm,
        submit=submit_acknowledge,
        done=gettext_noop("Tanda terima lembaga tercatat."),
    )
)
ambil_kembali = halaman(
    Halaman(
        act=Act.TAKE_BACK,
        form=AmbilKembaliForm,
        submit=submit_take_back,
        prepare=prepare_take_back,
        context=take_back_context,
        done=gettext_noop("Laporan kembali ke meja pengaduan dan menunggu verifikasi."),
        tombol=gettext_noop("Kembalikan ke meja"),
        keterangan=gettext_noop(
            "Laporan kembali menunggu verifikasi. Tenggat verifikasinya berjalan dari awal yang lama."
        ),
    )
)
alihkan_wbs = halaman(
    Halaman(
        act=Act.DIVERT_WBS,
        form=AlihkanWbsForm,
        submit=submit_divert,
        leaves=True,
        bahaya=True,
        done=gettext_noop("Laporan dialihkan ke tim WBS. Anda tidak lagi melihatnya."),
        tombol=gettext_noop("Alihkan ke WBS"),
        keterangan=gettext_noop("Sesudah ini hanya tim WBS yang dapat membuka laporan ini."),
    )
)
