"""At the same moment: one wins, the other is told; a report is merged one way, closed once, received once."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.gangguan.jaringan import Jawaban, Peramban
from tests.gangguan.rumah import Berjalan
from tests.gangguan.test_serentak import at_once

pytestmark = pytest.mark.lambat
type Orang = Callable[[str], Peramban]


@pytest.fixture(scope="module")
def rencana(kantor: Berjalan) -> dict[str, Any]:
    """The plan of LAPOR!."""
    found: dict[str, Any] = kantor.rumah.rencana()["lapor"]
    return found


@pytest.fixture
def buka(kantor: Berjalan, rencana: dict[str, Any]) -> Orang:
    """`buka("sri")`: a browser in which she is signed in."""
    return lambda nama: Peramban(kantor.url, rencana["sesi"].get(nama, nama))


@pytest.fixture(scope="module", autouse=True)
def _utuh(kantor: Berjalan) -> Iterator[None]:
    """After all races the office agrees with itself, and the server said nothing of a traceback."""
    yield
    assert kantor.rumah.audit() == []
    assert "Traceback" not in kantor.log.read_text()


def acts_of(kantor: Berjalan, nomor: str) -> list[str]:
    """Return the acts on a report, in order."""
    return next(row["acts"] for row in kantor.rumah.ask("isi_lapor") if row["nomor"] == nomor)


@pytest.mark.parametrize("tempat", [0, 1, 2])
def test_two_officers_verify_once(
    kantor: Berjalan, buka: Orang, rencana: dict[str, Any], tempat: int
) -> None:
    race = rencana["lomba"]["verifikasi"][tempat]
    address = f"/kerja/lapor/{race['nomor']}/verifikasi/"

    def verify(nama: str) -> Jawaban:
        form = {"versi": race["versi"], **rencana["lomba"]["verifikasi_isi"], "catatan": f"Catatan {nama}"}
        return buka(nama).post(address, form)

    answers = at_once(lambda: verify("sri"), lambda: verify("bayu"))
    assert {answer.status for answer in answers} <= {302, 409}
    assert acts_of(kantor, race["nomor"]).count("verifikasi") == 1
    for nama, answer in zip(("sri", "bayu"), answers, strict=True):
        if answer.status == 409:
            assert "baru saja diubah" in answer.teks
            assert f"Catatan {nama}" in answer.html


@pytest.mark.parametrize("tempat", [0, 1, 2])
def test_two_second_persons_archive_once(
    kantor: Berjalan, buka: Orang, rencana: dict[str, Any], tempat: int
) -> None:
    race = rencana["lomba"]["arsip"][tempat]
    address = f"/kerja/lapor/{race['nomor']}/setujui-arsip/"
    form = {"versi": race["versi"], "konfirmasi": "ARSIPKAN"}
    answers = at_once(lambda: buka("bayu").post(address, form), lambda: buka("joko").post(address, form))
    assert {answer.status for answer in answers} <= {302, 409}, [answer.teks[:400] for answer in answers]
    assert acts_of(kantor, race["nomor"]).count("setujui-arsip") == 1


@pytest.mark.parametrize("tempat", [0, 1, 2])
def test_an_answer_is_never_closed_over(
    kantor: Berjalan, buka: Orang, rencana: dict[str, Any], tempat: int
) -> None:
    race = rencana["lomba"]["tutup"][tempat]
    answer = {"kirim_id": str(uuid.uuid4()), "isi": "Masih salah, mohon dilihat lagi."}
    close = {"versi": race["versi"], "konfirmasi": "SELESAI"}
    citizen, officer = buka(race["sesi"]), buka("joko")
    answers = at_once(
        lambda: citizen.post(f"/lapor/cek/{race['nomor']}/jawab/", answer),
        lambda: officer.post(f"/kerja/lapor/{race['nomor']}/setujui-selesai/", close),
    )
    assert all(answer.status < 500 for answer in answers)
    acts = acts_of(kantor, race["nomor"])
    assert acts[-1:] != ["usul-selesai"]
    if "jawab" in acts:
        assert "setujui-selesai" not in acts[acts.index("jawab") :]
    else:
        # The end came first: the reporter is told, and reopening is open to the words.
        assert answers[0].status in (200, 302)


@pytest.mark.parametrize("tempat", [0, 1, 2])
def test_merging_both_ways_merges_one_way(
    kantor: Berjalan, buka: Orang, rencana: dict[str, Any], tempat: int
) -> None:
    one, two = rencana["lomba"]["gabung"][tempat]

    def merge(nama: str, child: dict[str, Any], parent: dict[str, Any]) -> Jawaban:
        form = {"versi": child["versi"], "induk": parent["nomor"], "satu_peristiwa": "on", "alasan": "Sama."}
        return buka(nama).post(f"/kerja/lapor/{child['nomor']}/gabung/", form)

    answers = at_once(lambda: merge("sri", one, two), lambda: merge("bayu", two, one))
    assert sorted(answer.status for answer in answers) in ([302, 302], [302, 409])
    merged = [acts_of(kantor, item["nomor"]).count("gabung") for item in (one, two)]
    assert sorted(merged) == [0, 1]


def test_two_timers_draw_each_consequence_once(kantor: Berjalan, rencana: dict[str, Any]) -> None:
    run = lambda: kantor.rumah.ask("isi_lapor", "waktu", rencana["waktu"])  # noqa: E731
    assert at_once(run, run) == [302, 302]
    ends = [row["acts"] for row in kantor.rumah.ask("isi_lapor")]
    assert any("tutup-otomatis" in acts for acts in ends)
    assert all(acts.count("tutup-otomatis") <= acts.count("buka-kembali") + 1 for acts in ends)
    assert all(acts.count("anggap-dicabut") <= 1 for acts in ends)


def test_one_form_sent_twice_at_once_and_ten_times_in_a_row_is_one_report(
    kantor: Berjalan, rencana: dict[str, Any]
) -> None:
    act = next(act for act in rencana["tulis"] if act["nama"] == "kirim")
    before = {row["nomor"] for row in kantor.rumah.ask("isi_lapor")}
    people = [Peramban(kantor.url) for _ in range(3)]
    answers = at_once(*[lambda who=who: who.post(act["path"], act["data"]) for who in people[:2]])
    answers += [people[2].post(act["path"], act["data"]) for _ in range(10)]
    assert {answer.status for answer in answers} == {302}
    new = {row["nomor"] for row in kantor.rumah.ask("isi_lapor")} - before
    assert len(new) == 1
    (nomor,) = new
    for who in people:
        assert nomor in who.get("/lapor/terkirim/").html
