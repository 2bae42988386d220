"""The deadlines of surveys among those of the office: a wave's days, and what its report promised."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from suara.core.tugas.services import mirror_tenggat
from suara.domains.survei.models import Gelombang, RencanaTindakLanjut
from suara.domains.survei.models.janji import Janji
from suara.domains.survei.rules.gelombang import akhir_triwulan
from suara.domains.survei.services.dasar import OBJ_GELOMBANG
from suara.domains.survei.terms_kerja import StatusGelombang, StatusTindakLanjut
from suara.kernel.kalimat import Kalimat, gettext_noop

OBJ_RENCANA = "survei.rencana"
TERBUKA = (StatusTindakLanjut.DIRENCANAKAN, StatusTindakLanjut.BERJALAN)


def mirror_gelombang(row: Gelombang, *, gone: bool = False) -> None:
    """Show when a draft is to be opened and when an open wave ends."""
    url = reverse("survei_kerja:gelombang", args=[row.pk])
    lines: tuple[tuple[str, str, StatusGelombang, date], ...] = (
        (
            "survei.buka",
            gettext_noop("Pengisian {gelombang} dibuka"),
            StatusGelombang.DRAF,
            row.tanggal_mulai,
        ),
        (
            "survei.selesai",
            gettext_noop("Pengisian {gelombang} berakhir"),
            StatusGelombang.BUKA,
            row.tanggal_selesai,
        ),
    )
    for aturan, judul, status, day in lines:
        mirror_tenggat(
            kantor=row.kantor_id,
            domain="survei",
            obj_type=OBJ_GELOMBANG,
            obj_id=str(row.pk),
            aturan=aturan,
            judul=Kalimat(judul, {"gelombang": row.nama}),
            url=url,
            jatuh_tempo=day if row.status == status and not gone else None,
        )


def mirror_rencana(row: RencanaTindakLanjut, *, url: str) -> None:
    """Show a line of the follow-up plan until it is done; whoever writes one calls this with its page."""
    judul = gettext_noop("Tindak lanjut survei: {kegiatan}")
    mirror_janji(row, kantor=row.laporan.gelombang.kantor_id, obj_type=OBJ_RENCANA, judul=judul, url=url)


def mirror_janji(row: Janji, *, kantor: str, obj_type: str, judul: str, url: str) -> None:
    """Show the end of a line's quarter among the office's deadlines while the line is open."""
    mirror_tenggat(
        kantor=kantor,
        domain="survei",
        obj_type=obj_type,
        obj_id=str(row.pk),
        aturan="survei.tindak_lanjut",
        judul=Kalimat(judul, {"kegiatan": row.kegiatan}),
        url=url,
        jatuh_tempo=akhir_triwulan(row.tahun, row.triwulan) if row.status in TERBUKA else None,
    )
