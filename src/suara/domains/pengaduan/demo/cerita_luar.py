"""The acts by which a report leaves the desk or the public: another body, the WBS team, rahasia."""

from __future__ import annotations

from suara.domains.pengaduan.demo.cerita_dasar import ALASAN, Dasar
from suara.domains.pengaduan.models import Penerusan
from suara.domains.pengaduan.terms import JenisTanggapan, Kelas, Lembaga, Pelaku
from suara.domains.pengaduan.workflow import Act


class KeLuar(Dasar):
    """What takes a report out of the ordinary way."""

    def ke_lembaga(self) -> None:
        """The desk forwards it to the competent body."""
        body = Lembaga(self.bahan.lembaga or "BAWASLU")
        name = self.bahan.nama_lembaga or body.label
        why = "Urusan ini menjadi kewenangan lembaga tersebut. Laporan Saudara kami teruskan kepadanya."
        number = f"{self.urut}/CONTOH/{self.p.sekarang.year}"
        self.teruskan(body, self.bahan.dasar or "UU 7/2017", self.p.petugas.sri, name, number)
        self.kata(JenisTanggapan.PEMBERITAHUAN, why, self.p.petugas.sri)
        self.lakukan(
            Act.FORWARD,
            Pelaku.ADMIN,
            self.p.petugas.sri,
            catatan=why,
            alasan_kode=body,
            data={"lembaga": name},
            lembaga=body,
        )

    def terima_lembaga(self) -> None:
        """The other body, or the WBS team, acknowledges it."""
        wbs = self.laporan.kelas == Kelas.WBS
        rows = [row for row in self.p.buku.rows[Penerusan] if row.laporan is self.laporan]
        rows[-1].dikonfirmasi_at, rows[-1].tanda_terima = self.p.sekarang, f"TT-{self.urut}/CONTOH"
        who, part = (self.p.petugas.wati, Pelaku.APIP) if wbs else (self.p.petugas.bayu, Pelaku.ADMIN)
        self.lakukan(Act.ACKNOWLEDGE_PENERUSAN, part, who)

    def ambil_kembali(self) -> None:
        """It comes back to the desk."""
        wbs = self.laporan.kelas == Kelas.WBS
        who, part = (self.p.petugas.wati, Pelaku.APIP) if wbs else (self.p.petugas.sri, Pelaku.ADMIN)
        more = {"kelas": self.laporan.kelas_pelapor, "unit": None} if wbs else {}
        self.lakukan(Act.TAKE_BACK, part, who, catatan=ALASAN, publik=False, lembaga="", **more)

    def alihkan_wbs(self) -> None:
        """The desk notices what the machine did not, and hands it to the WBS team."""
        self.teruskan(Lembaga.WBS_KPU, "Keputusan KPU 915/2025", self.p.petugas.sri)
        self.lakukan(
            Act.DIVERT_WBS,
            Pelaku.ADMIN,
            self.p.petugas.sri,
            catatan=ALASAN,
            publik=False,
            kelas=Kelas.WBS,
            kadar="",
            lembaga=Lembaga.WBS_KPU,
            is_rahasia=True,
            is_terbit=False,
        )

    def rahasiakan(self) -> None:
        """The desk switches rahasia on: it leaves the public at once."""
        self.lakukan(
            Act.SET_PRIVASI, Pelaku.ADMIN, self.p.petugas.sri, catatan=ALASAN, publik=False, is_rahasia=True
        )
