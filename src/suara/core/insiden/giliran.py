"""What waits for one officer. The nearer the end of the clock, the more officers are called."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import Kewenangan
from suara.core.insiden.models import Insiden
from suara.core.insiden.queries import PETUGAS_INSIDEN, belum_diberi_tahu
from suara.core.insiden.rules import hitung_sisa
from suara.core.insiden.services import OBJ
from suara.core.insiden.terms import HasilTutup, StatusInsiden, Tahap
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.waktu import now
from suara.ui.kalimat import sentence

DIPANGGIL = {
    Tahap.CUKUP: (Peran.KASUBBAG_DATA,),
    Tahap.SEHARI: (Peran.KASUBBAG_DATA, Peran.SEKRETARIS),
    Tahap.GENTING: PETUGAS_INSIDEN,
    Tahap.LEWAT: PETUGAS_INSIDEN,
}
"""Whose turn it is at each stage: that is the escalation."""


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the open incidents of the officer's offices; one query for who keeps no register."""
    mine = {kantor.pk for kantor in kewenangan.list_kantor(*PETUGAS_INSIDEN)}
    if not mine:
        return
    rows = Insiden.objects.filter(kantor__in=mine).exclude(status=StatusInsiden.DITUTUP)
    for row in rows.prefetch_related("tutup_set", "pemberitahuan_set"):
        yield _step(akun, kewenangan, row)


def _step(akun: Akun, kewenangan: Kewenangan, row: Insiden) -> Langkah:
    roles = {item.peran for item in kewenangan.penugasan if item.kantor_id == row.kantor_id}
    second = any(
        item.hasil == HasilTutup.MENUNGGU and item.pengusul_id != akun.pk for item in row.tutup_set.all()
    )
    left = hitung_sisa(row.batas_at, now())
    told = not belum_diberi_tahu(row)
    if second:
        words = _("Setujui atau tolak: tutup insiden")
    elif told:
        words = _("Selesaikan langkah insiden")
    else:
        words = _("Beri tahu orang yang datanya kena dan lembaga. %(sisa)s.") % {
            "sisa": sentence(left.kalimat)
        }
    called = bool(roles & set(DIPANGGIL[left.tahap])) or (told and Peran.KASUBBAG_DATA in roles)
    return Langkah(
        kantor=row.kantor_id,
        obj_type=OBJ,
        obj_id=str(row.pk),
        kata=words,
        judul=row.judul,
        url=reverse("insiden:rinci", args=[row.pk]),
        giliran=called or second,
        putusan=second,
        satuan=_("hari kalender"),
    )
