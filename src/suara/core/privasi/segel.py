"""Encrypting text at rest: AES-256-GCM under the key file, bound to the column that it belongs to.

Layout: version, key id, then nonce, ciphertext and tag as `kernel.sandi.seal` writes them.
"""

from __future__ import annotations

from suara.core.privasi import kunci
from suara.kernel import sandi

VERSION = b"\x01"
_HEADER = len(VERSION) + kunci.ID_BYTES


def seal_text(text: str, *, konteks: str = "teks") -> bytes:
    """Return `text` encrypted; `konteks` names the column and must be given again to open it."""
    key = kunci.seal_keys()[-1]
    return VERSION + kunci.key_id(key) + sandi.seal(key, text.encode("utf-8"), konteks=_bind(konteks))


def open_text(data: bytes, *, konteks: str = "teks") -> str:
    """Return what `seal_text` encrypted, or raise `SandiGagal`."""
    data = bytes(data)
    wanted = data[len(VERSION) : _HEADER]
    for key in kunci.seal_keys():
        if data[: len(VERSION)] == VERSION and kunci.key_id(key) == wanted:
            return sandi.unseal(key, data[_HEADER:], konteks=_bind(konteks)).decode("utf-8")
    raise sandi.SandiGagal("kunci yang menyegel teks ini tidak ada di berkas kunci")


def _bind(konteks: str) -> bytes:
    return b"suara/segel/" + konteks.encode("utf-8")
