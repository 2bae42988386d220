"""The satisfaction index: totals in, exact means and one rounded index out, with its working.

IKM = 25 · Σ weight · mean of an unsur. Weights are 1/9 exactly and means are not rounded, so the index is
rounded once (reference surveys.md §1.5: the example 0.11 of the regulation makes the highest index 99).
Blank is missing, never 0; each unsur has its own denominator (§1.6).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from suara.domains.survei.rules.angka import bulat, pecahan
from suara.domains.survei.rules.mutu import SKM, Mutu, klasifikasi
from suara.domains.survei.terms import ModeBobot, ModeNRR
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Langkah

PENGALI = 25
N_KECIL = 10
"""Fewer respondents than this: no class is shown (own policy, §1.8)."""
TERJAWAB = 7
"""A questionnaire with fewer of the nine answered is left out, and counted (§1.6)."""
BOBOT = {
    ModeBobot.W0111: pecahan("0.111"),
    ModeBobot.W011: pecahan("0.11"),
    ModeBobot.W0071: pecahan("0.071"),
}
RUMUS = Dasar(
    "PermenPANRB 14/2017", pasal="Lampiran", bukti=Bukti.RESMI, catatan=_("rumus IKM pada lembar olah data")
)
BULAT = Dasar(
    "PermenPANRB 14/2017", bukti=Bukti.RANCANGAN, catatan=_("dibulatkan sekali, setengah ke atas, dua angka")
)


class BobotTidakSah(ValueError):
    """Weights that do not belong to these unsur, or do not add up to 1; `pesan` says so to a person."""

    def __init__(self, pesan: Kalimat) -> None:
        super().__init__(str(pesan))
        self.pesan = pesan


@dataclass(frozen=True, slots=True)
class TotalUnsur:
    """The answers to one unsur: their sum and how many there are."""

    kode: str
    jumlah: int
    n: int

    @property
    def nrr(self) -> Fraction | None:
        """The mean (nilai rata-rata); None without an answer."""
        return Fraction(self.jumlah, self.n) if self.n else None


class Bernilai(Protocol):
    """What has a code and an exact mean, and so a place among the lowest."""

    @property
    def kode(self) -> str:
        """Its code."""
        ...

    @property
    def nrr(self) -> Fraction:
        """Its mean."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilUnsur:
    """One unsur of an index. `nrr` is exact; `tersaji` is what a report prints."""

    kode: str
    n: int
    jumlah: int
    nrr: Fraction
    tertimbang: Fraction
    mutu: Mutu

    @property
    def tersaji(self) -> Decimal:
        """The mean with two decimals."""
        return bulat(self.nrr)

    def to_dict(self) -> dict[str, Json]:
        """Return the unsur as plain JSON values."""
        return {
            "kode": self.kode, "n": self.n, "jumlah": self.jumlah, "nrr": str(self.tersaji),
            "nrr_tertimbang": str(bulat(self.tertimbang, 4)), "nilai": str(self.mutu.nilai),
            "mutu": self.mutu.kode,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSKM:
    """An index with everything that it was computed from."""

    n: int
    unsur: tuple[HasilUnsur, ...]
    ikm: Fraction
    mutu: Mutu
    bobot: ModeBobot
    nrr: ModeNRR

    @property
    def langkah(self) -> tuple[Langkah, ...]:
        """The working, step by step, as a citizen can follow it with a calculator."""
        return _working(self.unsur, self.mutu, self.bobot)

    @property
    def tersaji(self) -> Decimal:
        """The index with two decimals."""
        return bulat(self.ikm)

    @property
    def is_kecil(self) -> bool:
        """Whether there are too few respondents for a class to be shown."""
        return self.n < N_KECIL

    def to_dict(self) -> dict[str, Json]:
        """Return the index as plain JSON values; of few respondents without a class."""
        return {
            "n": self.n,
            "ikm": str(self.tersaji),
            "mutu": None if self.is_kecil else dict(self.mutu.to_dict()),
            "n_kecil": self.is_kecil,
            "unsur": [dict(satu.to_dict()) for satu in self.unsur],
            "bobot": self.bobot.value,
            "pembulatan_nrr": self.nrr.value,
            "terendah": list(terendah(self.unsur)),
            "langkah": [dict(satu.to_dict()) for satu in self.langkah],
        }


def hitung_skm(
    total: Sequence[TotalUnsur],
    *,
    n: int,
    pada: date,
    bobot: ModeBobot = ModeBobot.EXACT,
    nrr: ModeNRR = ModeNRR.UTUH,
    bobot_sendiri: Mapping[str, Fraction] | None = None,
) -> HasilSKM | None:
    """Return the index of `n` respondents; None when an unsur has no answer at all: unknown is not zero.

    `pada` is the end of the survey's period: it chooses the edition of the classes. `bobot_sendiri` are a
    unit's own weights by unsur (they must add up to 1). Raises `BobotTidakSah`, `ParameterTidakAda`.
    """
    means = [(satu, satu.nrr) for satu in total]
    if not means or any(mean is None for _satu, mean in means):
        return None
    weights = _weights([satu.kode for satu in total], bobot, bobot_sendiri)
    unsur = tuple(
        _unsur(satu, _rounded(mean, nrr), weights[satu.kode], pada)
        for satu, mean in means
        if mean is not None
    )
    ikm = PENGALI * sum((satu.tertimbang for satu in unsur), Fraction(0))
    return HasilSKM(n=n, unsur=unsur, ikm=ikm, mutu=klasifikasi(ikm, SKM, pada), bobot=bobot, nrr=nrr)


def gabung(bagian: Sequence[Sequence[TotalUnsur]]) -> tuple[TotalUnsur, ...]:
    """Pool parts (services, units) over their respondents: never the mean of their indices (§1.8)."""
    jumlah: dict[str, tuple[int, int]] = {}
    for satu_bagian in bagian:
        for satu in satu_bagian:
            lama = jumlah.get(satu.kode, (0, 0))
            jumlah[satu.kode] = (lama[0] + satu.jumlah, lama[1] + satu.n)
    return tuple(TotalUnsur(kode, total, n) for kode, (total, n) in jumlah.items())


def terendah(unsur: Sequence[Bernilai], banyak: int = 3) -> tuple[str, ...]:
    """Return the codes of the lowest means, all ties of the last place with them, lowest first."""
    urut = sorted(unsur, key=lambda satu: (satu.nrr, satu.kode))
    if len(urut) <= banyak:
        return tuple(satu.kode for satu in urut)
    batas = urut[banyak - 1].nrr
    return tuple(satu.kode for satu in urut if satu.nrr <= batas)


def tertinggi(unsur: Sequence[Bernilai], banyak: int = 3) -> tuple[str, ...]:
    """Return the codes of the highest means, all ties of the last place with them, highest first."""
    urut = sorted(unsur, key=lambda satu: (-satu.nrr, satu.kode))
    if len(urut) <= banyak:
        return tuple(satu.kode for satu in urut)
    batas = urut[banyak - 1].nrr
    return tuple(satu.kode for satu in urut if satu.nrr >= batas)


def total_mungkin(ikm: Decimal, n: int, unsur: int = 9, maksimum: int = 4) -> tuple[int, ...]:
    """Return the totals of all answers that give this published index with exact weights and no blank.

    None at all: the figure cannot come from `n` complete questionnaires (§1.5, attainability).
    """
    tengah = Fraction(ikm) * unsur * n / PENGALI
    setengah = Fraction(unsur * n, PENGALI * 200)
    awal, akhir = -(-(tengah - setengah) // 1), (tengah + setengah) // 1
    calon = range(max(int(awal), unsur * n), min(int(akhir), maksimum * unsur * n) + 1)
    return tuple(t for t in calon if bulat(Fraction(PENGALI * t, unsur * n)) == ikm)


def _weights(
    kode: Sequence[str], mode: ModeBobot, sendiri: Mapping[str, Fraction] | None
) -> Mapping[str, Fraction]:
    if sendiri is None:
        satu = BOBOT.get(mode, Fraction(1, len(kode)))
        return dict.fromkeys(kode, satu)
    if set(sendiri) != set(kode) or sum(sendiri.values()) != 1:
        pola = _(
            "Bobot harus menyebut {n} unsur ini masing-masing sekali dan berjumlah 1; sekarang {jumlah}."
        )
        raise BobotTidakSah(Kalimat(pola, {"n": len(kode), "jumlah": str(sum(sendiri.values()))}))
    return sendiri


def _rounded(nrr: Fraction, mode: ModeNRR) -> Fraction:
    return nrr if mode is ModeNRR.UTUH else Fraction(bulat(nrr, int(mode.value)))


def _unsur(satu: TotalUnsur, nrr: Fraction, bobot: Fraction, pada: date) -> HasilUnsur:
    return HasilUnsur(
        kode=satu.kode, n=satu.n, jumlah=satu.jumlah, nrr=nrr, tertimbang=nrr * bobot,
        mutu=klasifikasi(nrr * PENGALI, SKM, pada),
    )  # fmt: skip


def _working(unsur: Sequence[HasilUnsur], mutu: Mutu, bobot: ModeBobot) -> tuple[Langkah, ...]:
    steps = [
        Langkah(
            aturan="skm.nrr", hasil=HasilLangkah.LULUS, dasar=(RUMUS,),
            alasan=Kalimat(
                _("{unsur}: {jumlah} dibagi {n} jawaban = {nrr}."),
                {"unsur": satu.kode, "jumlah": satu.jumlah, "n": satu.n, "nrr": str(bulat(satu.nrr, 4))},
            ),
        )
        for satu in unsur
    ]  # fmt: skip
    jumlah = sum((satu.nrr for satu in unsur), Fraction(0))
    pola = _("Jumlah rata-rata {jumlah}, bobot {bobot}, dikali 25 = {ikm}, dibulatkan sekali.")
    isi: dict[str, str | int] = {
        "jumlah": str(bulat(jumlah, 4)), "bobot": bobot.value, "ikm": str(mutu.nilai),
    }  # fmt: skip
    steps.append(
        Langkah(aturan="skm.ikm", hasil=HasilLangkah.LULUS, alasan=Kalimat(pola, isi), dasar=(RUMUS, BULAT))
    )
    kelas = Kalimat(_("{ikm} adalah mutu {mutu}."), {"ikm": str(mutu.nilai), "mutu": mutu.kode})
    steps.append(Langkah(aturan="skm.mutu", hasil=HasilLangkah.LULUS, alasan=kelas, dasar=(mutu.dasar,)))
    return tuple(steps)
