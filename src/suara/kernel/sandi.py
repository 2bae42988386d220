"""Keyed hashes, authenticated encryption and signatures: thin over `cryptography` and the library."""

from __future__ import annotations

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

KUNCI_BYTE = 32
NONCE_BYTE = 12
type Bita = bytes | bytearray | memoryview

_KOTAK = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class SandiGagal(ValueError):
    """What was opened was altered, or the key is not the one it was sealed with."""


def new_key() -> bytes:
    """Return a fresh key of 256 bits."""
    return os.urandom(KUNCI_BYTE)


def keyed_hash(key: bytes, *parts: bytes | str) -> str:
    """Return the HMAC-SHA256 as hex. Parts are length-prefixed: they cannot run together."""
    _check(key)
    mesin = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        isi = part.encode() if isinstance(part, str) else part
        mesin.update(len(isi).to_bytes(8, "big") + isi)
    return mesin.hexdigest()


def derive_key(key: bytes, *, guna: bytes) -> bytes:
    """Return the key for one use, from a key that is already random (HKDF-Expand, RFC 5869)."""
    _check(key)
    return HKDFExpand(hashes.SHA256(), KUNCI_BYTE, info=guna).derive(key)


def seal(key: bytes, data: Bita, *, konteks: bytes) -> bytes:
    """Encrypt with AES-256-GCM. `konteks` is bound to the result and must be given again to open it."""
    _check(key)
    nonce = os.urandom(NONCE_BYTE)
    return nonce + AESGCM(key).encrypt(nonce, data, konteks)


def unseal(key: bytes, data: Bita, *, konteks: bytes) -> bytes:
    """Decrypt what `seal` made, or raise `SandiGagal`."""
    _check(key)
    try:
        return AESGCM(key).decrypt(data[:NONCE_BYTE], data[NONCE_BYTE:], konteks)
    except (InvalidTag, ValueError) as error:
        raise SandiGagal("isi berubah atau kunci tidak cocok") from error


def new_box_key() -> bytes:
    """Return a fresh X25519 private key (32 bytes), for opening what `seal_to` seals."""
    return X25519PrivateKey.generate().private_bytes_raw()


def box_public_key(box_key: bytes) -> bytes:
    """Return the public half of a box key: with it anybody can seal and nobody can open."""
    return X25519PrivateKey.from_private_bytes(box_key).public_key().public_bytes_raw()


def seal_to(public: bytes, data: bytes, *, konteks: bytes) -> bytes:
    """Encrypt for the holder of the private half (HPKE, RFC 9180). `konteks` is bound to the result."""
    return _KOTAK.encrypt(data, X25519PublicKey.from_public_bytes(public), info=konteks)


def unseal_with(box_key: bytes, data: bytes, *, konteks: bytes) -> bytes:
    """Decrypt what `seal_to` made, or raise `SandiGagal`."""
    try:
        return _KOTAK.decrypt(data, X25519PrivateKey.from_private_bytes(box_key), info=konteks)
    except (InvalidTag, ValueError) as error:
        raise SandiGagal("isi berubah atau kunci tidak cocok") from error


def new_signing_key() -> bytes:
    """Return a fresh Ed25519 private key (32 bytes)."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(signing_key: bytes) -> bytes:
    """Return the public half of a signing key."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).public_key().public_bytes_raw()


def sign(signing_key: bytes, data: bytes) -> bytes:
    """Sign with Ed25519."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(data)


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether the signature is right."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except InvalidSignature:
        return False
    return True


def _check(key: bytes) -> None:
    if len(key) != KUNCI_BYTE:
        raise SandiGagal("kunci harus 32 byte")
