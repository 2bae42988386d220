"""Deadlines: set once, moved, closed, noted as approaching; every step is in the history of the object."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.tugas.models import StatusTenggat, Tenggat, TugasBerwaktu
from suara.core.tugas.services import close_tenggat, mark_approaching, schedule, set_tenggat
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Kalimat


def put(rina: Akun, kantor: Kantor, due: date = date(2025, 12, 12), aturan: str = "paw.jawaban") -> Tenggat:
    return set_tenggat(
        actor=rina,
        kantor=kantor,
        domain="paw",
        obj_type="paw.Permohonan",
        obj_id="1",
        aturan=aturan,
        judul=Kalimat("Jawaban atas surat {nomor}", {"nomor": "170/{1}"}),
        url="/kerja/paw/1/",
        jatuh_tempo=due,
        trace=[{"tanggal": "2025-12-11", "dihitung": True, "nomor": 1}],
    )


def acts() -> list[str]:
    return list(Entri.objects.order_by("urutan").values_list("act", flat=True))


def test_setting_twice_is_setting_once(rina: Akun, kantor_kaltim: Kantor) -> None:
    first = put(rina, kantor_kaltim)
    assert put(rina, kantor_kaltim) == first
    assert acts() == ["tugas.tenggat.ditetapkan"]
    assert Entri.objects.get().kantor == "64"
    with override("id"):
        assert first.judul_teks == "Jawaban atas surat 170/{1}"


def test_a_title_without_values_is_shown_as_it_is(rina: Akun, kantor_kaltim: Kantor) -> None:
    tenggat = put(rina, kantor_kaltim)
    tenggat.judul, tenggat.judul_isi = "Surat {apa adanya}", {}
    assert tenggat.judul_teks == "Surat {apa adanya}"


def test_moving_and_closing(rina: Akun, kantor_kaltim: Kantor) -> None:
    put(rina, kantor_kaltim)
    put(rina, kantor_kaltim, aturan="paw.nama")
    assert put(rina, kantor_kaltim, date(2025, 12, 15)).jatuh_tempo == date(2025, 12, 15)
    assert close_tenggat(actor=rina, obj_type="paw.Permohonan", obj_id="1", aturan="paw.jawaban") == 1
    assert close_tenggat(actor=rina, obj_type="paw.Permohonan", obj_id="1", aturan="paw.jawaban") == 0
    assert close_tenggat(actor=rina, obj_type="paw.Permohonan", obj_id="1") == 1
    assert acts()[2:] == ["tugas.tenggat.dipindahkan", "tugas.tenggat.selesai", "tugas.tenggat.selesai"]
    assert not Tenggat.objects.filter(status=StatusTenggat.TERBUKA).exists()
    assert put(rina, kantor_kaltim, date(2025, 12, 15)).status == StatusTenggat.TERBUKA


def test_approaching_and_late_are_noted_once_each(rina: Akun, kantor_kaltim: Kantor) -> None:
    put(rina, kantor_kaltim)
    for _ in range(2):
        mark_approaching(today=date(2025, 12, 8), until=date(2025, 12, 11))
        mark_approaching(today=date(2025, 12, 10), until=date(2025, 12, 13))
        mark_approaching(today=date(2025, 12, 13), until=date(2025, 12, 16))
    assert acts()[1:] == ["tugas.tenggat.mendekat", "tugas.tenggat.terlambat"]
    assert Entri.objects.order_by("-urutan")[0].actor_label == ""


@pytest.mark.django_db
def test_a_key_is_planned_once() -> None:
    at = datetime(2025, 12, 11, tzinfo=UTC)
    for _ in range(2):
        schedule(key="a", task="suara.core.jejak.tasks.make_checkpoint", run_at=at)
    assert TugasBerwaktu.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("task", ["os.system", "suara.core.jejak.services.record", "suara.tasks", ""])
def test_only_functions_of_tasks_modules_can_be_planned(task: str) -> None:
    with pytest.raises(ValueError, match="tasks"):
        schedule(key="a", task=task, run_at=datetime(2025, 12, 11, tzinfo=UTC))
