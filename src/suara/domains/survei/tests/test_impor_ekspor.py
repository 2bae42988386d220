"""Old answers into a wave, and a wave's answers out of it without leading to anybody."""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.cli import commands
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, Layanan, VersiInstrumen
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri
from suara.domains.survei.tests.gelombang_uji import make_layanan, make_versi
from suara.domains.survei.tests.test_berkas_asing import KATA, TANYA
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

    def run(nama: str, *kata: object, kode: str = "abc234") -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        known[nama].configure(parser)
        capsys.readouterr()
        code = known[nama].run(parser.parse_args([*map(str, kata), "--gelombang", kode]))
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


def test_a_foreign_form_brings_its_profile_and_says_what_it_read(
    gelombang: Gelombang, jalankan: Any, tmp_path: Path
) -> None:
    heads = ["Stempel waktu", "Jenis layanan yang diterima", "Usia", "Pekerjaan", *TANYA]
    rows = [["22/11/2026 8:15", "Audiensi", "34", kerja, *KATA.split(";")] for kerja in ("PNS", "Petani")]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(";".join(row) for row in (heads, *rows)), encoding="utf-8-sig")
    code, out, _err = jalankan("survei impor", path, "--layanan", "Jenis layanan yang diterima", "--json")
    said = json.loads(out)
    assert (code, said["per_layanan"], said["profil_tak_dikenal"]) == (0, {"Audiensi": 2}, {"pekerjaan": 1})
    assert said["kolom"]["sarana"] == TANYA[7]
    found = list(Jawaban.objects.values_list("atribut", "isi__pengaduan", "isi__sarana"))
    assert sorted(found, key=lambda row: len(row[0])) == [
        ({"usia": "26-35"}, 4, 3), ({"pekerjaan": "PNS", "usia": "26-35"}, 4, 3),
    ]  # fmt: skip


def test_answers_of_any_published_questionnaire_come_in(
    gelombang: Gelombang, ayu: Akun, kantor_kaltim: Kantor, jalankan: Any, tmp_path: Path
) -> None:
    versi = make_versi("loket-terpadu", status="DRAF")
    VersiInstrumen.objects.filter(pk=versi.pk).update(definisi=survei_sendiri(), status="TERBIT")
    gelombang.pk, gelombang.nama, gelombang.kode_pendek, gelombang.versi = None, "Lain", "lain22", versi
    gelombang.save(force_insert=True)
    lain = gelombang
    GelombangLayanan.objects.create(gelombang=lain, layanan=Layanan.objects.order_by("pk")[0], populasi=None)
    path = tmp_path / "a.csv"
    path.write_text("ramah,jelas,cepat,bersih,aman\nLuar biasa,5,4,3,\n6,1,1,1,1\n", encoding="utf-8")
    assert (
        "baris 3, kolom ramah (A): “6” bukan jawaban 1 sampai 5"
        in jalankan("survei impor", path, kode="lain22")[2]
    )
    path.write_text(path.read_text().replace("\n6,", "\n1,"), encoding="utf-8")
    assert jalankan("survei impor", path, kode="lain22")[0] == 0
    assert {row["aman"] for row in lain.jawaban_set.values_list("isi", flat=True)} == {None, 1}


def test_a_foreign_answer_or_service_lets_nothing_in(
    gelombang: Gelombang, jalankan: Any, tmp_path: Path
) -> None:
    path = tulis(tmp_path / "a.csv", "Audiensi,4,4,4,4,4,4,4,4,4", "Audiensi,0,4,4,4,4,4,4,4,4")
    assert "baris 3, kolom persyaratan (B): “0”" in jalankan("survei impor", path, "--layanan", "Layanan")[2]
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
    assert jalankan("survei ekspor", "--folder", tmp_path / "buku", "--format", "xlsx")[0] == 0
    sheet = CalamineWorkbook.from_path(str(tmp_path / "buku" / "jawaban.xlsx")).get_sheet_by_index(0)
    assert set(sheet.to_python()[0]) == {"layanan", *KODE}
    assert len(sheet.to_python()) == 38


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))
