"""One report of the demo: short words for the real acts of citizens and officers, and for the time between."""

from __future__ import annotations

import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from suara.core.akun.models import Akun
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.domains.pengaduan.demo.kalender import hari_dari, saat, saat_warga, tambah_kerja, tulis_hari
from suara.domains.pengaduan.demo.panggung import Panggung
from suara.domains.pengaduan.demo.teks import Bahan, pilih, read_ujar
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor, penerimaan, samar
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.terms import Kadar, Kanal, Terbukti, Tuntas

KANAL = {Kanal.WEB: 72, Kanal.TATAP_MUKA: 10, Kanal.TELEPON: 4, Kanal.SURAT: 3, Kanal.SP4N_LAPOR: 11}
PELAPOR = {"bernama": 62, "anonim": 15, "rahasia": 8, "keduanya": 4, "tanpa": 11}
SINGKATAN = {"yang": "yg", "tidak": "tdk", "sudah": "udh", "belum": "blm", "dengan": "dgn", "saya": "sy"}


class Cerita:
    """One invented report; every method is one act at the moment to which the stage has moved."""

    def __init__(self, panggung: Panggung, urut: int, bahan: Bahan, rng: random.Random) -> None:
        self.p, self.urut, self.bahan, self.rng = panggung, urut, bahan, rng
        self.unit = bahan.unit if bahan.unit in panggung.penghubung else "64.DATIN"
        self.tempat = panggung.pilih_tempat(rng)
        self.laporan_id: uuid.UUID | None = None
        (self.kanal,) = rng.choices(list(KANAL), weights=list(KANAL.values()))
        (self.siapa,) = rng.choices(list(PELAPOR), weights=list(PELAPOR.values()))

    @property
    def laporan(self) -> Laporan:
        """The report as it is now: clocks and other people may have moved it."""
        return Laporan.objects.select_related("kantor", "unit", "induk").get(pk=self.laporan_id)

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
        return pola.format(
            kec=kec, kab=kab, tps=f"{self.urut % 23 + 1:03}", hari=tulis_hari(day)
        )

    def kirim(self, **lain: Any) -> Laporan:
        """The citizen reports, or an officer types what came in by another way."""
        isian = self._isian(lain)
        kirim_id = uuid.UUID(int=self.rng.getrandbits(128), version=4)
        more: dict[str, Any] = {"isian": isian, "kirim_id": kirim_id, "kantor": self.p.kantor}
        o = self.p.petugas
        if self.kanal is Kanal.WEB:
            received = penerimaan.receive_laporan(**more)
        elif self.kanal is Kanal.SP4N_LAPOR:
            received = penerimaan.receive_laporan(
                **more, actor=o.sri, kanal=self.kanal, id_lapor=str(9_100_000 + self.urut * 37),
                terima_at=self.p.sekarang - timedelta(hours=2),
            )  # fmt: skip
        else:
            received = penerimaan.receive_walk_in(
                **more, actor=o.laras, kanal=self.kanal, terima_at=self.p.sekarang - timedelta(minutes=25)
            )
        self.laporan_id = received.laporan.pk
        return received.laporan

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
            "tanggal_kejadian": hari_dari(self.p.sekarang) - timedelta(days=rng.choice((1, 2, 3, 5, 9, 20, 41))),
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

    def verifikasi(self, *, unit: str = "", actor: Akun | None = None, **lain: Any) -> None:
        """The desk decides class and unit and fixes the public copy."""
        now, b = self.laporan, self.bahan
        fields: dict[str, Any] = {
            "kelas": b.kelas,
            "topik": b.topik,
            "unit": self.p.unit[unit or self.unit],
            "kadar": b.kadar,
            "judul_publik": samar.mask(now.judul_asli),
            "isi_publik": samar.mask(now.isi_asli),
            "ulasan_privasi": True,
            "ulasan_anonim": True,
        }
        desk = actor or self.rng.choice((self.p.petugas.sri, self.p.petugas.bayu))
        meja.verify_laporan(actor=desk, laporan=now, versi=now.versi, **fields | lain)

    def meja(self, act: str, siapa: str = "sri", **isi: Any) -> Any:
        """Any other act of the desk by one of its people."""
        now = self.laporan
        return getattr(meja, act)(actor=getattr(self.p.petugas, siapa), laporan=now, versi=now.versi, **isi)

    def oleh_unit(self, act: str, **isi: Any) -> Any:
        """An act of whoever answers for the unit that holds the report."""
        now = self.laporan
        actor = self.p.penghubung[now.unit_id or self.unit]
        return getattr(meja, act)(actor=actor, laporan=now, versi=now.versi, **isi)

    def tindak_lanjut(self, pola: str = "") -> None:
        """The unit answers with what it did."""
        self.oleh_unit("give_tindak_lanjut", isi=self.isi(pola or self.bahan.tl or pilih(self.rng, "tl_kedua")))

    def putuskan(self) -> None:
        """The second person finishes it: the head of the unit, the desk, or the leaders under supervision."""
        now = self.laporan
        second: Akun = self.p.petugas.bayu
        if now.kadar == Kadar.BP:
            second = self.p.ketua if self.bahan.terlapor else self.p.petugas.joko
        elif now.unit_id == "64.DATIN":
            second = self.p.petugas.hadi
        meja.approve_selesai(actor=second, laporan=now, versi=now.versi)

    def usul_selesai(self) -> None:
        """The unit proposes the end with its decision."""
        proven = self.rng.choice((Terbukti.YA, Terbukti.SEBAGIAN, Terbukti.TIDAK))
        self.oleh_unit(
            "propose_selesai",
            isi=pilih(self.rng, "keputusan"),
            terbukti=proven if self.laporan.kadar == Kadar.BP else None,
        )

    def jawab(self, kind: str) -> None:
        """The reporter writes."""
        pelapor.answer_pertanyaan(laporan=self.laporan, isi=self.isi(pilih(self.rng, kind)))

    def nilai(self) -> None:
        """The reporter rates the round, more often well than not."""
        (stars,) = self.rng.choices((5, 4, 3, 2, 1), weights=(38, 32, 15, 9, 6))
        done = Tuntas.YA if stars > 3 else Tuntas.SEBAGIAN if stars > 1 else Tuntas.TIDAK
        pelapor.rate_laporan(
            laporan=self.laporan, nilai=stars, tuntas=done, umpan_balik=pilih(self.rng, "umpan_balik")
        )
