"""Keyed hashes of this room (`core.privasi.resi`): second submissions, secret keys that are kept nowhere."""

from __future__ import annotations

from suara.core.privasi.resi import RahasiaResi

RESI = RahasiaResi("pengaduan")
keyed = RESI.keyed
keyed_all = RESI.keyed_all
hash_kirim = RESI.hash_kirim
derive_kunci = RESI.derive_kunci
hash_kunci = RESI.hash_kunci
is_kunci = RESI.is_kunci
