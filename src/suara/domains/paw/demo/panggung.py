"""The stage of the demo: short words for the real acts, so that each story reads like a story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import today
from suara.domains.paw import services, terms
from suara.domains.paw.demo.daftar import PARTAI, PEMILU
from suara.domains.paw.demo.kertas import note_paper, store_paper
from suara.domains.paw.demo.pemilu import AKHIR_JABATAN
from suara.domains.paw.demo.petugas import Officers
from suara.domains.paw.models import Anggota, Calon, PermohonanPAW
from suara.domains.paw.services.pleno import latest_draft
from suara.domains.paw.status import AlasanTutup, HasilPeriksa

ABSENT_ACCOUNT = ("Sinta Contoh", "Taufik Contoh", "Ulin Contoh")
DIED = terms.AlasanBerhenti.MENINGGAL_DUNIA
RESIGNED = terms.AlasanBerhenti.MENGUNDURKAN_DIRI
PAPER_OF = {
    DIED.value: terms.JenisDokumen.AKTA_KEMATIAN,
    RESIGNED.value: terms.JenisDokumen.PERNYATAAN_MUNDUR_ANGGOTA,
    terms.AlasanBerhenti.DIBERHENTIKAN.value: terms.JenisDokumen.KEPUTUSAN_PARTAI,
}


class Cerita:
    """One case and the officers who act on it; every method is one act."""

    def __init__(self, officers: Officers, nomor: int, dapil: str, partai_no: int, *, days_ago: int) -> None:
        self.o = officers
        self.nomor = nomor
        self.dapil = dapil
        self.partai = PARTAI[partai_no - 1]
        self.today = today(officers.kantor.zona_waktu)
        self.received = self.today - dt.timedelta(days=days_ago)
        self.case: PermohonanPAW
        seated = Anggota.objects.filter(
            kursi__dapil__kode=dapil,
            kursi__dapil__pemilu=PEMILU,
            kursi__partai__nama=self.partai,
            berhenti__isnull=True,
        )
        self.anggota = seated.select_related("calon", "kursi__dapil").order_by("pk")[0]

    def calon(self, place: int) -> Calon:
        """Return the candidate at `place` among those of the list without a seat, by votes (1 is next)."""
        rows = Calon.objects.filter(
            dapil=self.anggota.kursi.dapil, partai=self.anggota.kursi.partai, keanggotaan__isnull=True
        )
        return rows.order_by("-suara_set__nilai", "nomor_urut")[place - 1]

    def register(
        self,
        alasan: str = DIED.value,
        *,
        ground: str = "",
        with_paper: bool = True,
        usulan: Calon | None = None,
        pengirim: terms.PeranPengirim = terms.PeranPengirim.PIMPINAN_DPRD_PROVINSI,
    ) -> Cerita:
        """Rina registers the letter with its scan."""
        number = f"100.1.4/{self.nomor:03}/CONTOH/DPRD/{self.received.year}"
        paper = PAPER_OF[alasan]
        self.case = services.register_permohonan(
            actor=self.o.rina,
            kantor=self.o.kantor,
            isian=services.IsianPermohonan(
                nomor_surat=number,
                tanggal_surat=self.received,
                tanggal_diterima=self.received,
                jam_diterima=dt.time(9, 30),
                perihal_surat="Permohonan nama calon pengganti antarwaktu",
                pengirim=pengirim.value,
                nama_pengirim="Ketua DPRD Contoh" if pengirim.name.startswith("PIMPINAN") else self.partai,
                ditandatangani_ketua=pengirim.name.startswith("PIMPINAN"),
                lembaga=terms.Lembaga.DPRD_PROVINSI.value,
                dapil=self.anggota.kursi.dapil,
                anggota=self.anggota,
                nama_anggota=self.anggota.calon.nama,
                alasan=alasan,
                alasan_diberhentikan=ground,
                akhir_masa_jabatan=AKHIR_JABATAN,
                calon_usulan=usulan,
            ),
            surat=self.paper("Surat permohonan", number, f"Anggota: {self.anggota.calon.nama}"),
            lampiran=[(self.seen(paper), self.paper(paper.label, number, self.anggota.calon.nama))]
            if with_paper
            else [],
        )
        return self

    def check(
        self, hasil: HasilPeriksa = HasilPeriksa.LENGKAP, *, note: str = "", missing: Sequence[str] = ()
    ) -> Cerita:
        """Rina checks the papers."""
        self.case = services.check_kelengkapan(
            actor=self.o.rina,
            permohonan=self.case,
            versi=self.versi,
            hasil=hasil,
            catatan=note,
            kekurangan=missing,
        )
        return self

    def prepare(self) -> Cerita:
        """Yusuf asks the rules."""
        services.prepare_keputusan(actor=self.o.yusuf, permohonan=self.case, versi=self.versi)
        return self

    def claim(
        self, calon: Calon, kode: terms.KodeFakta, paper: terms.JenisDokumen, source: terms.SumberFakta
    ) -> Cerita:
        """Yusuf records and verifies a fact about a candidate with its paper."""
        fakta = services.record_fakta(
            actor=self.o.yusuf,
            permohonan=self.case,
            versi=self.versi,
            calon=calon,
            kode=kode.value,
            sumber=source.value,
            rincian={"tanggal_fakta": self.received - dt.timedelta(days=30)},
            dokumen=self.seen(paper),
            berkas=self.paper(paper.label, f"CONTOH/{self.nomor}", calon.nama),
        )
        services.verify_fakta(actor=self.o.yusuf, permohonan=self.case, versi=self.versi, fakta=fakta)
        return self

    def clarify(
        self, calon: Calon, hasil: terms.HasilKlarifikasi, *about: terms.KodeFakta, answer: str
    ) -> Cerita:
        """Rina telephones the candidate, Yusuf listens."""
        zone = ZoneInfo(self.o.kantor.zona_waktu)
        services.record_klarifikasi(
            actor=self.o.rina,
            permohonan=self.case,
            versi=self.versi,
            petugas_kedua=self.o.yusuf,
            isian=services.IsianKlarifikasi(
                calon=calon,
                cara=terms.CaraKlarifikasi.PANGGILAN_VIDEO.value,
                pihak=terms.PihakKlarifikasi.CALON.value,
                dihubungi_at=dt.datetime.combine(self.received, dt.time(10, 15), zone),
                nama_pihak=calon.nama,
                pemeriksaan_identitas="Wajah dan KTP-el diperlihatkan dalam panggilan video",
                pertanyaan="Apakah Saudara masih memenuhi syarat sebagai calon pengganti antarwaktu?",
                jawaban=answer,
                kesimpulan=hasil.label,
                hasil=hasil.value,
                tentang=[item.value for item in about],
            ),
        )
        return self

    def response(self, calon: Calon, told: str, *about: terms.KodeFakta) -> Cerita:
        """Rina records what a citizen said about a candidate."""
        services.record_tanggapan(
            actor=self.o.rina,
            permohonan=self.case,
            versi=self.versi,
            calon=calon,
            tanggal_diterima=self.received,
            cara="Surat elektronik",
            isi=told,
            tentang=[item.value for item in about],
        )
        return self

    def lhkpn(self, calon: Calon) -> Cerita:
        """Rina records the receipt of the wealth report."""
        number = f"CONTOH-LHKPN-{self.nomor:04}"
        services.record_lhkpn(
            actor=self.o.rina,
            permohonan=self.case,
            versi=self.versi,
            calon=calon,
            nomor=number,
            tanggal_lhkpn=self.received,
            berkas=self.paper("Tanda terima LHKPN", number, calon.nama),
        )
        return self

    def dispute(self, calon: Calon | None, forum: terms.Forum, number: str) -> Cerita:
        """Yusuf records a case about a dismissal."""
        services.record_proses_hukum(
            actor=self.o.yusuf,
            permohonan=self.case,
            versi=self.versi,
            calon=calon,
            isian={
                "forum": forum.value,
                "nomor_perkara": number,
                "tanggal_diajukan": self.received,
            },
            berkas=self.paper("Tanda terima gugatan", number, "Pemberitahuan pendaftaran perkara"),
        )
        return self

    def letter(self, jenis: str, **isian: object) -> Cerita:
        """Rina drafts a letter."""
        services.draft_letter(
            actor=self.o.rina, permohonan=self.case, versi=self.versi, jenis=jenis, isian=isian
        )
        return self

    def pleno(self) -> Cerita:
        """Maria chairs the pleno; four of five are there."""
        draft = latest_draft(self.case)
        if draft is None:
            raise LookupError("Belum ada rancangan untuk pleno.")
        present = [
            services.Hadir(nama=self.o.maria.nama, jabatan="Ketua", hadir=True, akun=self.o.maria),
            services.Hadir(nama=self.o.anang.nama, jabatan="Anggota", hadir=True, akun=self.o.anang),
            *(
                services.Hadir(nama=name, jabatan="Anggota", hadir=name != ABSENT_ACCOUNT[-1])
                for name in ABSENT_ACCOUNT
            ),
        ]
        services.hold_pleno(
            actor=self.o.maria,
            permohonan=self.case,
            versi=self.versi,
            rancangan=draft,
            isian=services.IsianPleno(
                tanggal_pleno=self.today,
                jam_pleno=dt.time(8, 0),
                tempat="Kantor KPU Provinsi Kalimantan Timur, Samarinda",
                kehadiran=present,
            ),
        )
        return self

    def issue(self, *jenis: str) -> Cerita:
        """Maria issues the drafts of these kinds with numbers from the register."""
        for one in jenis:
            for linked in self.case.dokumen_set.filter(jenis=one, dokumen__status="KONSEP"):
                services.issue_document(
                    actor=self.o.maria,
                    permohonan=self.case,
                    versi=self.versi,
                    linked=linked,
                    tanggal_surat=self.today,
                )
        return self

    def publish(self) -> Cerita:
        """Maria announces the outcome."""
        services.publish_permohonan(actor=self.o.maria, permohonan=self.case, versi=self.versi)
        return self

    def correct(self, jenis: str, reason: str) -> Cerita:
        """Maria issues a ralat."""
        services.correct_document(
            actor=self.o.maria,
            permohonan=self.case,
            versi=self.versi,
            linked=self.case.dokumen_set.filter(jenis=jenis, dokumen__status="TERBIT").latest("pk"),
            alasan=reason,
            tanggal_surat=self.today,
        )
        return self

    def close(self, alasan: AlasanTutup, note: str) -> Cerita:
        """Rina closes the case."""
        services.close_permohonan(
            actor=self.o.rina, permohonan=self.case, versi=self.versi, alasan=alasan, catatan=note
        )
        return self

    @property
    def versi(self) -> int:
        """The version in the database; the officers of the demo never act at once."""
        self.case.refresh_from_db()
        return self.case.versi

    def seen(self, paper: terms.JenisDokumen) -> services.IsianDokumen:
        """Return what an officer notes about a paper of this case that is in order."""
        return note_paper(paper, self.nomor, self.received)

    def paper(self, title: str, number: str, *lines: str) -> Berkas:
        """Return a stored PDF of this case that says it is an example."""
        return store_paper(
            self.o.rina,
            self.o.kantor,
            title,
            number,
            self.received,
            lines,
            name=f"contoh-{self.nomor:03}.pdf",
        )
