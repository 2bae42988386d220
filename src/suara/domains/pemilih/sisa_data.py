"""What reading a delivery leaves behind, all of it sealed: folders of uploads, and reports of findings.

Nothing of it is readable without the office's keys. It is data of people all the same, so it goes as a
snapshot goes: by decision of two persons, when its time has come. Deleting is safe to repeat after a crash.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from suara.domains.pemilih.rules.retensi import is_nama
from suara.domains.pemilih.terms_retensi import TempatData
from suara.engine.errors import SnapshotRusak, as_refusal
from suara.engine.sources.laporan import AKHIRAN, read_ringkas

AWAL_HAPUS = ".hapus-"


def list_kiriman(folder: Path) -> dict[str, str]:
    """Return every upload's folder with the month in which it was last written: all that a file says."""
    return {satu.name: _month(satu) for satu in _entries(folder, TempatData.KIRIMAN) if satu.is_dir()}


def list_laporan(folder: Path) -> dict[str, str]:
    """Return every report with the period that its open first line names; a damaged one has none."""
    found = {}
    for satu in _entries(folder, TempatData.TEMUAN):
        try:
            found[_nama(satu)] = str(read_ringkas(satu).get("periode", ""))
        except SnapshotRusak:
            found[_nama(satu)] = ""
    return found


def delete_sisa(folder: Path, nama: str, tempat: TempatData) -> bool:
    """Delete one upload's folder or one report; False when it is gone already."""
    if not is_nama(nama, tempat):
        raise ValueError(nama)
    asal = folder / (f"{nama}{AKHIRAN}" if tempat == TempatData.TEMUAN else nama)
    sampah = folder / f"{AWAL_HAPUS}{nama}"
    try:
        _remove(sampah)
        ada = asal.exists()
        if ada:
            asal.rename(sampah)
            _remove(sampah)
    except OSError as galat:
        raise as_refusal(galat, folder) from None
    return ada


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _entries(folder: Path, tempat: TempatData) -> list[Path]:
    semua = sorted(folder.iterdir()) if folder.is_dir() else []
    return [satu for satu in semua if is_nama(_nama(satu), tempat)]


def _nama(path: Path) -> str:
    return path.name.removesuffix(AKHIRAN)


def _month(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).strftime("%Y-%m")
