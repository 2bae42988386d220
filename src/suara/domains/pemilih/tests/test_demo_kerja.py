"""The demo's voter-data office: list, quarters and public check come from the engine, once, and of nobody."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from suara.core.akun.models import Akun
from suara.core.wilayah.services import load_kantor, load_wilayah
from suara.domains.pemilih.cek.contoh import TANGGUH, TERDAFTAR, TIADA, OrangContoh
from suara.domains.pemilih.cek.diri import Diri
from suara.domains.pemilih.cek.situs import gudang
from suara.domains.pemilih.demo import build_demo
from suara.domains.pemilih.demo.daftar import open_bengkel
from suara.domains.pemilih.demo.masa import quarters
from suara.domains.pemilih.models import DokumenPleno, Kandidat, Masukan, PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.tempat_data import data_folder, key_file, snapshot_folder
from suara.engine.alir import Gudang
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.snapshot import read_manifest, verify_snapshot, write_snapshot
from suara.engine.sync.tests.panggung import daftar_row, load


@pytest.mark.django_db
def test_the_demo_is_built_once_from_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    load_wilayah(prefix="64")
    load_kantor()
    build_demo()
    count = Kandidat.objects.count()
    build_demo()
    berjalan = PeriodeSatker.objects.filter(status="BERJALAN")
    assert (berjalan.count(), Kandidat.objects.count()) == (2, count)
    assert Akun.objects.filter(email="gani@contoh.test").count() == 1
    assert "buatan" in (data_folder() / "CONTOH.txt").read_text(encoding="utf-8")

    tempat = Gudang(tempat=snapshot_folder(), kunci=KunciInduk.read(key_file()))
    daftar = read_manifest(tempat.tempat, "terkini")
    assert verify_snapshot(tempat.tempat, kunci=tempat.kunci).utuh
    assert {row.snapshot_awal for row in berjalan} == {daftar.id}
    sync = Masukan.objects.filter(periode__in=berjalan, sumber="SINKRONISASI", asal=None)
    assert {row.rujukan_mesin for row in sync} == {read_manifest(tempat.kandidat, "terkini").id}

    announced = PlenoPeriode.objects.filter(keadaan="DITETAPKAN")
    assert announced.count() == 4
    assert DokumenPleno.objects.filter(pleno__in=announced, dokumen__status="TERBIT").count() == 8
    assert daftar.id in {row.rekap_dibaca.snapshot for row in announced}
    assert (_found(TERDAFTAR), _found(TANGGUH), _found(TIADA)) == ("CO* RA* False", "CO* ME* True", "")


@pytest.mark.sekali
def test_a_list_that_is_not_the_demos_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    kunci = KunciInduk.create(key_file())
    with Sesi(utas=1) as sesi:
        load(sesi, "daftar", DAFTAR, [daftar_row(id=1)])
        ada = write_snapshot(sesi, periode="2025-TW4", induk=None, kunci=kunci, tempat=snapshot_folder())
    with open_bengkel(quarters(dt.date(2026, 11, 22))) as bengkel:
        assert bengkel is None
    assert read_manifest(snapshot_folder(), "terkini").id == ada.id
    assert not (data_folder() / "CONTOH.txt").exists()


def _found(orang: OrangContoh) -> str:
    tempat = gudang().sekarang().cari(Diri(orang.nik, orang.tanggal_lahir))
    return f"{tempat.nama} {tempat.ditangguhkan}" if tempat else ""
