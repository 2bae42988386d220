"""Pages of PEKPPP and of the register around SPI, as officers and the public meet them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.demo.evaluasi import create_evaluasi
from suara.domains.survei.models import NilaiF02, OrangSPI, PopulasiSPI, PutaranPEKPPP
from suara.domains.survei.terms import FormulirPEKPPP

type SignIn = Callable[[Client, Akun], Client]


@pytest.fixture
def meja(client: Client, login: SignIn, ayu: Akun) -> Client:
    return login(client, ayu)


def test_an_officer_judges_an_aspect_and_sees_the_simulation(
    meja: Client, kantor_kaltim: Kantor, django_assert_max_num_queries: Callable[..., object]
) -> None:
    answer = meja.post(reverse("survei_kerja:pekppp_baru"), {"tahun": "2025", "formulir": "A"})
    row = PutaranPEKPPP.objects.get()
    assert answer["Location"] == reverse("survei_kerja:pekppp_putaran", args=[row.pk])
    url = reverse("survei_kerja:pekppp_aspek", args=[row.pk, "inovasi"])
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        page = meja.get(url)
    assert "Sudah mendapat prestasi pada level apa pun." in page.text
    assert page.text.count('type="radio"') == 14
    saved = meja.post(url, {"revisi": row.revisi, "nilai_0": "0", "nilai_1": "", "catatan_0": "Belum ada"})
    assert saved.status_code == 302
    assert list(NilaiF02.objects.values_list("indikator", "nilai")) == [("29.f.B", 0)]
    stale = meja.post(url, {"revisi": row.revisi, "nilai_0": "5", "catatan_0": "Kata saya"})
    assert stale.status_code == 409
    assert "Kata saya" in stale.text
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        state = meja.get(reverse("survei_kerja:pekppp_putaran", args=[row.pk]))
    assert "SIMULASI" in state.text
    assert "29 indikator belum dinilai" in state.text


def test_evidence_needs_a_file_or_a_place(meja: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = PutaranPEKPPP.objects.create(kantor=kantor_kaltim, tahun=2025, formulir="A", dibuat_oleh=ayu)
    url = reverse("survei_kerja:pekppp_bukti", args=[row.pk, "1.a.K"])
    assert meja.post(url, {"dokumen": "sp", "keterangan": ""}).status_code == 409
    assert meja.post(url, {"dokumen": "sp", "keterangan": "Lemari 2"}).status_code == 302
    assert "Lemari 2" in meja.get(url).text
    assert meja.get(reverse("survei_kerja:pekppp_bukti", args=[row.pk, "99.x"])).status_code == 404


def test_users_figures_are_typed_and_shown_with_their_method(
    meja: Client, ayu: Akun, kantor_kaltim: Kantor
) -> None:
    form = FormulirPEKPPP.DARING.value
    row = PutaranPEKPPP.objects.create(kantor=kantor_kaltim, tahun=2025, formulir=form, dibuat_oleh=ayu)
    url = reverse("survei_kerja:pekppp_f03", args=[row.pk])
    typed = {f"a-butir_{n}": "4.5" for n in range(11)}
    said = {"cara": "angka", "a-responden": "12", "a-sumber": "Rekap", "a-metode": "b"}
    assert meja.post(url, said | typed | {"a-butir_0": "7"}).status_code == 200
    assert meja.post(url, said | typed).status_code == 302
    assert "rata-rata semua butir" in meja.get(reverse("survei_kerja:pekppp_putaran", args=[row.pk])).text


def test_a_list_with_a_mistake_is_kept_on_screen_and_nowhere_else(
    meja: Client, ayu: Akun, kantor_kaltim: Kantor, django_assert_max_num_queries: Callable[..., object]
) -> None:
    row = PopulasiSPI.objects.create(
        kantor=kantor_kaltim, tahun=2026, dasar="Surat", tanggal_hapus=today() + timedelta(9), dibuat_oleh=ayu
    )
    url = reverse("survei_kerja:spi_impor", args=[row.pk])
    wrong = meja.post(url, {"tabel": "INTERNAL;Ani;08;01-01-2020;\nLAIN;Budi;08;01-01-2020;"})
    assert wrong.status_code == 409
    assert "Baris 2" in wrong.text
    assert "INTERNAL;Ani" in wrong.text
    assert not OrangSPI.objects.exists()
    assert meja.post(url, {"tabel": "INTERNAL;Ani;08;01-01-2020;"}).status_code == 302
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        page = meja.get(reverse("survei_kerja:spi_populasi", args=[row.pk]))
    assert "Ani" not in page.text
    sent = meja.post(reverse("survei_kerja:spi_unduh", args=[row.pk]))
    assert b"Ani" in sent.content
    assert "no-store" in sent["Cache-Control"]


def test_scores_and_counts_from_the_forms(meja: Client, kantor_kaltim: Kantor) -> None:
    skor = {"tahun": "2024", "lembaga": "KPU RI", "terbit": "77,97", "sumber": "KPK"}
    skor |= {"r_internal": "80,1", "r_responden": "255.010", "r_r_internal": "154.429"}
    skor |= {"r_r_eksternal": "62.924", "r_r_eksper": "7.647"}
    assert meja.post(reverse("survei_kerja:spi_skor"), skor).status_code == 302
    both = meja.post(reverse("survei_kerja:spi_skor"), skor | {"alasan_kosong": "SAMPEL"})
    assert both.status_code == 409
    count = {"tahun": "2025", "tanggal": "2025-09-01", "kelompok": "INTERNAL", "sumber": "KPK"}
    count |= {"diundang": "80", "mengisi": "31"}
    assert meja.post(reverse("survei_kerja:spi_partisipasi"), count).status_code == 302
    text = meja.get(reverse("survei_kerja:spi")).text
    assert "Waspada" in text
    assert "38,8" in text
    assert "berjumlah 225.000" in text
    assert "Komponen internal: 80,1" in text


def test_the_public_pages_carry_no_form_and_say_what_is_a_simulation(
    warga: Client, db: None, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for name in ("survei:spi", "survei:pekppp"):
        with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
            page = warga.get(reverse(name))
        main = page.text.split("<main")[1].split("</main>")[0]
        assert "<form" not in main
        assert "<input" not in main
    spi = warga.get(reverse("survei:spi")).text
    assert "spi.kpk.go.id" in spi
    for unread in ("198", "tanpa biaya", "@kpk.go.id"):
        assert unread not in spi, "what was not read of KPK is not claimed in its name"


def test_a_stranger_finds_nothing(
    client: Client, login: SignIn, tono: Akun, ayu: Akun, kantor_kaltim: Kantor
) -> None:
    row = PutaranPEKPPP.objects.create(kantor=kantor_kaltim, tahun=2025, formulir="A", dibuat_oleh=ayu)
    login(client, tono)
    assert client.get(reverse("survei_kerja:pekppp_putaran", args=[row.pk])).status_code == 404


def test_the_demo_has_a_round_and_scores_that_the_public_can_follow(
    warga: Client, ayu: Akun, maria: Akun, kantor_kaltim: Kantor
) -> None:
    for _again in range(2):
        create_evaluasi(operator=ayu, ketua=maria, kantor=kantor_kaltim)
    page = warga.get(reverse("survei:pekppp")).text
    assert "SIMULASI" in page
    assert "39 dibagi 9 = 4,3333" in page
    text = warga.get(reverse("survei:spi")).text
    assert text.count("<tr") == 1 + 10
    assert "tidak ada" in text
