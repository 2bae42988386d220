"""What nobody decided goes on in the next period, once, with its papers; ticked rows are proposed alone."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from tests.pemeran.orang import login

from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.isi import read_isi
from suara.domains.pemilih.models import Kandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.queries import Pilihan, preview
from suara.domains.pemilih.terms import ActPeriode, JenisBukti, Putusan, StatusKandidat
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, baris, deliver, make_panggung, rencana

pytestmark = pytest.mark.django_db
LANJUT = rencana(
    "2026-TW1", mulai=dt.date(2025, 12, 6), cutoff=dt.date(2026, 3, 20), tanggal_pleno=dt.date(2026, 3, 25),
    tanggal_acuan=dt.date(2026, 3, 25),
)  # fmt: skip


def _next(panggung: Panggung) -> PeriodeSatker:
    """Close the period and open the one after it."""
    lama = PeriodeSatker.objects.get(pk=panggung.periode.pk)
    services.move_periode(actor=panggung.gani, periode=lama, act=ActPeriode.TUTUP, versi=lama.versi)
    baru = services.plan_periode(actor=panggung.gani, kantor=panggung.kantor, rencana=LANJUT)
    return services.move_periode(actor=panggung.gani, periode=baru, act=ActPeriode.BUKA, versi=1)


def test_the_undecided_go_on_once_with_papers_and_link() -> None:
    panggung = make_panggung()
    deliver(panggung, [*baris("TMS", "MENINGGAL", 2), *baris("BARU", "USIA_17", 1)])
    for jenis, putusan in (("BARU", Putusan.TERIMA), ("TMS", Putusan.TUNDA)):
        pilihan = Pilihan(jenis=jenis)
        boleh = preview(panggung.periode, pilihan, putusan).boleh
        usul = services.propose(
            actor=panggung.fitri, periode=panggung.periode, putusan=putusan, pilihan=pilihan, alasan="contoh",
            terlihat=boleh,
        )  # fmt: skip
        services.approve(actor=panggung.intan, usul=usul)
    lama = Kandidat.objects.filter(jenis="TMS").first()
    assert lama is not None
    services.record_bukti(
        actor=panggung.fitri, tentang=lama, jenis=JenisBukti.SURAT_KEMATIAN, nomor="CONTOH/9"
    )
    baru = _next(panggung)
    dibawa = Kandidat.objects.filter(periode=baru).order_by("pk")
    assert [(row.asal_id is not None, row.status, read_isi(row).nik) for row in dibawa] == [
        (True, StatusKandidat.DITANGGUHKAN, NIK)
    ] * 2
    paper = dibawa.get(asal=lama).bukti_set.get()
    assert (paper.jenis, paper.nomor, paper.oleh) == (JenisBukti.SURAT_KEMATIAN, "CONTOH/9", panggung.fitri)
    assert Masukan.objects.get(periode=baru).asal.periode == panggung.periode  # type: ignore[union-attr]
    assert services.carry_over(actor=panggung.fitri, periode=baru) == 0
    assert preview(panggung.periode, Pilihan(jenis="TMS"), Putusan.TERIMA).boleh == 0
    assert preview(baru, Pilihan(jenis="TMS"), Putusan.TERIMA).boleh == 1
    with pytest.raises(ActRefused):
        services.carry_over(actor=panggung.zul, periode=baru)


def test_ticked_rows_are_proposed_alone(client: Client) -> None:
    panggung = make_panggung()
    deliver(panggung, baris("BARU", "USIA_17", 3))
    login(client, panggung.fitri)
    alamat = f"/kerja/pemilih/periode/{panggung.periode.pk}"
    page = client.get(f"{alamat}/kandidat/").content.decode()
    assert page.count('name="kandidat"') == 3
    dua = list(Kandidat.objects.values_list("pk", flat=True)[:2])
    pilih = f"{alamat}/usul/?dicentang=ya&kandidat={dua[0]}&kandidat={dua[1]}"
    assert "<strong>2</strong>" in client.get(pilih).content.decode()
    client.post(pilih, {"putusan": "TERIMA", "terlihat": "2", "alasan": "sesuai"})
    assert set(Kandidat.objects.filter(status="DIUSULKAN").values_list("pk", flat=True)) == set(dua)
    assert client.get(f"{alamat}/usul/?dicentang=ya").status_code == 302, "none ticked is not all"
