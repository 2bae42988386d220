"""A questionnaire as frozen data. The same definition is the same bytes, so its SHA-256 names it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Self

from suara.domains.survei.instrumen.istilah import JenisAtribut, KunciSkor
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json

SKEMA = 1
BAHASA = "id"
"""The language that every text has; the others fall back on it."""


@dataclass(frozen=True, slots=True)
class Teks:
    """A text in several languages, Indonesian always among them."""

    isi: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, teks: Mapping[str, str]) -> Self:
        """Make the text of its languages."""
        return cls(tuple(sorted(teks.items())))

    def dalam(self, bahasa: str) -> str:
        """Return the text in this language, else in Indonesian."""
        isi = dict(self.isi)
        return isi.get(bahasa, isi[BAHASA])

    def __str__(self) -> str:
        return self.dalam(BAHASA)

    def to_dict(self) -> dict[str, Json]:
        """Return the languages as plain JSON values."""
        return dict(self.isi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """One point of a scale."""

    nilai: int
    label: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """One question. `kode` never changes its meaning; `unsur` is what it counts for."""

    kode: str
    label: Teks
    wajib: bool
    pilihan: tuple[Pilihan, ...]
    kunci: KunciSkor
    unsur: str
    bagian: str = ""
    bantuan: Teks | None = None
    tidak_relevan: Teks | None = None
    """The words of the way out; None when the question has none."""

    @property
    def nilai(self) -> tuple[int, ...]:
        """The values of the scale, lowest first."""
        return tuple(satu.nilai for satu in self.pilihan)


@dataclass(frozen=True, slots=True, kw_only=True)
class PilihanAtribut:
    """One answer about the respondent; a band of numbers says from and to (open above without `sampai`)."""

    kode: str
    label: Teks
    dari: int | None = None
    sampai: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Atribut:
    """Something about the respondent, never who he is. `terpisah`: only counted apart from the answers."""

    kode: str
    jenis: JenisAtribut
    label: Teks
    wajib: bool
    pilihan: tuple[PilihanAtribut, ...]
    bantuan: Teks | None = None
    terpisah: bool = False

    def pita(self, angka: int) -> str | None:
        """Return the code of the band that a number belongs to; None outside all of them."""
        for satu in self.pilihan:
            if (satu.dari is None or satu.dari <= angka) and (satu.sampai is None or angka <= satu.sampai):
                return satu.kode
        return None


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of the questionnaire with its heading."""

    kode: str
    label: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class Definisi:
    """A questionnaire in one version. Questions stand in the order in which they are asked."""

    kode: str
    versi: str
    jenis: str
    judul: Teks
    aturan_skor: str
    butir: tuple[Butir, ...]
    atribut: tuple[Atribut, ...] = ()
    bagian: tuple[Bagian, ...] = ()
    pengantar: Teks | None = None
    komentar: Teks | None = None
    bobot: tuple[tuple[str, Fraction], ...] = ()
    urutan_lain: tuple[tuple[str, tuple[str, ...]], ...] = ()
    dasar: tuple[Dasar, ...] = ()

    @property
    def nama(self) -> str:
        """Code and version, as other places cite it: `skm-14-2017/1`."""
        return f"{self.kode}/{self.versi}"

    @property
    def unsur(self) -> tuple[str, ...]:
        """What the questions count for, each once, in their order."""
        return tuple(dict.fromkeys(satu.unsur for satu in self.butir))

    @property
    def bahasa(self) -> tuple[str, ...]:
        """The languages of the questions: Indonesian first."""
        found = {code for satu in self.butir for code, _text in satu.label.isi}
        return (BAHASA, *sorted(found - {BAHASA}))

    def cari(self, kode: str) -> Butir:
        """Return the question with this code; raises `KeyError`."""
        return {satu.kode: satu for satu in self.butir}[kode]

    def dengan_versi(self, versi: str) -> Definisi:
        """Return the same questionnaire under another version."""
        return build_definisi(self.to_dict() | {"versi": versi})

    def to_dict(self) -> dict[str, Json]:
        """Return the definition as plain JSON values; what is empty is left out."""
        isi: dict[str, Json] = {
            "skema": SKEMA, "kode": self.kode, "versi": self.versi, "jenis": self.jenis,
            "judul": self.judul.to_dict(), "aturan_skor": self.aturan_skor,
            "butir": [_butir_dict(satu) for satu in self.butir],
            "atribut": [_atribut_dict(satu) for satu in self.atribut],
            "bagian": [{"kode": satu.kode, "label": satu.label.to_dict()} for satu in self.bagian],
            "pengantar": _texts(self.pengantar), "komentar": _texts(self.komentar),
            "bobot": {kode: f"{w.numerator}/{w.denominator}" for kode, w in self.bobot},
            "urutan_lain": {nama: list(kode) for nama, kode in self.urutan_lain},
            "dasar": [_dasar_dict(satu) for satu in self.dasar],
        }  # fmt: skip
        return _filled(isi)

    @property
    def kanonik(self) -> bytes:
        """The one way to write the definition: sorted keys, no spaces, UTF-8."""
        return canonical(self.to_dict())

    @property
    def sha256(self) -> str:
        """The fingerprint of the definition."""
        return hashlib.sha256(self.kanonik).hexdigest()


def canonical(isi: Mapping[str, Json]) -> bytes:
    """Write plain JSON values in the one canonical way."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def build_definisi(isi: Mapping[str, Any]) -> Definisi:
    """Make a definition of JSON values that were checked before (`periksa.load_definisi` does both)."""
    return Definisi(
        kode=isi["kode"],
        versi=isi["versi"],
        jenis=isi["jenis"],
        judul=Teks.of(isi["judul"]),
        aturan_skor=isi["aturan_skor"],
        butir=tuple(_butir(satu) for satu in isi["butir"]),
        atribut=tuple(_atribut(satu) for satu in isi.get("atribut", ())),
        bagian=tuple(Bagian(satu["kode"], Teks.of(satu["label"])) for satu in isi.get("bagian", ())),
        pengantar=_text(isi.get("pengantar")),
        komentar=_text(isi.get("komentar")),
        bobot=tuple(sorted((kode, Fraction(w)) for kode, w in isi.get("bobot", {}).items())),
        urutan_lain=tuple(sorted((nama, tuple(kode)) for nama, kode in isi.get("urutan_lain", {}).items())),
        dasar=tuple(_dasar(satu) for satu in isi.get("dasar", ())),
    )


def _butir(isi: Mapping[str, Any]) -> Butir:
    ((kunci, unsur),) = isi["skor"].items()
    return Butir(
        kode=isi["kode"],
        label=Teks.of(isi["label"]),
        wajib=isi["wajib"],
        pilihan=tuple(Pilihan(nilai=x["nilai"], label=Teks.of(x["label"])) for x in isi["pilihan"]),
        kunci=KunciSkor(kunci),
        unsur=unsur,
        bagian=isi.get("bagian", ""),
        bantuan=_text(isi.get("bantuan")),
        tidak_relevan=_text(isi.get("tidak_relevan")),
    )


def _atribut(isi: Mapping[str, Any]) -> Atribut:
    pilihan: Sequence[Mapping[str, Any]] = isi["pilihan"]
    return Atribut(
        kode=isi["kode"],
        jenis=JenisAtribut(isi["jenis"]),
        label=Teks.of(isi["label"]),
        wajib=isi["wajib"],
        pilihan=tuple(
            PilihanAtribut(
                kode=x["kode"], label=Teks.of(x["label"]), dari=x.get("dari"), sampai=x.get("sampai")
            )
            for x in pilihan
        ),
        bantuan=_text(isi.get("bantuan")),
        terpisah=isi.get("terpisah", False),
    )


def _butir_dict(satu: Butir) -> Json:
    pilihan: list[Json] = [{"nilai": x.nilai, "label": x.label.to_dict()} for x in satu.pilihan]
    isi: dict[str, Json] = {
        "kode": satu.kode, "label": satu.label.to_dict(), "bantuan": _texts(satu.bantuan),
        "bagian": satu.bagian, "tidak_relevan": _texts(satu.tidak_relevan), "pilihan": pilihan,
        "skor": {satu.kunci.value: satu.unsur},
    }  # fmt: skip
    return _filled(isi) | {"wajib": satu.wajib}


def _atribut_dict(satu: Atribut) -> Json:
    pilihan: list[Json] = []
    for x in satu.pilihan:
        band: dict[str, Json] = {"dari": x.dari, "sampai": x.sampai}
        said: dict[str, Json] = {"kode": x.kode, "label": x.label.to_dict()}
        pilihan.append(said | {name: n for name, n in band.items() if n is not None})
    isi: dict[str, Json] = {
        "kode": satu.kode, "jenis": satu.jenis.value, "label": satu.label.to_dict(),
        "bantuan": _texts(satu.bantuan), "pilihan": pilihan, "terpisah": satu.terpisah or None,
    }  # fmt: skip
    return _filled(isi) | {"wajib": satu.wajib}


def _dasar(isi: Mapping[str, Any]) -> Dasar:
    return Dasar(
        isi["instrument"],
        pasal=isi.get("pasal", ""),
        bukti=Bukti(isi["bukti"]),
        catatan=isi.get("catatan", ""),
    )


def _dasar_dict(satu: Dasar) -> Json:
    return _filled(
        {
            "instrument": satu.instrument, "pasal": satu.pasal, "bukti": satu.bukti.value,
            "catatan": satu.catatan,
        }
    )  # fmt: skip


def _text(isi: Mapping[str, str] | None) -> Teks | None:
    return Teks.of(isi) if isi else None


def _texts(teks: Teks | None) -> Json:
    return teks.to_dict() if teks else None


def _filled(isi: dict[str, Json]) -> dict[str, Json]:
    return {kunci: nilai for kunci, nilai in isi.items() if nilai not in (None, "", [], {})}
