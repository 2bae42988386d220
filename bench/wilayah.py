"""Filling the region table: one bulk load beside one `create()` per region, on the same list in the same run.

.venv/bin/python bench/wilayah.py
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET_SECONDS = 10.0


def main() -> int:
    """Print both figures; 1 when the load takes too long or the tables differ."""
    sys.path.insert(0, str(ROOT / "src"))
    folder = tempfile.mkdtemp(prefix="suara-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["SUARA_DATA"] = folder
    os.environ["SUARA_DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", "wilayah", verbosity=0, skip_checks=True)
    from suara.core.wilayah.models import Wilayah
    from suara.core.wilayah.services import load_kantor, load_wilayah

    rival_seconds = timed(rival)
    expected = set(Wilayah.objects.values_list("pk", "nama", "jenis", "induk"))
    Wilayah.objects.all()._raw_delete("default")
    load_seconds = timed(load_wilayah)
    offices_seconds = timed(load_kantor)
    again_seconds = timed(load_wilayah)
    assert expected == set(Wilayah.objects.values_list("pk", "nama", "jenis", "induk")), "isi tabel berbeda"
    print(f"{len(expected)} wilayah")
    print(f"  muat sekaligus            {load_seconds:6.2f} s   1.0x")
    print(f"  satu create() per wilayah {rival_seconds:6.2f} s   {rival_seconds / load_seconds:.1f}x")
    print(f"  muat lagi, tanpa ubahan   {again_seconds:6.2f} s")
    print(f"  553 kantor                {offices_seconds:6.2f} s")
    return int(load_seconds > TARGET_SECONDS or load_seconds >= rival_seconds)


def rival() -> None:
    """Create the regions one by one in one transaction."""
    from django.db import transaction

    from suara.core.wilayah import referensi
    from suara.core.wilayah.models import Wilayah

    with transaction.atomic():
        for row in referensi.read_wilayah():
            Wilayah.objects.create(
                kode=row.kode,
                nama=row.nama,
                tingkat=row.tingkat,
                jenis=row.jenis,
                induk_id=row.induk,
                berlaku_sejak=referensi.TANGGAL_DAFTAR,
            )


def timed(act) -> float:  # type: ignore[no-untyped-def]
    """Return the seconds that an act takes by the wall clock."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
