"""Read a case from YAML or JSON, strictly: a malformed case is refused with one sentence."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from suara.domains.paw.facts import Kasus

MAKS_BYTE = 5_000_000
CONTOH = Path(__file__).parent / "contoh_kasus"


class KasusTidakSah(ValueError):
    """The case cannot be read. `letak` names the field (empty: the file as a whole)."""

    def __init__(self, letak: str, pesan: str) -> None:
        """Keep field and sentence apart; together they are one sentence."""
        self.letak, self.pesan = letak, pesan
        super().__init__(f"{letak}: {pesan}" if letak else pesan)


class _Loader(yaml.SafeLoader):
    """Safe YAML in which a region code stays text (64.72 is no number) and a key stands once."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse aliases: a few lines of them can stand for gigabytes."""
        if self.check_event(yaml.AliasEvent):
            raise KasusTidakSah("", "Jangkar YAML (& dan *) tidak didukung; tulis isinya lengkap.")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a key that is written twice, which YAML would swallow."""
        ada: set[str] = set()
        for key, _ in node.value:
            satu = str(getattr(key, "value", ""))
            if satu in ada:
                raise KasusTidakSah(satu, "ditulis dua kali.")
            ada.add(satu)
        return super().construct_mapping(node, deep=deep)


TETAP_TEKS = {"tag:yaml.org,2002:float", "tag:yaml.org,2002:int", "tag:yaml.org,2002:timestamp"}
"""Dates are read with their field, so that an impossible one is named; 017, 1:30 and 9_000 are no numbers."""
_Loader.yaml_implicit_resolvers = {
    huruf: [(tag, pola) for tag, pola in daftar if tag not in TETAP_TEKS]
    for huruf, daftar in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789")
)


@cache
def _adapter() -> TypeAdapter[Kasus]:
    return TypeAdapter(Kasus)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kasus PAW",
        **_adapter().json_schema(),
    }


def load_kasus(berkas: Path) -> Kasus:
    """Read a case from a file."""
    try:
        if berkas.stat().st_size > MAKS_BYTE:
            raise KasusTidakSah("", f"Berkas {berkas.name} terlalu besar; batasnya 5 MB.")
        teks = berkas.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KasusTidakSah("", f"Berkas {berkas} tidak ditemukan.") from None
    except OSError:
        raise KasusTidakSah("", f"Berkas {berkas} tidak dapat dibaca.") from None
    except UnicodeDecodeError:
        raise KasusTidakSah("", f"Berkas {berkas.name} bukan teks UTF-8.") from None
    return parse_kasus(teks)


def parse_kasus(teks: str) -> Kasus:
    """Read a case from YAML or JSON text (JSON is YAML)."""
    return build_kasus(_read(teks))


def build_kasus(isi: object) -> Kasus:
    """Build a case from plain values; unknown fields, coercions and out-of-range values are refused."""
    if not isinstance(isi, dict):
        raise KasusTidakSah("", "Isi berkas harus satu kasus: pasangan nama bidang dan isinya.")
    try:
        return _adapter().validate_json(json.dumps(isi, default=_plain, allow_nan=False), strict=True)
    except ValidationError as galat:
        satu = galat.errors(include_url=False, include_context=True)[0]
        raise KasusTidakSah(_place(satu["loc"]), _sentence(satu)) from None
    except (TypeError, ValueError) as galat:
        if isinstance(galat, KasusTidakSah):
            raise
        letak = _place(_find_odd(isi) or ())
        raise KasusTidakSah(letak, "isinya bukan teks, bilangan bulat, tanggal, atau daftar.") from None


def _read(teks: str) -> object:
    try:
        return yaml.load(teks, Loader=_Loader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as galat:
        baris = galat.problem_mark.line + 1 if galat.problem_mark else 1
        raise KasusTidakSah("", f"Berkas bukan YAML atau JSON yang sah (baris {baris}).") from None
    except yaml.YAMLError:
        raise KasusTidakSah("", "Berkas memuat tanda yang tidak dapat dibaca.") from None
    except (ValueError, RecursionError, TypeError) as galat:
        if isinstance(galat, KasusTidakSah):
            raise
        raise KasusTidakSah("", "Berkas memuat tanggal atau bilangan yang tidak sah.") from None


def _plain(nilai: object) -> str:
    if isinstance(nilai, date) and not isinstance(nilai, datetime):
        return nilai.isoformat()
    raise TypeError


def _find_odd(isi: object) -> tuple[int | str, ...] | None:
    """Return where a value stands that no case file may hold (a set, bytes, infinity)."""
    if isinstance(isi, str | bool | int | date) or isi is None:
        return None
    pasangan = isi.items() if isinstance(isi, dict) else enumerate(isi) if isinstance(isi, list) else ()
    if not isinstance(isi, dict | list):
        return ()
    for kunci, nilai in pasangan:
        letak = _find_odd(nilai)
        if letak is not None:
            return (kunci if isinstance(kunci, int) else str(kunci), *letak)
    return None


def _place(letak: tuple[int | str, ...]) -> str:
    hasil = ""
    for bagian in letak:
        hasil += f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}" if hasil else bagian
    return hasil


def _sentence(galat: ErrorDetails) -> str:
    jenis = galat["type"]
    if jenis == "enum":
        harapan = str(galat.get("ctx", {}).get("expected", "")).replace(" or ", " atau ")
        return f"isinya harus salah satu dari {harapan}."
    for awal, kalimat in KALIMAT.items():
        if jenis.startswith(awal):
            return kalimat
    return "isinya tidak sah."


KALIMAT = {
    "missing": "wajib diisi.",
    "json": "Berkas memuat tanda yang tidak dapat dibaca.",
    "unexpected_keyword_argument": "bidang ini tidak dikenal.",
    "extra_forbidden": "bidang ini tidak dikenal.",
    "date": "harus berupa tanggal TTTT-BB-HH.",
    "int": "harus berupa bilangan bulat.",
    "bool": "harus true atau false.",
    "string": "harus berupa teks; beri tanda kutip bila perlu.",
    "tuple": "harus berupa daftar.",
    "dataclass": "harus berupa pasangan nama bidang dan isinya.",
    "mapping": "harus berupa pasangan nama dan isinya.",
    "dict": "harus berupa pasangan nama dan isinya.",
}
