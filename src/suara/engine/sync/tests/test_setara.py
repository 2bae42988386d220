"""SQL and the reference rules agree, row by row, whatever stands in the list and in the source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.engine.sesi import Sesi
from suara.engine.sync import Acuan, sync
from suara.engine.sync.aturan import propose
from suara.engine.sync.tests.panggung import (
    as_daftar,
    as_kandidat,
    as_sumber,
    daftar_row,
    load_both,
    read_kandidat,
    sumber_row,
)
from suara.engine.terms import AlasanTMS, SumberData

NIK = [f"64720501019000{n:02d}" for n in range(5)]
DESA = ["64.72.05.1004", "64.72.05.1005", "64.72.06.1001", "64.71.01.1001", "63.71.01.1001"]
LAHIR = [None, dt.date(1990, 1, 1), dt.date(2008, 12, 11), dt.date(2008, 12, 12), dt.date(2007, 12, 11)]
TEKS = st.sampled_from([None, "A", "B"])

orang = {
    "nik": st.sampled_from(NIK), "kode_desa": st.sampled_from(DESA), "tanggal_lahir": st.sampled_from(LAHIR),
    "status_kawin": st.sampled_from([None, "B", "S", "P"]), "jenis_kelamin": st.sampled_from("LP"),
    "nama": st.sampled_from(["BUDI", "BUDI S"]), "alamat": TEKS, "nkk": TEKS, "rt": TEKS, "rw": TEKS,
    "tempat_lahir": TEKS, "disabilitas": st.sampled_from(["0", "1"]),
    "ktpel": st.sampled_from([None, "S", "B"]),
}  # fmt: skip
di_daftar = st.lists(
    st.fixed_dictionaries(
        orang
        | {"status": st.sampled_from(["AKTIF", "TMS", "DITANGGUHKAN"]), "alasan": st.sampled_from(AlasanTMS)}
    ),
    max_size=6,
)
di_sumber = st.lists(
    st.fixed_dictionaries(
        orang
        | {
            "hidup": st.sampled_from([True, True, True, False]),
            "pekerjaan": st.sampled_from([None, None, "TNI", "POLRI", "PURNAWIRAWAN"]),
            "warga_negara": st.sampled_from(["WNI", "WNI", "WNI", "WNA"]),
        }
    ),
    max_size=6,
)
acuan = st.builds(
    Acuan, tanggal=st.just(dt.date(2025, 12, 11)),
    sumber=st.sampled_from([SumberData.DUKCAPIL, SumberData.BPS_BPJS]),
    penuh=st.booleans(), wilayah_daftar=st.sampled_from(["", "64", "64.72"]),
    wilayah_sumber=st.sampled_from(["", "64", "64.72"]),
)  # fmt: skip


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(utas=1) as satu:
        yield satu


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daftar=di_daftar, sumber=di_sumber, acuan=acuan)
def test_sql_and_the_rules_propose_the_same(
    sesi: Sesi, daftar: list[dict[str, Any]], sumber: list[dict[str, Any]], acuan: Acuan
) -> None:
    kiri = [
        daftar_row(**satu | {"id": n, "alasan": satu["alasan"] if satu["status"] == "TMS" else None})
        for n, satu in enumerate(daftar, start=1)
    ]
    kanan = [sumber_row(**satu) for satu in sumber]
    load_both(sesi, kiri, kanan)
    sync(sesi, acuan)
    usulan = [
        satu
        for nik in NIK
        for satu in propose(
            [as_daftar(b) for b in kiri if b["nik"] == nik],
            [as_sumber(b) for b in kanan if b["nik"] == nik],
            acuan,
        )
    ]
    assert read_kandidat(sesi) == as_kandidat(usulan)
    assert all(satu.dasar for satu in usulan)


@pytest.mark.parametrize("bagian", [2, 8])
def test_the_number_of_parts_changes_nothing(sesi: Sesi, bagian: int, monkeypatch: Any) -> None:
    kiri = [daftar_row(id=n, nik=NIK[n % 5], kode_desa=DESA[n % 4]) for n in range(6)]
    kanan = [sumber_row(nik=NIK[n], nama="LAIN", hidup=n != 2) for n in range(4)]
    load_both(sesi, kiri, kanan)
    sync(sesi, Acuan(tanggal=dt.date(2025, 12, 11)))
    utuh = read_kandidat(sesi)
    monkeypatch.setattr(sesi, "_parts", lambda baris: bagian if baris else 1)
    sync(sesi, Acuan(tanggal=dt.date(2025, 12, 11)))
    assert read_kandidat(sesi) == utuh
    assert len(utuh) == 7
