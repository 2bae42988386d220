"""The timeline of a published report in words."""

from __future__ import annotations

from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.models import Riwayat
from suara.domains.pengaduan.sajian_publik import list_linimasa
from suara.domains.pengaduan.workflow_acts import Act


def test_the_unit_is_not_credited_with_what_the_reporter_or_a_clock_did() -> None:
    unit = Unit(kode="64.DATIN", nama="Bagian Data")
    acts = (
        (Act.RECEIVE, "KANAL", ""),
        (Act.GIVE_TINDAK_LANJUT, "PENGHUBUNG", unit.nama),
        (Act.ANSWER, "PELAPOR", ""),
        (Act.CLOSE_OTOMATIS, "SISTEM", ""),
    )
    rows = [Riwayat(act=act, ke="PR", pelaku=pelaku, unit=unit) for act, pelaku, _oleh in acts]
    assert [item["oleh"] for item in list_linimasa(rows)] == [oleh for *_, oleh in acts]
