"""The folder of the snapshots: pointer, lock, and what a crash may leave behind.

```
<tempat>/TERKINI                        the one in force and all ever committed; replaced in one move
<tempat>/2025-TW4-1f0c…/manifest.json   one folder a snapshot, never changed again
<tempat>/2025-TW4-1f0c…/kab=64.72.parquet.suara
<tempat>/.baru-…/                       being written
```
A snapshot is committed when `TERKINI` names it. Until then its folder holds the mark `BELUM`; what bears the
mark and is not named is a leftover. A folder without the mark is never swept, even when `TERKINI` was lost.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from suara.engine.errors import (
    HILANG,
    MANIFES_RUSAK,
    SnapshotRusak,
    SnapshotTerkunci,
    SnapshotTidakAda,
    as_refusal,
)
from suara.engine.snapshot.manifest import FORMAT, NAMA_MANIFES, Manifest, parse_manifest
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

TERKINI = "TERKINI"
BELUM = "BELUM"
KUNCI_TULIS = ".tulis"
AWAL_BARU = ".baru-"
HAK_FOLDER = 0o700
HAK_BERKAS = 0o600


@dataclass(frozen=True, slots=True)
class Penunjuk:
    """What the pointer file says: the snapshot in force, and all committed ones, oldest first."""

    terkini: str | None = None
    semua: tuple[str, ...] = ()
    dihapus: tuple[str, ...] = ()
    """Those that were deleted by decision: a child of one of them is not damaged."""

    def plus(self, nama: str) -> Penunjuk:
        """Return the pointer after this snapshot was committed, or put in force again."""
        return Penunjuk(nama, self.semua if nama in self.semua else (*self.semua, nama), self.dihapus)

    def minus(self, nama: str) -> Penunjuk:
        """Return the pointer after this snapshot was deleted; the one in force never is."""
        if nama == self.terkini or nama not in self.semua:
            raise ValueError(nama)
        sisa = tuple(satu for satu in self.semua if satu != nama)
        return Penunjuk(self.terkini, sisa, (*(satu for satu in self.dihapus if satu != nama), nama))


def read_penunjuk(tempat: Path) -> Penunjuk:
    """Return the pointer; an empty one when nothing was ever committed.

    Snapshots without a pointer are refused: a new chain of snapshots must not begin beside the old one.
    """
    try:
        isi = json.loads((tempat / TERKINI).read_bytes())
        semua, dihapus = isi["semua"], isi.get("dihapus", ())
        return Penunjuk(str(isi["terkini"]), *(tuple(str(satu) for satu in n) for n in (semua, dihapus)))
    except FileNotFoundError:
        if any(not (satu.parent / BELUM).exists() for satu in tempat.glob(f"*/{NAMA_MANIFES}")):
            raise SnapshotRusak(HILANG, tempat.name, TERKINI) from None
        return Penunjuk()
    except OSError as galat:
        raise as_refusal(galat, tempat) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SnapshotRusak(MANIFES_RUSAK, TERKINI, TERKINI) from None


def write_penunjuk(tempat: Path, penunjuk: Penunjuk) -> None:
    """Replace the pointer in one move: a reader sees the old one or the new one."""
    isi: dict[str, object] = {"format": FORMAT, "terkini": penunjuk.terkini, "semua": list(penunjuk.semua)}
    if penunjuk.dihapus:
        isi["dihapus"] = list(penunjuk.dihapus)
    baru = tempat / f".{TERKINI}.baru"
    write_file(baru, json.dumps(isi, indent=1).encode() + b"\n")
    baru.replace(tempat / TERKINI)
    sync_folder(tempat)


def resolve_id(tempat: Path, nama: str) -> str:
    """Return the id of a committed snapshot; ``terkini`` means the one in force."""
    penunjuk = read_penunjuk(tempat)
    if nama == "terkini":
        if penunjuk.terkini is None:
            pola = _("Di {tempat} belum ada snapshot daftar pemilih.")
            raise SnapshotTidakAda(Kalimat(pola, {"tempat": str(tempat)}))
        return penunjuk.terkini
    if nama not in penunjuk.semua:
        pola = _("Snapshot {snapshot} tidak ada di {tempat}. Lihat: ./suara pemilih snapshot daftar.")
        raise SnapshotTidakAda(Kalimat(pola, {"snapshot": nama, "tempat": str(tempat)}))
    return nama


def read_manifest(tempat: Path, nama: str) -> Manifest:
    """Return the manifest of a committed snapshot; its MAC is checked by who holds the key."""
    id_snapshot = resolve_id(tempat, nama)
    try:
        data = (tempat / id_snapshot / NAMA_MANIFES).read_bytes()
    except FileNotFoundError:
        raise SnapshotRusak(MANIFES_RUSAK, id_snapshot, NAMA_MANIFES) from None
    except OSError as galat:
        raise as_refusal(galat, tempat) from None
    return parse_manifest(data, nama=id_snapshot)


def list_snapshots(tempat: Path) -> tuple[Manifest, ...]:
    """Return the manifests of all committed snapshots, oldest first. Needs no key, so proves nothing."""
    return tuple(read_manifest(tempat, nama) for nama in read_penunjuk(tempat).semua)


@contextmanager
def hold(tempat: Path) -> Iterator[None]:
    """Be the only writer at this place; the system lets go of the lock when the process dies."""
    try:
        tempat.mkdir(mode=HAK_FOLDER, parents=True, exist_ok=True)
        fd = os.open(tempat / KUNCI_TULIS, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, HAK_BERKAS)
    except OSError as galat:
        raise as_refusal(galat, tempat) from None
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SnapshotTerkunci(tempat) from None
    else:
        yield
    finally:
        os.close(fd)


def sweep(tempat: Path) -> tuple[str, ...]:
    """Remove what a crash left behind; return the names. Call it inside `hold` only."""
    sah = set(read_penunjuk(tempat).semua)
    dibuang = []
    for satu in sorted(tempat.iterdir()):
        sisa = satu.name.startswith(AWAL_BARU) or satu.name == f".{TERKINI}.baru"
        if satu.name in sah:
            (satu / BELUM).unlink(missing_ok=True)
        elif sisa or (satu / BELUM).exists():
            _discard(satu)
            dibuang.append(satu.name)
    return tuple(dibuang)


def _discard(satu: Path) -> None:
    """Remove a leftover. A folder first gets a name that every sweep takes: its mark may go first."""
    if not satu.is_dir():
        satu.unlink()
        return
    sampah = satu if satu.name.startswith(AWAL_BARU) else satu.rename(satu.parent / f"{AWAL_BARU}{satu.name}")
    shutil.rmtree(sampah)


def sweep_snapshots(tempat: Path) -> tuple[str, ...]:
    """Remove what a crash left behind, as the only writer."""
    with hold(tempat):
        return sweep(tempat)


def write_file(path: Path, data: bytes) -> None:
    """Write a file that is on the disk when this returns; readable by the owner alone."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, HAK_BERKAS)
    with os.fdopen(fd, "wb") as berkas:
        berkas.write(data)
        berkas.flush()
        os.fsync(berkas.fileno())


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to the disk."""
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
