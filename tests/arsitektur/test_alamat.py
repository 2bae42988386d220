"""One table of all addresses and who may open them, run against every role, nobody, and a stranger."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from django.test import Client

from suara.core.akun.models import Akun, Peran
from tests.arsitektur.peta import Alamat, all_addresses
from tests.arsitektur.sumber import ROOT
from tests.pemeran.orang import login

TABLE: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests" / "arsitektur" / "alamat.yaml").read_text(encoding="utf-8")
)
ADDRESSES = all_addresses()
GUARDED = [alamat for alamat in ADDRESSES if alamat.akses is not None and not alamat.akses.publik]
PUBLIC = [alamat for alamat in ADDRESSES if alamat.akses is not None and alamat.akses.publik]
CAST = {
    "rina": "SEKRETARIAT",
    "yusuf": "VERIFIKATOR",
    "maria": "KETUA",
    "anang": "ANGGOTA",
    "dewi": "ADMINISTRATOR",
    "sri": "ADMIN_PENGADUAN",
    "laras": "ANALIS",
    "lina": "PENGHUBUNG",
    "hadi": "KEPALA_UNIT",
    "joko": "SEKRETARIS",
    "wati": "APIP",
    "fitri": "OPERATOR_PEMILIH",
    "gani": "KASUBBAG_DATA",
    "intan": "ANGGOTA_DATA",
    "zul": "BAWASLU",
    "ayu": "OPERATOR_SURVEI",
}
# Answers that differ for a reason of the page itself, not of who asks.
OTHER = {
    "api:api-root": {404},  # a name for building addresses, not a page
    "api:list_anggota": {422},  # asked without its questions
    "api:siapa_berikutnya": {422},
    "mfa_view_recovery_codes": {302, 404},  # may ask for the password again; the cast has no codes
    "mfa_download_recovery_codes": {302, 404},
    "mfa_remove_webauthn": {302, 404},
    "mfa_edit_webauthn": {302, 404},
    "lapor_kerja:impor_hasil": {404},  # nothing was imported yet
    "ui:komponen": {404},  # exists with DEBUG only
}


def says(alamat: Alamat) -> object:
    """Return who may open the address, in the words of the table."""
    if alamat.akses.publik:
        return "publik"
    if getattr(alamat.akses, "semua_akun", False):
        return "akun"
    return sorted(str(peran) for peran in alamat.akses.peran) or "petugas"


def allowed(alamat: Alamat, peran: str) -> bool:
    """Return whether the table lets `peran` in."""
    entry = TABLE[alamat.nama]
    return entry in ("publik", "akun", "petugas") or peran in entry


def by_name(alamat: Alamat) -> str:
    """Name a test case after its address."""
    return alamat.nama


def test_every_view_says_who_may_open_it() -> None:
    assert [alamat.rute for alamat in ADDRESSES if alamat.akses is None] == []


def test_the_table_holds_every_address_and_no_other() -> None:
    assert sorted(TABLE) == sorted({alamat.nama for alamat in ADDRESSES})


def test_the_table_and_the_views_agree() -> None:
    expected = {alamat.nama: TABLE.get(alamat.nama) for alamat in ADDRESSES}
    assert {alamat.nama: says(alamat) for alamat in ADDRESSES} == expected


def test_the_table_names_only_roles_that_exist() -> None:
    named = {peran for entry in TABLE.values() if isinstance(entry, list) for peran in entry}
    assert sorted(named - set(Peran.values)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", GUARDED, ids=by_name)
def test_nobody_signed_in_is_asked_to_sign_in(alamat: Alamat, warga: Client) -> None:
    for method in (warga.get, warga.post):
        response = method(alamat.contoh)
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/akun/")


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", PUBLIC, ids=by_name)
def test_the_public_gets_an_answer(alamat: Alamat, warga: Client) -> None:
    response = warga.get(alamat.contoh)
    expected = {200, 302, 404} if alamat.berisi else {200, 302, 503}
    if "GET" not in alamat.akses.methods:
        expected = {405}
    elif alamat.nama in OTHER:
        expected = OTHER[alamat.nama]
    assert response.status_code in expected


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", CAST)
def test_a_role_opens_its_pages_and_no_other(siapa: str, request: pytest.FixtureRequest) -> None:
    akun: Akun = request.getfixturevalue(siapa)
    client = login(Client(), akun)
    wrong = []
    for alamat in GUARDED:
        status = client.get(alamat.contoh).status_code
        if not allowed(alamat, CAST[siapa]):
            expected = {404}
        elif "GET" not in alamat.akses.methods:
            expected = {405}
        elif alamat.nama in OTHER:
            expected = OTHER[alamat.nama]
        else:
            expected = {404} if alamat.berisi else {200, 302}
        if status not in expected:
            wrong.append(f"{siapa} {alamat.rute}: {status}, bukan {expected}")
    assert not wrong


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", CAST)
def test_a_role_cannot_post_where_it_may_not(siapa: str, request: pytest.FixtureRequest) -> None:
    akun: Akun = request.getfixturevalue(siapa)
    client = login(Client(), akun)
    refused = [alamat for alamat in GUARDED if not allowed(alamat, CAST[siapa])]
    opened = [alamat.rute for alamat in refused if client.post(alamat.contoh).status_code != 404]
    assert not opened


def test_an_account_without_any_role_opens_no_office_page(kantor_kaltim: object) -> None:
    from suara.core.akun.models import Akun as AkunModel

    akun = AkunModel.objects.create_user("bekas@contoh.test", "Contoh-Suara-2026", nama="Bekas Petugas")
    client = login(Client(), akun)
    opened = [
        alamat.rute
        for alamat in GUARDED
        if TABLE.get(alamat.nama) != "akun" and client.get(alamat.contoh).status_code != 404
    ]
    assert not opened
