"""Reads about people and their roles. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet

from suara.core.akun.models import Akun, Penugasan, Peran, Sesi, Undangan
from suara.core.akun.token import hash_token
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit

SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True, slots=True)
class Kewenangan:
    """What an account may do right now, read with one query."""

    penugasan: tuple[Penugasan, ...]
    has_two_factor: bool

    @property
    def is_petugas(self) -> bool:
        """Say whether the account is an officer of any office."""
        return bool(self.penugasan)

    def allows(self, peran: Iterable[Peran]) -> bool:
        """Say whether one of `peran` is held; none named means that any role will do."""
        wanted = frozenset(peran)
        return any(not wanted or item.peran in wanted for item in self.penugasan)

    def list_kantor(self, *peran: Peran) -> tuple[Kantor, ...]:
        """Return the offices where one of `peran` (or any role) is held, each once."""
        found = {item.kantor_id: item.kantor for item in self.penugasan if not peran or item.peran in peran}
        return tuple(found.values())


def active(moment: datetime | None = None) -> Q:
    """Return the condition under which a `Penugasan` is held at `moment` (now)."""
    at = moment or now()
    return Q(mulai_at__lte=at) & (Q(selesai_at__isnull=True) | Q(selesai_at__gt=at))


def get_kewenangan(akun: Akun) -> Kewenangan:
    """Return the roles held now and whether a second factor is set up."""
    factors = Authenticator.objects.filter(user=OuterRef("akun"), type__in=SECOND_FACTORS)
    found = (
        Penugasan.objects.filter(active(), akun=akun, akun__is_active=True)
        .select_related("kantor", "unit")
        .annotate(two_factor=Exists(factors))
    )
    penugasan = tuple(found)
    return Kewenangan(penugasan, any(getattr(item, "two_factor", False) for item in penugasan))


def list_kantor(akun: Akun, *peran: Peran) -> QuerySet[Kantor]:
    """Return the offices where `akun` now holds one of `peran` (any role when none is named)."""
    held = Penugasan.objects.filter(active(), akun=akun, akun__is_active=True)
    if peran:
        held = held.filter(peran__in=peran)
    return Kantor.objects.filter(pk__in=held.values("kantor"))


def list_unit(akun: Akun, *peran: Peran) -> QuerySet[Unit]:
    """Return the units in which `akun` now holds one of `peran` (any role of a unit when none is named)."""
    held = Penugasan.objects.filter(active(), akun=akun, akun__is_active=True, unit__isnull=False)
    if peran:
        held = held.filter(peran__in=peran)
    return Unit.objects.filter(pk__in=held.values("unit"))


def has_peran(akun: Akun, peran: Peran, kantor: Kantor) -> bool:
    """Say whether `akun` now holds `peran` in `kantor`."""
    return Penugasan.objects.filter(
        active(), akun=akun, akun__is_active=True, peran=peran, kantor=kantor
    ).exists()


def list_petugas(kantor: QuerySet[Kantor]) -> QuerySet[Penugasan]:
    """Return the roles held now in these offices, with the people."""
    factors = Authenticator.objects.filter(user=OuterRef("akun"), type__in=SECOND_FACTORS)
    return (
        Penugasan.objects.filter(active(), kantor__in=kantor)
        .select_related("akun", "kantor", "unit")
        .annotate(two_factor=Exists(factors))
        .order_by("kantor_id", "akun__nama", "peran", "unit_id")
    )


def list_undangan_terbuka(kantor: QuerySet[Kantor]) -> QuerySet[Undangan]:
    """Return the invitations that nobody has accepted or withdrawn, expired ones included."""
    return (
        Undangan.objects.filter(kantor__in=kantor, accepted_at__isnull=True, withdrawn_at__isnull=True)
        .select_related("kantor", "unit", "pengundang")
        .order_by("-created_at")
    )


def find_undangan(token: str) -> Undangan | None:
    """Return the invitation whose link carries `token`, in whatever state it is."""
    return Undangan.objects.filter(token_hash=hash_token(token)).select_related("kantor", "unit").first()


def list_sesi(akun: Akun) -> list[Sesi]:
    """Return where `akun` is signed in, the latest first; sessions that have ended are left out."""
    alive = Session.objects.filter(expire_date__gt=now(), session_key__in=akun.sesi_set.values("session_key"))
    keys = set(alive.values_list("session_key", flat=True))
    return [item for item in akun.sesi_set.all() if item.session_key in keys]


def list_demo_akun() -> QuerySet[Akun]:
    """Return the invented people of the demo office with their roles, for the sign-in page."""
    return (
        Akun.objects.filter(email__endswith="@contoh.test", penugasan_set__isnull=False)
        .prefetch_related("penugasan_set__unit")
        .distinct()
        .order_by("created_at")
    )


def find_akun(email: str) -> Akun | None:
    """Return the account that signs in with this address."""
    return Akun.objects.filter(email=email.strip().lower()).first()
