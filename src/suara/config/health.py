"""`GET /sehat`: can this house do its work right now, and if not, what is missing."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import publik
from suara.core.tugas.waktu import today
from suara.hukum import load_hari_libur

BAIK = "baik"


@never_cache
@publik()
def sehat(request: HttpRequest) -> HttpResponse:
    """Answer 200 when every part is in order, else 503 naming the part: JSON, or plain text when asked."""
    parts = check_parts()
    healthy = all(state == BAIK for state in parts.values())
    status = 200 if healthy else 503
    if request.get_preferred_type(["application/json", "text/plain"]) == "text/plain":
        lines = "".join(f"{name}: {state}\n" for name, state in parts.items())
        return HttpResponse(lines, status=status, content_type="text/plain; charset=utf-8")
    body: dict[str, object] = {"sehat": healthy, "bagian": parts}
    if advice := calendar_advice():
        body["perhatian"] = advice
    return JsonResponse(body, status=status, json_dumps_params={"ensure_ascii": False})


def check_parts() -> dict[str, str]:
    """Return each part's state: `baik`, or one sentence without secrets on what is not in order."""
    database = _ask(_database, "tidak dapat dibuka; periksa SUARA_DATABASE_URL dan server basis data")
    worker = "menunggu basis data"
    if database == BAIK:
        worker = _ask(_worker, "belum berdetak; jalankan ./suara worker")
    return {"basis_data": database, "pekerja": worker, "kalender": _calendar()}


def calendar_advice() -> str:
    """Return advice when next year's calendar is still missing: no reason to turn visitors away today."""
    following = today().year + 1
    if following in load_hari_libur():
        return ""
    return f"kalender {following} belum ada; tenggat yang melewati tahun ini belum dapat dihitung"


def _ask(question: Callable[[], str], otherwise: str) -> str:
    try:
        return question()
    except DatabaseError:
        return otherwise


def _database() -> str:
    # Entering a transaction takes the write lock on SQLite: a read-only or full disk shows here.
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    recorded = set(MigrationRecorder(connection).applied_migrations())
    return BAIK if recorded >= expected_migrations() else "tabel belum mutakhir; jalankan ulang ./suara up"


def expected_migrations() -> set[tuple[str, str]]:
    """Return the migrations that this version brings, read from its files once per process."""
    if not _expected:
        from django.db.migrations.loader import MigrationLoader

        _expected.update(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)
    return _expected


_expected: set[tuple[str, str]] = set()


def _worker() -> str:
    from suara.core.tugas.queries import worker_health

    health = worker_health()
    return BAIK if health.sehat else "tidak berdetak; hentikan Suara lalu jalankan ./suara up"


def _calendar() -> str:
    year = today(settings.TIME_ZONE).year
    if year in load_hari_libur():
        return BAIK
    return f"hari libur {year} belum ada; tambahkan src/suara/hukum/kalender/{year}.yaml"
