"""Comments of the public: masked when they come in, shown after a moderator has read them."""

from __future__ import annotations

import uuid

from django.db import IntegrityError, transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now, today
from suara.domains.pengaduan.errors import ActRefused, LaporanTidakDitemukan, NotAllowed
from suara.domains.pengaduan.komentar_publik import comments_open
from suara.domains.pengaduan.models import Komentar, Laporan, StatusKomentar
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.services import rahasia, rem, samar, terbitan
from suara.domains.pengaduan.services.isian import clean_isi, clean_text
from suara.domains.pengaduan.services.pelaku import roles_of
from suara.domains.pengaduan.terms import Pelaku
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.kernel.kalimat import Kalimat, gettext_noop

MAX_KOMENTAR = 1_000


def send_komentar(
    *, laporan: Laporan, isi: str, kirim_id: uuid.UUID, nama_tampil: str = "", klien: str = ""
) -> Komentar:
    """Keep a comment for the moderator. A report that names persons takes none."""
    mark = rahasia.keyed("komentar", str(laporan.pk), str(kirim_id))
    known = Komentar.objects.filter(kirim_hash=mark).first()
    if known is not None:
        return known
    fresh = Laporan.objects.filter(pk=laporan.pk, is_terbit=True).select_related("kantor").first()
    if fresh is None:
        raise LaporanTidakDitemukan
    if not comments_open(fresh, today(fresh.kantor.zona_waktu)):
        raise ActRefused(Kalimat(gettext_noop("Komentar untuk laporan ini sedang ditutup.")))
    rem.hold_back("komentar", klien, limit=10)
    text = clean_isi(isi, limit=MAX_KOMENTAR)
    try:
        with transaction.atomic():
            return Komentar.objects.create(
                laporan_id=laporan.pk,
                nama_tampil=samar.mask(clean_text(nama_tampil).replace("\n", " "))[:40],
                isi_asli=text,
                isi_publik=samar.mask(text),
                kirim_hash=mark,
            )
    except IntegrityError:
        return Komentar.objects.get(kirim_hash=mark)


@transaction.atomic
def moderate_komentar(
    *, actor: Akun, komentar: Komentar, terbit: bool, alasan: str = "", isi_publik: str = ""
) -> Komentar:
    """Publish a comment, masked, or refuse it with a reason."""
    laporan = Laporan.objects.select_for_update(of=("self",)).get(pk=komentar.laporan_id)
    if not can_see(actor, laporan):
        raise LaporanTidakDitemukan
    if not roles_of(actor, laporan.kantor_id) & {Pelaku.ADMIN, Pelaku.ANALIS}:
        raise NotAllowed(Kalimat(gettext_noop("Komentar dimoderasi oleh admin pengaduan atau analis.")))
    if not terbit and not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasannya dahulu.")))
    row = Komentar.objects.select_for_update().get(pk=komentar.pk)
    row.status = StatusKomentar.TERBIT if terbit else StatusKomentar.DITOLAK
    row.isi_publik = samar.mask(clean_text(isi_publik) or row.isi_publik)
    row.alasan, row.moderator, row.diputus_at = clean_text(alasan)[:150], actor, now()
    row.save(update_fields=["status", "isi_publik", "alasan", "moderator", "diputus_at"])
    record(
        actor=actor,
        act="pengaduan.komentar.dimoderasi",
        obj_type=OBJ_TYPE,
        obj_id=str(laporan.pk),
        kantor=laporan.kantor_id,
        data={"nomor": laporan.nomor},
    )
    terbitan.renew()
    return row
