"""Telling people: the reporter through the relay contact, officers by their address. Number and link only.

Every message is planned under a key of its own in the act's transaction: it goes out once, later, and again
when the mail server was away. Nothing here knows the words of a report or the name of a person.
"""

from __future__ import annotations

from suara.core.akun.models import Akun
from suara.core.tugas.models import TugasBerwaktu
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models import Laporan

DITERIMA = "diterima"
BERUBAH = "berubah"
AKAN_DITUTUP = "akan_ditutup"
KODE = "kode"
OMBUDSMAN = "ombudsman"
DISPOSISI = "disposisi"
TASKS = "suara.domains.pengaduan.tasks"


def tell_pelapor(laporan: Laporan, hal: str, versi: int) -> None:
    """Plan a notice to the reporter, if there is an address; `versi` makes it go out once per act."""
    if laporan.identitas_id is None:
        return
    _plan(
        f"lapor.kabar:{laporan.pk}:{versi}:{hal}", "send_kabar", {"laporan_id": str(laporan.pk), "hal": hal}
    )


def tell_petugas(laporan: Laporan, akun: Akun, hal: str, versi: str) -> None:
    """Plan a notice to an officer; whether the officer may still know of the report is asked when it goes."""
    _plan(
        f"lapor.petugas:{laporan.pk}:{versi}:{hal}:{akun.pk}",
        "send_petugas",
        {"laporan_id": str(laporan.pk), "akun_id": str(akun.pk), "hal": hal},
    )


def _plan(key: str, task: str, args: dict[str, str]) -> None:
    """Plan like `tugas.services.schedule`, in one statement: others wait while a report comes in."""
    work = TugasBerwaktu(kunci=key, task=f"{TASKS}.{task}", args=args, run_at=now())
    TugasBerwaktu.objects.bulk_create([work], ignore_conflicts=True)
