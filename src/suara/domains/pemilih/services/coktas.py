"""The list of visits: filled from the inbox, by hand, and from what the period before could not finish."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.isi import read_isi
from suara.domains.pemilih.isi_coktas import OrangCoktas, read_orang, seal_orang
from suara.domains.pemilih.kunci_nik import nik_key
from suara.domains.pemilih.models import BarisCoktas, Kandidat, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.rules.coktas import alasan_daftar
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.domains.pemilih.terms import StatusKandidat, StatusPeriode
from suara.domains.pemilih.terms_coktas import AlasanCoktas, StatusCoktas
from suara.engine.terms import JenisKandidat, SumberData
from suara.kernel.kalimat import Kalimat, gettext_noop

OBJ_COKTAS = "pemilih.coktas"
OPEN = [item.value for item in StatusCoktas if item.is_open]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianCoktas:
    """A person whom an officer adds by hand, with the reason."""

    alasan: AlasanCoktas
    desa: str
    nik: str
    nama: str
    alamat: str = ""
    rt: str = ""
    rw: str = ""
    tanggal_lahir: date | None = None
    jenis_kelamin: str = ""


@transaction.atomic
def fill_coktas(*, actor: Akun | None, periode: PeriodeSatker) -> int:
    """Put every candidate that waits for a visit on the list, once; return how many rows are new."""
    if actor is not None:
        require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    waiting = Kandidat.objects.filter(periode=row, status=StatusKandidat.COKTAS, coktas__isnull=True)
    alone = BarisCoktas.objects.filter(periode=row, kandidat__isnull=True).exclude(nik_kunci="")
    known = {item.nik_kunci: item for item in alone.defer("isi")}
    fresh = []
    for candidate in waiting.order_by("pk").iterator(500):
        item = known.pop(candidate.nik_kunci, None)
        if item is not None:
            BarisCoktas.objects.filter(pk=item.pk).update(kandidat=candidate)
        else:
            fresh.append(_row(row, candidate, actor))
    BarisCoktas.objects.bulk_create(fresh, batch_size=500)
    if fresh:
        note(actor, "pemilih.coktas.disusun", row, {"jumlah": len(fresh)})
    return len(fresh)


@transaction.atomic
def add_coktas(*, actor: Akun, periode: PeriodeSatker, isian: IsianCoktas) -> BarisCoktas:
    """Add one person by hand. The desa must lie in the office's region; the NIK joins, and stays sealed."""
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    if not isian.desa.startswith(f"{row.kantor_id}.") or not Wilayah.objects.filter(pk=isian.desa).exists():
        raise ActRefused(Kalimat(gettext_noop("Desa/kelurahan itu di luar wilayah kantor ini.")))
    key = nik_key(isian.nik)
    if BarisCoktas.objects.filter(periode=row, nik_kunci=key, status__in=OPEN).exists():
        raise ActRefused(Kalimat(gettext_noop("Orang ini sudah ada dalam daftar coktas periode ini.")))
    born = isian.tanggal_lahir.isoformat() if isian.tanggal_lahir else ""
    orang = {"nik": isian.nik, "nama": isian.nama.upper(), "tanggal_lahir": born, "kode_desa": isian.desa}
    orang |= {"alamat": isian.alamat, "rt": isian.rt, "rw": isian.rw, "jenis_kelamin": isian.jenis_kelamin}
    made = BarisCoktas.objects.create(
        periode=row,
        alasan=isian.alasan.value,
        desa=isian.desa,
        nik_kunci=key,
        isi=seal_orang(OrangCoktas(isian.nik, orang)),
        oleh=actor,
    )
    note(
        actor, "pemilih.coktas.ditambah", row, {"alasan_coktas": made.alasan}, obj=(OBJ_COKTAS, str(made.pk))
    )
    return made


@transaction.atomic
def carry_on(*, actor: Akun, dari: PeriodeSatker, ke: PeriodeSatker) -> int:
    """Carry what was not finished into the next period of the office, once; return how many.

    The old row stays and says so; the new one names the old and begins without a plan.
    """
    require(actor, dari.kantor_id, *PENGUSUL)
    old, new = sorted((lock_periode(dari), lock_periode(ke)), key=lambda item: item.mulai)
    if old.pk != dari.pk or new.kantor_id != old.kantor_id or old.pk == new.pk:
        raise ActRefused(Kalimat(gettext_noop("Yang belum selesai hanya dibawa ke periode sesudahnya.")))
    if old.status in (StatusPeriode.DIRENCANAKAN, StatusPeriode.BERJALAN):
        raise WrongState(Kalimat(gettext_noop("Tutup dulu periode {kode}."), {"kode": old.kode}))
    require_running(new)
    rows = list(BarisCoktas.objects.filter(periode=old, status__in=OPEN).select_related("kandidat"))
    if not rows:
        raise WrongState(Kalimat(gettext_noop("Tidak ada kunjungan yang belum selesai.")))
    BarisCoktas.objects.bulk_create(_carried(rows, new, actor), batch_size=500)
    BarisCoktas.objects.filter(pk__in=[item.pk for item in rows]).update(
        status=StatusCoktas.DILANJUTKAN, versi=F("versi") + 1
    )
    note(actor, "pemilih.coktas.dilanjutkan", old, {"jumlah": len(rows), "ke": new.kode})
    return len(rows)


def _carried(rows: Iterable[BarisCoktas], periode: PeriodeSatker, actor: Akun) -> list[BarisCoktas]:
    there = Kandidat.objects.filter(periode=periode, status=StatusKandidat.COKTAS, coktas__isnull=True)
    by_key = {item.nik_kunci: item for item in there.exclude(nik_kunci="").defer("isi")}
    made = []
    for row in rows:
        candidate = by_key.pop(row.nik_kunci, None)
        made.append(
            BarisCoktas(
                periode=periode,
                kandidat=candidate,
                alasan=row.alasan,
                desa=row.desa,
                nik_kunci=row.nik_kunci,
                isi="" if candidate else seal_orang(read_orang(row)),
                asal=row,
                oleh=actor,
            )
        )
    return made


def _row(periode: PeriodeSatker, candidate: Kandidat, actor: Akun | None) -> BarisCoktas:
    said = read_isi(candidate)
    why = alasan_daftar(
        JenisKandidat(candidate.jenis),
        candidate.alasan,
        SumberData(candidate.sumber),
        _birth((said.lama or said.baru or {}).get("tanggal_lahir", "")),
        periode.tanggal_acuan,
    )
    return BarisCoktas(
        periode=periode,
        kandidat=candidate,
        alasan=why.value,
        desa=candidate.desa,
        nik_kunci=candidate.nik_kunci,
        isi="",
        oleh=actor,
    )


def _birth(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
