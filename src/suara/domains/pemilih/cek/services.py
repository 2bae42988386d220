"""Switching the public check to another list: the only writes of this room, each with its trail entry."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.cek.gudang import Saksi
from suara.domains.pemilih.cek.indeks import Kepala
from suara.domains.pemilih.cek.situs import gudang
from suara.domains.pemilih.cek.susun import Hasil, Rombongan


def establish_indeks(
    *,
    actor: Akun | None,
    kantor: Kantor,
    bahan: Iterable[Rombongan],
    periode: str,
    ditetapkan: dt.date,
    kode: str = "",
    proses: int = 1,
    lapor: Callable[[int], None] | None = None,
) -> Hasil:
    """Build the index of an established list and switch the public check to it; raises `CekError`.

    `kode` is the verification code of the Keputusan. The pointer is switched inside the transaction that
    records it, as its last step: what fails leaves the check as it was.
    """
    kepala = Kepala(
        id="",
        jumlah=0,
        periode=periode,
        ditetapkan=ditetapkan.isoformat(),
        wilayah=kantor.wilayah_id or "",
        kode=kode,
        kantor=kantor.pk,
    )
    saksi = _saksi(actor, "pemilih.indeks.dipasang")
    return gudang().bangun(bahan, kepala=kepala, proses=proses, lapor=lapor, saksi=saksi)


def accept_indeks(*, actor: Akun | None, berkas: Path, rahasia: Path) -> Kepala:
    """Switch the public check to an index that was built elsewhere; raises `CekError`."""
    return gudang().terima(berkas, rahasia, saksi=_saksi(actor, "pemilih.indeks.dipasang"))


def return_indeks(*, actor: Akun | None, id_: str) -> Kepala:
    """Switch the public check back to an index that is still kept; raises `CekError`."""
    return gudang().kembali(id_, saksi=_saksi(actor, "pemilih.indeks.dikembalikan"))


def _saksi(actor: Akun | None, act: str) -> Saksi:
    @contextlib.contextmanager
    def witness(kepala: Kepala) -> Iterator[None]:
        with transaction.atomic():
            record(
                actor=actor,
                act=act,
                obj_type="pemilih.indeks",
                obj_id=kepala.id,
                kantor=kepala.kantor,
                data={"periode": kepala.periode, "jumlah": kepala.jumlah, "sha256": kepala.sha256},
            )
            yield

    return witness
