"""The workflow table, walked line by line."""

from __future__ import annotations

from datetime import date

import pytest

from suara.domains.pengaduan.rules.jam import Jeda
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    Kadar,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    SebabSelesai,
    Status,
    Topik,
)
from suara.domains.pengaduan.workflow import TABLE, Act, Syarat, acts_for, find_sisi, pelaku_of
from suara.domains.pengaduan.workflow_keadaan import KeadaanLaporan, pemilik
from suara.domains.pengaduan.workflow_langkah import (
    KeadaanBaru,
    Penolakan,
    catat_anak,
    langkah,
    lepas_anak,
    tambah_anak,
)
from suara.domains.pengaduan.workflow_syarat import SYARAT, FaktaAct

SENIN = date(2026, 9, 7)
ISI = (
    "Kami sudah memeriksa data pemilih di TPS 004 Sempaja Utara bersama PPS; nama yang ganda dihapus "
    "hari ini dan bukti perubahannya terlampir."
)
ADMIN, UNIT, PELAPOR = Pelaku.ADMIN, Pelaku.PENGHUBUNG, Pelaku.PELAPOR
VERIFIKASI = {
    "kelas": Kelas.PENGADUAN,
    "kadar": Kadar.TBP,
    "topik": Topik.DATA_PEMILIH,
    "unit": "64.DATIN",
    "ulasan_privasi": True,
    "ulasan_anonim": True,
    "ada_salinan": True,
}


def act(keadaan, perbuatan, pelaku, hari=SENIN, orang="", **isi):
    fakta = FaktaAct(pelaku=pelaku, orang=orang or pelaku.value, pada=hari, **isi)
    return langkah(keadaan, perbuatan, fakta)


def jadi(keadaan, perbuatan, pelaku, hari=SENIN, orang="", **isi):
    hasil = act(keadaan, perbuatan, pelaku, hari, orang, **isi)
    assert isinstance(hasil, KeadaanBaru), str(hasil.kalimat)
    return hasil.keadaan


def ditolak(keadaan, perbuatan, pelaku, hari=SENIN, orang="", **isi):
    hasil = act(keadaan, perbuatan, pelaku, hari, orang, **isi)
    assert isinstance(hasil, Penolakan)
    assert str(hasil.kalimat)
    return hasil.syarat


def diterima(**isi):
    return jadi(KeadaanLaporan(kelas=Kelas.PENGADUAN, **isi), Act.RECEIVE, Pelaku.KANAL, teks="Loket tutup")


def terverifikasi(hari=SENIN, **isi):
    return jadi(diterima(), Act.VERIFY, ADMIN, hari, **(VERIFIKASI | isi))


def diproses(**isi):
    return jadi(terverifikasi(**isi), Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI)


def selesai(**isi):
    return jadi(diproses(**isi), Act.ACCEPT, PELAPOR)


# The table as a whole.


def test_one_line_per_state_and_act():
    kunci = [(sisi.dari, sisi.act) for sisi in TABLE]
    assert len(kunci) == len(set(kunci))


def test_every_act_every_state_and_every_guard_is_used():
    assert {sisi.act for sisi in TABLE} == set(Act)
    assert {sisi.ke for sisi in TABLE} >= set(Status)
    assert {syarat for sisi in TABLE for syarat in sisi.syarat} == set(Syarat) == set(SYARAT)


def test_every_refusal_is_a_sentence_and_every_act_has_a_label():
    assert all(syarat.label.endswith(".") for syarat in Syarat)
    assert all(satu.label and satu.value == satu.value.lower() for satu in Act)


def test_every_ending_without_success_carries_reason_and_person():
    for sisi in TABLE:
        if sisi.ke in (Status.AR, Status.BK, Status.GB) and sisi.dari != sisi.ke:
            assert {Syarat.ADA_ALASAN, Syarat.ALASAN_ARSIP, Syarat.ADA_USULAN_ARSIP} & set(sisi.syarat)


def test_a_reporter_can_withdraw_whatever_is_open():
    for status in Status:
        if status.is_open:
            assert Act.WITHDRAW in acts_for(status, [PELAPOR])


def test_closed_states_offer_the_reporter_a_way_on():
    assert {Act.REOPEN, Act.RATE} <= set(acts_for(Status.SL, [PELAPOR]))
    assert Act.APPEAL_ARSIP in acts_for(Status.AR, [PELAPOR])
    assert find_sisi(None, Act.RECEIVE).ke is Status.BV
    assert find_sisi(Status.CB, Act.VERIFY) is None
    assert pelaku_of(Act.APPROVE_ARSIP) == {ADMIN, Pelaku.ORANG_KEDUA, Pelaku.PIMPINAN}


# Verification.


@pytest.mark.parametrize(
    ("kurang", "syarat"),
    [
        ("topik", Syarat.KLASIFIKASI_LENGKAP),
        ("unit", Syarat.KLASIFIKASI_LENGKAP),
        ("kadar", Syarat.KLASIFIKASI_LENGKAP),
        ("ulasan_privasi", Syarat.ULASAN_PRIVASI),
        ("ada_salinan", Syarat.ADA_SALINAN),
    ],
)
def test_verification_wants_everything(kurang, syarat):
    isi = {kunci: nilai for kunci, nilai in VERIFIKASI.items() if kunci != kurang}
    assert ditolak(diterima(), Act.VERIFY, ADMIN, **isi) is syarat


def test_verification_publishes_unless_rahasia_and_starts_the_clocks_of_the_unit():
    keadaan = terverifikasi(date(2026, 9, 9))
    assert keadaan.status is Status.TV
    assert keadaan.terbit
    assert set(keadaan.jam_jalan) == {KodeJam.C2, KodeJam.C4, KodeJam.C11}
    assert keadaan.run(KodeJam.C2).mulai == date(2026, 9, 9)
    assert keadaan.run(KodeJam.C4).mulai == SENIN, "the file was complete when it came"
    assert not jadi(diterima(rahasia=True), Act.VERIFY, ADMIN, **VERIFIKASI).terbit


def test_an_anonim_report_wants_its_own_review():
    isi = VERIFIKASI | {"ulasan_anonim": False}
    assert ditolak(diterima(anonim=True), Act.VERIFY, ADMIN, **isi) is Syarat.ULASAN_ANONIM
    assert jadi(diterima(), Act.VERIFY, ADMIN, **isi).terbit


def test_a_report_never_goes_to_the_unit_it_is_about():
    keadaan = jadi(diterima(), Act.RECORD_TERLAPOR, ADMIN, unit_terlarang=frozenset({"64.DATIN", "64"}))
    assert ditolak(keadaan, Act.VERIFY, ADMIN, **VERIFIKASI) is Syarat.BUKAN_UNIT_TERLAPOR
    assert jadi(keadaan, Act.VERIFY, ADMIN, **(VERIFIKASI | {"unit": "64.HUKUM"})).status is Status.TV


def test_a_unit_that_turns_out_to_be_complained_about_loses_the_report():
    terlapor = jadi(diproses(), Act.RECORD_TERLAPOR, ADMIN, unit_terlarang=frozenset({"64.DATIN"}))
    assert pemilik(terlapor) == (ADMIN, "")
    syarat = ditolak(terlapor, Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI)
    assert syarat is Syarat.BUKAN_UNIT_TERLAPOR
    pindah = jadi(terlapor, Act.REDISPOSE, ADMIN, unit="64.HUKUM", alasan="Unit lama terlapor")
    assert pemilik(pindah) == (UNIT, "64.HUKUM")
    assert ditolak(pindah, Act.REDISPOSE, ADMIN, alasan="Tanpa unit") is Syarat.ADA_UNIT


def test_completion_pauses_c1_and_goes_on_with_the_days_left():
    tertunda = jadi(diterima(), Act.ASK_KELENGKAPAN, ADMIN, date(2026, 9, 8), daftar_kurang=("Nomor TPS",))
    assert tertunda.jam_jalan == (KodeJam.C5,)
    kembali = jadi(tertunda, Act.ANSWER, PELAPOR, date(2026, 9, 21), teks="TPS 4")
    assert kembali.status is Status.BV
    assert kembali.run(KodeJam.C1).mulai == SENIN
    assert kembali.run(KodeJam.C1).jeda == (Jeda(date(2026, 9, 8), date(2026, 9, 21)),)
    assert kembali.lengkap == date(2026, 9, 21)
    assert ditolak(tertunda, Act.DEEM_WITHDRAWN, Pelaku.SISTEM) is Syarat.C5_HABIS
    assert jadi(tertunda, Act.DEEM_WITHDRAWN, Pelaku.SISTEM, jam_habis=True).status is Status.CB


# Archive, forwarding, WBS.

ARSIP = {"alasan": "Tidak berisi apa pun", "alasan_arsip": AlasanArsip.KOSONG}


def test_archiving_a_pengaduan_takes_two_persons_and_can_be_appealed_once():
    assert ditolak(diterima(), Act.ARCHIVE, ADMIN, **ARSIP) is Syarat.ASPIRASI_SAJA
    usul = jadi(diterima(), Act.PROPOSE_ARSIP, ADMIN, orang="sri", **ARSIP)
    assert pemilik(usul)[0] is Pelaku.ORANG_KEDUA
    assert ditolak(usul, Act.APPROVE_ARSIP, ADMIN, orang="sri") is Syarat.BUKAN_PENGUSUL
    assert jadi(usul, Act.REFUSE_ARSIP, ADMIN, orang="bayu", alasan="Masih dapat dibaca").usulan is None
    arsip = jadi(usul, Act.APPROVE_ARSIP, ADMIN, orang="bayu")
    assert (arsip.status, arsip.alasan_arsip) == (Status.AR, AlasanArsip.KOSONG)
    lagi = jadi(arsip, Act.APPEAL_ARSIP, PELAPOR, alasan="Isinya ada di lampiran")
    assert (lagi.status, lagi.jam_jalan) == (Status.BV, (KodeJam.C1,))
    usul = jadi(lagi, Act.PROPOSE_ARSIP, ADMIN, orang="sri", **ARSIP)
    arsip = jadi(usul, Act.APPROVE_ARSIP, ADMIN, orang="bayu")
    assert ditolak(arsip, Act.APPEAL_ARSIP, PELAPOR, alasan="Lagi") is Syarat.BANDING_SEKALI


def test_an_aspirasi_is_archived_by_one_person():
    keadaan = jadi(KeadaanLaporan(kelas=Kelas.ASPIRASI), Act.RECEIVE, Pelaku.KANAL, teks="ok")
    assert jadi(keadaan, Act.ARCHIVE, ADMIN, **ARSIP).status is Status.AR
    diubah = jadi(diterima(), Act.RECLASSIFY, ADMIN, kelas=Kelas.ASPIRASI)
    assert ditolak(diubah, Act.ARCHIVE, ADMIN, **ARSIP) is Syarat.ASPIRASI_SAJA, "not by renaming it"
    assert jadi(diubah, Act.PROPOSE_ARSIP, ADMIN, **ARSIP).usulan is not None


def test_forwarding_names_the_body_and_is_acknowledged():
    assert ditolak(diterima(), Act.FORWARD, ADMIN, alasan="KTP") is Syarat.LEMBAGA_TUJUAN
    kirim = jadi(diterima(), Act.FORWARD, ADMIN, alasan="KTP", lembaga=Lembaga.DUKCAPIL)
    assert (kirim.status, kirim.jam_jalan) == (Status.BK, (KodeJam.C6,))
    assert jadi(kirim, Act.ACKNOWLEDGE_PENERUSAN, ADMIN).jam_jalan == ()
    kembali = jadi(kirim, Act.TAKE_BACK, ADMIN, date(2026, 9, 9), alasan="Ternyata urusan KPU")
    assert (kembali.status, kembali.run(KodeJam.C1).mulai) == (Status.BV, SENIN)


def test_wbs_leaves_the_ordinary_desk_at_once():
    wbs = jadi(diproses(), Act.DIVERT_WBS, ADMIN, alasan="Suap oleh pegawai")
    assert (wbs.status, wbs.wbs, wbs.rahasia, wbs.terbit) == (Status.BK, True, True, False)
    assert pemilik(wbs)[0] is Pelaku.APIP
    assert ditolak(wbs, Act.ACKNOWLEDGE_PENERUSAN, ADMIN) is Syarat.APIP_BILA_WBS
    assert ditolak(diterima(), Act.RECLASSIFY, ADMIN, kelas=Kelas.WBS) is Syarat.KELAS_DIKENAL
    bukan = jadi(wbs, Act.TAKE_BACK, Pelaku.APIP, alasan="Bukan pelanggaran orang dalam")
    assert (bukan.status, bukan.kelas, bukan.rahasia) == (Status.BV, None, True)


def test_the_wbs_team_asks_and_its_reporter_answers_while_no_clock_moves():
    wbs = jadi(diproses(), Act.DIVERT_WBS, ADMIN, alasan="Suap oleh pegawai")
    tanya = jadi(wbs, Act.ASK_PELAPOR, Pelaku.APIP, teks="Di ruang mana uangnya diserahkan?")
    jawab = jadi(tanya, Act.ANSWER, PELAPOR, teks="Di ruang arsip lantai dua.")
    bukti = jadi(jawab, Act.ADD_BUKTI, PELAPOR)
    assert {satu.status for satu in (tanya, jawab, bukti)} == {Status.BK}
    assert bukti.jam == wbs.jam
    assert ditolak(wbs, Act.ASK_PELAPOR, ADMIN, teks="Apa?") is None


def test_what_another_body_holds_is_not_talked_about_here():
    kirim = jadi(diterima(), Act.FORWARD, ADMIN, alasan="KTP", lembaga=Lembaga.DUKCAPIL)
    assert ditolak(kirim, Act.ANSWER, PELAPOR, teks="Bagaimana?") is Syarat.WBS_SAJA
    assert ditolak(kirim, Act.ADD_BUKTI, PELAPOR) is Syarat.WBS_SAJA


# Disposition.


def test_a_third_return_makes_the_leader_decide_and_no_clock_moves():
    keadaan = terverifikasi()
    for _ in range(3):
        keadaan = jadi(keadaan, Act.RETURN_DISPOSISI, UNIT, date(2026, 9, 9), alasan="Bukan unit kami")
        assert keadaan.run(KodeJam.C2).mulai == SENIN
        if keadaan.jumlah_pengembalian < 3:
            keadaan = jadi(keadaan, Act.VERIFY, ADMIN, date(2026, 9, 9), **VERIFIKASI)
    assert pemilik(keadaan)[0] is Pelaku.PIMPINAN
    assert ditolak(keadaan, Act.VERIFY, ADMIN, **VERIFIKASI) is Syarat.PIMPINAN_MEMUTUS
    keadaan = jadi(keadaan, Act.VERIFY, Pelaku.PIMPINAN, **VERIFIKASI)
    assert ditolak(keadaan, Act.RETURN_DISPOSISI, UNIT, alasan="Lagi") is Syarat.MASIH_BOLEH_KEMBALI


def test_a_disposition_is_returned_within_two_working_days():
    keadaan = terverifikasi()
    assert jadi(keadaan, Act.RETURN_DISPOSISI, UNIT, date(2026, 9, 9), alasan="x").status is Status.BV
    syarat = ditolak(keadaan, Act.RETURN_DISPOSISI, UNIT, date(2026, 9, 10), alasan="x")
    assert syarat is Syarat.DALAM_DUA_HARI_KERJA


def test_reclassifying_and_redisposing_reset_nothing():
    sebelum = terverifikasi()
    sesudah = jadi(sebelum, Act.RECLASSIFY, ADMIN, date(2026, 9, 11), kadar=Kadar.BP)
    sesudah = jadi(sesudah, Act.REDISPOSE, ADMIN, date(2026, 9, 14), unit="64.HUKUM", alasan="Salah unit")
    assert sesudah.jam == sebelum.jam
    assert (sesudah.kadar, sesudah.unit) == (Kadar.BP, "64.HUKUM")
    assert ditolak(diproses(), Act.RECLASSIFY, ADMIN, kadar=Kadar.BP) is Syarat.ALASAN_BILA_SUDAH_TL


# Follow-up, questions, the end.


def test_a_promise_does_not_stop_the_clock():
    keadaan = terverifikasi()
    syarat = ditolak(keadaan, Act.GIVE_TINDAK_LANJUT, UNIT, teks="Akan kami teruskan.")
    assert syarat is Syarat.TANGGAPAN_SUBSTANTIF
    kabar = jadi(keadaan, Act.GIVE_KABAR, UNIT, teks="Akan kami teruskan.")
    assert (kabar.status, kabar.jam) == (Status.TV, keadaan.jam)
    proses = jadi(keadaan, Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI)
    assert set(proses.jam_jalan) == {KodeJam.C3, KodeJam.C4, KodeJam.C11}


def test_a_question_before_any_follow_up_returns_to_where_it_was_asked():
    tanya = jadi(terverifikasi(), Act.ASK_PELAPOR, UNIT, date(2026, 9, 8), teks="TPS berapa?")
    assert tanya.status is Status.MP
    assert set(tanya.jam_jalan) == {KodeJam.C3, KodeJam.C11}
    jawab = jadi(tanya, Act.ANSWER, PELAPOR, date(2026, 9, 10), teks="TPS 4")
    assert jawab.status is Status.TV
    assert set(jawab.jam_jalan) == {KodeJam.C2, KodeJam.C4, KodeJam.C11}
    assert jawab.run(KodeJam.C2).mulai == SENIN
    diam = ditolak(tanya, Act.CLOSE_OTOMATIS, Pelaku.SISTEM, jam_habis=True)
    assert diam is Syarat.ADA_TL, "a question alone never ends a report"
    assert jadi(tanya, Act.RESUME, Pelaku.SISTEM, jam_habis=True).status is Status.TV


def test_the_reporters_word_makes_the_office_answer_again():
    balas = jadi(diproses(), Act.ANSWER, PELAPOR, date(2026, 9, 14), teks="Masih salah")
    assert set(balas.jam_jalan) == {KodeJam.C2, KodeJam.C4, KodeJam.C11}
    assert balas.run(KodeJam.C2).mulai == date(2026, 9, 14)
    tutup = ditolak(balas, Act.CLOSE_OTOMATIS, Pelaku.SISTEM, jam_habis=True)
    assert tutup is Syarat.TL_SESUDAH_PESAN
    assert ditolak(balas, Act.PROPOSE_SELESAI, UNIT, alasan="Selesai") is Syarat.TL_SESUDAH_PESAN


def test_ends_by_acceptance_decision_or_clock():
    terima = selesai()
    assert (terima.sebab_selesai, terima.jam_jalan) == (SebabSelesai.PELAPOR_SETUJU, (KodeJam.C7,))
    usul = jadi(diproses(), Act.PROPOSE_SELESAI, UNIT, orang="lina", alasan="Tuntas")
    putus = jadi(usul, Act.APPROVE_SELESAI, ADMIN, orang="sri")
    assert (putus.sebab_selesai, set(putus.jam_jalan)) == (
        SebabSelesai.KEPUTUSAN,
        {KodeJam.C7, KodeJam.C8},
    )
    assert KodeJam.C8 not in jadi(putus, Act.DELIVER_KEPUTUSAN, Pelaku.SISTEM).jam_jalan
    assert ditolak(diproses(), Act.CLOSE_OTOMATIS, Pelaku.SISTEM) is Syarat.C3_HABIS
    otomatis = jadi(diproses(), Act.CLOSE_OTOMATIS, Pelaku.SISTEM, jam_habis=True)
    assert otomatis.sebab_selesai is SebabSelesai.OTOMATIS


def test_what_needs_an_examination_ends_with_the_leader():
    usul = jadi(diproses(kadar=Kadar.BP), Act.PROPOSE_SELESAI, UNIT, orang="lina", alasan="Diperiksa")
    assert pemilik(usul)[0] is Pelaku.PIMPINAN
    assert ditolak(usul, Act.APPROVE_SELESAI, ADMIN, orang="sri") is Syarat.PIMPINAN_BILA_BP
    assert jadi(usul, Act.APPROVE_SELESAI, Pelaku.PIMPINAN, orang="joko").status is Status.SL


def test_nobody_reclassifies_his_way_past_the_leader():
    ubah = {"kadar": Kadar.TBP, "alasan": "Ternyata bukan"}
    assert ditolak(diproses(kadar=Kadar.BP), Act.RECLASSIFY, ADMIN, **ubah) is Syarat.BP_TETAP
    lain = {"kelas": Kelas.INFORMASI, "alasan": "Hanya bertanya"}
    assert ditolak(diproses(kadar=Kadar.BP), Act.RECLASSIFY, ADMIN, **lain) is Syarat.BP_TETAP
    topik = jadi(diproses(kadar=Kadar.BP), Act.RECLASSIFY, ADMIN, topik=Topik.LAIN, alasan="Topik lain")
    assert topik.kadar is Kadar.BP
    assert jadi(terverifikasi(kadar=Kadar.BP), Act.RECLASSIFY, ADMIN, **ubah).kadar is Kadar.TBP, (
        "before work"
    )


def test_reopening_keeps_ratings_and_the_start_of_c4():
    dinilai = jadi(selesai(), Act.RATE, PELAPOR)
    assert ditolak(dinilai, Act.RATE, PELAPOR) is Syarat.NILAI_SEKALI
    assert ditolak(dinilai, Act.REOPEN, PELAPOR, alasan="Belum selesai") is Syarat.DALAM_C7
    buka = jadi(dinilai, Act.REOPEN, PELAPOR, date(2026, 9, 21), alasan="Belum", dalam_c7=True)
    assert (buka.status, buka.siklus, buka.nilai) == (Status.BB, 2, (1,))
    assert buka.run(KodeJam.C4).mulai == SENIN
    assert buka.run(KodeJam.C2).mulai == date(2026, 9, 21)
    assert ditolak(buka, Act.ACCEPT, PELAPOR) is None


# Merging and privacy.

GABUNG = {"induk": "KT-1", "induk_status": Status.TV, "satu_peristiwa": True, "alasan": "Peristiwa sama"}


def test_merging_and_un_merging_change_no_start():
    sebelum = terverifikasi()
    anak = jadi(sebelum, Act.MERGE, ADMIN, date(2026, 9, 9), **GABUNG)
    assert (anak.status, anak.induk, anak.jam_jalan) == (Status.GB, "KT-1", ())
    lepas = jadi(anak, Act.UNMERGE, ADMIN, date(2026, 9, 11), alasan="Lain perkara")
    assert (lepas.status, lepas.induk, lepas.jam) == (Status.TV, None, sebelum.jam)
    assert ditolak(tambah_anak(sebelum, diterima()), Act.MERGE, ADMIN, **GABUNG) is Syarat.TANPA_ANAK
    tutup = GABUNG | {"induk_status": Status.SL}
    assert ditolak(sebelum, Act.MERGE, ADMIN, **tutup) is Syarat.INDUK_TERBUKA


def test_a_parent_answers_its_children_before_it_ends():
    induk = tambah_anak(diproses(), diterima())
    assert ditolak(induk, Act.ACCEPT, PELAPOR) is Syarat.ANAK_TERJAWAB
    assert ditolak(induk, Act.CLOSE_OTOMATIS, Pelaku.SISTEM, jam_habis=True) is Syarat.ANAK_TERJAWAB
    dijawab = jadi(induk, Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI)
    assert jadi(dijawab, Act.ACCEPT, PELAPOR).status is Status.SL


def test_a_merged_reporter_may_disagree_with_the_end_of_the_parent():
    anak = jadi(diterima(), Act.MERGE, ADMIN, **GABUNG)
    selesai_induk = {"induk_status": Status.SL, "dalam_c7": True, "unit": "64.DATIN"}
    buka = jadi(anak, Act.REOPEN, PELAPOR, alasan="Punya saya belum", **selesai_induk)
    assert (buka.status, buka.unit, buka.induk) == (Status.BB, "64.DATIN", None)
    assert jadi(anak, Act.RATE, PELAPOR, induk_status=Status.SL).nilai == (1,)


def test_no_unit_answers_for_a_family_in_which_it_is_complained_about():
    tentang = jadi(diterima(), Act.RECORD_TERLAPOR, ADMIN, unit_terlarang=frozenset({"64.DATIN"}))
    gabung = GABUNG | {"induk_unit": "64.DATIN"}
    assert ditolak(tentang, Act.MERGE, ADMIN, **gabung) is Syarat.GABUNG_TANPA_TERLAPOR
    sebaliknya = GABUNG | {"induk_unit": "64.HUKUM", "induk_terlarang": frozenset({"64.DATIN"})}
    assert ditolak(terverifikasi(), Act.MERGE, ADMIN, **sebaliknya) is Syarat.GABUNG_TANPA_TERLAPOR
    induk = diterima(terlarang_anak=frozenset({"64.DATIN"}))
    assert ditolak(induk, Act.VERIFY, ADMIN, **VERIFIKASI) is Syarat.BUKAN_UNIT_TERLAPOR


def test_a_unit_named_in_a_merged_report_loses_the_parent_and_the_desk_owns_it():
    induk, anak = diproses(), jadi(diterima(), Act.MERGE, ADMIN, **GABUNG)
    anak = jadi(anak, Act.RECORD_TERLAPOR, ADMIN, unit_terlarang=frozenset({"64.DATIN"}))
    induk = catat_anak(tambah_anak(induk, diterima()), anak)
    assert pemilik(induk) == (ADMIN, "")
    assert ditolak(induk, Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI) is Syarat.BUKAN_UNIT_TERLAPOR
    lain = jadi(induk, Act.REDISPOSE, ADMIN, unit="64.HUKUM", alasan="Unit itu dilaporkan")
    assert pemilik(lain) == (UNIT, "64.HUKUM")
    assert pemilik(lepas_anak(induk, anak)) == (UNIT, "64.DATIN")


def test_leaders_end_a_parent_with_an_examination_in_its_family():
    anak = terverifikasi(kadar=Kadar.BP)
    induk = jadi(tambah_anak(diproses(), anak), Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI)
    assert ditolak(induk, Act.ACCEPT, PELAPOR) is Syarat.PIMPINAN_BILA_BP
    usul = jadi(induk, Act.PROPOSE_SELESAI, UNIT, orang="lina", alasan="Diperiksa")
    assert pemilik(usul) == (Pelaku.PIMPINAN, "")
    assert ditolak(usul, Act.APPROVE_SELESAI, Pelaku.ORANG_KEDUA, orang="bayu") is Syarat.PIMPINAN_BILA_BP
    assert jadi(usul, Act.APPROVE_SELESAI, Pelaku.PIMPINAN, orang="joko").status is Status.SL
    assert jadi(lepas_anak(induk, anak), Act.ACCEPT, PELAPOR).status is Status.SL


def test_reopened_against_the_parents_unit_it_goes_to_the_desk():
    anak = jadi(diterima(), Act.MERGE, ADMIN, **GABUNG)
    anak = jadi(anak, Act.RECORD_TERLAPOR, ADMIN, unit_terlarang=frozenset({"64.DATIN"}))
    selesai_induk = {"induk_status": Status.SL, "dalam_c7": True, "unit": "64.DATIN"}
    buka = jadi(anak, Act.REOPEN, PELAPOR, alasan="Punya saya belum", **selesai_induk)
    assert (buka.status, buka.unit, pemilik(buka)) == (Status.BV, None, (ADMIN, ""))
    assert KodeJam.C4 in buka.jam_jalan


def test_flags_ratchet_and_rahasia_unpublishes():
    terbit = diproses()
    rahasia = jadi(terbit, Act.SET_PRIVASI, ADMIN, rahasia=True, alasan="Menyebut nama orang")
    assert (rahasia.rahasia, rahasia.terbit) == (True, False)
    syarat = ditolak(rahasia, Act.SET_PRIVASI, ADMIN, rahasia=False, alasan="Tidak perlu")
    assert syarat is Syarat.HANYA_MENYALAKAN
    assert ditolak(rahasia, Act.PUBLISH, ADMIN) is Syarat.TIDAK_RAHASIA
    assert ditolak(rahasia, Act.CHANGE_PRIVASI, PELAPOR, rahasia=False) is Syarat.KONFIRMASI_KEDUA
    mati = jadi(rahasia, Act.CHANGE_PRIVASI, PELAPOR, rahasia=False, konfirmasi_kedua=True)
    assert not mati.terbit, "it comes back only by an act of an officer"
    assert jadi(mati, Act.PUBLISH, ADMIN).terbit


def test_a_new_copy_is_reviewed_again_before_it_is_public():
    sunting = jadi(diproses(), Act.EDIT_SALINAN, Pelaku.ANALIS, alasan="Nama terlewat")
    assert not sunting.terbit
    assert ditolak(sunting, Act.PUBLISH, ADMIN) is Syarat.ULASAN_PRIVASI
    assert jadi(sunting, Act.PUBLISH, ADMIN, ulasan_privasi=True, ulasan_anonim=True).terbit


def test_nobody_acts_outside_his_part():
    assert ditolak(diterima(), Act.VERIFY, UNIT, **VERIFIKASI) is None
    assert ditolak(diterima(), Act.GIVE_TINDAK_LANJUT, UNIT, teks=ISI) is None
