"""The commands `lapor …`: each module below brings its own; nothing heavy is loaded to list them."""

from __future__ import annotations

from suara.domains.pengaduan import cli_jam, cli_sp4n, cli_triase
from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of this room; each module's list may grow on its own."""
    return [*cli_jam.commands(), *cli_triase.commands(), *cli_sp4n.commands()]
