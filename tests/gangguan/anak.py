"""Kills a real process at exact points of a request, as often as asked, on copies of one office.

A program that reads one order per line from standard input and answers each with a line of JSON. It loads
Django once and forks a child for every try, so a try costs a fork and not a start. The child plays one act
of the plan through the whole of Django (middleware, form, service, database) and dies by SIGKILL at the
point asked for. Then the copy is audited by a fresh child, as after a restart.

Points are the writing moments of a request, in their order: before and after each INSERT, UPDATE, DELETE and
COMMIT, each flush to disk and each rename.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WRITES = ("INSERT", "UPDATE", "DELETE")


@dataclass(slots=True)
class Titik:
    """Counts the points of a request and dies at one of them."""

    at: int = 0
    seen: list[str] = field(default_factory=list)
    entries: int = 0
    boundaries: list[int] = field(default_factory=list)

    def pass_by(self, name: str) -> None:
        """Note a point; die here when it is the one."""
        self.seen.append(name)
        if len(self.seen) == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return `call` with a point before and after it."""

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.pass_by(f"sebelum {name}")
            answer = call(*args, **kwargs)
            self.pass_by(f"sesudah {name}")
            return answer

        return wrapped

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Watch statements, commits, flushes and renames."""
        from django.db import connection

        def execute(run: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            word = sql.lstrip("( ").split(" ", 1)[0].upper()
            self.entries += sql.startswith('INSERT INTO "jejak_entri"')
            if word not in WRITES:
                return run(sql, params, many, context)
            return self.around(" ".join(sql.split()[:3]), run)(sql, params, many, context)

        os.fsync = self.around("fsync", os.fsync)
        Path.replace = self.around("rename", Path.replace)  # type: ignore[method-assign]
        inner = connection._commit

        def commit() -> None:
            self.pass_by("sebelum COMMIT")
            inner()
            self.boundaries.append(self.entries)
            self.pass_by("sesudah COMMIT")

        connection._commit = commit  # type: ignore[method-assign]
        with connection.execute_wrapper(execute):
            yield


def count_entries() -> int:
    """Return how long the trail is."""
    from suara.core.jejak.models import Entri

    return Entri.objects.count()


def list_new_acts(since: int) -> list[str]:
    """Return the acts written after entry `since`."""
    from suara.core.jejak.models import Entri

    rows = Entri.objects.filter(urutan__gt=since).order_by("urutan").values_list("act", "obj_type")
    return [f"{act}" for act, _kind in rows]


def play(act: dict[str, Any], sesi: dict[str, str]) -> int:
    """Send one act of the plan; return the status."""
    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import Client

    from tests.gangguan.jaringan import PDF, Jawaban

    client = Client(headers={"host": "localhost"}, raise_request_exception=bool(act.get("raise", True)))
    client.cookies[settings.SESSION_COOKIE_NAME] = sesi[act["petugas"]]
    data = dict(act["data"])
    if act["file"]:
        data["berkas"] = SimpleUploadedFile("pindaian.pdf", PDF, content_type="application/pdf")
    answer = client.post(act["path"], data)
    if answer.status_code != 302:
        sys.stderr.write(Jawaban(answer.status_code, {}, answer.content).teks[:3000] + "\n")
    return answer.status_code


def import_dct(path: str) -> int:
    """Import a list of candidates, as the command does."""
    from suara.domains.paw.services.impor import import_dct

    taken = import_dct(actor=None, file_bytes=Path(path).read_bytes(), name=Path(path).name)
    return 302 if taken.diterima else 422


def run(order: dict[str, Any], sesi: dict[str, str], titik: Titik) -> int:
    """Do what the order says, watched."""
    with titik.watching():
        return import_dct(order["impor"]) if "impor" in order else play(order["tulis"], sesi)


def in_child(work: Callable[[], Any]) -> tuple[int, Any]:
    """Run `work` in a fork; return the signal that ended it (0: none) and what it returned."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            answer = work()
        except BaseException:
            answer = {"galat": traceback.format_exc()}
        with os.fdopen(writing, "w") as pipe:
            pipe.write(json.dumps(answer))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    _pid, status = os.waitpid(pid, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, json.loads(text) if text else None


class Bengkel:
    """The workshop: one copy of the office that is restored before every try."""

    def __init__(self) -> None:
        self.data = Path(os.environ["SUARA_DATA"])
        self.source = Path(os.environ["GANGGUAN_ASAL"])
        self.database_url = os.environ.get("SUARA_DATABASE_URL", "")
        self.source_url = os.environ.get("GANGGUAN_ASAL_DB", "")
        self.sesi: dict[str, str] = json.loads((self.source / "rencana.json").read_text())["sesi"]

    def restore(self) -> None:
        """Bring the office back to what was prepared."""
        for name in ("suara.sqlite3", "suara.sqlite3-wal", "suara.sqlite3-shm"):
            (self.data / name).unlink(missing_ok=True)
        if self.database_url:
            from tests.gangguan.rumah import copy_database

            copy_database(self.source_url, self.database_url)
        else:
            shutil.copy2(self.source / "suara.sqlite3", self.data / "suara.sqlite3")
        for path in sorted((self.data / "berkas").rglob("*"), reverse=True):
            if not (self.source / path.relative_to(self.data)).exists():
                path.rmdir() if path.is_dir() else path.unlink()

    def warm_up(self) -> None:
        """Load templates and the audit before the first fork; leave no connection open."""
        from django.db import connections
        from django.test import Client

        from tests.gangguan.audit import list_problems

        client = Client(headers={"host": "localhost"})
        client.cookies["sessionid"] = self.sesi["yusuf"]
        client.get("/kerja/paw/")
        list_problems()
        connections.close_all()

    def reference(self, order: dict[str, Any]) -> dict[str, Any]:
        """Play the act undisturbed: its points, its acts, and how many entries each commit left."""

        def work() -> dict[str, Any]:
            before, titik = count_entries(), Titik()
            status = run(order, self.sesi, titik)
            return {"status": status, "titik": titik.seen, "acts": list_new_acts(before), "mulai": before,
                    "batas": sorted({before, *(before + count for count in titik.boundaries)})}  # fmt: skip

        self.restore()
        _signal, answer = in_child(work)
        found: dict[str, Any] = answer
        return found

    def kill_at(self, order: dict[str, Any], point: int, whole: dict[str, Any]) -> list[str]:
        """Kill the act at `point` and return what is wrong afterwards."""

        def look() -> dict[str, Any]:
            from tests.gangguan.audit import list_problems

            return {"acts": list_new_acts(whole["mulai"]), "masalah": list_problems()}

        self.restore()
        ended, answer = in_child(lambda: run(order, self.sesi, Titik(at=point)))
        name = whole["titik"][point - 1]
        # A note of the session that is due once a minute makes the rehearsal longer by a commit: an act that
        # was over before its last point came must then be whole.
        over = ended != signal.SIGKILL
        if over and answer != whole["status"]:
            return [f"titik {point} ({name}): tidak mati, jawaban {answer}"]
        _signal, after = in_child(look)
        if "galat" in after:
            return [f"titik {point} ({name}): {after['galat']}"]
        problems: list[str] = [*after["masalah"]]
        count = len(after["acts"])
        if over and after["acts"] != whole["acts"]:
            problems.append(f"dijawab tetapi tidak utuh: {after['acts']} dari {whole['acts']}")
        if after["acts"] != whole["acts"][:count] or whole["mulai"] + count not in whole["batas"]:
            problems.append(f"jejak setengah: {after['acts']} dari {whole['acts']}")
        return [f"titik {point} ({name}): {problem}" for problem in problems]

    def sweep(self, order: dict[str, Any]) -> dict[str, Any]:
        """Kill the act at many of its points."""
        whole = self.reference(order)
        if "galat" in whole or whole["status"] != 302:
            return {"titik": 0, "mati": 0, "masalah": [f"tidak dapat dimainkan: {whole}"]}
        points = choose(whole["titik"], order["paling_banyak"], order["benih"])
        problems = [one for point in points for one in self.kill_at(order, point, whole)]
        return {"titik": len(whole["titik"]), "mati": len(points), "masalah": problems}


def choose(points: list[str], most: int, seed: int) -> list[int]:
    """Return which points to die at: all around COMMIT, and of the others as many as there is time for."""
    numbers = range(1, len(points) + 1)
    sure = [number for number in numbers if "COMMIT" in points[number - 1]]
    others = [number for number in numbers if number not in sure]
    drawn = random.Random(seed).sample(others, max(0, min(len(others), most - len(sure))))  # noqa: S311
    return sorted([*sure, *drawn])


def serve(kind: type[Bengkel]) -> None:
    """Answer orders until the input ends."""
    from suara.config.cli import start_django

    start_django()
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018 - load every view before the first fork
    workshop = kind()
    workshop.warm_up()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(workshop.sweep(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(Bengkel)
