"""Kill -9 in the middle of an ingest: the list is the old one or the new one, and no plaintext lies about."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from suara.engine.sesi import Sesi
from suara.engine.snapshot import list_snapshots, open_snapshot, verify_snapshot
from suara.engine.sources.tests import masuk_pelan
from suara.engine.sources.tests.panggung import Kantor, line, write_csv

SAAT = range(1, 12)
"""Before and after the check, twice a file, twice a folder: the last of these lies after the commit."""


def kill_at(saat: int, *args: str) -> list[str]:
    """Start the slow ingest, kill it when it has spoken so often."""
    perintah = [sys.executable, masuk_pelan.__file__, *args]
    lingkungan = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    kata: list[str] = []
    with subprocess.Popen(perintah, stdout=subprocess.PIPE, text=True, env=lingkungan) as proses:
        assert proses.stdout is not None
        for baris in proses.stdout:
            kata.append(baris.strip())
            if len(kata) == saat:
                proses.send_signal(signal.SIGKILL)
                break
        proses.stdout.read()
    return kata


def test_killed_at_any_moment_the_list_is_the_old_one_or_the_new_one(tmp_path) -> None:
    kantor = Kantor(tmp_path)
    tujuan = tmp_path / "masukan"
    tujuan.mkdir()
    baru = write_csv(tujuan / "baru.csv", *(line(n, alamat="JL. BARU") for n in range(11, 30)))
    terlihat = set()
    with Sesi(memori="500MB", utas=1) as sesi:
        lama = kantor.masuk(sesi, write_csv(tujuan / "lama.csv", *(line(n) for n in range(11, 30)))).manifes
        for saat in SAAT[::2]:
            kata = kill_at(saat, str(kantor.tempat), str(kantor.path_kunci), str(kantor.laporan), str(baru))
            assert len(kata) == saat, kata
            assert verify_snapshot(kantor.tempat, kunci=kantor.kunci).utuh, kata[-1]
            open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="kini")
            alamat = {satu for (satu,) in sesi.rows("SELECT DISTINCT alamat FROM kini")}
            kini = list_snapshots(kantor.tempat)[-1]
            assert alamat == ({"JL. CONTOH"} if kini.id == lama.id else {"JL. BARU"}), kata[-1]
            terlihat |= alamat
            polos = [
                satu.name
                for satu in tmp_path.rglob("*")
                if satu.is_file() and satu.parent != tujuan and b"64720512" in satu.read_bytes()
            ]
            assert polos == []
    assert "JL. CONTOH" in terlihat
