"""The store: one step from the old index to the new one, whatever happens, and a way back."""

from __future__ import annotations

import datetime as dt
import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from suara.domains.pemilih.cek import gudang as modul
from suara.domains.pemilih.cek.diri import Diri
from suara.domains.pemilih.cek.galat import (
    BahanDitolak,
    BelumAdaIndeks,
    IndeksRusak,
    KunciTidakCocok,
    RuangHabis,
    SedangDibangun,
)
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.masukan import dari_berkas, dari_snapshot
from suara.domains.pemilih.cek.tests.orang import KEPALA, orang
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot.tests.panggung import make_daftar, write

LAMA, BARU = orang(20), orang(20, benih=7)
pytestmark = pytest.mark.sekali


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    return Gudang(tmp_path / "cek", tmp_path / "kunci")


def ada(gudang: Gudang, rows: list[tuple[str, ...]]) -> list[bool]:
    found = gudang.sekarang()
    return [found.cari(Diri(row[0], dt.date.fromisoformat(row[1]))) is not None for row in rows]


def test_before_the_first_list_there_is_none(gudang: Gudang) -> None:
    with pytest.raises(BelumAdaIndeks):
        gudang.sekarang()
    assert gudang.daftar() == []


def test_a_new_index_is_seen_at_once_by_who_had_the_old_one_open(gudang: Gudang) -> None:
    gudang.bangun([LAMA], kepala=KEPALA)
    assert all(ada(gudang, LAMA))
    gudang.bangun([BARU], kepala=KEPALA)
    assert all(ada(gudang, BARU))
    assert not any(ada(gudang, LAMA))


def test_the_office_may_go_back_and_forth(gudang: Gudang) -> None:
    lama = gudang.bangun([LAMA], kepala=KEPALA).kepala.id
    baru = gudang.bangun([BARU], kepala=KEPALA).kepala.id
    gudang.kembali(lama)
    assert all(ada(gudang, LAMA))
    assert [(kepala.id, kini) for kepala, kini in gudang.daftar()] == [(lama, True), (baru, False)]
    gudang.kembali(baru)
    assert all(ada(gudang, BARU))


def test_each_build_has_a_secret_of_its_own_and_old_ones_are_destroyed(gudang: Gudang) -> None:
    ids = [gudang.bangun([LAMA], kepala=KEPALA).kepala.id for _ in range(3)]
    assert sorted(path.stem for path in gudang.kunci.iterdir()) == sorted(ids[1:])
    assert sorted(path.stem for path in gudang.tempat.glob("*.indeks")) == sorted(ids[1:])
    assert len({path.read_bytes() for path in gudang.kunci.iterdir()}) == 2
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in gudang.kunci.iterdir())


@pytest.mark.parametrize("akibat", ["hilang", "terbuka", "lain", "bukan"])
def test_without_the_right_secret_there_is_no_check(gudang: Gudang, akibat: str) -> None:
    gudang.bangun([LAMA], kepala=KEPALA)
    (path,) = gudang.kunci.iterdir()
    if akibat == "hilang":
        path.unlink()
    elif akibat == "terbuka":
        path.chmod(0o644)
    else:
        path.write_text("A" * 43 + "=" if akibat == "lain" else "bukan base64!")
    with pytest.raises(KunciTidakCocok):
        Gudang(gudang.tempat, gudang.kunci).sekarang()


def test_an_index_that_does_not_open_is_not_read_again_for_every_question(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    gudang.bangun([LAMA], kepala=KEPALA)
    (path,) = gudang.kunci.iterdir()
    path.chmod(0o644)
    calls: list[str] = []
    real = Gudang._open
    monkeypatch.setattr(Gudang, "_open", lambda self, id_: calls.append(id_) or real(self, id_))
    web = Gudang(gudang.tempat, gudang.kunci)
    for _ in range(3):
        with pytest.raises(KunciTidakCocok):
            web.sekarang()
    assert len(calls) == 1
    path.chmod(0o600)
    monkeypatch.setattr(modul, "COBA_LAGI", 0)
    web._gagal = None
    assert all(ada(web, LAMA))


def test_an_index_built_elsewhere_is_taken_over_with_its_secret(gudang: Gudang, tmp_path: Path) -> None:
    gudang.bangun([LAMA], kepala=KEPALA)
    jauh = Gudang(tmp_path / "jauh", tmp_path / "jauh-kunci")
    id_ = jauh.bangun([BARU], kepala=KEPALA).kepala.id
    berkas, rahasia = jauh.tempat / f"{id_}.indeks", jauh.kunci / f"{id_}.rahasia"
    with pytest.raises(KunciTidakCocok):
        gudang.terima(berkas, next(gudang.kunci.iterdir()))
    assert all(ada(gudang, LAMA))
    assert gudang.terima(berkas, rahasia).id == id_
    assert all(ada(gudang, BARU))
    (tmp_path / "potong.indeks").write_bytes(berkas.read_bytes()[:-1])
    with pytest.raises(IndeksRusak):
        gudang.terima(tmp_path / "potong.indeks", rahasia)
    assert all(ada(gudang, BARU))


def test_an_index_that_is_not_whole_is_not_switched_to(gudang: Gudang) -> None:
    lama = gudang.bangun([LAMA], kepala=KEPALA).kepala.id
    gudang.bangun([BARU], kepala=KEPALA)
    path = gudang.tempat / f"{lama}.indeks"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(IndeksRusak):
        gudang.kembali(lama)
    with pytest.raises(IndeksRusak):
        gudang.kembali("../" * 10)
    assert all(ada(gudang, BARU))


def test_two_builders_do_not_meet(gudang: Gudang) -> None:
    def rows() -> object:
        with pytest.raises(SedangDibangun):
            Gudang(gudang.tempat, gudang.kunci).bangun([BARU], kepala=KEPALA)
        yield LAMA

    gudang.bangun(rows(), kepala=KEPALA)
    assert all(ada(gudang, LAMA))


def test_a_full_disk_and_a_failing_source_leave_the_old_one(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    gudang.bangun([LAMA], kepala=KEPALA)
    before = {path: path.read_bytes() for path in gudang.tempat.iterdir()}

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    with monkeypatch.context() as patched:
        patched.setattr("suara.domains.pemilih.cek.susun.os.fsync", full)
        with pytest.raises(RuangHabis):
            gudang.bangun([BARU], kepala=KEPALA)

    def broken() -> object:
        yield BARU
        raise RuntimeError("sumber putus")

    with pytest.raises(RuntimeError):
        gudang.bangun(broken(), kepala=KEPALA)
    with pytest.raises(BahanDitolak):
        gudang.bangun([[]], kepala=KEPALA)
    assert {path: path.read_bytes() for path in gudang.tempat.iterdir()} == before
    assert all(ada(gudang, LAMA))


PEMBANGUN = """
import sys
from pathlib import Path
from suara.domains.pemilih.cek import gudang, susun
from suara.domains.pemilih.cek.tests.orang import KEPALA, orang
import os
titik, kini = int(sys.argv[2]), 0
def mati(nama, asli):
    def f(*a, **k):
        global kini
        for _ in (0, 1):
            kini += 1
            if kini == titik:
                os.kill(os.getpid(), 9)
            if _ == 0:
                r = asli(*a, **k)
        return r
    return f
os.fsync = mati('fsync', os.fsync)
Path.replace = mati('rename', Path.replace)
Path.unlink = mati('unlink', Path.unlink)
tempat = Path(sys.argv[1])
gudang.Gudang(tempat / 'cek', tempat / 'kunci').bangun([orang(20, benih=7)], kepala=KEPALA)
"""


def test_a_kill_at_any_moment_leaves_the_old_index_or_the_new_one(tmp_path: Path, gudang: Gudang) -> None:
    """Points of death: before and after each flush, rename and removal of a build."""
    ended = []
    for titik in range(1, 40):
        gudang.bangun([LAMA], kepala=KEPALA)
        done = subprocess.run([sys.executable, "-c", PEMBANGUN, str(tmp_path), str(titik)], check=False)
        fresh = Gudang(gudang.tempat, gudang.kunci)
        assert all(ada(fresh, LAMA)) != all(ada(fresh, BARU))
        assert fresh.periksa().jumlah == 20
        ended.append(done.returncode)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
    assert ended[-1] == 0
    assert len(ended) > 12
    names = {path.name for path in gudang.tempat.iterdir()}
    assert not [name for name in names if name.endswith("sementara")]
    assert len(list(gudang.kunci.iterdir())) == len(list(gudang.tempat.glob("*.indeks"))) == modul.SIMPAN


def test_helpers_end_with_a_killed_builder(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from suara.domains.pemilih.cek.gudang import Gudang;"
        "from suara.domains.pemilih.cek.tests.orang import KEPALA, orang\n"
        "def rows():\n yield from [orang(50)] * 8\n print('siap', flush=True)\n time.sleep(60)\n"
        "if __name__ == '__main__':\n t = Path(sys.argv[1]); "
        "Gudang(t / 'cek', t / 'kunci').bangun(rows(), kepala=KEPALA, proses=2)\n"
    )
    (tmp_path / "pembangun.py").write_text(code)
    child = subprocess.Popen(
        [sys.executable, tmp_path / "pembangun.py", str(tmp_path)], stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == b"siap\n"
    helpers = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()
    child.kill()
    child.wait()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() for pid in helpers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [pid for pid in helpers if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.parametrize("pemisah", [",", ";"])
def test_a_csv_is_read_with_its_dates(tmp_path: Path, gudang: Gudang, pemisah: str) -> None:
    rows = [["tps", "nama", "nik", "tanggal_lahir", "kode_desa"]]
    rows += [[row[4], row[2], row[0], "-".join(row[1].split("-")[::-1]), row[3]] for row in LAMA]
    path = tmp_path / "daftar.csv"
    path.write_text("\ufeff" + "\n".join(pemisah.join(row) for row in rows))
    gudang.bangun(dari_berkas(path), kepala=KEPALA)
    assert all(ada(gudang, LAMA))


def test_an_index_is_built_from_a_snapshot_without_its_tms_rows(gudang: Gudang, tmp_path: Path) -> None:
    kunci = KunciInduk.create(tmp_path / "induk")
    with Sesi() as sesi:
        make_daftar(sesi)
        write(sesi, tmp_path / "daftar", kunci)
        rows = sesi.rows("SELECT nik, CAST(tanggal_lahir AS VARCHAR), status FROM daftar")
        hasil = gudang.bangun(dari_snapshot(sesi, tmp_path / "daftar", kunci=kunci), kepala=KEPALA)
    aktif = [row for row in rows if row[2] == "AKTIF"]
    assert (hasil.kepala.jumlah, hasil.tanpa_kunci, hasil.sama) == (len(aktif), 0, 0)
    assert all(ada(gudang, aktif))
    assert not any(ada(gudang, [row for row in rows if row[2] != "AKTIF"]))


def test_a_csv_without_its_columns_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "salah.csv"
    path.write_text("nik,nama\n1,A\n")
    with pytest.raises(BahanDitolak, match=r"salah\.csv tidak punya kolom tanggal_lahir, kode_desa, tps"):
        list(dari_berkas(path))
    with pytest.raises(BahanDitolak, match="tidak ada"):
        dari_berkas(tmp_path / "tiada.csv")
