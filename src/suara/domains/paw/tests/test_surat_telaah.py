"""Letters read as a jurist reads them: from the facts of a case to the words on paper."""

from __future__ import annotations

import datetime as dt
import json
import types
from dataclasses import replace

import pytest
import time_machine

from suara.core.surat.render import render_pdf
from suara.domains.paw import facts, terms
from suara.domains.paw.documents import _about
from suara.domains.paw.documents_keputusan import build_s1, calon_surat, list_peringkat
from suara.domains.paw.documents_surat import build_s4, build_s7, remaining_term
from suara.domains.paw.mapping import build_kasus
from suara.domains.paw.models import Anggota, Calon, KeputusanPAW, TandaTerimaLHKPN
from suara.domains.paw.pengantar import publish_isi
from suara.domains.paw.rules import decide
from suara.domains.paw.services import IsianDokumen, check_kelengkapan, record_fakta, verify_fakta
from suara.domains.paw.status import HasilPeriksa
from suara.domains.paw.surat_data import TEMPLATES
from suara.domains.paw.tests.perkara_contoh import calon, make_pemilu, register, scan
from suara.domains.paw.tests.test_surat_templates import envelope, read, squeeze

HARI = dt.date(2026, 3, 18)


def test_the_remaining_term_is_counted_by_the_calendar():
    akhir = dt.date(2029, 9, 2)
    assert remaining_term(dt.date(2029, 3, 3), akhir) == "5 bulan 30 hari"
    assert remaining_term(dt.date(2029, 3, 2), akhir) == "6 bulan 0 hari"
    assert remaining_term(dt.date(2029, 9, 2), akhir) == "0 bulan 0 hari"
    assert remaining_term(dt.date(2029, 3, 1), dt.date(2029, 8, 31)) == "5 bulan 30 hari"


def test_what_was_clarified_is_not_what_was_found():
    umum = types.SimpleNamespace(tentang=[])
    assert "masih hidup" in _about(umum)  # type: ignore[arg-type]
    assert _about(types.SimpleNamespace(tentang=["T1"])) == "keterangan bahwa calon meninggal dunia"  # type: ignore[arg-type]


@pytest.fixture
def perkara(db, rina, kantor_kaltim):
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        make_pemilu()
        yield register(rina, kantor_kaltim)


def _decided(kasus: facts.Kasus) -> KeputusanPAW:
    hasil = decide(kasus, hari_ini=HARI)
    orang = hasil.data["calon"] or hasil.data.get("calon_ditunggu")
    id = orang["id"] if isinstance(orang, dict) else orang
    pilih = Calon.objects.filter(pk=int(str(id))).first() if id else None
    return KeputusanPAW(hasil=hasil.hasil, isi=hasil.to_dict(), calon=pilih, tanggal=HARI)


def _people(kasus: facts.Kasus, **ubah: dict[str, object]) -> facts.Kasus:
    """Change people by list number: `_people(kasus, c4={…})`."""
    orang = tuple(replace(c, **ubah.get(f"c{c.nomor_urut}", {})) for c in kasus.calon)  # type: ignore[arg-type]
    return replace(kasus, calon=orang)


def _read(jenis: str, data: object) -> str:
    return squeeze(read(render_pdf(TEMPLATES[jenis], envelope(jenis, data=data))))


def _clarified(kode: terms.KodeFakta) -> dict[str, object]:
    return {
        "fakta": (facts.FaktaCalon(kode=kode, sumber=terms.SumberFakta.INSTANSI),),
        "klarifikasi": (
            facts.Klarifikasi(
                tanggal=dt.date(2026, 3, 17),
                pihak=terms.PihakKlarifikasi.INSTANSI,
                cara=terms.CaraKlarifikasi.SURAT,
                hasil=terms.HasilKlarifikasi.TERBUKTI,
                tentang=(kode,),
                berita_acara="1",
            ),
        ),
    }


LHKPN = {"lhkpn": facts.LHKPN(tanda_terima="LHKPN-1")}


def test_s1_names_the_proof_also_when_it_is_a_berita_acara(perkara):
    kasus = _people(build_kasus(perkara), c4=_clarified(terms.KodeFakta.T5), c3=LHKPN)
    keputusan = _decided(kasus)
    assert keputusan.hasil == "NAMA"
    teks = _read("S1", build_s1(perkara, keputusan))
    for potongan in ("CalonContoh3", "BeritaAcarahasilklarifikasi,17Maret2026", "Pasal21ayat(5)"):
        assert potongan in teks


def test_s1_says_that_nobody_is_left_where_kpu_looked_and_who_was_passed_over(perkara):
    mati = facts.Dokumen(
        id="d", jenis=terms.JenisDokumen.AKTA_KEMATIAN, nomor="474.3/7", tanggal=HARI, identitas_cocok=True
    )
    fakta = (facts.FaktaCalon(kode=terms.KodeFakta.T1, sumber=terms.SumberFakta.INSTANSI, dokumen=(mati,)),)
    kasus = _people(build_kasus(perkara), **{f"c{n}": {"fakta": fakta} for n in (3, 4, 5, 6, 7)})
    atas = facts.Dapil(id="DPR", nama="Kalimantan Timur (DPR)", lembaga=terms.Lembaga.DPR)
    kasus = replace(kasus, cadangan=facts.DapilCadangan(dapil_tingkat_atas=atas))
    keputusan = _decided(kasus)
    assert keputusan.hasil == "HABIS"
    teks = _read("S1", build_s1(perkara, keputusan))
    for potongan in ("tidakadalagicalon", "sudahhabis", "KalimantanTimur(DPR)", "AktakematianNomor474.3/7"):
        assert potongan in teks


def test_unknown_gender_is_not_printed_as_a_man(perkara):
    Calon.objects.filter(pk=calon(4).pk).update(jenis_kelamin="")
    keputusan = _decided(_people(build_kasus(perkara), c4=LHKPN))
    orang = calon_surat(keputusan, str(calon(4).pk))
    assert orang is not None
    assert orang["jenis_kelamin"] == ""
    assert {b["jenis_kelamin"] for b in list_peringkat(keputusan) if b["nomor_urut"] == 4} == {""}
    assert "Laki-laki" not in _read("S1", build_s1(perkara, keputusan))


def test_who_was_struck_from_the_list_is_not_shown_as_still_to_be_examined(perkara):
    kasus = _people(build_kasus(perkara), c4=LHKPN, c3={"kedudukan": terms.Kedudukan.DICORET_DARI_DCT})
    rows = {b["nomor_urut"]: b["status"] for b in list_peringkat(_decided(kasus))}
    assert rows[3] == "TIDAK_DIPERINGKAT"


def test_the_interim_answer_gives_the_true_cause(perkara):
    lain = (facts.KekosonganLain(anggota="1"),)
    serentak = _decided(replace(build_kasus(perkara), kekosongan_lain=lain))
    assert build_s7(perkara, serentak, {})["sebab"] == "PLENO"
    assert "kepengurusan" not in _read("S7", build_s7(perkara, serentak, {}))
    dasar = build_kasus(perkara)
    dasar = replace(
        dasar,
        anggota=replace(
            dasar.anggota,
            alasan=terms.AlasanBerhenti.DIBERHENTIKAN,
            alasan_diberhentikan=terms.AlasanDiberhentikan.G8,
        ),
        kepengurusan=facts.KepengurusanPartai(surat_bertentangan=True),
    )
    assert build_s7(perkara, _decided(dasar), {})["sebab"] == "KEPENGURUSAN_GANDA"


def test_s4_about_an_elected_candidate_does_not_send_the_letter_back_here(perkara):
    kasus = build_kasus(perkara)
    keputusan = _decided(replace(kasus, anggota=replace(kasus.anggota, tanggal_dilantik=None)))
    teks = _read("S4", build_s4(perkara, keputusan, {}))
    assert "bukanpenggantianantarwaktu" in teks
    assert "PermintaandisampaikanolehPimpinan" not in teks


def test_the_public_reads_no_number_or_date_of_a_paper(perkara):
    mati = facts.Dokumen(
        id="rahasia-1", jenis=terms.JenisDokumen.AKTA_KEMATIAN, nomor="474.3/7", tanggal=dt.date(2026, 1, 9)
    )
    mati = replace(mati, identitas_cocok=True)
    fakta = (facts.FaktaCalon(kode=terms.KodeFakta.T1, sumber=terms.SumberFakta.INSTANSI, dokumen=(mati,)),)
    kasus = _people(build_kasus(perkara), c4={"fakta": fakta}, c3=LHKPN)
    isi = _decided(kasus).isi
    umum = json.dumps(publish_isi(isi))
    for rahasia in ("474.3/7", "2026-01-09", "rahasia-1", "LHKPN-1"):
        assert rahasia in json.dumps(isi)
        assert rahasia not in umum
    assert "Akta kematian" in umum


def test_whom_the_pleno_chose_has_votes_rank_and_receipt_on_paper(perkara, rina):
    lain = (facts.KekosonganLain(anggota="1"),)
    kasus = replace(_people(build_kasus(perkara), c4=LHKPN), kekosongan_lain=lain)
    keputusan = _decided(kasus)
    assert keputusan.hasil == "MANUAL"
    keputusan.calon = calon(4)
    TandaTerimaLHKPN.objects.create(
        permohonan=perkara,
        calon=calon(4),
        nomor="LHKPN-4",
        tanggal_lhkpn=HARI,
        dicatat_oleh=rina,
        berkas=scan(rina, perkara.kantor, "lhkpn.pdf"),
    )
    surat = build_s1(perkara, keputusan)
    assert surat["calon"] is not None
    assert (surat["calon"]["suara_sah"], surat["calon"]["peringkat"]) == (6000, 3)
    assert surat["lhkpn"]["nomor"] == "LHKPN-4"
    assert surat["l1"] is not None


def test_a_resignation_in_an_earlier_case_counts_in_every_later_one(perkara, rina, yusuf, kantor_kaltim):
    mundur = IsianDokumen(
        jenis_dokumen="PERNYATAAN_MUNDUR_CPAW",
        nomor_dokumen="1",
        tanggal_dokumen=dt.date(2026, 3, 1),
        identitas_cocok=True,
        bermeterai=True,
        ditandatangani_sendiri=True,
        menyebut_cpaw=True,
    )
    check_kelengkapan(actor=rina, permohonan=perkara, versi=perkara.versi, hasil=HasilPeriksa.LENGKAP)
    perkara.refresh_from_db()
    fakta = record_fakta(
        actor=rina,
        permohonan=perkara,
        versi=perkara.versi,
        calon=calon(4),
        kode="T2",
        sumber="CALON",
        dokumen=mundur,
        berkas=scan(rina, kantor_kaltim, "mundur.pdf"),
    )
    perkara.refresh_from_db()
    verify_fakta(actor=yusuf, permohonan=perkara, versi=perkara.versi, fakta=fakta)
    lain = Anggota.objects.get(calon=calon(1))
    kedua = register(rina, kantor_kaltim, nomor_surat="170/200", anggota=lain, nama_anggota="Calon Contoh 1")
    kasus = replace(_people(build_kasus(kedua), c3=LHKPN), kekosongan_lain=())
    keputusan = _decided(kasus)
    assert (keputusan.hasil, keputusan.calon) == ("NAMA", calon(3))
    assert "PKPU 3/2025 Pasal 20 ayat (4)" in json.dumps(keputusan.isi["data"]["dilewati"])


def test_the_interim_answer_repeats_no_rumour_and_no_name(perkara):
    rumor = (facts.FaktaCalon(kode=terms.KodeFakta.T8, sumber=terms.SumberFakta.MEDIA),)
    keputusan = _decided(_people(build_kasus(perkara), c4={"fakta": rumor}))
    assert keputusan.hasil == "KLARIFIKASI"
    teks = _read("S7", build_s7(perkara, keputusan, {}))
    assert "CalonContoh4" not in teks
    assert "dipidana" not in teks
    assert "diklarifikasi" in teks
