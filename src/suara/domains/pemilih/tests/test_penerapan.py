"""Contradictory decisions go back to people by number, and the others enter the list."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.pemeran.orang import login

from suara.core.jejak.models import Entri
from suara.domains.pemilih import services
from suara.domains.pemilih.cli import commands
from suara.domains.pemilih.models import Kandidat, Penerapan, PutusanKembali
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.terms import ActPeriode, Putusan, StatusKandidat
from suara.domains.pemilih.tests.periode_uji import ORANG, Panggung, baris, deliver, make_panggung
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR
from suara.engine.snapshot import list_snapshots, write_snapshot
from suara.engine.sync.tests.panggung import daftar_row, load
from suara.engine.terms import SumberData

pytestmark = pytest.mark.django_db
DESA = "64.72.05.1004"
NIK = ("6472050101800001", "6472050101800002", "6472050101800003")


def _deliver(panggung: Panggung, kata: str, *rows: tuple[str, str, int], nama: str = "BUDI") -> None:
    """Take in candidates of kind and reason about a row of the list, and let two persons accept them."""
    before = set(Kandidat.objects.values_list("pk", flat=True))
    said = [
        baris(
            jenis, alasan, nik=NIK[n - 1], baris_id=n, lama=ORANG, beda=4 if jenis == "UBAH" else 0,
            baru=ORANG | {"nik": NIK[n - 1], "nama": nama, "kode_desa": DESA},
        )[0]
        for jenis, alasan, n in rows
    ]  # fmt: skip
    deliver(panggung, said, sumber=SumberData.DUKCAPIL, kata=kata)
    new = tuple(Kandidat.objects.exclude(pk__in=before).values_list("pk", flat=True))
    usul = services.propose(
        actor=panggung.fitri, periode=panggung.periode, putusan=Putusan.TERIMA, alasan="sesuai dokumen",
        pilihan=Pilihan(kandidat=new), terlihat=len(new),
    )  # fmt: skip
    services.approve(actor=panggung.intan, usul=usul)


def _make_list(tmp_path: Path) -> None:
    """Seal three voters as the list of the third quarter."""
    kunci = KunciInduk.create(tmp_path / "kunci")
    with Sesi(utas=1) as sesi:
        load(sesi, "daftar", DAFTAR, [daftar_row(id=n, nik=NIK[n - 1], kode_desa=DESA) for n in (1, 2, 3)])
        write_snapshot(sesi, periode="2025-TW3", induk=None, kunci=kunci, tempat=tmp_path / "daftar")


def _apply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Run the command for the fourth quarter; return what it prints and its exit code."""
    perintah = {satu.name: satu for satu in commands()}["pemilih apply"]
    parser = argparse.ArgumentParser()
    perintah.configure(parser)
    kata = ["--periode", "2025-TW4", "--kantor", "64.72", "--utas", "1", "--json"]
    di_mana = ["--tempat", str(tmp_path / "daftar"), "--kunci", str(tmp_path / "kunci")]
    capsys.readouterr()
    code = perintah.run(parser.parse_args([*kata, *di_mana]))
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    return {"keluar": code, **said}


def test_a_quarter_without_decisions_has_its_own_list_once_it_is_closed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panggung = make_panggung()
    _make_list(tmp_path)
    assert _apply(tmp_path, capsys) == {"keluar": 0, "daftar": None, "putusan": 0}, "it is still open"
    services.move_periode(
        actor=panggung.gani, periode=panggung.periode, act=ActPeriode.TUTUP, versi=panggung.periode.versi
    )
    made = _apply(tmp_path, capsys)
    lama, baru = list_snapshots(tmp_path / "daftar")
    assert (made["daftar"], made["putusan"]) == (baru.id, 0)
    assert (baru.periode, baru.induk, baru.baris) == ("2025-TW4", lama.id, lama.baris)
    assert _apply(tmp_path, capsys)["daftar"] is None, "once"


def test_a_contradiction_goes_back_by_number_and_the_rest_is_applied(
    client: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panggung, tempat = make_panggung(), tmp_path / "daftar"
    _make_list(tmp_path)
    _deliver(panggung, "a", ("UBAH", "", 1), ("UBAH", "", 2))
    _deliver(panggung, "b", ("UBAH", "", 2), nama="BUDIMAN")
    said = _apply(tmp_path, capsys)
    back = [satu["kandidat"] for satu in said["dikembalikan"]]
    assert (said["keluar"], said["putusan"], said["mutasi"]) == (1, {"64.72": 1}, {"UBAH": 1})
    assert {satu["kode"] for satu in said["dikembalikan"]} <= {"DUA_PUTUSAN", "SUMBER_GANDA"}
    rows = Kandidat.objects.filter(pk__in=back)
    assert [(row.baris_id, row.status, row.keputusan_id) for row in rows] == [(2, "MASUK", None)] * 2
    assert PutusanKembali.objects.filter(keputusan__hasil="DISETUJUI").count() == len(back)
    assert Entri.objects.filter(act="pemilih.putusan.dikembalikan").count() == 1
    assert NIK[1] not in json.dumps(said)

    login(client, panggung.fitri)
    assert "Putuskan lagi 2 kandidat" in client.get("/kerja/").text
    page = client.get(f"/kerja/pemilih/periode/{panggung.periode.pk}/").text
    assert "2 putusan kembali karena bertentangan" in page
    shown = client.get(f"/kerja/pemilih/periode/{panggung.periode.pk}/kandidat/?kembali=ya").text
    assert all(f"#{pk}<" in shown for pk in back)
    assert f"#{Kandidat.objects.get(baris_id=1).pk}<" not in shown
    assert "diputus lebih dari sekali" in client.get(f"/kerja/pemilih/kandidat/{back[0]}/").text

    rows.update(status=StatusKandidat.DITERIMA, keputusan=PutusanKembali.objects.first().keputusan)
    lists = len(list_snapshots(tempat))
    said = _apply(tmp_path, capsys)
    assert (said["keluar"], len(said["dikembalikan"])) == (1, len(back)), "nothing is left to apply"
    assert len(list_snapshots(tempat)) == lists
    assert list(Penerapan.objects.values_list("jumlah", flat=True)) == [3, 2]
    assert Penerapan.objects.last().hasil == "DIBATALKAN"
