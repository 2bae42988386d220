"""A scene that tests of the desk reuse: cast, units, and reports brought to any state by real acts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from tests.pemeran.orang import make_kantor, make_petugas, make_unit

from suara.core.akun.models import Akun
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor, penerimaan
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.services.penerimaan import Diterima
from suara.domains.pengaduan.terms import AlasanArsip, Kadar, Kelas, Lembaga, Status, Topik

ISI = "Nama saya tidak ada di daftar pemilih padahal sudah dicoklit oleh petugas pada bulan lalu."
TL = (
    "Kami sudah memeriksa data Saudara di Sidalih dan menemukan salah ketik tanggal lahir. Data diperbaiki "
    "kemarin dan nama Saudara kini terdaftar di TPS 12."
)
PENJELASAN = "Penjelasan yang dapat dibaca pelapor."
ALASAN = "Alasan tertulis yang cukup panjang untuk pemeriksaan."

CAST = {
    "sri": ("Sri Handayani", "ADMIN_PENGADUAN", ""),
    "bayu": ("Bayu Nugroho", "ADMIN_PENGADUAN", ""),
    "laras": ("Laras Setiawati", "ANALIS", ""),
    "lina": ("Lina Marlina", "PENGHUBUNG", "64.DATIN"),
    "hadi": ("Hadi Susanto", "KEPALA_UNIT", "64.DATIN"),
    "nanda": ("Nanda Pratiwi", "PENGHUBUNG", "64.HUKUM"),
    "joko": ("Joko Purnomo", "SEKRETARIS", ""),
    "maria": ("Maria Lestari", "KETUA", ""),
    "wati": ("Wati Rahayu", "APIP", ""),
    "rina": ("Rina Wulandari", "SEKRETARIAT", ""),
    "dewi": ("Dewi Kartika", "ADMINISTRATOR", ""),
}


@dataclass(frozen=True, slots=True)
class Panggung:
    """The office with its people; methods bring a report to where a test begins."""

    kantor: Kantor
    datin: Unit
    hukum: Unit
    orang: dict[str, Akun]

    def __getattr__(self, nama: str) -> Akun:
        """Return a person of the cast: ``panggung.sri``."""
        try:
            return self.orang[nama]
        except KeyError as error:
            raise AttributeError(nama) from error

    def kirim(self, **isian: Any) -> Diterima:
        """Send a report; pass fields of `IsianLaporan` to change it."""
        kirim_id = isian.pop("kirim_id", None) or uuid.uuid4()
        kolom = {"kelas_pelapor": Kelas.PENGADUAN, "judul": "Nama tidak terdaftar", "isi": ISI} | isian
        return penerimaan.receive_laporan(isian=IsianLaporan(**kolom), kirim_id=kirim_id, kantor=self.kantor)

    def baru(self, **isian: Any) -> Laporan:
        """BV: received, with a relay contact."""
        isian.setdefault("identitas", DataIdentitas(nama="Siti Aminah", alamat="Jalan Mawar 1"))
        isian.setdefault("kontak", Kontak(email="siti@contoh.test"))
        return self.kirim(**isian).laporan

    def wbs(self) -> Laporan:
        """BK of class WBS: the desk has given it to the WBS team."""
        laporan = self.baru()
        return meja.divert_wbs(actor=self.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)

    def tertunda(self) -> Laporan:
        """TT: the reporter must complete."""
        laporan = self.baru()
        return meja.ask_kelengkapan(
            actor=self.sri, laporan=laporan, versi=laporan.versi, daftar=["nomor TPS", "tanggal kejadian"]
        )

    def disposisi(self, laporan: Laporan | None = None, **verifikasi: Any) -> Laporan:
        """TV: verified, at 64.DATIN."""
        laporan = laporan or self.baru()
        bahan: dict[str, Any] = {
            "kelas": Kelas.PENGADUAN,
            "kadar": Kadar.TBP,
            "topik": Topik.DATA_PEMILIH,
            "unit": self.datin,
            "judul_publik": "Nama tidak terdaftar",
            "isi_publik": ISI,
            "ulasan_privasi": True,
            "ulasan_anonim": True,
        } | verifikasi
        return meja.verify_laporan(actor=self.sri, laporan=laporan, versi=laporan.versi, **bahan)

    def proses(self, laporan: Laporan | None = None, **verifikasi: Any) -> Laporan:
        """PR: one tindak lanjut given."""
        laporan = laporan or self.disposisi(**verifikasi)
        return meja.give_tindak_lanjut(actor=self.lina, laporan=laporan, versi=laporan.versi, isi=TL)

    def bertanya(self) -> Laporan:
        """MP: the unit waits for the reporter."""
        laporan = self.disposisi()
        return meja.ask_pelapor(
            actor=self.lina, laporan=laporan, versi=laporan.versi, isi="TPS nomor berapa?"
        )

    def selesai(self) -> Laporan:
        """SL: accepted by the reporter."""
        return pelapor.accept_hasil(laporan=self.proses())

    def dibuka(self) -> Laporan:
        """BB: reopened."""
        return pelapor.reopen_laporan(laporan=self.selesai(), alasan="Nama saya masih belum ada.")

    def arsip(self) -> Laporan:
        """AR: archived by two persons."""
        laporan = meja_usul_arsip(self)
        return meja.approve_arsip(actor=self.bayu, laporan=laporan, versi=laporan.versi)

    def diteruskan(self) -> Laporan:
        """BK: forwarded to Bawaslu."""
        laporan = self.baru()
        return meja.forward_laporan(
            actor=self.sri,
            laporan=laporan,
            versi=laporan.versi,
            lembaga=Lembaga.BAWASLU,
            dasar="UU 7/2017",
            alasan=PENJELASAN,
        )

    def digabung(self) -> Laporan:
        """GB: merged into a report at the unit."""
        parent, child = self.disposisi(), self.baru()
        return meja.merge_laporan(
            actor=self.sri, laporan=child, versi=child.versi, induk=parent, alasan=ALASAN, satu_peristiwa=True
        )

    def dicabut(self) -> Laporan:
        """CB: withdrawn."""
        return pelapor.withdraw_laporan(laporan=self.baru(), alasan="Sudah selesai sendiri.")

    def di(self, status: Status) -> Laporan:
        """Return a fresh report in this state."""
        way = {
            Status.BV: self.baru,
            Status.TT: self.tertunda,
            Status.BK: self.diteruskan,
            Status.AR: self.arsip,
            Status.TV: self.disposisi,
            Status.PR: self.proses,
            Status.MP: self.bertanya,
            Status.SL: self.selesai,
            Status.BB: self.dibuka,
            Status.GB: self.digabung,
            Status.CB: self.dicabut,
        }
        return way[status]()


def meja_usul_arsip(panggung: Panggung) -> Laporan:
    """BV with a proposal to archive that waits."""
    laporan = panggung.baru()
    return meja.propose_arsip(
        actor=panggung.sri,
        laporan=laporan,
        versi=laporan.versi,
        alasan=AlasanArsip.SPAM,
        penjelasan=PENJELASAN,
    )


def make_panggung() -> Panggung:
    """Make the office and its people; must run where the database is open."""
    kantor = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
    units = {kode: make_unit(kode, kantor) for kode in ("64.DATIN", "64.HUKUM")}
    people = {
        key: make_petugas(nama, peran, kantor, units.get(unit)) for key, (nama, peran, unit) in CAST.items()
    }
    return Panggung(kantor, units["64.DATIN"], units["64.HUKUM"], people)
