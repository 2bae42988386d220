"""The WBS team and a reporter who stays unknown talk: number and key are enough, nobody else reads it."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login as sign_in
from tests.pemeran.orang import make_petugas

from suara.core.akun.models import Peran
from suara.core.berkas.services import store
from suara.core.berkas.tests.conftest import make_image
from suara.core.jejak.models import Entri
from suara.core.tugas.models import TugasBerwaktu
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import StaleVersion
from suara.domains.pengaduan.formulir.warga_pandangan import list_linimasa
from suara.domains.pengaduan.models import Lampiran, Laporan
from suara.domains.pengaduan.queries_meja import list_lampiran as list_evidence
from suara.domains.pengaduan.queries_publik import get_published
from suara.domains.pengaduan.services import meja, rahasia
from suara.domains.pengaduan.surat_penerusan import letter_data
from suara.domains.pengaduan.terms import JenisTanggapan, Kelas, Lembaga, Pemirsa, Status
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung
from suara.domains.pengaduan.tests.test_view_cek import do, open_with_key
from suara.domains.pengaduan.tests.test_view_kerja_lain import make_pdf
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Act

SUAP = "Kasubbag menerima uang suap dari rekanan pengadaan logistik pemilu, saya melihat sendiri amplopnya."
TANYA = "Pada hari apa amplop itu diserahkan, dan siapa lagi yang melihat?"
JAWAB = "Hari Selasa sesudah rapat. Tidak ada orang lain di ruangan."


@pytest.fixture
def panggung(db: None, settings: Any, tmp_path: Any) -> Panggung:
    """The office, its people, and a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return make_panggung()


@pytest.fixture
def warga(client: Client) -> Client:
    """A citizen's browser."""
    return client


def ask(panggung: Panggung, laporan: Laporan, nama: str = "wati") -> int:
    """Let an officer ask through the page; return the status of the answer."""
    petugas = sign_in(Client(), panggung.orang[nama])
    address = reverse("lapor_kerja:tanya", args=[laporan.nomor])
    return petugas.post(address, {"versi": laporan.versi, "isi": TANYA}).status_code


def read(panggung: Panggung, laporan: Laporan, nama: str) -> str:
    """Return the work page of the report as an officer reads it."""
    petugas = sign_in(Client(), panggung.orang[nama])
    return petugas.get(reverse("lapor_kerja:laporan", args=[laporan.nomor])).text


def test_asked_with_a_question_answered_with_the_key(warga: Client, panggung: Panggung) -> None:
    laporan, page = open_with_key(warga, panggung, isi=SUAP)
    assert (laporan.kelas, laporan.status) == (Kelas.WBS, Status.BK)
    assert ask(panggung, laporan) == 302
    text = warga.get(page).text
    assert TANYA in text
    assert "<strong>Tim WBS</strong> · Pertanyaan" in text
    assert "Wati" not in text  # whistleblowers learn no name of the team
    assert JAWAB in do(warga, laporan, "jawab", isi=JAWAB).text
    assert JAWAB in read(panggung, laporan, "wati")
    laporan.refresh_from_db()
    assert laporan.status == Status.BK


def test_a_question_of_the_team_never_bears_the_name_of_the_unit(warga: Client, panggung: Panggung) -> None:
    laporan = panggung.disposisi()
    laporan = meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert ask(panggung, laporan) == 302
    said = queries.view_pelapor(laporan).tanggapan[-1]
    assert (said.isi, said.penulis) == (TANYA, "Tim WBS")


def test_the_team_is_told_of_the_answer_and_nobody_else(warga: Client, panggung: Panggung) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    ask(panggung, laporan)
    TugasBerwaktu.objects.all().delete()
    do(warga, laporan, "jawab", isi=JAWAB)
    told = [task.args["akun_id"] for task in TugasBerwaktu.objects.filter(task__endswith="send_petugas")]
    assert told == [str(panggung.wati.pk)]


@pytest.mark.parametrize("nama", ["sri", "laras", "lina", "hadi", "joko", "maria"])
def test_nobody_else_asks(warga: Client, panggung: Panggung, nama: str) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    assert ask(panggung, laporan, nama) in {403, 404}
    assert not laporan.tanggapan_set.exists()


def test_what_another_body_holds_offers_no_answer(warga: Client, panggung: Panggung) -> None:
    laporan, page = open_with_key(warga, panggung)
    meja.forward_laporan(
        actor=panggung.sri,
        laporan=laporan,
        versi=laporan.versi,
        lembaga=Lembaga.DUKCAPIL,
        nama_lembaga="Dinas Dukcapil",
        dasar="UU 24/2013",
        alasan=ALASAN,
    )
    assert reverse("lapor:tindakan", args=[laporan.nomor, "jawab"]) not in warga.get(page).text
    do(warga, laporan, "jawab", isi=JAWAB)
    assert not laporan.tanggapan_set.filter(jenis=JenisTanggapan.JAWABAN_PELAPOR).exists()


def test_every_link_on_the_page_of_the_team_opens(warga: Client, panggung: Panggung) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    petugas = sign_in(Client(), panggung.wati)
    page = petugas.get(reverse("lapor_kerja:laporan", args=[laporan.nomor])).text
    links = set(re.findall(r'href="(/kerja/[^"#?]*)"', page))
    assert reverse("lapor_kerja:wbs") in links
    assert {link: petugas.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def record_at_the_counter(panggung: Panggung, **isian: str) -> tuple[Client, dict[str, str]]:
    """Let the clerk type what a citizen says; return the clerk's browser and the form."""
    clerk = sign_in(Client(), panggung.sri)
    form = {
        "kirim_id": str(uuid.uuid4()),
        "kanal": "TATAP_MUKA",
        "tanggal_terima": "2026-01-07",
        "jam_terima": "10:30",
        "kelas_pelapor": "PENGADUAN",
        "isi": SUAP,
        "nama": "Siti",
        "dibacakan": "on",
    } | isian
    assert clerk.post(reverse("lapor_kerja:baru"), form).status_code == 302
    return clerk, form


def test_a_citizen_at_the_counter_gets_the_key_though_the_clerk_loses_sight(panggung: Panggung) -> None:
    clerk, form = record_at_the_counter(panggung)
    laporan = Laporan.objects.get()
    assert laporan.kelas == Kelas.WBS
    receipt = clerk.get(reverse("lapor_kerja:tanda_terima"))
    assert (receipt.status_code, receipt.content[:5]) == (200, b"%PDF-")
    assert rahasia.is_kunci(rahasia.derive_kunci(form["kirim_id"]), laporan.kunci_hash)
    page = reverse("lapor_kerja:laporan", args=[laporan.nomor])
    assert clerk.get(page).status_code == 404
    assert page not in clerk.get(reverse("lapor_kerja:tercatat")).text


def test_a_receipt_needs_the_form_of_this_very_report(panggung: Panggung) -> None:
    clerk, _form = record_at_the_counter(panggung)
    other = panggung.wbs()
    session = clerk.session
    session["lapor_loket"] |= {"nomor": other.nomor}
    session.save()
    assert clerk.get(reverse("lapor_kerja:tanda_terima")).status_code == 404
    session["lapor_loket"] = {"nomor": other.nomor, "kirim_id": str(uuid.uuid4())}
    session.save()
    assert clerk.get(reverse("lapor_kerja:tanda_terima")).status_code == 404
    colleague = sign_in(Client(), panggung.bayu)
    assert colleague.get(reverse("lapor_kerja:tanda_terima")).status_code == 302


@pytest.fixture
def kembali(warga: Client, panggung: Panggung) -> tuple[Laporan, str]:
    """A report that the WBS team talked about with its reporter, and then gave back: at a unit now."""
    laporan, page = open_with_key(warga, panggung, isi=SUAP)
    ask(panggung, laporan)
    do(warga, laporan, "jawab", isi=JAWAB)
    foto = SimpleUploadedFile("amplop.jpg", make_image(), "image/jpeg")
    do(warga, laporan, "bukti", keterangan="Foto amplopnya.", bukti=foto)
    laporan.refresh_from_db()
    meja.acknowledge_penerusan(
        actor=panggung.wati, laporan=laporan, versi=laporan.versi, tanda_terima="WBS/7 telaah awal"
    )
    laporan.refresh_from_db()
    back = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan="Bukan WBS.")
    return panggung.disposisi(back), page


@pytest.mark.parametrize("nama", ["sri", "laras", "lina", "hadi", "joko", "maria"])
def test_what_was_said_to_the_team_stays_with_it_when_the_desk_has_the_report(
    kembali: tuple[Laporan, str], panggung: Panggung, nama: str
) -> None:
    laporan, _page = kembali
    text = read(panggung, laporan, nama)
    assert laporan.nomor in text
    for said in (TANYA, JAWAB, "Foto amplopnya", ".jpg", "Wati", "telaah awal"):
        assert said not in text
    assert "Bukan WBS." in text  # why it came back is said to the desk
    seen = queries.view_for(panggung.orang[nama], laporan)
    assert (seen.tanggapan, seen.lampiran) == ((), ())


@pytest.mark.parametrize("nama", ["sri", "lina", "joko"])
def test_a_file_sent_to_the_team_is_no_file_of_the_desk(
    kembali: tuple[Laporan, str], panggung: Panggung, nama: str
) -> None:
    laporan, _page = kembali
    found = laporan.lampiran_set.get()
    petugas = sign_in(Client(), panggung.orang[nama])
    for name in ("lampiran", "izin_lampiran"):
        assert petugas.get(reverse(f"lapor_kerja:{name}", args=[laporan.nomor, found.pk])).status_code == 404
    data = letter_data(laporan, nama_lembaga="", dasar="", pesan="", alasan="", data_dikirim=["LAMPIRAN"])
    assert data["berkas"] == []


def test_the_trail_names_nobody_of_the_team(kembali: tuple[Laporan, str], panggung: Panggung) -> None:
    laporan, _page = kembali
    petugas = sign_in(Client(), panggung.sri)
    address = reverse("jejak:riwayat", args=[OBJ_TYPE, str(laporan.pk)])
    assert "Wati" not in petugas.get(address).text
    acts = Entri.objects.filter(obj_id=str(laporan.pk), actor_label__contains="WBS")
    assert {entri.actor_id for entri in acts} == {str(panggung.wati.pk)}  # who it was is kept


def test_the_reporter_still_reads_all_of_it(
    warga: Client, kembali: tuple[Laporan, str], panggung: Panggung
) -> None:
    laporan, page = kembali
    text = warga.get(page).text
    assert TANYA in text
    assert JAWAB in text
    assert len(queries.view_pelapor(laporan).lampiran) == 1


def test_everybody_else_learns_not_even_that_they_talked(kembali: tuple[Laporan, str]) -> None:
    laporan, _page = kembali
    public = [row["judul"] for row in list_linimasa(laporan.nomor)]
    assert "Pelapor menjawab" not in public
    assert "Laporan diterima" in public
    Laporan.objects.filter(pk=laporan.pk).update(is_rahasia=False, is_terbit=True, is_ulasan_privasi=True)
    found = get_published(laporan.nomor)
    acts = [row.act for row in found.riwayat_publik]  # type: ignore[attr-defined]
    assert Act.RECEIVE in acts
    assert not {Act.ANSWER, Act.ADD_BUKTI, Act.ASK_PELAPOR} & set(acts)


def test_the_team_reads_it_again_when_the_report_comes_back(
    kembali: tuple[Laporan, str], panggung: Panggung
) -> None:
    laporan, _page = kembali
    meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    text = read(panggung, laporan, "wati")
    assert JAWAB in text
    assert "Wati" in text


def test_what_is_said_before_and_after_the_team_had_it_belongs_to_the_desk(
    warga: Client, panggung: Panggung
) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    back = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan="Bukan WBS.")
    meja.ask_kelengkapan(actor=panggung.sri, laporan=back, versi=back.versi, daftar=["nomor TPS"])
    do(warga, laporan, "jawab", isi="TPS nomor 12 di kelurahan saya.")
    assert "TPS nomor 12 di kelurahan saya." in read(panggung, laporan, "sri")


def test_files_that_came_with_the_report_go_where_its_words_go(panggung: Panggung) -> None:
    laporan = panggung.wbs()
    file = SimpleUploadedFile("awal.pdf", make_pdf(), content_type="application/pdf")
    berkas = store(actor=panggung.sri, file=file, kantor=panggung.kantor)
    Lampiran.objects.create(laporan=laporan, berkas=berkas, nama_samaran="awal.pdf")
    meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan="Bukan WBS.")
    laporan.refresh_from_db()
    assert [row.nama_samaran for row in list_evidence(laporan, Pemirsa.ADMIN)] == ["awal.pdf"]


def test_who_clicked_too_late_learns_no_name_of_the_team(panggung: Panggung) -> None:
    laporan = panggung.wbs()
    back = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan="Bukan WBS.")
    with pytest.raises(StaleVersion) as refused:
        meja.ask_kelengkapan(actor=panggung.sri, laporan=back, versi=back.versi - 1, daftar=["nomor TPS"])
    assert "Wati" not in str(refused.value.kalimat)
    assert "Tim WBS" in str(refused.value.kalimat)


def test_the_trail_names_nobody_who_asked_for_an_identity_in_the_team(panggung: Panggung) -> None:
    laporan = panggung.wbs()
    second = make_petugas("Yuni Astuti", Peran.APIP, panggung.kantor)
    asked = meja.request_buka_identitas(
        actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    meja.approve_buka_identitas(actor=second, permintaan=asked)
    meja.read_identitas(actor=panggung.wati, permintaan=asked)
    laporan.refresh_from_db()
    meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan="Bukan WBS.")
    text = read(panggung, laporan, "sri")
    assert "Tim WBS membaca identitas pelapor." in text
    assert "Wati" not in text
    assert "Yuni" not in text


def groups_of(panggung: Panggung) -> dict[str, int]:
    """Return how many reports the list of the WBS team counts under each heading."""
    page = sign_in(Client(), panggung.wati).get(reverse("lapor_kerja:wbs"))
    return {str(row["judul"]): row["jumlah"] for row in page.context["kelompok"] if row["jumlah"]}


def test_the_list_of_the_team_says_what_has_no_deadline_and_what_waits_for_the_reporter(
    warga: Client, panggung: Panggung
) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    meja.acknowledge_penerusan(
        actor=panggung.wati, laporan=laporan, versi=laporan.versi, tanda_terima="Diterima tim"
    )
    assert groups_of(panggung) == {"Tanpa tenggat": 1}
    laporan.refresh_from_db()
    assert ask(panggung, laporan) == 302
    assert groups_of(panggung) == {"Menunggu pelapor atau pihak lain": 1}
    assert "Menunggu pelapor" in sign_in(Client(), panggung.wati).get(reverse("lapor_kerja:wbs")).text
    do(warga, laporan, "jawab", isi=JAWAB)
    assert groups_of(panggung) == {"Tanpa tenggat": 1}


def test_the_rail_stands_at_wbs_on_a_page_of_the_team(warga: Client, panggung: Panggung) -> None:
    laporan, _page = open_with_key(warga, panggung, isi=SUAP)
    wati = sign_in(Client(), panggung.wati)
    for name in ("laporan", "tanya"):
        text = wati.get(reverse(f"lapor_kerja:{name}", args=[laporan.nomor])).text
        [here] = re.findall(r'<a [^>]*href="([^"]+)"[^>]*aria-current="page"', text.partition("<main")[0])
        assert here == reverse("lapor_kerja:wbs")
