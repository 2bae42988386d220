"""A small office with an index of the synthetic province, for the measurements of the public check."""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.beban.peladen import Web
from bench.pemilih.data import Provinsi
from bench.pemilih.tembakan import TOKEN, post

ALAMAT = "/pemilih/cek/"


class Kantor:
    """Prepared once: database with the regions, index of the province's voters, some of them to ask about."""

    def __init__(self, rumah: Provinsi, banyak: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="suara-bench-cek-"))
        self.lingkungan = {
            "SUARA_DATA": str(self.folder), "SUARA_HOSTS": "127.0.0.1,localhost", "SUARA_PROXIES": "1",
            "DJANGO_SETTINGS_MODULE": "suara.config.settings",
            "SUARA_DATABASE_URL": f"sqlite:///{self.folder}/cek.sqlite3",
        }  # fmt: skip
        os.environ.update(self.lingkungan)
        self._acak = random.Random(1)  # noqa: S311
        _prepare()
        self.orang = _build(rumah, banyak)
        self.web = Web("bench.pemilih.wsgi_cek:application", self.lingkungan, "/polos")

    def tanya(self, nik: str, lahir: str, *, alamat: str = "") -> bytes:
        """Return the POST that asks about one person, its ticket paid by nobody."""
        from suara.domains.pemilih.cek.situs import loket

        tahun, bulan, hari = lahir.split("-")
        karcis = loket().terbitkan(pada=time.time(), bit=0, tunggu=0)
        isi = {
            "csrfmiddlewaretoken": TOKEN, "karcis": karcis.teks, "kerja": "0", "nomor": nik,
            "tanggal_lahir_hari": hari, "tanggal_lahir_bulan": bulan, "tanggal_lahir_tahun": tahun,
        }  # fmt: skip
        return post(ALAMAT, urlencode(isi), alamat or self.alamat())

    def alamat(self) -> str:
        """Return an address that nobody has used."""
        return ".".join(str(self._acak.randint(1, 223)) for _ke in range(4))

    def tanya_acak(self, banyak: int, mulai: int = 0) -> list[bytes]:
        """Return questions, hit and miss in turns, each about another person."""
        hasil = []
        for nomor in range(mulai, mulai + banyak):
            nik, lahir = self.orang[nomor % len(self.orang)]
            hasil.append(self.tanya(nik if nomor % 2 else f"{nik[:12]}9999", lahir))
        return hasil


def _prepare() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from suara.core.wilayah.services import load_kantor, load_wilayah

    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
    load_wilayah(prefix="64")
    load_kantor()
    connection.close()


def _build(rumah: Provinsi, banyak: int) -> list[tuple[str, str]]:
    """Build the index from the sealed list; return people who are in it."""
    from suara.domains.pemilih.cek.indeks import Kepala
    from suara.domains.pemilih.cek.masukan import dari_snapshot
    from suara.domains.pemilih.cek.situs import gudang
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi

    kepala = Kepala("", 0, "2025-S2", "2025-12-11", "64")
    kunci = KunciInduk.read(Path(rumah.kunci))
    with Sesi(memori="2GB") as sesi:
        gudang().bangun(dari_snapshot(sesi, Path(rumah.daftar), kunci=kunci), kepala=kepala, proses=2)
        orang: list[tuple[Any, ...]] = sesi.rows(
            "SELECT nik, CAST(tanggal_lahir AS VARCHAR) FROM read_parquet($berkas) "
            "WHERE status = 'AKTIF' AND tanggal_lahir IS NOT NULL ORDER BY hash(id) LIMIT $banyak",
            {"berkas": rumah.polos_daftar, "banyak": banyak},
        )
    return [(str(nik), str(lahir)) for nik, lahir in orang]
