"""As `anak.py`, for the writes of LAPOR!: after each kill the same form is sent once more.

Killed at any point, the trail stands at a commit and every report agrees with itself; sent again, the act is
there exactly once, a report under the number that it would have had anyway. Then, two days later, the sweeps
run: no file is left without a row.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import signal
import sys
from typing import Any

from tests.gangguan import anak
from tests.gangguan.anak import Bengkel, Titik, count_entries, in_child, list_new_acts


def play(order: dict[str, Any], sesi: dict[str, str]) -> int:
    """Send one request of the plan; return its status."""
    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import Client

    from tests.gangguan.jaringan import Jawaban, make_pdf

    client = Client(headers={"host": "localhost"})
    if order["petugas"]:
        client.cookies[settings.SESSION_COOKIE_NAME] = sesi[order["petugas"]]
    data, head = dict(order["data"]), order.get("kepala", {})
    if order.get("file"):
        scan = make_pdf(order["path"])
        data[order["file"]] = SimpleUploadedFile("pindaian.pdf", scan, content_type="application/pdf")
    if order.get("metode") == "GET":
        answer = client.get(order["path"], **head)
    elif "badan" in order:
        body = order["badan"].encode("latin-1")
        answer = client.generic("POST", order["path"], body, "application/octet-stream", **head)
    else:
        answer = client.post(order["path"], data, **head)
    if answer.status_code >= 500:
        sys.stderr.write(Jawaban(answer.status_code, {}, answer.content).teks[:2000] + "\n")
    return int(answer.status_code)


def run_timers(moment: str) -> int:
    """Look at the clocks, as the worker does, at this moment."""
    from suara.core.tugas.waktu import demo_time
    from suara.domains.pengaduan.tasks import run_timers as look

    with demo_time() as at:
        at(dt.datetime.fromisoformat(moment))
        look()
    return 302


def count_reports() -> list[str]:
    """Return the newest numbers: who sent again got this one or, wrongly, another."""
    from suara.domains.pengaduan.models import Laporan

    return sorted(Laporan.objects.order_by("-nomor").values_list("nomor", flat=True)[:3])


def list_problems() -> list[str]:
    """Return what does not agree; only LAPOR! and the trail, for it is asked after every kill."""
    from tests.gangguan import audit, audit_lapor

    return [*audit._trail(), *audit._files(), *audit_lapor.list_problems()]


class BengkelLapor(Bengkel):
    """The workshop of LAPOR!."""

    def __init__(self) -> None:
        super().__init__()
        plan = json.loads((self.source / "rencana.json").read_text())
        self.sesi = plan["lapor"]["sesi"]
        self.lama: set[str] = set()

    def warm_up(self) -> None:
        """Load templates, rules and machine before the first fork; leave no connection open."""
        from django.db import connections
        from django.test import Client

        from suara.domains.pengaduan import triase
        from suara.domains.pengaduan.services import samar
        from tests.gangguan.audit_lapor import list_loose

        client = Client(headers={"host": "localhost"})
        for path in ("/lapor/", "/lapor/buat/", "/lapor/cek/"):
            client.get(path)
        client.cookies["sessionid"] = self.sesi["sri"]
        client.get("/kerja/lapor/")
        samar.mask("Nama saya Siti"), triase.usulkan("Nama saya tidak ada di daftar pemilih")
        list_problems()
        self.lama = list_loose()
        connections.close_all()

    def act(self, order: dict[str, Any]) -> int:
        """Do what the order says."""
        if "waktu" in order:
            return run_timers(order["waktu"])
        return play(order["tulis"], self.sesi)

    def ready(self, order: dict[str, Any]) -> None:
        """Bring the office back, and do what must have been done just before."""
        self.restore()
        for place in ("potongan", "sementara"):
            for path in (self.data / "berkas" / place).glob("*"):
                path.unlink()
        for path in (self.source / "berkas" / "potongan").glob("*"):
            (self.data / "berkas" / "potongan" / path.name).write_bytes(path.read_bytes())
        if before := order.get("tulis", {}).get("didahului"):
            in_child(lambda: play(before, self.sesi))

    def watched(self, order: dict[str, Any], titik: Titik) -> int:
        """Do it, counting points."""
        with titik.watching():
            return self.act(order)

    def reference(self, order: dict[str, Any]) -> dict[str, Any]:
        """Play the act undisturbed: its points, its acts, the numbers given, and what each commit left."""

        def work() -> dict[str, Any]:
            before, titik = count_entries(), Titik()
            status = self.watched(order, titik)
            return {"status": status, "titik": titik.seen, "acts": list_new_acts(before), "mulai": before,
                    "nomor": count_reports(),
                    "batas": sorted({before, *(before + count for count in titik.boundaries)})}  # fmt: skip

        self.ready(order)
        _signal, answer = in_child(work)
        found: dict[str, Any] = answer
        return found

    def kill_at(self, order: dict[str, Any], point: int, whole: dict[str, Any]) -> list[str]:
        """Kill the act at `point`, look, send it again, look; return what is wrong."""
        name = f"titik {point} ({whole['titik'][point - 1]})"
        self.ready(order)
        ended, answer = in_child(lambda: self.watched(order, Titik(at=point)))
        if ended != signal.SIGKILL and answer != whole["status"]:
            return [f"{name}: tidak mati, jawaban {answer}"]

        def look() -> dict[str, Any]:
            return {"acts": list_new_acts(whole["mulai"]), "masalah": list_problems()}

        def again() -> dict[str, Any]:
            from tests.gangguan.audit_lapor import list_leftovers

            status = self.act(order)
            found = look() | {"status": status, "nomor": count_reports()}
            if order.get("sisa"):
                found["masalah"] += list_leftovers(self.lama)
            return found

        found = [f"sesudah mati: {one}" for one in self.after_kill(in_child(look)[1], whole)]
        found += [f"sesudah diulang: {one}" for one in self.after_repeat(in_child(again)[1], order, whole)]
        return [f"{name}: {one}" for one in found]

    def after_kill(self, seen: dict[str, Any], whole: dict[str, Any]) -> list[str]:
        """Return what is half done."""
        if "galat" in seen:
            return [seen["galat"]]
        acts = seen["acts"]
        half = acts != whole["acts"][: len(acts)] or whole["mulai"] + len(acts) not in whole["batas"]
        return seen["masalah"] + ([f"jejak setengah: {acts} dari {whole['acts']}"] if half else [])

    def after_repeat(self, seen: dict[str, Any], order: dict[str, Any], whole: dict[str, Any]) -> list[str]:
        """Return what is missing or there twice. Some acts are meant to be noted each time (`berulang`)."""
        if "galat" in seen:
            return [seen["galat"]]
        problems = list(seen["masalah"])
        if seen["status"] >= 500 or seen["nomor"] != whole["nomor"]:
            problems.append(f"jawaban {seen['status']}, nomor {seen['nomor']} bukan {whole['nomor']}")
        same = set(seen["acts"]) == set(whole["acts"]) if order.get("tulis", {}).get("berulang") else (
            sorted(seen["acts"]) == sorted(whole["acts"])
        )  # fmt: skip
        return problems + ([] if same else [f"{seen['acts']}, mestinya {whole['acts']}"])

    def sweep(self, order: dict[str, Any]) -> dict[str, Any]:
        """Kill the act at some of its points."""
        whole = self.reference(order)
        wanted = order.get("tulis", {}).get("harap", 302)
        if "galat" in whole or whole["status"] != wanted:
            return {"titik": 0, "mati": 0, "masalah": [f"tidak dapat dimainkan: {whole}"], "acts": []}
        points = choose(whole["titik"], order["paling_banyak"], order["benih"])
        problems = [one for point in points for one in self.kill_at(order, point, whole)]
        return {"titik": len(whole["titik"]), "mati": len(points), "masalah": problems, "acts": whole["acts"]}


def choose(points: list[str], most: int, seed: int) -> list[int]:
    """Draw points to die at, half of them around a COMMIT."""
    chance = random.Random(seed)  # noqa: S311
    commits = [n for n, name in enumerate(points, 1) if "COMMIT" in name]
    others = [n for n, name in enumerate(points, 1) if "COMMIT" not in name]
    drawn = chance.sample(commits, min(len(commits), max(1, most // 2)))
    return sorted([*drawn, *chance.sample(others, min(len(others), most - len(drawn)))])


def main() -> None:
    """Answer orders until the input ends."""
    anak.serve(BengkelLapor)


if __name__ == "__main__":
    main()
