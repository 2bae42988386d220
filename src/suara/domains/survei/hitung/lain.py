"""The results of a wave whose ruleset is no index: how often each answer was given, and its score if any.

The counts of answers are not closed cell by cell: the open data hold the same answers line by line, without
any trait of a person. Of fewer than ten respondents nothing is shown, of a small service neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from suara.domains.survei.hitung.masukan import (
    LayananMasuk,
    Masukan,
    frame,
    keadaan_of,
    minimum_of,
    sample_dict,
    tutup_layanan,
)
from suara.domains.survei.hitung.profil import profil_dict
from suara.domains.survei.hitung.sel import Isian
from suara.domains.survei.instrumen.aturan import AturanSkor, load_aturan
from suara.domains.survei.instrumen.definisi import Butir, Definisi
from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.instrumen.skor import persen_tertinggi
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.pekppp import gabung_f03, mean
from suara.domains.survei.rules.skm import N_KECIL, TotalUnsur, terendah, tertinggi
from suara.domains.survei.rules.tertutup import persen, tutup_baris
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_kerja import KeadaanLayanan
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Langkah


@dataclass(frozen=True, slots=True, kw_only=True)
class Hitung:
    """So many respondents, and how often each value was given to each question, in their order."""

    n: int
    kurang: int
    tanpa_jawaban: int
    butir: tuple[TotalUnsur, ...]
    sebaran: tuple[Mapping[int, int], ...]


@dataclass(frozen=True, slots=True)
class Rata:
    """The mean of an unsur, or of an aspect."""

    kode: str
    nrr: Fraction


def hasil_lain(masukan: Masukan) -> dict[str, Json]:
    """Count a wave, and score it as its ruleset says; nobody's small group is opened."""
    definisi, aturan = masukan.definisi, load_aturan()[masukan.definisi.aturan_skor]
    dalam = [satu for satu in masukan.isian if not satu.keluar]
    semua = _fold(dalam, definisi)
    layanan = [
        (satu, _fold([row for row in dalam if row.layanan == satu.pk], definisi)) for satu in masukan.layanan
    ]
    shown = tutup_layanan({satu.kode: row.n + row.kurang + row.tanpa_jawaban for satu, row in layanan})
    visible = semua.n >= N_KECIL
    rata = _means(definisi, semua) if visible else []
    return frame(masukan) | {
        "cara": aturan.cara.value,
        "minimum": minimum_of(definisi),
        "semua": _said(definisi, aturan, semua, visible=visible),
        "butir": [
            _question(satu, semua, at) for at, satu in enumerate(definisi.butir) if visible
        ],
        "dengan_dikeluarkan": _with_all(masukan, aturan) if visible else None,
        "layanan": [_service(satu, row, shown[satu.kode], definisi, aturan) for satu, row in layanan],
        "unit": [],
        "strata": None,
        "terendah": list(terendah(rata)),
        "tertinggi": list(tertinggi(rata)),
        "sampel": sample_dict(masukan.sampel, semua.n),
        "profil": profil_dict(definisi, masukan.profil) if visible else [],
        "cara_mengisi": dict(tutup_baris(masukan.cara_mengisi)) if visible else {},
        "titik": None,
        "tren": [],
    }  # fmt: skip


def nilai_of(
    definisi: Definisi, aturan: AturanSkor, butir: Sequence[TotalUnsur], metode: MetodeF03
) -> Fraction | None:
    """Return the score of counted answers; None while an unsur or aspect was never answered."""
    if aturan.cara is CaraSkor.F03:
        mean_of = {satu.kode: satu.nrr for satu in butir}
        order = [one.kode for aspek in aturan.unsur for one in definisi.butir if one.unsur == aspek]
        form = FormulirPEKPPP.LURING if definisi.jenis == "F03A" else FormulirPEKPPP.DARING
        return gabung_f03([mean_of[kode] for kode in order], form, metode)
    if aturan.cara is CaraSkor.RERATA:
        return persen_tertinggi(definisi, _by_unsur(definisi, butir))
    return None


def _fold(isian: Sequence[Isian], definisi: Definisi) -> Hitung:
    counted = [satu for satu in isian if satu.cukup]
    sebaran = tuple(
        {nilai: sum(satu.butir[at][nilai] for satu in counted) for nilai in butir.nilai}
        for at, butir in enumerate(definisi.butir)
    )
    return Hitung(
        n=sum(satu.n for satu in counted),
        kurang=sum(satu.n for satu in isian if not satu.cukup and not satu.kosong),
        tanpa_jawaban=sum(satu.n for satu in isian if satu.kosong),
        butir=tuple(
            TotalUnsur(butir.kode, sum(nilai * n for nilai, n in counts.items()), sum(counts.values()))
            for butir, counts in zip(definisi.butir, sebaran, strict=True)
        ),
        sebaran=sebaran,
    )


def _by_unsur(definisi: Definisi, butir: Sequence[TotalUnsur]) -> list[TotalUnsur]:
    """Pool the questions of each unsur over their answers."""
    found = []
    for unsur in definisi.unsur:
        own = [row for satu, row in zip(definisi.butir, butir, strict=True) if satu.unsur == unsur]
        found.append(TotalUnsur(unsur, sum(row.jumlah for row in own), sum(row.n for row in own)))
    return found


def _means(definisi: Definisi, semua: Hitung) -> list[Rata]:
    """Return the means by which the lowest are found: of an aspect, that of its statements' means."""
    if load_aturan()[definisi.aturan_skor].cara is not CaraSkor.F03:
        pooled = _by_unsur(definisi, semua.butir)
        return [Rata(satu.kode, satu.nrr) for satu in pooled if satu.nrr is not None]
    rows = []
    for aspek in definisi.unsur:
        own = [row.nrr for one, row in zip(definisi.butir, semua.butir, strict=True) if one.unsur == aspek]
        value = mean([nrr for nrr in own if nrr is not None])
        if value is not None:
            rows.append(Rata(aspek, value))
    return rows


def _said(definisi: Definisi, aturan: AturanSkor, semua: Hitung, *, visible: bool) -> dict[str, Json]:
    nilai = nilai_of(definisi, aturan, semua.butir, MetodeF03.RATA_ASPEK) if visible else None
    other: list[Json] = [
        {"metode": metode.value, "nilai": _text(nilai_of(definisi, aturan, semua.butir, metode))}
        for metode in MetodeF03
        if aturan.cara is CaraSkor.F03 and visible
    ]
    pooled = {satu.kode: satu for satu in _by_unsur(definisi, semua.butir)}
    rata = _means(definisi, semua) if visible else []
    unsur: list[Json] = [
        {"kode": satu.kode, "label": _label(definisi, satu.kode), "n": pooled[satu.kode].n,
         "jumlah": pooled[satu.kode].jumlah, "nrr": str(bulat(satu.nrr))}
        for satu in rata
    ]  # fmt: skip
    return {
        "n": semua.n, "kurang": semua.kurang, "tanpa_jawaban": semua.tanpa_jawaban, "ikm": None, "mutu": None,
        "nilai": _text(nilai), "metode": other, "unsur": unsur, "selang": None, "selang_ulang": None,
        "peringatan": [], "tertinggi": definisi.butir[0].nilai[-1],
        "langkah": [dict(step.to_dict()) for step in _working(aturan, definisi, semua, rata, nilai)],
    }  # fmt: skip


def _label(definisi: Definisi, unsur: str) -> Json:
    """Return the words of an unsur that one question stands for; None: its code must do."""
    own = [satu for satu in definisi.butir if satu.unsur == unsur]
    return own[0].label.to_dict() if len(own) == 1 else None


def _question(butir: Butir, semua: Hitung, at: int) -> Json:
    total, counts = semua.butir[at], semua.sebaran[at]
    return {
        "kode": butir.kode, "label": butir.label.to_dict(), "n": total.n, "jumlah": total.jumlah,
        "kosong": semua.n - total.n, "rata": _text(total.nrr),
        "pilihan": [
            {"nilai": satu.nilai, "label": satu.label.to_dict(), "n": counts[satu.nilai],
             "persen": None if (share := persen(counts[satu.nilai], total.n)) is None else str(share)}
            for satu in butir.pilihan
        ],
    }  # fmt: skip


def _with_all(masukan: Masukan, aturan: AturanSkor) -> Json:
    """Return the score with the answers that two officers left out; None when none was."""
    if not any(satu.keluar for satu in masukan.isian):
        return None
    every = _fold(masukan.isian, masukan.definisi)
    return {
        "n": every.n,
        "nilai": _text(nilai_of(masukan.definisi, aturan, every.butir, MetodeF03.RATA_ASPEK)),
    }


def _service(
    satu: LayananMasuk, row: Hitung, shown: int | None, definisi: Definisi, aturan: AturanSkor
) -> Json:
    nilai = nilai_of(definisi, aturan, row.butir, MetodeF03.RATA_ASPEK)
    state = keadaan_of(row.n, shown, ada=nilai is not None)
    visible = state is KeadaanLayanan.ADA
    told = visible or not row.n or state is KeadaanLayanan.TAK_LENGKAP
    return {
        "kode": satu.kode, "nama": satu.nama, "nama_en": satu.nama_en, "unit": satu.unit,
        "populasi": satu.populasi, "keadaan": state.value, "n": row.n if told else None, "ikm": None,
        "mutu": None, "selang": None, "unsur": [], "nilai": _text(nilai) if visible else None,
    }  # fmt: skip


def _working(
    aturan: AturanSkor, definisi: Definisi, semua: Hitung, rata: Sequence[Rata], nilai: Fraction | None
) -> list[Langkah]:
    """Return the working as somebody follows it with a calculator; rounded once, at the end."""
    if nilai is None:
        return []
    per_butir = aturan.cara is CaraSkor.F03
    rows = semua.butir if per_butir else _by_unsur(definisi, semua.butir)
    steps = [
        _step(
            aturan.dasar, _("{unsur}: {jumlah} dibagi {n} jawaban = {nrr}."), unsur=row.kode,
            jumlah=row.jumlah, n=row.n, nrr=str(bulat(row.nrr, 4)),
        )
        for row in rows
        if row.nrr is not None
    ]  # fmt: skip
    if per_butir:
        said = _("Aspek {aspek}: rata-rata butirnya = {rata}.")
        steps += [_step(aturan.dasar, said, aspek=one.kode, rata=str(bulat(one.nrr, 4))) for one in rata]
        last = _("Rata-rata {banyak} aspek = {nilai}, dibulatkan sekali.")
        return [*steps, _step(aturan.dasar, last, banyak=len(rata), nilai=str(bulat(nilai)))]
    tertinggi_ = definisi.butir[0].nilai[-1]
    bobot = dict(definisi.bobot) or dict.fromkeys((one.kode for one in rata), Fraction(1, len(rata)))
    tengah = sum((bobot[one.kode] * one.nrr for one in rata), Fraction(0))
    last = _("Rata-rata {rata}, dikali 100, dibagi nilai tertinggi {tertinggi} = {nilai}, dibulatkan sekali.")
    if definisi.bobot:
        last = _(
            "Tiap rata-rata dikali bobotnya, jumlahnya {rata}, dikali 100, dibagi nilai tertinggi "
            "{tertinggi} = {nilai}, dibulatkan sekali."
        )
    end: dict[str, str | int] = {
        "rata": str(bulat(tengah, 4)),
        "tertinggi": tertinggi_,
        "nilai": str(bulat(nilai)),
    }
    return [*steps, _step(aturan.dasar, last, **end)]


def _step(dasar: Dasar, said: str, **isi: str | int) -> Langkah:
    return Langkah(aturan="survei.skor", hasil=HasilLangkah.LULUS, alasan=Kalimat(said, isi), dasar=(dasar,))


def _text(nilai: Fraction | None) -> str | None:
    return None if nilai is None else str(bulat(nilai))
