"""Storing: a row per upload, the bytes once, an entry in the trail."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.berkas.queries import get_berkas, read_bytes
from suara.core.berkas.services import store, store_bytes
from suara.core.berkas.tests.conftest import make_image, make_pdf
from suara.core.jejak.models import Entri
from suara.core.wilayah.models import Kantor


def test_an_upload_becomes_a_row_a_file_and_an_entry(rina: Akun, kantor_kaltim: Kantor) -> None:
    data = make_pdf()
    upload = SimpleUploadedFile("KTP 6472051212900001.pdf", data)
    berkas = store(actor=rina, file=upload, kantor=kantor_kaltim)
    assert read_bytes(berkas.sha256) == data
    assert (berkas.ukuran, berkas.jenis_media, berkas.pengunggah_id) == (
        len(data),
        "application/pdf",
        rina.pk,
    )
    assert "6472051212900001" not in berkas.nama_asli
    entri = Entri.objects.get()
    assert (entri.act, entri.obj_id, entri.kantor) == ("berkas.disimpan", str(berkas.pk), "64")
    assert "KTP" not in entri.payload


def test_two_uploads_of_the_same_bytes_share_them(
    rina: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor, penyimpanan: Path
) -> None:
    for kantor in (kantor_kaltim, kantor_lain):
        store(actor=rina, file=SimpleUploadedFile("a.pdf", make_pdf()), kantor=kantor)
    assert Berkas.objects.count() == 2
    assert len([path for path in penyimpanan.rglob("*") if path.is_file()]) == 1


def test_a_png_called_pdf_is_kept_as_what_it_is(rina: Akun, kantor_kaltim: Kantor) -> None:
    berkas = store(actor=rina, file=SimpleUploadedFile("a.pdf", make_image("PNG")), kantor=kantor_kaltim)
    assert (berkas.jenis_media, berkas.nama_asli) == ("image/png", "a.png")


def test_a_refused_file_leaves_nothing(rina: Akun, kantor_kaltim: Kantor, penyimpanan: Path) -> None:
    with pytest.raises(BerkasDitolak):
        store(actor=rina, file=SimpleUploadedFile("a.pdf", b"MZ"), kantor=kantor_kaltim)
    assert not Berkas.objects.exists()
    assert not penyimpanan.exists()


def test_a_file_that_suara_made_is_kept_unchanged(kantor_kaltim: Kantor) -> None:
    berkas = store_bytes(
        data=b"%PDF-x", media_type="application/pdf", name="BA", kantor=kantor_kaltim, actor=None
    )
    assert (read_bytes(berkas.sha256), berkas.nama_asli, berkas.pengunggah) == (b"%PDF-x", "BA.pdf", None)


def test_another_office_does_not_find_it(rina: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor) -> None:
    berkas = store(actor=rina, file=SimpleUploadedFile("a.pdf", make_pdf()), kantor=kantor_kaltim)
    assert get_berkas(berkas.pk, Kantor.objects.filter(pk="64")) == berkas
    with pytest.raises(Berkas.DoesNotExist):
        get_berkas(berkas.pk, Kantor.objects.filter(pk="63"))
