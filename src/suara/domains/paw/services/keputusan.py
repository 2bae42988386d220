"""Asking the rules and keeping their answer: the draft that the pleno will be shown."""

from __future__ import annotations

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.paw.facts import Kasus
from suara.domains.paw.mapping import evaluate, snapshot
from suara.domains.paw.models import Calon, KeputusanPAW, PermohonanPAW
from suara.domains.paw.services.case import begin, edge_for
from suara.domains.paw.services.clocks import wait_for
from suara.domains.paw.status import TahapKeputusan
from suara.domains.paw.workflow import Act
from suara.kernel.kalimat import gettext_noop
from suara.kernel.keputusan import Keputusan

WAITING = {
    "KLARIFIKASI": gettext_noop("jawaban klarifikasi"),
    "MENUNGGU_PUTUSAN_CALON": gettext_noop("putusan sengketa calon"),
    "MENUNGGU_LHKPN": gettext_noop("tanda terima LHKPN dari calon"),
    "TIDAK_LENGKAP": gettext_noop("kelengkapan dari Pimpinan"),
    "BELUM_ADA_KEKOSONGAN": gettext_noop("keterangan dari Pimpinan"),
}
"""Whose turn it is after each outcome that waits for somebody outside the office."""


@transaction.atomic
def prepare_keputusan(*, actor: Akun, permohonan: PermohonanPAW, versi: int) -> KeputusanPAW:
    """Ask the rules on today's facts, keep the answer, and move the case where the answer leads."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.PREPARE_KEPUTUSAN, versi=versi, any_hasil=True)
    hari_ini = today(hand.permohonan.kantor.zona_waktu)
    kasus, keputusan = evaluate(hand.permohonan, hari_ini=hari_ini)
    edge = edge_for(hand.permohonan.status, Act.PREPARE_KEPUTUSAN, keputusan.hasil)
    row = store_keputusan(
        actor=actor,
        permohonan=hand.permohonan,
        kasus=kasus,
        keputusan=keputusan,
        tahap=TahapKeputusan.RANCANGAN,
    )
    wait_for(actor=actor, permohonan=hand.permohonan, menunggu=WAITING.get(keputusan.hasil, ""))
    hand.finish(
        "paw.keputusan.disiapkan",
        {"hasil": keputusan.hasil, "rancangan": row.nomor_urut, "fakta": row.fakta_hash},
        edge=edge,
    )
    return row


def store_keputusan(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    kasus: Kasus,
    keputusan: Keputusan,
    tahap: TahapKeputusan,
    hasil: str = "",
    calon: Calon | None = None,
) -> KeputusanPAW:
    """Append the answer with its facts. `hasil` and `calon` override it where the pleno decided itself."""
    fakta, digest = snapshot(kasus)
    last = permohonan.keputusan_set.order_by("-nomor_urut").values_list("nomor_urut", flat=True).first()
    return KeputusanPAW.objects.create(
        permohonan=permohonan,
        nomor_urut=(last or 0) + 1,
        tahap=tahap,
        hasil=hasil or keputusan.hasil,
        calon=calon or named_calon(keputusan),
        isi=keputusan.to_dict(),
        fakta=fakta,
        fakta_hash=digest,
        tanggal=today(permohonan.kantor.zona_waktu),
        dibuat_oleh=actor,
    )


def named_calon(keputusan: Keputusan) -> Calon | None:
    """Return the candidate that the answer is about, if it names one."""
    person = keputusan.data.get("calon") or keputusan.data.get("calon_ditunggu")
    key = person.get("id") if isinstance(person, dict) else person
    return Calon.objects.filter(pk=int(key)).first() if isinstance(key, str) and key.isdigit() else None
