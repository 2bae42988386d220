"""The rows of an XLSForm as the parts of a definition, remembering which row each part came from."""

from __future__ import annotations

from typing import Any

from suara.domains.survei.instrumen.galat import CacatSel
from suara.domains.survei.instrumen.lembar import Baris, Lembar
from suara.domains.survei.instrumen.xlsform_kolom import bahasa
from suara.domains.survei.instrumen.xlsform_tulis import KOMENTAR, NA, RESPONDEN
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

YA = ("yes", "true", "true()", "ya", "1")
TIDAK = ("", "no", "false", "false()", "tidak", "0")
BATAS = {"suara_dari": "dari", "suara_sampai": "sampai"}

type Isi = dict[str, Any]


class Pembaca:
    """Reads the rows one after the other. `cacat` are the faults, `tempat` the row of every code."""

    def __init__(self, survey: Lembar, choices: Lembar) -> None:
        self.cacat: list[CacatSel] = []
        self.tempat: dict[str, tuple[str, int]] = {}
        self._survey = survey
        self._lists: dict[str, list[Baris]] = {}
        for row in choices.baris:
            self._lists.setdefault(row.isi.get("list_name", ""), []).append(row)
        self._group: str = ""
        self._isi: Isi = {"butir": [], "atribut": [], "bagian": []}

    def refuse(self, lembar: str, baris: int, kolom: str, pola: str, **isi: str) -> None:
        """Note a fault."""
        self.cacat.append(CacatSel(lembar, baris, kolom, Kalimat(pola, isi)))

    def read(self) -> Isi:
        """Return questions, attributes, parts, introduction and comment."""
        for row in self._survey.baris:
            self._read_row(row)
        if self._group:
            self.refuse(
                "survey", self._survey.baris[-1].nomor, "type", _("Kelompok tidak ditutup end_group.")
            )
        if not self._isi["butir"]:
            self.refuse("survey", 0, "type", _("Belum ada pertanyaan berskala (pilihan bernama angka)."))
        return {key: value for key, value in self._isi.items() if value}

    def _read_row(self, row: Baris) -> None:
        kind, _space, rest = row.isi.get("type", "").partition(" ")
        name = row.isi.get("name", "")
        kind = f"{kind}_{rest}" if kind in ("begin", "end") else kind
        if kind != "end_group" and not name:
            self.refuse("survey", row.nomor, "name", _("Wajib diisi."))
        elif kind in ("begin_group", "end_group"):
            self._read_group(row, kind, name)
        elif kind in ("select_one", "select_multiple"):
            self._read_select(row, kind, name, rest)
        elif kind == "note" and not self._isi["butir"] and "pengantar" not in self._isi:
            self._isi["pengantar"] = self._texts("survey", row, "label")
        elif kind == "text" and not self._group and KOMENTAR not in self._isi:
            self._isi[KOMENTAR] = self._texts("survey", row, "label")
        else:
            said = _(
                "Jenis “{isi}” tidak didukung di sini: hanya select_one, select_multiple, kelompok, satu "
                "note di awal dan satu text di luar kelompok."
            )
            self.refuse("survey", row.nomor, "type", said, isi=row.isi.get("type", ""))

    def _read_group(self, row: Baris, kind: str, name: str) -> None:
        opens = kind == "begin_group"
        if opens == bool(self._group):
            self.refuse(
                "survey", row.nomor, "type", _("Kelompok tidak boleh bersarang dan harus ditutup sekali.")
            )
            return
        self._group = name if opens else ""
        if opens and name != RESPONDEN:
            self.tempat[name] = ("survey", row.nomor)
            self._isi["bagian"].append({"kode": name, "label": self._texts("survey", row, "label")})

    def _read_select(self, row: Baris, kind: str, name: str, rest: str) -> None:
        choices = self._lists.get(rest, [])
        if not choices:
            self.refuse(
                "survey", row.nomor, "type", _("Daftar “{isi}” tidak ada pada lembar choices."), isi=rest
            )
            return
        self.tempat.setdefault(name, ("survey", row.nomor))
        isi: Isi = {
            "kode": name,
            "label": self._texts("survey", row, "label"),
            "wajib": self._flag(row, "required"),
        }
        hint = self._texts("survey", row, "hint", needed=False)
        isi |= {"bantuan": hint} if hint else {}
        numbers = all(x.isi.get("name", "").isdecimal() or x.isi.get("name") == NA for x in choices)
        if self._group != RESPONDEN and numbers and kind == "select_one":
            self._isi["butir"].append(isi | self._scale(row, name, choices))
        elif self._group in ("", RESPONDEN):
            self._isi["atribut"].append(isi | self._attribute(row, kind, choices))
        else:
            said = _(
                "Di dalam bagian hanya ada pertanyaan berskala; data responden masuk kelompok “responden”."
            )
            self.refuse("survey", row.nomor, "type", said)

    def _scale(self, row: Baris, name: str, choices: list[Baris]) -> Isi:
        isi: Isi = {"pilihan": [], "skor": {}}
        for choice in choices:
            label = self._texts("choices", choice, "label")
            if choice.isi["name"] == NA:
                isi["tidak_relevan"] = label
            else:
                isi["pilihan"].append({"nilai": int(choice.isi["name"][:6]), "label": label})
        keys = {key: row.isi[f"suara_{key}"] for key in ("unsur", "aspek") if f"suara_{key}" in row.isi}
        isi["skor"] = keys or {"unsur": name}
        if len(keys) > 1:
            self.refuse("survey", row.nomor, "suara_aspek", _("Isi salah satu: unsur atau aspek."))
        return isi | ({"bagian": self._group} if self._group else {})

    def _attribute(self, row: Baris, kind: str, choices: list[Baris]) -> Isi:
        found = [
            {"kode": x.isi.get("name", ""), "label": self._texts("choices", x, "label")} | self._band(x)
            for x in choices
        ]
        band = any("dari" in x or "sampai" in x for x in found)
        jenis = "GANDA" if kind == "select_multiple" else "PITA" if band else "PILIHAN"
        apart = self._flag(row, "suara_terpisah")
        return {"jenis": jenis, "pilihan": found} | ({"terpisah": True} if apart else {})

    def _band(self, choice: Baris) -> Isi:
        found: Isi = {}
        for column, key in BATAS.items():
            text = choice.isi.get(column, "")
            if text and not text.isdecimal():
                self.refuse(
                    "choices", choice.nomor, column, _("Tulis bilangan bulat; “{isi}” bukan."), isi=text[:20]
                )
            elif text:
                found[key] = int(text[:6])
        return found

    def _flag(self, row: Baris, column: str) -> bool:
        text = row.isi.get(column, "").casefold()
        if text not in YA + TIDAK:
            self.refuse(
                "survey",
                row.nomor,
                column,
                _("Tulis yes atau kosongkan; “{isi}” tidak dikenal."),
                isi=text[:20],
            )
        return text in YA

    def _texts(self, lembar: str, row: Baris, column: str, *, needed: bool = True) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, text in row.isi.items():
            said = bahasa(name)
            if said is not None and said[0] == column:
                found[said[1]] = text
        if "id" not in found and (needed or found):
            self.refuse(lembar, row.nomor, column, _("Teks Indonesianya belum ada."))
        return found
