"""Plays an act while the disk is full and prints, as JSON, what the officer reads and what is wrong after."""

from __future__ import annotations

import errno
import json
import os
import sys
from typing import Any


def main() -> None:
    """Fill the disk, act, look."""
    from suara.config.cli import start_django

    start_django()
    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import Client

    from tests.gangguan.audit import list_problems
    from tests.gangguan.jaringan import PDF, Jawaban

    plan = json.loads((settings.DATA / "rencana.json").read_text())
    name, word = {"unggah": ("lampiran", "Penerbit-uji"), "terbit": ("terbitkan", "TERBITKAN")}[sys.argv[1]]
    act = next(act for act in plan["tulis"] if act["nama"] == name)
    data = dict(act["data"]) | ({"penerbit": word} if name == "lampiran" else {})
    if act["file"]:
        data["berkas"] = SimpleUploadedFile("a.pdf", PDF, content_type="application/pdf")
    client = Client(headers={"host": "localhost"})
    client.cookies["sessionid"] = plan["sesi"][act["petugas"]]
    real = os.fsync

    def full(_handle: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    os.fsync = full
    answer = client.post(act["path"], data)
    os.fsync = real
    page = Jawaban(answer.status_code, {}, answer.content)
    found = {
        "status": page.status,
        "teks": page.teks,
        "diketik": word in page.html,
        "masalah": list_problems(),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
