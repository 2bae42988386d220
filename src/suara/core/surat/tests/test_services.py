"""Drafting, publishing, correcting; numbers; the frozen row."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import threading

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from pypdf import PdfReader

from suara.core.berkas.queries import read_bytes
from suara.core.jejak.models import Entri
from suara.core.surat import kode
from suara.core.surat.models import Dokumen, NomorTerpakai, RegisterNomor, StatusDokumen
from suara.core.surat.queries import get_correction, list_gaps, list_perlu_dicek
from suara.core.surat.services import (
    SuratDitolak,
    confirm_dasar,
    delete_draft,
    draft_ralat,
    explain_gap,
    issue_dokumen,
    issue_ralat,
    set_pattern,
    update_draft,
)

from .conftest import TANGGAL

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _hari_ini():
    with time_machine.travel(dt.datetime(2026, 3, 27, 1, 0, tzinfo=dt.UTC), tick=False):
        yield


def text_of(dokumen):
    pages = PdfReader(io.BytesIO(read_bytes(dokumen.sha256))).pages
    return "\n".join(page.extract_text() for page in pages).replace("\xa0", " ")


def test_a_published_document_has_number_code_hash_and_trail(make_published):
    dokumen = make_published()
    assert dokumen.nomor == "1/PY.03-SD/64/2026"
    assert kode.is_valid(dokumen.kode_verifikasi)
    assert hashlib.sha256(read_bytes(dokumen.sha256)).hexdigest() == dokumen.sha256
    entri = Entri.objects.get(pk=dokumen.jejak_urutan)
    assert entri.act == "surat.dokumen.terbit"
    assert entri.data["sha256"] == dokumen.sha256
    text = text_of(dokumen)
    assert dokumen.nomor in text
    assert kode.show(dokumen.kode_verifikasi) in text
    assert "26 Maret 2026" in text
    assert "KONSEP" not in text


def test_a_berita_acara_counts_in_its_own_register(make_published):
    make_published()
    assert make_published("BA1").nomor == "1/PY.03-BA/64/KPU.Prov/III/2026"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE surat_dokumen SET perihal = 'lain' WHERE status = 'TERBIT'",
        "UPDATE surat_dokumen SET status = 'KONSEP' WHERE status = 'TERBIT'",
        "DELETE FROM surat_dokumen WHERE status = 'TERBIT'",
    ],
)
def test_the_database_refuses_to_touch_a_published_row(make_published, sql):
    dokumen = make_published()
    NomorTerpakai.objects.all().delete()
    with (
        pytest.raises(DatabaseError, match="sudah terbit"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
    dokumen.refresh_from_db()
    assert dokumen.status == StatusDokumen.TERBIT


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_sqlite_replace_does_not_slip_past(make_published):
    dokumen = make_published()
    NomorTerpakai.objects.all().delete()
    with (
        pytest.raises(DatabaseError, match="sudah terbit"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT OR REPLACE INTO surat_dokumen SELECT * FROM surat_dokumen WHERE id = %s", [dokumen.pk.hex]
        )


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_sqlite_update_or_replace_does_not_slip_past(make_published, make_draft):
    dokumen, draft = make_published(), make_draft()
    NomorTerpakai.objects.all().delete()
    statement = "UPDATE OR REPLACE surat_dokumen SET kode_verifikasi = %s WHERE id = %s"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, [dokumen.kode_verifikasi, draft.pk.hex])
    assert Dokumen.objects.filter(pk=dokumen.pk).exists()


def test_drafts_may_change_and_go(make_draft, maria):
    draft = update_draft(actor=maria, dokumen=make_draft(), perihal="Lain")
    assert Dokumen.objects.get().perihal == "Lain"
    delete_draft(actor=maria, dokumen=draft)
    assert not Dokumen.objects.exists()


def test_services_refuse_a_published_document(make_published, maria):
    dokumen = make_published()
    for act in (
        lambda: update_draft(actor=maria, dokumen=dokumen, perihal="x"),
        lambda: delete_draft(actor=maria, dokumen=dokumen),
        lambda: issue_dokumen(actor=maria, dokumen=dokumen, tanggal_surat=TANGGAL),
    ):
        with pytest.raises(SuratDitolak, match="sudah terbit"):
            act()


def test_a_date_to_come_and_a_missing_signatory_are_refused(make_draft, maria):
    with pytest.raises(SuratDitolak, match="belum tiba"):
        issue_dokumen(actor=maria, dokumen=make_draft(), tanggal_surat=dt.date(2026, 3, 28))
    with pytest.raises(SuratDitolak, match="penanda tangan"):
        issue_dokumen(actor=maria, dokumen=make_draft(penandatangan=[]), tanggal_surat=TANGGAL)
    assert not RegisterNomor.objects.filter(terakhir__gt=0).exists()


def test_a_typed_number_moves_the_register_and_leaves_a_gap_to_explain(make_published, maria):
    make_published()
    make_published(nomor="5/PY.03-SD/64/2026")
    register = RegisterNomor.objects.get()
    assert [(gap.urut, gap.alasan) for gap in list_gaps(register)] == [(2, None), (3, None), (4, None)]
    explain_gap(actor=maria, register=register, urut=3, alasan="dipakai surat di atas kertas")
    assert [gap.alasan for gap in list_gaps(register)] == [None, "dipakai surat di atas kertas", None]
    with pytest.raises(SuratDitolak, match="tidak perlu"):
        explain_gap(actor=maria, register=register, urut=3, alasan="lagi")
    assert make_published().nomor == "6/PY.03-SD/64/2026"


def test_a_typed_number_may_fill_a_gap_but_not_a_used_place(make_published):
    make_published(nomor="5/PY.03-SD/64/2026")
    make_published(nomor="2/PY.03-SD/64/2026")
    with pytest.raises(SuratDitolak, match="sudah dipakai"):
        make_published(nomor="05/PY.03-SD/64/2026")
    with pytest.raises(SuratDitolak, match="sudah dipakai"):
        make_published(nomor=" 2/PY.03-SD/64/2026 ")
    assert make_published(nomor="B-17/khusus").nomor == "B-17/khusus"
    assert make_published().nomor == "6/PY.03-SD/64/2026"


def test_the_office_sets_its_pattern(make_published, maria, kantor_kaltim):
    from suara.core.surat.models import JenisKode

    set_pattern(
        actor=maria,
        kantor=kantor_kaltim,
        jenis_kode=JenisKode.SD,
        pola="{nomor}/SD.{kode}/{bulan_romawi}/{tahun}",
    )
    assert make_published().nomor == "1/SD.64/III/2026"
    for bad in ("tanpa", "{nomor}{nomor}", "{nomor}/{lain}", "{nomor}/{"):
        with pytest.raises(SuratDitolak, match="Pola"):
            set_pattern(actor=maria, kantor=kantor_kaltim, jenis_kode=JenisKode.SD, pola=bad)


def test_a_correction_names_the_old_document_and_only_the_last_is_corrected(make_published, maria):
    old = make_published()
    new = issue_ralat(actor=maria, dokumen=old, alasan="Tanggal salah.", tanggal_surat=TANGGAL)
    assert get_correction(old) == new
    assert new.nomor != old.nomor
    text = text_of(new)
    assert "RALAT" in text
    assert old.nomor in text
    with pytest.raises(SuratDitolak, match="sudah diralat"):
        draft_ralat(actor=maria, dokumen=old, alasan="lagi")
    third = issue_ralat(actor=maria, dokumen=new, alasan="Masih salah.", tanggal_surat=TANGGAL)
    assert get_correction(new) == third


def test_citations_stay_marked_until_an_officer_confirms(make_draft, yusuf, kantor_kaltim):
    draft = make_draft()
    assert [item["kutipan"] for item in list_perlu_dicek(draft)] == ["PKPU 3/2025 Pasal 4"]
    with pytest.raises(SuratDitolak, match="di mana"):
        confirm_dasar(actor=yusuf, kantor=kantor_kaltim, kutipan="PKPU 3/2025 Pasal 4", catatan=" ")
    confirm_dasar(actor=yusuf, kantor=kantor_kaltim, kutipan="PKPU 3/2025 Pasal 4", catatan="JDIH KPU")
    assert list_perlu_dicek(draft) == []
    with pytest.raises(SuratDitolak, match="sudah dipastikan"):
        confirm_dasar(actor=yusuf, kantor=kantor_kaltim, kutipan="PKPU 3/2025 Pasal 4", catatan="lagi")


def test_a_failed_render_takes_no_number_and_publishes_nothing(make_draft, maria, monkeypatch):
    from suara.core.surat.services import dokumen as module

    def broken(*args):
        raise RuntimeError("mesin cetak")

    monkeypatch.setattr(module, "render_pdf", broken)
    with pytest.raises(RuntimeError), transaction.atomic():
        issue_dokumen(actor=maria, dokumen=make_draft(), tanggal_surat=TANGGAL)
    assert not RegisterNomor.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_six_officers_at_once_get_six_numbers(make_draft, maria):
    drafts = [make_draft() for _ in range(6)]
    failures: list[BaseException] = []

    def publish(draft):
        try:
            issue_dokumen(actor=maria, dokumen=draft, tanggal_surat=TANGGAL)
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=publish, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    numbers = sorted(Dokumen.objects.values_list("nomor", flat=True))
    assert numbers == [f"{n}/PY.03-SD/64/2026" for n in range(1, 7)]


@pytest.mark.django_db(transaction=True)
def test_two_officers_publish_one_draft_and_one_is_told(make_draft, maria):
    draft = make_draft()
    results: list[str] = []

    def publish():
        try:
            results.append(issue_dokumen(actor=maria, dokumen=draft, tanggal_surat=TANGGAL).nomor)
        except SuratDitolak as error:
            results.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=publish) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.sort()
    assert results[0] == "1/PY.03-SD/64/2026"
    assert "sudah terbit" in results[1]
