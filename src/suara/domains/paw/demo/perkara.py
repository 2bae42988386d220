"""One story for every state of the workflow table, each in a list of its own."""

from __future__ import annotations

from suara.domains.paw import terms
from suara.domains.paw.demo.panggung import RESIGNED, Cerita
from suara.domains.paw.demo.petugas import Officers
from suara.domains.paw.status import AlasanTutup, HasilPeriksa

T = terms.KodeFakta
D = terms.JenisDokumen
DISMISSED = terms.AlasanBerhenti.DIBERHENTIKAN.value


def play_all(officers: Officers) -> None:
    """Play every story; together they show every state, the ralat and a second letter on one seat."""
    for play in (
        diterima, tidak_lengkap, bukan_kewenangan, verifikasi, klarifikasi, menunggu_putusan, menunggu_lhkpn,
        manual, siap_pleno, diputuskan, terbit, terbit_dengan_ralat, terbit_tanpa_nama, ditutup, surat_kedua,
    ):  # fmt: skip
        play(officers)


def diterima(o: Officers) -> None:
    """A letter came in yesterday; nobody looked at it yet."""
    Cerita(o, 1, "C1", 1, days_ago=1).register()


def tidak_lengkap(o: Officers) -> None:
    """The certificate of death is missing; the answer S5 is drafted."""
    story = Cerita(o, 2, "C1", 2, days_ago=2).register(with_paper=False)
    missing = ["Akta kematian atau surat keterangan kematian"]
    story.check(HasilPeriksa.TIDAK_LENGKAP, note="Lampiran tidak ada.", missing=missing).letter("S5")


def bukan_kewenangan(o: Officers) -> None:
    """The party itself wrote: that starts nothing, and S4 says so."""
    story = Cerita(o, 3, "C1", 3, days_ago=3).register(pengirim=terms.PeranPengirim.PARTAI)
    story.check(HasilPeriksa.BUKAN_KEWENANGAN, note="Surat berasal dari partai, bukan Pimpinan DPRD.").letter(
        "S4"
    )


def verifikasi(o: Officers) -> None:
    """Papers complete, the verifikator is at work, and the first answer is overdue."""
    Cerita(o, 4, "C1", 4, days_ago=9).register(RESIGNED.value).check()


def klarifikasi(o: Officers) -> None:
    """The Pimpinan propose somebody who is not next, and a citizen says that the next one left the party."""
    story = Cerita(o, 5, "C2", 1, days_ago=4)
    story.register(usulan=story.calon(2)).check()
    told = "Calon itu kabarnya sudah menjadi pengurus partai lain."
    story.response(story.calon(1), told, T.T6).prepare()


def menunggu_putusan(o: Officers) -> None:
    """The next candidate was dismissed by the party and went to the Mahkamah Partai: wait."""
    story = Cerita(o, 6, "C2", 2, days_ago=6).register().check()
    story.claim(story.calon(1), T.T7, D.KEPUTUSAN_PARTAI, terms.SumberFakta.PARTAI)
    story.clarify(
        story.calon(1), terms.HasilKlarifikasi.DIKETAHUI, T.T7, answer="Saya menggugat ke Mahkamah Partai."
    )
    story.dispute(story.calon(1), terms.Forum.MAHKAMAH_PARTAI, "01/MP/CONTOH").prepare().letter("S7").issue(
        "S7"
    )


def menunggu_lhkpn(o: Officers) -> None:
    """The next candidate is clean, but the receipt of the wealth report is missing."""
    Cerita(o, 7, "C2", 3, days_ago=7).register(RESIGNED.value).check().prepare()


def manual(o: Officers) -> None:
    """Equal votes, and the two readings of "persebaran lebih luas" point to different people."""
    Cerita(o, 8, "C4", 4, days_ago=3).register().check().prepare()


def siap_pleno(o: Officers) -> None:
    """Equal votes, but both readings agree: ready for the pleno."""
    story = Cerita(o, 9, "C4", 3, days_ago=2).register().check()
    story.lhkpn(story.calon(1)).prepare()


def diputuskan(o: Officers) -> None:
    """The pleno decided; Berita Acara and letter are drafts."""
    story = Cerita(o, 10, "C2", 4, days_ago=4).register().check()
    story.lhkpn(story.calon(1)).prepare().pleno()


def terbit(o: Officers) -> None:
    """Published: the next in rank had died, with a certificate, and was passed over."""
    story = Cerita(o, 11, "C3", 1, days_ago=5).register(RESIGNED.value).check()
    story.claim(story.calon(1), T.T1, D.SURAT_KETERANGAN_KEMATIAN, terms.SumberFakta.INSTANSI)
    story.lhkpn(story.calon(2)).prepare().pleno().issue("BA1", "S1").publish()


def terbit_dengan_ralat(o: Officers) -> None:
    """Published, then corrected by a ralat: both stay."""
    story = Cerita(o, 12, "C3", 2, days_ago=6).register().check()
    story.lhkpn(story.calon(1)).prepare().pleno().issue("BA1", "S1").publish()
    story.correct("S1", "Nama jabatan penerima surat salah ketik.")


def terbit_tanpa_nama(o: Officers) -> None:
    """The dismissed member goes to court: an answer without any name."""
    story = (
        Cerita(o, 13, "C4", 1, days_ago=4)
        .register(DISMISSED, ground=terms.AlasanDiberhentikan.G8.value)
        .check()
    )
    story.dispute(None, terms.Forum.PENGADILAN_NEGERI, "12/Pdt.Sus/CONTOH").prepare().pleno()
    story.issue("BA1", "S2").publish()


def ditutup(o: Officers) -> None:
    """The Pimpinan withdrew the letter."""
    story = Cerita(o, 14, "C3", 3, days_ago=8).register(RESIGNED.value).check()
    story.close(AlasanTutup.DICABUT, "Pimpinan mencabut permohonan dengan surat CONTOH/99.")


def surat_kedua(o: Officers) -> None:
    """A name was sent; the candidate died before the oath; the Pimpinan write again."""
    first = Cerita(o, 15, "C4", 2, days_ago=6).register().check()
    first.lhkpn(first.calon(1)).prepare().pleno().issue("BA1", "S1").publish()
    Cerita(o, 16, "C4", 2, days_ago=1).register()
