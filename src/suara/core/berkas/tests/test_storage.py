"""The store: content-addressed, durable, never half a file."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from suara.core.berkas import storage
from suara.core.berkas.errors import BerkasRusak
from suara.core.berkas.tasks import sweep_unfinished


def test_the_same_bytes_are_kept_once(penyimpanan: Path) -> None:
    sha256 = storage.write(b"isi")
    assert storage.write(b"isi") == sha256 == hashlib.sha256(b"isi").hexdigest()
    files = [path for path in penyimpanan.rglob("*") if path.is_file()]
    assert files == [penyimpanan / sha256[:2] / sha256[2:4] / sha256]
    assert files[0].stat().st_mode & 0o777 == 0o600
    assert storage.read(sha256) == b"isi"


def test_missing_or_altered_bytes_are_never_handed_out() -> None:
    sha256 = storage.write(b"isi")
    storage.path_of(sha256).write_bytes(b"lain")
    with pytest.raises(BerkasRusak, match="tidak lagi sama"):
        storage.read(sha256)
    storage.path_of(sha256).unlink()
    with pytest.raises(BerkasRusak, match="tidak ada"):
        storage.read(sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "abc", "A" * 64, "a" * 63 + "/"])
def test_only_a_hash_is_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="64"):
        storage.path_of(name)


def test_a_failed_write_leaves_nothing(penyimpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        storage.write(b"isi")
    assert [path for path in penyimpanan.rglob("*") if path.is_file()] == []


@pytest.mark.django_db
def test_old_unfinished_files_are_swept(penyimpanan: Path) -> None:
    storage.write(b"isi")
    old, fresh = penyimpanan / "sementara" / "tua", penyimpanan / "sementara" / "baru"
    old.write_bytes(b"setengah")
    fresh.write_bytes(b"setengah")
    os.utime(old, (time.time() - 90_000,) * 2)
    sweep_unfinished()
    assert [path.name for path in (penyimpanan / "sementara").iterdir()] == ["baru"]


def test_files_without_a_row_are_swept_after_a_day_unless_written_again(penyimpanan: Path) -> None:
    named, lost, again, young = (storage.write(word) for word in (b"bernama", b"hilang", b"lagi", b"muda"))
    for sha256 in (named, lost, again):
        os.utime(storage.path_of(sha256), (time.time() - 90_000,) * 2)
    assert storage.write(b"lagi") == again
    assert storage.sweep_unnamed(lambda sha256: sha256 == named) == 1
    assert not storage.path_of(lost).exists()
    assert all(storage.path_of(sha256).exists() for sha256 in (named, again, young))


@pytest.mark.lambat
def test_killed_at_any_moment_it_leaves_whole_files_only(penyimpanan: Path) -> None:
    script = textwrap.dedent(
        """
        import os, sys
        from django.conf import settings
        settings.configure(MEDIA_ROOT=sys.argv[1])
        from suara.core.berkas import storage
        print("siap", flush=True)
        for number in range(100000):
            storage.write(os.urandom(300_000))
        """
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    for pause in (0.05, 0.12, 0.21, 0.33):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(penyimpanan)], env=environment, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
        process.wait()
    kept = [path for path in penyimpanan.glob("??/??/*") if path.is_file()]
    assert kept
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == path.name for path in kept)
