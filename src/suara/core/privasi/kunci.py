"""The keys of this room, each in a file of its own (mode 0600), made on first use.

- `SEAL_KEY_FILE`: AES keys for texts at rest, one a line; the last seals, all of them open.
- `IDENTITY_PUBLIC_KEY_FILE`: X25519 public keys, one a line; the last seals identities.
- `IDENTITY_PRIVATE_KEY_FILE`: the private halves. Move this file away from the web host: there, identities
  can then be taken in but not read.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from suara.core.privasi.errors import PrivasiDitolak
from suara.kernel import sandi
from suara.kernel.kalimat import Kalimat, gettext_noop

ID_BYTES = 8


def key_id(key: bytes) -> bytes:
    """Return the short name of a key, which says nothing about it."""
    return hashlib.sha256(b"suara/kunci\0" + key).digest()[:ID_BYTES]


def seal_keys() -> tuple[bytes, ...]:
    """Return the keys for texts at rest, the one in use last; make the first on first use."""
    try:
        return _read(settings.SEAL_KEY_FILE)
    except FileNotFoundError:
        _write_new(Path(settings.SEAL_KEY_FILE), sandi.new_key())
        return _read(settings.SEAL_KEY_FILE)


def identity_public_key() -> bytes:
    """Return the key that identities are sealed to; make the pair on first use."""
    try:
        return _read(settings.IDENTITY_PUBLIC_KEY_FILE)[-1]
    except FileNotFoundError:
        private = private_file()
        if not private.exists():
            _write_new(private, sandi.new_box_key())
        _write_new(public_file(), sandi.box_public_key(_read(private)[-1]))
        return _read(public_file())[-1]


def identity_private_key(kunci_id: str, given: str | None = None) -> bytes:
    """Return the private half named `kunci_id`, from what the officer gave or from this machine."""
    if given is not None:
        keys = _parse(given)
    else:
        path = private_file()
        if not path.exists():
            raise PrivasiDitolak(
                Kalimat(
                    gettext_noop(
                        "Kunci pembuka identitas tidak disimpan di mesin ini. Bawa berkas kuncinya dan pilih "
                        "saat membaca, atau baca di mesin yang menyimpannya (SUARA_KUNCI_IDENTITAS)."
                    )
                )
            )
        keys = _read(path)
    for key in keys:
        if key_id(sandi.box_public_key(key)).hex() == kunci_id:
            return key
    raise PrivasiDitolak(
        Kalimat(
            gettext_noop(
                "Berkas kunci ini bukan kunci yang menyegel identitas tersebut ({kunci}). "
                "Pakai berkas kunci yang sesuai."
            ),
            {"kunci": kunci_id},
        )
    )


def public_file() -> Path:
    """Return where the public keys stand."""
    return Path(settings.IDENTITY_PUBLIC_KEY_FILE)


def private_file() -> Path:
    """Return where the private keys stand, or would stand."""
    return Path(settings.IDENTITY_PRIVATE_KEY_FILE)


def _read(path: str | Path) -> tuple[bytes, ...]:
    name = os.fspath(path)
    return _read_version(name, os.stat(name).st_mtime_ns)  # noqa: PTH116 (ten times a report; a Path costs more)


@lru_cache(maxsize=16)
def _read_version(path: str, _changed: int) -> tuple[bytes, ...]:
    """Return the keys in a file; a key added by hand counts without a restart."""
    keys = _parse(Path(path).read_text(encoding="ascii"))
    if not keys:
        raise ValueError(f"berkas kunci {path} kosong")
    return keys


def _parse(text: str) -> tuple[bytes, ...]:
    try:
        keys = tuple(bytes.fromhex(line) for line in text.split())
    except ValueError:
        keys = ()
    if any(len(key) != sandi.KUNCI_BYTE for key in keys):
        return ()
    return keys


def _write_new(path: Path, key: bytes) -> None:
    """Write a whole new file or none, whoever else does the same at this moment."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(key.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        with contextlib.suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        unfinished.unlink()
