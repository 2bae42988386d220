"""Open waves by invitation, for the tests of invitations and of the spool."""

from __future__ import annotations

import uuid
from datetime import date

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei import services
from suara.domains.survei.models import Gelombang
from suara.domains.survei.rules.undangan import read_kontak
from suara.domains.survei.services import undangan
from suara.domains.survei.services.spool import Kiriman, Terima, accept_jawaban
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang
from suara.domains.survei.tests.gelombang_uji import make_wave

UNSUR = tuple(item.value for item in Unsur)


def make_open(
    actor: Akun, kantor: Kantor, cara: CaraGelombang = CaraGelombang.UNDANGAN, **other: object
) -> Gelombang:
    """Return an open wave."""
    row = make_wave(actor, kantor, cara=cara, **other)
    return services.move_gelombang(actor=actor, gelombang=row, act=ActGelombang.BUKA, revisi=row.revisi)


def close(actor: Akun, row: Gelombang) -> Gelombang:
    """Close the wave."""
    row.refresh_from_db()
    return services.move_gelombang(actor=actor, gelombang=row, act=ActGelombang.TUTUP, revisi=row.revisi)


def invite(actor: Akun, row: Gelombang, n: int) -> list[str]:
    """Invite so many by phone and return the tokens of the list that the office sends itself."""
    phones = "\n".join(f"0812{number:08d}" for number in range(n))
    undangan.import_kontak(actor=actor, gelombang=row, daftar=read_kontak(phones))
    return [one.token for one in undangan.hand_out(actor=actor, gelombang=row)]


def isi_ke(number: int) -> dict[str, int | None]:
    """Return answers that only this number gives."""
    return {kode: number // 4**place % 4 + 1 for place, kode in enumerate(UNSUR)}


def answer(
    row: Gelombang,
    isi: dict[str, int | None] | None = None,
    *,
    izin: str = "",
    alamat: str = "",
    kirim_id: uuid.UUID | None = None,
    diisi: date | None = None,
    **other: object,
) -> Terima:
    """Send one answer about the wave's first service."""
    first = row.layanan_set.order_by("pk").values_list("layanan_id", flat=True)[0]
    kiriman = Kiriman(layanan_id=first, isi=isi or isi_ke(0), **other)  # type: ignore[arg-type]
    return accept_jawaban(
        gelombang=row,
        kiriman=kiriman,
        kirim_id=kirim_id or uuid.uuid4(),
        izin=izin,
        alamat=alamat,
        diisi=diisi,
    )
