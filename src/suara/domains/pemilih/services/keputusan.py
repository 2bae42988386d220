"""Decisions on many candidates at once: one person proposes, another answers, one trail entry each."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, Value

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, SamePerson, StaleVersion, WrongState
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.queries.pratinjau import preview
from suara.domains.pemilih.services.dasar import OBJ_KEPUTUSAN, lock_periode, note, require, require_running
from suara.domains.pemilih.terms import HasilUsul, Putusan, StatusKandidat
from suara.kernel.kalimat import Kalimat, gettext_noop

AKHIR = {
    Putusan.TERIMA: StatusKandidat.DITERIMA,
    Putusan.TOLAK: StatusKandidat.DITOLAK,
    Putusan.TUNDA: StatusKandidat.DITANGGUHKAN,
}


@transaction.atomic
def propose(
    *,
    actor: Akun,
    periode: PeriodeSatker,
    putusan: Putusan,
    pilihan: Pilihan,
    alasan: str,
    terlihat: int,
    manual: bool = False,
) -> KeputusanKandidat:
    """Propose `putusan` for every chosen candidate that the rules allow.

    `terlihat` is how many the page promised; another number now means that somebody was faster. `manual`
    takes along those on which the law is silent: the officer has said so.
    """
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan usul ini.")))
    seen = preview(row, pilihan, putusan, manual=manual)
    if not seen.boleh:
        raise ActRefused(
            seen.ditolak[0].alasan
            if seen.ditolak
            else Kalimat(gettext_noop("Tidak ada kandidat terpilih yang masih dapat diputus."))
        )
    if seen.boleh != terlihat:
        raise StaleVersion
    usul = KeputusanKandidat.objects.create(
        periode=row,
        putusan=putusan.value,
        alasan=alasan.strip()[:250],
        saringan=pilihan.to_dict(),
        jumlah=seen.boleh,
        manual=manual and bool(seen.manual),
        dasar=[item.to_dict() for item in seen.dasar],
        pengusul=actor,
    )
    taken = seen.rows.update(
        status_sebelum=F("status"),
        status=Value(StatusKandidat.DIUSULKAN.value),
        keputusan=usul,
        versi=F("versi") + 1,
    )
    if taken != seen.boleh:
        raise StaleVersion
    hold()
    note(actor, "pemilih.keputusan.diusulkan", row, _said(usul), obj=(OBJ_KEPUTUSAN, str(usul.pk)))
    return usul


@transaction.atomic
def approve(*, actor: Akun, usul: KeputusanKandidat, catatan: str = "") -> KeputusanKandidat:
    """Let a proposal count. The candidates get their final state; the list changes with the next snapshot."""
    row = _begin(actor, usul)
    rows = Kandidat.objects.filter(keputusan=row, status=StatusKandidat.DIUSULKAN)
    # Decided anew, what a snapshot holds of it is of an earlier decision: it is applied again.
    moved = rows.update(status=AKHIR[Putusan(row.putusan)].value, penerapan=None, versi=F("versi") + 1)
    if moved != row.jumlah:
        raise StaleVersion
    return _end(actor, row, HasilUsul.DISETUJUI, catatan, "pemilih.keputusan.disetujui")


@transaction.atomic
def refuse(*, actor: Akun, usul: KeputusanKandidat, catatan: str) -> KeputusanKandidat:
    """Send a proposal back with a reason; its candidates are as before."""
    if not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa usul ini ditolak.")))
    row = _begin(actor, usul)
    rows = Kandidat.objects.filter(keputusan=row, status=StatusKandidat.DIUSULKAN)
    rows.update(status=F("status_sebelum"), keputusan=None, versi=F("versi") + 1)
    return _end(actor, row, HasilUsul.DITOLAK, catatan, "pemilih.keputusan.ditolak")


def _begin(actor: Akun, usul: KeputusanKandidat) -> KeputusanKandidat:
    require(actor, usul.periode.kantor_id, *PENYETUJU)
    lock_periode(usul.periode)
    row = KeputusanKandidat.objects.select_for_update().get(pk=usul.pk)
    if row.hasil != HasilUsul.MENUNGGU:
        raise WrongState(Kalimat(gettext_noop("Usul ini sudah diputus.")))
    if row.pengusul_id == actor.pk:
        raise SamePerson
    return row


def _end(actor: Akun, row: KeputusanKandidat, hasil: HasilUsul, catatan: str, act: str) -> KeputusanKandidat:
    row.hasil, row.penyetuju, row.catatan, row.diputus_at = hasil.value, actor, catatan.strip()[:250], now()
    row.save(update_fields=["hasil", "penyetuju", "catatan", "diputus_at"])
    note(actor, act, row.periode, _said(row), obj=(OBJ_KEPUTUSAN, str(row.pk)))
    return row


def _said(usul: KeputusanKandidat) -> dict[str, str | int]:
    return {"putusan": usul.putusan, "jumlah": usul.jumlah, "usul": str(usul.pk)}
