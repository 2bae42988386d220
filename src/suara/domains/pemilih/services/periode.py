"""Planning a period, moving it along the table of states, and its two deadlines."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.tugas.services import mirror_tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused, StaleVersion, WrongState
from suara.domains.pemilih.models import KeputusanKandidat, PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.pagar import PENYETUJU
from suara.domains.pemilih.rules.dasar import TIDAK_BOLEH
from suara.domains.pemilih.rules.periode import RencanaPeriode, nilai_periode
from suara.domains.pemilih.services.bawaan import carry_over
from suara.domains.pemilih.services.dasar import OBJ_PERIODE, lock_periode, note, require
from suara.domains.pemilih.terms import ActPeriode, HasilUsul, JenisPeriode, StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.workflow import DENGAN_ISIAN, find_sisi
from suara.kernel.kalimat import Kalimat, gettext_noop

WORKED_ON = (StatusPeriode.DIRENCANAKAN, StatusPeriode.BERJALAN, StatusPeriode.DITUTUP)


@transaction.atomic
def plan_periode(
    *, actor: Akun, kantor: Kantor, rencana: RencanaPeriode, snapshot_awal: str = ""
) -> PeriodeSatker:
    """Enter a period with its dates; refused when the rules say so."""
    require(actor, kantor.pk, *PENYETUJU)
    same = PeriodeSatker.objects.filter(kantor=kantor, jenis=rencana.jenis.value)
    if PeriodeSatker.objects.filter(kantor=kantor, kode=rencana.kode).exists():
        raise ActRefused(
            Kalimat(gettext_noop("Periode {kode} sudah ada di kantor ini."), {"kode": rencana.kode})
        )
    said = nilai_periode(rencana, lain=[plan_of(row) for row in same])
    if said.hasil == TIDAK_BOLEH:
        raise ActRefused(said.alasan)
    periode = PeriodeSatker.objects.create(
        kode=rencana.kode,
        jenis=rencana.jenis.value,
        kantor=kantor,
        mulai=rencana.mulai,
        cutoff=rencana.cutoff,
        tanggal_pleno=rencana.tanggal_pleno,
        tanggal_acuan=rencana.tanggal_acuan,
        snapshot_awal=snapshot_awal,
        dibuat_oleh=actor,
    )
    _deadlines(periode)
    note(actor, "pemilih.periode.direncanakan", periode, {"cutoff": rencana.cutoff.isoformat()})
    return periode


@transaction.atomic
def move_periode(*, actor: Akun, periode: PeriodeSatker, act: ActPeriode, versi: int) -> PeriodeSatker:
    """Open, close, reopen or resume a period. It closes only when no proposal waits for a second person."""
    if act in DENGAN_ISIAN:
        raise ValueError(f"{act.value} punya layanan sendiri")
    require(actor, periode.kantor_id, *PENYETUJU)
    return shift(actor, periode, act, versi)


@transaction.atomic
def postpone(*, actor: Akun, periode: PeriodeSatker, versi: int, alasan: str) -> PeriodeSatker:
    """Postpone a period (a repeat vote in the region, a disaster) with the reason."""
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan penundaan.")))
    require(actor, periode.kantor_id, *PENYETUJU)
    running = PlenoPeriode.objects.filter(periode=periode, keadaan=KeadaanPleno.BERLANGSUNG)
    running.update(keadaan=KeadaanPleno.DIHENTIKAN.value, alasan_henti=alasan.strip()[:250])
    return shift(actor, periode, ActPeriode.TUNDA, versi, alasan.strip()[:250])


def plan_of(periode: PeriodeSatker) -> RencanaPeriode:
    """Return the dates of a stored period as the rules know them."""
    return RencanaPeriode(
        kode=periode.kode,
        jenis=JenisPeriode(periode.jenis),
        mulai=periode.mulai,
        cutoff=periode.cutoff,
        tanggal_pleno=periode.tanggal_pleno,
        tanggal_acuan=periode.tanggal_acuan,
    )


def shift(
    actor: Akun, periode: PeriodeSatker, act: ActPeriode, versi: int, alasan: str = ""
) -> PeriodeSatker:
    """Move the locked period along its table; the caller has asked for the role, inside its transaction."""
    row = lock_periode(periode)
    if row.versi != versi:
        raise StaleVersion
    edge = find_sisi(row.status, act)
    if edge is None:
        said = gettext_noop("“{tindakan}” tidak dapat dilakukan: periode berstatus {status}.")
        raise WrongState(Kalimat(said, {"tindakan": act.label, "status": StatusPeriode(row.status).label}))
    if act is ActPeriode.TUTUP:
        _refuse_waiting(row)
    row.status, row.versi = edge.ke.value, row.versi + 1
    row.alasan_tunda = alasan if act is ActPeriode.TUNDA else ""
    row.save(update_fields=["status", "alasan_tunda", "versi"])
    _deadlines(row)
    note(actor, f"pemilih.periode.{act.name.lower()}", row, {"alasan": alasan} if alasan else {})
    if act is ActPeriode.BUKA:
        carry_over(actor=actor, periode=row)
    return row


def _refuse_waiting(periode: PeriodeSatker) -> None:
    waiting = KeputusanKandidat.objects.filter(periode=periode, hasil=HasilUsul.MENUNGGU).count()
    if waiting:
        said = gettext_noop("Masih ada {jumlah} usul yang menunggu orang kedua. Putus dulu, lalu tutup.")
        raise WrongState(Kalimat(said, {"jumlah": waiting}))


def _deadlines(periode: PeriodeSatker) -> None:
    """Show cut-off and plenary among the deadlines of the office, as long as they are ahead."""
    status = StatusPeriode(periode.status)
    url = reverse("pemilih_kerja:periode", args=[periode.pk])
    for aturan, judul, day, states in (
        (
            "pemilih.cutoff",
            gettext_noop("Tutup data pemilih periode {periode}"),
            periode.cutoff,
            WORKED_ON[:2],
        ),
        (
            "pemilih.pleno",
            gettext_noop("Pleno data pemilih periode {periode}"),
            periode.tanggal_pleno,
            (*WORKED_ON, StatusPeriode.PLENO),
        ),
    ):
        mirror_tenggat(
            kantor=periode.kantor_id,
            domain="pemilih",
            obj_type=OBJ_PERIODE,
            obj_id=str(periode.pk),
            aturan=aturan,
            judul=Kalimat(judul, {"periode": periode.kode}),
            url=url,
            jatuh_tempo=day if status in states else None,
        )
