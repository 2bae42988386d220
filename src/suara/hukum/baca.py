"""Read the YAML of the law and refuse what is incomplete, naming the file and the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

AKAR = Path(__file__).parent
BUKTI = frozenset({"TEKS", "RESMI", "LAMA", "PRAKTIK", "SIMPULAN", "UMUM", "RANCANGAN"})
"""Evidence grades, the same words as `suara.kernel.dasar.Bukti` (which this layer may not import)."""

# The parser in C where PyYAML brought it: a tenth of the time, and every command reads the law anew.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class HukumTidakSah(ValueError):
    """A file of the law is incomplete or wrong."""

    def __init__(self, berkas: Path, letak: str, pesan: str) -> None:
        """Say which file, which place in it, and what is wrong."""
        super().__init__(f"{berkas.name}: {letak}: {pesan}")


class Baris:
    """One mapping of a file with typed, mandatory access to its fields."""

    def __init__(self, berkas: Path, letak: str, isi: object) -> None:
        """Wrap `isi`; refuse anything that is not a mapping."""
        if not isinstance(isi, Mapping):
            raise HukumTidakSah(berkas, letak, "harus berupa pasangan kunci dan nilai")
        self.berkas, self.letak, self.isi = berkas, letak, isi

    def text(self, kunci: str, *, default: str | None = None) -> str:
        """Return a text field; numbers (an article) count as text."""
        nilai = self.isi.get(kunci, default)
        if isinstance(nilai, bool) or not isinstance(nilai, str | int) or (nilai == "" and default is None):
            raise HukumTidakSah(self.berkas, self.letak, f"{kunci} wajib diisi teks")
        return str(nilai)

    def day(self, kunci: str) -> date:
        """Return a mandatory date field."""
        nilai = self.isi.get(kunci)
        if type(nilai) is not date:
            raise HukumTidakSah(self.berkas, self.letak, f"{kunci} wajib diisi tanggal TTTT-BB-HH")
        return nilai

    def flag(self, kunci: str) -> bool:
        """Return a yes/no field, false when absent."""
        nilai = self.isi.get(kunci, False)
        if not isinstance(nilai, bool):
            raise HukumTidakSah(self.berkas, self.letak, f"{kunci} wajib true atau false")
        return nilai

    def grade(self) -> str:
        """Return the evidence grade."""
        nilai = self.text("bukti")
        if nilai not in BUKTI:
            raise HukumTidakSah(self.berkas, self.letak, f"bukti {nilai} tidak dikenal")
        return nilai

    def only(self, *kunci: str) -> None:
        """Refuse fields that nobody reads."""
        for lebih in sorted(set(map(str, self.isi)) - set(kunci)):
            raise HukumTidakSah(self.berkas, self.letak, f"{lebih} tidak dikenal")

    def rows(self, kunci: str) -> Iterator[Baris]:
        """Yield the mappings of a mandatory list field."""
        daftar = self.isi.get(kunci)
        if not isinstance(daftar, list):
            raise HukumTidakSah(self.berkas, self.letak, f"{kunci} wajib berupa daftar")
        for nomor, isi in enumerate(daftar, start=1):
            yield Baris(self.berkas, f"{self.letak} > {kunci} {nomor}", isi)


def read(berkas: Path) -> Baris:
    """Read one YAML file whose top is a mapping."""
    try:
        isi = yaml.load(berkas.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 -- safe in both shapes
    except yaml.YAMLError as error:
        raise HukumTidakSah(berkas, "berkas", "bukan YAML yang sah") from error
    return Baris(berkas, "berkas", isi)


def read_all(folder: str) -> Iterator[Baris]:
    """Read every YAML file of a folder of the law, in order of name."""
    for berkas in sorted((AKAR / folder).glob("*.yaml")):
        yield read(berkas)
