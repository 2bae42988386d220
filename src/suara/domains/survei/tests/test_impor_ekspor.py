"""Old answers into a wave, and a wave's answers out of it without leading to anybody."""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

import pytest

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.cli import commands
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, VersiInstrumen
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.tests.gelombang_uji import make_layanan, make_versi
from suara.domains.survei.tests.test_tetap import make_gelombang

pytestmark = pytest.mark.django_db
KODE = [satu.value for satu in Unsur]


@pytest.fixture
def gelombang(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    """An open wave of SKM over three services."""
    versi = make_versi(status="DRAF")
    definisi = next(isi for nama, isi in load_benih().items() if nama.startswith("skm-14-2017"))
    VersiInstrumen.objects.filter(pk=versi.pk).update(definisi=definisi.to_dict(), status="TERBIT")
    versi.refresh_from_db()
    wave = make_gelombang(ayu, kantor_kaltim, versi)
    for layanan in make_layanan(kantor_kaltim):
        GelombangLayanan.objects.create(gelombang=wave, layanan=layanan, populasi=100)
    return wave


@pytest.fixture
def jalankan(capsys: pytest.CaptureFixture[str]) -> Any:
    known = {command.name: command for command in commands()}

    def run(nama: str, *kata: object) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        known[nama].configure(parser)
        capsys.readouterr()
        code = known[nama].run(parser.parse_args([*map(str, kata), "--gelombang", "abc234"]))
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def tulis(path: Path, *baris: str) -> Path:
    path.write_text("\n".join([",".join(["Layanan", *KODE]), *baris]) + "\n", encoding="utf-8")
    return path


def test_old_answers_come_in_once_whole_and_with_their_blanks(
    gelombang: Gelombang, jalankan: Any, tmp_path: Path
) -> None:
    rows = ["Audiensi,4,4,4,4,4,4,4,,3", "layanan-1,1,1,1,1,1,1,1,1,1", "Audiensi,,,,,,,,,"]
    path = tulis(tmp_path / "a.csv", *rows)
    assert "3 layanan. Sebut kolom layanannya" in jalankan("survei impor", path)[2]
    code, out, _err = jalankan("survei impor", path, "--layanan", "layanan", "--json")
    assert (code, json.loads(out)["kosong"]) == (0, 1)
    assert json.loads(out)["per_layanan"] == {"Audiensi": 1, "Permintaan informasi": 1}
    found = Jawaban.objects.get(layanan__nama="Audiensi")
    assert (found.isi["pengaduan"], found.isi["sarana"], found.minggu.weekday()) == (None, 3, 0)
    assert jalankan("survei impor", path, "--layanan", "layanan")[0] == 1, "each person would count twice"
    assert Jawaban.objects.count() == 2


def test_a_foreign_answer_or_service_lets_nothing_in(
    gelombang: Gelombang, jalankan: Any, tmp_path: Path
) -> None:
    path = tulis(tmp_path / "a.csv", "Audiensi,4,4,4,4,4,4,4,4,4", "Audiensi,0,4,4,4,4,4,4,4,4")
    assert "baris 3, kolom persyaratan: “0”" in jalankan("survei impor", path, "--layanan", "Layanan")[2]
    path = tulis(tmp_path / "b.csv", "Loket,4,4,4,4,4,4,4,4,4")
    assert "tidak ada dalam gelombang: Loket" in jalankan("survei impor", path, "--layanan", "Layanan")[2]
    for status in (StatusGelombang.TUTUP, StatusGelombang.TERBIT):
        Gelombang.objects.update(status=status)
    assert "dibuka atau ditutup" in jalankan("survei impor", path, "--layanan", "Layanan")[2]
    assert not Jawaban.objects.exists()


def test_what_leaves_names_no_small_service_and_no_small_trait(
    gelombang: Gelombang, jalankan: Any, tmp_path: Path
) -> None:
    services = [line.layanan for line in gelombang.layanan_set.order_by("pk")]
    for layanan, many, sex in ((services[0], 20, "L"), (services[1], 14, "P"), (services[2], 3, "P")):
        for n in range(many):
            isi = dict.fromkeys(KODE, 4) | {"biaya": None if n else 1}
            Jawaban.objects.create(
                gelombang=gelombang, layanan=layanan, minggu="2026-12-28", isi=isi,
                atribut={"jenis_kelamin": sex} if n else {},
            )  # fmt: skip
    assert "sesudah gelombang ditutup" in jalankan("survei ekspor", "--folder", tmp_path)[2]
    Gelombang.objects.update(status=StatusGelombang.TUTUP)
    assert jalankan("survei ekspor", "--folder", tmp_path / "keluar")[0] == 0
    files = {path.stem: read(path) for path in (tmp_path / "keluar").iterdir()}
    assert {row["layanan"] for row in files["jawaban"]} == {"", services[0].kode}
    assert sum(row["layanan"] == "" for row in files["jawaban"]) == 17, "a second service hides the small one"
    assert set(files["jawaban"][0]) == {"layanan", *KODE}
    assert sorted({row["biaya"] for row in files["jawaban"]}) == ["", "1"]
    sex = {row["nilai"]: row["jumlah"] for row in files["profil"] if row["atribut"] == "jenis_kelamin"}
    assert (sex["NA"], sex["JUMLAH"]) == ("", "37"), "three who did not say are hidden with others"
    assert sum(not n for n in sex.values()) >= 2
    assert {row["var"] for row in files["kodebuku"]} >= set(KODE)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))
