"""Importing from the browser: check, confirm, refuse; files that are none; nothing half-done stays."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from suara.core.jejak.models import Entri
from suara.domains.paw.formulir import impor as formulir
from suara.domains.paw.models import Calon, Dapil, Impor, Pemilu, SuaraCalon, UnggahanImpor
from suara.domains.paw.services.impor import import_dct
from suara.domains.paw.tasks import sweep_unggahan
from suara.domains.paw.tests.data_dct import small, take, to_csv, to_xlsx

pytestmark = pytest.mark.django_db


def url(name: str, *args: object) -> str:
    return reverse(f"paw_kerja:{name}", args=args)


def send(client: Client, data: bytes, name: str = "dct.csv", **fields: Any) -> Any:
    """Send a list to the check; by default a DCT of a new election 2024."""
    start = {
        "jenis": "DCT",
        "pemilu": "baru",
        "pemilu_kode": "2024",
        "pemilu_tanggal": "2024-02-14",
        "keputusan": "Keputusan KPU 1/2024",
        "tanggal_keputusan": "2024-03-20",
    }
    return client.post(
        url("data_impor_baru"), start | fields | {"berkas": SimpleUploadedFile(name, data)}, follow=True
    )


def test_a_checked_file_waits_and_is_imported_without_a_second_upload(client, yusuf, login) -> None:
    login(client, yusuf)
    page = send(client, to_xlsx(small(Suara_Sah=None)), "dct.xlsx")
    kept = UnggahanImpor.objects.get()
    assert page.redirect_chain[-1][0] == url("data_unggahan", kept.pk)
    text = page.content.decode()
    assert "Lolos pemeriksaan" in text
    assert "Calon baru" in text
    assert "tidak diketahui" in text, "the missing vote is named as a remark"
    assert not Pemilu.objects.exists()
    assert not Calon.objects.exists()
    assert b"Temuan" in client.get(url("data_unggahan", kept.pk), {"ekspor": "csv"}).content
    assert url("data_unggahan", kept.pk) in client.get(url("data")).content.decode()
    done = client.post(url("data_unggahan", kept.pk), {"aksi": "impor"}, follow=True)
    assert done.redirect_chain[-1][0] == url("data_impor", kept.pk)
    assert Calon.objects.count() == 3
    assert Pemilu.objects.get().tanggal == dt.date(2024, 2, 14)
    assert not UnggahanImpor.objects.exists()
    report = Impor.objects.get()
    assert (report.pk, report.kantor_id, report.oleh) == (kept.pk, "64", yusuf)
    assert Entri.objects.filter(act="paw.pemilu.dibuka").count() == 1
    again = client.post(url("data_unggahan", kept.pk), {"aksi": "impor"}, follow=True)
    assert "sudah diimpor" in again.content.decode()
    assert Impor.objects.count() == 1


def test_a_refused_file_leaves_its_report_and_keeps_the_choices(client, yusuf, tono, login) -> None:
    login(client, yusuf)
    page = send(client, to_csv(small(Suara_Sah="1.234", Jenis_Kelamin="X")), dilantik="2024-09-02")
    report = Impor.objects.get()
    assert page.redirect_chain[-1][0] == url("data_impor", report.pk)
    text = page.content.decode()
    assert "tidak satu baris pun tersimpan" in text
    assert "PEMISAH_RIBUAN" in text
    assert not Pemilu.objects.exists()
    assert not UnggahanImpor.objects.exists()
    narrowed = client.get(url("data_impor", report.pk), {"kode": "PEMISAH_RIBUAN"}).content.decode()
    assert "JENIS_KELAMIN_SALAH</td>" not in narrowed
    exported = client.get(url("data_impor", report.pk), {"ekspor": "csv"}).content.decode()
    assert "Suara Sah" in exported
    assert "dct.csv" in client.get(url("data_impor_daftar")).content.decode()
    retry = client.get(url("data_impor_baru"), {"dari": str(report.pk)}).content.decode()
    for words in ("Keputusan KPU 1/2024", 'value="2024"', "Senin, 2 September 2024"):
        assert words in retry
    login(client, tono)
    assert client.get(url("data_impor", report.pk)).status_code == 404
    assert "dct.csv" not in client.get(url("data_impor_daftar")).content.decode()


@pytest.mark.parametrize(
    ("data", "fields", "words"),
    [
        (b"%PDF-1.7 bukan tabel", {}, "Ini berkas PDF"),
        (b"PK\x03\x04 rusak", {}, "tidak terbaca sebagai XLSX"),
        (b"halo,dunia\n1,2\n", {}, "Tidak ada baris judul kolom"),
        (b"\xff\xd8\xff\xe0 foto", {"jenis": "SUARA"}, "Ini berkas JPG"),
        (b"Pemilu;Nama\n2024;B\xe9\n", {}, "tidak bersandi UTF-8"),
        (to_xlsx(small(), sheets=2), {}, "Ada beberapa lembar"),
        (to_csv(small()), {"tanggal_keputusan": ""}, "disebut bersama"),
        (to_csv(small()), {"pemilu_kode": "a/b"}, "Kode Pemilu hanya huruf"),
    ],
)
def test_a_file_that_is_none_is_a_sentence_and_keeps_the_choices(
    client, yusuf, login, data, fields, words
) -> None:
    page = send(login(client, yusuf), data, **fields)
    text = page.content.decode()
    assert words in text
    assert 'value="Keputusan KPU 1/2024"' in text
    assert not Impor.objects.exists()
    assert not UnggahanImpor.objects.exists()


def test_a_file_above_the_limit_is_a_sentence(client, yusuf, login) -> None:
    page = send(login(client, yusuf), b"a," * (formulir.BATAS_UNGGAHAN * 3 // 4))
    assert "paling besar 20" in page.content.decode()
    assert 'value="Keputusan KPU 1/2024"' in page.content.decode()


def test_a_file_of_another_election_or_province_is_refused(client, yusuf, tono, login) -> None:
    login(client, yusuf)
    send(client, to_csv(small()), pemilu_kode="2019")
    assert Impor.objects.latest("created_at").temuan_per_kode == {"PEMILU_LAIN": 1}
    login(client, tono)
    send(client, to_csv(small()))
    assert Impor.objects.latest("created_at").temuan_per_kode == {"DAPIL_KANTOR_LAIN": 1}
    rows = [[*row[:2], "" if index else row[2], *row[3:]] for index, row in enumerate(small())]
    send(client, to_csv(rows))
    assert Impor.objects.latest("created_at").temuan_per_kode == {"PROVINSI_TIDAK_DIKETAHUI": 1}
    assert not Dapil.objects.exists()


def test_what_changed_after_the_check_is_met_by_the_same_checks(client, yusuf, login) -> None:
    login(client, yusuf)
    send(client, to_csv(small()))
    kept = UnggahanImpor.objects.get()
    take("dct", "lain.csv", to_csv(small(Nama_Calon="ORANG LAIN")))
    done = client.post(url("data_unggahan", kept.pk), {"aksi": "impor"}, follow=True)
    assert "Data berubah sejak diperiksa" in done.content.decode()
    assert Impor.objects.get(pk=kept.pk).status == "DITOLAK"
    assert set(SuaraCalon.objects.values_list("keputusan_hasil", flat=True)) == {""}
    assert not UnggahanImpor.objects.exists()


def test_a_waiting_file_is_thrown_away_by_its_office_or_by_time(client, yusuf, tono, maria, login) -> None:
    login(client, yusuf)
    send(client, to_csv(small()))
    kept = UnggahanImpor.objects.get()
    for stranger in (tono, maria):
        assert login(client, stranger).get(url("data_unggahan", kept.pk)).status_code == 404
        assert client.post(url("data_unggahan", kept.pk), {"aksi": "impor"}).status_code == 404
    login(client, yusuf)
    client.post(url("data_unggahan", kept.pk), {"aksi": "buang"})
    assert not UnggahanImpor.objects.exists()
    send(client, to_csv(small()))
    kept = UnggahanImpor.objects.get()
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(days=2)):
        login(client, yusuf)
        assert client.post(url("data_unggahan", kept.pk), {"aksi": "impor"}).status_code == 404
        sweep_unggahan()
        sweep_unggahan()
    assert not UnggahanImpor.objects.exists()
    assert not Calon.objects.exists()


def test_the_operators_import_is_readable_by_every_office(client, tono, login) -> None:
    hasil = import_dct(actor=None, file_bytes=to_csv(small()), name="operator.csv")
    assert login(client, tono).get(url("data_impor", hasil.impor_id)).status_code == 200
