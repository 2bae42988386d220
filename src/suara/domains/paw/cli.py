"""`paw decide` and `paw schema`: the rules from the command line, without a database."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from suara.kernel.kalimat import Json
from suara.kernel.keputusan import Keputusan
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.domains.paw.facts import Kasus

GRUP = "paw"


def commands() -> list[Command]:
    """Return the commands of this room; each list below may grow on its own."""
    return [*_decide_commands(), *_import_commands()]


def _decide_commands() -> list[Command]:
    return [
        Command(
            name="paw decide",
            group=GRUP,
            help_id="Memutuskan satu kasus PAW dari berkas YAML atau JSON.",
            help_en="Decide one PAW case from a YAML or JSON file.",
            configure=_configure_decide,
            run=run_decide,
            needs_django=False,
        ),
        Command(
            name="paw schema",
            group=GRUP,
            help_id="Menampilkan skema berkas kasus, atau contohnya dengan --contoh.",
            help_en="Print the schema of a case file, or examples with --contoh.",
            configure=_configure_schema,
            run=run_schema,
            needs_django=False,
        ),
    ]


def _import_commands() -> list[Command]:
    """The commands that write election data live beside the import; they need the database."""
    from suara.domains.paw.impor.cli import commands as import_commands

    return import_commands()


def _configure_decide(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", metavar="FILE", help="berkas kasus (YAML atau JSON)")
    parser.add_argument("--teks", action="store_true", help="halaman untuk dibaca, bukan JSON")
    parser.add_argument("--hari-ini", metavar="TTTT-BB-HH", help="putuskan seakan-akan pada hari ini")


def _configure_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--contoh", nargs="?", const="", metavar="HASIL", help="daftar contoh, atau contoh satu hasil"
    )


def run_decide(args: argparse.Namespace) -> int:
    """Decide and print; 0 for every legal outcome, 2 and one sentence for a malformed case."""
    from suara.domains.paw.rules import check_kasus
    from suara.domains.paw.schema import KasusTidakSah, load_kasus

    try:
        hari_ini = _today(args.hari_ini)
        kasus = load_kasus(Path(args.berkas))
        for temuan in check_kasus(kasus, hari_ini):
            raise KasusTidakSah(temuan.kolom or "", str(temuan.pesan))
        keputusan = _decide(kasus, hari_ini)
    except KasusTidakSah as galat:
        sys.stderr.write(f"{galat}\n")
        return 2
    if args.teks:
        from suara.domains.paw.halaman_teks import render_teks

        sys.stdout.write(render_teks(keputusan))
    else:
        _print_json(keputusan.to_dict())
    return 0


def _decide(kasus: Kasus, hari_ini: date) -> Keputusan:
    """Decide; a day before the regulation is refused with the field that holds it."""
    from suara.domains.paw.rules import decide
    from suara.domains.paw.schema import KasusTidakSah
    from suara.kernel.parameter import ParameterTidakAda

    try:
        return decide(kasus, hari_ini=hari_ini)
    except ParameterTidakAda as galat:
        diterima = kasus.permohonan.tanggal_diterima.isoformat() == galat.pesan.isi.get("tanggal")
        letak = "permohonan.tanggal_diterima" if diterima else "calon.klarifikasi"
        raise KasusTidakSah(letak, str(galat)) from None


def run_schema(args: argparse.Namespace) -> int:
    """Print the JSON Schema, the list of examples, or one example."""
    from suara.domains.paw.schema import CONTOH, json_schema

    if args.contoh is None:
        _print_json(json_schema())
        return 0
    contoh = {berkas.stem.upper(): berkas for berkas in sorted(CONTOH.glob("*.yaml"))}
    if args.contoh == "":
        for nama, berkas in contoh.items():
            sys.stdout.write(f"{nama:<24} {berkas}\n")
        return 0
    pilihan = contoh.get(args.contoh.upper())
    if pilihan is None:
        sys.stderr.write(f"--contoh: {args.contoh} tidak ada; pilihannya {', '.join(contoh)}.\n")
        return 2
    sys.stdout.write(pilihan.read_text(encoding="utf-8"))
    return 0


def _today(tanggal: str | None) -> date:
    """Return the day given, or today in the office's time zone."""
    from suara.core.tugas.waktu import today
    from suara.domains.paw.schema import KasusTidakSah

    if tanggal is None:
        return today()
    try:
        return date.fromisoformat(tanggal)
    except ValueError:
        raise KasusTidakSah("--hari-ini", "harus berupa tanggal TTTT-BB-HH.") from None


def _print_json(isi: Json) -> None:
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, indent=2) + "\n")
