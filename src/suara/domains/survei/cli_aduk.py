"""`survei aduk`: move waiting answers now, as the worker does every night."""

from __future__ import annotations

import argparse
import sys

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the command."""
    return [
        Command(
            name="survei aduk", group="survei", run=run_aduk,
            help_id="Memindahkan jawaban yang menunggu, terkocok, sedikitnya lima sekali jalan.",
            help_en="Move waiting answers, shuffled, at least five at a time.",
        ),
    ]  # fmt: skip


def run_aduk(_args: argparse.Namespace) -> int:
    """Shuffle every wave that has waiting answers and say how many moved. Always 0: few are left to wait."""
    from suara.domains.survei.services.spool import shuffle_all

    moved = shuffle_all()
    for kode, n in moved.items():
        sys.stdout.write(f"{kode}: {n}\n")
    sys.stdout.write(f"{sum(moved.values())} jawaban dipindahkan.\n")
    return 0
