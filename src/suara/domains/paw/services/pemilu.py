"""Acts on an election's data outside an import: open one, publish votes, note oaths and neighbours."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    DapilTetangga,
    Kursi,
    Pemilu,
    SuaraCalon,
    SuaraWilayah,
)
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
def publish_suara(*, actor: Akun, dapil: Dapil) -> int:
    """Let the public see the votes in force of one dapil; return how many numbers. Needs a decree."""
    scope = {"calon__dapil": dapil, "diterbitkan": False}
    totals = SuaraCalon.objects.berlaku().filter(**scope)
    areas = SuaraWilayah.objects.berlaku().filter(**scope)
    if totals.filter(keputusan_hasil="").exists() or areas.filter(keputusan_hasil="").exists():
        raise ActRefused(
            Kalimat(
                gettext_noop(
                    "Suara dapil {dapil} belum berdasar Keputusan hasil. Impor ulang dengan Keputusannya."
                ),
                {"dapil": dapil.nama},
            )
        )
    published = totals.update(diterbitkan=True) + areas.update(diterbitkan=True)
    _note(actor, "paw.suara.diterbitkan", dapil, {"dapil": dapil.nama, "jumlah": published})
    return published


@transaction.atomic
def swear_in(*, actor: Akun, dapil: Dapil, tanggal: dt.date, akhir: dt.date | None = None) -> int:
    """Note the oath of everybody elected in one dapil who has none yet; return how many."""
    waiting = Anggota.objects.filter(kursi__dapil=dapil, dilantik__isnull=True, berhenti__isnull=True)
    seats = list(waiting.values_list("kursi_id", flat=True))
    sworn = waiting.update(dilantik=tanggal)
    Kursi.objects.filter(pk__in=seats).update(mulai_jabatan=tanggal, akhir_jabatan=akhir)
    _note(
        actor,
        "paw.anggota.dilantik",
        dapil,
        {"dapil": dapil.nama, "jumlah": sworn, "tanggal": tanggal.isoformat()},
    )
    return sworn


@transaction.atomic
def strike_calon(*, actor: Akun, calon: Calon, keputusan: str) -> Calon:
    """Mark a candidate as struck from the DCT before the poll, by decree; the row stays."""
    calon = Calon.objects.select_for_update(of=("self",)).select_related("dapil").get(pk=calon.pk)
    if not keputusan or Anggota.objects.filter(calon=calon).exists():
        raise ActRefused(
            Kalimat(
                gettext_noop("{nama} tidak dapat dicoret: perlu Keputusan, dan ia belum pernah terpilih."),
                {"nama": calon.nama},
            )
        )
    calon.dicoret = True
    calon.save(update_fields=["dicoret"])
    _note(actor, "paw.calon.dicoret", calon.dapil, {"calon": calon.nama, "keputusan": keputusan})
    return calon


@transaction.atomic
def confirm_tetangga(*, actor: Akun, satu: Dapil, lain: Dapil, basis: str, tanggal: dt.date) -> DapilTetangga:
    """Note that two dapil of one institution and election touch by land, with the basis and the officer."""
    same = (satu.pemilu_id, satu.lembaga) == (lain.pemilu_id, lain.lembaga)
    if not same or satu.pk == lain.pk or not basis.strip():
        raise ActRefused(
            Kalimat(
                gettext_noop("Dua dapil berbatasan harus berbeda, selembaga, se-Pemilu, dan ada dasarnya."),
                {},
            )
        )
    first, second = sorted((satu, lain), key=lambda dapil: dapil.pk)
    pair, _created = DapilTetangga.objects.update_or_create(
        dapil_a=first,
        dapil_b=second,
        defaults={"basis": basis, "disahkan_oleh": actor, "tanggal_disahkan": tanggal},
    )
    _note(actor, "paw.tetangga.disahkan", first, {"dapil": first.nama, "lain": second.nama, "basis": basis})
    return pair


def _note(actor: Akun, act: str, dapil: Dapil, data: dict[str, str | int]) -> None:
    record(actor=actor, act=act, obj_type="paw.dapil", obj_id=str(dapil.pk), data=dict(data))
