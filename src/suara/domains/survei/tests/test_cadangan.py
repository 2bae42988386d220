"""`deploy/cadangkan`, really run: an answer that still waits is in no backup, on either engine."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import tarfile
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import IzinIsi, JawabanSpool, TerpisahSpool
from suara.domains.survei.services.izin import spend_undangan
from suara.domains.survei.services.rahasia import make_izin
from suara.domains.survei.tests.undangan_uji import answer, invite, make_open

pytestmark = pytest.mark.django_db(transaction=True)
AKAR = Path(__file__).resolve().parents[5]
TUNGGU = ("survei_jawabanspool", "survei_terpisahspool", "survei_izinisi")


def test_what_waits_is_in_no_backup(ayu: Akun, kantor_kaltim: Kantor, tmp_path: Path) -> None:
    wave = make_open(ayu, kantor_kaltim)
    tokens = invite(ayu, wave, 3)
    izin = [spend_undangan(token=token, izin=make_izin())[1] for token in tokens]
    for one in izin[:2]:
        answer(wave, izin=one, terpisah=(("disabilitas", "netra"),))
    assert (JawabanSpool.objects.count(), TerpisahSpool.objects.count()) == (2, 2)
    waiting = [str(row.pk) for row in JawabanSpool.objects.all()] + [IzinIsi.objects.get().pk]

    backup = _back_up(tmp_path)
    with tarfile.open(backup) as archive:
        archive.extractall(tmp_path / "isi", filter="data")
    rows = _postgres(tmp_path / "isi") if connection.vendor == "postgresql" else _sqlite(tmp_path / "isi")
    assert rows == dict.fromkeys(TUNGGU, 0) | {"survei_undangan": 3, "survei_kirimanjawaban": 2}
    raw = b"".join(path.read_bytes() for path in (tmp_path / "isi").rglob("*") if path.is_file())
    for one in waiting:
        assert one.encode() not in raw
        assert one.replace("-", "").encode() not in raw, "nor in what a deleted row leaves in the file"


def _back_up(place: Path) -> Path:
    data = place / "data"
    (data / "kunci").mkdir(parents=True)
    said = dict(os.environ) | {"SUARA_DATA": str(data), "SUARA_DATABASE_URL": "sqlite"}
    if connection.vendor == "postgresql":
        one = connection.settings_dict
        who = quote(str(one["USER"])) + (f":{quote(str(one['PASSWORD']))}" if one["PASSWORD"] else "")
        host, port = quote(str(one["HOST"] or ""), safe=""), str(one["PORT"] or 5432)
        where = f"{host}:{port}" if host and not host.startswith("%2F") else ""
        more = f"?host={host}&port={port}" if not where and host else ""
        said["SUARA_DATABASE_URL"] = f"postgresql://{who}@{where}/{quote(str(one['NAME']))}{more}"
    else:
        with sqlite3.connect(data / "suara.sqlite3") as target:
            connection.ensure_connection()
            connection.connection.backup(target)
        target.close()
    ran = subprocess.run(
        [AKAR / "deploy" / "cadangkan", place / "cadangan"],
        env=said,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    (archive,) = (place / "cadangan").glob("*.tar")
    assert Path(f"{archive}.sha256").exists()
    return archive


def _sqlite(place: Path) -> dict[str, int]:
    with sqlite3.connect(place / "suara.sqlite3") as held:
        names = (*TUNGGU, "survei_undangan", "survei_kirimanjawaban")
        found = {name: held.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    held.close()
    return found


def _postgres(place: Path) -> dict[str, int]:
    ran = subprocess.run(
        ["pg_restore", "--data-only", "--file=-", place / "suara.pgdump"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = dict.fromkeys((*TUNGGU, "survei_undangan", "survei_kirimanjawaban"), 0)
    table = ""
    for line in ran.stdout.splitlines():
        if line.startswith("COPY "):
            table = line.split()[1].split(".")[-1].strip('"')
        elif line == "\\.":
            table = ""
        elif table in found:
            found[table] += 1
    return found
