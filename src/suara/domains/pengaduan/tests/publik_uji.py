"""Published and unpublished reports for the tests of the public side, made through the tables themselves."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.test.utils import setup_databases, teardown_databases
from pytest_django.plugin import DjangoDbBlocker

from suara.core.wilayah.models import Kantor, Unit, Wilayah
from suara.domains.pengaduan.cari import index_laporan
from suara.domains.pengaduan.models import Laporan, Riwayat, SalinanPublik, Tanggapan
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services.terbitan import renew

SEJAK = dt.date(2020, 1, 1)
ISI = "Nama saya tidak ada dalam daftar pemilih padahal sudah dicoklit petugas."


@contextmanager
def satu_adegan(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let all tests of a module share what is made inside: one transaction, taken back after them."""
    with blocker.unblock():
        # Run alone, these tests may have no database yet.
        own = None
        if "wilayah_wilayah" not in connection.introspection.table_names():
            own = setup_databases(0, interactive=False, aliases={"default"})
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        if own:
            teardown_databases(own, 0)


def make_wilayah(kode: str = "64.72.01", nama: str = "Palaran") -> Wilayah:
    """Return a kecamatan of Kalimantan Timur, with the regions above it."""
    Wilayah.objects.get_or_create(
        kode="64", defaults={"nama": "Kalimantan Timur", "tingkat": "PROVINSI", "berlaku_sejak": SEJAK}
    )
    kab, _ = Wilayah.objects.get_or_create(
        kode=kode[:5],
        defaults={
            "nama": {"64.72": "Samarinda", "64.71": "Balikpapan"}.get(kode[:5], f"Kabupaten {kode[:5]}"),
            "tingkat": "KABUPATEN_KOTA",
            "jenis": "KOTA" if kode[3] == "7" else "KABUPATEN",
            "induk_id": "64",
            "berlaku_sejak": SEJAK,
        },
    )
    row, _ = Wilayah.objects.get_or_create(
        kode=kode, defaults={"nama": nama, "tingkat": "KECAMATAN", "induk": kab, "berlaku_sejak": SEJAK}
    )
    return row


def wita(year: int, month: int, day: int, hour: int = 10) -> dt.datetime:
    """Return a moment in the office's zone, as UTC."""
    return dt.datetime(year, month, day, hour, tzinfo=dt.timezone(dt.timedelta(hours=8))).astimezone(dt.UTC)


def make_laporan(
    kantor: Kantor,
    urut: int,
    *,
    unit: Unit | None = None,
    judul: str = "Tidak terdaftar sebagai pemilih",
    isi: str = ISI,
    terbit: bool = True,
    salinan: bool = True,
    **fields: Any,
) -> Laporan:
    """Return a report that was verified two days after it came; with `terbit` published and indexed."""
    terima = fields.pop("terima_at", wita(2026, 10, 5))
    verifikasi = fields.pop("verifikasi_at", terima + dt.timedelta(days=2))
    fields.setdefault("status", "TV")
    laporan = Laporan.objects.create(
        nomor=buat_nomor(2026, urut),
        kantor=kantor,
        kelas_pelapor="PENGADUAN",
        kelas=fields.pop("kelas", "PENGADUAN"),
        kadar=fields.pop("kadar", "TBP"),
        topik=fields.pop("topik", "DATA_PEMILIH"),
        judul_asli=fields.pop("judul_asli", judul),
        isi_asli=fields.pop("isi_asli", isi),
        permintaan_asli=fields.pop("permintaan_asli", ""),
        lokasi_asli=fields.pop("lokasi_asli", ""),
        kunci_hash=uuid.uuid4().hex,
        kirim_hash=uuid.uuid4().hex,
        unit=unit,
        terima_at=terima,
        lengkap_at=terima,
        verifikasi_at=verifikasi,
        disposisi_at=verifikasi,
        terbit_at=verifikasi if terbit else None,
        is_terbit=terbit,
        is_ulasan_privasi=fields.pop("is_ulasan_privasi", terbit),
        **fields,
    )
    if salinan:
        SalinanPublik.objects.create(laporan=laporan, versi=1, judul=judul, isi=isi)
    Riwayat.objects.create(laporan=laporan, urutan=1, act="kirim", ke="BV", pelaku="KANAL", created_at=terima)
    if verifikasi:
        Riwayat.objects.create(
            laporan=laporan, urutan=2, act="verifikasi", dari="BV", ke="TV", pelaku="ADMIN",
            unit=unit, created_at=verifikasi,
        )  # fmt: skip
    if terbit:
        index_laporan(laporan)
        renew()
    return laporan


def add_tindak_lanjut(laporan: Laporan, at: dt.datetime, isi_publik: str, isi: str = "asli") -> Tanggapan:
    """Give a report a follow-up that everybody may read."""
    renew()
    return Tanggapan.objects.create(
        laporan=laporan,
        jenis="TINDAK_LANJUT",
        isi=isi,
        isi_publik=isi_publik,
        unit=laporan.unit,
        created_at=at,
    )
