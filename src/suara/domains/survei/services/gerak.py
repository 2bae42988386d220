"""Moving a wave along its table of states."""

from __future__ import annotations

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.survei import pagar
from suara.domains.survei.errors import WrongState
from suara.domains.survei.models import Gelombang
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.services.spool import shuffle_gelombang
from suara.domains.survei.services.tenggat import mirror_gelombang
from suara.domains.survei.terms_kerja import ActGelombang, StatusGelombang, StatusVersi
from suara.domains.survei.workflow import DENGAN_ISIAN, find_sisi
from suara.kernel.kalimat import Kalimat, gettext_noop

CATATAN = {
    ActGelombang.BUKA: "survei.gelombang.dibuka",
    ActGelombang.TUTUP: "survei.gelombang.ditutup",
    ActGelombang.BUKA_LAGI: "survei.gelombang.dibuka_lagi",
    ActGelombang.TERBITKAN: "survei.gelombang.diterbitkan",
}


@transaction.atomic
def move_gelombang(*, actor: Akun, gelombang: Gelombang, act: ActGelombang, revisi: int) -> Gelombang:
    """Open, close or reopen a wave."""
    if act in DENGAN_ISIAN:
        raise ValueError(f"{act.value} punya layanan sendiri")
    return shift(actor=actor, gelombang=gelombang, act=act, revisi=revisi)


def shift(*, actor: Akun, gelombang: Gelombang, act: ActGelombang, revisi: int | None = None) -> Gelombang:
    """Move the wave, inside the caller's transaction; publishing calls this when its report is signed."""
    row = lock_gelombang(gelombang, revisi)
    sisi = find_sisi(row.status, act)
    if sisi is None:
        said = gettext_noop("“{tindakan}” tidak dapat dilakukan: gelombang berstatus {status}.")
        status = StatusGelombang(row.status).label
        raise WrongState(Kalimat(said, {"tindakan": act.label, "status": status}))
    require(actor, row.kantor_id, *getattr(pagar, sisi.siapa))
    if sisi.ke is StatusGelombang.BUKA:
        _refuse_late(row)
    row.status, row.revisi = sisi.ke.value, row.revisi + 1
    if sisi.ke is StatusGelombang.TUTUP:
        row.ditutup_pada = today(row.kantor.zona_waktu)
    row.save(update_fields=["status", "revisi", "ditutup_pada"])
    if sisi.ke is StatusGelombang.TUTUP:
        shuffle_gelombang(row, tutup=True)
    mirror_gelombang(row)
    note(actor, CATATAN[act], row)
    return row


def _refuse_late(row: Gelombang) -> None:
    """Refuse to open what nobody could answer: its last day is over, or its questionnaire was withdrawn."""
    if row.tanggal_selesai < today(row.kantor.zona_waktu):
        said = gettext_noop("Hari terakhirnya, {tanggal}, sudah lewat. Ubah dulu hari terakhirnya.")
        raise WrongState(Kalimat(said, {"tanggal": row.tanggal_selesai.isoformat()}))
    if row.versi.status != StatusVersi.TERBIT:
        said = gettext_noop("Versi kuesionernya sudah ditarik. Buat gelombang dengan versi yang terbit.")
        raise WrongState(Kalimat(said))
