"""The load on LAPOR!: citizens who send a checked form and citizens who read the lists."""

from __future__ import annotations

import asyncio
import random
import re
import secrets
import uuid

import aiohttp
from bench.beban.tembak import GagalTembak, client_address

CERITA = (
    "Nama saya tidak ada di daftar pemilih TPS {n} meskipun sudah melapor kepada PPS dua kali. Mohon dicek.",
    "Honor kami sebagai petugas KPPS di TPS {n} belum dibayar sampai hari ini, padahal berkas sudah lengkap.",
    "Loket pelayanan tutup sebelum pukul 15.00 dan tidak ada pemberitahuan, saya datang dari kampung {n}.",
    "Orang tua saya sudah meninggal tahun lalu tetapi masih tercatat sebagai pemilih di TPS {n}.",
    "Usul saya, jadwal sosialisasi pemilih pemula ditempel di sekolah-sekolah kecamatan, bukan hanya {n}.",
    "Nama saya tercatat sebagai anggota partai di laman resmi, padahal saya tidak pernah mendaftar {n}.",
)
NOMOR = re.compile(r"KT-\d{4}-\d{6,}-[0-9A-Z]")
BACA = (
    "/lapor/laporan/", "/lapor/laporan/?halaman=2", "/lapor/laporan/?topik=DATA_PEMILIH",
    "/lapor/laporan/?kelas=ASPIRASI", "/lapor/laporan/?cari=daftar+pemilih", "/lapor/laporan/?status=SL",
)  # fmt: skip


class Warga:
    """Sends reports as a browser does whose session has ended: the whole checked form in one POST."""

    def __init__(self) -> None:
        """Choose a run of its own, so that hidden numbers differ from run to run."""
        self._run = uuid.uuid4()
        self._token = secrets.token_hex(16)
        self._nomor: list[str] = []

    async def warm_up(self, base: str) -> None:
        """Open every address once."""
        async with aiohttp.ClientSession(base) as session:
            for address in BACA * 3:
                async with session.get(address) as answer:
                    self._nomor += NOMOR.findall(await answer.text())
        self._nomor = sorted(set(self._nomor))

    async def kirim(self, session: aiohttp.ClientSession, n: int) -> str | None:
        """Send report n; return the cookies with which the confirmation page opens."""
        headers = {
            "Cookie": f"csrftoken={self._token}",
            "X-Forwarded-For": client_address(n),
        }
        form = {"csrfmiddlewaretoken": self._token, "aksi": "tetap", **self._form(n)}
        async with session.post(
            "/lapor/buat/periksa/", data=form, headers=headers, allow_redirects=False
        ) as answer:
            if answer.status != 302 or "/lapor/terkirim/" not in answer.headers.get("Location", ""):
                raise GagalTembak(f"kirim {answer.status} {answer.headers.get('Location', '')}")
            return "; ".join(f"{name}={morsel.value}" for name, morsel in answer.cookies.items())

    async def read_receipts(self, base: str, cookies: dict[int, str]) -> dict[int, str]:
        """Open every confirmation page and return the numbers."""
        numbers = {}
        async with aiohttp.ClientSession(base, cookie_jar=aiohttp.DummyCookieJar()) as session:
            for n, cookie in cookies.items():
                numbers[n] = await self.nomor(session, cookie)
        return numbers

    async def nomor(self, session: aiohttp.ClientSession, cookies: str) -> str:
        """Read the number on the confirmation page."""
        async with session.get("/lapor/terkirim/", headers={"Cookie": cookies}) as answer:
            found = NOMOR.search(await answer.text())
        if found is None:
            raise GagalTembak(f"halaman terkirim {answer.status} tanpa nomor")
        return found[0]

    async def baca(self, session: aiohttp.ClientSession, n: int) -> None:
        """Read a list, or every twentieth time one report."""
        address = BACA[n % len(BACA)]
        if n % 20 == 19 and self._nomor:
            address = f"/lapor/laporan/{random.choice(self._nomor)}/"  # noqa: S311
        async with session.get(address) as answer:
            if answer.status != 200:
                raise GagalTembak(f"baca {answer.status} {address}")
            await answer.read()

    def _form(self, n: int) -> dict[str, str]:
        from suara.domains.pengaduan.formulir.warga_draf import Draf

        kirim_id = uuid.uuid5(self._run, str(n))
        jawaban: dict[str, dict[str, list[str]]] = {
            "jenis": {"kelas_pelapor": ["PENGADUAN"]},
            "cerita": {"isi": [CERITA[n % len(CERITA)].format(n=n % 400 + 1) + f" ({kirim_id})"]},
            "privasi": {"is_anonim": ["ya" if n % 3 == 0 else "tidak"], "is_rahasia": ["tidak"]},
            "identitas": {"identitas": ["ada"], "nama": [f"Warga Contoh {n}"]},
        }
        return {"kirim_id": str(kirim_id), "draf": Draf(kirim_id, "satu", jawaban).to_text()}


async def change_public(_session: aiohttp.ClientSession, _n: int) -> None:
    """Change the public matter, as an officer who publishes does: every kept page is void."""
    await asyncio.to_thread(_renew)


def _renew() -> None:
    from django.db import connection

    from suara.domains.pengaduan.services.terbitan import renew

    try:
        renew()
    finally:
        connection.close()


def prepare_office(terbit: int) -> None:
    """Migrate, load regions and offices, and publish `terbit` reports to read."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
    from suara.core.wilayah.services import load_kantor, load_unit, load_wilayah

    load_wilayah()
    load_kantor()
    load_unit()
    from bench.beban.terbit import publish_many

    publish_many(terbit)
    connection.close()


def count_reports() -> int:
    """Return how many reports there are."""
    from django.db import connection

    from suara.domains.pengaduan.models import Laporan

    try:
        return Laporan.objects.count()
    finally:
        connection.close()


def count_found(receipts: dict[int, str]) -> tuple[int, int]:
    """Return how many acknowledged numbers are missing, and how many are there for two citizens."""
    from django.db import connection

    from suara.domains.pengaduan.models import Laporan

    try:
        known = set(Laporan.objects.values_list("nomor", flat=True))
    finally:
        connection.close()
    numbers = list(receipts.values())
    return sum(number not in known for number in numbers), len(numbers) - len(set(numbers))


def verify_trail() -> str:
    """Return what is wrong with the trail, or nothing."""
    from django.db import connection

    from suara.core.jejak.queries import verify

    try:
        result = verify()
    finally:
        connection.close()
    return "" if result.utuh else str(result)
