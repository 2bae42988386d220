"""What waits for one officer: citizens' requests that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.tanggapan_dasar import OBJ_TANGGAPAN
from suara.domains.pemilih.terms_tanggapan import StatusTanggapan

TERBANYAK = 200


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:  # noqa: ARG001 -- the room's interface
    """Yield the open requests of the officer's offices, the earliest day first; no query for who has none."""
    mine = kewenangan.list_kantor(*PENGUSUL)
    if not mine:
        return
    rows = TanggapanPemilih.objects.filter(kantor__in=mine, status=StatusTanggapan.MASUK)
    for pk, kantor, nomor in rows.order_by("jatuh_tempo").values_list("pk", "kantor_id", "nomor")[:TERBANYAK]:
        yield Langkah(
            kantor=kantor,
            obj_type=OBJ_TANGGAPAN,
            obj_id=str(pk),
            kata=_("Periksa dokumen, lalu jawab"),
            judul=_("Tanggapan %(nomor)s") % {"nomor": nomor},
            url=reverse("pemilih_kerja:tanggapan", args=[pk]),
            giliran=True,
        )
