"""What all commands `pemilih …` share: options, exit codes, and how a refusal is said.

Exit codes: 0 done and nothing found; 1 findings, or refused with a sentence; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.tempat_data import key_file, snapshot_folder
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from suara.engine.sesi import Sesi

GRUP = "pemilih"
BERES, TEMUAN, SALAH_PAKAI = 0, 1, 2


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="keluaran untuk program, tanpa bilah kemajuan")


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Add where the snapshots and the key are."""
    parser.add_argument(
        "--tempat", type=Path, default=None, metavar="FOLDER", help="folder snapshot (SUARA_PEMILIH_DAFTAR)"
    )
    parser.add_argument(
        "--kunci", type=Path, default=None, metavar="BERKAS", help="berkas kunci (SUARA_KUNCI_PEMILIH)"
    )


def add_engine_options(parser: argparse.ArgumentParser) -> None:
    """Add engine, memory, threads and `--explain`, for commands that run steps."""
    parser.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="mesin pengolah")
    parser.add_argument("--memori", default="4GB", metavar="UKURAN", help="batas memori mesin, mis. 2GB")
    parser.add_argument("--utas", type=int, default=None, metavar="N", help="jumlah utas")
    parser.add_argument(
        "--explain", action="store_true", help="tampilkan SQL setiap langkah, jangan jalankan"
    )


def place(args: argparse.Namespace) -> Path:
    """Return the snapshot folder that was asked for."""
    return args.tempat or snapshot_folder()


def key_path(args: argparse.Namespace) -> Path:
    """Return the key file that was asked for."""
    return args.kunci or key_file()


def open_sesi(args: argparse.Namespace, *, spark: bool = False) -> Sesi:
    """Return the session of this run, with the progress that fits; close it, or use it in `with`.

    `spark` says that the command's steps run on Spark too; reading of files does not, and says so.
    """
    from suara.engine.errors import MesinTidakAda
    from suara.engine.sesi import Sesi, choose_kemajuan

    jenis = Sesi
    if args.engine == "spark":
        if not spark:
            pola = _("Perintah ini hanya berjalan di mesin duckdb. Hilangkan --engine spark.")
            raise MesinTidakAda(Kalimat(pola))
        from suara.engine.spark import SesiSpark

        jenis = SesiSpark
    return jenis(memori=args.memori, utas=args.utas, lapor=choose_kemajuan(diam=args.json))


def refusable(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Let a command end with 1 and one sentence when the engine refuses."""

    @wraps(run)
    def guarded(args: argparse.Namespace) -> int:
        from suara.engine.errors import EngineError

        try:
            return run(args)
        except EngineError as galat:
            if getattr(args, "json", False):
                print_json({"ditolak": galat.pesan.to_dict(), "jenis": type(galat).__name__})
            else:
                sys.stderr.write(f"{galat.pesan}\n")
            return TEMUAN

    return guarded


def print_json(isi: Mapping[str, Json] | list[Json]) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, indent=2) + "\n")


def print_line(teks: str) -> None:
    """Print one line for a person."""
    sys.stdout.write(f"{teks}\n")
