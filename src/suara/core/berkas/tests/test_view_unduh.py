"""`/kerja/berkas/<uuid>/`: a download for officers of the office; 404 for everybody else."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.berkas.services import store
from suara.core.berkas.tests.conftest import make_pdf
from suara.core.wilayah.models import Kantor


@pytest.fixture
def berkas(rina: Akun, kantor_kaltim: Kantor) -> Berkas:
    """A letter with a difficult name."""
    upload = SimpleUploadedFile('Surat "penting"; é.pdf', make_pdf())
    return store(actor=rina, file=upload, kantor=kantor_kaltim)


def test_it_is_a_download_that_no_browser_runs(
    client: Client, login: Callable[..., Client], yusuf: Akun, berkas: Berkas
) -> None:
    response = login(client, yusuf).get(f"/kerja/berkas/{berkas.pk}/")
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == make_pdf()
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''Surat%20%22penting%22")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert "sandbox" in response["Content-Security-Policy"]


def test_a_stranger_gets_404(
    client: Client, login: Callable[..., Client], tono: Akun, berkas: Berkas
) -> None:
    assert login(client, tono).get(f"/kerja/berkas/{berkas.pk}/").status_code == 404


def test_an_unknown_file_is_not_found(client: Client, login: Callable[..., Client], rina: Akun) -> None:
    assert login(client, rina).get(f"/kerja/berkas/{uuid.uuid4()}/").status_code == 404


def test_nobody_signed_in_is_asked_to_sign_in(client: Client, berkas: Berkas) -> None:
    assert "/akun/masuk/" in client.get(f"/kerja/berkas/{berkas.pk}/")["Location"]


def test_only_get(client: Client, login: Callable[..., Client], rina: Akun, berkas: Berkas) -> None:
    assert login(client, rina).post(f"/kerja/berkas/{berkas.pk}/").status_code == 405
