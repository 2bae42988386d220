"""The acts of a story, one short word each: what citizens, the desk, the unit and the leaders do."""

from __future__ import annotations

from typing import Any

from suara.core.akun.models import Akun
from suara.domains.pengaduan.demo.cerita_dasar import ALASAN
from suara.domains.pengaduan.demo.cerita_luar import KeLuar
from suara.domains.pengaduan.demo.teks import pilih, read_ujar
from suara.domains.pengaduan.models import Gabungan, Penilaian, SalinanPublik, Usulan
from suara.domains.pengaduan.services import samar
from suara.domains.pengaduan.services.isian import MAX_JUDUL
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    HasilUsulan,
    JenisTanggapan,
    JenisUsulan,
    Kadar,
    Kelas,
    Lembaga,
    Pelaku,
    SebabSelesai,
    Status,
    Terbukti,
    Tuntas,
)
from suara.domains.pengaduan.workflow import Act

T = JenisTanggapan


class Cerita(KeLuar):
    """One invented report; every method is one act at the moment to which the stage has moved."""

    def verifikasi(self, *, unit: str = "", actor: Akun | None = None) -> None:
        """The desk decides class and unit and fixes the public copy; a leader does after two returns."""
        now, b, at = self.laporan, self.bahan, self.p.sekarang
        leader = actor is not None
        desk = actor or self.rng.choice((self.p.petugas.sri, self.p.petugas.bayu))
        versions = sum(row.laporan is now for row in self.p.buku.rows.get(SalinanPublik, []))
        title, text = samar.mask(now.judul_asli)[:MAX_JUDUL], samar.mask(now.isi_asli)
        self.catat(SalinanPublik(versi=versions + 1, judul=title, isi=text, editor=desk))
        chosen = self.p.unit[unit or self.unit]
        self.lakukan(
            Act.VERIFY,
            Pelaku.PIMPINAN if leader else Pelaku.ADMIN,
            desk,
            data={"unit": chosen.nama, "kelas": b.kelas.label},
            kelas=b.kelas,
            kadar=(b.kadar or "") if b.kelas is Kelas.PENGADUAN else "",
            topik=b.topik,
            unit=chosen,
            lembaga=Lembaga.KPU_KAB_KOTA if chosen.pk.endswith(".KPU") else Lembaga.KPU_PROVINSI,
            is_ulasan_privasi=True,
            verifikasi_at=now.verifikasi_at or at,
            disposisi_at=at,
        )

    @property
    def penghubung(self) -> Akun:
        """Who answers for the unit that holds the report."""
        return self.p.penghubung[self.laporan.unit_id or self.unit]

    def kembalikan(self) -> None:
        """The unit gives it back."""
        self.lakukan(
            Act.RETURN_DISPOSISI,
            Pelaku.PENGHUBUNG,
            self.penghubung,
            catatan=pilih(self.rng, "alasan_kembali"),
            publik=False,
            jumlah_pengembalian=self.laporan.jumlah_pengembalian + 1,
            unit=None,
        )

    def pindahkan(self) -> None:
        """The desk hands it to the right unit."""
        unit = self.p.unit[self.unit]
        self.lakukan(
            Act.REDISPOSE,
            Pelaku.ADMIN,
            self.p.petugas.sri,
            catatan=ALASAN,
            unit=unit,
            disposisi_at=self.p.sekarang,
            data={"unit": unit.nama},
        )

    def minta_kelengkapan(self) -> None:
        """The desk asks for what is missing."""
        items = "\n".join(f"- {item}" for item in pilih(self.rng, "kelengkapan"))
        self.kata(T.PERMINTAAN_KELENGKAPAN, items, self.p.petugas.sri)
        self.lakukan(Act.ASK_KELENGKAPAN, Pelaku.ADMIN, self.p.petugas.sri)

    def tindak_lanjut(self, pola: str = "") -> None:
        """The unit answers with what it did."""
        self.kata(
            T.TINDAK_LANJUT, self.isi(pola or self.bahan.tl or pilih(self.rng, "tl_kedua")), self.penghubung
        )
        at = self.p.sekarang
        self.lakukan(
            Act.GIVE_TINDAK_LANJUT,
            Pelaku.PENGHUBUNG,
            self.penghubung,
            tl_pertama_at=self.laporan.tl_pertama_at or at,
            tl_terakhir_at=at,
        )

    def kabar(self) -> None:
        """The unit says how far it is."""
        self.kata(T.TINDAK_LANJUT_ANTARA, pilih(self.rng, "kabar"), self.penghubung)
        self.lakukan(Act.GIVE_KABAR, Pelaku.PENGHUBUNG, self.penghubung)

    def tanya(self) -> None:
        """The unit asks the reporter."""
        self.kata(T.PERTANYAAN, pilih(self.rng, "tanya"), self.penghubung)
        self.lakukan(Act.ASK_PELAPOR, Pelaku.PENGHUBUNG, self.penghubung)

    def jawab(self, kind: str) -> None:
        """The reporter writes."""
        self.kata(T.JAWABAN_PELAPOR, self.isi(pilih(self.rng, kind)))
        columns: dict[str, Any] = {"pelapor_terakhir_at": self.p.sekarang}
        if self.laporan.status == Status.TT:
            columns["lengkap_at"] = self.p.sekarang
        self.lakukan(Act.ANSWER, Pelaku.PELAPOR, **columns)

    def terima_hasil(self) -> None:
        """The reporter says that it is finished."""
        at = self.p.sekarang
        self.lakukan(
            Act.ACCEPT,
            Pelaku.PELAPOR,
            sebab_selesai=SebabSelesai.PELAPOR_SETUJU,
            selesai_at=at,
            pelapor_terakhir_at=at,
        )

    def buka_kembali(self) -> None:
        """The reporter opens it again."""
        why = pilih(self.rng, "buka_kembali")
        self.kata(T.JAWABAN_PELAPOR, why, siklus=self.laporan.siklus + 1)
        self.lakukan(
            Act.REOPEN,
            Pelaku.PELAPOR,
            sebab_selesai="",
            selesai_at=None,
            terbukti="",
            pelapor_terakhir_at=self.p.sekarang,
        )

    def cabut(self) -> None:
        """The reporter takes it back."""
        self.lakukan(Act.WITHDRAW, Pelaku.PELAPOR, catatan=pilih(self.rng, "cabut"), is_terbit=False)

    def nilai(self) -> None:
        """The reporter rates the round, more often well than not."""
        (stars,) = self.rng.choices((5, 4, 3, 2, 1), weights=(38, 32, 15, 9, 6))
        done = Tuntas.YA if stars > 3 else Tuntas.SEBAGIAN if stars > 1 else Tuntas.TIDAK
        words = pilih(self.rng, "umpan_balik")
        self.catat(Penilaian(siklus=self.laporan.siklus, nilai=stars, tuntas=done, umpan_balik=words))
        self.lakukan(Act.RATE, Pelaku.PELAPOR, publik=False)

    def usul_selesai(self) -> None:
        """The unit proposes the end with its decision."""
        proven = self.rng.choice((Terbukti.YA, Terbukti.SEBAGIAN, Terbukti.TIDAK))
        self._usul(
            JenisUsulan.SELESAI,
            pilih(self.rng, "keputusan"),
            self.penghubung,
            terbukti=proven if self.laporan.kadar == Kadar.BP else "",
        )
        self.lakukan(Act.PROPOSE_SELESAI, Pelaku.PENGHUBUNG, self.penghubung, publik=False)

    def putuskan(self) -> None:
        """The second person finishes it: the head of the unit, the desk, or the leaders under supervision."""
        now = self.laporan
        second, part = self.p.petugas.bayu, Pelaku.ADMIN
        if now.kadar == Kadar.BP:
            second, part = self.p.ketua if self.bahan.terlapor else self.p.petugas.joko, Pelaku.PIMPINAN
        elif now.unit_id == "64.DATIN":
            second, part = self.p.petugas.hadi, Pelaku.ORANG_KEDUA
        usulan = self._putus_usulan(HasilUsulan.DISETUJUI, second)
        self.kata(T.PEMBERITAHUAN, usulan.isi, second)
        self.lakukan(
            Act.APPROVE_SELESAI,
            part,
            second,
            sebab_selesai=SebabSelesai.KEPUTUSAN,
            selesai_at=self.p.sekarang,
            terbukti=usulan.terbukti,
        )

    def sampaikan(self) -> None:
        """The decision has reached the reporter."""
        self.lakukan(Act.DELIVER_KEPUTUSAN, Pelaku.ADMIN, self.p.petugas.sri, publik=False)

    def usul_arsip(self) -> None:
        """One person proposes the archive."""
        reason = AlasanArsip(self.bahan.alasan or "TIDAK_RELEVAN")
        self._usul(
            JenisUsulan.ARSIP, read_ujar()["arsip"][reason.value], self.p.petugas.sri, alasan_arsip=reason
        )
        self.lakukan(Act.PROPOSE_ARSIP, Pelaku.ADMIN, self.p.petugas.sri, alasan_kode=reason, publik=False)

    def arsipkan(self) -> None:
        """Archived: an aspirasi by one person, everything else by the second one."""
        alone = self.laporan.kelas == Kelas.ASPIRASI
        reason = AlasanArsip(self.bahan.alasan or "TIDAK_RELEVAN")
        actor = self.p.petugas.sri if alone else self.p.petugas.bayu
        words = read_ujar()["arsip"][reason.value]
        if not alone:
            self._putus_usulan(HasilUsulan.DISETUJUI, actor)
        self.kata(T.PEMBERITAHUAN, words, actor)
        self.lakukan(
            Act.ARCHIVE if alone else Act.APPROVE_ARSIP,
            Pelaku.ADMIN,
            actor,
            catatan=words,
            alasan_kode=reason,
            alasan_arsip=reason,
            is_terbit=False,
        )

    def tolak_arsip(self) -> None:
        """The second person says no."""
        why = "Laporan menyebut tempat dan peristiwa; perlu dijawab."
        self._putus_usulan(HasilUsulan.DITOLAK, self.p.petugas.bayu, why)
        self.lakukan(Act.REFUSE_ARSIP, Pelaku.ADMIN, self.p.petugas.bayu, catatan=why, publik=False)

    def banding(self) -> None:
        """The reporter objects to the archive."""
        self.kata(T.JAWABAN_PELAPOR, self.isi(read_ujar()["banding"]))
        self.lakukan(Act.APPEAL_ARSIP, Pelaku.PELAPOR, alasan_arsip="", pelapor_terakhir_at=self.p.sekarang)

    def gabung_ke(self, parent: Cerita) -> None:
        """The desk merges it into the first report of the same event."""
        why, sri = pilih(self.rng, "gabung"), self.p.petugas.sri
        self.catat(Gabungan(anak=self.laporan, induk=parent.laporan, alasan=why, oleh=sri))
        if parent.item is not None and self.item is not None:
            parent.item.anak.append(self.item)
        self.lakukan(
            Act.MERGE,
            Pelaku.ADMIN,
            sri,
            catatan=why,
            data={"induk": parent.laporan.nomor},
            induk=parent.laporan,
            status_sebelum_gabung=self.laporan.status,
            is_terbit=False,
        )

    def _usul(self, jenis: JenisUsulan, isi: str, pengusul: Akun, **more: Any) -> None:
        row = Usulan(jenis=jenis, siklus=self.laporan.siklus, isi=isi, pengusul=pengusul, **more)
        self.catat(row)
        if self.item is not None:
            self.item.usulan = row

    def _putus_usulan(self, hasil: HasilUsulan, pemutus: Akun, catatan: str = "") -> Usulan:
        if self.item is None or self.item.usulan is None:
            raise TypeError("tidak ada usulan yang menunggu")
        row, self.item.usulan = self.item.usulan, None
        row.hasil, row.pemutus, row.catatan_pemutus, row.diputus_at = hasil, pemutus, catatan, self.p.sekarang
        return row
