"""Reads of files. A file of another office is not found."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.berkas import storage
from suara.core.berkas.models import Berkas
from suara.core.wilayah.models import Kantor


def get_berkas(berkas_id: uuid.UUID, kantor: QuerySet[Kantor]) -> Berkas:
    """Return the file when it belongs to one of these offices; raise `Berkas.DoesNotExist` otherwise.

    A `khusus` file (evidence in a report) is never found here: an officer of the reported unit belongs to
    the same office.
    """
    return Berkas.objects.filter(kantor__in=kantor, khusus=False).get(pk=berkas_id)


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> set[str]:  # noqa: ARG001
    """Return the files whose history an officer of the office may read: not the `khusus` ones."""
    keys = [key for key in ids if _is_uuid(key)] if jenis == "berkas.Berkas" else []
    rows = Berkas.objects.filter(kantor=kantor, khusus=False, pk__in=keys)
    return {str(pk) for pk in rows.values_list("pk", flat=True)}


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def read_bytes(sha256: str) -> bytes:
    """Return the bytes with this hash, checked; raise `BerkasRusak` when they are gone or altered."""
    return storage.read(sha256)
