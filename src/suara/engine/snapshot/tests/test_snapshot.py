"""A snapshot gives back what was written, the same every time, and refuses everything that was touched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.engine.errors import (
    BerkasDitolak,
    EngineError,
    IndukBerubah,
    KunciSalah,
    SnapshotRusak,
    SnapshotTidakAda,
)
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, create_table, names
from suara.engine.snapshot import list_snapshots, open_snapshot, verify_snapshot, write_snapshot
from suara.engine.snapshot.tests.panggung import KABS, make_daftar, names_on_disk, write

TEKS = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=12)
BARIS = st.fixed_dictionaries(
    {
        "nama": TEKS, "alamat": st.none() | TEKS, "rt": st.none() | st.just("001"),
        "lahir": st.none() | st.dates(), "kab": st.sampled_from(KABS),
        "kunci": st.integers(-(2**63), 2**63 - 1),
    }
)  # fmt: skip


@pytest.fixture
def kunci(tmp_path) -> KunciInduk:
    return KunciInduk.create(tmp_path / "kunci" / "pemilih")


@pytest.fixture
def sesi():
    with Sesi(memori="500MB", utas=2) as satu:
        make_daftar(satu)
        yield satu


@pytest.fixture
def tempat(tmp_path) -> Path:
    return tmp_path / "daftar"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(BARIS, max_size=25))
def test_what_is_opened_is_what_was_written(tmp_path, kunci, baris) -> None:
    tempat = tmp_path / "sifat"
    shutil.rmtree(tempat, ignore_errors=True)
    with Sesi(memori="300MB", utas=1) as sesi:
        sesi.sql(create_table("daftar", DAFTAR))
        for nomor, satu in enumerate(baris):
            isi = {**satu, "id": nomor, "desa": f"{satu['kab']}.01.1001"}
            sesi.sql(
                "INSERT INTO daftar SELECT $id, 'x', NULL, $nama, NULL, $lahir, NULL, 'L', $alamat, $rt, "
                "NULL, NULL, NULL, $desa, NULL, NULL, 'AKTIF', NULL, 'DESA', '2025-TW4', NULL, 'K', $kunci, "
                "1, 2, NULL, NULL",
                isi,
            )
        ditulis = sesi.rows("SELECT * FROM daftar ORDER BY id")
        write(sesi, tempat, kunci)
        assert open_snapshot(sesi, tempat, kunci=kunci, nama="lagi") == "lagi"
        assert sesi.rows("SELECT * FROM lagi ORDER BY id") == ditulis
        assert [nama for nama, _tipe in sesi.kolom("lagi")] == names(DAFTAR)


def test_the_same_rows_give_the_same_hashes_and_the_same_name(sesi, tmp_path, kunci) -> None:
    satu = write(sesi, tmp_path / "a", kunci)
    sesi.sql("CREATE OR REPLACE TABLE daftar AS SELECT * FROM daftar ORDER BY hash(id)")
    with Sesi(memori="1GB", utas=1) as lain:
        make_daftar(lain)
        dua = write(lain, tmp_path / "b", KunciInduk.create(tmp_path / "k2"))
    tiga = write(sesi, tmp_path / "c", kunci)
    assert satu.id == dua.id == tiga.id
    assert [b.polos for b in satu.berkas] == [b.polos for b in dua.berkas] == [b.polos for b in tiga.berkas]
    assert not {b.segel for b in satu.berkas} & {b.segel for b in tiga.berkas}  # a fresh key each time


def test_the_manifest_counts_rows_by_status_and_sex(sesi, tempat, kunci) -> None:
    manifes = write(sesi, tempat, kunci)
    assert [b.kab for b in manifes.berkas] == list(KABS)
    assert manifes.baris == 300
    assert sum(manifes.total(s, j) for s in ("AKTIF", "TMS") for j in "LP") == 300
    assert (manifes.skema, manifes.aturan, manifes.induk) == ("1", {"uji": "1"}, None)


def test_the_list_in_force_follows_its_parent_and_the_old_one_stays(sesi, tempat, kunci) -> None:
    satu = write(sesi, tempat, kunci)
    make_daftar(sesi, geser=1)
    dua = write(sesi, tempat, kunci, induk=satu.id)
    assert [m.id for m in list_snapshots(tempat)] == [satu.id, dua.id]
    open_snapshot(sesi, tempat, kunci=kunci, nama="baru")
    open_snapshot(sesi, tempat, kunci=kunci, id=satu.id, nama="lama")
    assert sesi.nilai("SELECT nama FROM baru WHERE id = 7") == "SITI RAHASIA 8"
    assert sesi.nilai("SELECT nama FROM lama WHERE id = 7") == "SITI RAHASIA 7"
    make_daftar(sesi, geser=2)
    with pytest.raises(IndukBerubah):
        write(sesi, tempat, kunci, induk=satu.id, periode="2026-TW1")
    assert write(sesi, tempat, kunci, induk=dua.id, periode="2026-TW1").induk == dua.id


def test_writing_the_same_list_twice_is_writing_it_once(sesi, tempat, kunci) -> None:
    satu = write(sesi, tempat, kunci)
    assert write(sesi, tempat, kunci) == satu
    assert len(list_snapshots(tempat)) == 1


@pytest.mark.parametrize(
    ("wilayah", "baris"), [(None, 300), ("64", 300), ("64.72", 100), ("64.72.05.1004", 100), ("64.01", 0)]
)
def test_a_region_opens_its_part_only(sesi, tempat, kunci, wilayah, baris) -> None:
    write(sesi, tempat, kunci)
    open_snapshot(sesi, tempat, kunci=kunci, wilayah=wilayah, kolom=["id", "nama"], nama="bagian")
    assert sesi.baris("bagian") == baris
    assert [nama for nama, _tipe in sesi.kolom("bagian")] == ["id", "nama"]


def test_a_region_opens_although_the_file_of_another_is_damaged(sesi, tempat, kunci) -> None:
    manifes = write(sesi, tempat, kunci)
    (tempat / manifes.id / "kab=64.74.parquet.suara").write_bytes(b"")
    open_snapshot(sesi, tempat, kunci=kunci, wilayah="64.72")
    with pytest.raises(SnapshotRusak):
        open_snapshot(sesi, tempat, kunci=kunci, wilayah="64")


def test_another_key_is_a_sentence_not_a_guess(sesi, tempat, kunci, tmp_path) -> None:
    write(sesi, tempat, kunci)
    lain = KunciInduk.create(tmp_path / "lain")
    with pytest.raises(KunciSalah, match="Pakai berkas kunci yang sesuai"):
        open_snapshot(sesi, tempat, kunci=lain)
    assert verify_snapshot(tempat, kunci=None).utuh
    assert not verify_snapshot(tempat, kunci=lain).utuh


def _cut(folder: Path) -> None:
    berkas = folder / "kab=64.72.parquet.suara"
    berkas.write_bytes(berkas.read_bytes()[:-100])


def _flip(folder: Path) -> None:
    berkas = folder / "kab=64.72.parquet.suara"
    data = bytearray(berkas.read_bytes())
    data[len(data) // 2] ^= 1
    berkas.write_bytes(bytes(data))


def _swap(folder: Path) -> None:
    satu, dua = folder / "kab=64.71.parquet.suara", folder / "kab=64.72.parquet.suara"
    isi = satu.read_bytes(), dua.read_bytes()
    satu.write_bytes(isi[1])
    dua.write_bytes(isi[0])


def _remove(folder: Path) -> None:
    (folder / "kab=64.72.parquet.suara").unlink()


def _fewer_rows(folder: Path) -> None:
    _alter(folder, lambda isi: isi["berkas"][0].update(baris=1))


def _older_parent(folder: Path) -> None:
    _alter(folder, lambda isi: isi.update(induk="2020-TW1-000000000000"))


def _resealed(folder: Path) -> None:
    _alter(folder, lambda isi: isi["segel"]["kab=64.72.parquet.suara"].update(sha256="00"))


def _no_json(folder: Path) -> None:
    (folder / "manifest.json").write_text("{")


def _no_manifest(folder: Path) -> None:
    (folder / "manifest.json").unlink()


def _alter(folder: Path, ubah) -> None:
    isi = json.loads((folder / "manifest.json").read_text())
    ubah(isi)
    (folder / "manifest.json").write_text(json.dumps(isi))


RUSAK = (_cut, _flip, _swap, _remove, _fewer_rows, _older_parent, _resealed, _no_json, _no_manifest)


@pytest.mark.parametrize("rusakkan", RUSAK, ids=lambda f: f.__name__)
def test_damage_is_found_and_nothing_of_it_is_read(sesi, tempat, kunci, rusakkan) -> None:
    manifes = write(sesi, tempat, kunci)
    rusakkan(tempat / manifes.id)
    with pytest.raises(SnapshotRusak, match="cadangan"):
        open_snapshot(sesi, tempat, kunci=kunci, nama="rusak")
    assert not sesi.ada("rusak")
    hasil = verify_snapshot(tempat, kunci=kunci)
    assert not hasil.utuh
    assert "cadangan" in str(hasil.temuan[0])


@pytest.mark.parametrize("rusakkan", [_cut, _flip, _swap, _remove], ids=lambda f: f.__name__)
def test_damaged_files_are_found_without_the_key(sesi, tempat, kunci, rusakkan) -> None:
    manifes = write(sesi, tempat, kunci)
    rusakkan(tempat / manifes.id)
    assert not verify_snapshot(tempat, kunci=None).utuh


def test_a_file_of_another_snapshot_does_not_open(sesi, tempat, kunci) -> None:
    satu = write(sesi, tempat, kunci)
    make_daftar(sesi, geser=1)
    dua = write(sesi, tempat, kunci, induk=satu.id)
    shutil.copy(tempat / satu.id / "kab=64.72.parquet.suara", tempat / dua.id / "kab=64.72.parquet.suara")
    with pytest.raises(SnapshotRusak):
        open_snapshot(sesi, tempat, kunci=kunci)


def test_a_foreign_file_in_a_snapshot_is_named(sesi, tempat, kunci) -> None:
    manifes = write(sesi, tempat, kunci)
    (tempat / manifes.id / "catatan.txt").write_text("x")
    assert "catatan.txt" in str(verify_snapshot(tempat, kunci=kunci).temuan[0])


def test_a_lost_pointer_never_starts_a_second_history(sesi, tempat, kunci) -> None:
    manifes = write(sesi, tempat, kunci)
    (tempat / "TERKINI").unlink()
    with pytest.raises(SnapshotRusak, match="TERKINI"):
        write(sesi, tempat, kunci)
    assert (tempat / manifes.id / "manifest.json").exists()


@pytest.mark.parametrize(
    "ubah",
    [
        "UPDATE daftar SET kode_desa = '64.72' WHERE id = 5",
        "UPDATE daftar SET id = 4 WHERE id = 5",
        "ALTER TABLE daftar DROP COLUMN tps",
        "CREATE OR REPLACE TABLE daftar AS SELECT * REPLACE (CAST(rt AS INTEGER) AS rt) FROM daftar",
        "CREATE OR REPLACE TABLE daftar AS SELECT * REPLACE (nullif(nik, nik) AS nik) FROM daftar",
    ],
)
def test_a_table_that_is_no_list_is_refused_and_the_old_list_stays(sesi, tempat, kunci, ubah) -> None:
    satu = write(sesi, tempat, kunci)
    sesi.sql(ubah)
    with pytest.raises(BerkasDitolak) as ditolak:
        write(sesi, tempat, kunci, induk=satu.id)
    assert "6472050101" not in str(ditolak.value)
    assert [m.id for m in list_snapshots(tempat)] == [satu.id]
    assert not list(tempat.glob(".baru*"))


def test_no_snapshot_yet_is_a_sentence(tempat, kunci) -> None:
    with Sesi() as sesi, pytest.raises(SnapshotTidakAda, match="belum ada"):
        open_snapshot(sesi, tempat, kunci=kunci)
    with pytest.raises(EngineError):
        verify_snapshot(tempat, kunci=kunci)


def test_an_empty_list_is_a_snapshot_too(tempat, kunci) -> None:
    with Sesi() as sesi:
        sesi.sql(create_table("daftar", DAFTAR))
        write_snapshot(sesi, periode="2025-TW4", induk=None, kunci=kunci, tempat=tempat)
        open_snapshot(sesi, tempat, kunci=kunci, nama="kosong")
        assert sesi.baris("kosong") == 0
        assert [nama for nama, _tipe in sesi.kolom("kosong")] == names(DAFTAR)


def test_no_name_stands_on_the_disk(sesi, tempat, kunci, tmp_path) -> None:
    write(sesi, tempat, kunci)
    open_snapshot(sesi, tempat, kunci=kunci, nama="lagi")
    assert sesi.baris("lagi") == 300
    assert names_on_disk(tmp_path) == []
    assert {satu.stat().st_mode & 0o077 for satu in tempat.rglob("*")} == {0}
