"""What tests of the desk share: a Wednesday, a report, one at its unit, and how to fill in the forms."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from tests.pemeran.orang import make_petugas

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor, Unit, Wilayah
from suara.core.wilayah.services import load_unit
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.services.penerimaan import IsianLaporan, receive_laporan
from suara.domains.pengaduan.terms import Kadar, Kelas, Topik

ISI = "Nama saya tidak ada di DPT TPS 12. Saya Budi Santoso, NIK 6472010101900001, HP 0812-3456-7890."
JAWAB = (
    "Kami sudah memeriksa daftar pemilih TPS 12 pada 16 Maret 2026. Nama Anda tercatat di TPS 14 karena "
    "alamat pindah; kami perbaiki dan Anda dapat memilih di TPS 12."
)


@pytest.fixture(autouse=True)
def _rabu() -> Iterator[None]:
    """It is a Wednesday morning in Samarinda."""
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        yield


def kirim(kantor: Kantor, **fields: Any) -> Laporan:
    """Send a report as a citizen does."""
    isian = {
        "kelas_pelapor": Kelas.PENGADUAN,
        "judul": "Tidak terdaftar sebagai pemilih",
        "isi": ISI,
    } | fields
    return receive_laporan(isian=IsianLaporan(**isian), kirim_id=uuid.uuid4(), kantor=kantor).laporan


def verifikasi(laporan: Laporan, sri: Akun, unit: Unit, **fields: Any) -> Laporan:
    """Verify it and give it to a unit."""
    wanted = {
        "kelas": Kelas.PENGADUAN,
        "kadar": Kadar.TBP,
        "topik": Topik.DATA_PEMILIH,
        "judul_publik": "Tidak terdaftar sebagai pemilih",
        "isi_publik": "Nama saya tidak ada di DPT TPS 12.",
        "ulasan_privasi": True,
        "ulasan_anonim": True,
    } | fields
    return meja.verify_laporan(actor=sri, laporan=laporan, versi=laporan.versi, unit=unit, **wanted)


@pytest.fixture
def baru(kantor_kaltim: Kantor, unit_datin: Unit) -> Laporan:
    """BV: nobody has verified it."""
    return kirim(kantor_kaltim)


@pytest.fixture
def terdisposisi(baru: Laporan, sri: Akun, unit_datin: Unit) -> Laporan:
    """TV: at 64.DATIN."""
    return verifikasi(baru, sri, unit_datin)


def url(name: str, *args: object) -> str:
    """Return the address of a page of the desk."""
    return reverse(f"lapor_kerja:{name}", args=args)


def fresh(laporan: Laporan) -> Laporan:
    """Return the report as it stands now."""
    return Laporan.objects.select_related("kantor", "unit").get(pk=laporan.pk)


def body(response: Any) -> str:
    """Return the page as text."""
    return response.content.decode()


def isian_verifikasi(laporan: Laporan) -> dict[str, object]:
    """Return the form of verification, filled in."""
    return {
        "versi": laporan.versi,
        "kelas": "PENGADUAN",
        "kadar": "TBP",
        "topik": "DATA_PEMILIH",
        "lembaga": "KPU_PROVINSI",
        "unit": "64.DATIN",
        "urgensi": "BIASA",
        "judul_publik": "Tidak terdaftar",
        "isi_publik": "Nama saya tidak ada di DPT TPS 12.",
        "ulasan_privasi": "on",
        "catatan": "Mohon dicek",
    }


def make_penghubung(kode: str, nama: str, provinsi: Kantor) -> Akun:
    """Return the liaison officer of an office below the province."""
    wilayah = Wilayah.objects.create(
        kode=kode,
        nama=nama,
        tingkat="KABUPATEN_KOTA",
        jenis="KOTA",
        induk=provinsi.wilayah,
        berlaku_sejak=dt.date(1957, 1, 1),
    )
    kantor = Kantor.objects.create(
        kode=kode,
        nama=f"KPU {nama}",
        tingkat="KABUPATEN_KOTA",
        wilayah=wilayah,
        induk=provinsi,
        zona_waktu="Asia/Makassar",
    )
    load_unit()
    return make_petugas(f"{nama.rsplit(maxsplit=1)[-1]} Contoh", "PENGHUBUNG", kantor, kantor.unit_set.get())
