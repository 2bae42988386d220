"""Uji petik: anybody can draw the same sample again, and what it finds becomes cases to be answered."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.pemeran.orang import login

from suara.core.jejak.models import Entri
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, WrongState
from suara.domains.pemilih.models.uji import SampelUji, UjiPetik
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.rules.uji_petik import allocate, draw, frame_hash, mix_seed
from suara.domains.pemilih.services.saran import IsianSurat
from suara.domains.pemilih.services.uji import IsiSampel, ask_uji, fill_uji, finish_uji, redraw
from suara.domains.pemilih.terms import Putusan
from suara.domains.pemilih.terms_saran import HasilUji, KelompokUji, TingkatBawaslu
from suara.domains.pemilih.tests.periode_uji import Panggung, baris, deliver, make_panggung

KERANGKA = [(n, f"64.72.0{n % 3 + 1}") for n in range(1, 41)]


@pytest.mark.sekali
def test_the_same_seed_draws_the_same_rows_on_any_machine() -> None:
    drawn = draw(KERANGKA, 6, mix_seed("acak", "dadu 4"))
    assert drawn == draw(KERANGKA[::-1], 6, mix_seed("acak", " dadu 4 "))
    assert [pk for pk, _kec in drawn.terpilih] == [30, 6, 31, 40, 5, 11]
    assert drawn != draw(KERANGKA, 6, mix_seed("acak", "dadu 5"))
    assert frame_hash(KERANGKA) == frame_hash(KERANGKA[::-1])


@pytest.mark.sekali
@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 500)), st.integers(0, 700))
def test_places_are_shared_by_size_and_never_more_than_there_are(
    populasi: dict[str, int], ukuran: int
) -> None:
    places = allocate(populasi, ukuran)
    assert sum(places.values()) == min(ukuran, sum(populasi.values()))
    assert all(0 <= places[name] <= populasi[name] for name in places)
    if ukuran >= len(places) and places:
        assert min(places.values()) >= 1


@pytest.fixture
def p(db: None) -> Panggung:
    """A period with six accepted new voters and one that nobody decided on."""
    panggung = make_panggung()
    deliver(panggung, [*baris(n=6), *baris("TIDAK_PADAN", "")])
    usul = services.propose(
        actor=panggung.fitri,
        periode=panggung.periode,
        putusan=Putusan.TERIMA,
        pilihan=Pilihan(jenis="BARU"),
        alasan="Sesuai",
        terlihat=6,
    )
    services.approve(actor=panggung.intan, usul=usul)
    return panggung


def ask(p: Panggung, n: int = 3) -> UjiPetik:
    """Draw among the new voters."""
    return ask_uji(actor=p.zul, periode=p.periode, kelompok=[KelompokUji.BARU], ukuran=n, kata="dadu 4")


def test_the_draw_stands_in_the_trail_and_can_be_repeated(p: Panggung) -> None:
    uji = ask(p)
    assert redraw(uji)
    payload = Entri.objects.get(act="pemilih.uji.diundi").data
    assert (payload["benih"], payload["kerangka"]) == (uji.benih, frame_hash(uji.kerangka))
    assert mix_seed(str(payload["acak"]), "dadu 4") == uji.benih
    for change in ({"benih": "0"}, {"kerangka": []}):
        with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
            UjiPetik.objects.update(**change)


def test_findings_become_cases_of_a_letter_that_must_be_answered(p: Panggung) -> None:
    uji = ask(p)
    day = dt.date(2025, 11, 3)
    isian = IsianSurat(
        nomor="9/K", tanggal=day, tingkat=TingkatBawaslu.KAB_KOTA, hal="Uji petik", diterima=day
    )
    with pytest.raises(WrongState, match="belum diperiksa"):
        finish_uji(actor=p.zul, uji=uji, surat=isian)
    with pytest.raises(ActRefused, match="Tulis apa"):
        fill_uji(actor=p.zul, uji=uji, isi={1: IsiSampel(HasilUji.TIDAK_SESUAI)})
    said = {1: IsiSampel(HasilUji.TIDAK_SESUAI, "Alamat lain"), 2: IsiSampel(HasilUji.SESUAI)}
    fill_uji(actor=p.zul, uji=uji, isi={**said, 3: IsiSampel(HasilUji.TIDAK_DITEMUKAN, "Rumah kosong")})
    with pytest.raises(ActRefused, match="2 temuan"):
        finish_uji(actor=p.zul, uji=uji, surat=None)
    letter = finish_uji(actor=p.zul, uji=uji, surat=isian)
    assert letter is not None
    drawn = list(SampelUji.objects.exclude(hasil="SESUAI").values_list("kandidat_id", flat=True))
    assert list(letter.kasus_set.values_list("kandidat_id", flat=True)) == drawn
    with pytest.raises(WrongState, match="sudah selesai"):
        fill_uji(actor=p.zul, uji=uji, isi=said)


def test_only_bawaslu_of_the_region_draws_and_only_among_what_was_decided(p: Panggung) -> None:
    for actor in (p.fitri, p.gani, p.intan, p.ratna, p.mega):
        with pytest.raises(NotAllowed):
            ask_uji(actor=actor, periode=p.periode, kelompok=[KelompokUji.BARU], ukuran=2)
    with pytest.raises(ActRefused, match="Belum ada kandidat"):
        ask_uji(actor=p.zul, periode=p.periode, kelompok=[KelompokUji.TMS], ukuran=2)
    with pytest.raises(NotAllowed):
        fill_uji(actor=p.gani, uji=ask(p), isi={})


def test_the_pages_of_supervision(p: Panggung, client, django_assert_max_num_queries) -> None:
    login(client, p.zul)
    url = f"/kerja/pemilih/pengawasan/periode/{p.periode.pk}/"
    made = client.post(f"{url}uji-petik/", {"kelompok": "BARU", "ukuran": "2", "kata": ""}).headers[
        "Location"
    ]
    assert "sampelnya sama" in client.get(f"{made}?undi=ulang").text
    assert client.get("/kerja/").text.count('class="giliran"') == 1, (
        "its sample, and no deadline of the office"
    )
    sent = {"hasil_1": "SESUAI", "catatan_1": "", "hasil_2": "SESUAI", "catatan_2": ""}
    assert client.post(made, sent).status_code == 302
    assert client.post(f"{made}selesai/").headers["Location"] == made
    first = client.get("/kerja/").text
    assert "Anda memantau; kantor yang mengerjakan." in first
    assert 'class="giliran"' not in first
    for address in ("/kerja/pemilih/pengawasan/", url, made):
        with django_assert_max_num_queries(12):
            text = client.get(address).text
        assert "SATRIA" not in text
    assert "Gani Contoh" in client.get(url).text
    login(client, p.gani)
    assert client.get(made).status_code == 200
    assert client.post(made, sent).status_code == 404
    login(client, p.mega)
    assert {client.get(address).status_code for address in (url, made)} == {404}
