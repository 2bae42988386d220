"""How numbers of letters are written and read back. Pure: no database."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from suara.core.surat.models import JenisKode
from suara.core.wilayah.models import Kantor, TingkatKantor

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PLACES = ("nomor", "klasifikasi", "kode", "tahun", "bulan_romawi")


class PolaSalah(ValueError):
    """A pattern that can't make a number."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """What fills a pattern besides the running number."""

    klasifikasi: str
    kode: str
    tanggal: dt.date

    def values(self) -> dict[str, str]:
        """Return the value for every place of a pattern except the number."""
        return {
            "klasifikasi": self.klasifikasi,
            "kode": self.kode,
            "tahun": str(self.tanggal.year),
            "bulan_romawi": _ROMAN[self.tanggal.month - 1],
        }


def default_pattern(kantor: Kantor, jenis_kode: JenisKode) -> str:
    """Return the pattern that published letters of such offices show."""
    if jenis_kode == JenisKode.SD:
        return "{nomor}/{klasifikasi}-SD/{kode}/{tahun}"
    head = (kantor.nama_lengkap.startswith("Komisi Independen") and "KIP") or "KPU"
    office = {TingkatKantor.RI: "", TingkatKantor.PROVINSI: ".Prov"}.get(TingkatKantor(kantor.tingkat))
    if office is None:
        office = ".Kot" if " Kota " in f" {kantor.nama} " else ".Kab"
    return f"{{nomor}}/{{klasifikasi}}-BA/{{kode}}/{head}{office}/{{bulan_romawi}}/{{tahun}}"


def office_code(kantor: Kantor) -> str:
    """Return the office's code as numbers write it: ``64``, ``6472``; empty parts never occur."""
    return kantor.kode.replace(".", "")


def check_pattern(pola: str) -> None:
    """Raise `PolaSalah` unless `pola` has the number exactly once and only places that we know."""
    places = re.findall(r"\{([^{}]*)\}", pola)
    bare = re.sub(r"\{[^{}]*\}", "", pola)
    if places.count("nomor") != 1 or set(places) - set(_PLACES) or "{" in bare or "}" in bare:
        raise PolaSalah(pola)


def write(pola: str, urut: int, tempat: Tempat) -> str:
    """Return the number in full."""
    check_pattern(pola)
    return pola.format(nomor=urut, **tempat.values())


def read(pola: str, nomor: str, tempat: Tempat) -> int | None:
    """Return the running number inside `nomor` when it was written by `pola` for this place; else None."""
    values = {key: re.escape(value) for key, value in tempat.values().items()}
    parts = re.split(r"(\{[^{}]*\})", pola)
    regex = "".join(
        r"0*(?P<nomor>[1-9]\d{0,7})"
        if part == "{nomor}"
        else values[part[1:-1]]
        if part.startswith("{")
        else re.escape(part)
        for part in parts
    )
    found = re.fullmatch(regex, nomor)
    return int(found["nomor"]) if found else None
