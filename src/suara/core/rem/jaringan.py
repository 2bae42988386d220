"""Where a request comes from, as far as a brake must know: a network, never kept, never written down."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return where the request comes from, behind as many proxies as are our own."""
    # Not `request.headers`: that copies all of them to look at one.
    said = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    forwarded = [part.strip() for part in said.split(",") if part.strip()]
    count = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    if count and len(forwarded) >= count:
        return forwarded[-count]
    return str(request.META.get("REMOTE_ADDR", ""))


def networks(address: str) -> tuple[tuple[bytes, int], ...]:
    """Return what counts as one client, each with how many times its limit is wider.

    An IPv4 address is one; of IPv6 a /64 is one household, and a /48 may be one person with 65,536 of them.
    """
    if ":" not in address:
        return ((address.encode()[:64], 1),)
    try:
        packed = ipaddress.IPv6Address(address.partition("%")[0])
    except ValueError:
        return ((address.encode()[:64], 1),)
    if packed.ipv4_mapped is not None:
        return ((str(packed.ipv4_mapped).encode(), 1),)
    return (b"6/64" + packed.packed[:8], 1), (b"6/48" + packed.packed[:6], 8)
