"""A model field whose text is encrypted in the database and plain in Python."""

from __future__ import annotations

import base64
from typing import Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from suara.core.privasi.segel import open_text, seal_text
from suara.kernel.sandi import SandiGagal

_EXPORT = "segel1:"


class SegelField(models.Field):  # type: ignore[type-arg]
    """Text sealed at rest: ``isi = SegelField(konteks="laporan.isi")``.

    `konteks` is bound to the ciphertext: a value copied into another column does not open. Every write has
    a fresh nonce, so the database can't compare values: only ``__isnull`` may be asked. A dump holds
    ciphertext.
    """

    def __init__(self, *args: Any, konteks: str, **kwargs: Any) -> None:
        self.konteks = konteks
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        """Say which column type holds it: bytes on every database."""
        return "BinaryField"

    def deconstruct(self) -> Any:
        """Keep the binding in the migration."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"konteks": self.konteks}

    def from_db_value(self, value: Any, _expression: Any, _connection: BaseDatabaseWrapper) -> str | None:
        """Open what the database holds."""
        return None if value is None else open_text(bytes(value), konteks=self.konteks)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """Seal what is about to be written."""
        if isinstance(value, str):
            value = seal_text(value, konteks=self.konteks)
        elif value is not None and not isinstance(value, bytes | memoryview):
            raise TypeError(f"{self.konteks} menerima teks, bukan {type(value).__name__}")
        return super().get_db_prep_value(value, connection, prepared)

    def get_default(self) -> Any:
        """Return the default as text; a binary field would say ``b""``."""
        value = super().get_default()
        return "" if value == b"" else value

    def to_python(self, value: Any) -> Any:
        """Return text; a value from a dump is opened."""
        if isinstance(value, str) and value.startswith(_EXPORT):
            try:
                return open_text(base64.b64decode(value.removeprefix(_EXPORT)), konteks=self.konteks)
            except (SandiGagal, ValueError):
                return value
        return value

    def value_to_string(self, obj: models.Model) -> str:
        """Return ciphertext for a dump: an export must not undo the seal."""
        value = self.value_from_object(obj)
        return (
            ""
            if value is None
            else _EXPORT + base64.b64encode(seal_text(value, konteks=self.konteks)).decode()
        )

    def get_lookup(self, lookup_name: str) -> Any:
        """Allow ``isnull`` only."""
        if lookup_name != "isnull":
            raise FieldError(f"{self.konteks} tersegel: hanya isnull yang dapat ditanyakan.")
        return super().get_lookup(lookup_name)
