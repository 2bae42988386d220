"""Acts on one dapil outside an import: oaths, struck candidates, neighbours, population."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.paw.models import Anggota, Calon, Dapil, DapilTetangga, Kursi
from suara.domains.paw.queries_dapil import list_menunggu_pelantikan
from suara.domains.paw.services.data import refuse, refuse_future, take_dapil
from suara.domains.paw.wewenang import PENYIAP
from suara.kernel.kalimat import gettext_noop


@transaction.atomic
def swear_in(
    *,
    actor: Akun,
    dapil: Dapil,
    versi: int,
    tanggal: dt.date,
    akhir: dt.date | None = None,
    anggota: Collection[Anggota] | None = None,
) -> int:
    """Note the oath of the elected who have none yet (all of them, or these); return how many."""
    hand = take_dapil(actor=actor, dapil=dapil, versi=versi, peran=PENYIAP)
    refuse_future(tanggal, hand.kantor)
    if tanggal <= hand.dapil.pemilu.tanggal or (akhir is not None and akhir <= tanggal):
        raise refuse(gettext_noop("Pelantikan ada sesudah hari pemungutan suara dan sebelum akhir jabatan."))
    waiting = list_menunggu_pelantikan(dapil)
    if anggota is not None:
        waiting = waiting.filter(pk__in=[item.pk for item in anggota])
    seats = list(waiting.values_list("kursi_id", flat=True))
    sworn = waiting.update(dilantik=tanggal)
    if not sworn:
        raise refuse(
            gettext_noop("Tidak ada calon terpilih dapil {dapil} yang menunggu pelantikan."), dapil=dapil.nama
        )
    Kursi.objects.filter(pk__in=seats).update(mulai_jabatan=tanggal, akhir_jabatan=akhir)
    hand.finish("paw.anggota.dilantik", {"jumlah": sworn, "tanggal": tanggal.isoformat()})
    return sworn


@transaction.atomic
def strike_calon(*, actor: Akun, calon: Calon, versi: int, keputusan: str) -> Calon:
    """Mark a candidate as struck from the DCT before the poll, by decree; the row stays."""
    hand = take_dapil(actor=actor, dapil=calon.dapil, versi=versi, peran=PENYIAP)
    calon = Calon.objects.select_for_update(of=("self",)).get(pk=calon.pk)
    if calon.dicoret or not keputusan.strip() or Anggota.objects.filter(calon=calon).exists():
        raise refuse(
            gettext_noop("{nama} tidak dapat dicoret: perlu Keputusan, dan ia belum pernah terpilih."),
            nama=calon.nama,
        )
    calon.dicoret, calon.keputusan_coret = True, keputusan.strip()
    calon.save(update_fields=["dicoret", "keputusan_coret"])
    hand.finish("paw.calon.dicoret", {"calon": calon.nama, "keputusan": calon.keputusan_coret})
    return calon


@transaction.atomic
def confirm_tetangga(
    *, actor: Akun, satu: Dapil, lain: Dapil, versi: int, basis: str, tanggal: dt.date
) -> DapilTetangga:
    """Note that two dapil of one institution and election touch by land, with the basis and the officer.

    `versi` and the office are those of `satu`, on whose page the officer acts.
    """
    hand = take_dapil(actor=actor, dapil=satu, versi=versi, peran=PENYIAP)
    same = (satu.pemilu_id, satu.lembaga) == (lain.pemilu_id, lain.lembaga)
    if not same or satu.pk == lain.pk or not basis.strip():
        raise refuse(
            gettext_noop("Dua dapil berbatasan harus berbeda, selembaga, se-Pemilu, dan ada dasarnya.")
        )
    refuse_future(tanggal, hand.kantor)
    first, second = sorted((satu, lain), key=lambda dapil: dapil.pk)
    pair, _created = DapilTetangga.objects.update_or_create(
        dapil_a=first,
        dapil_b=second,
        defaults={"basis": basis.strip(), "disahkan_oleh": actor, "tanggal_disahkan": tanggal},
    )
    hand.finish("paw.tetangga.disahkan", {"lain": lain.nama, "basis": pair.basis})
    return pair


@transaction.atomic
def set_penduduk(*, actor: Akun, dapil: Dapil, versi: int, penduduk: int, sumber: str) -> Dapil:
    """Note how many people live in a dapil, with the source; the trail keeps the number replaced."""
    hand = take_dapil(actor=actor, dapil=dapil, versi=versi, peran=PENYIAP)
    if penduduk < 1 or not sumber.strip():
        raise refuse(gettext_noop("Jumlah penduduk lebih dari nol dan disebut sumbernya."))
    before = hand.dapil.penduduk
    hand.dapil.penduduk, hand.dapil.sumber_penduduk = penduduk, sumber.strip()
    hand.finish("paw.penduduk.dicatat", {"jumlah": penduduk, "sumber": sumber.strip(), "sebelumnya": before})
    return hand.dapil
