"""The evaluator's form of PEKPPP as data: aspects with weights, indicators with what each value means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import AKAR, Baris, HukumTidakSah, read

BERKAS = AKAR / "daftar_pekppp" / "f02.yaml"
NILAI = 6
"""Every rubric has words for 0 to 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AspekPEKPPP:
    """One aspect: `bobot` in percent of the evaluator's figure."""

    kode: str
    nama: str
    bobot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenF01:
    """One kind of evidence. Without a `wajib` one a value above 0 has nothing to stand on."""

    kode: str
    nama: str
    wajib: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorPEKPPP:
    """One indicator. Without `aspek` it counts nothing; `suara` names our room that has evidence."""

    kode: str
    aspek: str
    nama: str
    rubrik: tuple[str, ...]
    dokumen: tuple[DokumenF01, ...]
    bukti: str
    suara: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulirHukum:
    """The forms of one kind of service: indicators (F-02), users' statements (F-03) as aspect and words."""

    kode: str
    indikator: tuple[IndikatorPEKPPP, ...]
    pernyataan: tuple[tuple[str, str], ...]

    @property
    def dihitung(self) -> tuple[IndikatorPEKPPP, ...]:
        """Return the indicators that count, in the order of the form."""
        return tuple(satu for satu in self.indikator if satu.aspek)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumenPEKPPP:
    """Both forms with what they stand on."""

    instrument: str
    pasal: str
    bukti: str
    aspek: tuple[AspekPEKPPP, ...]
    formulir: Mapping[str, FormulirHukum]


def build_pekppp(isi: Baris) -> InstrumenPEKPPP:
    """Build the instrument; refuse weights that are not 100 together, doubles, and unknown aspects."""
    isi.only("instrument", "pasal", "bukti", "diperiksa_pada", "aspek", "formulir", "pernyataan")
    aspek = tuple(
        AspekPEKPPP(kode=b.text("kode"), nama=b.text("nama"), bobot=int(b.text("bobot")))
        for b in isi.rows("aspek")
    )
    if sum(satu.bobot for satu in aspek) != 100:
        raise HukumTidakSah(isi.berkas, "aspek", "bobot harus berjumlah 100")
    dikenal: dict[str, IndikatorPEKPPP] = {}
    kata = {b.text("formulir"): tuple(_pernyataan(b)) for b in isi.rows("pernyataan")}
    formulir = {}
    for baris in isi.rows("formulir"):
        indikator = tuple(_indikator(satu, dikenal, isi.grade()) for satu in baris.rows("indikator"))
        kode = [satu.kode for satu in indikator]
        if len(set(kode)) != len(kode) or {s.aspek for s in indikator} - {a.kode for a in aspek} - {""}:
            raise HukumTidakSah(baris.berkas, baris.letak, "indikator dua kali, atau aspek tidak dikenal")
        dikenal |= {satu.kode: satu for satu in indikator}
        huruf = baris.text("kode")
        formulir[huruf] = FormulirHukum(kode=huruf, indikator=indikator, pernyataan=kata[huruf])
    return InstrumenPEKPPP(
        instrument=isi.text("instrument"), pasal=isi.text("pasal"), bukti=isi.grade(), aspek=aspek,
        formulir=MappingProxyType(formulir),
    )  # fmt: skip


def _pernyataan(baris: Baris) -> Iterator[tuple[str, str]]:
    for satu in baris.rows("butir"):
        yield satu.text("aspek"), satu.text("nama")


def _indikator(baris: Baris, dikenal: Mapping[str, IndikatorPEKPPP], bukti: str) -> IndikatorPEKPPP:
    kode = baris.text("kode")
    if seperti := baris.text("seperti", default=""):
        baris.only("seperti", "kode")
        return replace(dikenal[seperti], kode=kode)
    baris.only("kode", "aspek", "nama", "rubrik", "dokumen", "bukti", "suara")
    rubrik = baris.isi.get("rubrik")
    if not isinstance(rubrik, list) or len(rubrik) != NILAI:
        raise HukumTidakSah(baris.berkas, baris.letak, "rubrik wajib enam kalimat, dari 0 sampai 5")
    return IndikatorPEKPPP(
        kode=kode,
        aspek=baris.text("aspek", default=""),
        nama=baris.text("nama"),
        rubrik=tuple(str(satu) for satu in rubrik),
        dokumen=tuple(
            DokumenF01(kode=b.text("kode"), nama=b.text("nama"), wajib=b.flag("wajib"))
            for b in baris.rows("dokumen")
        ),
        bukti=baris.grade() if "bukti" in baris.isi else bukti,
        suara=baris.text("suara", default=""),
    )


@cache
def load_pekppp() -> InstrumenPEKPPP:
    """Return the instrument in force since 2022."""
    return build_pekppp(read(BERKAS))
