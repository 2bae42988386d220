"""A plenary from its recap to what the public reads: nothing silent, two persons, nothing repaired."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from suara.core.jejak.models import Entri
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, SamePerson, WrongState
from suara.domains.pemilih.models import (
    BarisCoktas,
    PeriodeSatker,
    PlenoPeriode,
    RekapPeriode,
    TanggapanPemilih,
)
from suara.domains.pemilih.models.saran import KasusSaran, SuratSaran
from suara.domains.pemilih.queries import list_ditetapkan, rekap_terbit
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.queries.pleno import read_lembar
from suara.domains.pemilih.services.pleno import IsianRapat
from suara.domains.pemilih.services.pleno_catatan import IsianKoreksi
from suara.domains.pemilih.terms import Putusan
from suara.domains.pemilih.terms_pleno import JalanKoreksi, JenisDokumenPleno
from suara.domains.pemilih.tests.periode_uji import baris, deliver
from suara.domains.pemilih.tests.pleno_uji import (
    HARI,
    RAPAT,
    PanggungPleno,
    attend,
    close,
    decided,
    fresh,
    issue,
    make_panggung_pleno,
    opened,
    rekap_uji,
)
from suara.engine.recap import LP
from suara.engine.terms import JenisKandidat

pytestmark = pytest.mark.django_db


@pytest.fixture
def p(db: None, monkeypatch: pytest.MonkeyPatch) -> PanggungPleno:
    """The office with its chair; PDFs are looked at elsewhere."""
    monkeypatch.setattr("suara.core.surat.services.dokumen.render_pdf", lambda *_said: b"%PDF-contoh")
    return make_panggung_pleno()


def test_without_a_recap_there_is_no_meeting(p: PanggungPleno) -> None:
    periode = close(p)
    with pytest.raises(ActRefused, match="Belum ada rekap"):
        services.start_pleno(actor=p.gani, periode=periode, versi=periode.versi, isian=RAPAT)
    assert PeriodeSatker.objects.get().status == "DITUTUP"


def test_from_the_recap_to_what_the_public_reads(p: PanggungPleno) -> None:
    pleno = opened(p, gap=3)
    assert {row.kelompok for row in pleno.peserta_set.all()} >= {"KPU", "BAWASLU", "DUKCAPIL", "PARTAI"}
    row = attend(p, pleno)
    with pytest.raises(ActRefused, match="Celah ini belum dijelaskan"):
        issue(p, pleno)
    services.explain_gaps(
        actor=p.fitri, pleno=row, versi=row.versi, kata={"64.72": ("Penangguhan dicabut.", True)}
    )
    with pytest.raises(ActRefused, match="Terbitkan dulu Berita Acara"):
        services.issue_pleno_document(
            actor=p.ketua, pleno=row, jenis=JenisDokumenPleno.SK, tanggal_surat=HARI, nomor="1"
        )
    issue(p, pleno)
    assert not list_ditetapkan().exists()
    done = decided(p, pleno)
    shown = rekap_terbit("64.72", "2025-TW4")
    assert (shown.ba_nomor, shown.keputusan_nomor) == ("41/PK.01-BA/6472/3/2025", "41 Tahun 2025")
    assert shown.penjelasan == dict.fromkeys(("64.72", "64.72.01"), "Penangguhan dicabut.")
    assert [celah.celah.jumlah for celah in shown.rekap.celah] == [3, 3]
    assert shown.ditetapkan_at == done.ditetapkan_at
    assert set(shown.dokumen) == {"BA", "SK"}
    assert PeriodeSatker.objects.get().snapshot_hasil == "s1"
    with pytest.raises(WrongState, match="sudah ditetapkan"):
        services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(gap=4), snapshot="s2")
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        PlenoPeriode.objects.update(tempat="Tempat lain")


def test_who_opened_does_not_decide_and_others_do_nothing(p: PanggungPleno) -> None:
    services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(), snapshot="s1")
    periode = close(p)
    for stranger in (p.fitri, p.zul, p.ratna, p.mega):
        with pytest.raises(NotAllowed):
            services.start_pleno(actor=stranger, periode=periode, versi=periode.versi, isian=RAPAT)
    pleno = services.start_pleno(actor=p.intan, periode=periode, versi=periode.versi, isian=RAPAT)
    attend(p, pleno)
    row = issue(p, pleno)
    with pytest.raises(SamePerson):
        services.decide(actor=p.intan, pleno=row, versi=row.versi)
    for stranger in (p.fitri, p.gani, p.zul, p.mega):
        with pytest.raises(NotAllowed):
            services.decide(actor=stranger, pleno=row, versi=row.versi)
        if stranger not in (p.fitri, p.gani):
            with pytest.raises(NotAllowed):
                services.edit_rapat(actor=stranger, pleno=row, versi=row.versi, isian=RAPAT)
    decided(p, pleno)


def test_a_correction_on_the_floor_is_decided_by_two_counted_and_read_again(p: PanggungPleno) -> None:
    pleno = opened(p)
    attend(p, pleno)
    deliver(p, baris("TMS", "PINDAH_DOMISILI", pindah="ANTAR_KABUPATEN"), kata="di tempat")
    usul = services.propose(
        actor=p.fitri,
        periode=p.periode,
        putusan=Putusan.TERIMA,
        pilihan=Pilihan(),
        alasan="Pleno",
        terlihat=1,
    )
    services.approve(actor=p.intan, usul=usul)
    with pytest.raises(ActRefused, match="tanpa dicatat sebagai koreksi"):
        issue(p, pleno)
    row = fresh(pleno)
    said = {"uraian": "Satu nama sudah pindah", "pengusul": "Bawaslu", "jalan": JalanKoreksi.LANGSUNG}
    services.record_koreksi(actor=p.fitri, pleno=row, versi=row.versi, isian=IsianKoreksi(**said, usul=usul))
    with pytest.raises(ActRefused, match="Koreksi nomor 1 belum selesai"):
        issue(p, pleno)
    services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(gap=-1), snapshot="s2")
    assert not read_lembar(fresh(pleno)).koreksi[0].selesai
    row = fresh(pleno)
    services.read_aloud(actor=p.gani, pleno=row, versi=row.versi)
    lembar = read_lembar(fresh(pleno))
    assert (lembar.koreksi[0].selesai, lembar.pleno.rekap_dibaca.versi) == (True, 2)
    assert lembar.jumlah.kini.jumlah == 304
    words = {"64.72": ("Koreksi dalam rapat.", True)}
    services.explain_gaps(actor=p.fitri, pleno=row, versi=row.versi + 1, kata=words)
    issue(p, pleno)
    with pytest.raises(WrongState, match="sudah terbit"):
        deliver(p, baris("TMS", "PINDAH_DOMISILI", pindah="ANTAR_KABUPATEN"), kata="sesudah")


def test_what_cannot_be_decided_now_is_carried_with_its_reason(p: PanggungPleno) -> None:
    pleno = opened(p)
    row = attend(p, pleno)
    said = {"uraian": "Lima nama", "pengusul": "Partai", "jalan": JalanKoreksi.DIBAWA}
    with pytest.raises(ActRefused, match="dibawa"):
        services.record_koreksi(actor=p.fitri, pleno=row, versi=row.versi, isian=IsianKoreksi(**said))
    services.record_koreksi(
        actor=p.fitri, pleno=row, versi=row.versi, isian=IsianKoreksi(**said, alasan="Tanpa dokumen")
    )
    row = fresh(pleno)
    made = services.record_tanggapan(
        actor=p.fitri, pleno=row, versi=row.versi, lembaga="Bawaslu", nama="", isi="Mohon daftar TMS."
    )
    with pytest.raises(ActRefused, match="Tanggapan nomor 1"):
        issue(p, pleno)
    row = fresh(pleno)
    services.record_tanggapan(
        actor=p.fitri, pleno=row, versi=row.versi, lembaga="Bawaslu", nama="", isi=made.isi,
        tindak_lanjut="Angka menurut alasan dibacakan.", lama=made,
    )  # fmt: skip
    decided(p, issue(p, pleno))
    assert not [row for row in Entri.objects.all() if "Lima nama" in str(row.data)]


def test_a_case_of_bawaslu_is_answered_or_carried_by_its_name(p: PanggungPleno) -> None:
    surat = SuratSaran.objects.create(
        periode=p.periode, nomor="12/PM.00.02/K.KI/12/2025", tanggal=HARI, tingkat="KAB_KOTA", hal="Saran",
        diterima=HARI, oleh=p.zul, batas=HARI,
    )  # fmt: skip
    kasus = KasusSaran.objects.create(
        surat=surat, urut=1, jenis="TMS", wilayah="64.72.01", uraian="Contoh", orang="{}", oleh=p.zul
    )
    pleno = opened(p)
    row = attend(p, pleno)
    with pytest.raises(ActRefused, match="Saran perbaikan Bawaslu: 1 belum dijawab"):
        issue(p, pleno)
    with pytest.raises(ActRefused, match="alasan"):
        services.carry_perkara(actor=p.fitri, pleno=row, versi=row.versi, alasan={"BAWASLU:99": "x"})
    services.carry_perkara(
        actor=p.fitri, pleno=row, versi=row.versi, alasan={f"BAWASLU:{kasus.pk}": "Menunggu coktas"}
    )
    data = issue(p, pleno).dokumen_set.get(jenis="BA").dokumen.data
    assert [(one["nama"], one["alasan"]) for one in data["dibawa"]] == [
        ("12/PM.00.02/K.KI/12/2025 · 1 · TMS", "Menunggu coktas")
    ]
    decided(p, pleno)


def test_unfinished_visits_and_citizens_words_are_named_and_counted(p: PanggungPleno) -> None:
    for status in ("BELUM", "BELUM", "ULANG", "DILANJUTKAN"):
        BarisCoktas.objects.create(periode=p.periode, alasan="LAIN", desa="64.72.05.1004", status=status)
    for nomor, status in (("TM-2025-000001-1", "MASUK"), ("TM-2025-000002-2", "DITANYA")):
        TanggapanPemilih.objects.create(
            nomor=nomor, kantor=p.kantor, kanal="DARING", jenis="TMS", alasan="MENINGGAL", status=status,
            desa="64.72.05.1004", kirim_hash=nomor, terima_at=dt.datetime(2025, 10, 20, 3, tzinfo=dt.UTC),
        )  # fmt: skip
    pleno = opened(p)
    row = attend(p, pleno)
    cases = {one.kunci: one.nama for one in read_lembar(row).terbuka}
    assert cases["COKTAS:64.72.05"].endswith("2 belum dikunjungi, 1 perlu dikunjungi lagi")
    asked = {key: "Menunggu akta" for key in cases if key.startswith("TANGGAPAN:")}
    services.carry_perkara(actor=p.fitri, pleno=row, versi=row.versi, alasan=asked)
    data = issue(p, pleno).dokumen_set.get(jenis="BA").dokumen.data
    assert (data["coktas_belum"], data["warga_belum"]) == (4, 2), "visits do not stop a plenary"
    assert [(one["nama"], one["jumlah"]) for one in data["warga"]] == [
        (f"{JenisKandidat.TMS.label}: Belum dijawab", 2)
    ]


def test_an_explanation_is_of_one_gap_and_not_of_the_next(p: PanggungPleno) -> None:
    pleno = opened(p, gap=3)
    row = attend(p, pleno)
    kata = {"64.72": ("Tiga orang.", True)}
    services.explain_gaps(actor=p.fitri, pleno=row, versi=row.versi, kata=kata)
    assert all(one.penjelasan for one in read_lembar(fresh(pleno)).celah)
    services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(gap=5), snapshot="s2")
    row = fresh(pleno)
    services.read_aloud(actor=p.gani, pleno=row, versi=row.versi)
    assert not any(one.penjelasan for one in read_lembar(fresh(pleno)).celah)


def test_back_to_work_only_with_a_reason_and_the_next_meeting_is_another(p: PanggungPleno) -> None:
    pleno = opened(p)
    with pytest.raises(ActRefused, match="mengapa"):
        services.send_back(actor=p.gani, pleno=pleno, versi=1, alasan=" ")
    services.send_back(actor=p.gani, pleno=pleno, versi=1, alasan="Rekap keliru")
    assert PeriodeSatker.objects.get().status == "BERJALAN"
    periode = close(p)
    again = services.start_pleno(actor=p.gani, periode=periode, versi=periode.versi, isian=RAPAT)
    assert (again.urut, again.mengganti) == (2, None)
    services.postpone(actor=p.gani, periode=periode, versi=periode.versi + 1, alasan="Bencana")
    assert set(PlenoPeriode.objects.values_list("keadaan", flat=True)) == {"DIHENTIKAN"}


def test_a_change_replaces_with_its_reason_and_the_old_stays_readable(p: PanggungPleno) -> None:
    pleno = opened(p)
    attend(p, pleno)
    issue(p, pleno)
    old = decided(p, pleno)
    periode = PeriodeSatker.objects.get()
    later = IsianRapat(tanggal=dt.date(2025, 12, 15), jam=dt.time(10), tempat="Aula")
    change = services.open_change(
        actor=p.gani, periode=periode, versi=periode.versi, isian=later, alasan="Salah jumlah di Palaran"
    )
    assert rekap_terbit("64.72", "2025-TW4").rekap.baris[0].kini.jumlah == 305
    services.record_rekap(actor=None, periode=periode, isi=rekap_uji(gap=2), snapshot="s2")
    row = fresh(change)
    services.read_aloud(actor=p.gani, pleno=row, versi=row.versi)
    row = attend(p, change)
    services.explain_gaps(actor=p.fitri, pleno=row, versi=row.versi, kata={"64.72": ("Dua orang.", True)})
    for jenis, nomor in ((JenisDokumenPleno.BA, "50/BA"), (JenisDokumenPleno.SK, "50")):
        services.issue_pleno_document(
            actor=p.ketua, pleno=fresh(change), jenis=jenis, tanggal_surat=later.tanggal, nomor=nomor
        )
    decided(p, change)
    shown = rekap_terbit("64.72", "2025-TW4")
    assert (shown.rekap.baris[0].kini.jumlah, shown.keputusan_nomor) == (307, "50")
    assert shown.perubahan == "Salah jumlah di Palaran"
    paper = change.dokumen_set.get(jenis="SK").dokumen
    assert paper.data["mengubah"]["nomor"] == "41 Tahun 2025"
    assert RekapPeriode.objects.get(pk=old.rekap_dibaca_id).isi["baris"][0]["kini"]["jumlah"] == 305


def test_numbers_are_typed_and_the_sexes_still_add_up(p: PanggungPleno) -> None:
    pleno = opened(p)
    attend(p, pleno)
    with pytest.raises(ActRefused, match="Ketik nomornya"):
        services.issue_pleno_document(
            actor=p.ketua, pleno=fresh(pleno), jenis=JenisDokumenPleno.BA, tanggal_surat=HARI, nomor=" "
        )
    data = issue(p, pleno).dokumen_set.get(jenis="BA").dokumen.data
    assert sum(row["jumlah"] for row in data["baris"]) == data["angka"]["jumlah"] == 305
    assert LP(data["angka"]["l"], data["angka"]["p"]).jumlah == 305
    with pytest.raises(WrongState, match="sudah terbit"):
        services.edit_rapat(actor=p.gani, pleno=fresh(pleno), versi=fresh(pleno).versi, isian=RAPAT)
