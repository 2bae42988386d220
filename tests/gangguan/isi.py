"""Prints what the officers' responses say, as a JSON list: the acknowledged ones must be among them."""

from __future__ import annotations

import json


def main() -> None:
    """Print all of them."""
    from suara.config.cli import start_django

    start_django()
    from suara.domains.paw.models import TanggapanMasyarakat

    rows = TanggapanMasyarakat.objects.filter(cara="surat")
    print(json.dumps(list(rows.values_list("isi", flat=True))))


if __name__ == "__main__":
    main()
