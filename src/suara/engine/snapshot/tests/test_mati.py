"""Kill -9, a full disk, two writers: the list is the old one or the new one, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from suara.engine.errors import RuangHabis, SnapshotTerkunci, TempatDitolak
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import list_snapshots, open_snapshot, sweep_snapshots, verify_snapshot
from suara.engine.snapshot import tempat as rumah
from suara.engine.snapshot.tests import tulis_pelan
from suara.engine.snapshot.tests.panggung import make_daftar, names_on_disk, write

KALI = 10
SAAT = 17
"""Moments at which the slow writer speaks: two per file, two per folder sync."""


@pytest.fixture
def sesi():
    with Sesi(memori="500MB", utas=1) as satu:
        make_daftar(satu)
        yield satu


@pytest.fixture
def berkas_kunci(tmp_path) -> Path:
    KunciInduk.create(tmp_path / "kunci")
    return tmp_path / "kunci"


def kill_at(saat: int, *args: str) -> list[str]:
    """Start the slow writer, kill it when it has spoken `saat` times; return what it said."""
    perintah = [sys.executable, tulis_pelan.__file__, *args]
    rumah_uji = Path(args[1]).parent  # working and temporary folder too: `names_on_disk` looks there
    lingkungan = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(rumah_uji)}
    with subprocess.Popen(
        perintah, stdout=subprocess.PIPE, text=True, env=lingkungan, cwd=rumah_uji
    ) as proses:
        assert proses.stdout is not None
        kata = []
        for baris in proses.stdout:
            kata.append(baris.strip())
            if len(kata) == saat:
                proses.send_signal(signal.SIGKILL)
                break
        proses.stdout.read()
    return kata


def test_killed_at_any_moment_the_list_is_the_old_one_or_the_new_one(sesi, tmp_path, berkas_kunci) -> None:
    tempat, kunci = tmp_path / "daftar", KunciInduk.read(berkas_kunci)
    lama = write(sesi, tempat, kunci)
    baru_terlihat = 0
    for kali in range(KALI):
        saat = 1 + kali * (SAAT - 1) // (KALI - 1)
        kata = kill_at(saat, str(tempat), str(berkas_kunci), str(kali + 1), lama.id)
        assert len(kata) == saat, kata
        assert names_on_disk(tmp_path) == []  # also what was left lying holds no plaintext
        kini = verify_snapshot(tempat, kunci=kunci)
        assert kini.utuh, (kata[-1], kini.temuan)
        open_snapshot(sesi, tempat, kunci=kunci, nama="kini")
        geser = 0 if kini.id == lama.id else kali + 1
        assert sesi.rows("SELECT nama FROM kini WHERE id = 7") == [(f"SITI RAHASIA {7 + geser}",)], kata[-1]
        sweep_snapshots(tempat)
        sah = {"TERKINI", ".tulis", *(satu.id for satu in list_snapshots(tempat))}
        assert {satu.name for satu in tempat.iterdir()} == sah, kata[-1]
        assert not list(tempat.rglob("BELUM"))
        if kini.id != lama.id:
            baru_terlihat += 1
            lama = list_snapshots(tempat)[-1]
    assert baru_terlihat >= 1  # the last moments lie after the commit
    make_daftar(sesi, geser=99)
    assert write(sesi, tempat, kunci, induk=lama.id).induk == lama.id  # and work goes on


def test_a_first_write_that_was_killed_leaves_an_empty_place(tmp_path, berkas_kunci, sesi) -> None:
    tempat = tmp_path / "daftar"
    kill_at(13, str(tempat), str(berkas_kunci), "0", "")  # renamed, not yet pointed at
    assert list_snapshots(tempat) == ()
    assert len(sweep_snapshots(tempat)) == 1
    assert write(sesi, tempat, KunciInduk.read(berkas_kunci)).baris == 300


class _Full:
    """A disk on which only so many bytes fit."""

    def __init__(self, ruang: int) -> None:
        self.ruang = ruang

    def write_file(self, path: Path, data: bytes) -> None:
        """Write what fits, then fail as the system does."""
        path.write_bytes(data[: self.ruang])
        if len(data) > self.ruang:
            raise OSError(28, "No space left on device")
        self.ruang -= len(data)


@pytest.mark.parametrize("ruang", [0, 5_000, 20_000])
def test_on_a_full_disk_the_old_list_stays_and_nothing_is_left(
    sesi, tmp_path, berkas_kunci, monkeypatch, ruang
) -> None:
    tempat, kunci = tmp_path / "daftar", KunciInduk.read(berkas_kunci)
    lama = write(sesi, tempat, kunci)
    make_daftar(sesi, geser=1)
    with monkeypatch.context() as penuh:
        penuh.setattr(rumah, "write_file", _Full(ruang).write_file)
        with pytest.raises(RuangHabis, match="Daftar yang berlaku tidak berubah"):
            write(sesi, tempat, kunci, induk=lama.id)
    assert [satu.id for satu in list_snapshots(tempat)] == [lama.id]
    assert verify_snapshot(tempat, kunci=kunci).utuh
    sweep_snapshots(tempat)
    assert {satu.name for satu in tempat.iterdir()} == {"TERKINI", ".tulis", lama.id}
    assert write(sesi, tempat, kunci, induk=lama.id).induk == lama.id


@pytest.fixture
def kecil(tmp_path):
    """A real disk of 80 KB; only root can mount one."""
    folder = tmp_path / "kecil"
    folder.mkdir()
    pasang = ["mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(pasang, capture_output=True, check=False).returncode:
        pytest.skip("cakram kecil hanya dapat dipasang root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_on_a_disk_that_is_really_full_the_old_list_stays(sesi, kecil, berkas_kunci) -> None:
    tempat, kunci = kecil / "daftar", KunciInduk.read(berkas_kunci)
    lama = write(sesi, tempat, kunci)
    make_daftar(sesi, baris=3000)
    with pytest.raises(RuangHabis):
        write(sesi, tempat, kunci, induk=lama.id)
    assert verify_snapshot(tempat, kunci=kunci).id == lama.id
    assert {satu.name for satu in tempat.iterdir()} == {"TERKINI", ".tulis", lama.id}


def test_two_writers_do_not_meet(sesi, tmp_path, berkas_kunci) -> None:
    tempat, kunci = tmp_path / "daftar", KunciInduk.read(berkas_kunci)
    with rumah.hold(tempat), pytest.raises(SnapshotTerkunci, match="Tunggu"):
        write(sesi, tempat, kunci)
    assert write(sesi, tempat, kunci).baris == 300


def test_a_place_that_cannot_be_used_is_a_sentence(sesi, tmp_path, berkas_kunci) -> None:
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(TempatDitolak):
        write(sesi, tmp_path / "berkas", KunciInduk.read(berkas_kunci))
    with pytest.raises(TempatDitolak):
        write(sesi, tmp_path / "berkas" / "dalam", KunciInduk.read(berkas_kunci))
    with pytest.raises(TempatDitolak):
        list_snapshots(tmp_path / "berkas")
    (tmp_path / "folder" / "TERKINI").mkdir(parents=True)
    with pytest.raises(TempatDitolak):
        list_snapshots(tmp_path / "folder")
