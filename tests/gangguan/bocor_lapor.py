"""Sends a citizen's report full of marked words, lets requests fail, prints all that was kept, as JSON.

The logging is at DEBUG, statements included, through the formatter that the office itself uses.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TANDA = {
    "nama": "Kenarilda Zebrawati",
    "nik": "6472051708900003",
    "hp": "081299887766",
    "email": "kenarilda.zebrawati@contoh.test",
    "kata": "zamrudkelana",
    "berkas": "pengakuanrahasia",
}


def main() -> None:
    """Send, fail, look everywhere."""
    from suara.config.cli import start_django

    start_django()
    log = listen()
    from django.test import Client

    from tests.gangguan.jaringan import make_pdf

    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    kirim_id = str(uuid.uuid4())
    typed = {
        "kirim_id": kirim_id, "kelas_pelapor": "PENGADUAN", "judul": f"Judul {TANDA['kata']}",
        "isi": f"Saya {TANDA['nama']}, NIK {TANDA['nik']}, HP {TANDA['hp']}: loket {TANDA['kata']} tutup.",
        "permintaan": f"Minta {TANDA['kata']}", "lokasi": f"Dekat {TANDA['kata']}",
        "is_anonim": "ya", "is_rahasia": "tidak",
        "identitas": "ada", "nama": TANDA["nama"], "email": TANDA["email"], "hp": TANDA["hp"],
    }  # fmt: skip
    from django.core.files.uploadedfile import SimpleUploadedFile

    scan = SimpleUploadedFile(f"{TANDA['berkas']} {TANDA['nama']}.pdf", make_pdf("bocor"), "application/pdf")
    client.post("/lapor/buat/", {**typed, "bukti": scan})
    send = {"kirim_id": kirim_id, "aksi": "kirim"}
    pages = []
    with exploding(f"Key (isi)=({typed['isi']}) already exists"):
        pages.append(client.post("/lapor/buat/periksa/", send).content.decode())
        pages.append(client.post("/lapor/buat/periksa/", send).content.decode())
    status = client.post("/lapor/buat/periksa/", send).status_code
    from suara.domains.pengaduan.services.rahasia import derive_kunci

    nomor = newest()
    key = derive_kunci(kirim_id)
    stranger = Client(headers={"host": "localhost"}, raise_request_exception=False)
    pages.append(stranger.post("/lapor/cek/", {"nomor": nomor, "kunci": key[:-1] + "0"}).content.decode())
    pages.append(stranger.get(f"/lapor/cek/{nomor}/").content.decode())
    client.post("/lapor/cek/", {"nomor": nomor, "kunci": key})
    with exploding(f"gagal: {TANDA['nama']} {TANDA['kata']} {key}"):
        answer = {"kirim_id": uuid.uuid4(), "isi": f"Jawaban {TANDA['kata']} {TANDA['nik']}"}
        pages.append(client.post(f"/lapor/cek/{nomor}/jawab/", answer).content.decode())
    again = client.post(f"/lapor/cek/{nomor}/jawab/", {**answer}).status_code
    found = {"status": [status, again], "tanda": [*TANDA.values(), key, key.replace("-", "")],
             "galat": pages, "log": log.getvalue().splitlines(), "basis_data": [dump()]}  # fmt: skip
    print(json.dumps(found | kept()))


def newest() -> str:
    """Return the number of the newest report."""
    from suara.domains.pengaduan.models import Laporan

    return str(Laporan.objects.order_by("-nomor").values_list("nomor", flat=True)[0])


def listen() -> io.StringIO:
    """Return what everything logs, formatted as the office formats it."""
    from suara.config.log import MaskingFormatter

    log = io.StringIO()
    handler = logging.StreamHandler(log)
    handler.setFormatter(MaskingFormatter("%(name)s %(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.DEBUG)
    for name in list(logging.Logger.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.DEBUG)
    return log


@contextlib.contextmanager
def exploding(words: str) -> Iterator[None]:
    """Let the trail fail with the citizen's words in the message, as a database does that quotes a row."""
    from django.db import connection

    def execute(run: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "jejak_entri" in sql and sql.startswith("INSERT"):
            raise RuntimeError(words)
        return run(sql, params, many, context)

    with connection.execute_wrapper(execute):
        yield


def dump() -> str:
    """Return every byte of the database that can be read without keys."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.close()
        files = [Path(settings.DATA) / f"suara.sqlite3{tail}" for tail in ("", "-wal")]
        return "".join(path.read_bytes().decode("latin-1") for path in files if path.exists())
    parts = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            with cursor.cursor.copy(f'COPY (SELECT * FROM "{table}") TO STDOUT') as rows:
                parts += [bytes(row).decode("latin-1") for row in rows]
    return "".join(parts)


def kept() -> dict[str, list[Any]]:
    """Return what the trail, the file rows and the disk say."""
    from django.conf import settings

    from suara.core.berkas.models import Berkas
    from suara.core.jejak.models import Entri

    root = Path(settings.MEDIA_ROOT)
    disk = [path.name for path in root.rglob("*") if path.is_file()]
    names = list(Berkas.objects.values_list("nama_asli", flat=True))
    trail = [f"{entri.actor_label} {entri.obj_id} {entri.payload}" for entri in Entri.objects.all()]
    return {"jejak": trail, "nama_berkas": names, "disk": disk}


if __name__ == "__main__":
    main()
