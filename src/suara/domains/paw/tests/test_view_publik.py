"""What the public sees of PAW, and what it must not see."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from urllib.parse import urlencode

import pytest
from django.test import Client

from suara.domains.paw.models import Anggota, DokumenPerkara, PermohonanPAW, SuaraCalon, TanggapanMasyarakat
from suara.domains.paw.queries_publik import list_in_progress
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.tests.panggung_uji import kantor_contoh

__all__ = ["kantor_contoh"]
pytestmark = [pytest.mark.usefixtures("kantor_contoh"), pytest.mark.lambat]


def seat(dapil: str, partai: str) -> Mapping[str, str]:
    """The five answers that lead to a seat of the demo."""
    anggota = Anggota.objects.filter(kursi__dapil__kode=dapil, kursi__partai__nama__endswith=partai).earliest(
        "pk"
    )
    return {
        "lembaga": "DPRD_PROVINSI",
        "dapil": str(anggota.kursi.dapil_id),
        "partai": str(anggota.kursi.partai_id),
        "anggota": str(anggota.pk),
        "alasan": "MENINGGAL_DUNIA",
    }


def ask(answers: Mapping[str, str]) -> str:
    return Client().get(f"/paw/siapa-berikutnya/?{urlencode(answers)}").content.decode()


def published(status: str = "TERBIT") -> PermohonanPAW:
    return PermohonanPAW.objects.filter(status=status, keputusan_set__hasil="NAMA").order_by("nomor_surat")[0]


def test_introduction_lists_the_grounds_of_every_institution() -> None:
    page = Client().get("/paw/").content.decode()
    assert page.count("<details") == 4
    assert "UU 23/2014 Pasal 193 ayat (2) huruf i" in page


@pytest.mark.parametrize(
    ("given", "question"),
    [
        ((), "Kursi di lembaga mana?"),
        (("lembaga",), "Daerah pemilihan mana?"),
        (("lembaga", "dapil"), "Partai politik apa?"),
        (("lembaga", "dapil", "partai"), "Anggota yang mana?"),
        (("lembaga", "dapil", "partai", "anggota"), "Seandainya berhenti, karena apa?"),
    ],
)
def test_one_question_at_a_time(given: tuple[str, ...], question: str) -> None:
    answers = seat("C1", "Enggang")
    page = ask({key: answers[key] for key in given})
    assert f"<h1>{question}" in page.replace("\n", "") or question in page
    assert all(f'name="{key}" value="{answers[key]}"' in page for key in given)


def test_answer_names_the_next_by_votes_and_says_it_is_information() -> None:
    answers = seat("C2", "Anggrek")
    anggota = Anggota.objects.get(pk=answers["anggota"])
    best = (
        SuaraCalon.objects.filter(
            calon__dapil=anggota.kursi.dapil, calon__partai=anggota.kursi.partai, calon__keanggotaan=None
        )
        .order_by("-nilai")[0]
        .calon
    )
    page = ask(answers)
    assert best.nama in page.split("</h1>")[0]
    assert "Informasi, bukan keputusan" in page
    assert "Keputusan KPU CONTOH Nomor 1 Tahun 2024" in page


def test_tie_with_two_readings_names_nobody() -> None:
    page = ask(seat("C4", "Anggrek"))
    assert "Belum dapat disebutkan satu nama" in page
    assert "Jumlah wilayah tempat calon unggul" in page


def test_unpublished_votes_are_unknown_to_the_public() -> None:
    answers = seat("C2", "Anggrek")
    anggota = Anggota.objects.get(pk=answers["anggota"])
    SuaraCalon.objects.filter(calon__dapil=anggota.kursi.dapil).update(diterbitkan=False)
    try:
        page = ask(answers)
    finally:
        SuaraCalon.objects.filter(calon__dapil=anggota.kursi.dapil).update(diterbitkan=True)
    assert "belum diketahui" in page
    assert "Belum dapat disebutkan satu nama" in page


@pytest.mark.parametrize("wrong", ["abc", "999999", "-1", "' OR 1=1", "٣"])
def test_an_unknown_answer_is_asked_again(wrong: str) -> None:
    page = Client().get("/paw/siapa-berikutnya/", {"lembaga": "DPRD_PROVINSI", "dapil": wrong})
    assert page.status_code == 200
    assert "Daerah pemilihan mana?" in page.content.decode()


def test_list_shows_running_cases_without_names() -> None:
    page = Client().get("/paw/permohonan/").content.decode()
    running = list(list_in_progress())
    assert len(running) >= 9
    seated_elsewhere = {case.nama_anggota for case in PermohonanPAW.objects.filter(status="TERBIT")}
    for case in running:
        assert case.nama_anggota in seated_elsewhere or case.nama_anggota not in page


def test_published_case_shows_name_ranking_steps_and_documents() -> None:
    case = published()
    page = Client().get(f"/paw/permohonan/{case.pk}/").content.decode()
    decided = case.keputusan_set.get(tahap="PLENO")
    assert decided.calon is not None
    assert decided.calon.nama in page
    for link in DokumenPerkara.objects.filter(permohonan=case, dokumen__status="TERBIT"):
        assert link.dokumen.kode_verifikasi in page


def test_answer_without_name_stays_without_name_on_the_public_page() -> None:
    case = PermohonanPAW.objects.get(
        status="TERBIT", keputusan_set__hasil="BELUM_DAPAT_DIPROSES", keputusan_set__tahap="PLENO"
    )
    page = Client().get(f"/paw/permohonan/{case.pk}/").content.decode()
    api = Client().get(f"/api/v1/paw/permohonan/{case.pk}").content.decode()
    assert case.anggota is not None
    others = case.anggota.kursi.dapil.calon_set.filter(partai=case.anggota.kursi.partai).exclude(
        pk=case.anggota.calon_id
    )
    for calon in others:
        assert calon.nama not in page
        assert calon.nama not in api


@pytest.mark.parametrize("status", [item for item in StatusPermohonan.values if item != "TERBIT"])
def test_a_case_that_is_not_published_is_not_found(status: str) -> None:
    for case in PermohonanPAW.objects.filter(status=status):
        assert Client().get(f"/paw/permohonan/{case.pk}/").status_code == 404
        assert Client().get(f"/api/v1/paw/permohonan/{case.pk}").status_code == 404


def test_an_invented_case_is_not_found() -> None:
    assert Client().get(f"/paw/permohonan/{uuid.uuid4()}/").status_code == 404


def test_api_lists_the_same_published_cases_as_the_page() -> None:
    rows = Client().get("/api/v1/paw/permohonan").json()
    published_ids = {
        str(pk) for pk in PermohonanPAW.objects.filter(status="TERBIT").values_list("pk", flat=True)
    }
    assert {row["id"] for row in rows} == published_ids
    assert all(row["dokumen"] for row in rows)


def test_api_and_page_give_the_same_ranking() -> None:
    answers = seat("C2", "Anggrek")
    data = (
        Client()
        .get("/api/v1/paw/siapa-berikutnya", {"anggota": answers["anggota"], "alasan": answers["alasan"]})
        .json()
    )
    assert data["informasi"] is True
    assert data["berikutnya"][0]["nama"] in ask(answers)


def test_api_of_running_cases_holds_no_names() -> None:
    text = Client().get("/api/v1/paw/permohonan/berjalan").content.decode()
    for case in list_in_progress():
        assert case.nama_anggota not in text


def test_api_lists_its_own_addresses() -> None:
    rows = Client().get("/api/v1/paw/").json()
    assert {"/permohonan", "/siapa-berikutnya", "/alasan"} <= {row["alamat"] for row in rows}


def test_api_describes_itself() -> None:
    spec = Client().get("/api/v1/openapi.json").json()
    assert "/api/v1/paw/siapa-berikutnya" in spec["paths"]


def test_what_citizens_told_the_office_is_on_no_public_page() -> None:
    told = TanggapanMasyarakat.objects.get()
    for address in ("/paw/permohonan/", "/api/v1/paw/permohonan", "/api/v1/paw/permohonan/berjalan"):
        assert told.isi not in Client().get(address).content.decode()
