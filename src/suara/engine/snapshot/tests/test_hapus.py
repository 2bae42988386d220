"""Deleting by decision: killed at any moment the place is valid, and what was begun can be finished."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from suara.engine.errors import BerkasDitolak, SnapshotTidakAda
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import delete_snapshot, list_snapshots, sweep_snapshots, verify_snapshot
from suara.engine.snapshot.tempat import read_penunjuk
from suara.engine.snapshot.tests import hapus_mati
from suara.engine.snapshot.tests.panggung import make_daftar, write

pytestmark = pytest.mark.sekali


@pytest.fixture
def rumah(tmp_path):
    """A place with an old and a new snapshot, its key, and the two names."""
    kunci = KunciInduk.create(tmp_path / "kunci")
    with Sesi(memori="500MB", utas=1) as sesi:
        make_daftar(sesi)
        lama = write(sesi, tmp_path / "daftar", kunci)
        make_daftar(sesi, geser=1)
        baru = write(sesi, tmp_path / "daftar", kunci, induk=lama.id)
    return tmp_path / "daftar", kunci, lama.id, baru.id


def test_what_is_deleted_is_gone_and_its_child_is_whole(rumah) -> None:
    tempat, kunci, lama, baru = rumah
    assert delete_snapshot(tempat, lama)
    assert not delete_snapshot(tempat, lama)
    assert [satu.id for satu in list_snapshots(tempat)] == [baru]
    assert {satu.name for satu in tempat.iterdir()} == {"TERKINI", ".tulis", baru}
    assert verify_snapshot(tempat, kunci=kunci).utuh
    with pytest.raises(BerkasDitolak, match="tidak pernah dihapus"):
        delete_snapshot(tempat, baru)
    with pytest.raises(SnapshotTidakAda):
        delete_snapshot(tempat, "2020-TW1-aaaaaaaaaaaa")


def test_killed_at_any_moment_the_place_is_valid(rumah, tmp_path) -> None:
    _tempat, kunci, lama, baru = rumah
    perintah = [sys.executable, hapus_mati.__file__, str(tmp_path), lama]
    lingkungan = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(perintah, env=lingkungan, capture_output=True, text=True, check=True)
    moments = int(done.stdout)
    assert moments >= 8
    seen = set()
    for n in range(1, moments + 1):
        place = tmp_path / f"mati-{n}"
        assert verify_snapshot(place, kunci=kunci).utuh, n
        seen.add(lama in read_penunjuk(place).semua)
        for satu in list_snapshots(place):
            assert verify_snapshot(place, kunci=kunci, id=satu.id).utuh, (n, satu.id)
        sweep_snapshots(place)
        delete_snapshot(place, lama)
        assert {satu.name for satu in place.iterdir()} == {"TERKINI", ".tulis", baru}, n
        shutil.rmtree(place)
    assert seen == {True, False}
