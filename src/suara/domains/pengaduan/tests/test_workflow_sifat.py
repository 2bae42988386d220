"""The invariants of the workflow, walked at random: whatever anybody tries, these stay true.

Parents and children are walked together: a merge goes through both, as the service does it in one act.
"""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from suara.domains.pengaduan.rules.tutup_otomatis import TindakanTutup
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
from suara.domains.pengaduan.workflow import Act, Gerak, find_sisi
from suara.domains.pengaduan.workflow_keadaan import KeadaanLaporan, gerakkan, pemilik
from suara.domains.pengaduan.workflow_langkah import (
    KeadaanBaru,
    Penolakan,
    catat_anak,
    langkah,
    lepas_anak,
    tambah_anak,
)
from suara.domains.pengaduan.workflow_syarat import FaktaAct

ISI = (
    "Kami sudah memeriksa data pemilih di TPS 004 Sempaja Utara bersama PPS; nama yang ganda dihapus "
    "hari ini dan bukti perubahannya terlampir."
)
ORANG = {
    Pelaku.ADMIN: ("sri", "bayu"),
    Pelaku.ORANG_KEDUA: ("bayu", "joko"),
    Pelaku.PIMPINAN: ("joko",),
    Pelaku.PENGHUBUNG: ("lina",),
}
UNIT = ("64.DATIN", "64.HUKUM", "64.UMUM")
MUNGKIN = st.booleans()


@st.composite
def fakta(draw, act: Act, pada: date, induk: KeadaanLaporan | None) -> FaktaAct:
    """Facts of an act, right or wrong: anybody, any field filled or not."""
    pelaku = draw(st.sampled_from(Pelaku))
    return FaktaAct(
        pelaku=pelaku,
        orang=draw(st.sampled_from(ORANG.get(pelaku, (pelaku.value,)))),
        pada=pada,
        alasan=draw(st.sampled_from(["", "Karena begitu"])),
        teks=draw(st.sampled_from(["", "Akan kami teruskan.", ISI])),
        kelas=draw(st.sampled_from([None, *Kelas])),
        kadar=draw(st.sampled_from([None, *Kadar])),
        topik=draw(st.sampled_from([None, Topik.LAIN])),
        unit=draw(st.sampled_from([None, *UNIT])) if act is not Act.REOPEN else UNIT[0],
        lembaga=draw(st.sampled_from([None, Lembaga.DUKCAPIL])),
        alasan_arsip=draw(st.sampled_from([None, AlasanArsip.SPAM])),
        daftar_kurang=draw(st.sampled_from([(), ("Nomor TPS",)])),
        ada_salinan=draw(MUNGKIN),
        ulasan_privasi=draw(MUNGKIN),
        ulasan_anonim=draw(MUNGKIN),
        anonim=draw(st.sampled_from([None, True, False])),
        rahasia=draw(st.sampled_from([None, True, False])),
        konfirmasi_kedua=draw(MUNGKIN),
        unit_terlarang=draw(st.sampled_from([frozenset(), frozenset({UNIT[2]})])),
        induk="KT-INDUK" if induk else None,
        induk_status=induk.status if induk else None,
        satu_peristiwa=draw(MUNGKIN),
        jam_habis=draw(MUNGKIN),
        dalam_c7=draw(MUNGKIN),
    )


# Acts that are possible in a state come up often enough to reach the far states.
ACTS = st.sampled_from(list(Act))
MAJU = {
    Status.BV: [Act.VERIFY, Act.APPROVE_ARSIP, Act.REFUSE_ARSIP, Act.PROPOSE_ARSIP],
    Status.TT: [Act.ANSWER, Act.DEEM_WITHDRAWN],
    Status.BK: [Act.TAKE_BACK],
    Status.AR: [Act.APPEAL_ARSIP],
    Status.TV: [Act.GIVE_TINDAK_LANJUT, Act.ASK_PELAPOR, Act.RETURN_DISPOSISI],
    Status.PR: [Act.ACCEPT, Act.PROPOSE_SELESAI, Act.APPROVE_SELESAI, Act.REFUSE_SELESAI, Act.CLOSE_OTOMATIS],
    Status.MP: [Act.ANSWER, Act.RESUME, Act.CLOSE_OTOMATIS, Act.GIVE_TINDAK_LANJUT],
    Status.SL: [Act.REOPEN, Act.RATE, Act.DELIVER_KEPUTUSAN],
    Status.BB: [Act.GIVE_TINDAK_LANJUT, Act.ASK_PELAPOR],
    Status.GB: [Act.UNMERGE, Act.REOPEN, Act.RATE],
}


class Perjalanan(RuleBasedStateMachine):
    """One report and the one it may be merged into."""

    def __init__(self) -> None:
        """Begin before anything was received."""
        super().__init__()
        self.hari = date(2026, 1, 5)
        self.laporan = KeadaanLaporan()
        self.induk = KeadaanLaporan()
        self.mulai: dict[KodeJam, date] = {}
        self.lama = self.laporan

    @initialize(kelas=st.sampled_from([Kelas.PENGADUAN, Kelas.ASPIRASI, Kelas.INFORMASI]), anonim=MUNGKIN)
    def receive(self, kelas: Kelas, anonim: bool) -> None:
        """Two reports arrive."""
        for nama in ("laporan", "induk"):
            awal = KeadaanLaporan(kelas=kelas, anonim=anonim)
            isi = FaktaAct(pelaku=Pelaku.KANAL, orang="web", pada=self.hari, teks="Loket tutup")
            hasil = langkah(awal, Act.RECEIVE, isi)
            assert isinstance(hasil, KeadaanBaru)
            setattr(self, nama, hasil.keadaan)
        self.lama = self.laporan

    @rule(hari=st.integers(0, 9))
    def days_pass(self, hari: int) -> None:
        """Only time passes."""
        if self.hari < date(2027, 6, 1):
            self.hari += timedelta(days=hari)

    @rule(data=st.data(), act=ACTS)
    def anybody_tries(self, data: st.DataObject, act: Act) -> None:
        """Any act with any facts: done or refused in words."""
        self._try(act, data.draw(fakta(act, self.hari, self.induk)))

    @rule(data=st.data())
    def somebody_does_what_is_possible(self, data: st.DataObject) -> None:
        """An act of the table's line, by one who may, everything filled in."""
        self._do(data, [act for act in Act if find_sisi(self.laporan.status, act)])

    @precondition(lambda self: self.laporan.status in MAJU)
    @rule(data=st.data())
    def the_office_goes_on(self, data: st.DataObject) -> None:
        """The main way, so that the walk reaches the far states."""
        self._do(data, MAJU[self.laporan.status])

    @precondition(lambda self: self.laporan.status in MAJU and self.laporan.usulan is None)
    @rule(data=st.data())
    def the_office_hurries(self, data: st.DataObject) -> None:
        """The first act of the main way."""
        self._do(data, MAJU[self.laporan.status][:1])

    @precondition(lambda self: self.laporan.status is Status.CB)
    @rule()
    def another_report_arrives(self) -> None:
        """A withdrawn report is at its end; look at the next one."""
        awal = KeadaanLaporan(kelas=Kelas.PENGADUAN)
        isi = FaktaAct(pelaku=Pelaku.KANAL, orang="web", pada=self.hari, teks="Loket tutup")
        hasil = langkah(awal, Act.RECEIVE, isi)
        assert isinstance(hasil, KeadaanBaru)
        self.laporan = self.lama = hasil.keadaan

    def _do(self, data: st.DataObject, mungkin: list[Act]) -> None:
        act = data.draw(st.sampled_from(mungkin))
        sisi = find_sisi(self.laporan.status, act)
        pelaku = data.draw(st.sampled_from(sorted(sisi.pelaku)))
        orang = data.draw(st.sampled_from(ORANG.get(pelaku, (pelaku.value,))))
        self._try(
            act,
            FaktaAct(
                pelaku=pelaku,
                orang=orang,
                pada=self.hari,
                alasan="Karena begitu",
                teks=ISI,
                kelas=Kelas.PENGADUAN,
                kadar=data.draw(st.sampled_from(Kadar)),
                topik=Topik.LAIN,
                unit=data.draw(st.sampled_from(UNIT)),
                lembaga=Lembaga.DUKCAPIL,
                alasan_arsip=AlasanArsip.SPAM,
                daftar_kurang=("Nomor TPS",),
                ada_salinan=True,
                ulasan_privasi=True,
                ulasan_anonim=True,
                konfirmasi_kedua=True,
                induk="KT-INDUK",
                induk_status=self.induk.status,
                satu_peristiwa=True,
                jam_habis=True,
                dalam_c7=True,
            ),
        )

    @precondition(lambda self: self.induk.status is not Status.SL)
    @rule()
    def the_parent_is_worked_on(self) -> None:
        """The other report goes its own way: verified, followed up, accepted."""
        urut = (
            (Act.VERIFY, Pelaku.ADMIN),
            (Act.GIVE_TINDAK_LANJUT, Pelaku.PENGHUBUNG),
            (Act.ACCEPT, Pelaku.PELAPOR),
        )
        for act, pelaku in urut:
            isi = FaktaAct(
                pelaku=pelaku,
                orang=pelaku.value,
                pada=self.hari,
                teks=ISI,
                kadar=Kadar.TBP,
                topik=Topik.LAIN,
                unit=UNIT[0],
                ada_salinan=True,
                ulasan_privasi=True,
                ulasan_anonim=True,
            )
            hasil = langkah(self.induk, act, isi)
            if isinstance(hasil, KeadaanBaru):
                self.induk = hasil.keadaan
                return

    def _try(self, act: Act, isi: FaktaAct) -> None:
        sebelum = self.laporan
        hasil = langkah(sebelum, act, isi)
        assert hasil == langkah(sebelum, act, isi), "same facts, same answer"
        if isinstance(hasil, Penolakan):
            assert str(hasil.kalimat)
            return
        self.lama, self.laporan = sebelum, hasil.keadaan
        if act is Act.MERGE:
            self.induk = tambah_anak(self.induk, sebelum)
        elif sebelum.status is Status.GB and self.laporan.status is not Status.GB:
            self.induk = lepas_anak(self.induk, sebelum)
        elif sebelum.status is Status.GB:
            self.induk = catat_anak(self.induk, self.laporan)
        self._check_step(act, hasil)

    def _check_step(self, act: Act, hasil: KeadaanBaru) -> None:
        sebelum, sesudah = self.lama, self.laporan
        assert sesudah.riwayat[:-1] == sebelum.riwayat, "history is only appended"
        assert sesudah.nilai[: len(sebelum.nilai)] == sebelum.nilai, "ratings stay"
        assert len(sesudah.jam) >= len(sebelum.jam), "no run of a clock is taken away"
        assert [(run.kode, run.mulai) for run in sesudah.jam][: len(sebelum.jam)] == [
            (run.kode, run.mulai) for run in sebelum.jam
        ], "no start of a clock is ever rewritten"
        if act in (Act.RECLASSIFY, Act.REDISPOSE, Act.RETURN_DISPOSISI):
            assert sesudah.jam == sebelum.jam
        for gerak in hasil.sisi.jam:
            if gerak.gerak not in (Gerak.ULANG, Gerak.GESER):
                isi = {"pada": self.hari, "lengkap": sesudah.lengkap or self.hari}
                sekali = gerakkan(sebelum.jam, (gerak,), **isi)
                assert gerakkan(sekali, (gerak,), **isi) == sekali, "a move done twice is done once"
        if act is Act.CLOSE_OTOMATIS or act is Act.DEEM_WITHDRAWN:
            diulang = langkah(sesudah, act, FaktaAct(pelaku=Pelaku.SISTEM, orang="s", pada=self.hari))
            assert isinstance(diulang, Penolakan), "a timer that runs twice does it once"

    @invariant()
    def an_open_report_has_one_owner_and_a_running_clock(self) -> None:
        """Somebody answers for it, and something ticks."""
        if self.laporan.status and self.laporan.status.is_open:
            pelaku, unit = pemilik(self.laporan)
            assert pelaku is not Pelaku.PELAPOR
            assert (pelaku is Pelaku.PENGHUBUNG) == bool(unit)
            assert self.laporan.jam_jalan
        for kode in KodeJam:
            assert sum(run.kode is kode and run.terbuka for run in self.laporan.jam) <= 1

    @invariant()
    def finished_means_followed_up(self) -> None:
        """No SL without a substantive tindak lanjut and a cause; examinations end with the leader."""
        k = self.laporan
        if k.status is Status.SL:
            assert k.jumlah_tl >= 1
            assert k.sebab_selesai is not None
            assert k.anak_belum_dijawab == 0
            akhir = next(c for c in reversed(k.riwayat) if c.ke is Status.SL and c.dari is not Status.SL)
            if k.kadar is Kadar.BP and k.sebab_selesai is SebabSelesai.KEPUTUSAN:
                assert akhir.pelaku is Pelaku.PIMPINAN
            if k.sebab_selesai is SebabSelesai.KEPUTUSAN:
                usul = next(c for c in reversed(k.riwayat) if c.act is Act.PROPOSE_SELESAI)
                assert usul.orang != akhir.orang

    @invariant()
    def nothing_public_without_review(self) -> None:
        """What is public was reviewed, has a masked copy, and is neither rahasia nor WBS."""
        k = self.laporan
        if k.terbit:
            assert k.ulasan_privasi
            assert k.ada_salinan
            assert not k.rahasia
            assert not k.wbs
            assert k.ulasan_anonim or not k.anonim
            assert any(c.act is Act.VERIFY for c in k.riwayat), "never before verification"

    @invariant()
    def endings_say_who_and_why(self) -> None:
        """AR, BK, GB and CB carry a person; those by officers carry a reason."""
        for c in self.laporan.riwayat:
            assert c.orang
            if c.ke in (Status.BK, Status.GB) and c.dari is not c.ke:
                assert c.alasan or c.act is Act.ACKNOWLEDGE_PENERUSAN
        if self.laporan.status is Status.AR:
            assert self.laporan.alasan_arsip is not None
        assert (self.laporan.induk is not None) == (self.laporan.status is Status.GB)

    @invariant()
    def the_answer_counts_from_the_complete_file(self) -> None:
        """C4 and C11 have one start for all time."""
        for kode in (KodeJam.C4, KodeJam.C11):
            assert len({run.mulai for run in self.laporan.jam if run.kode is kode}) <= 1

    @invariant()
    def the_unit_complained_about_does_not_hold_it(self) -> None:
        """A later disposition never goes to a locked unit."""
        akhir = self.laporan.riwayat[-1] if self.laporan.riwayat else None
        if akhir and akhir.act in (Act.VERIFY, Act.REDISPOSE):
            assert self.laporan.unit not in self.laporan.unit_terlarang

    @invariant()
    def a_parent_with_an_unanswered_child_is_open(self) -> None:
        """Whoever was merged is answered before the parent ends."""
        if self.induk.anak_belum_dijawab:
            assert self.induk.status is not Status.SL


Perjalanan.TestCase.settings = settings(max_examples=100, stateful_step_count=50, deadline=None)
TestPerjalanan = Perjalanan.TestCase


def test_the_timer_knows_only_what_the_table_knows() -> None:
    for tindakan, act in ((TindakanTutup.TUTUP, Act.CLOSE_OTOMATIS), (TindakanTutup.LANJUTKAN, Act.RESUME)):
        assert find_sisi(Status.MP, act) is not None, tindakan
