"""What the database itself refuses: changing a published questionnaire, an answer, a published report."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import Error, models, transaction

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import (
    Gelombang,
    Instrumen,
    Jawaban,
    JawabanSpool,
    LaporanSurvei,
    Layanan,
    Pengecualian,
    VersiInstrumen,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def versi(db: None) -> VersiInstrumen:
    """A published version of an invented questionnaire."""
    return make_versi()


def make_versi(kode: str = "uji", status: str = "TERBIT") -> VersiInstrumen:
    """Return a version of an invented questionnaire."""
    instrumen = Instrumen.objects.create(kode=kode, nama="Kuesioner uji", jenis="SKM")
    return VersiInstrumen.objects.create(
        instrumen=instrumen, nomor=1, status=status, berlaku_mulai=date(2025, 1, 1),
        definisi={"pertanyaan": []}, sha256="a" * 64, aturan_skor="skm-14-2017",
    )  # fmt: skip


def make_gelombang(akun: Akun, kantor: Kantor, versi: VersiInstrumen, status: str = "BUKA") -> Gelombang:
    """Return a wave, past all services."""
    return Gelombang.objects.create(
        kantor=kantor, versi=versi, nama="Semester II 2026", kode_pendek="abc234", status=status,
        tanggal_mulai=date(2026, 7, 1), tanggal_selesai=date(2026, 12, 31), dibuat_oleh=akun,
    )  # fmt: skip


def refused(rows: models.QuerySet[models.Model], **changes: object) -> bool:
    """Say whether the database refuses to change (or, with nothing to change, to delete) these rows."""
    try:
        with transaction.atomic():
            rows.update(**changes) if changes else rows._raw_delete(rows.db)
    except Error:
        return True
    return False


def test_a_published_version_can_only_be_withdrawn(versi: VersiInstrumen) -> None:
    rows = VersiInstrumen.objects.filter(pk=versi.pk)
    assert refused(rows, definisi={"pertanyaan": ["lain"]})
    assert refused(rows, aturan_skor="lain")
    assert refused(rows, status="DRAF")
    assert refused(rows)
    assert not refused(rows, status="DITARIK")
    assert refused(rows, status="TERBIT")


def test_a_draft_version_may_change(db: None) -> None:
    rows = VersiInstrumen.objects.filter(pk=make_versi(status="DRAF").pk)
    assert not refused(rows, definisi={"pertanyaan": ["lain"]})
    assert not refused(rows)


def test_answers_are_only_added(versi: VersiInstrumen, ayu: Akun, kantor_kaltim: Kantor) -> None:
    wave = make_gelombang(ayu, kantor_kaltim, versi)
    layanan = Layanan.objects.create(kantor=kantor_kaltim, kode="ppid", nama="Permintaan informasi")
    said = {"gelombang": wave, "layanan": layanan, "minggu": date(2026, 11, 16), "isi": {"biaya": None}}
    one = Jawaban.objects.create(**said, komentar="Terima kasih.")
    waiting = JawabanSpool.objects.create(**said)
    assert one.pk.version == 4
    assert refused(Jawaban.objects.filter(pk=one.pk), isi={"biaya": 4})
    assert refused(Jawaban.objects.filter(pk=one.pk))
    assert not refused(JawabanSpool.objects.filter(pk=waiting.pk))
    assert Jawaban.objects.get().komentar == "Terima kasih."


def test_nothing_of_an_answer_leads_to_a_person_or_a_moment() -> None:
    for model in (Jawaban, JawabanSpool):
        linked = {field.related_model for field in model._meta.get_fields() if field.is_relation}
        assert linked == {Gelombang, Layanan}
        assert not [field for field in model._meta.fields if isinstance(field, models.DateTimeField)]


def test_a_published_report_and_its_wave_are_frozen(
    versi: VersiInstrumen, ayu: Akun, kantor_kaltim: Kantor
) -> None:
    from suara.core.surat.models import Dokumen

    wave = make_gelombang(ayu, kantor_kaltim, versi, status="TUTUP")
    surat = Dokumen.objects.create(
        jenis="LAPORAN", kantor=kantor_kaltim, obj_type="survei.gelombang", obj_id=str(wave.pk),
        perihal="Laporan", template="uji",
    )  # fmt: skip
    laporan = LaporanSurvei.objects.create(gelombang=wave, hasil={"ikm": "88.45"}, dibuat_oleh=ayu)
    rows = LaporanSurvei.objects.filter(pk=laporan.pk)
    assert not refused(rows, status="TERBIT", tanggal_terbit=date(2027, 1, 15), dokumen=surat)
    assert refused(rows, hasil={"ikm": "99.00"})
    assert refused(rows)
    waves = Gelombang.objects.filter(pk=wave.pk)
    assert refused(waves, versi=make_versi("lain"))
    assert not refused(waves, status="TERBIT")
    assert refused(waves, nama="Lain")


def test_a_decided_exclusion_stays_decided_by_a_second_person(
    versi: VersiInstrumen, ayu: Akun, joko: Akun, kantor_kaltim: Kantor
) -> None:
    import uuid

    wave = make_gelombang(ayu, kantor_kaltim, versi)
    one = Pengecualian.objects.create(gelombang=wave, jawaban_id=uuid.uuid4(), alasan="Ganda", petugas=ayu)
    rows = Pengecualian.objects.filter(pk=one.pk)
    assert refused(rows, status="DISETUJUI", pemutus=ayu)
    assert not refused(rows, status="DISETUJUI", pemutus=joko)
    assert refused(rows, status="DITOLAK")
