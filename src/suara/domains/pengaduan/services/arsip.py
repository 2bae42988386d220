"""Acts that end a report without the unit: archive by two persons, forward to another body, WBS."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat.models import Dokumen
from suara.domains.pengaduan.models import Lampiran, Laporan, Penerusan, Usulan
from suara.domains.pengaduan.services.gabung import leave_family, lock_family, release_children
from suara.domains.pengaduan.services.gerbang import DiTangan, begin
from suara.domains.pengaduan.services.pesan import append, say
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    HasilUsulan,
    JenisTanggapan,
    JenisUsulan,
    Kelas,
    Lembaga,
)
from suara.domains.pengaduan.workflow import Act

WBS_DASAR = "Keputusan KPU 915/2025"


@transaction.atomic
def archive_laporan(
    *, actor: Akun, laporan: Laporan, versi: int, alasan: AlasanArsip, penjelasan: str
) -> Laporan:
    """Archive, alone, what its reporter called an aspirasi. All else needs two. The reporter reads why."""
    bahan = Bahan(isi=penjelasan, alasan_arsip=alasan)
    tangan = begin(act=Act.ARCHIVE, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    return _archive(tangan, alasan, penjelasan)


@transaction.atomic
def propose_arsip(
    *, actor: Akun, laporan: Laporan, versi: int, alasan: AlasanArsip, penjelasan: str
) -> Laporan:
    """Propose to archive, with the reason and the words that the reporter will read."""
    bahan = Bahan(isi=penjelasan, alasan_arsip=alasan)
    tangan = begin(act=Act.PROPOSE_ARSIP, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    Usulan.objects.create(
        laporan=tangan.laporan,
        jenis=JenisUsulan.ARSIP,
        siklus=tangan.laporan.siklus,
        alasan_arsip=alasan,
        isi=penjelasan,
        pengusul=actor,
    )
    tangan.alasan_kode, tangan.publik = alasan, False
    return tangan.finish()


@transaction.atomic
def approve_arsip(*, actor: Akun, laporan: Laporan, versi: int, catatan: str = "") -> Laporan:
    """Archive, as the second person."""
    tangan = begin(act=Act.APPROVE_ARSIP, laporan=laporan, actor=actor, versi=versi)
    usulan = decide_usulan(tangan, HasilUsulan.DISETUJUI, catatan)
    return _archive(tangan, AlasanArsip(usulan.alasan_arsip), usulan.isi)


@transaction.atomic
def refuse_arsip(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Refuse to archive, as the second person; the report stays where it is."""
    tangan = begin(
        act=Act.REFUSE_ARSIP, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    decide_usulan(tangan, HasilUsulan.DITOLAK, alasan)
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


@transaction.atomic
def forward_laporan(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    lembaga: Lembaga,
    dasar: str,
    alasan: str,
    nama_lembaga: str = "",
    pesan: str = "",
    data_dikirim: Sequence[str] = (),
    dokumen: Dokumen | None = None,
    nomor_surat: str = "",
) -> Laporan:
    """Hand a matter over to the competent body, with a record of what went along; the reporter is told."""
    name = nama_lembaga.strip() or lembaga.label
    bahan = Bahan(alasan=alasan, lembaga=lembaga, nama_lembaga=name)
    tangan = begin(act=Act.FORWARD, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    Penerusan.objects.create(
        laporan=tangan.laporan,
        lembaga=lembaga,
        nama_lembaga=name,
        dasar=dasar,
        data_dikirim=list(data_dikirim),
        pesan=pesan,
        dokumen=dokumen,
        nomor_surat=nomor_surat,
        oleh=actor,
    )
    append(tangan.laporan, JenisTanggapan.PEMBERITAHUAN, alasan, akun=actor)
    tangan.kolom["lembaga"] = lembaga
    tangan.catatan, tangan.alasan_kode = alasan, lembaga
    return tangan.finish({"lembaga": name})


@transaction.atomic
def acknowledge_penerusan(
    *, actor: Akun, laporan: Laporan, versi: int, tanda_terima: str, nomor_surat: str = ""
) -> Laporan:
    """Note that the other body has the report."""
    tangan = begin(act=Act.ACKNOWLEDGE_PENERUSAN, laporan=laporan, actor=actor, versi=versi)
    record = Penerusan.objects.filter(laporan=tangan.laporan).order_by("-created_at").first()
    if record is not None:
        record.dikonfirmasi_at, record.tanda_terima = tangan.perkara.at, tanda_terima
        record.nomor_surat = nomor_surat or record.nomor_surat
        record.save(update_fields=["dikonfirmasi_at", "tanda_terima", "nomor_surat"])
    return tangan.finish()


@transaction.atomic
def take_back(
    *, actor: Akun, laporan: Laporan, versi: int, alasan: str, tahan: Collection[int] = ()
) -> Laporan:
    """Take a report back to the desk: the other body refused it, or the WBS team found nothing of its own.

    The desk's clock runs on from its old start. A report of the WBS team becomes what its reporter called it,
    and stays rahasia; the desk reads its words and files, except those (`tahan`) that the team keeps.
    """
    tangan = begin(act=Act.TAKE_BACK, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan))
    if tangan.laporan.kelas == Kelas.WBS:
        tangan.kolom |= {"kelas": tangan.laporan.kelas_pelapor, "unit": None}
        files = Lampiran.objects.filter(laporan=tangan.laporan, dari_pelapor=True)
        files.update(hanya_wbs=False)
        files.filter(pk__in=list(tahan)).update(hanya_wbs=True)
    tangan.kolom["lembaga"] = ""
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


@transaction.atomic
def divert_wbs(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Hand a report about insiders over to the WBS team; from then on only that team sees it."""
    lock_family(laporan)
    tangan = begin(act=Act.DIVERT_WBS, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan))
    Penerusan.objects.create(
        laporan=tangan.laporan,
        lembaga=Lembaga.WBS_KPU,
        nama_lembaga=Lembaga.WBS_KPU.label,
        dasar=WBS_DASAR,
        oleh=actor,
    )
    leave_family(tangan)
    release_children(tangan.laporan)
    tangan.kolom |= {
        "kelas": Kelas.WBS,
        "kadar": "",
        "lembaga": Lembaga.WBS_KPU,
        "is_rahasia": True,
        "is_terbit": False,
    }
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


def decide_usulan(tangan: DiTangan, hasil: HasilUsulan, catatan: str) -> Usulan:
    """Note what the second person decided."""
    usulan = tangan.perkara.find_usulan()
    if usulan is None:
        raise TypeError("syarat sudah memastikan usulan ada")
    usulan.hasil, usulan.pemutus = hasil, tangan.petugas
    usulan.catatan_pemutus, usulan.diputus_at = catatan, tangan.perkara.at
    usulan.save(update_fields=["hasil", "pemutus", "catatan_pemutus", "diputus_at"])
    return usulan


def _archive(tangan: DiTangan, alasan: AlasanArsip, penjelasan: str) -> Laporan:
    say(tangan, JenisTanggapan.PEMBERITAHUAN, penjelasan)
    tangan.kolom |= {"alasan_arsip": alasan, "is_terbit": False}
    tangan.alasan_kode, tangan.catatan = alasan, penjelasan
    return tangan.finish()
