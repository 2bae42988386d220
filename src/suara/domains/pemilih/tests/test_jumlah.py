"""A province is the sum of what its kab/kota announced; who is missing is named."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries.jumlah import list_bagian, list_berubah
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.terms import ActPeriode, JenisPeriode
from suara.domains.pemilih.tests.periode_uji import Panggung, make_panggung
from suara.domains.pemilih.tests.pleno_uji import HARI, rekap_uji

pytestmark = pytest.mark.django_db


@pytest.fixture
def p(db: None) -> Panggung:
    """Samarinda in its quarter, and the province above it with Balikpapan."""
    return make_panggung()


def announce(p: Panggung, periode: PeriodeSatker, isi: dict[str, Any]) -> PlenoPeriode:
    """Write an announced meeting straight: how a meeting goes is tested where it is held."""
    rekap = services.record_rekap(actor=None, periode=periode, isi=isi, snapshot="s")
    return PlenoPeriode.objects.create(
        periode=periode, urut=periode.pleno_set.count() + 1, tanggal=HARI, jam=dt.time(9), tempat="Aula",
        rekap_pertama=rekap, rekap_dibaca=rekap, dibuka_oleh=p.gani, ditetapkan_oleh=p.intan,
        ditetapkan_at=dt.datetime(2025, 12, 8, tzinfo=dt.UTC), keadaan="DITETAPKAN",
    )  # fmt: skip


def semester(p: Panggung) -> PeriodeSatker:
    """Plan and open semester II of the province."""
    rencana = RencanaPeriode(
        kode="2025-S2", jenis=JenisPeriode.SEMESTER, mulai=dt.date(2025, 7, 3), cutoff=dt.date(2025, 12, 8),
        tanggal_pleno=dt.date(2025, 12, 11), tanggal_acuan=dt.date(2025, 12, 11),
    )  # fmt: skip
    mega = p.mega
    periode = services.plan_periode(actor=mega, kantor=p.kantor.induk, rencana=rencana)  # type: ignore[arg-type]
    return services.move_periode(actor=mega, periode=periode, act=ActPeriode.BUKA, versi=1)


def test_a_missing_kab_kota_stops_the_sum_or_is_left_out_by_name(p: Panggung) -> None:
    announce(p, p.periode, rekap_uji())
    periode = semester(p)
    parts = list_bagian(periode)
    assert [part.kantor.pk for part in parts if not part.rekap] == ["64.71"]
    assert [str(part.catatan) for part in parts if part.rekap] == [
        "Semester 2025-S2 hanya berisi satu triwulan; 2025-TW3 tidak diselenggarakan."
    ]
    with pytest.raises(ActRefused, match="KPU Kota Balikpapan"):
        services.record_jumlah(actor=p.mega, periode=periode, kecuali={})
    made = services.record_jumlah(actor=p.mega, periode=periode, kecuali={"64.71": "Pemungutan suara ulang"})
    assert made.sumber == "JUMLAH"
    assert [one["masa"] for one in made.asal["sumber"]] == [["2025-TW4"]]
    assert made.asal["dikecualikan"][0] | {"status": ""} == {
        "kantor": "64.71", "nama": "KPU Kota Balikpapan", "status": "", "alasan": "Pemungutan suara ulang",
    }  # fmt: skip
    top = made.isi["baris"][0]
    assert (top["kode"], top["jumlah_kab"], top["jumlah_kec"], top["kini"]["jumlah"]) == ("64", 1, 2, 305)
    assert (
        services.record_jumlah(actor=p.mega, periode=periode, kecuali={"64.71": "Pemungutan suara ulang"})
        == made
    )


def test_a_later_change_below_is_told_above(p: Panggung) -> None:
    announce(p, p.periode, rekap_uji())
    periode = semester(p)
    made = services.record_jumlah(actor=p.mega, periode=periode, kecuali={"64.71": "Ditunda"})
    assert list_berubah(periode, made.asal) == []
    announce(p, p.periode, rekap_uji(gap=2))
    assert list_berubah(periode, made.asal) == ["KPU Kota Samarinda"]


def test_only_a_province_sums_and_only_what_was_announced(p: Panggung) -> None:
    with pytest.raises(WrongState, match="Hanya provinsi"):
        services.record_jumlah(actor=p.gani, periode=p.periode, kecuali={})
    with pytest.raises(ActRefused, match="satu pun"):
        services.record_jumlah(actor=p.mega, periode=semester(p), kecuali={"64.71": "x", "64.72": "y"})
