"""From answers to a score by the ruleset that the questionnaire names; the arithmetic is `rules/`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.instrumen.aturan import AturanSkor, check_berlaku, load_aturan
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.galat import Cacat, DefinisiDitolak
from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.instrumen.jawaban import Isi, check_jawaban
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.pekppp import nilai_f03
from suara.domains.survei.rules.skm import HasilSKM, TotalUnsur, hitung_skm
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.kernel.kalimat import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class SkorInstrumen:
    """The score of a wave's answers. `nilai` is exact; None when something was never answered."""

    definisi: str
    aturan: AturanSkor
    n: int
    dikecualikan: int
    total: tuple[TotalUnsur, ...]
    nilai: Fraction | None
    skm: HasilSKM | None = None

    @property
    def tersaji(self) -> Decimal | None:
        """The score with two decimals."""
        return None if self.nilai is None else bulat(self.nilai)

    def to_dict(self) -> dict[str, Json]:
        """Return the score as plain JSON values."""
        return {
            "instrumen": self.definisi, "aturan": self.aturan.kode, "n": self.n,
            "dikecualikan": self.dikecualikan,
            "nilai": None if self.nilai is None else str(bulat(self.nilai)),
            "unsur": [{"kode": satu.kode, "jumlah": satu.jumlah, "n": satu.n} for satu in self.total],
            "skm": dict(self.skm.to_dict()) if self.skm else None,
            "dasar": dict(self.aturan.dasar.to_dict()),
        }  # fmt: skip


def hitung_instrumen(
    definisi: Definisi,
    jawaban: Sequence[Isi],
    *,
    pada: date,
    metode: MetodeF03 = MetodeF03.RATA_ASPEK,
) -> SkorInstrumen:
    """Score the answers of all respondents.

    `pada` is the end of the survey's period. Raises `DefinisiDitolak` when an answer is none of the
    questionnaire's, `ParameterTidakAda` for a day before the ruleset.
    """
    aturan = load_aturan()[definisi.aturan_skor]
    check_berlaku(aturan, pada)
    faults = [
        Cacat(f"{nomor}/{satu.letak}", satu.pesan)
        for nomor, isi in enumerate(jawaban, start=1)
        for satu in check_jawaban(definisi, isi, lengkap=False)
    ]
    if faults:
        raise DefinisiDitolak(faults)
    minimum = aturan.minimum(len(definisi.butir)) if aturan.terjawab else 0
    counted = [isi for isi in jawaban if _answered(definisi, isi) >= minimum]
    total = total_unsur(definisi, counted)
    n = len(counted)
    bobot = dict(definisi.bobot) or None
    skm = hitung_skm(total, n=n, pada=pada, bobot_sendiri=bobot) if aturan.cara is CaraSkor.IKM else None
    return SkorInstrumen(
        definisi=definisi.nama, aturan=aturan, n=n, dikecualikan=len(jawaban) - n, total=total,
        nilai=skm.ikm if skm else _value(definisi, aturan, counted, total, metode), skm=skm,
    )  # fmt: skip


def total_unsur(definisi: Definisi, jawaban: Sequence[Isi]) -> tuple[TotalUnsur, ...]:
    """Count the answers of each unsur; a blank counts nowhere."""
    found = []
    for unsur in definisi.unsur:
        kode = [satu.kode for satu in definisi.butir if satu.unsur == unsur]
        nilai = [n for isi in jawaban for k in kode if (n := isi.get(k)) is not None]
        found.append(TotalUnsur(unsur, sum(nilai), len(nilai)))
    return tuple(found)


def _value(
    definisi: Definisi,
    aturan: AturanSkor,
    jawaban: Sequence[Isi],
    total: Sequence[TotalUnsur],
    metode: MetodeF03,
) -> Fraction | None:
    if aturan.cara is CaraSkor.F03:
        formulir = FormulirPEKPPP.LURING if definisi.jenis == "F03A" else FormulirPEKPPP.DARING
        order = [
            satu.kode for aspek in aturan.unsur for satu in definisi.butir if satu.unsur == aspek
        ]  # fmt: skip
        return nilai_f03([[isi.get(kode) for kode in order] for isi in jawaban], formulir, metode)
    if aturan.cara is CaraSkor.RERATA:
        return persen_tertinggi(definisi, total)
    return None


def persen_tertinggi(definisi: Definisi, total: Sequence[TotalUnsur]) -> Fraction | None:
    """Return the weighted mean of the unsur in per cent of the highest value of the scale."""
    means = {satu.kode: satu.nrr for satu in total}
    bobot = dict(definisi.bobot) or dict.fromkeys(means, Fraction(1, len(means)))
    known = {kode: mean for kode, mean in means.items() if mean is not None}
    if len(known) < len(means):
        return None
    tertinggi = definisi.butir[0].nilai[-1]
    return 100 * sum((bobot[kode] * mean for kode, mean in known.items()), Fraction(0)) / tertinggi


def _answered(definisi: Definisi, isi: Isi) -> int:
    return sum(isi.get(satu.kode) is not None for satu in definisi.butir)
