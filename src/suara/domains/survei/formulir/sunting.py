"""Forms that edit a draft: texts in two languages side by side, choices row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi, Teks
from suara.domains.survei.instrumen.istilah import JenisAtribut
from suara.domains.survei.instrumen.sunting import make_kode
from suara.ui.pilihan import pilihan

BAHASA = ("id", "en")
KOSONG = "kosong"
SKALA_AWAL = "Buruk\nCukup\nBaik\nSangat baik"
MAKS_SKALA, MAKS_PILIHAN, TAMBAHAN = 11, 40, 3
PANJANG = 600


def _lines() -> forms.Textarea:
    """Two lines to see a long sentence whole; it is kept as one."""
    return forms.Textarea(attrs={"rows": 2})


@dataclass(frozen=True, slots=True)
class BarisPilihan:
    """One row of choices on a page: its name, and its fields."""

    nama: str
    medan: Sequence[BoundField]


class BaruForm(forms.Form):
    """A questionnaire that is not there yet: empty, or with the questions of another."""

    judul_id = forms.CharField(label=gettext_lazy("Judul"), max_length=120)
    judul_en = forms.CharField(label=gettext_lazy("Judul (Inggris)"), max_length=120, required=False)
    dari = forms.ChoiceField(label=gettext_lazy("Mulai dari"))
    tanya = forms.CharField(
        label=gettext_lazy("Pertanyaan pertama"), max_length=PANJANG, required=False,
        help_text=gettext_lazy("Hanya bila mulai dari kosong."),
    )  # fmt: skip
    skala = forms.CharField(
        label=gettext_lazy("Pilihan jawaban"), required=False, initial=SKALA_AWAL,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Satu baris satu pilihan, yang paling rendah di atas; 2 sampai 11 baris."),
    )  # fmt: skip

    def __init__(self, *args: Any, asal: Sequence[tuple[str, str]], dipakai: frozenset[str], **lain: Any):
        super().__init__(*args, **lain)
        self._dipakai = dipakai
        self.fields["dari"] = forms.ChoiceField(
            label=self.fields["dari"].label, choices=[(KOSONG, _("Kosong")), *asal]
        )

    def clean(self) -> dict[str, Any]:
        """Ask for a question and a scale where nothing is copied; make the code out of the title."""
        said: dict[str, Any] = super().clean() or {}
        said["kata"] = [" ".join(x.split()) for x in said.get("skala", "").splitlines() if x.strip()]
        if said.get("dari") == KOSONG:
            if not said.get("tanya"):
                self.add_error("tanya", _("Tulis pertanyaan pertamanya."))
            if not 2 <= len(said["kata"]) <= MAKS_SKALA:
                self.add_error("skala", _("Tulis 2 sampai 11 pilihan, satu tiap baris."))
        said["kode"] = make_kode(said.get("judul_id", ""), self._dipakai, "-")
        return said

    @property
    def judul(self) -> dict[str, str]:
        """The title in its languages."""
        return texts(self.cleaned_data, "judul")


class KataForm(forms.Form):
    """Title, introduction, and the open question at the end."""

    judul_id = forms.CharField(label=gettext_lazy("Judul"), max_length=120)
    judul_en = forms.CharField(label=gettext_lazy("Judul (Inggris)"), max_length=120, required=False)
    pengantar_id = forms.CharField(
        label=gettext_lazy("Kata pengantar"), max_length=PANJANG, widget=_lines(), required=False
    )
    pengantar_en = forms.CharField(
        label=gettext_lazy("Kata pengantar (Inggris)"), max_length=PANJANG, widget=_lines(), required=False
    )
    komentar_id = forms.CharField(
        label=gettext_lazy("Pertanyaan terbuka di akhir"), max_length=PANJANG, required=False,
        help_text=gettext_lazy("Kosongkan bila tidak ada. Ingatkan agar tidak menulis nama atau nomor."),
    )  # fmt: skip
    komentar_en = forms.CharField(
        label=gettext_lazy("Pertanyaan terbuka di akhir (Inggris)"), max_length=PANJANG, required=False
    )

    @classmethod
    def awal(cls, definisi: Definisi) -> dict[str, str]:
        """Return what the fields hold at first."""
        parts = {"judul": definisi.judul, "pengantar": definisi.pengantar, "komentar": definisi.komentar}
        return {key: word for name, teks in parts.items() for key, word in spread(name, teks).items()}

    def isi(self) -> dict[str, dict[str, str]]:
        """Return the texts in their languages."""
        return {name: texts(self.cleaned_data, name) for name in ("judul", "pengantar", "komentar")}


class _TanyaForm(forms.Form):
    """What questions of both kinds have: text, hint, whether it may be passed over."""

    label_id = forms.CharField(label=gettext_lazy("Pertanyaan"), max_length=PANJANG, widget=_lines())
    label_en = forms.CharField(
        label=gettext_lazy("Pertanyaan (Inggris)"), max_length=PANJANG, widget=_lines(), required=False
    )
    bantuan_id = forms.CharField(label=gettext_lazy("Penjelasan"), max_length=PANJANG, required=False)
    bantuan_en = forms.CharField(
        label=gettext_lazy("Penjelasan (Inggris)"), max_length=PANJANG, required=False
    )
    wajib = forms.BooleanField(label=gettext_lazy("Wajib dijawab"), required=False)

    def tanya(self) -> dict[str, Any]:
        """Return text, hint and duty as parts of a definition."""
        said = self.cleaned_data
        hint = texts(said, "bantuan") or None
        return {"label": texts(said, "label"), "bantuan": hint, "wajib": said["wajib"]}

    @staticmethod
    def awal_tanya(satu: Butir | Atribut) -> dict[str, Any]:
        """Return what these fields hold at first."""
        return {"wajib": satu.wajib} | spread("label", satu.label) | spread("bantuan", satu.bantuan)


class ButirForm(_TanyaForm):
    """One question on the questionnaire's scale: its words, and those of every point of the scale."""

    tidak_relevan_id = forms.CharField(
        label=gettext_lazy("Pilihan “tidak berlaku”"), max_length=PANJANG, required=False,
        help_text=gettext_lazy("Kosongkan bila tidak ada. Yang memilihnya tidak dihitung sebagai 0."),
    )  # fmt: skip
    tidak_relevan_en = forms.CharField(
        label=gettext_lazy("Pilihan “tidak berlaku” (Inggris)"), max_length=PANJANG, required=False
    )

    def __init__(self, *args: Any, contoh: Butir, baru: bool, **lain: Any) -> None:
        """`contoh` is the question itself, or the one whose scale a new question begins with."""
        awal: dict[str, Any] = {"wajib": True} if baru else self.awal_tanya(contoh)
        awal |= {} if baru else spread("tidak_relevan", contoh.tidak_relevan)
        for satu in contoh.pilihan:
            awal |= spread(f"p{satu.nilai}", satu.label)
        super().__init__(*args, **({"initial": awal} | lain))
        self._nilai = contoh.nilai
        for nilai in contoh.nilai:
            for bahasa in BAHASA:
                self.fields[f"p{nilai}_{bahasa}"] = _word(_("Pilihan {n}").format(n=nilai), bahasa)

    def pilihan(self) -> Iterator[BarisPilihan]:
        """Yield the rows of choices, lowest first."""
        for nilai in self._nilai:
            yield BarisPilihan(str(nilai), [self[f"p{nilai}_{bahasa}"] for bahasa in BAHASA])

    def isi(self) -> dict[str, Any]:
        """Return the question as a part of a definition."""
        said = self.cleaned_data
        rows = [{"nilai": nilai, "label": texts(said, f"p{nilai}")} for nilai in self._nilai]
        return self.tanya() | {"tidak_relevan": texts(said, "tidak_relevan") or None, "pilihan": rows}


class SkalaForm(forms.Form):
    """The choices of every question: words from the lowest to the highest."""

    awal = forms.ChoiceField(
        label=gettext_lazy("Nilai terendah"), choices=[("1", "1"), ("0", "0")],
        help_text=gettext_lazy("Biasanya 1. Nilai 0 hanya bila 0 memang sebuah jawaban."),
    )  # fmt: skip

    def __init__(self, *args: Any, contoh: Butir, **lain: Any) -> None:
        awal: dict[str, Any] = {"awal": str(contoh.nilai[0])}
        for n, satu in enumerate(contoh.pilihan):
            awal |= spread(f"p{n}", satu.label)
        super().__init__(*args, **({"initial": awal} | lain))
        for n in range(MAKS_SKALA):
            for bahasa in BAHASA:
                self.fields[f"p{n}_{bahasa}"] = _word(
                    _("Tingkat {n}").format(n=n + 1), bahasa, required=n < 2
                )

    def pilihan(self) -> Iterator[BarisPilihan]:
        """Yield the rows of choices, lowest first; empty ones at the end add a step."""
        for n in range(MAKS_SKALA):
            yield BarisPilihan(str(n + 1), [self[f"p{n}_{bahasa}"] for bahasa in BAHASA])

    def clean(self) -> dict[str, Any]:
        """Refuse a gap between two steps."""
        said: dict[str, Any] = super().clean() or {}
        words = [texts(said, f"p{n}") for n in range(MAKS_SKALA)]
        filled = [n for n, teks in enumerate(words) if teks]
        for n in range(2, filled[-1] if filled else 0):
            if not words[n].get("id"):
                self.add_error(f"p{n}_id", _("Isi tingkat ini, atau geser yang di bawahnya ke atas."))
        said["kata"] = [words[n] for n in filled]
        return said


class AtributForm(_TanyaForm):
    """Something asked about the respondent, with as many choices as are filled in."""

    jenis = forms.ChoiceField(label=gettext_lazy("Cara menjawab"), choices=pilihan(JenisAtribut))

    def __init__(self, *args: Any, atribut: Atribut | None, **lain: Any) -> None:
        rows = atribut.pilihan if atribut else ()
        awal: dict[str, Any] = self.awal_tanya(atribut) | {"jenis": atribut.jenis.value} if atribut else {}
        for n, satu in enumerate(rows):
            bounds = {f"p{n}_dari": satu.dari, f"p{n}_sampai": satu.sampai}
            awal |= {f"p{n}_urut": n + 1, f"p{n}_kode": satu.kode} | spread(f"p{n}", satu.label) | bounds
        super().__init__(*args, **({"initial": awal} | lain))
        self._kode = [satu.kode for satu in rows]
        self._banyak = min(len(rows) + TAMBAHAN, MAKS_PILIHAN) if rows else 6
        for n in range(self._banyak):
            nama = _("Pilihan {n}").format(n=n + 1)
            self.fields[f"p{n}_urut"] = _number(_("{nama}: urutan").format(nama=nama), MAKS_PILIHAN)
            for bahasa in BAHASA:
                self.fields[f"p{n}_{bahasa}"] = _word(nama, bahasa, required=False)
            self.fields[f"p{n}_dari"] = _number(_("{nama}: dari").format(nama=nama), 150)
            self.fields[f"p{n}_sampai"] = _number(_("{nama}: sampai").format(nama=nama), 150)

    def pilihan(self) -> Iterator[BarisPilihan]:
        """Yield the rows of choices; those at the end are empty."""
        for n in range(self._banyak):
            names = (f"p{n}_urut", *(f"p{n}_{bahasa}" for bahasa in BAHASA), f"p{n}_dari", f"p{n}_sampai")
            yield BarisPilihan(str(n + 1), [self[name] for name in names])

    def isi(self) -> dict[str, Any]:
        """Return it as a part of a definition, its choices in the order that was asked for."""
        said = self.cleaned_data
        made: list[tuple[int, int, dict[str, Any]]] = []
        used = set(self._kode)
        for n in range(self._banyak):
            label = texts(said, f"p{n}")
            if not label:
                continue
            kode = self._kode[n] if n < len(self._kode) else make_kode(label.get("id", ""), used, "-")
            used.add(kode)
            bounds = {key: said[f"p{n}_{key}"] for key in ("dari", "sampai")}
            row = {"kode": kode, "label": label} | {k: v for k, v in bounds.items() if v is not None}
            made.append((said[f"p{n}_urut"] or MAKS_PILIHAN + n, n, row))
        rows = [row for _urut, _n, row in sorted(made, key=lambda satu: satu[:2])]
        return self.tanya() | {"jenis": said["jenis"], "pilihan": rows}


def texts(said: Mapping[str, Any], name: str) -> dict[str, str]:
    """Return the languages of one text that are filled in, each as one line."""
    found = {bahasa: " ".join(str(said.get(f"{name}_{bahasa}") or "").split()) for bahasa in BAHASA}
    return {bahasa: word for bahasa, word in found.items() if word}


def spread(name: str, teks: Teks | None) -> dict[str, str]:
    """Return one text as the fields of its languages."""
    return {f"{name}_{bahasa}": word for bahasa, word in (teks.isi if teks else ()) if bahasa in BAHASA}


def _word(nama: str, bahasa: str, *, required: bool = True) -> forms.CharField:
    label = nama if bahasa == "id" else _("{nama} (Inggris)").format(nama=nama)
    return forms.CharField(label=label, max_length=PANJANG, required=required and bahasa == "id")


def _number(nama: str, paling: int) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 3, "autocomplete": "off"})
    return forms.IntegerField(label=nama, min_value=0, max_value=paling, required=False, widget=widget)


def refuse(form: forms.Form, letak: str, pesan: str) -> None:
    """Put a fault of a definition at the field that it is about."""
    last = letak.rpartition("/")[2]
    field = last if last in form.fields else None
    form.add_error(field, ValidationError(pesan))
