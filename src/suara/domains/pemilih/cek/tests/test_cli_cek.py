"""The commands: an index is built, looked at, taken back; a number never stands in a command."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from suara.core.jejak.models import Entri
from suara.domains.pemilih.cek import cli, services
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.tests.panggung_cek import ORANG, TIADA
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot.tests.panggung import make_daftar, write

pytestmark = [pytest.mark.django_db, pytest.mark.sekali]


@pytest.fixture
def jalankan(gudang: Gudang, kantor: None, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Any:
    monkeypatch.setattr(services, "gudang", lambda: gudang)

    def run(name: str, *words: str, masukan: str = "") -> tuple[int, str, str]:
        command = next(command for command in cli.commands() if command.name == name)
        parser = argparse.ArgumentParser()
        command.configure(parser)
        monkeypatch.setattr("sys.stdin", io.StringIO(masukan))
        code = command.run(parser.parse_args(words))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.csv"
    rows = [["nik", "tanggal_lahir", "nama", "kode_desa", "tps"], *ORANG]
    path.write_text("\n".join(",".join(map(str, row)) for row in rows))
    return path


def test_a_list_is_built_checked_and_taken_back(jalankan: Any, csv: Path) -> None:
    words = ("--sumber", str(csv), "--ditetapkan", "2025-12-11", "--proses", "1", "--json")
    first = json.loads(jalankan("pemilih index", "--periode", "2025-S1", *words)[1])
    second = json.loads(jalankan("pemilih index", "--periode", "2025-S2", *words)[1])
    assert (first["jumlah"], second["dibaca"], second["tanpa_kunci"]) == (30, 30, 0)
    assert second["id"] in jalankan("pemilih index", "--periksa")[1]
    assert jalankan("pemilih index", "--kembali", first["id"])[0] == 0
    listed = json.loads(jalankan("pemilih index", "--daftar", "--json")[1])["indeks"]
    assert [(row["id"], row["dipakai"]) for row in listed] == [(first["id"], True), (second["id"], False)]
    acts = list(Entri.objects.order_by("urutan").values_list("act", "obj_id", "kantor"))
    assert acts == [
        ("pemilih.indeks.dipasang", first["id"], "64"),
        ("pemilih.indeks.dipasang", second["id"], "64"),
        ("pemilih.indeks.dikembalikan", first["id"], "64"),
    ]


def test_an_index_is_built_from_the_snapshot_in_force(jalankan: Any, tmp_path: Path) -> None:
    kunci = KunciInduk.create(tmp_path / "induk")
    with Sesi() as sesi:
        make_daftar(sesi)
        write(sesi, tmp_path / "daftar", kunci)
    words = (
        "--snapshot",
        "terkini",
        "--tempat",
        str(tmp_path / "daftar"),
        "--kunci",
        str(tmp_path / "induk"),
    )
    told = ("--periode", "2025-S2", "--ditetapkan", "2025-12-11", "--proses", "1", "--json")
    code, out, _err = jalankan("pemilih index", *words, *told)
    assert (code, json.loads(out)["jumlah"]) == (0, 294)
    assert "WHERE status IN ($aktif, $tangguh)" in jalankan("pemilih index", *words, "--explain")[1]
    assert jalankan("pemilih index", "--snapshot", "tiada", *words[2:], *told)[0] == 1


def test_what_is_missing_is_said(jalankan: Any, csv: Path, tmp_path: Path) -> None:
    assert jalankan("pemilih index", "--periksa")[0] == 1
    assert "2025-12-11" in jalankan("pemilih index", "--sumber", str(csv), "--periode", "2025-S2")[2]
    words = ("--periode", "2025-S2", "--ditetapkan", "2025-12-11")
    assert "--periode" in jalankan("pemilih index", "--sumber", str(csv), *words[2:])[2]
    code, _out, err = jalankan("pemilih index", "--sumber", str(tmp_path / "tiada.csv"), *words)
    assert (code, "tiada.csv tidak ada" in err) == (1, True)
    assert not Entri.objects.exists()


def test_one_person_is_looked_up_from_standard_input(jalankan: Any, terpasang: Gudang) -> None:
    row = ORANG[0]
    code, out, _err = jalankan("pemilih cek", "--json", masukan=f"{row[0]}\n{row[1]}\n")
    found = json.loads(out)
    assert (code, found["kode_desa"], found["tps"], found["kabupaten"]) == (
        0,
        row[3],
        row[4],
        "Kota Samarinda",
    )
    assert str(row[0]) not in out
    assert jalankan("pemilih cek", masukan=f"{TIADA[0][0]}\n{TIADA[0][1]}\n")[0] == 1
    for wrong in ("123\n1990-01-01\n", f"{row[0]}\nkemarin\n"):
        code, out, err = jalankan("pemilih cek", masukan=wrong)
        assert (code, out) == (2, "")
        assert str(row[0]) not in err


def test_a_switch_that_can_not_be_recorded_does_not_happen(
    gudang: Gudang, kantor: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_kwargs: Any) -> None:
        raise RuntimeError("jejak menolak")

    monkeypatch.setattr(services, "gudang", lambda: gudang)
    monkeypatch.setattr(services, "record", refuse)
    office = services.Kantor.objects.get(pk="64")
    import datetime as dt

    with pytest.raises(RuntimeError):
        services.establish_indeks(
            actor=None, kantor=office, bahan=[ORANG], periode="2025-S2", ditetapkan=dt.date(2025, 12, 11)
        )
    assert gudang.daftar() == []
