"""Acts on candidates that change nothing in the list: sending to coktas, opening the sealed values."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.domains.pemilih.errors import StaleVersion, WrongState
from suara.domains.pemilih.isi import IsiKandidat, read_isi
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.services.coktas import fill_coktas
from suara.domains.pemilih.services.dasar import OBJ_KANDIDAT, lock_periode, note, require, require_running
from suara.domains.pemilih.terms import StatusKandidat
from suara.kernel.kalimat import Kalimat, gettext_noop

TO_COKTAS = (StatusKandidat.MASUK, StatusKandidat.DITANGGUHKAN)


@transaction.atomic
def send_to_coktas(*, actor: Akun, periode: PeriodeSatker, pilihan: Pilihan, terlihat: int) -> int:
    """Send undecided candidates to a visit; return how many. `terlihat`: how many the officer saw."""
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    rows = pilihan.of(row).filter(status__in=TO_COKTAS, lanjutan_set__isnull=True)
    sent = rows.update(status=StatusKandidat.COKTAS, versi=F("versi") + 1)
    if not sent:
        raise WrongState(
            Kalimat(gettext_noop("Tidak ada kandidat terpilih yang masih dapat dikirim ke coktas."))
        )
    if sent != terlihat:
        raise StaleVersion
    note(actor, "pemilih.kandidat.ke_coktas", row, {"jumlah": sent})
    fill_coktas(actor=actor, periode=row)
    return sent


@transaction.atomic
def reveal(*, actor: Akun, kandidat: Kandidat) -> IsiKandidat:
    """Open the sealed values of one candidate, and say so in the trail."""
    require(actor, kandidat.periode.kantor_id, *PEMBUKA)
    note(actor, "pemilih.kandidat.dibuka", kandidat.periode, {}, obj=(OBJ_KANDIDAT, str(kandidat.pk)))
    return read_isi(kandidat)
