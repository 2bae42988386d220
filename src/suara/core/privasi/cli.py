"""`lapor samarkan`: masking from the command line, without a database."""

from __future__ import annotations

import argparse
import json
import sys

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of this room."""
    return [
        Command(
            name="lapor samarkan",
            group="lapor",
            help_id="Menyamarkan data pribadi dalam teks (isian atau masukan standar), dengan temuannya.",
            help_en="Mask personal data in a text (argument or standard input), with the findings.",
            configure=_configure,
            run=run_samarkan,
            needs_django=False,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("teks", nargs="?", metavar="TEKS", help="teks; tanpa ini atau -: masukan standar")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="teks samaran dan temuan sebagai JSON (bawaan)")
    form.add_argument("--teks", dest="teks_saja", action="store_true", help="teks samaran saja")
    parser.add_argument("--nama-berkas", action="store_true", help="teks itu nama berkas")


def run_samarkan(args: argparse.Namespace) -> int:
    """Print the masked text; 0 always, 2 when there is nothing to read."""
    from suara.core.privasi.samaran import mask, mask_name

    if args.teks is None and sys.stdin.isatty():
        sys.stderr.write("Tulis teksnya sesudah perintah, atau alirkan lewat masukan standar.\n")
        return 2
    text = sys.stdin.read() if args.teks in (None, "-") else args.teks
    if args.nama_berkas:
        sys.stdout.write(mask_name(text.rstrip("\n")) + "\n")
        return 0
    masked = mask(text)
    if args.teks_saja:
        sys.stdout.write(masked.teks if masked.teks.endswith("\n") else masked.teks + "\n")
    else:
        sys.stdout.write(json.dumps(masked.to_dict(), ensure_ascii=False, indent=2) + "\n")
    return 0
