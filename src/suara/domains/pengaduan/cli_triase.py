"""`lapor triase`: a message in, the machine's proposal out; no database, no network."""

from __future__ import annotations

import argparse
import json
import sys

from suara.kernel.perintah import Command

TERPANJANG = 20_000  # five times the longest report; more is a file given by mistake


def commands() -> list[Command]:
    """Return the command."""
    return [
        Command(
            name="lapor triase",
            group="lapor",
            help_id="Mengusulkan kelas, topik, lembaga, dan unit dari isi laporan (argumen atau stdin).",
            help_en="Propose class, topic, competent body and unit from a report's text (argument or stdin).",
            configure=_configure,
            run=run_triase,
            needs_django=False,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "teks", nargs="*", metavar="TEKS", help="isi laporan; tanpa argumen atau dengan - dibaca dari stdin"
    )
    parser.add_argument("--judul", default="", metavar="JUDUL", help="judul laporan")


def run_triase(args: argparse.Namespace) -> int:
    """Print the proposal as JSON; 2 and one sentence when there is nothing to read."""
    from suara.domains.pengaduan.triase import usulkan

    teks = " ".join(args.teks) if args.teks not in ([], ["-"]) else sys.stdin.read(TERPANJANG + 1)
    if not teks.strip() and not args.judul.strip():
        sys.stderr.write("Isi laporan kosong. Contoh: ./suara lapor triase 'nama saya tidak ada di DPT'\n")
        return 2
    if len(teks) > TERPANJANG:
        sys.stderr.write(f"Isi laporan terlalu panjang: paling banyak {TERPANJANG} huruf.\n")
        return 2
    sys.stdout.write(json.dumps(usulkan(teks, args.judul).to_dict(), ensure_ascii=False, indent=2) + "\n")
    return 0
