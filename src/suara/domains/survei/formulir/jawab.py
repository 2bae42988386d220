"""The questionnaire as a form. What may be answered is judged by `instrumen/jawaban.py`, not here."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi
from suara.domains.survei.instrumen.istilah import JenisAtribut
from suara.domains.survei.services.jawab import MAKS_KOMENTAR, IsianJawaban, list_cacat
from suara.domains.survei.services.spool import Kiriman
from suara.domains.survei.terms_kerja import CaraMengisi
from suara.domains.survei.views_kerja.kuesioner import Lembaran, Tanya
from suara.ui.forms_warga import clean_text
from suara.ui.kalimat import sentence

TAK_RELEVAN = "na"
"""What is sent for "does not apply"; no question and no attribute has this code."""


@dataclass(frozen=True, slots=True)
class Pilih:
    """One choice as the page draws it."""

    nilai: str
    kata: str
    id: str
    dipilih: bool


@dataclass(frozen=True, slots=True)
class Kotak:
    """One question as the page draws it. The error summary leads to the first choice."""

    tanya: Tanya
    medan: BoundField
    pilihan: tuple[Pilih, ...]

    @property
    def galat(self) -> Sequence[str]:
        """What is wrong with it, in words."""
        return [str(said) for said in self.medan.errors]


class JawabanForm(forms.Form):
    """One person's answers, all of them asked."""

    def __init__(
        self, *args: Any, definisi: Definisi, layanan_id: int, bahasa: str = "id",
        cara: CaraMengisi = CaraMengisi.MANDIRI, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.definisi, self.layanan_id, self.cara = definisi, layanan_id, cara
        self.lembaran = Lembaran(definisi, bahasa)
        for butir in definisi.butir:
            label = butir.label.dalam(bahasa)
            self.fields[f"j_{butir.kode}"] = forms.CharField(label=label, required=False, max_length=40)
        for atribut in self.atribut:
            label = atribut.label.dalam(bahasa)
            self.fields[f"a_{atribut.kode}"] = self._attribute(atribut, label)
        if definisi.komentar:
            self.fields["komentar"] = forms.CharField(
                label=definisi.komentar.dalam(bahasa), required=False, strip=True,
                widget=forms.Textarea(attrs={"rows": 4, "maxlength": MAKS_KOMENTAR, "autocomplete": "off"}),
                help_text=_("Jangan tulis nama, NIK, atau nomor telepon siapa pun."),
            )  # fmt: skip

    @property
    def atribut(self) -> tuple[Atribut, ...]:
        """What is asked about the person."""
        return self.definisi.atribut

    def list_butir(self) -> Iterator[Kotak]:
        """Yield the questions."""
        for tanya in self.lembaran.butir():
            yield self._box(tanya, self[f"j_{tanya.kode}"])

    def list_atribut(self) -> Iterator[Kotak]:
        """Yield what is asked about the person."""
        known = {satu.kode for satu in self.atribut}
        for tanya in self.lembaran.atribut():
            if tanya.kode in known:
                yield self._box(tanya, self[f"a_{tanya.kode}"])

    def kirim_id(self) -> uuid.UUID:
        """Return the number of this sending; a page that lost it gets a new one."""
        try:
            return uuid.UUID(str(self.data.get("kirim_id", "")))
        except ValueError:
            return uuid.uuid4()

    def diisi(self) -> date | None:
        """Return the day on which the device says that this was filled in; None when it does not."""
        try:
            return date.fromisoformat(str(self.data.get("diisi", ""))[:10])
        except ValueError:
            return None

    def isian(self) -> IsianJawaban:
        """Return what was answered, for the service; also when it is not valid."""
        said = self.cleaned_data
        return IsianJawaban(
            layanan_id=self.layanan_id,
            isi=dict(self._answers()),
            atribut={satu.kode: self._described(satu) for satu in self.atribut if said.get(f"a_{satu.kode}")},
            komentar=clean_text(str(said.get("komentar") or "")),
            cara=self.cara,
        )

    def clean(self) -> dict[str, Any]:
        """Say at each question what is wrong with it."""
        for cacat in list_cacat(self.definisi, self.isian()):
            self.add_error(self.name_of(cacat.letak), sentence(cacat.pesan))
        return self.cleaned_data

    def name_of(self, letak: str) -> str | None:
        """Return the field of a question's code; None for the whole form."""
        names = (f"j_{letak}", f"a_{letak}", letak)
        return next((name for name in names if name in self.fields), None)

    def _attribute(self, atribut: Atribut, label: str) -> forms.Field:
        if atribut.jenis is JenisAtribut.GANDA:
            return forms.Field(label=label, required=False, widget=forms.SelectMultiple)
        return forms.CharField(label=label, required=False, max_length=40)

    def _described(self, atribut: Atribut) -> str | Sequence[str]:
        said = self.cleaned_data[f"a_{atribut.kode}"]
        return said if isinstance(said, str) else [str(one)[:40] for one in said]

    def _answers(self) -> Iterator[tuple[str, int | None]]:
        for butir in self.definisi.butir:
            said = str(self.cleaned_data.get(f"j_{butir.kode}") or "")
            if said:
                yield butir.kode, self._value(butir, said)

    def _value(self, butir: Butir, said: str) -> int | None:
        if said == TAK_RELEVAN and butir.tidak_relevan is not None:
            return None
        number = said.isascii() and said.isdecimal() and len(said) < 4
        # What is no number is judged as it was typed: its sentence then shows it.
        return int(said) if number else cast("int", said)

    def _box(self, tanya: Tanya, medan: BoundField) -> Kotak:
        value = medan.value()
        chosen = {str(one) for one in value} if isinstance(value, list | tuple) else {str(value or "")}
        choices = [(nilai or TAK_RELEVAN, kata) for nilai, kata in tanya.pilihan]
        if not tanya.wajib and not tanya.ganda and self.cara is not CaraMengisi.KERTAS:
            choices.append(("", gettext("Tidak ingin menjawab")))
        base = str(medan.auto_id)
        return Kotak(
            tanya,
            medan,
            tuple(
                Pilih(nilai, kata, base if n == 0 else f"{base}_{n}", nilai in chosen)
                for n, (nilai, kata) in enumerate(choices)
            ),
        )


class KertasForm(JawabanForm):
    """A paper form typed with number keys: the digits that are printed in its boxes, blanks allowed.

    Attributes are typed by the number of their line. What is counted apart is not on the paper: there it
    would stand beside the answers.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **(kwargs | {"cara": CaraMengisi.KERTAS}))
        several = {f"a_{satu.kode}" for satu in self.atribut if satu.jenis is JenisAtribut.GANDA}
        for name, field in self.fields.items():
            keys = {"inputmode": "numeric", "autocomplete": "off", "class": "ketik"}
            # The script goes on to the next box after one digit, but not where there may be more.
            field.widget = forms.TextInput(attrs=keys | ({"data-banyak": ""} if name in several else {}))
        if "komentar" in self.fields:
            line = forms.TextInput(attrs={"maxlength": MAKS_KOMENTAR, "autocomplete": "off"})
            self.fields["komentar"].widget = line

    @property
    def atribut(self) -> tuple[Atribut, ...]:
        """What the paper asks about the person."""
        return tuple(satu for satu in self.definisi.atribut if not satu.terpisah)

    def _attribute(self, atribut: Atribut, label: str) -> forms.Field:  # noqa: ARG002
        return forms.CharField(label=label, required=False, max_length=40)

    def _described(self, atribut: Atribut) -> str | Sequence[str]:
        typed = str(self.cleaned_data[f"a_{atribut.kode}"]).replace(",", " ").split()
        codes = [_code(atribut, one) for one in typed]
        return codes if atribut.jenis is JenisAtribut.GANDA else " ".join(codes)

    def _value(self, butir: Butir, said: str) -> int | None:
        return super()._value(butir, TAK_RELEVAN if said.casefold() == "t" else said)


def _code(atribut: Atribut, typed: str) -> str:
    """Return the code of a line's number; what is no line is left as it is and refused as no choice."""
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 3 else 0
    return atribut.pilihan[number - 1].kode if 1 <= number <= len(atribut.pilihan) else f"?{typed}"


def typed_again(form: type[JawabanForm], definisi: Definisi, kiriman: Kiriman) -> dict[str, Any]:
    """Return what a form shows of an answer that was taken back."""
    shown: dict[str, Any] = {
        f"j_{kode}": "" if nilai is None else str(nilai) for kode, nilai in kiriman.isi.items()
    }
    for satu in definisi.atribut:
        said = cast("str | Sequence[str]", kiriman.atribut.get(satu.kode) or ())
        codes = [said] if isinstance(said, str) else list(said)
        if form is KertasForm:
            codes = [str(n) for n, one in enumerate(satu.pilihan, start=1) if one.kode in codes]
        several = satu.jenis is JenisAtribut.GANDA and form is not KertasForm
        shown[f"a_{satu.kode}"] = codes if several else " ".join(codes)
    return shown | {"komentar": kiriman.komentar}
