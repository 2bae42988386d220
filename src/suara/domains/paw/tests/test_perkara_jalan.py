"""The whole way of a case, from the letter to the published answer, and every act that must be refused."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.jejak.queries import list_history
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import (
    ActRefused,
    DecisionChanged,
    NoKuorum,
    NotAllowed,
    PreparerApproves,
    SentTwice,
    StaleVersion,
    WrongState,
)
from suara.domains.paw.models import KeputusanPAW, PermohonanPAW
from suara.domains.paw.services import (
    IsianDokumen,
    check_kelengkapan,
    close_permohonan,
    correct_document,
    discard_letter,
    draft_letter,
    hold_pleno,
    issue_document,
    prepare_keputusan,
    publish_permohonan,
    record_fakta,
    record_lhkpn,
    verify_fakta,
)
from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.tests.perkara_contoh import calon, make_pemilu, rapat, register, scan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def perkara(rina: Akun, kantor_kaltim: Kantor) -> PermohonanPAW:
    make_pemilu()
    return register(rina, kantor_kaltim)


def fresh(permohonan: PermohonanPAW) -> PermohonanPAW:
    return PermohonanPAW.objects.get(pk=permohonan.pk)


def lengkap(permohonan: PermohonanPAW, rina: Akun) -> PermohonanPAW:
    return check_kelengkapan(
        actor=rina, permohonan=permohonan, versi=permohonan.versi, hasil=HasilPeriksa.LENGKAP
    )


def lhkpn(permohonan: PermohonanPAW, actor: Akun, nomor: int = 4) -> PermohonanPAW:
    record_lhkpn(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        calon=calon(nomor),
        nomor="LHKPN-1",
        tanggal_lhkpn=dt.date(2026, 3, 1),
        berkas=scan(actor, permohonan.kantor, "lhkpn.pdf"),
    )
    return fresh(permohonan)


def siap_pleno(permohonan: PermohonanPAW, rina: Akun, yusuf: Akun) -> KeputusanPAW:
    lengkap(permohonan, rina)
    lhkpn(permohonan, yusuf)
    return prepare_keputusan(actor=yusuf, permohonan=permohonan, versi=fresh(permohonan).versi)


def pleno(permohonan: PermohonanPAW, rancangan: KeputusanPAW, actor: Akun, **changes):
    return hold_pleno(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        rancangan=rancangan,
        isian=rapat(**changes),
    )


def issue(permohonan: PermohonanPAW, actor: Akun, jenis: str):
    linked = permohonan.dokumen_set.filter(jenis=jenis).last()
    assert linked is not None
    return issue_document(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        linked=linked,
        tanggal_surat=dt.date(2026, 3, 18),
    )


def test_letter_to_published_answer(perkara, rina, yusuf, maria) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    assert (rancangan.hasil, rancangan.calon) == ("NAMA", calon(4))
    assert fresh(perkara).status == "SIAP_PLENO"
    pleno(perkara, rancangan, maria)
    assert fresh(perkara).status == "DIPUTUSKAN"
    with pytest.raises(ActRefused, match="Berita Acara pleno"):
        issue(perkara, maria, "S1")
    berita_acara = issue(perkara, maria, "BA1")
    surat = issue(perkara, maria, "S1")
    assert surat.data["berita_acara"]["nomor"] == berita_acara.nomor
    publish_permohonan(actor=maria, permohonan=perkara, versi=fresh(perkara).versi)
    assert fresh(perkara).status == "TERBIT"
    assert {t.aturan: t.status for t in Tenggat.objects.all()} == {
        "paw.jawaban_pertama": "SELESAI",
        "paw.jawaban_nama": "SELESAI",
    }
    acts = [e.act for e in list_history("paw.permohonan", str(perkara.pk))]
    assert acts[0] == "paw.permohonan.diterima"
    assert acts[-1] == "paw.permohonan.diumumkan"
    ralat = correct_document(
        actor=maria,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        linked=perkara.dokumen_set.get(jenis="S1"),
        alasan="Nama dapil keliru.",
        tanggal_surat=dt.date(2026, 3, 18),
    )
    assert ralat.meralat_id == surat.pk
    close_permohonan(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, alasan=AlasanTutup.SELESAI)
    assert fresh(perkara).status == "DITUTUP"


def test_wrong_role_and_wrong_office_are_refused(perkara, rina, yusuf, maria, anang, tono) -> None:
    for person in (yusuf, maria, anang, tono):
        with pytest.raises(NotAllowed):
            lengkap(perkara, person)
    lengkap(perkara, rina)
    for person in (rina, maria, anang, tono):
        with pytest.raises(NotAllowed):
            prepare_keputusan(actor=person, permohonan=perkara, versi=fresh(perkara).versi)


def test_only_the_secretariat_registers(yusuf, tono, kantor_kaltim) -> None:
    make_pemilu()
    for person in (yusuf, tono):
        with pytest.raises(NotAllowed):
            register(person, kantor_kaltim)


def test_wrong_state_is_refused(perkara, yusuf) -> None:
    with pytest.raises(WrongState, match="Diterima"):
        prepare_keputusan(actor=yusuf, permohonan=perkara, versi=perkara.versi)


def test_stale_version_names_who_was_faster(perkara, rina, yusuf, kantor_kaltim) -> None:
    from suara.core.akun.models import Penugasan

    Penugasan.objects.create(akun=yusuf, peran="SEKRETARIAT", kantor=kantor_kaltim)
    seen = perkara.versi
    lengkap(perkara, rina)
    with pytest.raises(StaleVersion, match="Rina"):
        check_kelengkapan(actor=yusuf, permohonan=perkara, versi=seen, hasil=HasilPeriksa.LENGKAP)


def test_the_same_form_sent_twice_blames_nobody_else(perkara, rina) -> None:
    seen = perkara.versi
    lengkap(perkara, rina)
    with pytest.raises(SentTwice, match="Anda sendiri"):
        check_kelengkapan(actor=rina, permohonan=perkara, versi=seen, hasil=HasilPeriksa.LENGKAP)


def test_preparer_does_not_approve(perkara, rina, yusuf, kantor_kaltim) -> None:
    from suara.core.akun.models import Penugasan

    rancangan = siap_pleno(perkara, rina, yusuf)
    Penugasan.objects.create(akun=yusuf, peran="KETUA", kantor=kantor_kaltim)
    with pytest.raises(PreparerApproves):
        pleno(perkara, rancangan, yusuf)


@pytest.mark.parametrize(("hadir", "jumlah"), [(3, 5), (0, 5), (2, 2), (4, 7)])
def test_no_quorum_no_decision(perkara, rina, yusuf, maria, hadir, jumlah) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    with pytest.raises(NoKuorum):
        pleno(perkara, rancangan, maria, hadir=hadir, jumlah=jumlah)
    assert fresh(perkara).status == "SIAP_PLENO"


def test_changed_facts_stop_the_pleno_and_show_the_difference(perkara, rina, yusuf, maria) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    record_fakta(
        actor=yusuf,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        calon=calon(4),
        kode="T1",
        sumber="MEDIA",
    )
    with pytest.raises(DecisionChanged) as refused:
        pleno(perkara, rancangan, maria)
    assert {"bagian": "hasil", "rancangan": "NAMA", "sekarang": "KLARIFIKASI"} in refused.value.beda
    assert fresh(perkara).status == "SIAP_PLENO"


def test_older_draft_is_refused(perkara, rina, yusuf, maria) -> None:
    first = siap_pleno(perkara, rina, yusuf)
    prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    with pytest.raises(ActRefused, match="lebih baru"):
        pleno(perkara, first, maria)


def test_claim_becomes_proof_only_when_verified(perkara, rina, yusuf) -> None:
    lengkap(perkara, rina)
    paper = IsianDokumen(
        jenis_dokumen="SURAT_KETERANGAN_KEMATIAN",
        nomor_dokumen="474/1",
        penerbit="Kelurahan Contoh",
        tanggal_dokumen=dt.date(2026, 3, 1),
        identitas_cocok=True,
    )
    fakta = record_fakta(
        actor=rina,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        calon=calon(4),
        kode="T1",
        sumber="INSTANSI",
        dokumen=paper,
        berkas=scan(rina, perkara.kantor, "kematian.pdf"),
    )
    claimed = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    assert (claimed.hasil, fresh(perkara).status) == ("KLARIFIKASI", "KLARIFIKASI")
    with pytest.raises(NotAllowed):
        verify_fakta(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, fakta=fakta)
    verify_fakta(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi, fakta=fakta)
    lhkpn(perkara, yusuf, 3)
    proven = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    assert (proven.hasil, proven.calon) == ("NAMA", calon(3))
    assert [item["calon"] for item in proven.isi["data"]["dilewati"]] == [str(calon(4).pk)]


def test_interim_answer_stops_only_the_first_clock(perkara, rina, yusuf, maria) -> None:
    lengkap(perkara, rina)
    waiting = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    assert waiting.hasil == "MENUNGGU_LHKPN"
    draft_letter(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, jenis="S7", isian={})
    issue(perkara, maria, "S7")
    clocks = {t.aturan: (t.status, t.menunggu) for t in Tenggat.objects.all()}
    assert clocks["paw.jawaban_pertama"][0] == "SELESAI"
    assert clocks["paw.jawaban_nama"] == ("TERBUKA", "tanda terima LHKPN dari calon")


def test_two_vacancies_are_decided_by_the_pleno_with_reasons(
    perkara, rina, yusuf, maria, kantor_kaltim
) -> None:
    from suara.domains.paw.models import Anggota

    other = Anggota.objects.get(calon=calon(1))
    register(rina, kantor_kaltim, nomor_surat="170/119", anggota=other, nama_anggota="Calon Contoh 1")
    rancangan = siap_pleno(perkara, rina, yusuf)
    assert (rancangan.hasil, fresh(perkara).status) == ("MANUAL", "MANUAL")
    with pytest.raises(ActRefused, match="alasan pleno"):
        pleno(perkara, rancangan, maria)
    decided = pleno(
        perkara,
        rancangan,
        maria,
        hasil_dipilih="NAMA",
        calon_dipilih=calon(4),
        alasan_manual="Surat pertama diterima lebih dulu.",
    )
    assert (decided.keputusan.hasil, decided.keputusan.calon) == ("NAMA", calon(4))
    assert decided.keputusan.isi["hasil"] == "MANUAL"
    issue(perkara, maria, "BA1")
    assert issue(perkara, maria, "S1").data["calon"]["nama"] == "Calon Contoh 4"


def test_contested_dismissal_gets_no_name_and_reopens_when_final(
    perkara, rina, yusuf, maria, kantor_kaltim
) -> None:
    from suara.domains.paw.services import record_proses_hukum, reopen_permohonan

    case = perkara
    PermohonanPAW.objects.filter(pk=case.pk).update(alasan="DIBERHENTIKAN", alasan_diberhentikan="G8")
    dispute = record_proses_hukum(
        actor=rina,
        permohonan=case,
        versi=case.versi,
        calon=None,
        isian={"forum": "MAHKAMAH_PARTAI", "tanggal_diajukan": dt.date(2026, 3, 5), "nomor_perkara": "7/MP"},
    )
    lengkap(fresh(case), rina)
    rancangan = prepare_keputusan(actor=yusuf, permohonan=case, versi=fresh(case).versi)
    assert (rancangan.hasil, rancangan.calon) == ("BELUM_DAPAT_DIPROSES", None)
    pleno(case, rancangan, maria)
    letter = case.dokumen_set.get(jenis="S2").dokumen
    assert not any(f"Calon Contoh {n}" in str(letter.data) for n in (1, 3, 4, 5, 6, 7))
    issue(case, maria, "BA1")
    issue(case, maria, "S2")
    publish_permohonan(actor=maria, permohonan=case, versi=fresh(case).versi)
    with pytest.raises(ActRefused, match="berkekuatan hukum tetap"):
        reopen_permohonan(actor=yusuf, permohonan=case, versi=fresh(case).versi, catatan="x")
    record_proses_hukum(
        actor=rina,
        permohonan=case,
        versi=fresh(case).versi,
        calon=None,
        isian={
            "forum": "MAHKAMAH_PARTAI",
            "tanggal_diajukan": dt.date(2026, 3, 5),
            "tanggal_putusan": dt.date(2026, 3, 17),
            "hasil": "DITOLAK",
            "inkrah": True,
        },
        menggantikan=dispute,
    )
    reopen_permohonan(actor=yusuf, permohonan=case, versi=fresh(case).versi, catatan="Putusan 7/MP")
    assert fresh(case).status == "VERIFIKASI"


def test_letter_that_is_not_ours_starts_no_clock_and_is_answered(perkara, rina, maria, kantor_kaltim) -> None:
    Tenggat.objects.all().delete()
    case = register(rina, kantor_kaltim, nomor_surat="P-1", pengirim="PARTAI", nama_pengirim="Ketua DPW")
    assert not Tenggat.objects.exists()
    check_kelengkapan(
        actor=rina,
        permohonan=case,
        versi=case.versi,
        hasil=HasilPeriksa.BUKAN_KEWENANGAN,
        catatan="Surat partai tidak memulai PAW.",
    )
    with pytest.raises(ActRefused, match="belum dijawab"):
        close_permohonan(actor=rina, permohonan=case, versi=fresh(case).versi, alasan=AlasanTutup.SELESAI)
    draft_letter(actor=rina, permohonan=case, versi=fresh(case).versi, jenis="S4", isian={})
    issue(case, maria, "S4")
    close_permohonan(actor=rina, permohonan=case, versi=fresh(case).versi, alasan=AlasanTutup.SELESAI)
    assert fresh(case).status == "DITUTUP"


def test_incomplete_letter_names_what_is_missing(perkara, rina, maria) -> None:
    with pytest.raises(ActRefused, match="Sebutkan"):
        check_kelengkapan(
            actor=rina, permohonan=perkara, versi=perkara.versi, hasil=HasilPeriksa.TIDAK_LENGKAP
        )
    check_kelengkapan(
        actor=rina,
        permohonan=perkara,
        versi=perkara.versi,
        hasil=HasilPeriksa.TIDAK_LENGKAP,
        kekurangan=["Akta kematian asli"],
    )
    draft_letter(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, jenis="S5", isian={})
    assert issue(perkara, maria, "S5").data["kekurangan"][0]["dokumen"] == "Akta kematian asli"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"tanggal_surat": dt.date(2026, 3, 19), "tanggal_diterima": dt.date(2026, 3, 19)}, "masa depan"),
        (
            {"tanggal_surat": dt.date(2026, 3, 17), "tanggal_diterima": dt.date(2026, 3, 16)},
            "tidak mungkin diterima",
        ),
        (
            {"tanggal_surat": dt.date(2020, 1, 2), "tanggal_diterima": dt.date(2020, 1, 3)},
            "baru dikenal sejak",
        ),
    ],
)
def test_impossible_dates_are_said_in_a_sentence(rina, kantor_kaltim, changes, sentence) -> None:
    make_pemilu()
    with pytest.raises(ActRefused, match=sentence):
        register(rina, kantor_kaltim, **changes)
    assert not PermohonanPAW.objects.exists()


def test_year_without_calendar_is_refused(rina, kantor_kaltim) -> None:
    make_pemilu()
    day = dt.date(2035, 3, 12)
    noon = dt.datetime(2035, 3, 12, 2, tzinfo=dt.UTC)
    with time_machine.travel(noon, tick=False), pytest.raises(ActRefused, match="Kalender"):
        register(rina, kantor_kaltim, tanggal_surat=day, tanggal_diterima=day)


def test_same_letter_is_registered_once_and_a_second_one_is_linked(perkara, rina, kantor_kaltim) -> None:
    with pytest.raises(ActRefused, match="sudah terdaftar"):
        register(rina, kantor_kaltim)
    assert register(rina, kantor_kaltim, nomor_surat="170/999").permohonan_sebelumnya == perkara


def test_officers_own_draft_can_be_thrown_away_but_not_the_plenos(perkara, rina, yusuf, maria) -> None:
    lengkap(perkara, rina)
    linked = draft_letter(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, jenis="S7", isian={})
    discard_letter(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, linked=linked)
    assert not perkara.dokumen_set.exists()
    lhkpn(perkara, yusuf)
    pleno(perkara, prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi), maria)
    minutes = perkara.dokumen_set.get(jenis="BA1")
    with pytest.raises(ActRefused, match="putusan pleno"):
        discard_letter(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, linked=minutes)


def test_decision_that_has_not_gone_out_can_be_taken_up_again(perkara, rina, yusuf, maria) -> None:
    from suara.domains.paw.services import reopen_permohonan

    pleno(perkara, siap_pleno(perkara, rina, yusuf), maria)
    reopen_permohonan(
        actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi, catatan="Calon meninggal sesudah pleno."
    )
    assert fresh(perkara).status == "VERIFIKASI"
    assert not perkara.dokumen_set.exists()
    again = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    pleno(perkara, again, maria)
    issue(perkara, maria, "BA1")
    with pytest.raises(ActRefused, match="ralat"):
        reopen_permohonan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi, catatan="x")
    assert perkara.keputusan_set.filter(tahap="PLENO").count() == 2
