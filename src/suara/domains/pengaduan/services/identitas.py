"""Opening the reporter's identity: asked with a reason, decided by a second person, told to the reporter."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun
from suara.core.privasi import services as privasi
from suara.core.privasi.models import PermintaanBuka
from suara.domains.pengaduan.errors import LaporanTidakDitemukan, NotAllowed
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import can_see, pemirsa_for
from suara.domains.pengaduan.queries.pandangan import bendera_of
from suara.domains.pengaduan.services import kabar
from suara.domains.pengaduan.services.gerbang import begin
from suara.domains.pengaduan.services.pelaku import TandaTangan, name_for_trail, roles_of
from suara.domains.pengaduan.services.pesan import append
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.terms import JenisTanggapan, Kelas, Keluaran, Lihat, Pelaku, Pemirsa
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.visibility import boleh
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Kalimat

DIBUKA = gettext_noop(
    "Identitas Anda dibuka untuk petugas yang menangani laporan ini, atas alasan tertulis dan dengan "
    "persetujuan orang kedua. Pembukaan ini tercatat."
)


@transaction.atomic
def request_buka_identitas(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> PermintaanBuka:
    """Ask to see who the reporter is."""
    tangan = begin(
        act=Act.OPEN_IDENTITAS, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    pemirsa = pemirsa_for(actor, tangan.laporan) or Pemirsa.PUBLIK
    flags = bendera_of(tangan.laporan)
    part = Keluaran.KONTAK if pemirsa is Pemirsa.PENGHUBUNG else Keluaran.IDENTITAS
    wanted = boleh(pemirsa, part, flags)
    if wanted not in (Lihat.ASLI, Lihat.PERMINTAAN) or tangan.laporan.identitas_id is None:
        raise NotAllowed(Kalimat(gettext_noop("Identitas pelapor laporan ini tidak dapat diminta.")))
    permintaan = privasi.request_opening(
        actor=actor,
        identitas_id=tangan.laporan.identitas_id,
        obj_type=OBJ_TYPE,
        obj_id=str(tangan.laporan.pk),
        alasan=alasan,
        kantor=tangan.laporan.kantor,
        sebagai=_shown(tangan.laporan, actor),
    )
    tangan.publik = False
    tangan.finish()
    return permintaan


@transaction.atomic
def approve_buka_identitas(*, actor: Akun, permintaan: PermintaanBuka) -> PermintaanBuka:
    """Allow the reading for half an hour, as the second person; the reporter is told."""
    laporan = _check(actor, permintaan)
    was_waiting = permintaan.diputus_at is None
    approved = privasi.approve_opening(actor=actor, permintaan=permintaan, sebagai=_shown(laporan, actor))
    if was_waiting:
        append(laporan, JenisTanggapan.PEMBERITAHUAN, DIBUKA)
        kabar.tell_pelapor(laporan, f"{kabar.BERUBAH}_{permintaan.pk}", laporan.versi)
    return approved


@transaction.atomic
def refuse_buka_identitas(*, actor: Akun, permintaan: PermintaanBuka) -> PermintaanBuka:
    """Refuse the reading, as the second person."""
    laporan = _check(actor, permintaan)
    return privasi.refuse_opening(actor=actor, permintaan=permintaan, sebagai=_shown(laporan, actor))


def read_identitas(
    *, actor: Akun, permintaan: PermintaanBuka, kunci_berkas: str | None = None
) -> privasi.DataIdentitas:
    """Return who the reporter is, to who asked, while the approval lasts and the report is still visible."""
    laporan = Laporan.objects.filter(pk=permintaan.obj_id).first()
    if permintaan.obj_type != OBJ_TYPE or laporan is None or not can_see(actor, laporan):
        raise LaporanTidakDitemukan
    return privasi.read_identitas(
        actor=actor, permintaan=permintaan, kunci_berkas=kunci_berkas, sebagai=_shown(laporan, actor)
    )


def _shown(laporan: Laporan, actor: Akun) -> Akun | TandaTangan | None:
    """Return under which name the trail shows the WBS team: the desk may read it later. None: the own."""
    return name_for_trail(Pelaku.APIP, actor) if laporan.kelas == Kelas.WBS else None


def _check(actor: Akun, permintaan: PermintaanBuka) -> Laporan:
    """Return the report when `actor` may be the second person."""
    laporan = Laporan.objects.select_for_update(of=("self",)).filter(pk=permintaan.obj_id).first()
    if permintaan.obj_type != OBJ_TYPE or laporan is None or not can_see(actor, laporan):
        raise LaporanTidakDitemukan
    second = Pelaku.APIP if laporan.kelas == Kelas.WBS else Pelaku.PIMPINAN
    if second not in roles_of(actor, laporan.kantor_id):
        raise NotAllowed(Kalimat(gettext_noop("Peran Anda tidak memutus permintaan buka identitas.")))
    return laporan
