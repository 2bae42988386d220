"""One report of the demo: how it comes in, its words, its times, and one way to do an act."""

from __future__ import annotations

import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from suara.core.akun.models import Akun
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.domains.pengaduan.demo.bukti import list_bukti
from suara.domains.pengaduan.demo.buku import Berkas
from suara.domains.pengaduan.demo.kalender import hari_dari, saat, saat_warga, tambah_kerja, tulis_hari
from suara.domains.pengaduan.demo.panggung import Panggung
from suara.domains.pengaduan.demo.teks import Bahan, pilih, read_ujar
from suara.domains.pengaduan.models import Laporan, Penerusan, Tanggapan, Terlapor
from suara.domains.pengaduan.services import penerimaan, samar
from suara.domains.pengaduan.services.isian import IsianLaporan, clean_isian
from suara.domains.pengaduan.services.pesan import UMUM
from suara.domains.pengaduan.terms import JenisTanggapan, Kanal, Kelas, Lembaga, Pelaku
from suara.domains.pengaduan.workflow import Act

ALASAN = "Alasan ditulis petugas untuk catatan kantor (CONTOH)."
KANAL = {Kanal.WEB: 72, Kanal.TATAP_MUKA: 10, Kanal.TELEPON: 4, Kanal.SURAT: 3, Kanal.SP4N_LAPOR: 11}
PELAPOR = {"bernama": 62, "anonim": 15, "rahasia": 8, "keduanya": 4, "tanpa": 11}
SINGKATAN = {"yang": "yg", "tidak": "tdk", "sudah": "udh", "belum": "blm", "dengan": "dgn", "saya": "sy"}


class Dasar:
    """One invented report; every method is one act at the moment to which the stage has moved."""

    def __init__(self, panggung: Panggung, urut: int, bahan: Bahan, rng: random.Random) -> None:
        self.p, self.urut, self.bahan, self.rng = panggung, urut, bahan, rng
        self.unit = bahan.unit if bahan.unit in panggung.penghubung else "64.DATIN"
        self.tempat = panggung.pilih_tempat(rng)
        self.item: Berkas | None = None
        (self.kanal,) = rng.choices(list(KANAL), weights=list(KANAL.values()))
        (self.siapa,) = rng.choices(list(PELAPOR), weights=list(PELAPOR.values()))

    @property
    def laporan(self) -> Laporan:
        """The report as it is now."""
        if self.item is None:
            raise TypeError("laporan ini belum dikirim")
        return self.item.laporan

    def kantor_buka(self, least: int, most: int) -> datetime:
        """Return a moment in office hours, some working days later."""
        at = self.p.sekarang
        day = tambah_kerja(hari_dari(at), self.rng.randint(least, most))
        moment = saat(day, self.rng.randint(8, 14), self.rng.randrange(60))
        if moment <= at:
            moment = saat(tambah_kerja(day + timedelta(days=1), 0), 8, 10 + self.rng.randrange(50))
        return moment

    def warga_sempat(self, least: int, most: int) -> datetime:
        """Return a moment at which the citizen comes back, some days later."""
        at = self.p.sekarang
        moment = saat_warga(self.rng, hari_dari(at) + timedelta(days=self.rng.randint(least, most)))
        return moment if moment > at else at + timedelta(minutes=self.rng.randint(40, 200))

    def isi(self, pola: str) -> str:
        """Return words with this report's place and time."""
        kec = self.tempat.nama if self.tempat else "kecamatan kami"
        kab = self.tempat.induk.nama if self.tempat and self.tempat.induk else "kabupaten kami"
        day = hari_dari(self.p.sekarang) - timedelta(days=self.rng.randint(1, 9))
        return pola.format(kec=kec, kab=kab, tps=f"{self.urut % 23 + 1:03}", hari=tulis_hari(day))

    def kirim(self, **lain: Any) -> Laporan:
        """The citizen reports, or an officer types what came in by another way."""
        isian, o, at = clean_isian(self._isian(lain), self.p.kantor), self.p.petugas, self.p.sekarang
        kirim_id = uuid.UUID(int=self.rng.getrandbits(128), version=4)
        actor: Akun | None = None
        if self.kanal is Kanal.SP4N_LAPOR:
            actor, at = o.sri, at - timedelta(hours=2)
        elif self.kanal is not Kanal.WEB:
            actor, at = o.laras, at - timedelta(minutes=25)
        number = str(9_100_000 + self.urut * 37) if self.kanal is Kanal.SP4N_LAPOR else None
        masuk = penerimaan._Masuk(isian, self.p.kantor, self.kanal, kirim_id, at, actor, (), number)
        self.item = self.p.buku.terima(penerimaan._build(masuk), isian.identitas, isian.kontak, actor)
        place = self.tempat.nama if self.tempat else "Kalimantan Timur"
        if files := list_bukti(self.urut, self.laporan.judul_asli, place):
            self.p.buku.bukti.append((self.laporan, files))
        if self.laporan.kelas == Kelas.WBS:
            self.teruskan(Lembaga.WBS_KPU, "Keputusan KPU 915/2025", None)
        if isian.unit_terlapor is not None:
            self.catat(Terlapor(unit=isian.unit_terlapor, dicatat_oleh=actor))
        return self.laporan

    def _isian(self, lain: dict[str, Any]) -> IsianLaporan:
        b, rng = self.bahan, self.rng
        text = pilih(rng, "pembuka") + b.isi + pilih(rng, "penutup")
        if self.kanal is Kanal.WEB and rng.random() < 0.15:
            text = " ".join(SINGKATAN.get(word, word) for word in text.lower().split(" "))
        if rng.random() < 0.06:
            text += f" Hubungi 0812 0000 {1000 + self.urut}."
        title = b.judul + (" di {kec}" if self.tempat and rng.random() < 0.4 else "")
        named = self.siapa != "tanpa"
        fields: dict[str, Any] = {
            "kelas_pelapor": b.kelas,
            "judul": self.isi(title),
            "isi": self.isi(text),
            "permintaan": pilih(rng, "permintaan"),
            "wilayah": self.tempat,
            "tanggal_kejadian": hari_dari(self.p.sekarang)
            - timedelta(days=rng.choice((1, 2, 3, 5, 9, 20, 41))),
            "is_anonim": self.siapa in ("anonim", "keduanya"),
            "is_rahasia": self.siapa in ("rahasia", "keduanya"),
            "identitas": self._identitas() if named else None,
            "kontak": Kontak(email=f"warga{self.urut:03}@warga.contoh.test") if named else None,
            "unit_terlapor": self.p.unit.get(b.terlapor),
        }
        return IsianLaporan(**fields | lain)

    def _identitas(self) -> DataIdentitas:
        words = read_ujar()
        name = f"{self.rng.choice(words['depan'])} {self.rng.choice(words['belakang'])}"
        place = self.tempat.nama if self.tempat else "Contoh"
        return DataIdentitas(
            nama=name,
            alamat=f"Jalan Contoh {self.urut}, {place} (CONTOH)",
            usia=str(self.rng.randint(18, 70)),
            pekerjaan=pilih(self.rng, "pekerjaan"),
        )

    def catat(self, row: Any) -> Any:
        """Keep a row that belongs to this report, at this moment."""
        row.laporan, row.created_at = self.laporan, self.p.sekarang
        return self.p.buku.add(row)

    def kata(
        self, jenis: JenisTanggapan, isi: str, akun: Akun | None = None, siklus: int | None = None
    ) -> Tanggapan:
        """Append a message to the dialogue; what everybody may read of it is masked."""
        if self.item is None:
            raise TypeError("laporan ini belum dikirim")
        unit = self.laporan.unit if jenis in (*UMUM, JenisTanggapan.PERTANYAAN) else None
        row = Tanggapan(
            laporan=self.laporan,
            jenis=jenis,
            siklus=siklus or self.laporan.siklus,
            isi=isi,
            isi_publik=samar.mask(isi) if jenis in UMUM else "",
            akun=akun,
            unit=unit,
            created_at=self.p.sekarang,
        )
        self.item.tanggapan.append(row)
        return row

    def teruskan(
        self, lembaga: Lembaga, dasar: str, oleh: Akun | None, nama: str = "", surat: str = ""
    ) -> None:
        """Keep the record of a transfer."""
        self.catat(
            Penerusan(
                lembaga=lembaga, nama_lembaga=nama or lembaga.label, dasar=dasar, oleh=oleh, nomor_surat=surat
            )
        )

    def lakukan(self, act: Act, pelaku: Pelaku, akun: Akun | None = None, **isi: Any) -> Laporan:
        """Do one act of the workflow table now."""
        if self.item is None:
            raise TypeError("laporan ini belum dikirim")
        return self.p.buku.act(self.item, act, self.p.sekarang, pelaku, akun, **isi)
