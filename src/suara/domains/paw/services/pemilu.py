"""Acts on a whole election: open one, and publish votes. Nothing is published without a decree."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.jejak.services import record
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, DataChanged, NotAllowed
from suara.domains.paw.models import Dapil, Pemilu, SuaraCalon, SuaraWilayah
from suara.domains.paw.services.data import refuse, take_dapil
from suara.domains.paw.terms import Lembaga
from suara.domains.paw.wewenang import PENERBIT, find_kantor
from suara.kernel.kalimat import Kalimat, gettext_noop


@transaction.atomic
def open_pemilu(
    *, actor: Akun | None, kode: str, nama: str, tanggal: dt.date, contoh: bool = False
) -> Pemilu:
    """Register an election, so that lists can be imported into it; `contoh` marks an invented one."""
    pemilu, created = Pemilu.objects.get_or_create(
        kode=kode, defaults={"nama": nama, "tanggal": tanggal, "contoh": contoh}
    )
    if not created:
        raise ActRefused(Kalimat(gettext_noop("Pemilu {kode} sudah terdaftar."), {"kode": kode}))
    record(actor=actor, act="paw.pemilu.dibuka", obj_type="paw.pemilu", obj_id=kode, data={"nama": nama})
    return pemilu


@transaction.atomic
def publish_suara(*, actor: Akun, dapil: Dapil, versi: int) -> int:
    """Let the public see the votes in force of one dapil; return how many numbers. Needs a decree."""
    hand = take_dapil(actor=actor, dapil=dapil, versi=versi, peran=PENERBIT)
    totals, areas = _unpublished([hand.dapil])
    if totals.filter(keputusan_hasil="").exists() or areas.filter(keputusan_hasil="").exists():
        raise refuse(
            gettext_noop(
                "Suara dapil {dapil} belum berdasar Keputusan hasil. Impor ulang dengan Keputusannya."
            ),
            dapil=dapil.nama,
        )
    published = totals.update(diterbitkan=True) + areas.update(diterbitkan=True)
    if not published:
        raise refuse(gettext_noop("Tidak ada suara dapil {dapil} yang menunggu terbit."), dapil=dapil.nama)
    hand.finish("paw.suara.diterbitkan", {"jumlah": published})
    return published


@transaction.atomic
def publish_pemilu(*, actor: Akun, pemilu: Pemilu, lembaga: Lembaga, terlihat: int) -> tuple[int, int]:
    """Publish the votes of every dapil of an institution that the actor's offices answer for.

    A dapil with any number that has no decree stays unpublished as a whole. `terlihat` is the sum of the
    versions that the officer saw. Return how many numbers in how many dapil.
    """
    kantor = list(list_kantor(actor, PENERBIT))
    rows = list(
        Dapil.objects.select_for_update(of=("self",))
        .filter(pemilu=pemilu, lembaga=lembaga.value)
        .order_by("pk")
    )
    mine = [(dapil, office) for dapil in rows if (office := find_kantor(kantor, dapil)) is not None]
    if not mine:
        raise NotAllowed(
            Kalimat(
                gettext_noop("Data {pemilu} bukan wewenang peran dan kantor Anda."), {"pemilu": pemilu.nama}
            )
        )
    if sum(dapil.versi for dapil, _office in mine) != terlihat:
        raise DataChanged(pemilu.nama)
    ready = _with_decree([dapil for dapil, _office in mine])
    published, count = _publish(ready)
    if not published:
        raise refuse(gettext_noop("Tidak ada suara berdasar Keputusan yang menunggu terbit."))
    _note(actor, mine[0][1], pemilu, lembaga, published, count)
    return published, count


def _unpublished(dapil: list[Dapil]) -> tuple[QuerySet[SuaraCalon], QuerySet[SuaraWilayah]]:
    scope = {"calon__dapil__in": dapil, "diterbitkan": False}
    return SuaraCalon.objects.berlaku().filter(**scope), SuaraWilayah.objects.berlaku().filter(**scope)


def _with_decree(dapil: list[Dapil]) -> list[Dapil]:
    bare = {
        pk
        for rows in _unpublished(dapil)
        for pk in rows.filter(keputusan_hasil="").order_by().values_list("calon__dapil", flat=True).distinct()
    }
    return [item for item in dapil if item.pk not in bare]


def _publish(dapil: list[Dapil]) -> tuple[int, int]:
    totals, areas = _unpublished(dapil)
    waiting = {
        pk
        for rows in (totals, areas)
        for pk in rows.order_by().values_list("calon__dapil", flat=True).distinct()
    }
    published = totals.update(diterbitkan=True) + areas.update(diterbitkan=True)
    changed = [item for item in dapil if item.pk in waiting]
    for item in changed:
        item.versi += 1
    Dapil.objects.bulk_update(changed, ["versi"], batch_size=500)
    return published, len(changed)


def _note(actor: Akun, kantor: Kantor, pemilu: Pemilu, lembaga: Lembaga, jumlah: int, dapil: int) -> None:
    record(
        actor=actor,
        act="paw.pemilu.suara_diterbitkan",
        obj_type="paw.pemilu",
        obj_id=pemilu.pk,
        kantor=kantor.pk,
        data={"jumlah": jumlah, "jumlah_dapil": dapil, "lembaga": lembaga.label},
    )
