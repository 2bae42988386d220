"""Recording a paper that an officer has seen."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.models import Bukti, Kandidat, Masukan
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.dasar import OBJ_KANDIDAT, lock_periode, note, require, require_running
from suara.domains.pemilih.terms import JenisBukti
from suara.kernel.kalimat import Kalimat, gettext_noop

TANPA_JEJAK = gettext_noop(
    "Tulis nomor atau tanggal dokumennya, atau lampirkan pindaiannya: "
    "orang kedua harus dapat mencarinya lagi."
)
"""A paper of which only the kind is known can't be looked up again, so it proves nothing."""


@transaction.atomic
def record_bukti(
    *,
    actor: Akun,
    tentang: Kandidat | Masukan,
    jenis: JenisBukti,
    nomor: str = "",
    tanggal: date | None = None,
    berkas: Berkas | None = None,
    terlihat: bool = False,
) -> Bukti:
    """Append a paper about one candidate or a whole delivery. Its number is sealed, never in the trail.

    Something must be known by which the paper can be found again: its number, its date, or a scan. Not so
    when `terlihat` says that its sighting stands elsewhere already, such as one shown at the counter.
    """
    nomor = nomor.strip()
    if not (terlihat or nomor or tanggal or berkas):
        raise ActRefused(Kalimat(TANPA_JEJAK))
    require(actor, tentang.periode.kantor_id, *PENGUSUL)
    periode = lock_periode(tentang.periode)
    require_running(periode)
    single = isinstance(tentang, Kandidat)
    bukti = Bukti.objects.create(
        kandidat=tentang if isinstance(tentang, Kandidat) else None,
        masukan=tentang if isinstance(tentang, Masukan) else None,
        jenis=jenis.value,
        nomor=nomor,
        tanggal=tanggal,
        berkas=berkas,
        oleh=actor,
    )
    obj = (OBJ_KANDIDAT, str(tentang.pk)) if single else None
    note(actor, "pemilih.bukti.dicatat", periode, {"jenis": jenis.value}, obj=obj)
    return bukti
