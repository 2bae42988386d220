"""The recap of a province or of the nation: the sum of what the offices below have announced."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.wilayah.models import TingkatKantor
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.models import PeriodeSatker, RekapPeriode
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU
from suara.domains.pemilih.queries.jumlah import BagianJumlah, list_bagian
from suara.domains.pemilih.services.dasar import require
from suara.domains.pemilih.services.rekap import record_rekap
from suara.domains.pemilih.terms import SumberRekap
from suara.engine.recap import sum_regions
from suara.engine.recap.hitung import INDONESIA, KABUPATEN, KECAMATAN
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

SAMPAI = {TingkatKantor.PROVINSI: KECAMATAN, TingkatKantor.RI: KABUPATEN}
"""How deep a sum keeps its rows; what lies deeper stands in the recaps of the offices below."""


@transaction.atomic
def record_jumlah(*, actor: Akun, periode: PeriodeSatker, kecuali: Mapping[str, str]) -> RekapPeriode:
    """Sum the announced recaps of the offices below and keep the result as the next version.

    An office without an announced recap (postponed, still working, never planned) stops the sum, unless
    `kecuali` leaves it out with a reason; it is then named wherever the sum is shown.
    """
    require(actor, periode.kantor_id, *PENGUSUL, *PENYETUJU)
    tingkat = TingkatKantor(periode.kantor.tingkat)
    if tingkat not in SAMPAI:
        raise WrongState(Kalimat(gettext_noop("Hanya provinsi dan KPU RI yang menjumlahkan.")))
    parts = list_bagian(periode)
    there, out = _split(parts, {key: text.strip()[:250] for key, text in kecuali.items() if text.strip()})
    wilayah = periode.kantor.wilayah
    rekap = sum_regions(
        [part.rekap for part in there if part.rekap],
        periode=periode.kode,
        wilayah=wilayah.kode if wilayah else "",
        nama=wilayah.nama if wilayah else INDONESIA,
        sampai=SAMPAI[tingkat],
    )
    asal: dict[str, Json] = {"sumber": [part.asal() for part in there], "dikecualikan": out}
    return record_rekap(
        actor=actor, periode=periode, isi=rekap.to_dict(), snapshot="", sumber=SumberRekap.JUMLAH, asal=asal
    )


def _split(parts: list[BagianJumlah], kecuali: Mapping[str, str]) -> tuple[list[BagianJumlah], list[Json]]:
    """Return the parts that count and those left out with reason; refuse when one has neither."""
    there = [part for part in parts if part.rekap]
    gone = [part for part in parts if not part.rekap]
    silent = [part.kantor.nama for part in gone if part.kantor.pk not in kecuali]
    if silent:
        said = gettext_noop("Belum ditetapkan dan belum dikecualikan dengan alasan: {nama}.")
        raise ActRefused(Kalimat(said, {"nama": ", ".join(silent)}))
    if not there:
        raise ActRefused(Kalimat(gettext_noop("Belum ada satu pun rekap di bawahnya yang ditetapkan.")))
    out: list[Json] = [
        {
            "kantor": part.kantor.pk,
            "nama": part.kantor.nama,
            "status": part.status,
            "alasan": kecuali[part.kantor.pk],
        }
        for part in gone
    ]
    return there, out
