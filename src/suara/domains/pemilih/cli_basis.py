"""What the commands share that work with the engine and the office's database at once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from suara.engine.errors import EngineError
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from suara.domains.pemilih.models import PeriodeSatker


def start_django() -> None:
    """Load the web framework for a command that most of the time does without it."""
    from django.apps import apps

    if not apps.ready:
        import os

        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
        django.setup()


def find_periode(kantor: str, kode: str) -> PeriodeSatker:
    """Return the period of an office, or say which ones it has."""
    from suara.domains.pemilih.models import PeriodeSatker

    rows = PeriodeSatker.objects.filter(kantor=kantor).select_related("kantor__wilayah")
    found = rows.filter(kode=kode).first()
    if found is not None:
        return found
    ada = ", ".join(rows.order_by("kode").values_list("kode", flat=True)) or "–"
    pola = _("Kantor {kantor} tidak punya periode {periode}. Yang ada: {ada}.")
    raise EngineError(Kalimat(pola, {"kantor": kantor, "periode": kode, "ada": ada}))


def find_all(kantor: Sequence[str], kode: str) -> list[PeriodeSatker]:
    """Return the periods of these offices, each once."""
    return [find_periode(satu, kode) for satu in dict.fromkeys(kantor)]


def region_of(periode: PeriodeSatker) -> str:
    """Return the region whose rows are the office's."""
    return str(periode.kantor.wilayah_id or periode.kantor_id)


@contextmanager
def refuse_acts() -> Iterator[None]:
    """Turn a refusal of the office's services into one of the command line."""
    from suara.domains.pemilih.errors import ActRefused

    try:
        yield
    except ActRefused as galat:
        raise EngineError(galat.kalimat) from None
