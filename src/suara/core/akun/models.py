"""People of the office: accounts, dated roles in an office, invitations, and where they are signed in."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now


class Peran(models.TextChoices):
    """What a person does in one office. Official words; see `GLOSARIUM.md`."""

    ADMINISTRATOR = "ADMINISTRATOR", _("Administrator")
    SEKRETARIAT = "SEKRETARIAT", _("Sekretariat")
    VERIFIKATOR = "VERIFIKATOR", _("Verifikator")
    ANGGOTA = "ANGGOTA", _("Anggota KPU")
    KETUA = "KETUA", _("Ketua KPU")
    SEKRETARIS = "SEKRETARIS", _("Sekretaris")
    ADMIN_PENGADUAN = "ADMIN_PENGADUAN", _("Admin pengaduan")
    ANALIS = "ANALIS", _("Analis pengaduan")
    PENGHUBUNG = "PENGHUBUNG", _("Pejabat penghubung")
    KEPALA_UNIT = "KEPALA_UNIT", _("Kepala unit")
    APIP = "APIP", _("Tim WBS (APIP)")
    OPERATOR_PEMILIH = "OPERATOR_PEMILIH", _("Operator data pemilih")
    KASUBBAG_DATA = "KASUBBAG_DATA", _("Kepala subbagian data")
    ANGGOTA_DATA = "ANGGOTA_DATA", _("Anggota KPU divisi data")
    BAWASLU = "BAWASLU", _("Bawaslu")
    OPERATOR_SURVEI = "OPERATOR_SURVEI", _("Operator survei")


PERAN_UNIT = (Peran.PENGHUBUNG, Peran.KEPALA_UNIT)
"""Roles that are held in one unit of the office."""

PERAN_TERPISAH = frozenset({Peran.ADMIN_PENGADUAN, Peran.APIP})
"""Roles of which one person holds one at most, in all offices together; the database refuses the second."""

UNIT_SESUAI_PERAN = models.Q(peran__in=PERAN_UNIT, unit__isnull=False) | (
    ~models.Q(peran__in=PERAN_UNIT) & models.Q(unit__isnull=True)
)


class AkunManager(BaseUserManager["Akun"]):
    """Makes accounts; the e-mail address is the login and always lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Akun:
        """Store an account. Without a password nobody can sign in with one."""
        akun = self.model(email=email.strip().lower(), **fields)
        akun.set_password(password)
        akun.save(using=self._db)
        return akun

    def get_by_natural_key(self, username: str | None) -> Akun:
        """Return the account that signs in with this address."""
        return self.get(email=(username or "").strip().lower())


class Akun(AbstractBaseUser):
    """One natural person. What the person may do stands in `Penugasan`, never here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("Alamat email"), unique=True)
    nama = models.CharField(_("Nama lengkap"), max_length=150)
    is_active = models.BooleanField(default=True)
    sesi_versi = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)

    objects: ClassVar[AkunManager] = AkunManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="akun_email_huruf_kecil"),
            models.CheckConstraint(condition=~models.Q(nama=""), name="akun_nama_terisi"),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_full_name(self) -> str:
        """Return the name that letters and greetings use."""
        return self.nama

    def get_session_auth_hash(self) -> str:
        """Return what every session of this account must carry.

        It changes with the password and with `sesi_versi`, so raising that number ends every session at once,
        also one that the list of sessions does not know.
        """
        return self._sesi_hash(None)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """Yield the same for older secret keys, so that changing the key signs nobody out."""
        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._sesi_hash(secret)

    def _sesi_hash(self, secret: str | bytes | None) -> str:
        value = f"{self.password}|{self.sesi_versi}"
        return salted_hmac("suara.akun.sesi", value, secret=secret, algorithm="sha256").hexdigest()


class Bersebutan(models.Model):
    """A row that names a role and, for some roles, the unit in which it is held."""

    class Meta:
        abstract = True

    @property
    def sebutan(self) -> str:
        """Return the role in words, with its unit: ``"Kepala unit, Bagian Hukum dan SDM"``."""
        peran, unit = self.get_peran_display(), self.unit  # type: ignore[attr-defined]
        return f"{peran}, {unit.nama}" if unit is not None else str(peran)


class Penugasan(Bersebutan):
    """A role in one office from a moment to a moment. Ending it keeps the row: history stays readable."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    akun = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="penugasan_set")
    peran = models.CharField(_("Peran"), max_length=16, choices=Peran.choices)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="penugasan_set")
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="penugasan_set"
    )
    mulai_at = models.DateTimeField(default=now)
    selesai_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["mulai_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(selesai_at__isnull=True) | models.Q(selesai_at__gte=models.F("mulai_at")),
                name="penugasan_selesai_setelah_mulai",
            ),
            models.CheckConstraint(
                condition=models.Q(peran__in=Peran.values), name="penugasan_peran_dikenal"
            ),
            models.UniqueConstraint(
                fields=["akun", "peran", "kantor"],
                condition=models.Q(selesai_at__isnull=True, unit__isnull=True),
                name="penugasan_satu_yang_berjalan",
            ),
            models.UniqueConstraint(
                fields=["akun", "peran", "unit"],
                condition=models.Q(selesai_at__isnull=True, unit__isnull=False),
                name="penugasan_satu_per_unit",
            ),
            models.CheckConstraint(condition=UNIT_SESUAI_PERAN, name="penugasan_unit_sesuai_peran"),
        ]

    def __str__(self) -> str:
        return f"{self.akun} · {self.get_peran_display()} · {self.unit_id or self.kantor_id}"

    def is_active_at(self, moment: datetime) -> bool:
        """Say whether the role is held at `moment`."""
        return self.mulai_at <= moment and (self.selesai_at is None or moment < self.selesai_at)


class Undangan(Bersebutan):
    """An offer to become an officer.

    Only the hash of the token is kept: a stolen database opens no account.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("Alamat email"))
    nama = models.CharField(_("Nama lengkap"), max_length=150)
    peran = models.CharField(_("Peran"), max_length=16, choices=Peran.choices)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="undangan_set")
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="undangan_set"
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    pengundang = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="undangan_dikirim_set"
    )
    created_at = models.DateTimeField(default=now, editable=False)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    akun = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, blank=True, related_name="undangan_set"
    )

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
                name="undangan_diterima_atau_ditarik",
            ),
            models.CheckConstraint(condition=models.Q(peran__in=Peran.values), name="undangan_peran_dikenal"),
            models.CheckConstraint(condition=UNIT_SESUAI_PERAN, name="undangan_unit_sesuai_peran"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True, akun__isnull=True)
                | models.Q(accepted_at__isnull=False, akun__isnull=False),
                name="undangan_diterima_oleh_akun",
            ),
            models.UniqueConstraint(
                fields=["email", "peran", "kantor"],
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True, unit__isnull=True),
                name="undangan_satu_yang_terbuka",
            ),
            models.UniqueConstraint(
                fields=["email", "peran", "unit"],
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True, unit__isnull=False),
                name="undangan_satu_per_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama} · {self.get_peran_display()} · {self.unit_id or self.kantor_id}"

    def is_open_at(self, moment: datetime) -> bool:
        """Say whether the link can still be used at `moment`."""
        return self.accepted_at is None and self.withdrawn_at is None and moment < self.expires_at


class Sesi(models.Model):
    """One place where an account is signed in. There is no column for an IP address, on purpose."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    akun = models.ForeignKey(Akun, on_delete=models.CASCADE, related_name="sesi_set")
    session_key = models.CharField(max_length=40, unique=True, editable=False)
    peramban = models.CharField(max_length=60)
    created_at = models.DateTimeField(default=now, editable=False)
    last_seen_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-last_seen_at"]

    def __str__(self) -> str:
        return f"{self.akun_id} · {self.peramban}"


class KodeTerpakai(models.Model):
    """The last time step whose code an account has used: a code works once, in every process."""

    akun = models.OneToOneField(
        Akun, on_delete=models.CASCADE, primary_key=True, related_name="kode_terpakai"
    )
    langkah = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return f"{self.akun_id} · {self.langkah}"
