"""Search over 200,000 published reports: p50 and p95 for one to three words, with and without typing errors.

    .venv/bin/python bench/lapor_cari.py [JUMLAH]

Starts a PostgreSQL of its own in a temporary folder, fills it with made-up reports of a wide vocabulary
(`cari/isi.py`), and asks the list page through Django itself (URL, view, queries, template) and the search
behind it alone. Every page is drawn anew, none comes from the memory of public pages. Beside it, in the same
run and process, a bare Django view that reads one row by its indexed number. 1 when the target is missed.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
REPORTS = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
TARGET = 0.100
ROUNDS = 100


def main() -> int:
    """Fill, ask, print."""
    from bench.cari import isi

    from suara.config.uji import private_postgres

    with private_postgres() as url, tempfile.TemporaryDirectory(prefix="suara-bench-") as folder:
        os.environ |= {"SUARA_DATABASE_URL": url, "SUARA_DATA": folder, "SUARA_MODE": "demo"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "suara.config.settings"
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection

        settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
        settings.ALLOWED_HOSTS = ["*"]
        call_command("migrate", verbosity=0, skip_checks=True)
        stamp = f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"
        load = f"{os.cpu_count()} inti, beban {os.getloadavg()[0]:.1f}"
        print(f"Python {platform.python_version()}, {load}, {stamp}", flush=True)
        started = time.perf_counter()
        words = isi.fill(REPORTS)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        filled = time.perf_counter() - started
        print(f"{REPORTS} laporan, {isi.count_words()} kata berbeda, diisi dalam {filled:.0f} s", flush=True)
        return measure(words)


def measure(words: list[str]) -> int:
    """Ask every kind, then the bare view; print p50 and p95 of time by the clock and of computing."""
    from bench.cari.tanya import questions
    from django.test import Client

    from suara.domains.pengaduan.models import Laporan

    # Whoever shows a pass gets a page of their own, never a kept one (`ingatan_publik.is_nobody`).
    client, dice = Client(headers={"Authorization": "x"}), random.Random(5)  # noqa: S311
    numbers = list(Laporan.objects.values_list("nomor", flat=True)[:2_000])
    bare, clock = make_bare(), Jam()
    print(f"p50 / p95 dalam ms; CPU: waktu hitung proses web dan PostgreSQL bersama\n{'':33}", end="")
    print("".join(f"{title:>16}" for title in ("halaman", "halaman CPU", "kueri", "kueri CPU")), flush=True)
    worst = 0.0
    client.get("/lapor/laporan/?cari=pemlih")  # what a process reads once: vocabulary, addresses, templates
    for name, ask in questions(words).items():
        pages, searches = [], []
        for _round in range(ROUNDS):
            query = f"cari={ask(dice)}"
            with clock(pages):
                answer = client.get(f"/lapor/laporan/?{query}")
            assert answer.status_code in (200, 302), query
            query = f"cari={ask(dice)}"  # another question: this one must not find its pages warm
            with clock(searches):
                search(query)
        worst = max(worst, report(name, pages, searches))
    times: list[tuple[float, float]] = []
    for _round in range(ROUNDS * 3):
        with clock(times):
            bare(dice.choice(numbers))
    report("saingan: satu baris per nomor", times)
    print(f"beban di akhir {os.getloadavg()[0]:.1f}")
    print(f"p95 terburuk {worst * 1000:.0f} ms, batas {TARGET * 1000:.0f} ms")
    return int(worst > TARGET)


class Jam:
    """A clock for both: the time that passed, and the time that this process and its backend computed.

    On a machine that others use, only the second is the program's own.
    """

    def __init__(self) -> None:
        """Find the backend that answers this connection."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            self.backend = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")

    @contextmanager
    def __call__(self, into: list[tuple[float, float]]) -> Iterator[None]:
        """Measure what is done inside."""
        began, computed = time.perf_counter(), self._computed()
        yield
        passed = time.perf_counter() - began
        into.append((passed, self._computed() - computed))

    def _computed(self) -> float:
        return time.process_time() + int(self.backend.read_text().split()[0]) / 1e9


def search(query: str) -> None:
    """Do what the list does before it draws: understand, find, count, read the rows of the page."""
    from django.http import QueryDict

    from suara.domains.pengaduan.queries_publik import with_copy
    from suara.domains.pengaduan.saringan_publik import find, read_saringan

    list(with_copy(find(read_saringan(QueryDict(query))).rows))


def make_bare() -> Callable[[str], Any]:
    """Return a question to a bare Django view: no middleware, no template, one indexed SELECT."""
    from django.http import HttpRequest, JsonResponse
    from django.test import RequestFactory

    from suara.domains.pengaduan.models import Laporan

    def view(request: HttpRequest) -> JsonResponse:
        found = Laporan.objects.filter(nomor=request.GET["nomor"]).values("nomor", "kelas", "status").first()
        return JsonResponse(found or {})

    factory = RequestFactory()
    return lambda nomor: view(factory.get("/", {"nomor": nomor}))


def report(name: str, *columns: list[tuple[float, float]]) -> float:
    """Print one line; return p95 by the clock of the first column."""
    cells, cuts = [], []
    for times in (list(part) for column in columns for part in zip(*column, strict=True)):
        cuts.append(statistics.quantiles(times, n=20)[18])
        cells.append(f"{statistics.median(times) * 1000:8.1f} /{cuts[-1] * 1000:6.1f}")
    print(f"{name:33}{''.join(cells)}", flush=True)
    return cuts[0]


if __name__ == "__main__":
    sys.exit(main())
