"""An upload is sealed while it arrives and read where the key is; a wrong one is refused with a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.pemeran.orang import login

from suara.core.tugas.models import TugasBerwaktu
from suara.domains.pemilih import kiriman_segel
from suara.domains.pemilih.models import Kandidat, Kiriman
from suara.domains.pemilih.tasks import process_kiriman
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, make_panggung
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.snapshot import write_snapshot
from suara.engine.sync.tests.panggung import daftar_row, load

pytestmark = pytest.mark.django_db
CSV = (
    "nik;nama;tempat lahir;tanggal lahir;jenis kelamin;alamat;status kawin;kode desa;hidup\n"
    f"{NIK};CONTOH SATRIA;CONTOH;01-01-1980;L;JL CONTOH 1;S;64.72.05.1004;TIDAK\n"
    "6472054101900002;CONTOH BARU;CONTOH;01-01-1990;P;JL CONTOH 2;B;64.72.05.1004;YA\n"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test, whose list holds one voter."""
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    monkeypatch.setattr(kiriman_segel, "POTONG", 64)
    kunci = KunciInduk.create(tmp_path / "kunci" / "pemilih")
    with Sesi(utas=1) as sesi:
        load(sesi, "daftar", DAFTAR, [daftar_row(id=1, nik=NIK, kode_desa="64.72.05.1004")])
        write_snapshot(
            sesi, periode="2025-TW3", induk=None, kunci=kunci, tempat=tmp_path / "pemilih" / "daftar"
        )
    return tmp_path


def _send(client: Client, panggung: Panggung, isi: str, **lain: str) -> Any:
    said = {
        "sumber": "DUKCAPIL", "lengkap": "tidak", "edisi": "", "nomor_surat": "CONTOH/1",
        "tanggal": "2025-10-13",
    } | lain  # fmt: skip
    berkas = SimpleUploadedFile("nama-asli.csv", isi.encode())
    return client.post(f"/kerja/pemilih/periode/{panggung.periode.pk}/kirim/", said | {"berkas": berkas})


def _nothing_readable(data: Path) -> None:
    """Check every file that the upload left: no number, no name of it."""
    kept = [berkas.read_bytes() for berkas in data.rglob("*") if berkas.is_file()]
    assert len(kept) > 3
    assert not [one for one in kept for kata in (NIK, "CONTOH SATRIA") if kata.encode() in one]


def test_an_upload_is_sealed_and_its_candidates_come_into_the_inbox(client: Client, data: Path) -> None:
    panggung = make_panggung()
    login(client, panggung.fitri)
    assert _send(client, panggung, CSV).status_code == 302
    row = Kiriman.objects.get()
    assert TugasBerwaktu.objects.filter(kunci=f"pemilih.kiriman:{row.pk}").exists()
    _nothing_readable(data)
    assert _send(client, panggung, CSV).status_code == 409, "the same file comes once"

    process_kiriman(kiriman_id=str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.ringkas["diterima"], row.masukan is not None) == ("SELESAI", 2, True), row.pesan
    found = Kandidat.objects.values_list("jenis", "alasan", "sumber").order_by("jenis")
    assert list(found) == [("BARU", "BELUM_TERDAFTAR", "DUKCAPIL"), ("TMS", "MENINGGAL", "DUKCAPIL")]
    assert not kiriman_segel.path_of(row.pk).exists()
    _nothing_readable(data)
    page = client.get(f"/kerja/pemilih/periode/{panggung.periode.pk}/kirim/").content.decode()
    assert "Lihat 2 kandidat" in page
    assert NIK not in page


def test_what_is_no_list_is_refused_and_what_is_not_noted_leaves_nothing(client: Client, data: Path) -> None:
    panggung = make_panggung()
    login(client, panggung.fitri)
    _send(client, panggung, "%PDF-1.7 bukan daftar")
    row = Kiriman.objects.get()
    process_kiriman(kiriman_id=str(row.pk))
    row.refresh_from_db()
    assert (row.status, Kandidat.objects.count()) == ("DITOLAK", 0)
    assert "bukan CSV" in row.pesan["teks"]
    assert _send(client, panggung, CSV, sumber="").status_code == 200
    assert not list((data / "pemilih" / "kiriman").rglob("berkas.*"))
    (data / "kunci" / "pemilih").unlink()
    _send(client, panggung, CSV)
    page = client.get(f"/kerja/pemilih/periode/{panggung.periode.pk}/kirim/").content.decode()
    assert "./suara pemilih kiriman" in page
