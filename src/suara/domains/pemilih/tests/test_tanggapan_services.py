"""A citizen's request from the form to the plenary, and everyone who is refused on the way."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, StaleVersion, WrongState
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan, Pelapor
from suara.domains.pemilih.models import Kandidat, LangkahTanggapan, TanggapanPemilih
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.queries import tanggapan as queries
from suara.domains.pemilih.services import tanggapan as warga
from suara.domains.pemilih.services import tanggapan_tindak as kantor
from suara.domains.pemilih.tanggapan.errors import TanggapanDitolak, TerlaluSering
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.domains.pemilih.terms_tanggapan import HasilTanggapan, KanalTanggapan, TujuanTanggapan
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, make_panggung
from suara.engine.terms import JenisKandidat

pytestmark = pytest.mark.django_db
DESA = "64.72.05.1004"
NIK_PELAPOR = "6409994505709002"
SEKARANG = dt.datetime(2025, 10, 20, 3, 0, tzinfo=dt.UTC)


@pytest.fixture
def p(db: None) -> Panggung:
    """Samarinda in a running period."""
    return make_panggung()


def isian(jenis: str = "TMS", alasan: str = "MENINGGAL", **changes: object) -> warga.IsianTanggapan:
    """Return a filled-in request of a neighbour."""
    who = Pelapor(nama="Contoh Melati", nik=NIK_PELAPOR, hp="+6281200000001", hubungan="TETANGGA")
    isi = IsiTanggapan(nama="Contoh Satria", tanggal_lahir="1980-01-01", nik=NIK, pelapor=who)
    said = {"jenis": JenisKandidat(jenis), "alasan": alasan, "isi": isi, "desa": DESA} | changes
    return warga.IsianTanggapan(**said)  # type: ignore[arg-type]


def send(**changes: object) -> TanggapanPemilih:
    """Send a request and return it."""
    return warga.receive_tanggapan(isian=isian(**changes), kirim_id=uuid.uuid4()).tanggapan  # type: ignore[arg-type]


def fresh(row: TanggapanPemilih) -> TanggapanPemilih:
    """Return the row as it stands now."""
    return TanggapanPemilih.objects.get(pk=row.pk)


def with_paper(p: Panggung, row: TanggapanPemilih) -> TanggapanPemilih:
    """Let an officer see the death certificate at the counter."""
    kantor.add_dokumen(actor=p.fitri, tanggapan=row, jenis=JenisBukti.AKTA_KEMATIAN, nomor="AM.1/2025")
    return fresh(row)


def decide(p: Panggung, row: Kandidat, putusan: Putusan = Putusan.TERIMA) -> None:
    """Let two persons decide on one candidate."""
    usul = services.propose(
        actor=p.fitri,
        periode=p.periode,
        putusan=putusan,
        pilihan=Pilihan(kandidat=(row.pk,)),
        alasan="Dokumen ada",
        terlihat=1,
    )
    services.approve(actor=p.intan, usul=usul)


def test_from_the_form_to_the_plenary(p: Panggung) -> None:
    with time_machine.travel(SEKARANG, tick=False):
        row = send()
        assert (row.kantor_id, row.nomor[:8], row.jatuh_tempo) == ("64.72", "TM-2025-", dt.date(2025, 10, 29))
        assert Tenggat.objects.get(obj_type="pemilih.tanggapan").jatuh_tempo == row.jatuh_tempo
        row = with_paper(p, row)
        made = kantor.forward(actor=p.fitri, tanggapan=row, versi=row.versi, tujuan=TujuanTanggapan.KANDIDAT)
        assert (made.sumber, made.jenis, made.alasan, made.desa_lama) == (
            "MASYARAKAT",
            "TMS",
            "MENINGGAL",
            DESA,
        )
        assert made.bukti_set.get().jenis == "AKTA_KEMATIAN"
        assert queries.hasil_of(fresh(row)) is HasilTanggapan.DIPROSES
        assert queries.ringkas(p.periode).belum == (row.nomor,)
        decide(p, made)
        assert queries.hasil_of(fresh(row)) is HasilTanggapan.DITERIMA
        assert kantor.settle_decided() == 1
        assert kantor.settle_decided() == 0
    row = fresh(row)
    made.refresh_from_db()
    assert made.keputusan
    assert row.dijawab_at == made.keputusan.diputus_at
    assert Tenggat.objects.get(obj_type="pemilih.tanggapan").status == "SELESAI"
    told = queries.ringkas(p.periode)
    assert (told.jumlah, told.belum) == (1, ())
    assert [(line.jenis.value, line.hasil.value, line.jumlah) for line in told.baris] == [
        ("TMS", "DITERIMA", 1)
    ]


def test_the_same_form_twice_is_one_request_with_one_key(p: Panggung) -> None:
    mark = uuid.uuid4()
    first = warga.receive_tanggapan(isian=isian(), kirim_id=mark)
    again = warga.receive_tanggapan(isian=isian(), kirim_id=mark)
    assert (again.tanggapan.pk, again.kunci, again.baru) == (first.tanggapan.pk, first.kunci, False)
    answer = uuid.uuid4()
    for _press in range(2):
        warga.answer(tanggapan=first.tanggapan, teks="Ini aktanya", kirim_id=answer)
    assert LangkahTanggapan.objects.filter(act="jawab").count() == 1


def test_a_word_alone_never_becomes_a_removal_but_may_be_visited(p: Panggung) -> None:
    row = send()
    with pytest.raises(ActRefused, match="tidak pernah cukup"):
        kantor.forward(actor=p.fitri, tanggapan=row, versi=1, tujuan=TujuanTanggapan.KANDIDAT)
    assert not Kandidat.objects.exists()
    made = kantor.forward(actor=p.fitri, tanggapan=row, versi=1, tujuan=TujuanTanggapan.COKTAS)
    made.refresh_from_db()
    assert made.status == "COKTAS"
    with pytest.raises(WrongState):
        kantor.forward(actor=p.fitri, tanggapan=row, versi=2, tujuan=TujuanTanggapan.COKTAS)


def test_a_changed_element_arrives_with_its_old_and_new_value(p: Panggung) -> None:
    isi = IsiTanggapan(
        nama="Contoh Satria", tanggal_lahir="1980-01-01", nik=NIK, nilai_lama="SATRYA", nilai_baru="SATRIA"
    )
    row = send(jenis="UBAH", alasan="", elemen="nama", atas_diri=True, isi=isi)
    kantor.add_dokumen(actor=p.fitri, tanggapan=row, jenis=JenisBukti.KTP_EL)
    made = kantor.forward(actor=p.fitri, tanggapan=row, versi=1, tujuan=TujuanTanggapan.KANDIDAT)
    opened = services.reveal(actor=p.fitri, kandidat=made)
    assert made.beda == 1 << 2
    assert opened.lama
    assert opened.baru
    assert (opened.lama["nama"], opened.baru["nama"]) == ("SATRYA", "SATRIA")


def test_refusing_referring_asking_and_handing_over(p: Panggung) -> None:
    row = send()
    kantor.ask(actor=p.fitri, tanggapan=row, versi=1, teks="Kapan meninggalnya?")
    assert Tenggat.objects.get(obj_type="pemilih.tanggapan").menunggu == "pelapor"
    with pytest.raises(StaleVersion):
        kantor.refuse_tanggapan(actor=p.gani, tanggapan=row, versi=1, jawaban="Tidak terbukti")
    kantor.refuse_tanggapan(actor=p.gani, tanggapan=row, versi=2, jawaban="Orangnya masih hidup")
    assert (fresh(row).status, fresh(row).jawaban) == ("DITOLAK", "Orangnya masih hidup")
    other = send()
    kantor.refer(actor=p.fitri, tanggapan=other, versi=1, kepada="Disdukcapil", jawaban="KTP-el dulu")
    assert queries.hasil_of(fresh(other)) is HasilTanggapan.DIRUJUK
    third = send()
    there = Kantor.objects.get(pk="64.71")
    kantor.hand_over(actor=p.fitri, tanggapan=third, versi=1, kantor=there, alasan="Ia warga Balikpapan")
    assert queries.list_tanggapan_for(p.ratna).get().pk == third.pk
    assert third.pk not in {one.pk for one in queries.list_tanggapan_for(p.fitri)}
    assert Tenggat.objects.get(obj_type="pemilih.tanggapan", obj_id=str(third.pk)).kantor_id == "64.71"


def test_who_may_not(p: Panggung) -> None:
    row = send()
    for stranger in (p.ratna, p.mega, p.zul, p.intan):
        with pytest.raises(NotAllowed):
            kantor.refuse_tanggapan(actor=stranger, tanggapan=row, versi=1, jawaban="Tidak")
    for stranger in (p.ratna, p.mega, p.zul):
        with pytest.raises(NotAllowed):
            kantor.reveal_tanggapan(actor=stranger, tanggapan=row)
    assert [_mine(one) for one in (p.ratna, p.mega, p.zul)] == [[], [], [row.pk]]
    with pytest.raises(NotAllowed):
        warga.receive_walk_in(
            actor=p.ratna, kantor=p.kantor, isian=isian(), kirim_id=uuid.uuid4(), kanal=KanalTanggapan.LOKET
        )


def _mine(akun: Akun) -> list[int]:
    return [row.pk for row in queries.list_tanggapan_for(akun)]


def test_the_key_opens_and_guessing_is_held_back(p: Panggung) -> None:
    got = warga.receive_tanggapan(isian=isian(), kirim_id=uuid.uuid4())
    nomor = got.tanggapan.nomor
    assert queries.find_dengan_kunci(nomor, got.kunci.lower(), klien="203.0.113.1") == got.tanggapan
    assert queries.find_dengan_kunci("TM-2025-999999-1", got.kunci, klien="203.0.113.1") is None
    for _try in range(8):
        assert queries.find_dengan_kunci(nomor, "AAAA-AAAA-AAAA-AAAA-AAAA", klien="203.0.113.2") is None
    with pytest.raises(TerlaluSering):
        queries.find_dengan_kunci(nomor, got.kunci, klien="203.0.113.2")
    assert queries.find_dengan_kunci(nomor, got.kunci, klien="203.0.113.3")


def test_who_reports_many_is_braked_and_seen_without_being_named(p: Panggung) -> None:
    rows = [send() for _n in range(10)]
    with pytest.raises(TanggapanDitolak, match="10 tanggapan hari ini"):
        send()
    one = fresh(rows[0])
    assert queries.list_sama(one).count() == 9
    assert queries.facts_of(one).tms_lain == 9
    assert NIK_PELAPOR not in f"{one.pelapor_kunci}{one.kontak_kunci}"
    walked = warga.receive_walk_in(
        actor=p.fitri, kantor=p.kantor, isian=isian(), kirim_id=uuid.uuid4(), kanal=KanalTanggapan.SURAT
    )
    assert walked.baru


def test_withdrawing_and_a_place_without_an_office(p: Panggung) -> None:
    row = send()
    warga.withdraw(tanggapan=row)
    warga.withdraw(tanggapan=row)
    assert queries.hasil_of(fresh(row)) is HasilTanggapan.DICABUT
    with pytest.raises(WrongState):
        warga.answer(tanggapan=row, teks="Lagi", kirim_id=uuid.uuid4())
    with pytest.raises(TanggapanDitolak, match="belum menerima"):
        send(desa="73.71.01.1001")


def test_nobody_stands_in_the_trail(p: Panggung) -> None:
    row = with_paper(p, send())
    kantor.reveal_tanggapan(actor=p.fitri, tanggapan=row)
    entries = Entri.objects.filter(obj_type="pemilih.tanggapan")
    assert {"pemilih.tanggapan.terima", "pemilih.tanggapan.periksa", "pemilih.tanggapan.dibuka"} == {
        entry.act for entry in entries
    }
    said = "".join(str(entry.data) for entry in entries)
    for secret in (NIK, NIK_PELAPOR, "Melati", "Satria", "8120000", "AM.1"):
        assert secret not in said
