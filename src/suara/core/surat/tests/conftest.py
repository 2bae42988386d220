"""A draft to work with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from suara.core.akun.models import Akun
    from suara.core.surat.models import Dokumen
    from suara.core.wilayah.models import Kantor

TANGGAL = dt.date(2026, 3, 26)


@pytest.fixture(autouse=True)
def _berkas_sendiri(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "berkas"


@pytest.fixture
def make_draft(maria: Akun, kantor_kaltim: Kantor) -> Callable[..., Dokumen]:
    """`make_draft(jenis="S3", **fields)`: a draft of KPU Kaltim."""
    from suara.core.surat.services import draft_dokumen
    from suara.domains.paw.surat_data import TEMPLATES
    from suara.domains.paw.tests.surat_contoh import CONTOH

    def make(jenis: str = "S3", **fields: Any) -> Dokumen:
        data: Any = CONTOH[jenis]
        return draft_dokumen(
            **{
                "actor": maria,
                "kantor": kantor_kaltim,
                "jenis": jenis,
                "obj_type": "paw.permohonan",
                "obj_id": "contoh",
                "perihal": "Penggantian Antarwaktu Anggota DPRD Provinsi Kalimantan Timur",
                "template": TEMPLATES[jenis],
                "data": data,
                "penandatangan": [{"nama": "Maria Lestari", "jabatan": "Ketua"}],
                "tembusan": ["Ketua KPU Republik Indonesia"],
                "publik": True,
            }
            | fields
        )

    return make


@pytest.fixture
def make_published(make_draft: Callable[..., Dokumen], maria: Akun) -> Callable[..., Dokumen]:
    """`make_published(jenis="S3", nomor=None, **fields)`: the same, published on 26 March 2026."""
    from suara.core.surat.services import issue_dokumen

    def make(jenis: str = "S3", nomor: str | None = None, **fields: Any) -> Dokumen:
        return issue_dokumen(
            actor=maria, dokumen=make_draft(jenis, **fields), tanggal_surat=TANGGAL, nomor=nomor
        )

    return make
