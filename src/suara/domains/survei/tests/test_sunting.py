"""A draft is edited in the browser, question by question; what is published never changes."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.instrumen import sunting
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.instrumen.galat import DefinisiDitolak
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import VersiInstrumen
from suara.domains.survei.services.instrumen import copy_versi, load_seeds, publish_versi, sidik_of
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri
from suara.domains.survei.tests.test_instrumen_layanan import MULAI, Login, _made, _published

SKM = load_benih()["skm-14-2017/1"]


@pytest.mark.sekali
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 14), max_size=8))
def test_any_acts_leave_a_questionnaire(acts: list[int]) -> None:
    made = load_definisi(
        survei_sendiri() | {"urutan_lain": {"cetak": ["aman", "ramah", "jelas", "cepat", "bersih"]}}
    )
    for act, at in ((("naik", "turun", "hapus")[n % 3], n // 3) for n in acts):
        kode = made.butir[at % len(made.butir)].kode
        if act != "hapus":
            made = sunting.move(made, "butir", kode, -1 if act == "naik" else 1)
        elif len(made.butir) > 1:
            made = sunting.remove(made, "butir", kode)
    assert load_definisi(made.to_dict()) == made


@pytest.mark.sekali
def test_an_act_that_would_break_the_ruleset_is_refused_and_changes_nothing() -> None:
    before = SKM.sha256
    for act in (
        lambda: sunting.remove(SKM, "butir", "biaya"),
        lambda: sunting.put_skala(SKM, 1, [{"id": kata} for kata in "abc"]),
        lambda: sunting.put_butir(SKM, "biaya", {"label": {"id": "  dua  spasi"}}),
    ):
        with pytest.raises(DefinisiDitolak):
            act()
    assert SKM.sha256 == before
    assert sunting.move(SKM, "butir", "persyaratan", -1) == SKM
    kode = [
        sunting.make_kode(teks, used) for teks, used in (("Apakah?", ["apakah"]), ("5 hari", ()), ("¿", ()))
    ]
    assert kode == ["apakah_2", "p_5_hari", "p"]


@pytest.mark.sekali
def test_languages_that_the_page_does_not_show_are_kept() -> None:
    isi = survei_sendiri()
    isi["butir"][0]["label"] = {"id": "Ramah?", "ban": "Becik?"}
    isi["butir"][0]["pilihan"] = [
        x | {"label": x["label"] | {"ban": f"b{x['nilai']}"}} for x in isi["butir"][0]["pilihan"]
    ]
    made = load_definisi(isi)
    rows = [{"nilai": x.nilai, "label": {"id": f"kata {x.nilai}"}} for x in made.butir[0].pilihan]
    after = sunting.put_butir(made, "ramah", {"label": {"id": "Ramahkah?"}, "pilihan": rows}).butir[0]
    assert after.label.to_dict() == {"id": "Ramahkah?", "ban": "Becik?"}
    assert after.pilihan[4].label.to_dict() == {"id": "kata 5", "ban": "b5"}


@pytest.mark.django_db
def test_a_new_version_begins_as_the_published_one_and_must_differ_to_be_published(ayu: Akun) -> None:
    done = _published(ayu, _made())
    draf = copy_versi(actor=ayu, versi=done)
    assert copy_versi(actor=ayu, versi=done) == draf, "one draft at a time: the open one is shown"
    assert (draf.versi, draf.status) == ("1.1", "DRAF")
    with pytest.raises(ActRefused, match="sama dengan versi 1"):
        publish_versi(actor=ayu, versi=draf, berlaku_mulai=MULAI, sidik=sidik_of(draf))
    done.refresh_from_db()
    assert (done.status, done.versi) == ("TERBIT", "1")


@pytest.mark.django_db
def test_from_nothing_to_published_in_the_browser(client: Client, ayu: Akun, login: Login) -> None:
    desk = login(client, ayu)
    said = desk.post(reverse("survei_kerja:instrumen_baru"), {"judul_id": "Survei loket", "dari": "kosong"})
    assert (said.status_code, "Tulis pertanyaan pertamanya." in said.text) == (200, True)
    sent = {
        "judul_id": "Survei loket",
        "dari": "kosong",
        "tanya": "Apakah loket ramah?",
        "skala": "Tidak\nYa",
    }
    desk.post(reverse("survei_kerja:instrumen_baru"), sent)
    row = VersiInstrumen.objects.get()

    def act(nama: str, kode: str = "", /, **isi: Any) -> str:
        row.refresh_from_db()
        url = reverse(f"survei_kerja:instrumen_{nama}", args=[row.pk, *([kode] if kode else [])])
        said = desk.post(url, {"sidik": sidik_of(row)} | isi)
        assert said.status_code == 302, said.text
        row.refresh_from_db()
        return str(said["Location"])

    act(
        "butir_baru",
        label_id="Apakah loket bersih?",
        label_en="Clean?",
        wajib="on",
        p1_id="Tidak",
        p2_id="Ya",
    )
    act("skala", awal="1", p0_id="Buruk", p1_id="Cukup", p1_en="Fair", p2_id="Baik")
    act(
        "butir", "apakah_loket_ramah", label_id="Ramahkah loket?", p1_id="Judes", p2_id="Cukup", p3_id="Ramah"
    )
    act("ubah", aksi="naik:butir:apakah_loket_bersih")
    act("kata", judul_id="Survei loket", pengantar_id="Tanpa nama.")
    act("atribut_baru", label_id="Usia", jenis="PITA", p0_id="Muda", p0_sampai="30", p0_urut="2", p1_id="Tua",
        p1_dari="31", p1_urut="3")  # fmt: skip
    act("atribut", "usia", label_id="Umur", jenis="PITA", p0_id="Muda", p0_dari="17", p0_sampai="30",
        p0_urut="1", p1_id="Tua", p1_dari="31", p1_urut="2")  # fmt: skip
    made = load_definisi(row.definisi)
    assert [satu.kode for satu in made.butir] == ["apakah_loket_bersih", "apakah_loket_ramah"]
    assert [str(x.label) for x in made.butir[1].pilihan] == ["Judes", "Cukup", "Ramah"]
    assert (made.atribut[0].kode, made.atribut[0].pita(18), str(made.pengantar)) == (
        "usia",
        "muda",
        "Tanpa nama.",
    )
    old = sidik_of(row)
    act("ubah", aksi="hapus:atribut:usia")
    stale = desk.post(reverse("survei_kerja:instrumen_ubah", args=[row.pk]),
                      {"sidik": old, "aksi": "hapus:butir:apakah_loket_ramah"})  # fmt: skip
    assert stale.status_code == 409
    sent = {"berlaku_mulai": "2026-01-01", "sidik": sidik_of(row)}
    desk.post(reverse("survei_kerja:instrumen_terbit", args=[row.pk]), sent)
    row.refresh_from_db()
    assert row.status == "TERBIT"
    assert desk.get(reverse("survei_kerja:instrumen_ubah", args=[row.pk])).status_code == 404


@pytest.mark.django_db
def test_what_breaks_the_trend_is_said_before_publishing_and_nothing_typed_is_lost(
    client: Client, ayu: Akun, login: Login, django_assert_max_num_queries: Any
) -> None:
    load_seeds()
    done = VersiInstrumen.objects.get(instrumen__kode="skm-14-2017")
    desk = login(client, ayu)
    desk.get("/kerja/survei/")  # the first page after signing in writes the session
    desk.post(reverse("survei_kerja:instrumen_versi_baru", args=[done.pk]))
    row = VersiInstrumen.objects.get(status="DRAF")
    page = reverse("survei_kerja:instrumen_ubah", args=[row.pk])
    with django_assert_max_num_queries(12):
        assert "Belum ada yang berubah" in desk.get(page).text
    sent = {"sidik": sidik_of(row), "aksi": "hapus:butir:biaya"}
    refused = desk.post(page, sent)
    assert (refused.status_code, "Belum ada butir untuk: biaya" in refused.text) == (409, True)
    url = reverse("survei_kerja:instrumen_butir", args=[row.pk, "biaya"])
    words = {f"p{n}_id": kata for n, kata in enumerate(("Mahal", "Mahal", "Murah", "Gratis"), start=1)}
    said = desk.post(url, words | {"sidik": sidik_of(row), "label_id": "Soal biaya", "wajib": "on"})
    assert (said.status_code, "Dua pilihan berbunyi sama" in said.text) == (409, True)
    assert "Soal biaya</textarea>" in said.text
    desk.post(url, words | {"p2_id": "Agak mahal", "sidik": sidik_of(row), "label_id": "Soal biaya"})
    assert "Perubahan besar" in desk.get(page).text
    shown = desk.get(reverse("survei_kerja:instrumen_terbit", args=[row.pk])).text
    assert "memutus tren" in shown
    assert "butir/biaya/pilihan/1" in shown
    row.refresh_from_db()
    assert (row.versi, done.versi) == ("2", "1")
