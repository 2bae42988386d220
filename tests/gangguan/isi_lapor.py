"""Prints every report as JSON: number, state, acts in order, and its words; or looks at the clocks once."""

from __future__ import annotations

import json
import sys


def main() -> None:
    """`waktu MOMENT`: run the timers at that moment. Without words: print the reports."""
    from suara.config.cli import start_django

    start_django()
    if sys.argv[1:2] == ["waktu"]:
        from tests.gangguan.anak_lapor import run_timers

        print(json.dumps(run_timers(sys.argv[2])))
        return
    from suara.domains.pengaduan.models import Laporan, Riwayat

    acts: dict[object, list[str]] = {}
    for key, act in Riwayat.objects.order_by("urutan").values_list("laporan_id", "act"):
        acts.setdefault(key, []).append(act)
    rows = Laporan.objects.all() if sys.argv[1:] == ["isi"] else Laporan.objects.defer("isi_asli")
    print(
        json.dumps(
            [
                {
                    "nomor": row.nomor,
                    "status": row.status,
                    "acts": acts[row.pk],
                    "isi": row.isi_asli if sys.argv[1:] == ["isi"] else "",
                }
                for row in rows
            ]
        )
    )


if __name__ == "__main__":
    main()
