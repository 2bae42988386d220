"""The report of a round: only of an approved one, signed by another, frozen, with a plan for the lowest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.akun.queries import get_kewenangan
from suara.core.jejak.models import Entri
from suara.core.surat import amplop
from suara.core.surat.render import render_pdf
from suara.core.tugas.models import Tenggat
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.demo.evaluasi import create_evaluasi
from suara.domains.survei.errors import ActRefused, NotAllowed, SamePerson, StaleVersion, WrongState
from suara.domains.survei.models import LaporanPEKPPP, PutaranPEKPPP, RencanaPEKPPP
from suara.domains.survei.queries.pekppp_laporan import list_rencana, sidik_of, terendah_of
from suara.domains.survei.rules.pekppp_simulasi import aspek_terendah
from suara.domains.survei.services import pekppp, pekppp_laporan, pekppp_rencana
from suara.domains.survei.services.pekppp import IsianNilai
from suara.domains.survei.services.rencana import IsianKeadaan, IsianRencana
from suara.domains.survei.terms import FormulirPEKPPP
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_pekppp import ActPutaran
from suara.domains.survei.views_kerja.giliran import list_langkah
from suara.hukum.pekppp_hukum import load_pekppp

type Login = Callable[[Client, Akun], Client]
WORDS = {"pelaksana": "Tim", "sebab": "Belum ada.", "kepala_nama": "Maria", "kepala_jabatan": "Ketua"}


def plan(tahun: int | None = None) -> IsianRencana:
    return IsianRencana(
        kegiatan="Tetapkan inovasi", tahun=tahun or today().year + 1, triwulan=2, penanggung_jawab="Kabag"
    )


@pytest.fixture
def putaran(ayu: Akun, joko: Akun, kantor_kaltim: Kantor) -> PutaranPEKPPP:
    """An approved round of the electronic form: nothing but innovation has a value."""
    form = FormulirPEKPPP.DARING
    row = pekppp.open_putaran(actor=ayu, kantor=kantor_kaltim, tahun=2025, formulir=form)
    values = [IsianNilai(kode=one.kode, nilai=0) for one in load_pekppp().formulir["B"].dihitung]
    pekppp.record_nilai(actor=ayu, putaran=row, revisi=row.revisi, isian=values)
    for actor, act in ((ayu, ActPutaran.NILAI), (joko, ActPutaran.SELESAIKAN)):
        row.refresh_from_db()
        pekppp.move_putaran(actor=actor, putaran=row, act=act, revisi=row.revisi)
    row.refresh_from_db()
    return row


def sidik(row: LaporanPEKPPP) -> str:
    row.refresh_from_db()
    return sidik_of(row, list_rencana(row))


@pytest.mark.sekali
def test_the_lowest_aspects_are_two_with_all_ties() -> None:
    def aspek(*rows: tuple[int, int]) -> list[dict[str, Any]]:
        return [{"kode": f"a{n}", "jumlah": j, "banyak": b} for n, (j, b) in enumerate(rows)]

    assert aspek_terendah(aspek((39, 9), (20, 5), (24, 6), (18, 4), (7, 2))) == ("a4", "a1", "a2")
    assert aspek_terendah(aspek((5, 2), (4, 2), (3, 2))) == ("a2", "a1")
    assert aspek_terendah([]) == ()


def test_a_report_is_signed_by_another_and_then_frozen(
    ayu: Akun, joko: Akun, maria: Akun, anang: Akun, putaran: PutaranPEKPPP
) -> None:
    report = pekppp_laporan.draft_laporan(actor=ayu, putaran=putaran, isian=WORDS)
    first = sidik(report)
    sign = {"actor": maria, "laporan": report, "tanggal_surat": today()}
    with pytest.raises(WrongState, match="belum terpenuhi"):
        pekppp_laporan.publish_laporan(sidik=first, **sign)  # type: ignore[arg-type]
    assert len(terendah_of(putaran)) == 6, "all six tie"
    for kode in terendah_of(putaran):
        pekppp_rencana.add_rencana(actor=ayu, laporan=report, aspek=kode, isian=plan())
    with pytest.raises(StaleVersion):
        pekppp_laporan.publish_laporan(sidik=first, **sign)  # type: ignore[arg-type]
    now = sidik(report)
    for actor, error in ((ayu, NotAllowed), (anang, NotAllowed)):
        with pytest.raises(error):
            pekppp_laporan.publish_laporan(sidik=now, **sign | {"actor": actor})  # type: ignore[arg-type]
    LaporanPEKPPP.objects.update(penyusun=maria)
    with pytest.raises(SamePerson):
        pekppp_laporan.publish_laporan(sidik=now, **sign)  # type: ignore[arg-type]
    LaporanPEKPPP.objects.update(penyusun=ayu)
    with pytest.raises(ActRefused, match="mendahului"):
        pekppp_laporan.publish_laporan(
            sidik=now,
            **sign | {"tanggal_surat": today().replace(year=2024)},  # type: ignore[arg-type]
        )
    done = pekppp_laporan.publish_laporan(sidik=now, **sign)  # type: ignore[arg-type]
    assert done.dokumen is not None
    assert (done.status, done.dokumen.is_terbit, done.dokumen.angka[0]["nilai"]) == (
        "TERBIT",
        True,
        "0,00 (F)",
    )
    assert Tenggat.objects.filter(obj_type="survei.rencana_pekppp").count() == 6
    with pytest.raises(WrongState):
        pekppp_laporan.draft_laporan(actor=ayu, putaran=putaran, isian=WORDS)
    with pytest.raises(IntegrityError), transaction.atomic():
        LaporanPEKPPP.objects.update(isian={})
    assert Entri.objects.filter(act="survei.pekppp.laporan_terbit").count() == 1


def test_each_step_waits_for_who_may_take_it(ayu: Akun, joko: Akun, putaran: PutaranPEKPPP) -> None:
    def steps(akun: Akun) -> list[str]:
        return [step.kata for step in list_langkah(akun, get_kewenangan(akun))]

    assert steps(ayu) == ["Susun laporan, lalu minta ditandatangani"]
    assert steps(joko) == []
    report = pekppp_laporan.draft_laporan(actor=ayu, putaran=putaran, isian=WORDS)
    assert (steps(ayu), steps(joko)) == ([], ["Baca laporannya, lalu tanda tangani"])
    LaporanPEKPPP.objects.update(penyusun=joko)
    assert steps(joko) == []
    LaporanPEKPPP.objects.update(penyusun=ayu)
    for kode in terendah_of(putaran):
        pekppp_rencana.add_rencana(actor=ayu, laporan=report, aspek=kode, isian=plan())
    pekppp_laporan.publish_laporan(actor=joko, laporan=report, sidik=sidik(report), tanggal_surat=today())
    assert (steps(ayu), steps(joko)) == ([], [])
    with time_machine.travel(f"{today().year + 1}-06-15 08:00 +0800", tick=False):
        assert steps(ayu) == ["Selesaikan tindak lanjut ini dan catat buktinya"] * 6


def test_only_an_approved_round_has_a_report(ayu: Akun, joko: Akun, kantor_kaltim: Kantor) -> None:
    row = pekppp.open_putaran(actor=ayu, kantor=kantor_kaltim, tahun=2024, formulir=FormulirPEKPPP.LURING)
    with pytest.raises(WrongState):
        pekppp_laporan.draft_laporan(actor=ayu, putaran=row, isian=WORDS)
    with pytest.raises(NotAllowed):
        pekppp_laporan.draft_laporan(actor=joko, putaran=row, isian=WORDS)


def test_a_promise_ends_with_evidence_or_a_reason(ayu: Akun, putaran: PutaranPEKPPP) -> None:
    report = pekppp_laporan.draft_laporan(actor=ayu, putaran=putaran, isian=WORDS)
    with pytest.raises(ActRefused, match="Aspek"):
        pekppp_rencana.add_rencana(actor=ayu, laporan=report, aspek="lain", isian=plan())
    with pytest.raises(ActRefused, match="triwulan"):
        pekppp_rencana.add_rencana(actor=ayu, laporan=report, aspek="inovasi", isian=plan(2024))
    line = pekppp_rencana.add_rencana(actor=ayu, laporan=report, aspek="inovasi", isian=plan())
    line = pekppp_rencana.change_rencana(actor=ayu, rencana=line, revisi=line.revisi, isian=plan())
    for status in (StatusTindakLanjut.SELESAI, StatusTindakLanjut.BATAL):
        with pytest.raises(ActRefused):
            pekppp_rencana.move_rencana(
                actor=ayu, rencana=line, revisi=line.revisi, isian=IsianKeadaan(status=status)
            )
    pekppp_rencana.add_bukti(actor=ayu, rencana=line, keterangan="SK 1", tanggal=today(), berkas=None)
    done = IsianKeadaan(status=StatusTindakLanjut.SELESAI)
    line = pekppp_rencana.move_rencana(actor=ayu, rencana=line, revisi=line.revisi, isian=done)
    assert line.tanggal_selesai == today()


def test_the_demo_round_is_signed_verifiable_and_followed_up(
    client: Client, warga: Client, login: Login, ayu: Akun, maria: Akun, kantor_kaltim: Kantor,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:  # fmt: skip
    create_evaluasi(operator=ayu, ketua=maria, kantor=kantor_kaltim)
    report = LaporanPEKPPP.objects.get()
    assert report.dokumen is not None
    url = reverse("survei:pekppp_putaran", args=[report.putaran_id])
    assert url in warga.get(reverse("survei:pekppp")).text
    with django_assert_max_num_queries(12):
        text = warga.get(url).text
    assert {"A-", "hijau"} <= set(text.replace(")", " ").replace("<", " ").replace(">", " ").split())
    assert report.dokumen.kode_verifikasi in text
    assert "Sedang berjalan" in text or "Berjalan" in text
    assert "4,23 (A-)" in warga.get(reverse("periksa:kode", args=[report.dokumen.kode_verifikasi])).text
    pdf = warga.get(reverse("periksa:unduh", args=[report.dokumen.kode_verifikasi]))
    assert b"".join(pdf).startswith(b"%PDF")  # type: ignore[arg-type]
    assert warga.get(reverse("survei:pekppp_bukti", args=[report.putaran_id, 1])).status_code == 404
    desk = login(client, ayu)
    desk.get(reverse("survei_kerja:pekppp"))
    line = RencanaPEKPPP.objects.first()
    assert line is not None
    for name, key in (("pekppp_laporan", report.putaran_id), ("pekppp_rencana", line.pk)):
        with django_assert_max_num_queries(12):
            assert desk.get(reverse(f"survei_kerja:{name}", args=[key])).status_code == 200
    assert desk.get(reverse("survei_kerja:pekppp_susun", args=[report.putaran_id])).status_code == 404


def test_the_paper_says_its_working_and_is_the_same_every_time(ayu: Akun, putaran: PutaranPEKPPP) -> None:
    report = pekppp_laporan.draft_laporan(actor=ayu, putaran=putaran, isian=WORDS)
    assert report.dokumen is not None
    said = report.dokumen.data
    assert said["ipp"] == "0,00"
    assert len(said["indikator"]) == 29
    assert said["f03"]["ada"] is False
    build = amplop.build(report.dokumen, confirmed=frozenset())
    assert render_pdf(report.dokumen.template, build) == render_pdf(report.dokumen.template, build)
