"""Klarifikasi (Pasal 24): one row per contact, two officers, a Berita Acara each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from suara.core.akun.models import Akun, Penugasan
from suara.core.akun.queries import active
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now
from suara.domains.paw.documents import build_ba2
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import Calon, Klarifikasi, PermohonanPAW
from suara.domains.paw.services.case import begin
from suara.domains.paw.services.surat import draft_for_case
from suara.domains.paw.terms import CaraKlarifikasi, PihakKlarifikasi
from suara.domains.paw.workflow import Act
from suara.kernel.kalimat import Kalimat, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKlarifikasi:
    """One contact as an officer typed it."""

    calon: Calon | None
    cara: str
    pihak: str
    dihubungi_at: datetime
    nama_pihak: str
    pemeriksaan_identitas: str
    pertanyaan: str
    jawaban: str = ""
    kesimpulan: str = ""
    hasil: str
    tentang: Sequence[str] = ()


@transaction.atomic
def record_klarifikasi(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    isian: IsianKlarifikasi,
    petugas_kedua: Akun,
    bukti: Berkas | None = None,
) -> Klarifikasi:
    """Record one contact and draft its BA2. A second reply is a second row."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_KLARIFIKASI, versi=versi)
    if petugas_kedua.pk == actor.pk:
        raise ActRefused(Kalimat(gettext_noop("Klarifikasi dilakukan dua petugas; pilih petugas kedua.")))
    if not Penugasan.objects.filter(
        active(), akun=petugas_kedua, akun__is_active=True, kantor=hand.permohonan.kantor
    ).exists():
        raise ActRefused(Kalimat(gettext_noop("Petugas kedua tidak bertugas di kantor ini.")))
    if isian.dihubungi_at > now():
        raise ActRefused(Kalimat(gettext_noop("Waktu klarifikasi ada di masa depan. Periksa lagi waktunya.")))
    values = {name: getattr(isian, name) for name in isian.__dataclass_fields__}
    values["tentang"] = list(isian.tentang)
    klarifikasi = Klarifikasi.objects.create(
        permohonan=hand.permohonan, dicatat_oleh=actor, petugas_kedua=petugas_kedua, bukti=bukti, **values
    )
    draft_for_case(
        actor=actor,
        permohonan=hand.permohonan,
        jenis="BA2",
        data=build_ba2(hand.permohonan, klarifikasi),
        klarifikasi=klarifikasi,
    )
    hand.finish(
        "paw.klarifikasi.dicatat",
        {
            "pihak": PihakKlarifikasi(klarifikasi.pihak).label,
            "saluran": CaraKlarifikasi(klarifikasi.cara).label,
        },
    )
    return klarifikasi
