"""How every act here begins and ends: role, lock, state; then one trail entry without personal data."""

from __future__ import annotations

from collections.abc import Mapping

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.jejak.services import record
from suara.domains.pemilih.errors import NotAllowed, WrongState
from suara.domains.pemilih.models import DokumenPleno, PeriodeSatker
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

DIKERJAKAN = (StatusPeriode.BERJALAN, StatusPeriode.PLENO)
"""States in which candidates come in and are decided; in a plenary for corrections on the floor."""
OBJ_PERIODE = "pemilih.periode"
OBJ_KANDIDAT = "pemilih.kandidat"
OBJ_KEPUTUSAN = "pemilih.keputusan"


def require(actor: Akun, kantor_id: str, *peran: Peran) -> None:
    """Refuse an actor who holds none of these roles in the office."""
    if not list_kantor(actor, *peran).filter(pk=kantor_id).exists():
        raise NotAllowed


def lock_periode(periode: PeriodeSatker) -> PeriodeSatker:
    """Return the period, locked until the act ends."""
    return PeriodeSatker.objects.select_for_update().get(pk=periode.pk)


def require_running(periode: PeriodeSatker) -> None:
    """Refuse work on candidates outside a running period; the floor of a plenary counts as one."""
    if periode.status not in DIKERJAKAN:
        raise WrongState(
            Kalimat(
                gettext_noop("Periode {kode} tidak sedang berjalan. Buka dulu periodenya."),
                {"kode": periode.kode},
            )
        )
    papers = DokumenPleno.objects.filter(pleno__periode=periode, pleno__keadaan=KeadaanPleno.BERLANGSUNG)
    if periode.status == StatusPeriode.PLENO and papers.filter(dokumen__status="TERBIT").exists():
        said = gettext_noop(
            "Berita Acara rapat ini sudah terbit; putusan berikutnya masuk periode berikutnya."
        )
        raise WrongState(Kalimat(said))


def note(
    actor: Akun | None,
    act: str,
    periode: PeriodeSatker,
    data: Mapping[str, Json],
    *,
    obj: tuple[str, str] | None = None,
) -> None:
    """Write one entry of the trail about this period, or about an object in it."""
    jenis, pk = obj or (OBJ_PERIODE, str(periode.pk))
    record(
        actor=actor,
        act=act,
        obj_type=jenis,
        obj_id=pk,
        kantor=periode.kantor_id,
        data={"periode": periode.kode, **data},
    )
