"""Bawaslu's letters: entered, answered case by case, replied; nothing is dropped, nobody is named."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from tests.pemeran.orang import login

from suara.core.jejak.models import Entri
from suara.core.jejak.sentences import describe
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, WrongState
from suara.domains.pemilih.models import Kandidat
from suara.domains.pemilih.models.saran import HasilSaran, KasusSaran, SuratSaran
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.queries import saran as baca
from suara.domains.pemilih.rules.saran import FaktaHasil, hitung_batas, nilai_hasil, status_surat
from suara.domains.pemilih.rules.saran_tabel import BarisKasus, read_tabel
from suara.domains.pemilih.services import saran as layanan
from suara.domains.pemilih.services import saran_jawab as jawaban
from suara.domains.pemilih.terms import JenisBukti, Putusan, StatusKandidat
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus, StatusSaran, TingkatBawaslu
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, baris, deliver, make_panggung
from suara.kernel.keputusan import BUTUH_DATA

KODE = ("64.72.05", "64.72.05.1004")
HASIL = HasilKasus


@pytest.fixture
def p(db: None) -> Panggung:
    """The office in a running period."""
    return make_panggung()


def letter(p: Panggung, actor: object = None, nomor: str = "12/PM.00.02/K/2025") -> SuratSaran:
    """Enter a letter."""
    day = dt.date(2025, 11, 3)
    isian = layanan.IsianSurat(
        nomor=nomor, tanggal=day, tingkat=TingkatBawaslu.KAB_KOTA, hal="Saran perbaikan", diterima=day
    )
    return layanan.record_surat(actor=actor or p.fitri, periode=p.periode, isian=isian)  # type: ignore[arg-type]


def case(jenis: JenisKasus = JenisKasus.BARU, nik: str = NIK) -> BarisKasus:
    """Return a case about the one person of these tests."""
    orang = {"nik": nik, "nama": "CONTOH SATRIA"} if nik else {}
    return BarisKasus(jenis=jenis, wilayah=KODE[1], uraian="Belum terdaftar", orang=orang)


def answer(p: Panggung, kasus: KasusSaran, hasil: HasilKasus, **more: object) -> HasilSaran:
    """Answer a case as the operator."""
    kasus.refresh_from_db(fields=["versi"])
    isian = jawaban.IsianHasil(hasil=hasil, alasan="Sudah dicek", **more)  # type: ignore[arg-type]
    return jawaban.set_hasil(actor=p.fitri, kasus=kasus, isian=isian, versi=kasus.versi)


def reply(p: Panggung, surat: SuratSaran) -> None:
    """Reply as the head of the data desk."""
    jawaban.reply(actor=p.gani, surat=surat, nomor="7/B", tanggal=dt.date(2025, 11, 10), teks="Terlampir")
    surat.refresh_from_db()


@pytest.mark.sekali
def test_the_deadline_counts_working_days_but_never_passes_the_plenary() -> None:
    due = hitung_batas(dt.date(2025, 11, 3), dt.date(2025, 12, 8))
    assert (due.jatuh_tempo, due.karena_pleno) == (dt.date(2025, 11, 12), False)
    near = hitung_batas(dt.date(2025, 12, 4), dt.date(2025, 12, 8))
    assert (near.jatuh_tempo, near.karena_pleno) == (dt.date(2025, 12, 8), True)
    assert due.parameter.dasar.bukti == "RANCANGAN"


@pytest.mark.sekali
@pytest.mark.parametrize(
    ("fakta", "kata"),
    [
        (FaktaHasil(hasil=HASIL.BELUM, alasan="x"), "Setiap kasus"),
        (FaktaHasil(hasil=HASIL.DIVERIFIKASI, alasan=" "), "Tulis alasannya"),
        (FaktaHasil(hasil=HASIL.DITINDAKLANJUTI, alasan="x", kandidat=StatusKandidat.DIUSULKAN), "dua orang"),
        (FaktaHasil(hasil=HASIL.TIDAK_DAPAT, alasan="x"), "buktinya"),
        (FaktaHasil(hasil=HASIL.DITERUSKAN, alasan="x"), "kepada siapa"),
    ],
)
def test_an_answer_that_rests_on_nothing_is_refused(fakta: FaktaHasil, kata: str) -> None:
    said = nilai_hasil(fakta)
    assert said.hasil == BUTUH_DATA
    assert kata in said.alasan.pola


@pytest.mark.sekali
def test_a_letter_is_done_only_when_every_case_has_a_final_answer_that_was_told() -> None:
    noon, later = (dt.datetime(2025, 11, 3, hour, tzinfo=dt.UTC) for hour in (4, 8))
    done = [HASIL.DITERUSKAN, HASIL.TIDAK_DAPAT]
    assert status_surat(done, dijawab_at=None, terakhir_at=noon) is StatusSaran.TERBUKA
    assert (
        status_surat([*done, HASIL.DIVERIFIKASI], dijawab_at=later, terakhir_at=noon) is StatusSaran.DIJAWAB
    )
    assert status_surat(done, dijawab_at=noon, terakhir_at=later) is StatusSaran.DIJAWAB
    assert status_surat(done, dijawab_at=later, terakhir_at=noon) is StatusSaran.SELESAI


@pytest.mark.sekali
def test_all_mistakes_of_a_row_are_named_at_once_and_no_number_is_repeated() -> None:
    text = "jenis;wilayah;uraian;nik;tanggal lahir\n"
    text += f"Aneh;64.71.01;NIK {NIK};64099;31-02-1990\nBARU;64.72.05;Baik;;"
    table = read_tabel(text, kantor="64.72", kode=KODE)
    assert [(item.baris, item.kolom) for item in table.salah] == [
        (2, "jenis"), (2, "wilayah"), (2, "uraian"), (2, "nik"), (2, "tanggal_lahir"),
    ]  # fmt: skip
    assert NIK not in " ".join(str(item.kalimat) for item in table.salah)
    assert len(table.kasus) == 1


@pytest.mark.sekali
def test_a_table_is_read_with_tabs_without_heading_and_in_words() -> None:
    cells = ("\ufeffTidak memenuhi syarat", KODE[1], "Sudah meninggal", "6409 9901 0180 9001")
    text = "\t".join((*cells, "CONTOH", "01/01/1980", "meninggal"))
    (one,) = read_tabel(text, kantor="64.72", kode=KODE).kasus
    assert (one.jenis, one.alasan) == (JenisKasus.TMS, "MENINGGAL")
    assert one.orang == {"nik": NIK, "nama": "CONTOH", "tanggal_lahir": "1980-01-01"}
    assert NIK not in repr(one)


def test_from_letter_to_decision_to_reply(p: Panggung) -> None:
    surat = letter(p)
    first, second = layanan.add_kasus(
        actor=p.fitri, surat=surat, baris=[case(), case(JenisKasus.LAIN, nik="")]
    )
    assert layanan.make_kandidat(actor=p.fitri, surat=surat) == 1
    first.refresh_from_db(fields=["kandidat_id", "versi"])
    with pytest.raises(ActRefused, match="dua orang"):
        answer(p, first, HASIL.DITINDAKLANJUTI)
    one = Kandidat.objects.get(sumber="BAWASLU")
    services.record_bukti(actor=p.fitri, tentang=one, jenis=JenisBukti.KTP_EL, nomor="CONTOH/4")
    usul = services.propose(
        actor=p.fitri, periode=p.periode, putusan=Putusan.TERIMA, pilihan=Pilihan(), alasan="Ada", terlihat=1
    )
    services.approve(actor=p.intan, usul=usul)
    answer(p, first, HASIL.DITINDAKLANJUTI)
    with pytest.raises(WrongState, match="belum dijawab"):
        reply(p, surat)
    answer(p, second, HASIL.DIVERIFIKASI)
    reply(p, surat)
    assert surat.status == StatusSaran.DIJAWAB
    answer(p, second, HASIL.TIDAK_DAPAT, jenis_bukti=JenisBukti.KK, nomor_bukti="CONTOH/1")
    reply(p, surat)
    assert surat.status == StatusSaran.SELESAI
    assert Tenggat.objects.get(obj_type="pemilih.saran").status == StatusTenggat.SELESAI
    assert second.hasil_set.count() == 2
    said = [describe(row) for row in Entri.objects.filter(act="pemilih.saran.hasil").order_by("urutan")]
    assert said[0].endswith("menjawab kasus 1 surat 12/PM.00.02/K/2025: Ditindaklanjuti.")
    assert dict(baca.ringkas(p.periode).per_hasil)[HASIL.TIDAK_DAPAT] == 1


def test_a_case_meets_the_candidate_that_is_already_there(p: Panggung) -> None:
    deliver(p, baris())
    (made,) = layanan.add_kasus(actor=p.fitri, surat=letter(p), baris=[case()])
    assert made.kandidat_id == Kandidat.objects.get().pk
    with pytest.raises(ActRefused, match="ber-NIK"):
        layanan.make_kandidat(actor=p.fitri, surat=made.surat)


def test_who_may_not(p: Panggung) -> None:
    own = letter(p, p.zul)
    assert own.daring
    for actor in (p.ratna, p.mega, p.intan):
        with pytest.raises(NotAllowed):
            letter(p, actor, "lain")
    with pytest.raises(NotAllowed):
        layanan.add_kasus(actor=p.fitri, surat=own, baris=[case()])
    (kasus,) = layanan.add_kasus(actor=p.zul, surat=own, baris=[case()])
    for act in (
        lambda: layanan.make_kandidat(actor=p.zul, surat=own),
        lambda: jawaban.reveal_kasus(actor=p.zul, kasus=kasus),
        lambda: jawaban.reply(actor=p.fitri, surat=own, nomor="1", tanggal=dt.date(2025, 11, 4), teks="x"),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(ActRefused, match="sepanjang NIK"):
        jawaban.set_hasil(
            actor=p.fitri,
            kasus=kasus,
            isian=jawaban.IsianHasil(hasil=HASIL.DIVERIFIKASI, alasan=f"NIK {NIK} dicek"),
            versi=1,
        )
    with pytest.raises(ActRefused, match="sudah tercatat"):
        letter(p, p.zul)


def test_what_was_said_stays_and_names_stay_sealed(p: Panggung) -> None:
    surat = letter(p)
    (kasus,) = layanan.add_kasus(actor=p.fitri, surat=surat, baris=[case()])
    answer(p, kasus, HASIL.DIVERIFIKASI)
    for change in (
        lambda: HasilSaran.objects.update(hasil="DITERUSKAN"),
        lambda: KasusSaran.objects.update(uraian="Lain"),
        lambda: SuratSaran.objects.update(nomor="9"),
    ):
        with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
            change()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM pemilih_kasussaran")
        assert "SATRIA" not in str(cursor.fetchall())
    assert jawaban.reveal_kasus(actor=p.intan, kasus=kasus)["nik"] == NIK
    assert NIK not in str(list(Entri.objects.values_list("payload", flat=True)))


def test_the_pages_for_office_bawaslu_and_strangers(p: Panggung, client) -> None:
    login(client, p.zul)
    base, new = (
        f"/kerja/pemilih/periode/{p.periode.pk}/saran/",
        {"tingkat": "KAB_KOTA", "nomor": "5/K", "hal": "X"},
    )
    new |= {"tanggal": "2025-11-03", "diterima": "2025-11-03"}
    surat = client.post(f"{base}baru/", new).headers["Location"]
    bad = client.post(f"{surat}tabel/", {"tabel": f"BARU;64.72.99;Uraian;{NIK}\nAPA;64.72;;1"})
    assert "Belum ada yang tersimpan" in bad.text
    client.post(f"{surat}tabel/", {"tabel": f"BARU;64.72;Uraian;{NIK};CONTOH SATRIA"})
    kasus = KasusSaran.objects.get()
    page = f"/kerja/pemilih/saran/kasus/{kasus.pk}/"
    assert client.post(page, {"hasil": "DITERUSKAN"}).status_code == 404
    login(client, p.fitri)
    shown = client.get(page).text
    assert f"{NIK[:6]}**********" in shown
    assert NIK not in shown
    assert NIK in client.post(f"{page}buka/").text
    said = {"versi": 1, "hasil": "DITERUSKAN", "alasan": "Bukan wilayah kami", "tujuan": "KPU Balikpapan"}
    assert client.post(page, said).status_code == 302
    assert "KPU Balikpapan" in client.get(page).text
    login(client, p.ratna)
    assert {client.get(url).status_code for url in (base, surat, page)} == {404}
