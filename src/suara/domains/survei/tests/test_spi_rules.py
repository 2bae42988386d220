"""The register around SPI: who belongs on the list, how long it stays, which class a published score has."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from suara.domains.survei.rules.spi import (
    CalonResponden,
    batas_hapus,
    bulan_sebelum,
    keadaan_hapus,
    kelas_spi,
    nilai_syarat,
    periksa_responden,
)
from suara.domains.survei.rules.spi_partisipasi import Partisipasi, periksa_partisipasi
from suara.domains.survei.terms_evaluasi import KelompokSPI
from suara.domains.survei.terms_spi import DimensiSPI, HasilSyarat, KeadaanHapus, RincianSPI

pytestmark = pytest.mark.sekali
PADA = date(2026, 7, 1)
ROOM = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("kelompok", "tanggal", "sendiri", "hasil"),
    [
        (KelompokSPI.INTERNAL, date(2025, 7, 1), None, HasilSyarat.MEMENUHI),
        (KelompokSPI.INTERNAL, date(2025, 7, 2), None, HasilSyarat.TIDAK),
        (KelompokSPI.INTERNAL, None, None, HasilSyarat.BUTUH_DATA),
        (KelompokSPI.EKSTERNAL, date(2025, 7, 1), True, HasilSyarat.MEMENUHI),
        (KelompokSPI.EKSTERNAL, date(2025, 6, 30), True, HasilSyarat.TIDAK),
        (KelompokSPI.EKSTERNAL, date(2026, 6, 1), False, HasilSyarat.TIDAK),
        (KelompokSPI.EKSTERNAL, date(2026, 6, 1), None, HasilSyarat.BUTUH_DATA),
        (KelompokSPI.EKSTERNAL, date(2026, 7, 2), True, HasilSyarat.BUTUH_DATA),
    ],
)
def test_who_belongs_on_the_list(
    kelompok: KelompokSPI, tanggal: date | None, sendiri: bool | None, hasil: HasilSyarat
) -> None:
    found = nilai_syarat(CalonResponden(kelompok=kelompok, tanggal=tanggal, sendiri=sendiri), PADA)
    assert found.hasil is hasil
    assert found.langkah.dasar[0].needs_check


def test_a_month_without_that_day_ends_with_its_last() -> None:
    assert bulan_sebelum(date(2024, 2, 29), 12) == date(2023, 2, 28)


def test_a_list_has_a_last_day() -> None:
    last = batas_hapus(date(2026, 7, 1))
    assert last == date(2026, 12, 28)
    assert keadaan_hapus(last, None, date(2026, 12, 27)) is KeadaanHapus.TERJADWAL
    assert keadaan_hapus(last, None, last) is KeadaanHapus.JATUH_TEMPO
    assert keadaan_hapus(last, last, date(2027, 1, 1)) is KeadaanHapus.TERHAPUS


@pytest.mark.parametrize(
    ("terbit", "tahun", "kode"),
    [
        ("77.97", 2024, "WASPADA"),
        ("78.00", 2024, "TERJAGA"),
        ("72.99", 2024, "RENTAN"),
        ("79.47", 2023, "WASPADA"),
        ("78", 2024, None),
        ("74.6", 2024, None),
        ("73.24", 2022, None),
        ("101.00", 2024, None),
        (None, 2023, None),
    ],
)
def test_only_a_score_with_two_decimals_has_a_class(terbit: str | None, tahun: int, kode: str | None) -> None:
    found = kelas_spi(Decimal(terbit) if terbit else None, tahun)
    assert (found.mutu.kode if found.mutu else None) == kode
    assert (found.sebab is None) is (kode is not None)


@pytest.mark.parametrize(
    ("terbit", "kode"),
    [
        *(("67.52", "RENTAN"), ("69.99", "RENTAN"), ("71.91", "RENTAN")),
        *(("79.70", "TERJAGA"), ("79.16", "TERJAGA"), ("79.02", "TERJAGA")),
        *((one, None) for one in ("67.8", "79.5", "58.5", "68.1", "78", "62.8", "66.2", "74.6", "57.4")),
    ],
)
def test_scores_by_kind_have_a_class_and_those_by_size_none(terbit: str, kode: str | None) -> None:
    """2024: by kind printed with two decimals, by size with one; by kind 2021 to 2023 with one as well."""
    found = kelas_spi(Decimal(terbit), 2024)
    assert (found.mutu.kode if found.mutu else None) == kode


def test_scores_before_the_first_known_bounds_have_none() -> None:
    for terbit, tahun in (("73.24", 2022), ("71.94", 2022), ("66.35", 2021)):
        assert kelas_spi(Decimal(terbit), tahun).mutu is None
    assert periksa_responden(641, [94, 545, 2]) is None


def test_published_groups_that_do_not_add_up_are_said() -> None:
    assert periksa_responden(225_000, [154_429, 62_924, 7_647]) is None
    said = periksa_responden(255_010, [154_429, 62_924, 7_647])
    assert said is not None
    assert "225.000" in str(said)


def test_participation_is_a_count_and_nobody_is_no_percentage() -> None:
    assert str(Partisipasi(diundang=80, menjawab=31).persen) == "38.8"
    assert Partisipasi(diundang=0, menjawab=0).persen is None
    assert periksa_partisipasi(10, 11) is not None
    assert periksa_partisipasi(10, 10) is None


SAFE = {"rules/spi_partisipasi.py"}
"""Counts invitations and answers; sees no score."""
SUMMING = {"sum", "mean", "fmean", "prod", "Sum", "Avg", "hitung_ipp", "hitung_skm", "rata_instansi"}


def test_no_code_computes_an_integrity_score() -> None:
    """The weights are not public: nothing beside SPI multiplies, divides or averages anything of a score."""
    found = []
    for path in sorted(one for one in ROOM.rglob("*spi*.py") if "tests" not in one.parts):
        name = str(path.relative_to(ROOM))
        if name in SAFE or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.FloorDiv | ast.MatMult):
                found.append(f"{name}:{node.lineno} membagi")
            if isinstance(node, ast.Call) and (said := _called(node)) in SUMMING - {"sum"}:
                found.append(f"{name}:{node.lineno} {said}")
            if isinstance(node, ast.ImportFrom) and node.module in {"fractions", "statistics"}:
                found.append(f"{name}:{node.lineno} {node.module}")
            if isinstance(node, ast.keyword) and node.arg in {"nilai", "terbit"} and _sums(node.value):
                found.append(f"{name}:{node.lineno} {node.arg} dihitung")
    assert found == []


def test_only_the_register_knows_scores_and_every_dimension_can_be_recorded() -> None:
    """No other room reads a score, so none can compute with it; the seven dimensions are kept as printed."""
    readers = {
        str(path.relative_to(ROOM.parents[1]))
        for path in ROOM.parents[1].rglob("*.py")
        if not {"tests", "migrations"} & set(path.parts)
        and any(name in path.read_text(encoding="utf-8") for name in ("SkorSPI", "IsianSkor", "skor_spi_set"))
    }
    known = (
        "models/__init__",
        "models/spi",
        "queries/spi",
        "services/spi_catatan",
        "formulir/spi",
        "demo/evaluasi",
    )
    assert readers == {f"domains/survei/{name}.py" for name in known}
    kept = {one.value for one in RincianSPI}
    assert {f"d_{one.value.lower()}" for one in DimensiSPI} <= kept


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _sums(value: ast.AST) -> bool:
    return any(
        isinstance(one, ast.BinOp) or (isinstance(one, ast.Call) and _called(one) in SUMMING)
        for one in ast.walk(value)
    )
