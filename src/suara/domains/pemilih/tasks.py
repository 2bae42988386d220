"""Work of the voter list at its time, on a machine that holds the key."""

from __future__ import annotations

import uuid

from suara.domains.pemilih.models import Kiriman
from suara.domains.pemilih.services.kiriman import has_key
from suara.domains.pemilih.services.kiriman import process_kiriman as process
from suara.domains.pemilih.terms_keluar import StatusKiriman


def process_kiriman(*, kiriman_id: str) -> None:
    """Read an uploaded delivery; safe twice: what is no longer waiting is left alone."""
    from suara.domains.pemilih.tempat_data import key_file, snapshot_folder
    from suara.engine.alir import Gudang
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi

    row = Kiriman.objects.filter(pk=uuid.UUID(kiriman_id)).select_related("periode__kantor").first()
    if row is None or row.status != StatusKiriman.TERSIMPAN or not has_key():
        return
    gudang = Gudang(tempat=snapshot_folder(), kunci=KunciInduk.read(key_file()))
    with Sesi(memori="2GB") as sesi:
        process(kiriman=row, gudang=gudang, sesi=sesi)
