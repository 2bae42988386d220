"""Killed anywhere between decisions and the next list: the list is the old one or the new one."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from suara.engine.alir import Gudang, open_source, run_recap, run_sync
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, PENDUDUK
from suara.engine.snapshot import read_manifest, verify_snapshot, write_snapshot
from suara.engine.sync import Acuan
from suara.engine.sync.tests.panggung import TIPE, daftar_row, load, sumber_row

BARIS = 400
TUNGGU = (0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
"""Up to ten kills, spread over the time that the work takes; a list that was finished ends the row."""


def prepare(folder: Path) -> Gudang:
    """Make a list, a source in which many died or moved, and the proposals."""
    gudang = Gudang(tempat=folder / "daftar", kunci=KunciInduk.create(folder / "kunci"))
    nik = [f"647205010190{n:04d}" for n in range(BARIS)]
    sumber = [
        sumber_row(nik=nik[n], hidup=n % 5 != 0, kode_desa=("64.72.05.1004", "64.71.01.1001")[n % 3 == 1])
        for n in range(BARIS)
    ]
    isi = {k.nama: pa.array([b.get(k.nama) for b in sumber], type=TIPE[k.tipe]) for k in PENDUDUK}
    pq.write_table(pa.table(isi), folder / "penduduk.parquet")
    with Sesi(utas=1) as sesi:
        load(sesi, "daftar", DAFTAR, [daftar_row(id=n + 1, nik=nik[n]) for n in range(BARIS)])
        write_snapshot(sesi, periode="2025-TW3", induk=None, kunci=gudang.kunci, tempat=gudang.tempat)
        open_source(sesi, gudang, folder / "penduduk.parquet")
        run_sync(sesi, gudang, periode="2025-TW4", acuan=Acuan(tanggal=dt.date(2025, 12, 11)))
    return gudang


def start(folder: Path) -> subprocess.Popen[str]:
    """Start the work and return when it has begun."""
    berkas = Path(__file__).with_name("terapkan_lalu_mati.py")
    anak = subprocess.Popen([sys.executable, str(berkas), str(folder)], stdout=subprocess.PIPE, text=True)
    assert anak.stdout is not None
    assert anak.stdout.readline() == "mulai\n"
    return anak


def test_ten_kills_leave_the_old_list_or_the_new_one(tmp_path: Path) -> None:
    gudang = prepare(tmp_path)
    lama = read_manifest(gudang.tempat, "terkini").id
    for tunggu in TUNGGU:
        anak = start(tmp_path)
        time.sleep(tunggu)
        anak.kill()
        anak.communicate()
        kini = read_manifest(gudang.tempat, "terkini")
        assert verify_snapshot(gudang.tempat, kunci=gudang.kunci, id=kini.id).utuh
        if kini.id != lama:
            assert kini.induk == lama
            break
    else:
        keluar, _galat = start(tmp_path).communicate()
        assert keluar.strip() == read_manifest(gudang.tempat, "terkini").id
    with Sesi(utas=1) as sesi:
        rekap, _manifes = run_recap(sesi, gudang, wilayah="64", sampai=5)
    provinsi = rekap.baris[0]
    assert (provinsi.lama.jumlah, rekap.celah) == (BARIS, ())
    assert provinsi.tms.jumlah == BARIS // 5 + provinsi.baru.jumlah
