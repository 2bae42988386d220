"""The key that signs checkpoints, and the list of public keys that verification trusts.

The private key stays in `TRAIL_SIGNING_KEY_FILE` (mode 0600). Beside it stands `<file>.pub`, one public key a
line: keep a copy of that list away from this machine. Who can write the database but not the list can't pass
off a rewritten chain.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings


def key_file() -> Path:
    """Return where the private key stands."""
    return Path(settings.TRAIL_SIGNING_KEY_FILE)


def trusted_file() -> Path:
    """Return where the trusted public keys stand."""
    return key_file().with_name(key_file().name + ".pub")


def load_or_create_key() -> Ed25519PrivateKey:
    """Return the signing key; make it on first use, readable by the owner only."""
    path = key_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        with contextlib.suppress(FileExistsError):
            _write_new(path, Ed25519PrivateKey.generate().private_bytes_raw().hex())
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    if public_hex(key) not in list_trusted():
        _append_trusted(public_hex(key))
    return key


def public_hex(key: Ed25519PrivateKey) -> str:
    """Return the public half as 64 hexadecimal digits."""
    return key.public_key().public_bytes_raw().hex()


def list_trusted() -> frozenset[str]:
    """Return the public keys whose signatures count; empty before the first checkpoint."""
    try:
        return frozenset(trusted_file().read_text(encoding="ascii").split())
    except FileNotFoundError:
        return frozenset()


def _write_new(path: Path, text: str) -> None:
    """Write a whole new file or none: a killed process must not leave half a key."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(unfinished, path)
    finally:
        unfinished.unlink()


def _append_trusted(public: str) -> None:
    with os.fdopen(os.open(trusted_file(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644), "a") as file:
        file.write(public + "\n")
        file.flush()
        os.fsync(file.fileno())
