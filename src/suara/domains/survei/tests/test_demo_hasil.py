"""The demo's surveys: four signed semesters that anybody can recompute, and a wave that is open today."""

from __future__ import annotations

from collections import Counter

import pytest

from suara.core.akun.models import Akun
from suara.core.wilayah.services import load_unit
from suara.domains.survei.demo.hasil import Pemeran, create_hasil
from suara.domains.survei.demo.undangan import DIBUKA, DIJAWAB, DIUNDANG, NAMA, create_undangan
from suara.domains.survei.models import Gelombang, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.services.instrumen import load_seeds


@pytest.mark.django_db
@pytest.mark.sekali
def test_four_semesters_are_published_and_followed_up(ayu: Akun, joko: Akun, maria: Akun) -> None:
    load_unit()
    load_seeds()
    cast, kantor = Pemeran(ayu=ayu, joko=joko, maria=maria), ayu.penugasan_set.get().kantor
    create_hasil(pemeran=cast, kantor=kantor)
    create_hasil(pemeran=cast, kantor=kantor)
    reports = list(LaporanSurvei.objects.order_by("gelombang__tanggal_selesai"))
    assert len(reports) == 4
    values = [float(row.hasil["angka"]["semua"]["ikm"]) for row in reports]
    assert all(76.61 <= value <= 95 for value in values)
    assert values[-1] > values[0]
    status = [row.hasil["angka"]["sampel"]["status"] for row in reports]
    assert status == ["BELUM_SESUAI", "SESUAI", "SESUAI", "SESUAI"]
    assert all("KECIL" in {one["keadaan"] for one in row.hasil["angka"]["layanan"]} for row in reports)
    assert len(reports[-1].hasil["angka"]["tren"]) == 4
    assert set(RencanaTindakLanjut.objects.values_list("status", flat=True)) == {
        "SELESAI", "BERJALAN", "DIRENCANAKAN",
    }  # fmt: skip
    assert Gelombang.objects.filter(status="BUKA").count() == 1
    without = [row for row in reports if row.hasil["angka"]["dikeluarkan"]]
    assert [row.hasil["angka"]["dikeluarkan"] for row in without] == [3]
    assert without[0].hasil["angka"]["dengan_dikeluarkan"]["ikm"] != without[0].hasil["angka"]["semua"]["ikm"]
    for _twice in range(2):
        create_undangan(ayu=ayu, kantor=kantor)
    wave = Gelombang.objects.get(nama=NAMA)
    used = Counter(wave.undangan_set.values_list("status", flat=True))
    assert used == {"TERPAKAI": DIBUKA, "TERKIRIM": DIUNDANG - DIBUKA}
    assert (wave.jawaban_set.count(), wave.spool_set.count(), wave.izin_set.count()) == (DIJAWAB - 5, 5, 2)
