"""The commands `pemilih …`: each module below brings its own; nothing heavy is loaded to list them."""

from __future__ import annotations

from suara.domains.pemilih import (
    cli_alir,
    cli_ekspor,
    cli_ganda,
    cli_kiriman,
    cli_periksa,
    cli_setor,
    cli_snapshot,
    cli_sumber,
)
from suara.domains.pemilih.cek import cli as cek
from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of this room; each module's list may grow on its own."""
    return [
        *cli_snapshot.commands(),
        *cli_sumber.commands(),
        *cli_alir.commands(),
        *cli_ganda.commands(),
        *cli_setor.commands(),
        *cli_kiriman.commands(),
        *cli_ekspor.commands(),
        *cek.commands(),
        *cli_periksa.commands(),
    ]
