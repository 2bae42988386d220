"""Open data: every figure of the statistics page comes out of the published files again, by other means."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker
from tests.pemeran.orang import make_kantor, make_unit
from time_machine import travel

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.models import Jam, Laporan, Penilaian
from suara.domains.pengaduan.terbuka import baris, berkas, hitung_ulang, nilai, rekam
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah, satu_adegan, wita

pytestmark = pytest.mark.django_db
NOW = wita(2026, 11, 22)


@pytest.fixture(scope="module")
def reports(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Laporan]]:
    """Fifty published reports of three months and two units, in every end; and hidden ones, counted."""
    with satu_adegan(django_db_blocker), travel(NOW):
        kantor = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
        yield make_reports(kantor, make_unit("64.DATIN", kantor), make_unit("64.HUKUM", kantor))


@pytest.fixture(autouse=True)
def _saat(time_machine: Any) -> None:
    time_machine.move_to(NOW)


def make_reports(kantor_kaltim: Kantor, unit_datin: Unit, unit_hukum: Unit) -> list[Laporan]:
    """Make the reports of the scene."""
    dice = random.Random(7)  # noqa: S311 -- the same figures in every run
    made = []
    for number in range(1, 51):
        received = wita(2026, dice.choice((8, 9, 10)), dice.randint(1, 28))
        first = received + dt.timedelta(days=dice.randint(3, 16)) if number % 7 else None
        ended = first + dt.timedelta(days=dice.randint(1, 30)) if first and number % 3 else None
        row = make_laporan(
            kantor_kaltim,
            number,
            unit=unit_hukum if number % 4 == 0 else unit_datin,
            wilayah=make_wilayah("64.72.01")
            if number % 2
            else make_wilayah(f"64.71.{number:02d}", f"K{number}"),
            kelas=dice.choice(("PENGADUAN", "ASPIRASI", "INFORMASI")),
            kadar="",
            topik=dice.choice(("DATA_PEMILIH", "HONOR_ADHOC", "LOGISTIK")),
            kanal=dice.choice(("WEB", "TATAP_MUKA")),
            terima_at=received,
            tl_pertama_at=first,
            selesai_at=ended,
            status="SL" if ended else "PR" if first else "TV",
            sebab_selesai=dice.choice(("PELAPOR_SETUJU", "KEPUTUSAN", "OTOMATIS")) if ended else "",
            siklus=1 + (number % 9 == 0),
            jumlah_pengembalian=int(number % 11 == 0),
        )
        if ended:
            Jam.objects.create(
                laporan=row, kode="C4", mulai_at=received, berhenti_at=ended,
                jatuh_tempo=(received + dt.timedelta(days=20)).date(),
            )  # fmt: skip
            Penilaian.objects.create(laporan=row, siklus=1, nilai=dice.randint(1, 5), tuntas="YA")
        made.append(row)
    hidden = {"terbit": False, "unit": unit_datin}
    for number in range(60, 66):
        make_laporan(kantor_kaltim, number, is_rahasia=True, terima_at=wita(2026, 9, 3), **hidden)
    for number in range(70, 73):
        make_laporan(kantor_kaltim, number, is_rahasia=True, terima_at=wita(2026, 8, 3), **hidden)
    for number in range(80, 87):
        late = {"status": "BV", "verifikasi_at": None, "terima_at": wita(2026, 10, 3)}
        make_laporan(kantor_kaltim, number, terbit=False, **late)
    for number in range(90, 95):
        spam = {"status": "AR", "verifikasi_at": None, "alasan_arsip": "SPAM", "terima_at": wita(2026, 10, 3)}
        make_laporan(kantor_kaltim, number, terbit=False, **spam)
    return made


def table(client: Client, name: str) -> list[dict[str, str]]:
    """Download a CSV file as anybody would."""
    answer = client.get(f"/lapor/data/{name}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def rounded(figures: dict[str, Any]) -> dict[str, Any]:
    """Return figures as JSON has them, to nine places: two ways of adding may differ in the last bit."""
    said: dict[str, Any] = json.loads(json.dumps(figures), parse_float=lambda text: round(float(text), 9))
    return said


def recompute(rows: list[dict[str, str]]) -> dict[str, Any]:
    """Compute the figures with nothing but the standard library, not looking at the house's own code."""
    number = {name: [int(row[name]) for row in rows if row[name]] for name in ("hk_tl_pertama", "hk_selesai")}
    said = {name: [row[name] for row in rows if row[name]] for name in ("verifikasi_tepat", "tl_tepat")}
    ever = [row for row in rows if row["status"] == "SL" or row["jumlah_dibuka_kembali"] != "0"]
    return {
        "diterima": len(rows),
        "tl_tepat": [said["tl_tepat"].count("ya"), len(said["tl_tepat"])],
        "verifikasi": [said["verifikasi_tepat"].count("ya"), len(said["verifikasi_tepat"])],
        "tl_median": statistics.median(number["hk_tl_pertama"]),
        "selesai_median": statistics.median(number["hk_selesai"]),
        "dibuka_kembali": [sum(row["jumlah_dibuka_kembali"] != "0" for row in ever), len(ever)],
        "dikembalikan": sum(int(row["jumlah_pengembalian"]) for row in rows),
        "lewat_tenggat": sum(int(row["jumlah_lewat_tenggat"]) for row in rows),
    }


@pytest.mark.parametrize("bulan", ["semua", "2026-09"])
def test_the_figures_come_out_of_the_csv_again(client: Client, reports: list[Laporan], bulan: str) -> None:
    said = client.get("/api/v1/lapor/statistik", {"bulan": bulan}).json()["kantor"]
    name = "laporan.csv" if bulan == "semua" else f"laporan-{bulan}.csv"
    found = recompute(table(client, name))
    late = sum(
        int(cell["jumlah"])
        for cell in table(client, "agregat.csv")
        if cell["ukuran"] == "lewat_verifikasi" and bulan in ("semua", cell["bulan"])
    )
    verified = found.pop("verifikasi")
    assert said["verifikasi_tepat"] == [verified[0], verified[1] + late]
    assert {key: said[key] for key in found} == found


@pytest.mark.parametrize("bulan", ["semua", "2026-08", "2026-09", "2026-10", ""])
def test_the_published_script_says_what_the_page_says(
    client: Client, reports: list[Laporan], bulan: str
) -> None:
    """Every figure, of the office and of every unit, in every period: the rules and the script agree."""
    said = client.get("/api/v1/lapor/statistik", {"bulan": bulan}).json()
    rows, cells = table(client, "laporan.csv"), table(client, "agregat.csv")
    rated = table(client, "penilaian.csv")
    span = (said["sejak"], said["sampai"])
    for unit, figures in [("", said["kantor"]), *said["unit"].items()]:
        mine = hitung_ulang.hitung(
            hitung_ulang.pilih(rows, *span, unit),
            hitung_ulang.pilih(cells, *span, unit),
            hitung_ulang.penilaian(rated, bulan or "12-bulan", unit),
            hitung_ulang.arsip(cells, bulan or "12-bulan", unit),
        )
        theirs = {key: value for key, value in figures.items() if key != "peringkat"}
        assert rounded(mine) == rounded(theirs)


def test_units_are_ranked_by_the_wilson_bound(client: Client, reports: list[Laporan]) -> None:
    units = client.get("/api/v1/lapor/statistik?bulan=semua").json()["unit"]
    rows = table(client, "laporan.csv")
    bounds = {
        kode: hitung_ulang.wilson(*hitung_ulang.baik(hitung_ulang.pilih(rows, unit=kode))) for kode in units
    }
    best = sorted(units, key=lambda kode: -(bounds[kode] or 0))
    assert [units[kode]["peringkat"] for kode in best] == [1, 2]


def test_the_script_runs_alone(client: Client, reports: list[Laporan], tmp_path: Path) -> None:
    for name in ("laporan.csv", "agregat.csv", "penilaian.csv", "hitung_ulang.py"):
        (tmp_path / name).write_bytes(client.get(f"/lapor/data/{name}").content)
    done = subprocess.run(
        [sys.executable, "-I", "hitung_ulang.py", "laporan.csv", "agregat.csv", "penilaian.csv",
         "--unit", "64.HUKUM"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "diterima: 12\n" in done.stdout


@pytest.mark.parametrize(
    "kata", [[], ["--help"], ["laporan.csv"], ["a.csv", "b.csv", "--unit"], ["a", "b", "--x", "1"]]
)
def test_the_script_called_wrongly_says_how_it_is_called(kata: list[str]) -> None:
    with pytest.raises(SystemExit, match=r"python hitung_ulang\.py laporan\.csv agregat\.csv"):
        hitung_ulang.utama(kata)


def test_the_page_shows_each_figure_with_its_recipe(client: Client, reports: list[Laporan]) -> None:
    page = client.get("/lapor/statistik/?bulan=semua")
    shown = {item.kunci: item for item in page.context["angka"]}
    found = recompute(table(client, "laporan.csv"))
    part, whole = found["tl_tepat"]
    assert shown["tl_tepat"].nilai == f"{round(100 * part / whole)} % ({part} dari {whole})"
    assert all("def " in item.resep for item in shown.values())
    assert page.text.count("Hitung ulang") >= len(shown)


def test_cells_below_five_are_not_told_apart_from_nothing(client: Client, reports: list[Laporan]) -> None:
    cells = table(client, "agregat.csv")
    assert all(int(cell["jumlah"]) >= 5 for cell in cells if cell["ukuran"] != "diarsipkan_masa")
    assert [(cell["bulan"], cell["jumlah"]) for cell in cells if cell["ukuran"] == "rahasia"] == [
        ("2026-09", "6")
    ]
    assert [cell["rincian"] for cell in cells if cell["ukuran"] == "diarsipkan"] == ["SPAM"]


def test_a_running_month_has_no_cells(client: Client, reports: list[Laporan], time_machine: Any) -> None:
    time_machine.move_to(wita(2026, 10, 30))
    assert {cell.bulan for cell in rekam.read_sel()} <= {"2026-08", "2026-09", "12-bulan", "semua"}


def test_a_kecamatan_that_few_share_is_left_out(client: Client, reports: list[Laporan]) -> None:
    rows = table(client, "laporan.csv")
    assert {row["kecamatan"] for row in rows} == {"Palaran", ""}
    assert all(row["kab_kota"] for row in rows)


def test_ratings_are_told_of_the_office_by_month_and_of_units_by_period(
    client: Client, reports: list[Laporan]
) -> None:
    stars = dict(Penilaian.objects.values_list("laporan__nomor", "nilai"))
    by_unit = {row.nomor: row.unit_id for row in reports}
    told = {(row["masa"], row["unit_kode"]): row for row in table(client, "penilaian.csv")}
    assert int(told["semua", ""]["jumlah"]) == len(stars)
    assert int(told["semua", ""]["nilai"]) == sum(stars.values())
    of_datin = [value for nomor, value in stars.items() if by_unit[nomor] == "64.DATIN"]
    assert int(told["12-bulan", "64.DATIN"]["jumlah"]) == len(of_datin)
    assert {masa for masa, unit in told if not unit} == {"semua", "12-bulan", "2026-08", "2026-09", "2026-10"}
    page = client.get("/lapor/statistik/")
    assert f"dari 5 ({len(stars)} penilaian)" in page.text


def test_few_ratings_are_not_told_and_cannot_be_subtracted(client: Client, reports: list[Laporan]) -> None:
    hukum = Penilaian.objects.filter(laporan__unit_id="64.HUKUM")
    Penilaian.objects.filter(pk__in=hukum.values_list("pk")[3:]).delete()
    told = {(row["masa"], row["unit_kode"]) for row in table(client, "penilaian.csv")}
    assert ("semua", "64.HUKUM") not in told
    assert ("semua", "64.DATIN") not in told or ("semua", "") not in told
    assert all(int(row["jumlah"]) >= 5 for row in table(client, "penilaian.csv"))


def test_no_rating_stands_beside_a_report(client: Client, reports: list[Laporan]) -> None:
    assert not [name for name in baris.KOLOM if "nilai" in name or "rating" in name]


def test_the_rank_counts_only_what_every_row_says(client: Client, reports: list[Laporan]) -> None:
    """Calling a report unsolved moves no public figure: by the difference one would learn who said it."""
    before = client.get("/api/v1/lapor/statistik?bulan=semua").json()
    Penilaian.objects.filter(laporan__unit_id="64.HUKUM").update(tuntas="TIDAK")
    with berkas._Ingatan.lock:
        berkas._Ingatan.version = ""
    assert client.get("/api/v1/lapor/statistik?bulan=semua").json() == before


def test_csv_and_json_hold_the_same_and_the_dictionary_names_every_column(
    client: Client, reports: list[Laporan]
) -> None:
    schema = client.get("/lapor/data/skema.json").json()
    for resource, arti in zip(
        schema["resources"], (baris.ARTI, baris.ARTI_SEL, nilai.ARTI_NILAI), strict=True
    ):
        rows = table(client, resource["path"])
        document = client.get(f"/lapor/data/{resource['name']}.json").json()
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert columns == list(rows[0]) == list(document["baris"][0]) == list(arti)
        text = [
            {key: "" if value is None else str(value) for key, value in row.items()}
            for row in document["baris"]
        ]
        assert text == rows
        assert document["lisensi"] == "CC-BY-4.0"


@pytest.mark.parametrize(
    "name", ["laporan-2020-01.csv", "laporan.xml", "../x.csv", "laporan-2026-13.csv", "x"]
)
def test_another_file_is_not_found(client: Client, reports: list[Laporan], name: str) -> None:
    assert client.get(f"/lapor/data/{name}").status_code == 404


def test_what_was_read_is_read_anew_after_any_act(client: Client, reports: list[Laporan]) -> None:
    assert len(table(client, "laporan.csv")) == 50
    Laporan.objects.filter(pk=reports[0].pk).update(is_terbit=False)
    assert len(table(client, "laporan.csv")) == 49
    assert berkas.list_bulan() == ["2026-10", "2026-09", "2026-08"]


def test_days_that_wait_for_the_reporter_do_not_count(kantor_kaltim: Kantor, unit_datin: Unit) -> None:
    row = make_laporan(kantor_kaltim, 500, unit=unit_datin, verifikasi_at=wita(2026, 10, 16))

    def read() -> baris.Baris:
        return next(item for item in rekam.read_baris() if item.nomor == row.nomor)

    assert read().verifikasi_tepat == "tidak"
    Jam.objects.create(
        laporan=row, kode="C1", mulai_at=row.terima_at, berhenti_at=row.verifikasi_at,
        jatuh_tempo=dt.date(2026, 10, 16), jeda=[{"dari": "2026-10-06", "sampai": "2026-10-15"}],
    )  # fmt: skip
    found = read()
    assert (found.hk_verifikasi, found.verifikasi_tepat) == (2, "ya")


def run(row: Laporan, kode: str, sejak: dt.datetime, urutan: int = 1, **isi: Any) -> Jam:
    """Give a report a run of a clock."""
    return Jam.objects.create(laporan=row, kode=kode, urutan=urutan, mulai_at=sejak, **isi)


def only_row(row: Laporan) -> baris.Baris:
    """Return the row of the open data of one report."""
    return next(item for item in rekam.read_baris() if item.nomor == row.nomor)


def test_an_open_pengaduan_does_not_tell_its_kadar_by_being_late(
    client: Client, kantor_kaltim: Kantor, unit_datin: Unit
) -> None:
    """Two reports of one day, limits of 14 and 60 days: a month later nothing tells them apart."""
    july = wita(2026, 7, 6)
    for number, kadar, due in ((510, "TBP", dt.date(2026, 7, 24)), (511, "BP", dt.date(2026, 12, 1))):
        row = make_laporan(
            kantor_kaltim, number, unit=unit_datin, kadar=kadar, status="PR", terima_at=july,
            tl_pertama_at=july + dt.timedelta(days=3),
        )  # fmt: skip
        run(row, "C4", july, jatuh_tempo=due)
    one, other = (row | {"nomor": ""} for row in table(client, "laporan-2026-07.csv"))
    assert one == other
    assert (one["selesai_tepat"], one["jumlah_lewat_tenggat"]) == ("", "0")
    first, second = client.get("/lapor/data/laporan-2026-07.json").json()["baris"]
    assert first | {"nomor": ""} == second | {"nomor": ""}
    figures = client.get("/api/v1/lapor/statistik?bulan=2026-07").json()["kantor"]
    assert (figures["selesai_tepat"], figures["lewat_tenggat"], figures["baik"]) == ([0, 0], 0, [0, 0])


def test_what_is_finished_or_has_no_kadar_tells_whether_it_was_late(
    kantor_kaltim: Kantor, unit_datin: Unit
) -> None:
    received = wita(2026, 9, 7)
    ended = make_laporan(
        kantor_kaltim, 520, unit=unit_datin, status="SL", terima_at=received, selesai_at=wita(2026, 10, 9),
        tl_pertama_at=wita(2026, 9, 10), sebab_selesai="KEPUTUSAN",
    )  # fmt: skip
    aspirasi = make_laporan(
        kantor_kaltim, 521, unit=unit_datin, kelas="ASPIRASI", kadar="", terima_at=received
    )
    for row in (ended, aspirasi):
        run(row, "C4", received, jatuh_tempo=dt.date(2026, 9, 25), berhenti_at=row.selesai_at)
        found = only_row(row)
        assert (found.selesai_tepat, found.jumlah_lewat_tenggat) == ("tidak", 1)


def test_reopening_neither_takes_a_pause_away_twice_nor_counts_a_late_end_twice(
    kantor_kaltim: Kantor, unit_datin: Unit
) -> None:
    """The second run of C4 goes on from the first start and repeats its pauses."""
    received, first_end, ended = wita(2026, 9, 7), wita(2026, 10, 8), wita(2026, 10, 9)
    row = make_laporan(
        kantor_kaltim, 530, unit=unit_datin, status="SL", terima_at=received, selesai_at=ended, siklus=2,
        tl_pertama_at=wita(2026, 9, 10), sebab_selesai="PELAPOR_SETUJU",
    )  # fmt: skip
    due, pauses = dt.date(2026, 10, 2), [{"dari": "2026-09-10", "sampai": "2026-09-17"}]
    run(row, "C4", received, berhenti_at=first_end, jatuh_tempo=due, jeda=pauses)
    once = only_row(row)
    again = [*pauses, {"dari": "2026-09-16", "sampai": "2026-09-18"}]
    run(row, "C4", received, 2, berhenti_at=ended, jatuh_tempo=dt.date(2026, 10, 5), jeda=again)
    twice = only_row(row)
    assert once.hk_selesai is not None
    assert twice.hk_selesai == once.hk_selesai - 1, "only the one new day of waiting"
    assert (once.jumlah_lewat_tenggat, twice.jumlah_lewat_tenggat) == (1, 1)


def test_another_unit_does_not_make_the_answer_faster(kantor_kaltim: Kantor, unit_datin: Unit) -> None:
    """The days to the first follow-up count from the first unit, wherever the report goes afterwards."""
    received, first, later = wita(2026, 9, 7), wita(2026, 9, 28), wita(2026, 9, 30)
    row = make_laporan(
        kantor_kaltim, 540, unit=unit_datin, status="PR", terima_at=received, verifikasi_at=received,
        tl_pertama_at=first,
    )  # fmt: skip
    run(row, "C2", received, berhenti_at=first, jatuh_tempo=dt.date(2026, 9, 14))
    before = only_row(row)
    assert (before.hk_tl_pertama, before.tl_tepat) == (15, "tidak")
    Laporan.objects.filter(pk=row.pk).update(disposisi_at=later)
    run(row, "C2", later, 2, jatuh_tempo=dt.date(2026, 10, 7))
    after = only_row(row)
    assert (after.tanggal_disposisi, after.hk_tl_pertama, after.tl_tepat) == (received.date(), 15, "tidak")


def test_the_unit_does_not_pay_for_days_that_wait_for_the_reporter(
    kantor_kaltim: Kantor, unit_datin: Unit
) -> None:
    received, first = wita(2026, 9, 7), wita(2026, 9, 21)
    row = make_laporan(kantor_kaltim, 541, unit=unit_datin, terima_at=received, verifikasi_at=received)
    waits = run(row, "C2", received, jeda=[{"dari": "2026-09-08", "sampai": None}])
    assert (only_row(row).hk_tl_pertama, only_row(row).tl_tepat) == (None, ""), "it still waits"
    waits.jeda = [{"dari": "2026-09-08", "sampai": "2026-09-17"}]
    waits.save()
    assert only_row(row).tl_tepat == "tidak", "nobody has answered to this day"
    Laporan.objects.filter(pk=row.pk).update(tl_pertama_at=first)
    assert (only_row(row).hk_tl_pertama, only_row(row).tl_tepat) == (3, "ya")
