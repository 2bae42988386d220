"""Acts of the unit: tindak lanjut, news, questions, and the end by two persons."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.pengaduan.models import Laporan, Usulan
from suara.domains.pengaduan.rules.tanggapan import nilai_tanggapan
from suara.domains.pengaduan.services.arsip import decide_usulan
from suara.domains.pengaduan.services.gerbang import begin
from suara.domains.pengaduan.services.penerimaan import attach
from suara.domains.pengaduan.services.pesan import say
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.terms import (
    HasilUsulan,
    JenisTanggapan,
    JenisUsulan,
    SebabSelesai,
    Terbukti,
)
from suara.domains.pengaduan.workflow import Act


@transaction.atomic
def give_tindak_lanjut(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    isi: str,
    isi_publik: str | None = None,
    berkas: Sequence[Berkas] = (),
) -> Laporan:
    """Answer the reporter with what was examined, done or decided. Only this stops the unit's clock.

    A promise is refused here; `give_kabar` keeps it as interim news.
    """
    tangan = begin(
        act=Act.GIVE_TINDAK_LANJUT, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(isi=isi)
    )
    message = say(tangan, JenisTanggapan.TINDAK_LANJUT, isi, isi_publik=isi_publik)
    attach(tangan.laporan, berkas, message, dari_pelapor=False)
    moment = tangan.perkara.at
    tangan.kolom |= {
        "tl_pertama_at": tangan.laporan.tl_pertama_at or moment,
        "tl_terakhir_at": moment,
    }
    return tangan.finish()


@transaction.atomic
def give_kabar(
    *, actor: Akun, laporan: Laporan, versi: int, isi: str, isi_publik: str | None = None
) -> Laporan:
    """Tell the reporter how far it is. No clock of the office stops."""
    tangan = begin(act=Act.GIVE_KABAR, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(isi=isi))
    say(tangan, JenisTanggapan.TINDAK_LANJUT_ANTARA, isi, isi_publik=isi_publik)
    return tangan.finish()


@transaction.atomic
def ask_pelapor(*, actor: Akun, laporan: Laporan, versi: int, isi: str) -> Laporan:
    """Ask the reporter something; the clocks of the office stand still until the answer or its limit."""
    tangan = begin(act=Act.ASK_PELAPOR, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(isi=isi))
    say(tangan, JenisTanggapan.PERTANYAAN, isi)
    return tangan.finish()


@transaction.atomic
def propose_selesai(
    *, actor: Akun, laporan: Laporan, versi: int, isi: str, terbukti: Terbukti | None = None
) -> Laporan:
    """Propose that the report is finished, with the decision that the reporter will read."""
    tangan = begin(
        act=Act.PROPOSE_SELESAI, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=isi)
    )
    Usulan.objects.create(
        laporan=tangan.laporan,
        jenis=JenisUsulan.SELESAI,
        siklus=tangan.laporan.siklus,
        terbukti=terbukti or "",
        isi=isi,
        pengusul=actor,
    )
    tangan.publik = False
    return tangan.finish()


@transaction.atomic
def approve_selesai(*, actor: Akun, laporan: Laporan, versi: int, catatan: str = "") -> Laporan:
    """Finish the report, as the second person; a report under supervision needs the leaders."""
    tangan = begin(act=Act.APPROVE_SELESAI, laporan=laporan, actor=actor, versi=versi)
    usulan = decide_usulan(tangan, HasilUsulan.DISETUJUI, catatan)
    say(tangan, JenisTanggapan.PEMBERITAHUAN, usulan.isi)
    tangan.kolom |= {
        "sebab_selesai": SebabSelesai.KEPUTUSAN,
        "selesai_at": tangan.perkara.at,
        "terbukti": usulan.terbukti,
    }
    return tangan.finish()


@transaction.atomic
def refuse_selesai(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Refuse to finish it, as the second person; the unit goes on."""
    tangan = begin(
        act=Act.REFUSE_SELESAI, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    decide_usulan(tangan, HasilUsulan.DITOLAK, alasan)
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


@transaction.atomic
def deliver_keputusan(*, actor: Akun, laporan: Laporan, versi: int, catatan: str = "") -> Laporan:
    """Note that the decision reached the reporter by letter or in person."""
    tangan = begin(act=Act.DELIVER_KEPUTUSAN, laporan=laporan, actor=actor, versi=versi)
    tangan.catatan, tangan.publik = catatan, False
    return tangan.finish()


def explain_tanggapan(isi: str, laporan: Laporan) -> str:
    """Return why a text is interim news and not a tindak lanjut; empty when it is one."""
    from suara.core.tugas.waktu import today

    judged = nilai_tanggapan(isi, today(laporan.kantor.zona_waktu))
    return str(judged.alasan) if judged.alasan is not None else ""
