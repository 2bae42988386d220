"""Officers of the other units, who answer in the stories but can't sign in: they have no password."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.demo.petugas import Petugas

NAMA = {
    "64.TEKNIS": "Tika Contoh",
    "64.KEU": "Karno Contoh",
    "64.PARHUBMAS": "Parlan Contoh",
    "64.SDM": "Sinta Contoh",
    "64.LOGISTIK": "Lodi Contoh",
    "64.71.KPU": "Balqis Contoh",
    "64.72.KPU": "Samuel Contoh",
    "64.02.KPU": "Kuntum Contoh",
}
KETUA = "maria@contoh.test"


def create_unit_officers(officers: Petugas) -> Mapping[str, Akun]:
    """Return who answers for each unit; safe to repeat. A unit that the office does not have is left out."""
    people = {"64.DATIN": officers.lina, "64.HUKUM": officers.nanda}
    for unit in Unit.objects.filter(pk__in=NAMA).select_related("kantor"):
        mail = f"penghubung@{unit.pk.lower().replace('.', '-')}.contoh.test"
        akun = Akun.objects.filter(email=mail).first()
        akun = akun or Akun.objects.create_user(mail, None, nama=NAMA[unit.pk])
        Penugasan.objects.get_or_create(
            akun=akun, peran=Peran.PENGHUBUNG, kantor=unit.kantor, unit=unit, selesai_at=None
        )
        people[unit.pk] = akun
    return people


def find_ketua(kantor: Kantor) -> Akun:
    """Return the chair, who decides where the secretary may not look; the PAW demo has made her account."""
    known = Akun.objects.filter(email=KETUA).first()
    return create_demo_petugas(
        email=KETUA, nama=known.nama if known else "Maria Contoh", peran=Peran.KETUA, kantor=kantor
    )


def hold_since(people: Iterable[Akun], since: datetime) -> None:
    """Let the roles begin before the first story, also where an older demo had made the accounts later."""
    Penugasan.objects.filter(akun__in=list(people), mulai_at__gt=since).update(mulai_at=since)
