"""All commands of `./suara`, gathered from the rooms. Listing them loads no web framework."""

from __future__ import annotations

import argparse
import difflib
import importlib
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from suara.kernel.perintah import Command

ROOMS = (
    "suara.config.perintah",
    "suara.core.akun.cli",
    "suara.core.jejak.cli",
    "suara.core.privasi.cli",
    "suara.core.tugas.cli",
    "suara.core.wilayah.cli",
    "suara.domains.paw.cli",
    "suara.domains.pengaduan.cli",
    "suara.domains.pemilih.cli",
    "suara.domains.survei.cli",
)
GROUPS = {
    "jalankan": ("Menjalankan", "Running"),
    "periksa": ("Memeriksa", "Checking"),
    "kantor": ("Kantor dan petugas", "Office and officers"),
    "lapor": ("LAPOR! (pengaduan dan aspirasi)", "LAPOR! (complaints and aspirations)"),
    "pemilih": ("Data pemilih (PDPB)", "Voter list (PDPB)"),
    "paw": ("Penggantian Antarwaktu (PAW)", "Mid-term replacement (PAW)"),
    "survei": ("Survei (SKM, PEKPPP, SPI)", "Surveys (SKM, PEKPPP, SPI)"),
}
PIPE_CLOSED = 141  # what a shell reports of a program that SIGPIPE ended


def all_commands() -> dict[str, Command]:
    """Return every command by its name, in the order of the rooms."""
    found: dict[str, Command] = {}
    for room in ROOMS:
        try:
            module = importlib.import_module(room)
        except ModuleNotFoundError as error:
            if error.name != room:
                raise
            continue
        found |= {command.name: command for command in module.commands()}
    return found


def overview(commands: Iterable[Command], *, english: bool) -> str:
    """Return the list of commands in groups, as printed by `./suara` with no word."""
    commands = list(commands)
    width = max(len(command.name) for command in commands) + 2
    intro = (
        "Suara: public services of an election office.\n\nUsage: ./suara COMMAND [OPTIONS]"
        if english
        else "Suara: layanan publik kantor pemilu.\n\nPemakaian: ./suara PERINTAH [PILIHAN]"
    )
    lines = [intro]
    names = [*GROUPS, *sorted({command.group for command in commands} - set(GROUPS))]
    for group in names:
        members = [command for command in commands if command.group == group]
        if members:
            title = GROUPS.get(group, (group.capitalize(), group.capitalize()))[english]
            lines += ["", title]
            lines += [f"  {c.name:<{width}}{c.help_en if english else c.help_id}" for c in members]
    hint = "./suara COMMAND --help" if english else "./suara PERINTAH --help"
    lines += ["", f"{'More on one command' if english else 'Keterangan satu perintah'}: {hint}"]
    if not english:
        lines.append("In English: ./suara --en")
    return "\n".join(lines)


def family(words: Sequence[str], commands: dict[str, Command]) -> list[Command]:
    """Return the commands that begin with the one word typed, alone or with a call for help; else none."""
    if not words or not set(words[1:]) <= {"-h", "--help"} or words[0] in commands:
        return []
    return [command for name, command in commands.items() if name.split()[0] == words[0]]


def split_words(words: Sequence[str], commands: dict[str, Command]) -> tuple[Command | None, list[str]]:
    """Return the command that the first two words, or the first, name; and the words after it."""
    for count in (2, 1):
        command = commands.get(" ".join(words[:count]))
        if command and len(words) >= count:
            return command, list(words[count:])
    return None, list(words)


def suggestion(words: Sequence[str], names: Iterable[str]) -> str:
    """Return one sentence for a command that does not exist, with the nearest ones that do."""
    typed = " ".join(words[:2]) if words[0] in {name.split()[0] for name in names} else words[0]
    family = [name for name in names if name.split()[0] == words[0]]
    near = difflib.get_close_matches(typed, list(names), n=3, cutoff=0.5) or family
    if near:
        return f'Perintah "{typed}" tidak ada. Mungkin maksud Anda: {", ".join(near)}.'
    return f'Perintah "{typed}" tidak ada. Ketik ./suara untuk melihat semua perintah.'


SALAH = (
    (r"the following arguments are required: (.+)", r"belum diisi: \1"),
    (r"one of the arguments (.+) is required", r"isi salah satu: \1"),
    (r"argument (.+?): expected one argument", r"\1: isinya belum ada"),
    (r"argument (.+?): expected at least one argument", r"\1: isinya belum ada"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1: tidak dapat bersama \2"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: \2 tidak dikenal; pilih \3"),
    (r"argument (.+?): invalid \S+ value: (.+)", r"\1: \2 tidak dapat dibaca"),
)
"""What argparse says of a wrong line, and the same in Indonesian."""


class Keterangan(argparse.RawDescriptionHelpFormatter):
    """Explanations whose first word is Indonesian too."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with ``pemakaian:``."""
        super().add_usage(usage, actions, groups, prefix or "pemakaian: ")


class Parser(argparse.ArgumentParser):
    """A parser that says in Indonesian what is wrong, and where the explanation is."""

    def error(self, message: str) -> NoReturn:
        """Print one sentence and end with 2."""
        for english, ours in SALAH:
            message = re.sub(f"^{english}$", ours, message)
        self.exit(2, f"{self.prog}: {message}. Keterangan: {self.prog} --help\n")


def make_parser(command: Command) -> argparse.ArgumentParser:
    """Return the parser of one command, its fixed words in Indonesian."""
    parser = Parser(
        prog=f"./suara {command.name}", description=f"{command.help_id}\n\n{command.help_en}", add_help=False,
        formatter_class=Keterangan, allow_abbrev=False,
    )  # fmt: skip
    parser._positionals.title = "isian"
    parser._optionals.title = "pilihan"
    command.configure(parser)
    parser.add_argument("-h", "--help", action="help", help="tampilkan keterangan ini")
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the process's exit code; end quietly when the reader closes the pipe."""
    try:
        code = _run(arguments)
        sys.stdout.flush()  # here, not at exit, where nobody can catch what a closed pipe says
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is still buffered has nowhere to go
        return PIPE_CLOSED
    return code


def _run(arguments: Sequence[str]) -> int:
    english = "--en" in arguments[:1]
    words = list(arguments[1:] if english else arguments)
    commands = all_commands()
    if not words or words[0] in {"-h", "--help"}:
        print(overview(commands.values(), english=english))  # noqa: T201
        return 0
    command, rest = split_words(words, commands)
    if members := family(words, commands):
        print(overview(members, english=english))  # noqa: T201
        return 0
    if command is None:
        print(suggestion(words, list(commands)), file=sys.stderr)  # noqa: T201
        return 2
    parser = make_parser(command)
    options, unknown = parser.parse_known_args(rest)
    options.rest = unknown
    if options.rest and command.name != "test":
        parser.error(f"tidak dikenal: {' '.join(options.rest)}")
    if not command.needs_django:
        return command.run(options)
    start_django()
    return _run_with_database(command, options)


def _run_with_database(command: Command, options: argparse.Namespace) -> int:
    """Run a command; a database without our tables, or with older ones, is a sentence and not a traceback."""
    from django.db.utils import OperationalError, ProgrammingError

    try:
        return command.run(options)
    except (OperationalError, ProgrammingError):
        if not _lacks_migrations():
            raise
    print(  # noqa: T201
        "Basis data belum disiapkan untuk Suara edisi ini. Jalankan ./suara up sekali, lalu ulangi.",
        file=sys.stderr,
    )
    return 1


def _lacks_migrations() -> bool:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return False


def start_django() -> None:
    """Load settings and models."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
    import django

    django.setup()
