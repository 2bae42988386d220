"""`./suara worker`."""

from __future__ import annotations

import argparse

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of background work."""
    return [
        Command(
            name="worker",
            group="jalankan",
            help_id="Jalankan pekerja latar: tugas antrean, tenggat, dan titik periksa harian.",
            help_en="Run the background worker: queued tasks, deadlines and daily checkpoints.",
            run=run_worker,
            configure=_configure,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sekali", action="store_true", help="kerjakan yang ada sekarang, lalu berhenti")


def run_worker(args: argparse.Namespace) -> int:
    """Work until a signal; with `--sekali`, until nothing is left to do."""
    from suara.core.tugas.worker import Pekerja

    worker = Pekerja()
    if getattr(args, "sekali", False):
        while worker.tick():
            pass
        return 0
    worker.watch_signals()
    worker.run()
    return 0
