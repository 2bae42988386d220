"""`./suara verify`."""

from __future__ import annotations

import argparse
import sys

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of the trail."""
    return [
        Command(
            name="verify",
            group="periksa",
            help_id="Hitung ulang seluruh jejak dan sebutkan entri pertama yang rusak.",
            help_en="Re-compute the whole trail and name the first broken entry.",
            run=run_verify,
        )
    ]


def run_verify(_args: argparse.Namespace) -> int:
    """Print one clear sentence; return 0 when the trail is whole, 1 when it is not."""
    from suara.core.jejak.queries import verify

    result = verify()
    for warning in result.peringatan:
        sys.stderr.write(f"Peringatan: {warning}\n")
    if result.kerusakan is not None:
        sys.stdout.write(
            f"Jejak RUSAK mulai entri ke-{result.kerusakan.urutan}. {result.kerusakan.kalimat} "
            "Jangan ubah apa pun; bandingkan dengan cadangan.\n"
        )
        return 1
    amount = f"{result.jumlah:,}".replace(",", ".")
    sys.stdout.write(f"Jejak utuh: {amount} entri, {result.titik_periksa} titik periksa bertanda tangan.\n")
    return 1 if result.peringatan else 0
