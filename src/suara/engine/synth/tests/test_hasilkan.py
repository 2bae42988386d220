"""The synthetic province: exact totals, always the same people, and a truth that really is in the rows."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pytest

from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.synth.rencana import allocate, default_size, plan_province

UKURAN = 4000


def kaltim() -> dict[str, str]:
    spec = find_spec("lokal")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0], "data")
    names: dict[str, str] = {}
    for nama in ("wilayah", "desa"):
        names |= json.loads(gzip.decompress((folder / f"{nama}.json.gz").read_bytes()))
    return {
        kode: nama for kode, nama in names.items() if kode.startswith("64.") and kode.count(".") in (1, 3)
    }


@pytest.fixture(scope="module")
def provinsi() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as koneksi:
        generate(koneksi, kaltim(), Pilihan(ukuran=UKURAN, ganda=20))
        yield koneksi


def one(koneksi: duckdb.DuckDBPyConnection, sql: str) -> tuple[object, ...]:
    return koneksi.execute(sql).fetchall()[0]


def test_the_calibrated_province_has_the_published_totals() -> None:
    desa = [kode for kode in kaltim() if kode.count(".") == 3]
    rencana = plan_province(desa)
    assert len(rencana) == 1038
    assert len({satu.kode[:8] for satu in rencana}) == 105
    assert (sum(satu.l for satu in rencana), sum(satu.p for satu in rencana)) == (1507873, 1413112)
    assert sum(satu.jumlah for satu in rencana) == default_size() == 2920985
    samarinda = [satu for satu in rencana if satu.kode.startswith("64.72.")]
    assert (sum(satu.jumlah for satu in samarinda), sum(satu.l for satu in samarinda)) == (637334, 321285)


@pytest.mark.parametrize("jumlah", [0, 1, 7, 1000])
def test_parts_of_a_split_sum_to_the_whole(jumlah: int) -> None:
    assert sum(allocate(jumlah, [3.0, 1.0, 0.0, 2.5])) == jumlah
    with pytest.raises(ValueError, match="positif"):
        allocate(jumlah, [0.0])


def test_the_list_has_exactly_the_planned_voters_of_each_sex(provinsi: duckdb.DuckDBPyConnection) -> None:
    beda = provinsi.execute("""
        SELECT kode_desa, l, p FROM synth_desa WHERE l + p > 0
        EXCEPT
        SELECT kode_desa, count(*) FILTER (jenis_kelamin = 'L'), count(*) FILTER (jenis_kelamin = 'P')
        FROM synth_daftar GROUP BY kode_desa
    """).fetchall()
    assert beda == []
    assert one(provinsi, "SELECT count(*) FROM synth_daftar") == (UKURAN,)


def test_numbers_are_text_of_sixteen_digits(provinsi: duckdb.DuckDBPyConnection) -> None:
    for tabel in ("synth_daftar", "synth_penduduk"):
        salah = f"SELECT count(*) FROM {tabel} WHERE NOT regexp_full_match(nik || nkk, '[0-9]{{32}}')"
        assert one(provinsi, salah) == (0,)
    assert one(provinsi, "SELECT count(*) - count(DISTINCT nik) FROM synth_penduduk") == (0,)


def test_the_same_seed_gives_the_same_people_and_another_seed_gives_others() -> None:
    def names(benih: int) -> list[tuple[object, ...]]:
        with duckdb.connect() as koneksi:
            generate(koneksi, kaltim(), Pilihan(ukuran=1200, benih=benih))
            return koneksi.execute("FROM synth_daftar ORDER BY id").fetchall()

    assert names(1) == names(1)
    assert names(1) != names(2)


def test_a_planted_duplicate_is_the_same_person_under_another_number(
    provinsi: duckdb.DuckDBPyConnection,
) -> None:
    pasangan = provinsi.execute("""
        SELECT a.nik <> b.nik, a.jenis_kelamin = b.jenis_kelamin,
            jaro_winkler_similarity(a.nama, b.nama) > 0.6
                OR contains(b.nama, split_part(a.nama, ' ', 1)), abs(a.tanggal_lahir - b.tanggal_lahir) < 366
        FROM synth_kebenaran k JOIN synth_daftar a USING (id) JOIN synth_daftar b ON b.id = k.id_lain
        WHERE k.jenis = 'GANDA'
    """).fetchall()
    assert len(pasangan) == UKURAN * 20 // 1000
    assert set(pasangan) == {(True, True, True, True)}


def test_who_died_or_moved_says_so_in_the_population_file(provinsi: duckdb.DuckDBPyConnection) -> None:
    salah = one(provinsi, """
        SELECT count(*) FROM synth_kebenaran k JOIN synth_daftar d USING (id)
        LEFT JOIN synth_penduduk p ON p.nik = d.nik
        WHERE NOT CASE k.jenis
            WHEN 'MENINGGAL' THEN NOT p.hidup
            WHEN 'TIDAK_PADAN' THEN p.nik IS NULL
            WHEN 'PINDAH_DALAM_DESA' THEN p.kode_desa = d.kode_desa AND p.alamat <> d.alamat
            WHEN 'PINDAH_PROVINSI' THEN left(p.kode_desa, 2) <> '64'
            WHEN 'TNI' THEN p.pekerjaan = 'TNI'
            ELSE true END
    """)  # fmt: skip
    assert salah == (0,)
    assert one(provinsi, "SELECT count(*) > 0 FROM synth_kebenaran WHERE jenis = 'MENINGGAL'") == (True,)


def test_newcomers_are_not_in_the_list(provinsi: duckdb.DuckDBPyConnection) -> None:
    baru = one(
        provinsi, "SELECT count(*), count(d.nik) FROM synth_kebenaran k LEFT JOIN synth_daftar d USING (nik) "
        "WHERE k.jenis = 'BARU' AND k.rincian = 'PINDAH_MASUK'"
    )  # fmt: skip
    assert baru[0]
    assert baru[1] == 0
