"""Make the people and offices of the cast, through the models: these tests are not about sign-up."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client

    from suara.core.akun.models import Akun
    from suara.core.wilayah.models import Kantor, Unit

SANDI = "Contoh-Suara-2026"


def make_kantor(kode: str, nama: str, provinsi: str) -> Kantor:
    """Return the provincial office `kode`, made with its region when missing."""
    from suara.core.wilayah.models import Kantor, Wilayah

    wilayah, _ = Wilayah.objects.get_or_create(
        kode=kode,
        defaults={"nama": provinsi, "tingkat": "PROVINSI", "berlaku_sejak": dt.date(1957, 1, 1)},
    )
    pusat, _ = Kantor.objects.get_or_create(
        kode="KPU-RI",
        defaults={"nama": "KPU RI", "tingkat": "RI", "zona_waktu": "Asia/Jakarta"},
    )
    kantor, _ = Kantor.objects.get_or_create(
        kode=kode,
        defaults={
            "nama": nama,
            "tingkat": "PROVINSI",
            "wilayah": wilayah,
            "induk": pusat,
            "zona_waktu": "Asia/Makassar",
        },
    )
    return kantor


def make_unit(kode: str, kantor: Kantor) -> Unit:
    """Return the unit `kode` of the reference office, made with all the others when missing."""
    from suara.core.wilayah.models import Unit
    from suara.core.wilayah.services import load_unit

    load_unit()
    return Unit.objects.get(pk=kode, kantor=kantor)


def make_petugas(nama: str, peran: str, kantor: Kantor, unit: Unit | None = None) -> Akun:
    """Return an officer with a password and `peran` at `kantor` since 2024. `login` sets up two-factor."""
    from django.contrib.auth.hashers import make_password

    from suara.core.akun.models import Akun, Penugasan

    email = f"{nama.split(maxsplit=1)[0].lower()}@contoh.test"
    akun, _ = Akun.objects.get_or_create(
        email=email, defaults={"nama": nama, "is_active": True, "password": make_password(SANDI)}
    )
    Penugasan.objects.get_or_create(
        akun=akun,
        peran=peran,
        kantor=kantor,
        unit=unit,
        defaults={"mulai_at": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)},
    )
    return akun


def login(client: Client, akun: Akun) -> Client:
    """Sign `akun` in on `client`, past password and two-factor; return the client."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP

    if not Authenticator.objects.filter(user=akun, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(akun, "JBSWY3DPEHPK3PXP")
    client.force_login(akun)
    return client
