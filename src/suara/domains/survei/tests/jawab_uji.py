"""An open wave over two services with the questionnaire of the law, and answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import Gelombang, Layanan, VersiInstrumen
from suara.domains.survei.services import move_gelombang, plan_gelombang
from suara.domains.survei.services.gelombang import IsianGelombang
from suara.domains.survei.services.instrumen import load_seeds
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang

MULAI, SELESAI = date(2026, 7, 1), date(2026, 12, 31)


@dataclass(frozen=True)
class Loket:
    """The wave, its first service, and the addresses of both."""

    gelombang: Gelombang
    layanan: Layanan
    alamat: str
    kerja: str


def make_loket(
    actor: Akun, kantor: Kantor, kode: str = "skm-14-2017", *, cara: CaraGelombang = CaraGelombang.TERBUKA,
    mulai: date = MULAI, selesai: date = SELESAI, buka: bool = True,
) -> Loket:  # fmt: skip
    """Return an open wave."""
    load_seeds()
    first = Layanan.objects.create(
        kantor=kantor, kode="informasi", nama="Permintaan informasi", nama_en="Information"
    )
    second = Layanan.objects.create(kantor=kantor, kode="audiensi", nama="Audiensi")
    isian = IsianGelombang(
        nama="Semester II 2026", versi=VersiInstrumen.objects.get(instrumen__kode=kode), mulai=mulai,
        selesai=selesai, cara=cara, layanan={first.pk: 100, second.pk: None},
    )  # fmt: skip
    row = plan_gelombang(actor=actor, kantor=kantor, isian=isian)
    if buka:
        row = move_gelombang(actor=actor, gelombang=row, act=ActGelombang.BUKA, revisi=row.revisi)
    base = f"/kerja/survei/gelombang/{row.pk}/"
    return Loket(row, first, f"/survei/{row.kode_pendek}/informasi/", base)


def typed(nilai: int = 3, **other: str) -> dict[str, str]:
    """Return a whole form as a browser sends it."""
    return {f"j_{satu.value}": str(nilai) for satu in Unsur} | {"kirim_id": str(uuid4())} | other
