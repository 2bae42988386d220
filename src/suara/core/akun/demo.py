"""What only a demo office does: recognise its invented people, and show their current code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_demo_akun
from suara.core.tugas.waktu import now

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

DEMO_DOMAIN = "@contoh.test"
STEP_SECONDS = 30
CASE_ROLES = frozenset(
    {Peran.SEKRETARIAT, Peran.VERIFIKATOR, Peran.ANGGOTA, Peran.KETUA, Peran.ADMINISTRATOR}
)

DATA_ROLES = frozenset({Peran.OPERATOR_PEMILIH, Peran.KASUBBAG_DATA, Peran.ANGGOTA_DATA, Peran.BAWASLU})
SURVEY_ROLES = frozenset({Peran.OPERATOR_SURVEI})


def is_demo_email(email: str) -> bool:
    """Say whether the address is one of the demo's; ``.test`` never belongs to a real domain (RFC 6761)."""
    return email.lower().endswith(DEMO_DOMAIN)


def is_demo_akun(akun: Akun) -> bool:
    """Say whether this is an invented person of a running demo."""
    return bool(settings.DEMO) and is_demo_email(akun.email)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Invented people under the work that they do, for the sign-in page."""

    judul: StrPromise
    akun: list[Akun]


def group_demo_akun() -> list[Kelompok]:
    """Return the invented people: cases and office, the complaint desk, the voter list, the surveys."""
    people = list(list_demo_akun())
    cases = [item for item in people if any(row.peran in CASE_ROLES for row in item.penugasan_set.all())]
    data = [item for item in people if any(row.peran in DATA_ROLES for row in item.penugasan_set.all())]
    surveys = [item for item in people if any(row.peran in SURVEY_ROLES for row in item.penugasan_set.all())]
    desk = [item for item in people if item not in (*cases, *data, *surveys)]
    groups = [
        Kelompok(_("PAW dan kantor"), cases),
        Kelompok(_("LAPOR!"), desk),
        Kelompok(_("Data pemilih"), data),
        Kelompok(_("Survei"), surveys),
    ]
    return [group for group in groups if group.akun]


def current_code(akun: Akun) -> str | None:
    """Return the code that the person's app shows now; None for everybody who is not of the demo."""
    if not is_demo_akun(akun):
        return None
    totp = Authenticator.objects.filter(user=akun, type=Authenticator.Type.TOTP).first()
    if totp is None:
        return None
    step = int(now().timestamp()) // STEP_SECONDS
    return str(format_hotp_value(hotp_value(decrypt(totp.data["secret"]), step)))
