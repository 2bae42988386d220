"""Where this office keeps its voter data: snapshots and the key file, outside the web database."""

from __future__ import annotations

import os
from pathlib import Path

AKAR = Path(__file__).resolve().parents[4]


def data_folder() -> Path:
    """Return the folder of the voter data: ``pemilih`` in `SUARA_DATA`."""
    return Path(os.environ.get("SUARA_DATA") or AKAR / "data") / "pemilih"


def snapshot_folder() -> Path:
    """Return the folder of the snapshots: `SUARA_PEMILIH_DAFTAR`, else ``daftar`` in the data folder."""
    return Path(os.environ.get("SUARA_PEMILIH_DAFTAR") or data_folder() / "daftar")


def key_file() -> Path:
    """Return the master key's file: `SUARA_KUNCI_PEMILIH`, else beside the office's other keys."""
    return Path(os.environ.get("SUARA_KUNCI_PEMILIH") or data_folder().parent / "kunci" / "pemilih")
