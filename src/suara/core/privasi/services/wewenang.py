"""Who may act on the vault at all. Which roles may ask or decide is for the domain to say."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.wilayah.models import Kantor


def require_petugas(actor: Akun, kantor: Kantor) -> None:
    """Raise `PermissionDenied` unless `actor` is an officer of `kantor` now."""
    if not list_kantor(actor).filter(pk=kantor.pk).exists():
        raise PermissionDenied
