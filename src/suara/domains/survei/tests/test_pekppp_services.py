"""A round of PEKPPP with rows: values, evidence, two persons, and a result that is only recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.berkas import storage
from suara.core.berkas.services import store_bytes
from suara.core.jejak.models import Entri
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, NotAllowed, SamePerson, StaleVersion, WrongState
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.models import (
    BuktiF01,
    Gelombang,
    Instrumen,
    Jawaban,
    Layanan,
    Pengecualian,
    PutaranPEKPPP,
    VersiInstrumen,
)
from suara.domains.survei.queries.pekppp import kurang_bukti, read_simulasi
from suara.domains.survei.queries.pekppp_bukti import list_bukti, list_pilihan
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.services import pekppp, pekppp_f03
from suara.domains.survei.services.pekppp import IsianNilai
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_pekppp import ActPutaran

A = FormulirPEKPPP.LURING


@pytest.fixture
def putaran(ayu: Akun, kantor_kaltim: Kantor) -> PutaranPEKPPP:
    return pekppp.open_putaran(actor=ayu, kantor=kantor_kaltim, tahun=2025, formulir=A)


def judge(actor: Akun, row: PutaranPEKPPP, nilai: int | None, *, skip: str = "") -> PutaranPEKPPP:
    codes = [one.kode for one in formulir_hukum(A).dihitung if one.kode != skip]
    row.refresh_from_db()
    return pekppp.record_nilai(
        actor=actor,
        putaran=row,
        revisi=row.revisi,
        isian=[IsianNilai(kode=kode, nilai=nilai) for kode in codes],
    )


def prove(actor: Akun, row: PutaranPEKPPP) -> None:
    for one in formulir_hukum(A).dihitung:
        for doc in one.dokumen:
            if doc.wajib:
                pekppp.add_bukti(
                    actor=actor,
                    putaran=row,
                    indikator=one.kode,
                    dokumen=doc.kode,
                    keterangan="Lemari arsip 2",
                    berkas=None,
                )


def move(actor: Akun, row: PutaranPEKPPP, act: ActPutaran) -> PutaranPEKPPP:
    row.refresh_from_db()
    return pekppp.move_putaran(actor=actor, putaran=row, act=act, revisi=row.revisi)


def test_a_round_from_opening_to_a_frozen_simulation(ayu: Akun, joko: Akun, putaran: PutaranPEKPPP) -> None:
    judge(ayu, putaran, 4, skip="1.a.K")
    assert read_simulasi(putaran).belum == ("1.a.K",)
    with pytest.raises(ActRefused, match=r"1\.a\.K"):
        move(ayu, putaran, ActPutaran.NILAI)
    judge(ayu, putaran, 4)
    assert len(kurang_bukti(putaran)) == 30
    with pytest.raises(ActRefused, match="bukti wajib"):
        move(ayu, putaran, ActPutaran.NILAI)
    prove(ayu, putaran)
    move(ayu, putaran, ActPutaran.NILAI)
    with pytest.raises(WrongState):
        judge(ayu, putaran, 5)
    with pytest.raises(NotAllowed):
        move(ayu, putaran, ActPutaran.SELESAIKAN)
    done = move(joko, putaran, ActPutaran.SELESAIKAN)
    assert (done.hasil["simulasi"], done.hasil["ipp"], done.hasil["mutu"]["kode"]) == (True, "3.00", "C")
    with pytest.raises(IntegrityError), transaction.atomic():
        PutaranPEKPPP.objects.filter(pk=putaran.pk).update(hasil={})
    assert Entri.objects.filter(act="survei.pekppp.disahkan").count() == 1


def test_zero_needs_no_evidence_and_one_person_never_approves_alone(
    ayu: Akun, putaran: PutaranPEKPPP, kantor_kaltim: Kantor
) -> None:
    from tests.pemeran.orang import make_petugas

    both = make_petugas("Ayu Ketua", "KETUA", kantor_kaltim)
    judge(ayu, putaran, 0)
    assert kurang_bukti(putaran) == []
    move(ayu, putaran, ActPutaran.NILAI)
    PutaranPEKPPP.objects.filter(pk=putaran.pk).update(dinilai_oleh=both)
    with pytest.raises(SamePerson):
        move(both, putaran, ActPutaran.SELESAIKAN)
    assert move(ayu, putaran, ActPutaran.KEMBALIKAN).dinilai_oleh is None


def test_what_a_round_refuses(ayu: Akun, joko: Akun, tono: Akun, putaran: PutaranPEKPPP) -> None:
    kantor = putaran.kantor
    for actor in (joko, tono):
        with pytest.raises(NotAllowed):
            judge(actor, putaran, 3)
    for tahun in (2021, 2099):
        with pytest.raises(ActRefused):
            pekppp.open_putaran(actor=ayu, kantor=kantor, tahun=tahun, formulir=A)
    with pytest.raises(ActRefused, match="sudah ada"):
        pekppp.open_putaran(actor=ayu, kantor=kantor, tahun=2025, formulir=A)
    with pytest.raises(StaleVersion):
        pekppp.record_nilai(actor=ayu, putaran=putaran, revisi=99, isian=[])
    with pytest.raises(ActRefused):
        pekppp.record_nilai(
            actor=ayu, putaran=putaran, revisi=putaran.revisi, isian=[IsianNilai(kode="1.a.K", nilai=6)]
        )
    with pytest.raises(ActRefused, match="Jenis bukti"):
        pekppp.add_bukti(
            actor=ayu, putaran=putaran, indikator="1.a.K", dokumen="x", keterangan="a", berkas=None
        )
    with pytest.raises(ActRefused, match="Unggah"):
        pekppp.add_bukti(
            actor=ayu, putaran=putaran, indikator="1.a.K", dokumen="sp", keterangan=" ", berkas=None
        )


def test_evidence_that_suara_keeps_and_evidence_that_is_gone(
    ayu: Akun, putaran: PutaranPEKPPP, client: Client, login: Callable[[Client, Akun], Client]
) -> None:
    add = {"actor": ayu, "putaran": putaran, "dokumen": "laporan", "keterangan": "", "berkas": None}
    page = "suara:halaman:statistik-lapor"
    assert page in [kode for _kata, rows in list_pilihan(putaran.kantor) for kode, _judul in rows]
    pekppp.add_bukti(indikator="27.e.Ak", rujukan=page, **add)  # type: ignore[arg-type]
    for gone in ("suara:laporan-survei:tiada1", "suara:dokumen:TIADA", "suara:lain:x", "/etc"):
        with pytest.raises(ActRefused, match="tidak ada lagi"):
            pekppp.add_bukti(indikator="6.a.B", rujukan=gone, **add)  # type: ignore[arg-type]
    lost = store_bytes(
        data=b"%PDF-1.7 uji",
        media_type="application/pdf",
        name="laporan.pdf",
        kantor=putaran.kantor,
        actor=ayu,
    )
    pekppp.add_bukti(indikator="6.a.B", **add | {"berkas": lost})  # type: ignore[arg-type]
    judge(ayu, putaran, 3)
    assert {"6.a.B", "27.e.Ak"}.isdisjoint(kurang_bukti(putaran))
    storage.path_of(lost.sha256).unlink()
    BuktiF01.objects.create(
        putaran=putaran, indikator="8.a.Ak", dokumen="rtl", rujukan="suara:tindak-lanjut:tiada1", oleh=ayu
    )
    assert {"6.a.B", "8.a.Ak"} <= set(kurang_bukti(putaran))
    assert [one.bukti.indikator for one in list_bukti(putaran) if one.hilang] == ["6.a.B", "8.a.Ak"]
    text = login(client, ayu).get(reverse("survei_kerja:pekppp_putaran", args=[putaran.pk])).text
    assert "Bukti ini tidak ada lagi" in text
    assert "laporan.pdf" in text


def test_typed_answers_of_users_keep_blank_apart_from_zero(ayu: Akun, putaran: PutaranPEKPPP) -> None:
    butir: list[Decimal | None] = [Decimal("4.40")] * 13 + [None]
    whole = {"actor": ayu, "putaran": putaran, "metode": MetodeF03.RATA_ASPEK, "sumber": "Rekap BPS"}
    incomplete = pekppp_f03.record_f03_angka(responden=12, butir=butir, **whole)  # type: ignore[arg-type]
    assert incomplete.nilai is None
    few = pekppp_f03.record_f03_angka(responden=9, butir=[Decimal(4)] * 14, **whole)  # type: ignore[arg-type]
    assert few.nilai is None
    zero = pekppp_f03.record_f03_angka(
        responden=10,
        butir=[*butir[:13], Decimal(0)],
        **whole,  # type: ignore[arg-type]
    )
    assert zero.nilai == Decimal("3.52")
    assert read_simulasi(putaran).f03 is not None
    with pytest.raises(ActRefused):
        pekppp_f03.record_f03_angka(responden=10, butir=[Decimal("5.01")] * 14, **whole)  # type: ignore[arg-type]


def test_a_published_index_is_typed_with_two_decimals(ayu: Akun, joko: Akun, kantor_kaltim: Kantor) -> None:
    def isian(nilai: str) -> pekppp_f03.IsianTerbit:
        return pekppp_f03.IsianTerbit(
            tahun=2024, lokus="KPU Provinsi", nilai=Decimal(nilai), sumber="Surat KPU RI"
        )

    made = pekppp_f03.record_terbit(actor=ayu, kantor=kantor_kaltim, isian=isian("4.51"))
    assert (made.terbit, made.kategori, made.edisi) == ("4.51", "A", "2022-01-01")
    assert pekppp_f03.record_terbit(actor=ayu, kantor=kantor_kaltim, isian=isian("4.50")).kategori == "A-"
    for nilai in ("4.5", "5.01"):
        with pytest.raises(ActRefused):
            pekppp_f03.record_terbit(actor=ayu, kantor=kantor_kaltim, isian=isian(nilai))
    with pytest.raises(NotAllowed):
        pekppp_f03.record_terbit(actor=joko, kantor=kantor_kaltim, isian=isian("4.51"))


def test_a_closed_wave_gives_sums_and_leaves_out_what_two_persons_left_out(
    ayu: Akun, joko: Akun, putaran: PutaranPEKPPP, kantor_kaltim: Kantor
) -> None:
    definisi = load_benih()["pekppp-f03a-2022/1"].to_dict()
    instrumen = Instrumen.objects.create(kode="f03a-uji", nama="F-03A", jenis="F03A")
    versi = VersiInstrumen.objects.create(
        instrumen=instrumen, nomor=1, definisi=definisi, sha256="0" * 64, aturan_skor="pekppp-f03a-2022"
    )
    layanan = Layanan.objects.create(kantor=kantor_kaltim, kode="l", nama="Layanan")
    wave = Gelombang.objects.create(
        kantor=kantor_kaltim, versi=versi, nama="F-03", kode_pendek="uji123", status="BUKA",
        tanggal_mulai=date(2025, 3, 3), tanggal_selesai=date(2025, 3, 31), dibuat_oleh=ayu,
    )  # fmt: skip
    kode = [str(one["kode"]) for one in definisi["butir"]]  # type: ignore[index,union-attr]
    rows = [
        Jawaban.objects.create(
            gelombang=wave, layanan=layanan, minggu=date(2025, 3, 3), isi=dict.fromkeys(kode, nilai)
        )
        for nilai in (*[4] * 10, None, 0)
    ]
    take = {"actor": ayu, "putaran": putaran, "gelombang": wave, "metode": MetodeF03.RATA_BUTIR}
    with pytest.raises(WrongState):
        pekppp_f03.record_f03_gelombang(**take)  # type: ignore[arg-type]
    wave.status = "TUTUP"
    wave.save(update_fields=["status"])
    found = pekppp_f03.record_f03_gelombang(**take)  # type: ignore[arg-type]
    assert (found.n, found.nilai, found.rincian["butir"][0]) == (11, Decimal("3.64"), {"jumlah": 40, "n": 11})
    Pengecualian.objects.create(
        gelombang=wave, jawaban_id=rows[-1].pk, alasan="Uji", petugas=ayu, pemutus=joko, status="DISETUJUI"
    )
    again = pekppp_f03.record_f03_gelombang(**take)  # type: ignore[arg-type]
    assert (again.n, again.nilai) == (10, Decimal("4.00"))
    instrumen.jenis = "F03B"
    instrumen.save()
    with pytest.raises(ActRefused):
        pekppp_f03.record_f03_gelombang(**take | {"gelombang": Gelombang.objects.get()})  # type: ignore[arg-type]
