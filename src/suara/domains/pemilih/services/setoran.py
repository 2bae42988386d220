"""The engine's candidates of one office into the inbox: once, whole or not at all, none of them twice."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from suara.core.akun.models import Akun
from suara.domains.pemilih.kunci_nik import nik_key, seal_digest
from suara.domains.pemilih.models import Kandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan, take_in

KUNCI = ("nik_kunci", "jenis", "alasan", "beda", "pindah", "desa_lama", "desa_baru", "baris_id")

type Baris = Callable[[], Iterator[BarisKandidat]]
type Sama = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSetor:
    """What came of a delivery. `sudah_ada` were in the inbox of this period and did not come again."""

    masukan: Masukan
    baru: bool
    sudah_ada: int


@dataclass(frozen=True, slots=True)
class _Ringkas:
    """What the first reading of the rows tells."""

    sidik: str
    hitung: Counter[tuple[str, str]]
    sudah_ada: int


def deliver(*, actor: Akun | None, periode: PeriodeSatker, isian: IsianMasukan, baris: Baris) -> HasilSetor:
    """Take the rows in. `baris` is called twice: to count and name the delivery, then to store it.

    A second comparison in the same period proposes again what nobody decided yet: those rows are left out.
    `isian.sidik` is replaced by the keyed fingerprint of the rows, so the same delivery is known again.
    """
    ada = _known(periode)
    ringkas = _read(baris(), ada)
    masukan, baru = take_in(
        actor=actor,
        periode=periode,
        isian=IsianMasukan(
            sumber=isian.sumber,
            tanggal=isian.tanggal,
            sidik=seal_digest(ringkas.sidik),
            edisi=isian.edisi,
            nomor_surat=isian.nomor_surat,
            berkas=isian.berkas,
            rujukan_mesin=isian.rujukan_mesin,
            mutu={**isian.mutu, "sudah_ada": ringkas.sudah_ada},
        ),
        baris=(satu for satu in baris() if _same(satu) not in ada),
        hitung=ringkas.hitung,
    )
    return HasilSetor(masukan=masukan, baru=baru, sudah_ada=ringkas.sudah_ada)


def _known(periode: PeriodeSatker) -> set[Sama]:
    return set(Kandidat.objects.filter(periode=periode).order_by().values_list(*KUNCI))


def _same(satu: BarisKandidat) -> Sama:
    depan = (nik_key(satu.nik), satu.jenis, satu.alasan, satu.beda, satu.pindah)
    return (*depan, satu.desa_lama, satu.desa_baru, satu.baris_id)


def _read(baris: Iterator[BarisKandidat], ada: set[Sama]) -> _Ringkas:
    sidik, hitung, lama = hashlib.sha256(), Counter[tuple[str, str]](), 0
    for satu in baris:
        sidik.update(json.dumps(asdict(satu), ensure_ascii=False, sort_keys=True).encode() + b"\n")
        if _same(satu) in ada:
            lama += 1
        else:
            hitung[satu.jenis, satu.alasan] += 1
    return _Ringkas(sidik.hexdigest(), hitung, lama)
