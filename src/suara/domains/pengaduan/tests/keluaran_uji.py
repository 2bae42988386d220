"""One office with a report in every state of privacy, planted words in each of its secret places.

The table `contoh/keluaran.yaml` says who may learn what; `test_keluaran*` ask every exit.
"""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.db import connection, transaction
from django.test.utils import setup_databases, teardown_databases
from PIL import Image
from pypdf import PdfWriter
from pytest_django.plugin import DjangoDbBlocker
from tests.pemeran.orang import make_kantor, make_petugas

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor, penerimaan
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.services.surat_penerusan import forward_with_letter
from suara.domains.pengaduan.surat_penerusan import SuratPenerusan
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung

TABEL: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "contoh" / "keluaran.yaml").read_text())
LAPORAN: dict[str, dict[str, Any]] = TABEL["laporan"]
ORANG: tuple[str, ...] = tuple(person for group in TABEL["orang"].values() for person in group)
NAMA_PELAPOR = "Zulkarnain Wirayudha"
NAMA_BERKAS = "KTP Zulkarnain 6472014508990077 081277770077"
EXIF = "Kamera Zulkarnain"


def people(names: list[str]) -> frozenset[str]:
    """Return the cast behind names and groups of names."""
    groups: Mapping[str, list[str]] = TABEL["orang"]
    return frozenset(person for name in names for person in groups.get(name, [name]))


@dataclass(frozen=True)
class Umpan:
    """The planted words of one report; every one of them stands in this report only."""

    urut: int

    @property
    def kata(self) -> str:
        """A word of the citizen's text that points to nobody."""
        return f"kepompong{self.urut:02d}"

    @property
    def salinan(self) -> str:
        """A word of the public copy."""
        return f"kaleidoskop{self.urut:02d}"

    @property
    def tanggapan(self) -> str:
        """A word of the unit's reply."""
        return f"harmonika{self.urut:02d}"

    @property
    def catatan(self) -> str:
        """A word that officers write to each other."""
        return f"trampolin{self.urut:02d}"

    @property
    def penunjuk(self) -> tuple[str, ...]:
        """What in the citizen's text points to a person."""
        number = f"{self.urut:02d}"
        return f"64720145089900{number}", f"0812777700{number}", f"siti{number}@contoh.id"

    @property
    def identitas(self) -> tuple[str, ...]:
        """What only the vault knows."""
        nik, hp = f"64720255019200{self.urut:02d}", f"+62813000011{self.urut:02d}"
        return nik, hp, f"zul{self.urut:02d}@pelapor.test", f"Jalan Rumpun{self.urut:02d}"

    @property
    def isi(self) -> str:
        """The citizen's text."""
        nik, hp, email = self.penunjuk
        return (
            f"Nama saya tidak ada di daftar pemilih {self.kata} padahal sudah dicoklit petugas bulan lalu. "
            f"NIK saya {nik}, HP {hp}, email {email}."
        )


@dataclass
class Adegan:
    """The scene: people, reports by their name in the table, their planted words, keys and files."""

    panggung: Panggung
    orang: dict[str, Akun]
    laporan: dict[str, Laporan] = field(default_factory=dict)
    umpan: dict[str, Umpan] = field(default_factory=dict)
    kunci: dict[str, str] = field(default_factory=dict)

    def segar(self, nama: str) -> Laporan:
        """Return a report as it is now."""
        return Laporan.objects.get(pk=self.laporan[nama].pk)

    def build(self) -> Adegan:
        """Make every report of the table, parents before children."""
        for urut, nama in enumerate(sorted(LAPORAN, key=lambda item: "induk" in LAPORAN[item]), start=1):
            self.umpan[nama] = Umpan(urut)
            self._make(nama, LAPORAN[nama])
        for nama, row in LAPORAN.items():
            if later := row.get("terlapor_kemudian"):
                self.laporan[nama] = self.segar(nama)
                self._act(nama, meja.record_terlapor, unit=Unit.objects.get(pk=later))
        return self

    def _make(self, nama: str, row: Mapping[str, Any]) -> None:
        umpan, stage = self.umpan[nama], row.get("tahap", "proses")
        sent = self._send(umpan, row)
        self.laporan[nama], self.kunci[nama] = sent.laporan, sent.kunci
        if row.get("wbs"):
            self._act(nama, meja.divert_wbs, alasan=f"Menuduh orang dalam, {umpan.catatan}.")
            return
        if person := row.get("orang_terlapor"):
            self._act(nama, meja.record_terlapor, akun=self.orang[person])
        if stage == "diteruskan":
            self._forward(nama, umpan)
        elif stage != "baru":
            self._handle(nama, umpan, row, stage)

    def _send(self, umpan: Umpan, row: Mapping[str, Any]) -> penerimaan.Diterima:
        nik, hp, email, alamat = umpan.identitas
        isian = IsianLaporan(
            kelas_pelapor=Kelas.PENGADUAN,
            judul=f"Tidak terdaftar {umpan.kata} {umpan.penunjuk[0]}",
            isi=umpan.isi,
            permintaan=f"Perbaiki data {umpan.kata}, telepon {umpan.penunjuk[1]}.",
            lokasi=f"Rumah {umpan.kata} dekat {umpan.penunjuk[1]}",
            is_anonim=row.get("anonim", False),
            is_rahasia=row.get("rahasia", False),
            identitas=DataIdentitas(nama=f"{NAMA_PELAPOR} {umpan.kata}", nik=nik, alamat=alamat),
            kontak=Kontak(email=email, hp=hp),
            unit_terlapor=Unit.objects.get(pk=row["terlapor"]) if "terlapor" in row else None,
        )
        return penerimaan.receive_laporan(
            isian=isian, kirim_id=uuid.uuid4(), kantor=self.panggung.kantor, berkas=self._evidence()
        )

    def _evidence(self) -> tuple[Berkas, ...]:
        kirim_id, files = uuid.uuid4(), {"jpg": photo(), "pdf": document()}
        for ending, data in files.items():
            row = unggah.create_unggahan(kirim_id=kirim_id, nama=f"{NAMA_BERKAS}.{ending}", ukuran=len(data))
            unggah.append_potongan(kirim_id=kirim_id, pk=row.pk, mulai=0, data=data)
        kept = unggah.keep_berkas(kirim_id=kirim_id, kantor=self.panggung.kantor)
        unggah.forget_unggahan(kirim_id)
        return kept

    def _forward(self, nama: str, umpan: Umpan) -> None:
        self._act(
            nama,
            forward_with_letter,
            lembaga=Lembaga.BAWASLU,
            nama_lembaga="Bawaslu Provinsi Kalimantan Timur",
            dasar="UU 7/2017",
            alasan=f"Pelanggaran kampanye, {umpan.penunjuk[0]}.",
            pesan=f"Warga melapor {umpan.salinan} {umpan.penunjuk[0]} {umpan.penunjuk[1]}",
            data_dikirim=["ISI_SAMAR", "NOMOR", "LAMPIRAN"],
            surat_penerusan=SuratPenerusan(
                penandatangan_nama="Maria Lestari", penandatangan_jabatan="Ketua", nomor=None
            ),
        )

    def _handle(self, nama: str, umpan: Umpan, row: Mapping[str, Any], stage: str) -> None:
        unit = Unit.objects.get(pk=row.get("unit", "64.DATIN"))
        liaison = self.orang["nanda" if unit.pk == "64.HUKUM" else "lina"]
        self._act(
            nama,
            meja.verify_laporan,
            kelas=Kelas.PENGADUAN,
            kadar=Kadar.TBP,
            topik=Topik.DATA_PEMILIH,
            unit=unit,
            judul_publik=f"Tidak terdaftar {umpan.salinan}",
            isi_publik=f"Warga {umpan.salinan} tidak terdaftar sebagai pemilih.",
            ulasan_privasi=True,
            ulasan_anonim=True,
            catatan=f"Mohon hati-hati {umpan.catatan}.",
        )
        self._act(nama, meja.ask_pelapor, actor=liaison, isi=f"TPS berapa? {umpan.catatan}")
        answer = f"TPS 12 {umpan.kata}, telepon {umpan.penunjuk[1]}."
        self.laporan[nama] = pelapor.answer_pertanyaan(laporan=self.laporan[nama], isi=answer)
        reply = (
            f"Kami sudah memeriksa data {umpan.tanggapan} Saudara {NAMA_PELAPOR}, NIK {umpan.penunjuk[0]}, "
            "kemarin dan memperbaikinya; Saudara kini terdaftar di TPS 12."
        )
        self._act(nama, meja.give_tindak_lanjut, actor=liaison, isi=reply)
        if stage == "ditarik":
            self._act(nama, meja.set_privasi, rahasia=True, alasan=f"Menyebut orang {umpan.catatan}.")
        if stage == "dicabut":
            why = f"Saya {umpan.kata}, telepon {umpan.penunjuk[1]}, takut dikenali."
            self.laporan[nama] = pelapor.withdraw_laporan(laporan=self.laporan[nama], alasan=why)
        if "induk" in row:
            self._act(
                nama,
                meja.merge_laporan,
                induk=self.segar(row["induk"]),
                alasan=f"Peristiwa yang sama {umpan.catatan}.",
                satu_peristiwa=True,
            )

    def _act(self, nama: str, act: Any, **more: Any) -> None:
        row = self.laporan[nama]
        more.setdefault("actor", self.orang["sri"])
        self.laporan[nama] = act(laporan=row, versi=row.versi, **more)


def photo() -> bytes:
    """A JPEG whose camera data name somebody."""
    exif = Image.Exif()
    exif[0x010F] = EXIF
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


def document() -> bytes:
    """A PDF whose own data name somebody."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": EXIF, "/Title": EXIF})
    writer.write(out)
    return out.getvalue()


def make_adegan() -> Adegan:
    """Make the scene; must run where the database is open."""
    panggung = make_panggung()
    other = make_kantor("63", "KPU Provinsi Kalimantan Selatan", "Kalimantan Selatan")
    people_ = panggung.orang | {
        "anang": make_petugas("Anang Saputra", "ANGGOTA", panggung.kantor),
        "tono": make_petugas("Tono Prasetyo", "ADMIN_PENGADUAN", other),
    }
    return Adegan(panggung, people_).build()


@contextmanager
def adegan_satu_modul(blocker: DjangoDbBlocker) -> Iterator[Adegan]:
    """Open the scene for all tests of a module in one transaction, taken back after them."""
    with blocker.unblock():
        own = None
        if "wilayah_wilayah" not in connection.introspection.table_names():
            own = setup_databases(0, interactive=False, aliases={"default"})
        with transaction.atomic():
            yield make_adegan()
            transaction.set_rollback(True)
        if own:
            teardown_databases(own, 0)
