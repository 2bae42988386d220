"""Answers left out: proposed with a reason, decided by a second person, shown with and without."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.akun.queries import get_kewenangan
from suara.core.jejak.models import Entri
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, NotAllowed, SamePerson, WrongState
from suara.domains.survei.models import Gelombang, Jawaban, Pengecualian
from suara.domains.survei.queries.kecualian import list_jawaban, list_tanda
from suara.domains.survei.services.pengecualian import decide_pengecualian, propose_pengecualian
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.terms_undangan import JenisTanda
from suara.domains.survei.tests.undangan_uji import UNSUR, answer, close, isi_ke, make_open
from suara.domains.survei.views_kerja.giliran import OBJ_USUL, list_langkah

pytestmark = pytest.mark.django_db
ALASAN = "Dua puluh jawaban sama persis dalam satu menit"
LURUS = dict.fromkeys(UNSUR, 4)


@pytest.fixture(autouse=True)
def _hari() -> Iterator[None]:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False):
        yield


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    """A closed wave of eight answers, two of them straight lines."""
    row = make_open(ayu, kantor_kaltim, CaraGelombang.TERBUKA)
    for number in range(6):
        answer(row, isi_ke(number + 1))
    answer(row, LURUS)
    answer(row, LURUS)
    return close(ayu, row)


def straight(wave: Gelombang) -> list[uuid.UUID]:
    (flag,) = [one for one in list_tanda(wave) if one.nilai == 4]
    assert flag.jenis is JenisTanda.LURUS
    return [uuid.UUID(key) for key in flag.kunci]


def test_the_second_person_is_asked_in_hari_ini(ayu: Akun, joko: Akun, wave: Gelombang) -> None:
    def asked(akun: Akun) -> list[str]:
        steps = list_langkah(akun, get_kewenangan(akun))
        return [step.kata for step in steps if step.obj_type == OBJ_USUL and step.putusan]

    assert asked(joko) == []
    propose_pengecualian(actor=ayu, gelombang=wave, jawaban=straight(wave), alasan=ALASAN)
    assert asked(joko) == ["Putuskan 2 usul agar jawaban tidak dihitung"]
    assert asked(ayu) == [], "nobody is asked to decide what he proposed himself"
    usul = list(Pengecualian.objects.values_list("pk", flat=True))
    decide_pengecualian(actor=joko, gelombang=wave, usul=usul, setuju=False)
    assert asked(joko) == []


def test_two_persons_leave_out_and_both_results_are_there(ayu: Akun, joko: Akun, wave: Gelombang) -> None:
    chosen = straight(wave)
    assert propose_pengecualian(actor=ayu, gelombang=wave, jawaban=chosen, alasan=ALASAN) == 2
    assert list_jawaban(wave).count() == 8, "a proposal alone changes nothing"
    usul = list(Pengecualian.objects.values_list("pk", flat=True))
    with pytest.raises(SamePerson):
        decide_pengecualian(actor=ayu, gelombang=wave, usul=usul, setuju=True)
    assert decide_pengecualian(actor=joko, gelombang=wave, usul=usul, setuju=True) == 2
    assert (list_jawaban(wave).count(), list_jawaban(wave, semua=True).count()) == (6, 8)
    assert not list_jawaban(wave).filter(pk__in=chosen).exists()
    acts = Entri.objects.filter(act__startswith="survei.pengecualian")
    assert [row.act for row in acts.order_by("urutan")] == [
        "survei.pengecualian.diusulkan", "survei.pengecualian.disetujui",
    ]  # fmt: skip
    assert not any(str(key) in row.payload for key in chosen for row in acts)
    with pytest.raises(WrongState, match="sudah diputus"):
        decide_pengecualian(actor=joko, gelombang=wave, usul=usul, setuju=False)


def test_a_refused_proposal_leaves_the_answer_in(ayu: Akun, joko: Akun, wave: Gelombang) -> None:
    propose_pengecualian(actor=ayu, gelombang=wave, jawaban=straight(wave), alasan=ALASAN)
    usul = list(Pengecualian.objects.values_list("pk", flat=True))
    decide_pengecualian(actor=joko, gelombang=wave, usul=usul[:1], setuju=False)
    assert list_jawaban(wave).count() == 8
    with pytest.raises(ActRefused, match="sudah pernah"):
        propose_pengecualian(actor=ayu, gelombang=wave, jawaban=straight(wave), alasan=ALASAN)


def test_what_is_refused(ayu: Akun, joko: Akun, maria: Akun, anang: Akun, wave: Gelombang) -> None:
    chosen = straight(wave)
    for alasan, jawaban, said in (
        ("curang", chosen, "alasannya"),
        (ALASAN, [], "Pilih dulu"),
        (ALASAN, [uuid.uuid4()], "tidak ada dalam gelombang"),
    ):
        with pytest.raises(ActRefused, match=said):
            propose_pengecualian(actor=ayu, gelombang=wave, jawaban=jawaban, alasan=alasan)
    for other in (joko, maria, anang):
        with pytest.raises(NotAllowed):
            propose_pengecualian(actor=other, gelombang=wave, jawaban=chosen, alasan=ALASAN)
    with pytest.raises(NotAllowed):
        decide_pengecualian(actor=anang, gelombang=wave, usul=[1], setuju=True)
    with pytest.raises(ActRefused, match="Pilih dulu usulnya"):
        decide_pengecualian(actor=joko, gelombang=wave, usul=[], setuju=True)
    assert not Pengecualian.objects.exists()


@pytest.mark.parametrize("status", ["BUKA", "TERBIT"])
def test_answers_are_judged_between_closing_and_publishing(
    ayu: Akun, joko: Akun, wave: Gelombang, status: str
) -> None:
    propose_pengecualian(actor=ayu, gelombang=wave, jawaban=straight(wave), alasan=ALASAN)
    Gelombang.objects.update(status=status)
    usul = list(Pengecualian.objects.values_list("pk", flat=True))
    with pytest.raises(WrongState, match="sesudah pengisian ditutup"):
        decide_pengecualian(actor=joko, gelombang=wave, usul=usul, setuju=True)
    keys = list(Jawaban.objects.values_list("pk", flat=True)[:1])
    with pytest.raises(WrongState):
        propose_pengecualian(actor=ayu, gelombang=wave, jawaban=keys, alasan=ALASAN)
