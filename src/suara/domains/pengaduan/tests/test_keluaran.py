"""Every exit × every viewer × every state of privacy, as `contoh/keluaran.yaml` states it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker
from tests.pemeran.orang import login

from suara.domains.pengaduan import urls_kerja
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.tests.keluaran_uji import (
    EXIF,
    LAPORAN,
    NAMA_BERKAS,
    ORANG,
    TABEL,
    Adegan,
    adegan_satu_modul,
    people,
)
from suara.domains.pengaduan.trail import OBJ_TYPE

TIDAK_ADA = buat_nomor(2026, 999_999)
KERJA = "/kerja/lapor/"
WAKIL = ("sri", "bayu", "lina", "joko", "nanda", "wati", "rina", "tono")
"""One of each kind of viewer, where every page of every report is asked."""
TERTUTUP = [nama for nama, row in LAPORAN.items() if not row.get("publik")]


@pytest.fixture(scope="module")
def adegan(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Adegan]:
    """The scene, made once."""
    with adegan_satu_modul(django_db_blocker) as scene:
        yield scene


def said(client: Client, url: str) -> tuple[int, str]:
    """Return the status of an address and all that it says: headers, body, also in files."""
    answer = client.get(url)
    body = b"".join(answer) if answer.streaming else answer.content
    headers = "\n".join(f"{key}: {value}" for key, value in answer.headers.items())
    return answer.status_code, f"{headers}\n{body.decode('utf-8', 'replace')}"


def secrets(adegan: Adegan, nama: str) -> tuple[str, ...]:
    """Return what nobody reads anywhere: identity, key, the names of the file."""
    return (*adegan.umpan[nama].identitas, adegan.kunci[nama], adegan.kunci[nama].replace("-", ""))


def numbers(adegan: Adegan, nama: str) -> tuple[str, str, str]:
    """Return the signs that a report exists."""
    row = adegan.laporan[nama]
    return row.nomor, str(row.pk), row.pk.hex


def leaks(adegan: Adegan, who: str, text: str, asked: str = "") -> list[str]:
    """Return what `text` tells `who` beyond the table; `asked` was typed by the viewer, so it may return."""
    found = []
    for nama, row in LAPORAN.items():
        umpan = adegan.umpan[nama]
        known, full = who in people(row["tahu"]), who in people(row["asli"])
        shut = [*secrets(adegan, nama)]
        shut += [] if full else umpan.penunjuk
        if not known:
            public = bool(row.get("publik"))
            shut += [umpan.kata, umpan.catatan]
            shut += [] if public else [*numbers(adegan, nama), umpan.salinan, umpan.tanggapan]
        found += [f"{nama}: {word}" for word in shut if word in text and word not in asked]
    anybody = (NAMA_BERKAS, "Zulkarnain_", "081277770077", "6472014508990077", EXIF)
    return found + [f"berkas: {word}" for word in anybody if word in text]


def addresses(adegan: Adegan, nama: str, *, known: bool) -> list[str]:
    """Return the addresses of one report in Ruang Kerja: its page, acts, files, letter, history."""
    row, files = adegan.laporan[nama], list(adegan.laporan[nama].lampiran_set.all())
    pages = []
    if known:
        pages += [f"{KERJA}{row.nomor}/", f"{KERJA}?lihat=terbuka&cari={row.nomor}"]
        pages += [f"{KERJA}{row.nomor}/{act}/" for act in ("verifikasi", "salinan", "gabung", "tanya")]
    pages += [f"{KERJA}{row.nomor}/lampiran/{item.pk}/" for item in files]
    pages += [f"/kerja/berkas/{files[0].berkas_id}/", f"/kerja/jejak/berkas.Berkas/{files[0].berkas_id}/"]
    pages += [f"/kerja/jejak/{OBJ_TYPE}/{row.pk}/", f"/kerja/jejak/privasi.Identitas/{row.identitas_id}/"]
    for sent in row.penerusan_set.filter(dokumen__isnull=False):
        pages += [f"{KERJA}{row.nomor}/surat/{sent.pk}/", f"/kerja/berkas/{sent.dokumen.berkas_id}/"]
        pages += [f"/kerja/surat/{sent.dokumen_id}/"]
        pages += [f"/kerja/surat/{sent.dokumen_id}/pdf/"]
        pages += [f"/kerja/jejak/surat.Dokumen/{sent.dokumen_id}/"]
        pages += [f"/kerja/jejak/berkas.Berkas/{sent.dokumen.berkas_id}/"]
    return pages


def assert_silent(found: dict[str, list[str]]) -> None:
    """Fail with every address and what it told."""
    told = [f"{url}: {', '.join(words)}" for url, words in found.items() if words]
    assert not told, "\n" + "\n".join(told)


# Ruang Kerja


@pytest.mark.parametrize("who", ORANG)
def test_lists_of_ruang_kerja_tell_only_what_the_table_allows(adegan: Adegan, who: str) -> None:
    client = login(Client(), adegan.orang[who])
    assert_silent({url: leaks(adegan, who, said(client, url)[1], url) for url in TABEL["daftar"]})


@pytest.mark.parametrize("who", WAKIL)
def test_pages_of_a_report_tell_only_what_the_table_allows(adegan: Adegan, who: str) -> None:
    client = login(Client(), adegan.orang[who])
    found = {}
    for nama, row in LAPORAN.items():
        for url in addresses(adegan, nama, known=who in people(row["tahu"])):
            found[url] = leaks(adegan, who, said(client, url)[1], url)
    assert_silent(found)


@pytest.mark.parametrize("who", ORANG)
def test_a_report_is_found_by_those_named_and_is_unknown_to_all_others(adegan: Adegan, who: str) -> None:
    client = login(Client(), adegan.orang[who])
    wrong, missing = [], said(client, f"{KERJA}{TIDAK_ADA}/")[1]
    for nama, row in LAPORAN.items():
        nomor = adegan.laporan[nama].nomor
        status, text = said(client, f"{KERJA}{nomor}/")
        if who in people(row["tahu"]):
            wrong += [] if status == 200 else [(nama, status)]
        elif status != 404 or plain(text, nomor) != plain(missing, TIDAK_ADA):
            wrong.append((nama, status))
    assert wrong == []


def plain(text: str, nomor: str) -> str:
    """Return an answer without what is different each time, and without the number that was asked for."""
    text = re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", text.replace(nomor, "NOMOR"))
    return re.sub(r"(?m)^(Set-Cookie|Server-Timing|X-Request-Id):.*$", "", text)


@pytest.mark.parametrize(
    ("who", "nama"),
    [("lina", "tentang_unit"), ("joko", "diteruskan"), ("bayu", "tentang_orang"), ("sri", "wbs")],
)
def test_no_act_page_opens_for_whom_it_is_hidden_from(adegan: Adegan, who: str, nama: str) -> None:
    client = login(Client(), adegan.orang[who])
    row = adegan.laporan[nama]
    acts = [act for act, _view in urls_kerja.ACTS]
    extra = [f"lampiran/{item.pk}/izin" for item in row.lampiran_set.all()[:1]]
    extra += [f"terlapor/{item.pk}/cabut" for item in row.terlapor_set.all()[:1]]
    opened = [act for act in [*acts, *extra] if client.get(f"{KERJA}{row.nomor}/{act}/").status_code != 404]
    posted = [act for act in acts if client.post(f"{KERJA}{row.nomor}/{act}/", {}).status_code != 404]
    assert (opened, posted) == ([], [])


@pytest.mark.parametrize("who", ["lina", "joko", "bayu", "nanda", "maria", "sri"])
def test_counts_hold_only_what_the_viewer_may_know(adegan: Adegan, who: str) -> None:
    """No group of the queue, no filter and no page number counts a report that is hidden from the viewer."""
    client = login(Client(), adegan.orang[who])
    mine = {nama for nama, row in LAPORAN.items() if who in people(row["tahu"])}
    rows = [adegan.segar(nama) for nama in mine - {"wbs"}]
    shut = ("SL", "AR", "CB", "GB")
    for view, wanted in (
        ("terbuka", [row for row in rows if row.status not in shut]),
        ("tutup", [row for row in rows if row.status in shut]),
    ):
        page = client.get(KERJA, {"lihat": view}).context
        assert page["tabel"].jumlah == len(wanted), view
        if view == "terbuka":
            assert sum(group["jumlah"] for group in page["kelompok"]) == len(wanted)


# The public


def test_public_addresses_say_no_planted_word_and_no_hidden_number(adegan: Adegan, client: Client) -> None:
    assert_silent({url: leaks(adegan, "publik", said(client, url)[1], url) for url in TABEL["umum"]})


@pytest.mark.parametrize("nama", LAPORAN)
def test_public_addresses_of_a_report(adegan: Adegan, client: Client, nama: str) -> None:
    """The published ones are read masked; a hidden one is answered like a number never given."""
    nomor, row = adegan.laporan[nama].nomor, LAPORAN[nama]
    for address in ("/lapor/laporan/{}/", "/lapor/laporan/{}/dukung/", "/api/v1/lapor/laporan/{}"):
        status, text = said(client, address.format(nomor))
        assert leaks(adegan, "publik", text, nomor) == []
        assert status == (200 if row.get("publik") else 404), address
        if status == 404:
            assert plain(text, nomor) == plain(said(client, address.format(TIDAK_ADA))[1], TIDAK_ADA)
        for method in (client.head, client.options, client.put):
            one, other = method(address.format(nomor)), method(address.format(TIDAK_ADA))
            if not row.get("publik"):
                assert one.status_code == other.status_code
                assert sorted(one.headers) == sorted(other.headers)


@pytest.mark.parametrize("nama", LAPORAN)
def test_the_number_alone_tells_what_the_table_says(adegan: Adegan, client: Client, nama: str) -> None:
    nomor = adegan.laporan[nama].nomor
    page = client.get("/lapor/cek/", {"nomor": nomor})
    assert leaks(adegan, "publik", page.text, str(numbers(adegan, nama))) == []
    status = page.context.get("status")
    told = "tidak" if status is None else "rinci" if status.rinci else "kata"
    assert told == LAPORAN[nama]["nomor_saja"]
    assert "no-store" in page["Cache-Control"]
    if told == "tidak":
        missing = client.get("/lapor/cek/", {"nomor": TIDAK_ADA})
        assert plain(page.text, nomor) == plain(missing.text, TIDAK_ADA)


@pytest.mark.parametrize("nama", LAPORAN)
def test_the_reporter_reads_the_own_report_and_nothing_of_the_office(
    adegan: Adegan, client: Client, nama: str
) -> None:
    """Own words, the dialogue, own files; no note among officers, no identity back, nothing of others."""
    nomor = adegan.laporan[nama].nomor
    opened = client.post("/lapor/cek/", {"nomor": nomor, "kunci": adegan.kunci[nama]})
    pages = [str(opened["Location"])]
    pages += [f"/lapor/cek/{nomor}/tanda-terima.pdf"] * (nama == "anonim_rahasia")
    pages += [f"/lapor/cek/{nomor}/lampiran/{item.pk}/" for item in adegan.laporan[nama].lampiran_set.all()]
    for url in pages:
        answer = client.get(url)
        text = said(client, url)[1]
        assert answer.status_code == 200, url
        assert "no-store" in answer["Cache-Control"], url
        own = (adegan.umpan[nama].kata, *adegan.umpan[nama].penunjuk, *numbers(adegan, nama))
        mine = (*own, adegan.umpan[nama].salinan, adegan.umpan[nama].tanggapan)
        found = leaks(adegan, "pelapor", text, str(mine))
        asked = f"{nama}: {adegan.umpan[nama].catatan}"  # the unit wrote this word into its question
        assert [word for word in found if word != asked] == [], url


@pytest.mark.parametrize("nama", TERTUTUP)
def test_hidden_and_unknown_numbers_cost_the_same_questions(adegan: Adegan, nama: str) -> None:
    """The same statements, hence the same class of time: on each page for everybody."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    silent = LAPORAN[nama]["nomor_saja"] == "tidak"
    for address in ("/lapor/laporan/{}/", "/api/v1/lapor/laporan/{}", *(["/lapor/cek/?nomor={}"] * silent)):
        asked = []
        for nomor in (adegan.laporan[nama].nomor, TIDAK_ADA):
            with CaptureQueriesContext(connection) as seen:
                Client().get(address.format(nomor))
            asked.append(len(seen))
        assert asked[0] == asked[1], address


# What lies in the database


def test_no_table_holds_what_points_to_a_reporter_in_the_clear(adegan: Adegan) -> None:
    """A stolen dump: identities, words, keys, file names and officers' notes are sealed bytes."""
    from django.db import connection

    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            text = "\n".join(_as_text(value) for row in cursor.fetchall() for value in row)
            for nama, umpan in adegan.umpan.items():
                words = (*secrets(adegan, nama), *umpan.penunjuk, umpan.kata, umpan.catatan)
                found |= {(table, nama, word) for word in words if word in text}
            found |= {
                (table, "", word) for word in ("Zulkarnain", NAMA_BERKAS, "081277770077") if word in text
            }
    assert found == set()


def _as_text(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", "replace")
    return str(value)


def test_evidence_says_nothing_about_who_made_it(adegan: Adegan) -> None:
    """Camera data and a document's own data are gone from the kept files."""
    from suara.core.berkas.queries import read_bytes

    for row in adegan.laporan.values():
        for item in row.lampiran_set.all():
            assert EXIF.encode() not in read_bytes(item.berkas.sha256)
            assert "Zulkarnain" not in item.nama_samaran + item.berkas.nama_asli
