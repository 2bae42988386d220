"""Two officers at once: one wins, the other is told and keeps what was typed; a number is taken once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from tests.gangguan.jaringan import Jawaban, Peramban
from tests.gangguan.rumah import Berjalan
from tests.gangguan.test_mati_titik import write_dct

type Orang = Callable[[str], Peramban]


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Run all at the same moment; return their answers in order."""
    barrier = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        barrier.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return [task.result() for task in [pool.submit(run, call) for call in calls]]


@pytest.fixture(scope="module")
def lomba(kantor: Berjalan) -> dict[str, Any]:
    """Cases that only these tests touch."""
    found: dict[str, Any] = kantor.rumah.rencana()["lomba"]
    return found


@pytest.fixture(scope="module", autouse=True)
def _utuh(kantor: Berjalan) -> Iterator[None]:
    """After all races the office agrees with itself, and the server said nothing of a traceback."""
    yield
    assert kantor.rumah.audit() == []
    assert "Traceback" not in kantor.log.read_text()


def yesterday() -> str:
    """Return a day that has surely come, as ISO text."""
    return (dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)).isoformat()


def versi_of(page: Jawaban) -> int:
    """Return the version that the form on this page would send."""
    import re

    found = re.search(r'name="versi" value="(\d+)"', page.html)
    assert found, page.teks[:500]
    return int(found[1])


def response(lomba: dict[str, Any], versi: int, isi: str) -> dict[str, Any]:
    """Return a response of the public, typed."""
    return {"versi": versi, "calon": lomba["buka"]["calon"], "tanggal_diterima": yesterday(), "cara": "surat",
            "isi": isi}  # fmt: skip


def test_same_act_same_version_one_wins(orang: Orang, lomba: dict[str, Any]) -> None:
    address = f"/kerja/paw/{lomba['buka']['case']}/tanggapan/"
    rina, yusuf = orang("rina"), orang("yusuf")
    for turn in range(4):
        versi = versi_of(rina.get(address))
        answers = at_once(
            lambda v=versi, t=turn: rina.post(address, response(lomba, v, f"Kabar dari Rina {t}")),
            lambda v=versi, t=turn: yusuf.post(address, response(lomba, v, f"Kabar dari Yusuf {t}")),
        )
        assert sorted(answer.status for answer in answers) == [302, 409]
        loser = next(answer for answer in answers if answer.status == 409)
        winner, typed = ("Yusuf", "Rina") if loser is answers[0] else ("Rina", "Yusuf")
        assert f"baru saja diubah oleh {winner} Contoh" in loser.teks
        assert f"Kabar dari {typed} {turn}" in loser.html
        assert versi_of(loser) == versi + 1


def test_different_acts_same_version_one_wins(orang: Orang, lomba: dict[str, Any]) -> None:
    base = f"/kerja/paw/{lomba['buka']['case']}"
    rina, yusuf = orang("rina"), orang("yusuf")
    versi = versi_of(rina.get(f"{base}/tanggapan/"))
    answers = at_once(
        lambda: rina.post(f"{base}/tanggapan/", response(lomba, versi, "Kabar lain")),
        lambda: yusuf.post(
            f"{base}/kepengurusan/", {"versi": versi, "status": "AKTIF", "sk_menteri": "8/UJI"}
        ),
    )
    assert sorted(answer.status for answer in answers) == [302, 409]


def test_double_click_is_recorded_once_and_says_so(orang: Orang, lomba: dict[str, Any]) -> None:
    address = f"/kerja/paw/{lomba['buka']['case']}/tanggapan/"
    rina, again = orang("rina"), orang("rina")
    form = response(lomba, versi_of(rina.get(address)), "Diklik dua kali")
    answers = at_once(lambda: rina.post(address, form), lambda: again.post(address, form))
    assert sorted(answer.status for answer in answers) == [302, 409]
    loser = next(answer for answer in answers if answer.status == 409)
    assert "Anda sendiri" in loser.teks
    assert "jangan kirim lagi" in loser.teks


@pytest.mark.parametrize("place", [0, 1])
def test_two_pleno_at_once_decide_once(orang: Orang, lomba: dict[str, Any], place: int) -> None:
    race = lomba["pleno"][place]
    address = f"/kerja/paw/{race['case']}/pleno/"
    form = {"versi": race["versi"], **race["data"]}
    maria, second = orang("maria"), orang("maria2")
    answers = at_once(lambda: maria.post(address, form), lambda: second.post(address, form))
    # Who comes after the decision stood is led back to the case, with a sentence; who came before it is told.
    assert {answer.status for answer in answers} <= {302, 409}
    page = maria.get(f"/kerja/paw/{race['case']}/")
    assert page.teks.count("Rapat pleno") <= 3
    assert "Diputuskan" in page.teks


def test_letters_issued_at_once_take_different_numbers(orang: Orang, lomba: dict[str, Any]) -> None:
    today = (dt.datetime.now(dt.UTC) + dt.timedelta(hours=8)).date().isoformat()

    def issue(person: Peramban, race: dict[str, Any]) -> Jawaban:
        form = {"versi": race["versi"], "tanggal_surat": today, "nomor": "", "konfirmasi": "TERBITKAN"}
        return person.post(f"/kerja/paw/{race['case']}/dokumen/{race['dokumen']}/terbitkan/", form)

    names = ("maria", "maria2")
    calls = [lambda r=race, n=names[i % 2]: issue(orang(n), r) for i, race in enumerate(lomba["terbit"])]
    assert [answer.status for answer in at_once(*calls)] == [302] * len(calls)


def test_one_invitation_accepted_twice_at_once_makes_one_account(kantor: Berjalan) -> None:
    token = kantor.rumah.rencana()["token"]
    form = {"sandi": "Kata-Sandi-Panjang-77", "sandi_ulang": "Kata-Sandi-Panjang-77"}
    one, two = Peramban(kantor.url), Peramban(kantor.url)
    page = one.get(f"/akun/undangan/{token}/")
    names = [
        name
        for name in ("sandi", "sandi1", "sandi2", "sandi_ulang", "ulangi")
        if f'name="{name}"' in page.html
    ]
    filled = dict.fromkeys(names, form["sandi"])
    answers = at_once(
        lambda: one.post(f"/akun/undangan/{token}/", filled),
        lambda: two.post(f"/akun/undangan/{token}/", filled),
    )
    assert sorted(answer.status for answer in answers)[0] in (200, 302)
    assert [answer.status for answer in answers].count(302) == 1, [answer.teks[:300] for answer in answers]
    loser = next(answer for answer in answers if answer.status != 302)
    assert loser.status in (200, 410)
    assert "sudah" in loser.teks


def test_two_imports_at_once_leave_one_list(kantor: Berjalan, tmp_path: Path) -> None:
    file = str(write_dct(tmp_path / "dct.csv"))

    def take() -> tuple[int, str]:
        done = kantor.rumah.run("-m", "suara", "paw", "import-dct", file)
        return done.returncode, done.stdout + done.stderr

    answers = at_once(take, take)
    assert {code for code, _ in answers} <= {0, 1}, answers
    assert any(code == 0 for code, _ in answers), answers
    assert "Traceback" not in "".join(text for _, text in answers)
