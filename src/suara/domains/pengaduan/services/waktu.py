"""What happens when a clock runs out: reminders, automatic end, deemed withdrawal, the Ombudsman hint.

Every report is handled in a transaction of its own under its lock; every consequence leaves a mark that keeps
it from being drawn twice. Running this at any time, twice or by two workers, changes nothing more.
"""

from __future__ import annotations

import logging
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext_noop

from suara.core.akun.models import Akun, Peran
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now, today
from suara.domains.pengaduan.errors import ActRefused
from suara.domains.pengaduan.models import Eskalasi, Jam, Laporan, Tanggapan, Usulan
from suara.domains.pengaduan.rules.eskalasi import is_jam_kantor, langkah_eskalasi
from suara.domains.pengaduan.rules.jam import JamTidakAda, tanggal_di
from suara.domains.pengaduan.rules.tutup_otomatis import FaktaTutup, TindakanTutup, nilai_tutup
from suara.domains.pengaduan.services import jam as clocks
from suara.domains.pengaduan.services import kabar, rahasia, tenggat
from suara.domains.pengaduan.services.gabung import lock_family, release_children
from suara.domains.pengaduan.services.gerbang import begin_sistem, lock
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.services.penerima import list_admin, list_pimpinan, list_unit
from suara.domains.pengaduan.services.pesan import append
from suara.domains.pengaduan.services.syarat import count_unanswered
from suara.domains.pengaduan.terms import (
    HasilUsulan,
    JenisTanggapan,
    KodeJam,
    SebabSelesai,
    Status,
    TingkatEskalasi,
)
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Act
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.parameter import ParameterTidakAda

logger = logging.getLogger("suara.pengaduan")
BELUM_TERHITUNG = (JamTidakAda, KalenderTidakAda, ParameterTidakAda)
"""A day that no calendar knows yet holds up its own report, never those of others."""

AKAN_DITUTUP = gettext_noop(
    "Laporan ini sudah ditindaklanjuti dan belum Anda tanggapi. Bila tidak ada tanggapan sampai {akhir}, "
    "laporan ditutup otomatis. Anda tetap dapat membukanya kembali sesudah itu."
)
OMBUDSMAN = gettext_noop(
    "Batas waktu penyelesaian laporan ini sudah lewat. Anda berhak membawanya ke Ombudsman Republik "
    "Indonesia Perwakilan Kalimantan Timur. Kantor tetap wajib menyelesaikannya."
)
KIRIMAN = (JenisTanggapan.TINDAK_LANJUT, JenisTanggapan.TINDAK_LANJUT_ANTARA, JenisTanggapan.PERTANYAAN)
MEJA = (KodeJam.C1, KodeJam.C6, KodeJam.C9)
"""Clocks of the desk; the others are the unit's."""


class HasilJalan(NamedTuple):
    """What one run did."""

    ditutup: int = 0
    dilanjutkan: int = 0
    dicabut: int = 0
    diingatkan: int = 0
    ditegur: int = 0


def run_timers() -> HasilJalan:
    """Draw every consequence that is due. Safe to run at any time and as often as one likes."""
    closed = resumed = withdrawn = warned = told = 0
    for laporan in _open_with(KodeJam.C5, Status.TT):
        withdrawn += _safely(laporan, _deem_withdrawn)
    for laporan in Laporan.objects.filter(status__in=[Status.PR, Status.MP]).order_by("pk").iterator():
        action = _safely_text(laporan)
        closed += action is TindakanTutup.TUTUP
        resumed += action is TindakanTutup.LANJUTKAN
        warned += action is TindakanTutup.INGATKAN
    for laporan in _open_with(KodeJam.C7, Status.SL):
        _safely(laporan, _expire_c7)
    for laporan in Laporan.objects.filter(
        jam_set__berhenti_at=None, jam_set__habis_at=None, jam_set__hitungan__has_key="galat"
    ).distinct():
        _safely(laporan, _recount)
    if is_jam_kantor(now()):
        told = _escalate_all()
    return HasilJalan(closed, resumed, withdrawn, warned, told)


def _open_with(kode: KodeJam, status: Status) -> list[Laporan]:
    """Return the reports in this state whose clock of this kind has passed."""
    passed = Jam.objects.filter(
        kode=kode, berhenti_at=None, habis_at=None, jatuh_tempo__lt=today(), laporan__status=status
    )
    return [jam.laporan for jam in passed.select_related("laporan").order_by("laporan_id")]


def _safely(laporan: Laporan, act: object) -> bool:
    """Do one report; what is refused meanwhile (somebody acted first) is left as it is."""
    try:
        with transaction.atomic():
            return bool(act(laporan))  # type: ignore[operator]
    except ActRefused:
        return False
    except BELUM_TERHITUNG as error:
        logger.warning("jam belum dapat dihitung: %s", type(error).__name__)
        return False


def _safely_text(laporan: Laporan) -> TindakanTutup:
    try:
        with transaction.atomic():
            return _close_or_warn(laporan)
    except ActRefused:
        return TindakanTutup.TIDAK
    except BELUM_TERHITUNG as error:
        logger.warning("jam belum dapat dihitung: %s", type(error).__name__)
        return TindakanTutup.TIDAK


def _deem_withdrawn(laporan: Laporan) -> bool:
    tangan = begin_sistem(act=Act.DEEM_WITHDRAWN, laporan=lock_family(laporan))
    release_children(tangan.laporan)
    _expire(tangan.perkara.papan, KodeJam.C5)
    tangan.kolom["is_terbit"] = False
    tangan.finish()
    return True


def _expire_c7(laporan: Laporan) -> bool:
    board = PapanJam.load(lock(laporan), now())
    jam = board.find_open(KodeJam.C7)
    if jam is None or jam.jatuh_tempo is None or jam.jatuh_tempo >= today():
        return False
    board.stop(jam, expired=True)
    board.save()
    return True


def _recount(laporan: Laporan) -> bool:
    locked = lock(laporan)
    if not clocks.recount(locked, now()):
        return False
    tenggat.mirror(locked, PapanJam.load(locked, now()).running)
    return True


def _expire(board: PapanJam, kode: KodeJam) -> None:
    jam = board.find_open(kode)
    if jam is not None:
        board.stop(jam, expired=True)


def _close_or_warn(laporan: Laporan) -> TindakanTutup:
    locked = lock(laporan)
    board = PapanJam.load(locked, now())
    jam = board.find_open(KodeJam.C3)
    if jam is None or Status(locked.status) not in (Status.PR, Status.MP):
        return TindakanTutup.TIDAK
    result = nilai_tutup(_facts(locked, jam), today(locked.kantor.zona_waktu), zona=locked.kantor.zona_waktu)
    if result.tindakan is TindakanTutup.INGATKAN and result.hari_terakhir is not None:
        last = max(result.hari_terakhir, today(locked.kantor.zona_waktu))
        text = AKAN_DITUTUP.format(akhir=last.strftime("%d-%m-%Y"))
        _append_once(locked, text, "ingat-c3", str(jam.pk))
        kabar.tell_pelapor(locked, kabar.AKAN_DITUTUP, locked.versi)
    elif result.tindakan is TindakanTutup.TUTUP:
        _close(locked)
    elif result.tindakan is TindakanTutup.LANJUTKAN:
        begin_sistem(act=Act.RESUME, laporan=locked).finish()
    return result.tindakan


def _close(laporan: Laporan) -> None:
    tangan = begin_sistem(act=Act.CLOSE_OTOMATIS, laporan=laporan)
    _expire(tangan.perkara.papan, KodeJam.C3)
    tangan.kolom |= {"sebab_selesai": SebabSelesai.OTOMATIS, "selesai_at": tangan.perkara.at}
    tangan.finish()


def _facts(laporan: Laporan, jam: Jam) -> FaktaTutup:
    sent = Tanggapan.objects.filter(laporan=laporan)
    warned = sent.filter(kirim_hash=_mark("ingat-c3", str(jam.pk))).values_list("created_at", flat=True)
    asked = sent.filter(jenis__in=KIRIMAN).order_by("-created_at").values_list("created_at", flat=True)
    return FaktaTutup(
        status=Status(laporan.status),
        tl_substantif_terakhir=laporan.tl_terakhir_at,
        pesan_pelapor_terakhir=laporan.pelapor_terakhir_at,
        pesan_kantor_terakhir=asked.first(),
        diingatkan_pada=tanggal_di(warned[0], laporan.kantor.zona_waktu) if warned else None,
        anak_belum_dijawab=count_unanswered(laporan),
        usulan_menunggu=Usulan.objects.filter(laporan=laporan, hasil=HasilUsulan.MENUNGGU).exists(),
    )


def _escalate_all() -> int:
    running = Jam.objects.filter(
        kode__in=tenggat.PETUGAS, berhenti_at=None, habis_at=None, jatuh_tempo__isnull=False
    ).select_related("laporan")
    told = 0
    for jam in running.order_by("laporan_id", "kode").iterator():
        try:
            if _steps(jam, _told(jam)):
                with transaction.atomic():
                    told += _escalate(jam)
        except BELUM_TERHITUNG as error:
            logger.warning("jam belum dapat dihitung: %s", type(error).__name__)
    return told


def _steps(jam: Jam, told: set[str]) -> list[TingkatEskalasi]:
    return langkah_eskalasi(jam.jatuh_tempo, today(), told, kode=KodeJam(jam.kode))


def _told(jam: Jam) -> set[str]:
    """Return the levels told about this clock in this round of the report, however often it began again."""
    same = Eskalasi.objects.filter(jam__laporan=jam.laporan_id, jam__kode=jam.kode, jam__siklus=jam.siklus)
    fresh = same.filter(jam=jam) if jam.kode != KodeJam.C4 else same
    return set(fresh.values_list("tingkat", flat=True))


def _escalate(jam: Jam) -> int:
    laporan = lock(jam.laporan)
    fresh = Jam.objects.filter(pk=jam.pk, berhenti_at=None, habis_at=None).first()
    if fresh is None:
        return 0
    levels = _steps(fresh, _told(fresh))
    for tingkat in levels:
        Eskalasi.objects.create(jam=fresh, tingkat=tingkat)
        if tingkat is TingkatEskalasi.OMBUDSMAN:
            _append_once(laporan, OMBUDSMAN, "ombudsman", str(laporan.siklus))
            kabar.tell_pelapor(laporan, f"{kabar.OMBUDSMAN}_{laporan.siklus}", 0)
            continue
        for akun in _audience(laporan, KodeJam(fresh.kode), tingkat):
            kabar.tell_petugas(laporan, akun, f"{fresh.kode}_{tingkat}".lower(), str(fresh.pk))
    if levels:
        record(
            actor=None,
            act=f"{OBJ_TYPE}.tegur",
            obj_type=OBJ_TYPE,
            obj_id=str(laporan.pk),
            kantor=laporan.kantor_id,
            data={
                "nomor": laporan.nomor,
                "tingkat": [level.label for level in levels],
                "jam": KodeJam(fresh.kode).label,
            },
        )
    return len(levels)


def _audience(laporan: Laporan, kode: KodeJam, tingkat: TingkatEskalasi) -> list[Akun]:
    """Return who is told at this level; the reported unit and its chain never are (`penerima`)."""
    owner = list_admin(laporan) if kode in MEJA else list_unit(laporan)
    head = list_admin(laporan) if kode in MEJA else list_unit(laporan, Peran.KEPALA_UNIT)
    match tingkat:
        case TingkatEskalasi.H_MINUS_2:
            return owner
        case TingkatEskalasi.H_MINUS_1:
            return _once(owner + head)
        case TingkatEskalasi.L1:
            return head
        case TingkatEskalasi.L2:
            return list_pimpinan(laporan, Peran.SEKRETARIS)
        case _:
            return list_pimpinan(laporan, Peran.KETUA, Peran.ANGGOTA)


def _once(people: list[Akun]) -> list[Akun]:
    return list({akun.pk: akun for akun in people}.values())


def _append_once(laporan: Laporan, text: str, *mark: str) -> None:
    """Write a notice into the dialogue, once per mark."""
    key = _mark(*mark, str(laporan.pk)) if mark[0] == "ombudsman" else _mark(*mark)
    if not Tanggapan.objects.filter(kirim_hash=key).exists():
        append(laporan, JenisTanggapan.PEMBERITAHUAN, text, kirim_hash=key)


def _mark(*parts: str) -> str:
    return rahasia.keyed("waktu", *parts)
