"""The score of a file as one answer: indices, intervals and every warning that a reader must know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.hitung.kelompok import Kelompok, fold
from suara.domains.survei.rules.mutu import SKM, klasifikasi
from suara.domains.survei.rules.selang import SEDIKIT, Selang, bootstrap, hitung_selang
from suara.domains.survei.rules.skm import N_KECIL, HasilSKM, hitung_skm, total_mungkin
from suara.domains.survei.terms import ModeBobot, ModeNRR
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

BENIH = 142017
"""Of the bootstrap: the same answers always give the same interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaraHitung:
    """How a file is scored. `pada`: end of the survey's period. `terbit`: a published index to be checked."""

    pada: date
    bobot: ModeBobot = ModeBobot.EXACT
    nrr: ModeNRR = ModeNRR.UTUH
    populasi: int | None = None
    terbit: Decimal | None = None
    sendiri: Mapping[str, Fraction] | None = None
    """A unit's own weights; the interval of the respondents' plain means does not belong to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkorKelompok:
    """One group's index, its intervals and its warnings; no answer, no index."""

    kunci: tuple[str, ...]
    kelompok: Kelompok
    hasil: HasilSKM | None
    selang: Selang | None
    ulang: Selang | None
    peringatan: tuple[Kalimat, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return the score as plain JSON values."""
        base: dict[str, Json] = {
            "kelompok": dict(zip(self.kunci, self.kelompok.nama, strict=True)),
            "n": self.kelompok.n, "dikecualikan": self.kelompok.dikecualikan,
            "tanpa_jawaban": self.kelompok.tanpa_jawaban, "butir_kosong": self.kelompok.kosong,
        }  # fmt: skip
        base |= dict(self.hasil.to_dict()) if self.hasil else {"ikm": None, "mutu": None}
        base["selang_95"] = None if self.selang is None else _interval(self.selang)
        base["selang_bootstrap"] = None if self.ulang is None else _interval(self.ulang)
        base["peringatan"] = [said.to_dict() for said in self.peringatan]
        return base


def skor(kelompok: Kelompok, cara: CaraHitung, kunci: Sequence[str] = ()) -> SkorKelompok:
    """Score one group; `kunci` name its grouping columns. A population is that of all groups together."""
    hasil = hitung_skm(
        kelompok.total, n=kelompok.n, pada=cara.pada, bobot=cara.bobot, nrr=cara.nrr,
        bobot_sendiri=cara.sendiri,
    )  # fmt: skip
    populasi = None if kunci else cara.populasi
    plain = hasil is not None and cara.sendiri is None
    selang = hitung_selang(hasil.ikm, kelompok.sebaran, populasi) if hasil is not None and plain else None
    ulang = None
    own = cara.bobot is ModeBobot.EXACT and cara.nrr is ModeNRR.UTUH and cara.sendiri is None
    if own and hasil is not None and N_KECIL <= kelompok.n < SEDIKIT and kelompok.nilai:
        ulang = bootstrap([float(satu) for satu in kelompok.nilai], benih=BENIH)
    return SkorKelompok(
        kunci=tuple(kunci), kelompok=kelompok, hasil=hasil, selang=selang, ulang=ulang,
        peringatan=tuple(_warnings(kelompok, hasil, selang, cara)),
    )  # fmt: skip


def skor_semua(
    kelompok: Sequence[Kelompok], cara: CaraHitung, per: Sequence[str]
) -> tuple[SkorKelompok, list[SkorKelompok]]:
    """Score all together, then by each column of `per`, and by all of them when there are several."""
    semua = skor(fold(kelompok, ())[0], cara)
    tingkat: list[tuple[int, ...]] = [(at,) for at in range(len(per))]
    if len(per) > 1:
        tingkat.append(tuple(range(len(per))))
    return semua, [
        skor(satu, cara, [per[at] for at in kunci]) for kunci in tingkat for satu in fold(kelompok, kunci)
    ]


def _warnings(
    kelompok: Kelompok, hasil: HasilSKM | None, selang: Selang | None, cara: CaraHitung
) -> Sequence[Kalimat]:
    said = []
    if kelompok.dikecualikan:
        pola = _("{n} kuesioner menjawab kurang dari tujuh unsur dan tidak dihitung.")
        said.append(Kalimat(pola, {"n": kelompok.dikecualikan}))
    if kelompok.tanpa_jawaban:
        pola = _("{n} baris tidak berisi satu jawaban pun dan tidak dihitung.")
        said.append(Kalimat(pola, {"n": kelompok.tanpa_jawaban}))
    if hasil is None:
        said.append(Kalimat(_("Belum ada jawaban untuk setiap unsur: tidak ada indeks, bukan 0.")))
        return said
    if kelompok.n < N_KECIL:
        pola = _("Hanya {n} responden: mutunya tidak disebut bila kurang dari {batas}.")
        said.append(Kalimat(pola, {"n": kelompok.n, "batas": N_KECIL}))
    elif selang is not None:
        said += _straddle(selang, cara.pada)
    if cara.bobot is not ModeBobot.EXACT or cara.nrr is not ModeNRR.UTUH:
        said.append(Kalimat(_("Cara hitung laporan lama: tidak dipakai untuk indeks baru.")))
    if cara.terbit is not None:
        said += _attainable(kelompok, hasil, cara.terbit)
    return said


def _straddle(selang: Selang, pada: date) -> list[Kalimat]:
    low, high = (klasifikasi(Decimal(f"{x:.2f}"), SKM, pada).kode for x in (selang.bawah, selang.atas))
    if low == high:
        return []
    pola = _("Selangnya dari mutu {bawah} sampai {atas}: mutu ini belum jelas terpisah.")
    return [Kalimat(pola, {"bawah": low, "atas": high})]


def _attainable(kelompok: Kelompok, hasil: HasilSKM, terbit: Decimal) -> list[Kalimat]:
    if hasil.tersaji == terbit:
        return [Kalimat(_("Sama dengan nilai terbit {terbit}."), {"terbit": str(terbit)})]
    said = [
        Kalimat(
            _("Nilai terbit {terbit}, hitungan {ikm}: berbeda."),
            {"terbit": str(terbit), "ikm": str(hasil.tersaji)},
        )
    ]
    if not kelompok.kosong and not total_mungkin(terbit, kelompok.n):
        pola = _("Nilai {terbit} tidak mungkin dari {n} kuesioner lengkap dengan bobot 1/9.")
        said.append(Kalimat(pola, {"terbit": str(terbit), "n": kelompok.n}))
    return said


def _interval(selang: Selang) -> dict[str, Json]:
    return {
        "bawah": f"{selang.bawah:.2f}", "atas": f"{selang.atas:.2f}", "galat_baku": f"{selang.galat:.4f}",
        "cara": selang.cara, "sifat": "indikatif",
    }  # fmt: skip
