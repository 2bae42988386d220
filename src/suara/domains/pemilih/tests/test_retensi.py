"""Retention: what may go and why not, two persons, and the machine that checks again before it deletes."""

from __future__ import annotations

import datetime as dt
import json
import os

import pytest
import time_machine
from tests.pemeran.orang import login, make_petugas

from suara.config.cli import main
from suara.core.insiden import services as insiden
from suara.core.insiden.isian import IsianFakta
from suara.core.insiden.terms import JenisData, Ranah
from suara.core.jejak.models import Entri
from suara.domains.pemilih.errors import ActRefused, NotAllowed, SamePerson, WrongState
from suara.domains.pemilih.models import Kiriman, Masukan, PeriodeSatker, UsulRetensi
from suara.domains.pemilih.rules.retensi import FaktaSnapshot, akhir_periode, nilai_snapshot
from suara.domains.pemilih.services import retensi as layanan
from suara.domains.pemilih.services.kiriman import process_kiriman
from suara.domains.pemilih.terms_retensi import SebabTinggal, TempatData
from suara.domains.pemilih.tests.periode_uji import Panggung, make_panggung
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot.tests.panggung import make_daftar, write

NANTI = dt.datetime(2032, 6, 1, 4, tzinfo=dt.UTC)
S = SebabTinggal


@pytest.mark.sekali
def test_the_age_counts_from_the_last_day_that_the_code_can_mean() -> None:
    ends = {
        "2025-TW4": dt.date(2025, 12, 31),
        "2025-S1": dt.date(2025, 6, 30),
        "2022-09": dt.date(2022, 9, 30),
    }
    assert {kode: akhir_periode(kode) for kode in ends} == ends
    fakta = FaktaSnapshot(id="x", periode="2025-TW4")
    first = dt.date(2025, 12, 31) + dt.timedelta(days=1827)
    before = nilai_snapshot(fakta, TempatData.DAFTAR, first - dt.timedelta(days=1))
    assert (before.boleh, before.sebab) == (False, (S.BELUM_CUKUP_UMUR,))
    assert nilai_snapshot(fakta, TempatData.DAFTAR, first).boleh
    assert nilai_snapshot(fakta, TempatData.PENDUDUK, dt.date(2027, 6, 1)).boleh
    unknown = FaktaSnapshot(id="x", periode="LAMA", sebab=frozenset({S.DITAHAN}))
    assert nilai_snapshot(unknown, TempatData.DAFTAR, first).sebab == (S.DITAHAN, S.TANPA_UMUR)


@pytest.fixture
def p(db: None) -> Panggung:
    """The office in a running period."""
    return make_panggung()


@pytest.fixture
def rumah(tmp_path, monkeypatch) -> tuple[str, str, str]:
    """Three snapshots of TW I to III 2025, the last in force."""
    for nama in ("SUARA_PEMILIH_DAFTAR", "SUARA_KUNCI_PEMILIH"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    kunci, induk, names = KunciInduk.create(tmp_path / "kunci" / "pemilih"), None, []
    with Sesi(memori="500MB", utas=1) as sesi:
        for n in (1, 2, 3):
            make_daftar(sesi, 30, geser=n)
            tempat = tmp_path / "pemilih" / "daftar"
            induk = write(sesi, tempat, kunci, induk=induk, periode=f"2025-TW{n}").id
            names.append(induk)
    return names[0], names[1], names[2]


def run(capsys, *args: str) -> tuple[int, dict]:
    """Run one command for a program."""
    capsys.readouterr()
    code = main(["pemilih", "snapshot", *args, "--json"])
    return code, json.loads(capsys.readouterr().out)


def reasons(capsys) -> dict[str, list[str]]:
    """Return why each snapshot stays, by name."""
    return {row["id"]: row["sebab"] for row in run(capsys, "retensi")[1]["snapshot"]}


def propose(p: Panggung, *names: str, tempat: TempatData = TempatData.DAFTAR) -> UsulRetensi:
    """Propose as the head of the data desk."""
    return layanan.propose_retensi(
        actor=p.gani, kantor=p.kantor, tempat=tempat, snapshot=names, alasan="Masa simpan habis"
    )


def test_from_the_list_to_the_deletion_by_two_persons(p: Panggung, rumah, capsys) -> None:
    first, second, last = rumah
    with time_machine.travel(NANTI, tick=False):
        assert reasons(capsys) == {first: [], second: [], last: ["TERKINI"]}
        usul = propose(p, first, second)
        assert run(capsys, "hapus", str(usul.pk))[1]["ditolak"]
        with pytest.raises(SamePerson):
            layanan.answer_retensi(actor=p.gani, usul=usul, setuju=True)
        layanan.answer_retensi(actor=p.intan, usul=usul, setuju=True)
        PeriodeSatker.objects.update(status="DITETAPKAN", snapshot_hasil=second)
        code, said = run(capsys, "hapus", str(usul.pk))
        assert (code, said["dihapus"], said["tinggal"][0]["sebab"]) == (1, [first], ["DITETAPKAN"])
        PeriodeSatker.objects.update(snapshot_hasil="")
        assert run(capsys, "hapus", str(usul.pk)) == (
            0,
            {"usul": usul.pk, "dihapus": [first, second], "tinggal": []},
        )
        assert set(reasons(capsys)) == {last}
        assert main(["pemilih", "snapshot", "verify", "semua"]) == 0
        assert run(capsys, "hapus", str(usul.pk))[0] == 1
    assert Entri.objects.filter(act="pemilih.snapshot.dihapus").count() == 2


def test_the_machines_proposals_stay_while_an_unfinished_period_rests_on_them(
    p: Panggung, rumah, tmp_path, capsys
) -> None:
    first, second, last = rumah
    (tmp_path / "pemilih" / "daftar").rename(tmp_path / "pemilih" / "daftar-kandidat")
    Masukan.objects.create(
        periode=p.periode, sumber="SINKRONISASI", tanggal=dt.date(2025, 10, 13), sidik="s", jumlah=1,
        rujukan_mesin=second, oleh=p.fitri,
    )  # fmt: skip
    with time_machine.travel(NANTI, tick=False):
        said = run(capsys, "retensi", "--kandidat")[1]
    why = {row["id"]: row["sebab"] for row in said["snapshot"]}
    assert why == {first: [], second: ["DIPAKAI"], last: ["TERKINI"]}


def test_what_holds_a_snapshot(p: Panggung, rumah, capsys) -> None:
    first, second, last = rumah
    with time_machine.travel(NANTI, tick=False):
        tahan = layanan.hold_snapshot(actor=p.intan, kantor=p.kantor, snapshot=first, alasan="PHPU 12")
        PeriodeSatker.objects.update(snapshot_awal=second)
        assert reasons(capsys) == {first: ["DITAHAN"], second: ["DIPAKAI"], last: ["TERKINI"]}
        with pytest.raises(SamePerson):
            layanan.release_snapshot(actor=p.intan, tahan=tahan, alasan="Putus")
        layanan.release_snapshot(actor=p.gani, tahan=tahan, alasan="Putus")
        fakta = IsianFakta(
            penemu="Operator", terjadi="?", bagaimana="?", data=[JenisData.NIK], jumlah=None, taksiran="?"
        )
        said = {"kantor": p.kantor, "ranah": Ranah.PEMILIH, "diketahui_at": NANTI, "fakta": fakta}
        insiden.open_insiden(actor=p.gani, judul="Satu snapshot", rujukan=[first], **said)
        assert reasons(capsys)[first] == ["INSIDEN"]
        assert reasons(capsys)[last] == ["TERKINI"]
        insiden.open_insiden(actor=p.gani, judul="Belum jelas", **said)
        assert all("INSIDEN" in why for why in reasons(capsys).values())


def test_what_an_upload_leaves_goes_by_the_same_decision(p: Panggung, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    kiriman, laporan = tmp_path / "pemilih" / "kiriman", tmp_path / "pemilih" / "temuan"
    row = Kiriman.objects.create(
        periode=p.periode, sumber="DUKCAPIL", tanggal=dt.date(2025, 10, 13), bentuk="csv", ukuran=1,
        sidik="s", oleh=p.fitri,
    )  # fmt: skip
    noted, unnoted = row.pk.hex, "0" * 32
    for name in (noted, unnoted):
        (kiriman / name / "penduduk").mkdir(parents=True)
        (kiriman / name / "penduduk" / "TERKINI").write_bytes(b"x")
        os.utime(kiriman / name, (1.7e9, 1.7e9))
    report = f"penduduk-{p.periode.kode}-64.72-0123456789ab"
    laporan.mkdir()
    ringkas = {"periode": p.periode.kode}
    kepala = {
        "format": "suara.pemilih.temuan/1",
        "ringkas": ringkas,
        "kunci": "",
        "kunci_id": "",
        "panjang": [],
    }
    (laporan / f"{report}.temuan.suara").write_text(json.dumps(kepala) + "\n")

    def why(place: str) -> dict[str, list[str]]:
        return {row["id"]: row["sebab"] for row in run(capsys, "retensi", place)[1]["snapshot"]}

    with time_machine.travel(NANTI, tick=False):
        assert why("--kiriman") == {noted: ["DIPAKAI"], unnoted: []}
        assert why("--temuan") == {report: ["DIPAKAI"]}
        PeriodeSatker.objects.update(status="DITETAPKAN")
        for place, name in (("kiriman", noted), ("temuan", report)):
            with pytest.raises(ActRefused, match="tidak dikenal"):
                propose(p, name)
            usul = propose(p, name, tempat=TempatData(place))
            layanan.answer_retensi(actor=p.intan, usul=usul, setuju=True)
            assert run(capsys, "hapus", str(usul.pk))[0] == 1, "it names another place"
            assert run(capsys, "hapus", str(usul.pk), f"--{place}")[0] == 0
            assert why(f"--{place}") == ({unnoted: []} if place == "kiriman" else {})
    assert [item.name for item in kiriman.iterdir()] == [unnoted]
    with pytest.raises(WrongState, match="tidak ada di mesin ini"):
        process_kiriman(kiriman=row, gudang=None, sesi=None)


def test_who_may_not(p: Panggung) -> None:
    name = "2025-TW1-0123456789ab"
    for actor in (p.fitri, p.zul, p.ratna):
        with pytest.raises(NotAllowed):
            layanan.propose_retensi(
                actor=actor, kantor=p.kantor, tempat=TempatData.DAFTAR, snapshot=[name], alasan="x"
            )
    with pytest.raises(ActRefused, match="tidak dikenal"):
        propose(p, "../../etc")
    usul = propose(p, name)
    with pytest.raises(ActRefused, match="mengapa"):
        layanan.answer_retensi(actor=p.intan, usul=usul, setuju=False)
    layanan.answer_retensi(actor=p.intan, usul=usul, setuju=False, catatan="Tunggu JRA")
    with pytest.raises(WrongState, match="sudah diputus"):
        layanan.answer_retensi(actor=p.intan, usul=usul, setuju=True)


def test_the_page(p: Panggung, client) -> None:
    login(client, p.gani)
    typed = {"kantor_id": "64.72", "tempat": "daftar", "snapshot": "2025-TW1-0123456789ab", "alasan": "Habis"}
    assert client.post("/kerja/pemilih/retensi/usul/", typed).status_code == 302
    usul = UsulRetensi.objects.get()
    maria = make_petugas("Maria", "KETUA", p.kantor)
    login(client, maria)
    client.post(f"/kerja/pemilih/retensi/usul/{usul.pk}/", {"jawab": "setuju", "catatan": ""})
    assert f"./suara pemilih snapshot hapus {usul.pk}" in client.get("/kerja/pemilih/retensi/").text
    login(client, p.zul)
    assert client.get("/kerja/pemilih/retensi/").status_code == 404
