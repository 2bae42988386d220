"""Leaving answers out of the results: proposed with a reason by one, decided by another. The answer stays."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused, SamePerson, WrongState
from suara.domains.survei.models import Gelombang, Jawaban, Pengecualian
from suara.domains.survei.pagar import PEMUTUS, PENGELOLA
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.terms_kerja import StatusGelombang, StatusPengecualian
from suara.kernel.kalimat import Kalimat, gettext_noop

ALASAN_HURUF = 10
"""A reason of fewer letters explains nothing to who reads the report."""


@transaction.atomic
def propose_pengecualian(
    *, actor: Akun, gelombang: Gelombang, jawaban: Collection[uuid.UUID], alasan: str
) -> int:
    """Propose to leave answers out; return how many. All of them or none."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    wave = _lock(gelombang)
    reason = " ".join(alasan.split())
    if len(reason) < ALASAN_HURUF:
        said = gettext_noop("Tulis alasannya dengan jelas: ia dibaca orang kedua dan disebut dalam laporan.")
        raise ActRefused(Kalimat(said), "alasan")
    chosen = set(jawaban)
    if not chosen:
        raise ActRefused(Kalimat(gettext_noop("Pilih dulu jawabannya.")), "jawaban")
    if Jawaban.objects.filter(gelombang=wave, pk__in=chosen).count() != len(chosen):
        raise ActRefused(Kalimat(gettext_noop("Salah satu jawaban tidak ada dalam gelombang ini.")))
    if Pengecualian.objects.filter(jawaban_id__in=chosen).exists():
        raise ActRefused(Kalimat(gettext_noop("Salah satu jawaban itu sudah pernah diusulkan.")))
    Pengecualian.objects.bulk_create(
        Pengecualian(gelombang=wave, jawaban_id=one, alasan=reason[:250], petugas=actor)
        for one in sorted(chosen)
    )
    note(actor, "survei.pengecualian.diusulkan", wave, {"jumlah": len(chosen)})
    return len(chosen)


@transaction.atomic
def decide_pengecualian(*, actor: Akun, gelombang: Gelombang, usul: Collection[int], setuju: bool) -> int:
    """Decide proposals as the second person; return how many. All of them or none."""
    require(actor, gelombang.kantor_id, *PEMUTUS)
    wave = _lock(gelombang)
    rows = list(Pengecualian.objects.select_for_update().filter(gelombang=wave, pk__in=set(usul)))
    if not rows or len(rows) != len(set(usul)):
        raise ActRefused(Kalimat(gettext_noop("Pilih dulu usulnya.")), "usul")
    if any(row.status != StatusPengecualian.DIUSULKAN for row in rows):
        raise WrongState(Kalimat(gettext_noop("Salah satu usul itu sudah diputus. Muat ulang halamannya.")))
    if any(row.petugas_id == actor.pk for row in rows):
        raise SamePerson
    status = StatusPengecualian.DISETUJUI if setuju else StatusPengecualian.DITOLAK
    Pengecualian.objects.filter(pk__in=[row.pk for row in rows]).update(status=status, pemutus=actor)
    act = "survei.pengecualian.disetujui" if setuju else "survei.pengecualian.ditolak"
    note(actor, act, wave, {"jumlah": len(rows)})
    return len(rows)


def _lock(gelombang: Gelombang) -> Gelombang:
    """Answers are judged when the wave is closed: while it is open, a new row would show whose it is."""
    wave = lock_gelombang(gelombang)
    if wave.status != StatusGelombang.TUTUP:
        said = gettext_noop("Jawaban diperiksa sesudah pengisian ditutup dan sebelum hasilnya terbit.")
        raise WrongState(Kalimat(said))
    return wave
