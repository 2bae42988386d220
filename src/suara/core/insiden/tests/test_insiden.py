"""The incident register: hours not working days, two notices with three contents, closed by two persons."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import DatabaseError, transaction
from tests.pemeran.orang import login, make_kantor, make_petugas

from suara.core.akun.queries import get_kewenangan
from suara.core.insiden import services
from suara.core.insiden.errors import ActRefused, NotAllowed
from suara.core.insiden.giliran import list_langkah
from suara.core.insiden.isian import IsianFakta, IsianPemberitahuan
from suara.core.insiden.models import FaktaInsiden, Insiden
from suara.core.insiden.queries import list_terbuka
from suara.core.insiden.rules import hitung_batas, hitung_sisa, hitung_tahap, kurang_untuk_tutup
from suara.core.insiden.tasks import remind
from suara.core.insiden.terms import JenisData, Langkah, Ranah, StatusInsiden, Tahap, Tujuan
from suara.core.jejak.models import Entri
from suara.core.tugas.models import StatusTenggat, Tenggat, TugasBerwaktu

TAHU = dt.datetime(2026, 11, 20, 15, 0, tzinfo=dt.UTC)  # Friday evening in the office
ZONA = "Asia/Makassar"


def at(hours: float) -> dt.datetime:
    """Return the moment so many hours after the office knew."""
    return TAHU + dt.timedelta(hours=hours)


@pytest.mark.sekali
def test_three_days_are_72_hours_through_the_weekend() -> None:
    limit = hitung_batas(TAHU, ZONA)
    assert (limit.batas_at, limit.jam) == (at(72), 72)
    assert limit.parameter.dasar.pasal == "46"
    assert [hitung_tahap(at(72), at(h)) for h in (1, 48, 66, 72, 72.1)] == [
        Tahap.CUKUP, Tahap.SEHARI, Tahap.GENTING, Tahap.GENTING, Tahap.LEWAT,
    ]  # fmt: skip
    assert (hitung_sisa(at(72), at(70.5)).jam, hitung_sisa(at(72), at(74)).lewat) == (1, True)


@pytest.mark.sekali
def test_closing_needs_both_notices_and_every_step_unless_nothing_was_disclosed() -> None:
    told = [Tujuan.SUBJEK]
    open_ = kurang_untuk_tutup(tujuan=told, langkah=list(Langkah)[1:], bukan_kegagalan=False)
    assert [str(item) for item in open_] == [
        "Pemberitahuan belum tercatat: Lembaga pelindungan data pribadi.",
        f"Langkah belum tercatat: {Langkah.AMANKAN.label}.",
    ]
    assert not kurang_untuk_tutup(tujuan=(), langkah=list(Langkah), bukan_kegagalan=True)


@pytest.fixture
def kantor(db: None):
    """The provincial office."""
    return make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")


def fakta(**more: object) -> IsianFakta:
    """Return what is known, with the number of people still unknown."""
    said = {"penemu": "Operator data pemilih", "terjadi": "Jumat sore", "bagaimana": "Tautan terbuka"}
    said |= {"data": [JenisData.NIK], "jumlah": None, "taksiran": "Log belum dibaca"} | more
    return IsianFakta(**said)  # type: ignore[arg-type]


def notice(tujuan: Tujuan, hours: float = 2, **more: str) -> IsianPemberitahuan:
    """Return a notice that was sent so many hours after the office knew."""
    said = {"nomor": "1/INS", "cara": "Surat", "terungkap": "NIK", "kejadian": "Jumat sore, tautan terbuka"}
    said |= {"penanganan": "Tautan ditutup"} | more
    return IsianPemberitahuan(tujuan=tujuan, dikirim_at=at(hours), **said)  # type: ignore[arg-type]


def open_one(kantor, actor, **more: object) -> Insiden:
    """Enter an incident of the voter data."""
    said = {"ranah": Ranah.PEMILIH, "judul": "Tautan unduh terbuka", "diketahui_at": TAHU, "fakta": fakta()}
    return services.open_insiden(actor=actor, kantor=kantor, **(said | more))  # type: ignore[arg-type]


def test_from_discovery_to_closing_by_two_persons(kantor) -> None:
    joko, maria = make_petugas("Joko", "SEKRETARIS", kantor), make_petugas("Maria", "KETUA", kantor)
    with time_machine.travel(at(3), tick=False):
        row = open_one(kantor, joko)
        assert Tenggat.objects.get().jatuh_tempo == dt.date(2026, 11, 23)
        assert TugasBerwaktu.objects.filter(kunci__startswith="insiden:").count() == 3
        services.add_fakta(actor=maria, insiden=row, isian=fakta(jumlah=1200, taksiran="Log peladen"))
        assert list(row.fakta_set.values_list("jumlah", flat=True)) == [None, 1200]
        for step in Langkah:
            services.record_langkah(actor=joko, insiden=row, langkah=step, catatan="Selesai")
        services.record_pemberitahuan(actor=joko, insiden=row, isian=notice(Tujuan.SUBJEK))
        with pytest.raises(ActRefused, match="Lembaga"):
            services.propose_tutup(actor=joko, insiden=row, alasan="Tautan kini kedaluwarsa")
        services.record_pemberitahuan(actor=joko, insiden=row, isian=notice(Tujuan.LEMBAGA))
        assert Tenggat.objects.get().status == StatusTenggat.SELESAI
        assert list_terbuka(Ranah.PEMILIH).count() == 1
        usul = services.propose_tutup(actor=joko, insiden=row, alasan="Tautan kini kedaluwarsa")
        with pytest.raises(ActRefused, match="orang lain"):
            services.answer_tutup(actor=joko, usul=usul, setuju=True)
        assert services.answer_tutup(actor=maria, usul=usul, setuju=True).status == StatusInsiden.DITUTUP
        with pytest.raises(ActRefused, match="sudah ditutup"):
            services.add_fakta(actor=maria, insiden=row, isian=fakta())
    assert not list_terbuka(Ranah.PEMILIH).exists()


def test_the_clock_calls_more_officers_the_nearer_its_end(kantor) -> None:
    gani, maria = make_petugas("Gani", "KASUBBAG_DATA", kantor), make_petugas("Maria", "KETUA", kantor)
    with time_machine.travel(at(1), tick=False):
        row = open_one(kantor, gani)
        assert [s.giliran for s in list_langkah(gani, get_kewenangan(gani))] == [True]
        assert [s.giliran for s in list_langkah(maria, get_kewenangan(maria))] == [False]
    with time_machine.travel(at(67), tick=False):
        assert [s.giliran for s in list_langkah(maria, get_kewenangan(maria))] == [True]
        for _twice in range(2):
            remind(insiden_id=str(row.pk), tahap="GENTING")
    said = Entri.objects.get(act="insiden.peringatan").data
    assert said["tahap"] == "GENTING"
    assert "Lembaga" in str(said["belum"])
    with time_machine.travel(at(80), tick=False):
        with pytest.raises(ActRefused, match="mengapa terlambat"):
            services.record_pemberitahuan(actor=gani, insiden=row, isian=notice(Tujuan.LEMBAGA, 79))
        late = notice(Tujuan.LEMBAGA, 79, alasan_terlambat="Libur akhir pekan")
        assert services.record_pemberitahuan(actor=gani, insiden=row, isian=late).terlambat


def test_what_is_refused(kantor) -> None:
    joko, fitri = (
        make_petugas("Joko", "SEKRETARIS", kantor),
        make_petugas("Fitri", "OPERATOR_PEMILIH", kantor),
    )
    with time_machine.travel(at(3), tick=False):
        with pytest.raises(NotAllowed):
            open_one(kantor, fitri)
        with pytest.raises(ActRefused, match="sesudah sekarang"):
            open_one(kantor, joko, diketahui_at=at(4))
        with pytest.raises(ActRefused, match="belum diketahui"):
            open_one(kantor, joko, fakta=fakta(jumlah=0))
        with pytest.raises(ActRefused, match="data pribadi"):
            open_one(kantor, joko, fakta=fakta(bagaimana="NIK 6472010101809001 terbaca"))
        row = open_one(kantor, joko)
        for change in ({"terungkap": " "}, {"kejadian": ""}, {"penanganan": ""}):
            with pytest.raises(ActRefused, match="harus memuat"):
                services.record_pemberitahuan(actor=joko, insiden=row, isian=notice(Tujuan.SUBJEK, **change))
    for change in (
        lambda: FaktaInsiden.objects.update(jumlah=5),
        lambda: Insiden.objects.update(batas_at=at(200)),
        lambda: Insiden.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
            change()


def test_the_pages(kantor, client, django_assert_max_num_queries) -> None:
    joko = make_petugas("Joko", "SEKRETARIS", kantor)
    lain = make_petugas("Rina", "SEKRETARIS", make_kantor("65", "KPU Provinsi Kalimantan Utara", "Kaltara"))
    fitri = make_petugas("Fitri", "OPERATOR_PEMILIH", kantor)
    with time_machine.travel(at(3), tick=False):
        login(client, joko)
        typed = {"kantor_id": "64", "ranah": "PEMILIH", "judul": "Berkas salah kirim", "hari": "2026-11-21"}
        typed |= {"jam": "02:10", "penemu": "Operator", "terjadi": "Kemarin", "bagaimana": "Salah alamat"}
        typed |= {
            "jenis_data": ["NAMA"],
            "jumlah": "",
            "taksiran": "Belum dihitung",
            "rujukan": "2025-TW4-abc",
        }
        made = client.post("/kerja/insiden/baru/", typed)
        assert made.status_code == 409  # 02:10 in the office is after now
        page = client.post("/kerja/insiden/baru/", typed | {"jam": "00.30"}).headers["Location"]
        with django_assert_max_num_queries(16):
            text = client.get(page).text
        assert "Sisa 70 jam 30 menit" in text
        assert "belum diketahui" in text
        assert client.post(f"{page}langkah/", {"langkah": "AMANKAN", "catatan": "Ditarik"}).status_code == 302
        sent = {"tujuan": "LEMBAGA", "nomor": "2/INS", "hari": "2026-11-21", "jam": "01:30", "cara": "Email"}
        sent |= {"terungkap": "Nama", "kejadian": "Salah alamat", "penanganan": "Ditarik kembali"}
        assert client.post(f"{page}beri-tahu/", sent).status_code == 302
        assert "2/INS" in client.get(page).text
        login(client, lain)
        assert client.get(page).status_code == 404
        login(client, fitri)
        assert {client.get(url).status_code for url in (page, "/kerja/insiden/")} == {404}
