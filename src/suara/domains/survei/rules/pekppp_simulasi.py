"""A simulation of the office's own round, with its working. It is never the evaluator's result.

An indicator that nobody judged is unknown, not 0: then there is no index yet, but a span between the index
with all of them 0 and with all of them 5, and the list of what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.pekppp import (
    DASAR_F02,
    DASAR_F03,
    DASAR_IPP,
    IPP,
    RESPONDEN_F03,
    TERTINGGI,
    bobot_aspek,
    formulir_hukum,
    gabung_f03,
    hitung_ipp,
    letak_indikator,
    nilai_f02,
)
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_pekppp import AspekLayanan, KeadaanF03
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Langkah


@dataclass(frozen=True, slots=True, kw_only=True)
class AspekF02:
    """One aspect of the evaluator's form. `rata` is None while one of its indicators is not judged."""

    aspek: AspekLayanan
    bobot: Fraction
    banyak: int
    jumlah: int
    belum: tuple[str, ...]

    @property
    def rata(self) -> Fraction | None:
        """The mean of the aspect, of all its indicators or not at all."""
        return None if self.belum else Fraction(self.jumlah, self.banyak)

    @property
    def tersaji(self) -> str:
        """The mean as a page shows it."""
        return "" if self.rata is None else str(bulat(self.rata))

    @property
    def sumbangan(self) -> str:
        """What the aspect adds to the evaluator's figure, as a page shows it."""
        return "" if self.rata is None else str(bulat(self.rata * self.bobot, 4))

    @property
    def persen(self) -> int:
        """The weight in percent."""
        return int(self.bobot * 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class MasukanF03:
    """What service users said: how many they were, and the mean of each statement."""

    responden: int
    butir: tuple[Fraction | None, ...]
    metode: MetodeF03


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulasi:
    """The state of a round. `ipp` is None while an indicator is not judged."""

    aspek: tuple[AspekF02, ...]
    f02: Fraction | None
    f03: Fraction | None
    keadaan_f03: KeadaanF03
    ipp: IPP | None
    bawah: Decimal
    atas: Decimal
    langkah: tuple[Langkah, ...]

    @property
    def belum(self) -> tuple[str, ...]:
        """The codes of the indicators that nobody judged, in the order of the form."""
        return tuple(kode for satu in self.aspek for kode in satu.belum)

    def to_dict(self) -> dict[str, Json]:
        """Return the simulation as plain JSON values."""
        return {
            "simulasi": True,
            "aspek": [
                {"kode": s.aspek.value, "bobot": s.persen, "banyak": s.banyak, "jumlah": s.jumlah,
                 "rata": s.tersaji or None, "belum": list(s.belum)}
                for s in self.aspek
            ],
            "f02": None if self.f02 is None else str(bulat(self.f02)),
            "f03": None if self.f03 is None else str(bulat(self.f03)),
            "keadaan_f03": self.keadaan_f03.value,
            "ipp": str(self.ipp.tersaji) if self.ipp else None,
            "mutu": dict(self.ipp.mutu.to_dict()) if self.ipp else None,
            "metode": self.ipp.metode.value if self.ipp else None,
            "rentang": [str(self.bawah), str(self.atas)],
            "langkah": [dict(satu.to_dict()) for satu in self.langkah],
        }  # fmt: skip


def simulasi(
    nilai: Mapping[str, int | None], formulir: FormulirPEKPPP, f03: MasukanF03 | None, *, pada: date
) -> Simulasi:
    """Return how a round stands with these values by indicator; a code without a value is not judged."""
    kode = [satu.kode for satu in formulir_hukum(formulir).dihitung]
    jawaban = [nilai.get(satu) for satu in kode]
    whole = nilai_f02(jawaban, formulir)
    aspek = _aspek(kode, jawaban, formulir)
    keadaan, users = _f03(f03, formulir)
    metode = f03.metode if f03 else MetodeF03.RATA_ASPEK
    ipp = None if whole is None else hitung_ipp(whole, users, pada=pada, metode=metode)
    lowest, highest = (
        hitung_ipp(_filled(jawaban, satu, formulir), users, pada=pada).tersaji for satu in (0, TERTINGGI)
    )
    return Simulasi(
        aspek=aspek, f02=whole, f03=users, keadaan_f03=keadaan, ipp=ipp, bawah=lowest, atas=highest,
        langkah=(*_steps_f02(aspek, whole), _step_f03(keadaan, f03, users), *_steps_ipp(ipp)),
    )  # fmt: skip


def _aspek(
    kode: Sequence[str], jawaban: Sequence[int | None], formulir: FormulirPEKPPP
) -> tuple[AspekF02, ...]:
    bobot = bobot_aspek()
    return tuple(
        AspekF02(
            aspek=satu, bobot=bobot[satu], banyak=len(places), jumlah=sum(jawaban[n] or 0 for n in places),
            belum=tuple(kode[n] for n in places if jawaban[n] is None),
        )
        for satu, places in letak_indikator(formulir).items()
    )  # fmt: skip


def _filled(jawaban: Sequence[int | None], isi: int, formulir: FormulirPEKPPP) -> Fraction:
    whole = nilai_f02([isi if satu is None else satu for satu in jawaban], formulir)
    return whole if whole is not None else Fraction(0)


def _f03(f03: MasukanF03 | None, formulir: FormulirPEKPPP) -> tuple[KeadaanF03, Fraction | None]:
    if f03 is None or not f03.responden:
        return KeadaanF03.BELUM, None
    if f03.responden < RESPONDEN_F03:
        return KeadaanF03.KURANG, None
    nilai = gabung_f03(f03.butir, formulir, f03.metode)
    return (KeadaanF03.TAK_LENGKAP, None) if nilai is None else (KeadaanF03.ADA, nilai)


def _steps_f02(aspek: Sequence[AspekF02], whole: Fraction | None) -> list[Langkah]:
    steps = []
    for satu in aspek:
        nama = satu.aspek.label
        if satu.belum:
            pola = _("{aspek}: {belum} dari {banyak} indikator belum dinilai ({kode}).")
            said: dict[str, str | int] = {"belum": len(satu.belum), "kode": "; ".join(satu.belum)}
            hasil = HasilLangkah.BUTUH_DATA
        else:
            pola = _("{aspek}: {jumlah} dibagi {banyak} = {rata}, kali {bobot} % = {sumbangan}.")
            said = {"jumlah": satu.jumlah, "rata": _kata(satu.rata)}
            said |= {"bobot": satu.persen, "sumbangan": satu.sumbangan.replace(".", ",")}
            hasil = HasilLangkah.LULUS
        kalimat = Kalimat(pola, {"aspek": nama, "banyak": satu.banyak, **said})
        steps.append(Langkah(aturan="pekppp.aspek", hasil=hasil, alasan=kalimat, dasar=(DASAR_F02,)))
    if whole is not None:
        kalimat = Kalimat(_("Jumlah keenam aspek: F-02 = {f02}."), {"f02": _kata(whole)})
        steps.append(
            Langkah(aturan="pekppp.f02", hasil=HasilLangkah.LULUS, alasan=kalimat, dasar=(DASAR_F02,))
        )
    return steps


def _step_f03(keadaan: KeadaanF03, f03: MasukanF03 | None, nilai: Fraction | None) -> Langkah:
    hasil = HasilLangkah.BUTUH_DATA
    if f03 is None or keadaan is KeadaanF03.BELUM:
        kalimat = Kalimat(_("F-03 belum ada jawabannya: bagiannya dihitung 0."))
    elif nilai is not None:
        pola = _("F-03 dari {n} pengguna layanan, dibaca menurut {metode}: {nilai}.")
        kalimat = Kalimat(pola, {"n": f03.responden, "metode": f03.metode.label, "nilai": _kata(nilai)})
        hasil = HasilLangkah.LULUS
    elif keadaan is KeadaanF03.KURANG:
        pola = _("F-03 baru dari {n} pengguna layanan; kurang dari {batas} tidak dihitung, bagiannya 0.")
        kalimat = Kalimat(pola, {"n": f03.responden, "batas": RESPONDEN_F03})
    else:
        kalimat = Kalimat(_("F-03 mempunyai aspek tanpa jawaban: belum dapat dihitung, bagiannya 0."))
    return Langkah(aturan="pekppp.f03", hasil=hasil, alasan=kalimat, dasar=(DASAR_F03,))


def _steps_ipp(ipp: IPP | None) -> list[Langkah]:
    if ipp is None:
        return []
    pola = _("0,75 × {f02} + 0,25 × {f03} = {nilai}, dibulatkan sekali menjadi {ipp}: kategori {kategori}.")
    isi: dict[str, str | int] = {
        "f02": _kata(ipp.f02), "f03": _kata(ipp.f03),
        "nilai": _kata(ipp.nilai), "ipp": str(ipp.tersaji).replace(".", ","),
        "kategori": ipp.mutu.kode,
    }  # fmt: skip
    dasar = (DASAR_IPP, ipp.mutu.dasar)
    return [Langkah(aturan="pekppp.ipp", hasil=HasilLangkah.LULUS, alasan=Kalimat(pola, isi), dasar=dasar)]


def _kata(nilai: Fraction | None) -> str:
    """Write a figure with four decimals, the Indonesian way: the working is read with a calculator."""
    return str(bulat(nilai or Fraction(0), 4)).replace(".", ",")


def aspek_terendah(aspek: Sequence[Mapping[str, Json]], banyak: int = 2) -> tuple[str, ...]:
    """Return the lowest aspects of a frozen simulation, lowest first, with all ties of the last place.

    How many is this office's own choice: the guide that was read names no number.
    """
    urut = sorted(
        (Fraction(int(str(satu["jumlah"])), int(str(satu["banyak"]))), nomor, str(satu["kode"]))
        for nomor, satu in enumerate(aspek)
    )
    batas = urut[min(banyak, len(urut)) - 1][0] if urut else Fraction(0)
    return tuple(kode for rata, _nomor, kode in urut if rata <= batas)
