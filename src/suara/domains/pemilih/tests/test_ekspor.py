"""Nothing leaves without two persons and a letter; what leaves is logged and holds what its profile may."""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader
from tests.pemeran.orang import login

from suara.core.jejak.models import Entri
from suara.core.wilayah.models import Kantor, Wilayah
from suara.domains.pemilih.cli_ekspor import commands
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.ekspor import EksporForm
from suara.domains.pemilih.models import BerkasEkspor, Kandidat, PermintaanEkspor
from suara.domains.pemilih.queries.ekspor import list_wilayah_ekspor
from suara.domains.pemilih.services import ekspor
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, baris, deliver, make_panggung
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.snapshot import write_snapshot
from suara.engine.sync.tests.panggung import daftar_row, load

pytestmark = pytest.mark.django_db
LAHIR = dt.date(1980, 1, 1)


@pytest.fixture
def panggung(tmp_path: Path) -> Panggung:
    """A list of four: two active here in two TPS, one TMS, one elsewhere."""
    kunci = KunciInduk.create(tmp_path / "kunci")
    rows = [
        daftar_row(id=1, nik=NIK, nama="=CONTOH SATRIA", tanggal_lahir=LAHIR, tps="001"),
        daftar_row(id=2, nik="6472050101900002", nama="CONTOH MELATI", tanggal_lahir=LAHIR, tps="002"),
        daftar_row(id=3, nik="6472050101900003", nama="CONTOH ALMARHUM", status="TMS", alasan="MENINGGAL"),
        daftar_row(id=4, nik="6471010101900004", nama="CONTOH TETANGGA", kode_desa="64.71.01.1001"),
    ]
    with Sesi(utas=1) as sesi:
        load(sesi, "daftar", DAFTAR, rows)
        write_snapshot(sesi, periode="2025-TW4", induk=None, kunci=kunci, tempat=tmp_path / "daftar")
    return make_panggung()


def _isian(profil: ProfilEkspor, wilayah: str = "64.72", kasus: tuple[int, ...] = ()) -> ekspor.IsianEkspor:
    return ekspor.IsianEkspor(
        profil=profil, wilayah=wilayah, penerima="PARTAI CONTOH", nomor_surat="12/PL/2026",
        tanggal_surat=dt.date(2026, 1, 12), keperluan="salinan menurut surat", kasus=kasus,
    )  # fmt: skip


def _run(
    tmp: Path, capsys: pytest.CaptureFixture[str], row: PermintaanEkspor, kode: int = 0
) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    perintah = commands()[0]
    perintah.configure(parser)
    kata = [
        row.profil.lower().replace("_", "-"),
        "--permintaan",
        ekspor.number_of(row),
        "--ke",
        str(tmp / f"k{row.pk}"),
    ]
    kata += ["--tempat", str(tmp / "daftar"), "--kunci", str(tmp / "kunci"), "--utas", "1", "--json"]
    capsys.readouterr()
    assert perintah.run(parser.parse_args(kata)) == kode
    isi: dict[str, Any] = json.loads(capsys.readouterr().out)
    return isi


def _approved(panggung: Panggung, isian: ekspor.IsianEkspor) -> PermintaanEkspor:
    row = ekspor.request_ekspor(actor=panggung.fitri, periode=panggung.periode, isian=isian)
    return ekspor.approve_ekspor(actor=panggung.intan, permintaan=row)


def test_the_copy_for_a_party(panggung: Panggung, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = ekspor.request_ekspor(
        actor=panggung.fitri, periode=panggung.periode, isian=_isian(ProfilEkspor.SALINAN)
    )
    assert "belum disetujui" in _run(tmp_path, capsys, row, kode=1)["ditolak"]["teks"]
    ekspor.approve_ekspor(actor=panggung.intan, permintaan=row)
    hasil = _run(tmp_path, capsys, row)
    (berkas,) = hasil["berkas"]
    assert (berkas["nama"], berkas["baris"]) == (f"{ekspor.number_of(row)}-64.72.05.1004.pdf", 2)
    path = tmp_path / f"k{row.pk}" / berkas["nama"]
    assert path.stat().st_mode & 0o777 == 0o600
    pdf = PdfReader(io.BytesIO(path.read_bytes()))
    halaman = [" ".join(satu.extract_text().split()) for satu in pdf.pages]
    assert len(halaman) == 2, "one section a TPS"
    for teks in halaman:
        assert teks.count("PARTAI CONTOH") >= 2, "across the page and under it"
        assert "12/PL/2026" in teks
    semua = " ".join(halaman)
    assert "CONTOH MELATI" in semua
    for rahasia in (NIK, "1980", "ALMARHUM", "TETANGGA"):
        assert rahasia not in semua
    assert pdf.is_encrypted
    log = BerkasEkspor.objects.get()
    assert (log.sha256, log.baris, log.snapshot) == (berkas["sha256"], 2, hasil["snapshot"])
    assert Entri.objects.filter(act="pemilih.ekspor.ditulis").count() == 1
    assert _run(tmp_path, capsys, row, kode=1)["ditolak"], "never into a folder that is there"


def test_a_case_list_holds_its_rows_only_and_no_number(
    panggung: Panggung, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deliver(panggung, [*baris("TMS", "GANDA", baris_id=2), *baris("BARU", "USIA_17")])
    kasus = Kandidat.objects.get(jenis="TMS")
    row = _approved(panggung, _isian(ProfilEkspor.ANTAR_INSTANSI, kasus=(kasus.pk,)))
    hasil = _run(tmp_path, capsys, row)
    isi = (tmp_path / f"k{row.pk}" / hasil["berkas"][0]["nama"]).read_text("utf-8-sig")
    (_kepala, satu) = csv.reader(io.StringIO(isi))
    assert (satu[0], satu[2]) == ("647205**********", "CONTOH MELATI")
    assert "6472050101900002" not in isi
    assert hasil["berkas"][1]["nama"].endswith("kunci-hmac.txt")
    operator = _run(tmp_path, capsys, _approved(panggung, _isian(ProfilEkspor.OPERATOR_TERBUKA)))["berkas"][0]
    assert operator["baris"] == 3
    publik = _run(tmp_path, capsys, _approved(panggung, _isian(ProfilEkspor.PUBLIK)))["berkas"]
    for satu_berkas in publik:
        (path,) = tmp_path.glob(f"k*/{satu_berkas['nama']}")
        assert "CONTOH" not in path.read_text()
        assert NIK not in path.read_text()


def test_two_persons_own_region_and_no_nik(panggung: Panggung, client: Client) -> None:
    for salah in (
        _isian(ProfilEkspor.SALINAN, "64.71"), _isian(ProfilEkspor.SALINAN, "x"),
        _isian(ProfilEkspor.ANTAR_INSTANSI), _isian(ProfilEkspor.ANTAR_INSTANSI, kasus=(999,)),
    ):  # fmt: skip
        with pytest.raises(ActRefused):
            ekspor.request_ekspor(actor=panggung.fitri, periode=panggung.periode, isian=salah)
    row = ekspor.request_ekspor(
        actor=panggung.gani, periode=panggung.periode, isian=_isian(ProfilEkspor.SALINAN)
    )
    with pytest.raises(ActRefused):
        ekspor.approve_ekspor(actor=panggung.gani, permintaan=row)
    with pytest.raises(ActRefused):
        ekspor.approve_ekspor(actor=panggung.zul, permintaan=row)
    login(client, panggung.intan)
    assert "Setujui atau tolak ekspor" in client.get("/kerja/").content.decode()
    alamat = f"/kerja/pemilih/ekspor/{row.pk}/"
    assert client.post(alamat, {"jawab": "setuju", "catatan": ""}).status_code == 302
    assert "./suara pemilih ekspor salinan" in client.get(alamat).content.decode()
    login(client, panggung.fitri)
    said = {
        "periode_id": panggung.periode.pk, "profil": "ANTAR_INSTANSI", "wilayah": "64.72", "penerima": "X",
        "nomor_surat": "1", "tanggal_surat": "2025-10-13", "keperluan": "x", "kasus": NIK,
    }  # fmt: skip
    page = client.post("/kerja/pemilih/ekspor/minta/", said).content.decode()
    assert "bukan NIK" in page
    assert '<option value="64.72" selected>' in page, "what was chosen stays"
    assert "E-0000" in client.get("/kerja/pemilih/ekspor/").content.decode()
    login(client, panggung.ratna)
    assert client.get(alamat).status_code == 404


def test_the_region_is_chosen_from_what_the_office_may_export(panggung: Panggung) -> None:
    for kode, tingkat in (("64.72.05", "KECAMATAN"), ("64.72.05.1004", "KELURAHAN_DESA")):
        made = {"nama": kode, "tingkat": tingkat, "induk_id": kode.rpartition(".")[0]}
        Wilayah.objects.create(kode=kode, berlaku_sejak=dt.date(2020, 1, 1), **made)

    def flat(*kantor: str) -> list[str]:
        offices = list(Kantor.objects.filter(pk__in=kantor))
        found: list[str] = []
        for value, words in list_wilayah_ekspor(offices):
            found += [value] if isinstance(words, str) else [kode for kode, _nama in words]
        return found

    own = ["64.72", "64.72.05", "64.72.05.1004"]
    assert flat("64.72") == own
    assert flat("64.71", "64.72") == ["64.71", *own]
    assert flat("64") == ["64", "64.71", "64.72", "64.72.05"], "a desa of the province is its kab/kota's"
    assert flat() == []
    form = EksporForm({"wilayah": "64.71"}, periode=[panggung.periode])
    assert "wilayah" in form.errors
