"""A transfer with its numbered letter, in one act: no letter without a transfer, no number lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat import services as surat
from suara.core.surat.models import Dokumen
from suara.core.tugas.waktu import today
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import samar
from suara.domains.pengaduan.services.arsip import forward_laporan
from suara.domains.pengaduan.services.gerbang import lock
from suara.domains.pengaduan.surat_penerusan import JENIS, KLASIFIKASI, TEMPLATE, SuratPenerusan, letter_data
from suara.domains.pengaduan.terms import Lembaga

OBJ_TYPE = "pengaduan.laporan"


@transaction.atomic
def forward_with_letter(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    lembaga: Lembaga,
    nama_lembaga: str,
    dasar: str,
    alasan: str,
    pesan: str,
    data_dikirim: Sequence[str],
    surat_penerusan: SuratPenerusan | None,
) -> Laporan:
    """Hand the report over; with `surat_penerusan` a letter is issued first. A refusal undoes both.

    The report is locked before the letter takes the end of the trail, as every other act does. What is sent
    is masked once more, whatever the officer typed.
    """
    lock(laporan)
    words, reason = samar.mask(pesan), samar.mask(alasan)
    letter = None
    if surat_penerusan is not None:
        facts = letter_data(
            laporan,
            nama_lembaga=nama_lembaga,
            dasar=dasar,
            pesan=words,
            alasan=reason,
            data_dikirim=list(data_dikirim),
        )
        letter = _issue(actor, laporan, nama_lembaga, facts, surat_penerusan)
    return forward_laporan(
        actor=actor,
        laporan=laporan,
        versi=versi,
        lembaga=lembaga,
        nama_lembaga=nama_lembaga,
        dasar=dasar,
        alasan=alasan,
        pesan=words,
        data_dikirim=list(data_dikirim),
        dokumen=letter,
        nomor_surat=letter.nomor if letter is not None else "",
    )


def _issue(
    actor: Akun, laporan: Laporan, nama_lembaga: str, facts: dict[str, object], who: SuratPenerusan
) -> Dokumen:
    draft = surat.draft_dokumen(
        actor=actor,
        kantor=laporan.kantor,
        jenis=JENIS,
        obj_type=OBJ_TYPE,
        obj_id=str(laporan.pk),
        perihal=f"Penerusan laporan masyarakat kepada {nama_lembaga}"[:300],
        template=TEMPLATE,
        data=facts,
        penandatangan=[{"nama": who.penandatangan_nama, "jabatan": who.penandatangan_jabatan}],
        klasifikasi=KLASIFIKASI,
        publik=False,
    )
    return surat.issue_dokumen(
        actor=actor, dokumen=draft, tanggal_surat=today(laporan.kantor.zona_waktu), nomor=who.nomor
    )
