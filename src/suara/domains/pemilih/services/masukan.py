"""Taking a delivery in: all its candidates or none, once, however often it is sent."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import hold
from suara.domains.pemilih.errors import StaleVersion
from suara.domains.pemilih.kunci_nik import nik_key
from suara.domains.pemilih.models import Kandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.engine.terms import SumberData
from suara.kernel.kalimat import Json

POTONG = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianMasukan:
    """What is known of a delivery. `sidik` is the SHA-256 of what was delivered; `mutu` names no person."""

    sumber: SumberData
    tanggal: date
    sidik: str
    edisi: str = ""
    nomor_surat: str = ""
    berkas: Berkas | None = None
    rujukan_mesin: str = ""
    mutu: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKandidat:
    """One candidate as the engine proposes it (`engine.skema.KANDIDAT`), with the person's values."""

    nik: str
    jenis: str
    alasan: str = ""
    beda: int = 0
    pindah: str = "TIDAK"
    tingkat: str = ""
    desa_lama: str = ""
    desa_baru: str = ""
    baris_id: int | None = None
    lama: Mapping[str, str] | None = None
    baru: Mapping[str, str] | None = None


@transaction.atomic
def take_in(
    *,
    actor: Akun | None,
    periode: PeriodeSatker,
    isian: IsianMasukan,
    baris: Iterable[BarisKandidat],
    hitung: Mapping[tuple[str, str], int] | None = None,
) -> tuple[Masukan, bool]:
    """Store a delivery with its candidates; return it and whether it is new.

    `actor` None is the system (the command line). The same delivery sent again is answered with the first.
    With `hitung` (how many of each kind and reason) `baris` is never held whole; another number refuses all.
    """
    if actor is not None:
        require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    before = Masukan.objects.filter(periode=row, sumber=isian.sumber.value, sidik=isian.sidik).first()
    if before is not None:
        return before, False
    require_running(row)
    if hitung is None:
        baris = list(baris)
        hitung = Counter((item.jenis, item.alasan) for item in baris)
    jumlah = sum(hitung.values())
    masukan = Masukan.objects.create(
        periode=row,
        sumber=isian.sumber.value,
        edisi=isian.edisi,
        nomor_surat=isian.nomor_surat,
        tanggal=isian.tanggal,
        berkas=isian.berkas,
        rujukan_mesin=isian.rujukan_mesin,
        sidik=isian.sidik,
        mutu=dict(isian.mutu),
        jumlah=jumlah,
        rincian=[{"jenis": kind, "alasan": why, "jumlah": n} for (kind, why), n in sorted(hitung.items())],
        oleh=actor,
    )
    stored = 0
    for chunk in _chunks(_row(masukan, urut, item) for urut, item in enumerate(baris, start=1)):
        stored += len(Kandidat.objects.bulk_create(chunk, batch_size=500))
    if stored != jumlah:
        raise StaleVersion
    hold()
    note(actor, "pemilih.masukan.diterima", row, {"sumber": isian.sumber.value, "jumlah": jumlah})
    return masukan, True


def _chunks(rows: Iterator[Kandidat]) -> Iterator[list[Kandidat]]:
    while chunk := list(islice(rows, POTONG)):
        yield chunk


def _row(masukan: Masukan, urut: int, item: BarisKandidat) -> Kandidat:
    values = {"nik": item.nik, "lama": item.lama and dict(item.lama), "baru": item.baru and dict(item.baru)}
    return Kandidat(
        masukan=masukan,
        periode_id=masukan.periode_id,
        urut=urut,
        sumber=masukan.sumber,
        jenis=item.jenis,
        alasan=item.alasan or "",
        beda=item.beda,
        pindah=item.pindah,
        tingkat=item.tingkat,
        desa_lama=item.desa_lama or "",
        desa_baru=item.desa_baru or "",
        desa=_desk(masukan.periode.kantor_id, item),
        baris_id=item.baris_id,
        nik_kunci=nik_key(item.nik),
        isi=json.dumps(values, ensure_ascii=False, separators=(",", ":")),
    )


def _desk(kantor: str, item: BarisKandidat) -> str:
    """Return the desa whose officers must look: the one in the list, else the new one inside the office."""
    for desa in (item.desa_lama, item.desa_baru):
        if desa and desa.startswith(f"{kantor}."):
            return desa
    return item.desa_lama or item.desa_baru or ""
