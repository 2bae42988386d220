"""`pemilih periksa-rekap`: anyone's recap, checked sum by sum. Needs no database and no web framework."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from suara.kernel.kalimat import gettext_noop
from suara.kernel.perintah import Command

BERSIH, ADA_TEMUAN, TIDAK_TERBACA = 0, 1, 2


def commands() -> list[Command]:
    """Return the command of the recap check."""
    return [
        Command(
            name="pemilih periksa-rekap",
            group="pemilih",
            help_id="Memeriksa hitungan sebuah rekap pemilih: CSV, XLSX, JSON, atau “-” untuk masukan baku.",
            help_en="Check the sums of a voter recap: CSV, XLSX, JSON, or “-” for standard input.",
            configure=_configure,
            run=run_periksa_rekap,
            needs_django=False,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "berkas", metavar="FILE", help="berkas rekap (.csv, .xlsx, .json), atau - (masukan baku)"
    )
    keluaran = parser.add_mutually_exclusive_group()
    keluaran.add_argument("--json", action="store_true", help="keluaran untuk program")
    keluaran.add_argument("--html", action="store_true", help="halaman HTML dengan hitungannya, siap dicetak")
    parser.add_argument(
        "--engine",
        choices=("duckdb", "spark"),
        default="duckdb",
        help="diterima seperti pada perintah lain; pemeriksaan ini tidak memakai keduanya",
    )


def run_periksa_rekap(args: argparse.Namespace) -> int:
    """Print the report. 0: nothing found; 1: findings; 2: the file cannot be read."""
    from suara.engine.periksa_rekap.baca import read_file
    from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
    from suara.engine.periksa_rekap.periksa import check

    try:
        isi = sys.stdin.buffer.read() if args.berkas == "-" else Path(args.berkas).read_bytes()
        laporan = check(read_file(isi))
    except OSError:
        pola = gettext_noop("{berkas}: tidak ada, atau tidak boleh dibaca.")
        sys.stderr.write(f"{pola.format(berkas=args.berkas)}\n")
        return TIDAK_TERBACA
    except RekapTidakTerbaca as galat:
        sys.stderr.write(f"{args.berkas}: {galat.pesan}\n")
        return TIDAK_TERBACA
    if args.json:
        sys.stdout.write(json.dumps(laporan.to_dict(), ensure_ascii=False, indent=2) + "\n")
    elif args.html:
        from suara.engine.periksa_rekap.tampil_html import to_html

        sys.stdout.write(to_html(laporan))
    else:
        from suara.engine.periksa_rekap.tampil import to_text

        sys.stdout.write(to_text(laporan))
    return BERSIH if laporan.bersih else ADA_TEMUAN
