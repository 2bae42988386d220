"""What the vault keeps about a reporter, and how it becomes bytes. Nothing here shows itself in a log."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

BLOCK = 512


class _Rahasia:
    """A value that never prints its content: not in a traceback, not in a log, not in a test report."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    __str__ = __repr__


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DataIdentitas(_Rahasia):
    """Who a reporter is, as far as the reporter told."""

    nama: str = ""
    nik: str = ""
    email: str = ""
    hp: str = ""
    alamat: str = ""
    jenis_kelamin: str = ""
    usia: str = ""
    disabilitas: str = ""
    pekerjaan: str = ""
    kuasa: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Kontak(_Rahasia):
    """Where notices go. Suara passes messages on; officers don't see it."""

    email: str = ""
    hp: str = ""


def pack(value: DataIdentitas | Kontak) -> bytes:
    """Return the value as bytes, padded: the length of the ciphertext must not tell who it is."""
    text = json.dumps({name: item for name, item in asdict(value).items() if item}, ensure_ascii=False)
    data = text.encode("utf-8")
    return data + b" " * (-len(data) % BLOCK)


def unpack[T: (DataIdentitas, Kontak)](kind: type[T], data: bytes) -> T:
    """Return what `pack` wrote; a field that this version does not know is left out."""
    known = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in json.loads(data).items() if name in known})
