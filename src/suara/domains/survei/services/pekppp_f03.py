"""The users' form of a round, and the index as its evaluator published it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.models import Gelombang, HasilF03, PutaranPEKPPP
from suara.domains.survei.models.evaluasi import HasilTerbitPEKPPP
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries.pekppp import count_butir, fits_wave
from suara.domains.survei.rules.angka import bulat, pecahan
from suara.domains.survei.rules.mutu import PEKPPP, klasifikasi
from suara.domains.survei.rules.pekppp import RESPONDEN_F03, TERTINGGI, formulir_hukum, gabung_f03
from suara.domains.survei.services.dasar import require
from suara.domains.survei.services.pekppp import TAHUN_AWAL, lock_open, note_putaran, step_revisi
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_TERBIT = "survei.pekppp_terbit"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianTerbit:
    """A published index as it was typed: the figure with two decimals, and where it was read."""

    tahun: int
    lokus: str
    nilai: Decimal
    sumber: str


@transaction.atomic
def record_f03_gelombang(
    *, actor: Akun, putaran: PutaranPEKPPP, gelombang: Gelombang, metode: MetodeF03
) -> HasilF03:
    """Take the users' form from a closed wave: sums and counts of each statement, no answer of anybody."""
    row = lock_open(actor, putaran)
    if not fits_wave(row, gelombang):
        raise ActRefused(
            Kalimat(gettext_noop("Gelombang itu bukan F-03 kantor ini untuk formulir putaran.")), "gelombang"
        )
    if gelombang.status not in {StatusGelombang.TUTUP, StatusGelombang.TERBIT}:
        raise WrongState(
            Kalimat(gettext_noop("Gelombangnya belum ditutup. Tutup dulu, lalu ambil hasilnya.")), "gelombang"
        )
    butir, responden = count_butir(gelombang)
    means = [Fraction(jumlah, n) if n else None for jumlah, n in butir]
    rincian: dict[str, Json] = {"butir": [{"jumlah": jumlah, "n": n} for jumlah, n in butir]}
    return _keep(actor, row, gelombang, metode, responden, means, rincian)


@transaction.atomic
def record_f03_angka(
    *,
    actor: Akun,
    putaran: PutaranPEKPPP,
    responden: int,
    butir: Sequence[Decimal | None],
    metode: MetodeF03,
    sumber: str,
) -> HasilF03:
    """Take the users' form as somebody else counted it: respondents and the mean of each statement."""
    row = lock_open(actor, putaran)
    banyak = len(formulir_hukum(FormulirPEKPPP(row.formulir)).pernyataan)
    if len(butir) != banyak or any(one is not None and not 0 <= one <= TERTINGGI for one in butir):
        raise ActRefused(Kalimat(gettext_noop("Isi rata-rata setiap pernyataan, 0 sampai 5.")))
    if responden < 1 or not sumber.strip():
        raise ActRefused(Kalimat(gettext_noop("Isi banyaknya responden dan sumber angkanya.")), "responden")
    means = [None if one is None else pecahan(one) for one in butir]
    rincian: dict[str, Json] = {
        "rata": [None if one is None else str(one) for one in butir], "sumber": sumber.strip(),
    }  # fmt: skip
    return _keep(actor, row, None, metode, responden, means, rincian)


def _keep(
    actor: Akun,
    row: PutaranPEKPPP,
    gelombang: Gelombang | None,
    metode: MetodeF03,
    responden: int,
    means: Sequence[Fraction | None],
    rincian: dict[str, Json],
) -> HasilF03:
    nilai = gabung_f03(means, FormulirPEKPPP(row.formulir), metode) if responden >= RESPONDEN_F03 else None
    made = HasilF03.objects.create(
        putaran=row,
        gelombang=gelombang,
        metode=metode.value,
        n=responden,
        nilai=None if nilai is None else bulat(nilai),
        rincian=rincian,
    )
    note_putaran(actor, "survei.pekppp.f03", row, {"jumlah": responden, "metode": metode.value})
    step_revisi(row)
    return made


@transaction.atomic
def record_terbit(*, actor: Akun, kantor: Kantor, isian: IsianTerbit) -> HasilTerbitPEKPPP:
    """Record or correct an index as its evaluator published it; the figure is typed, never computed."""
    require(actor, kantor.pk, *PENGELOLA)
    if not TAHUN_AWAL <= isian.tahun <= today(kantor.zona_waktu).year:
        pola = gettext_noop("Instrumen ini berlaku sejak {awal}; isi tahun {awal} sampai tahun ini.")
        raise ActRefused(Kalimat(pola, {"awal": str(TAHUN_AWAL)}), "tahun")
    if isian.nilai.as_tuple().exponent != -2 or not 0 <= isian.nilai <= TERTINGGI:
        raise ActRefused(
            Kalimat(gettext_noop("Tulis nilai terbit dengan dua angka di belakang koma, 0,00 sampai 5,00.")),
            "nilai",
        )
    if not (isian.lokus.strip() and isian.sumber.strip()):
        raise ActRefused(Kalimat(gettext_noop("Isi unit yang dinilai dan sumber nilainya.")), "sumber")
    mutu = klasifikasi(
        isian.nilai, PEKPPP, today(kantor.zona_waktu).replace(year=isian.tahun, month=12, day=31)
    )
    made, _new = HasilTerbitPEKPPP.objects.update_or_create(
        kantor=kantor,
        tahun=isian.tahun,
        lokus=isian.lokus.strip(),
        defaults={
            "terbit": str(isian.nilai),
            "kategori": mutu.kode,
            "edisi": mutu.edisi,
            "sumber": isian.sumber.strip(),
            "oleh": actor,
        },
    )
    record(
        actor=actor,
        act="survei.pekppp.terbit",
        obj_type=OBJ_TERBIT,
        obj_id=str(made.pk),
        kantor=kantor.pk,
        data={"tahun": str(made.tahun), "lokus": made.lokus, "nilai": made.terbit},
    )
    return made
