"""What an earlier period of the office left undecided goes on in this one: named, linked, once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold
from suara.domains.pemilih.models import Bukti, Kandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.domains.pemilih.services.masukan import POTONG
from suara.domains.pemilih.terms import StatusKandidat, StatusPeriode

SELESAI = (StatusPeriode.DITUTUP, StatusPeriode.PLENO, StatusPeriode.DITETAPKAN)
TERBUKA = [status.value for status in StatusKandidat if status.is_open]
SALIN = (
    *("sumber", "jenis", "alasan", "beda", "pindah", "tingkat", "desa_lama", "desa_baru", "desa"),
    *("baris_id", "nik_kunci", "isi", "status"),
)


def list_left(periode: PeriodeSatker) -> QuerySet[Kandidat]:
    """Return the undecided candidates of the office's closed earlier periods that go on nowhere yet."""
    return Kandidat.objects.filter(
        periode__kantor=periode.kantor_id,
        periode__jenis=periode.jenis,
        periode__mulai__lt=periode.mulai,
        periode__status__in=SELESAI,
        status__in=TERBUKA,
        lanjutan_set__isnull=True,
    )


@transaction.atomic
def carry_over(*, actor: Akun, periode: PeriodeSatker) -> int:
    """Carry what was left over into this period, with its papers; return how many candidates came.

    Opening a period does it; calling it again brings only what was closed since.
    """
    require(actor, periode.kantor_id, *PENGUSUL, *PENYETUJU)
    row = lock_periode(periode)
    require_running(row)
    groups = list(list_left(row).order_by("masukan").values_list("masukan", flat=True).distinct())
    said: Counter[str] = Counter()
    for old in Masukan.objects.filter(pk__in=groups).select_related("periode").order_by("pk"):
        said[old.periode.kode] += _carry(row, old)
    hold()
    for asal, jumlah in sorted(said.items()):
        note(actor, "pemilih.masukan.dibawa", row, {"asal": asal, "jumlah": jumlah})
    return said.total()


def _carry(periode: PeriodeSatker, old: Masukan) -> int:
    """Continue one delivery: a new one with the same letter, its undecided candidates, its papers."""
    rows = list_left(periode).filter(masukan=old).order_by("pk")
    pks = list(rows.values_list("pk", flat=True))
    counts = Counter((kind, why) for kind, why in rows.values_list("jenis", "alasan"))
    made = Masukan.objects.create(
        periode=periode,
        sumber=old.sumber,
        edisi=old.edisi,
        nomor_surat=old.nomor_surat,
        tanggal=old.tanggal,
        berkas_id=old.berkas_id,
        rujukan_mesin=old.rujukan_mesin,
        sidik=hashlib.sha256(f"bawaan {old.sidik} {periode.pk} {pks[0]}".encode()).hexdigest(),
        mutu=old.mutu,
        jumlah=len(pks),
        rincian=[{"jenis": kind, "alasan": why, "jumlah": n} for (kind, why), n in sorted(counts.items())],
        asal=old,
        oleh_id=old.oleh_id,
    )
    for urut, chunk in enumerate(_chunks(iter(pks))):
        _copy(made, chunk, urut * POTONG)
    _papers(Bukti.objects.filter(masukan=old), masukan=made)
    return len(pks)


def _copy(masukan: Masukan, pks: list[int], geser: int) -> None:
    old = list(Kandidat.objects.filter(pk__in=pks).order_by("pk"))
    made = Kandidat.objects.bulk_create(
        [
            Kandidat(
                masukan=masukan,
                periode_id=masukan.periode_id,
                urut=geser + urut,
                asal=row,
                **{name: getattr(row, name) for name in SALIN},
            )
            for urut, row in enumerate(old, start=1)
        ],
        batch_size=500,
    )
    new = {row.asal_id: row for row in made}
    for paper in Bukti.objects.filter(kandidat__in=pks).order_by("pk"):
        _paper(paper, kandidat=new[paper.kandidat_id])


def _papers(rows: QuerySet[Bukti], *, masukan: Masukan) -> None:
    for paper in rows.order_by("pk"):
        _paper(paper, masukan=masukan)


def _paper(paper: Bukti, *, kandidat: Kandidat | None = None, masukan: Masukan | None = None) -> None:
    """Take a paper along as it was recorded: who saw it, and when."""
    Bukti.objects.create(
        kandidat=kandidat,
        masukan=masukan,
        jenis=paper.jenis,
        nomor=paper.nomor,
        tanggal=paper.tanggal,
        berkas_id=paper.berkas_id,
        oleh_id=paper.oleh_id,
        created_at=paper.created_at,
    )


def _chunks(pks: Iterator[int]) -> Iterator[list[int]]:
    while chunk := list(islice(pks, POTONG)):
        yield chunk
