"""The demo's survey desk."""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people, four semesters of SKM, a wave by invitation, rounds of PEKPPP and SPI scores.

    Safe to repeat; whole or not at all. Raises `ValueError` outside the demo mode.
    """
    from suara.core.akun.models import Akun
    from suara.core.tugas.waktu import demo_time, today
    from suara.core.wilayah.queries import get_kantor
    from suara.domains.survei.demo.evaluasi import create_evaluasi
    from suara.domains.survei.demo.hasil import Pemeran, at, create_hasil, semesters
    from suara.domains.survei.demo.petugas import create_officers
    from suara.domains.survei.demo.undangan import create_undangan

    with demo_time() as jam:
        jam(at(semesters(today())[0][1]))
        people = create_officers()
    joko = Akun.objects.filter(email="joko@contoh.test").first()
    maria = Akun.objects.filter(email="maria@contoh.test").first()
    if maria is None:
        return
    kantor = get_kantor("64")
    create_evaluasi(operator=people["ayu"], ketua=maria, kantor=kantor)
    if joko is not None:
        create_hasil(pemeran=Pemeran(ayu=people["ayu"], joko=joko, maria=maria), kantor=kantor)
        create_undangan(ayu=people["ayu"], kantor=kantor)
