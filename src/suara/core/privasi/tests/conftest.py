"""Keys of this test's own, one reporter in the vault, and a second officer of the same office."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from suara.core.akun.models import Akun
from suara.core.privasi.models import Identitas, PermintaanBuka
from suara.core.privasi.services import DataIdentitas, Kontak, request_opening, seal_identitas
from suara.core.wilayah.models import Kantor

NIK = "6472015203910007"
ALASAN = "Memeriksa kebenaran laporan bersama pengawas"


@pytest.fixture(autouse=True)
def kunci(settings: Settings, tmp_path: Path) -> Path:
    """Key files of this test's own; returns their folder."""
    folder = tmp_path / "kunci"
    settings.SEAL_KEY_FILE = folder / "segel_aes"
    settings.IDENTITY_PUBLIC_KEY_FILE = folder / "identitas.pub"
    settings.IDENTITY_PRIVATE_KEY_FILE = folder / "identitas"
    return folder


@pytest.fixture
def pelapor() -> DataIdentitas:
    """An invented reporter."""
    return DataIdentitas(nama="Siti Markonah", nik=NIK, hp="081299900011", alamat="Jalan Ulin 3")


@pytest.fixture
def identitas(kantor_kaltim: Kantor, pelapor: DataIdentitas) -> Identitas:
    """The reporter in the vault."""
    return seal_identitas(
        kantor=kantor_kaltim, data=pelapor, kontak=Kontak(email="siti@contoh.test", hp="081299900011")
    )


@pytest.fixture
def permintaan(identitas: Identitas, yusuf: Akun, kantor_kaltim: Kantor) -> PermintaanBuka:
    """Yusuf's request to know who the reporter is."""
    return request_opening(
        actor=yusuf,
        identitas_id=identitas.pk,
        obj_type="pengaduan.Laporan",
        obj_id="7",
        alasan=ALASAN,
        kantor=kantor_kaltim,
    )
