"""Snapshots of the list: immutable, sealed, one per period and state of the work; start with `tempat.py`."""

from suara.engine.snapshot.buka import open_snapshot
from suara.engine.snapshot.hapus import delete_snapshot
from suara.engine.snapshot.manifest import BerkasSnapshot, Manifest
from suara.engine.snapshot.periksa import HasilPeriksa, verify_snapshot
from suara.engine.snapshot.tempat import list_snapshots, read_manifest, sweep_snapshots
from suara.engine.snapshot.tulis import Penulis, write_snapshot

__all__ = [
    "BerkasSnapshot",
    "HasilPeriksa",
    "Manifest",
    "Penulis",
    "delete_snapshot",
    "list_snapshots",
    "open_snapshot",
    "read_manifest",
    "sweep_snapshots",
    "verify_snapshot",
    "write_snapshot",
]
