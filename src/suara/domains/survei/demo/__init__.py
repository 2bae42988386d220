"""The demo's survey desk."""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people, rounds of PEKPPP and SPI scores; whole or not at all, safe to repeat.

    Raises `ValueError` outside the demo mode.
    """
    from suara.core.akun.models import Akun
    from suara.core.wilayah.queries import get_kantor
    from suara.domains.survei.demo.evaluasi import create_evaluasi
    from suara.domains.survei.demo.petugas import create_officers

    people = create_officers()
    ketua = Akun.objects.filter(email="maria@contoh.test").first()
    if ketua is not None:
        create_evaluasi(operator=people["ayu"], ketua=ketua, kantor=get_kantor("64"))
