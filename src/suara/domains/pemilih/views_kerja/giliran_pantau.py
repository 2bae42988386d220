"""What Bawaslu finds on its first screen: its own unfinished samples, and what it watches the office do."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.domains.pemilih.models import UjiPetik
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH
from suara.domains.pemilih.services.uji import OBJ_UJI

BEKERJA = tuple(peran for peran in PETUGAS_PEMILIH if peran is not Peran.BAWASLU)


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield what Bawaslu may do and what it only watches: two queries, none for who works in the office."""
    working = {kantor.pk for kantor in kewenangan.list_kantor(*BEKERJA)}
    mine = [kantor.pk for kantor in kewenangan.list_kantor(Peran.BAWASLU) if kantor.pk not in working]
    if not mine:
        return
    watched = Tenggat.objects.filter(domain="pemilih", status=StatusTenggat.TERBUKA, kantor__in=mine)
    for kantor, obj_type, obj_id in watched.order_by().values_list("kantor", "obj_type", "obj_id").distinct():
        yield Langkah(
            kantor=kantor, obj_type=obj_type, obj_id=obj_id, kata=_("Anda memantau; kantor yang mengerjakan.")
        )
    samples = UjiPetik.objects.filter(oleh=akun, selesai_at__isnull=True, periode__kantor__in=mine)
    for pk, kantor, kode in samples.values_list("pk", "periode__kantor_id", "periode__kode"):
        yield Langkah(
            kantor=kantor,
            obj_type=OBJ_UJI,
            obj_id=str(pk),
            kata=_("Isi hasil uji petik, lalu selesaikan"),
            judul=_("Uji petik %(periode)s") % {"periode": kode},
            url=reverse("pemilih_kerja:uji", args=[pk]),
            giliran=True,
        )
