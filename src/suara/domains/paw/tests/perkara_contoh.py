"""An invented election of seven candidates of one party, with one letter, for tests of the case."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from pypdf import PdfWriter

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.berkas.services import store_bytes
from suara.core.wilayah.models import Kantor
from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    Kursi,
    Partai,
    Pemilu,
    PermohonanPAW,
    SuaraCalon,
)
from suara.domains.paw.services import Hadir, IsianDokumen, IsianPermohonan, IsianPleno, register_permohonan


def make_pdf() -> bytes:
    """Return a one-page PDF."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=100, height=100)
    writer.write(out)
    return out.getvalue()


PDF = make_pdf()
SENIN = dt.date(2026, 3, 16)
VOTES: Sequence[tuple[int, str, int]] = (
    (1, "L", 9000),
    (2, "L", 7000),
    (3, "P", 5000),
    (4, "L", 6000),
    (5, "P", 800),
    (6, "L", 0),
    (7, "P", 0),
)
"""Number, gender, votes: 1 and 2 are seated, 4 is next, then 3 (reference §20, case 1)."""


def make_pemilu() -> Dapil:
    """Return the dapil with its party, candidates, votes and two sworn-in members."""
    pemilu = Pemilu.objects.create(
        kode="CONTOH", nama="Pemilu Contoh 2024", tanggal=dt.date(2024, 2, 14), contoh=True
    )
    partai = Partai.objects.create(pemilu=pemilu, nomor=1, nama="Partai Embun Pagi", kunci="embun pagi")
    dapil = Dapil.objects.create(
        pemilu=pemilu,
        lembaga="DPRD_PROVINSI",
        kode="64.1",
        nama="Kalimantan Timur 1",
        provinsi="64",
        nama_wilayah="Kalimantan Timur",
        kursi=12,
    )
    for nomor, gender, votes in VOTES:
        calon = Calon.objects.create(
            dapil=dapil, partai=partai, nomor_urut=nomor, nama=f"Calon Contoh {nomor}", jenis_kelamin=gender
        )
        SuaraCalon.objects.create(
            calon=calon,
            nilai=votes,
            keputusan_hasil="Keputusan KPU Contoh 1/2024",
            tanggal_keputusan=dt.date(2024, 3, 20),
            diterbitkan=True,
        )
        if nomor in (1, 2):
            kursi = Kursi.objects.create(
                dapil=dapil,
                partai=partai,
                nomor=nomor,
                mulai_jabatan=dt.date(2024, 9, 2),
                akhir_jabatan=dt.date(2029, 9, 2),
            )
            Anggota.objects.create(kursi=kursi, calon=calon, via="PEMILU", dilantik=dt.date(2024, 9, 2))
    return dapil


def calon(nomor: int) -> Calon:
    """Return the candidate with this list number."""
    return Calon.objects.get(nomor_urut=nomor, dapil__pemilu="CONTOH")


def scan(actor: Akun, kantor: Kantor, name: str = "surat.pdf") -> Berkas:
    """Return a stored scan."""
    return store_bytes(
        data=PDF + name.encode(), media_type="application/pdf", name=name, kantor=kantor, actor=actor
    )


def isian(**changes: Any) -> IsianPermohonan:
    """Return the letter about the death of member 2, with changes."""
    anggota = Anggota.objects.select_related("kursi__dapil", "calon").get(calon=calon(2))
    values: dict[str, Any] = {
        "nomor_surat": "170/118/SET-DPRD/2026",
        "tanggal_surat": dt.date(2026, 3, 13),
        "tanggal_diterima": SENIN,
        "pengirim": "PIMPINAN_DPRD_PROVINSI",
        "nama_pengirim": "Ketua DPRD Provinsi Kalimantan Timur",
        "ditandatangani_ketua": True,
        "lembaga": "DPRD_PROVINSI",
        "dapil": anggota.kursi.dapil,
        "anggota": anggota,
        "nama_anggota": anggota.calon.nama,
        "alasan": "MENINGGAL_DUNIA",
        "tanggal_lowong": dt.date(2026, 3, 2),
        "akhir_masa_jabatan": dt.date(2029, 9, 2),
    }
    return IsianPermohonan(**values | changes)


def register(actor: Akun, kantor: Kantor, **changes: Any) -> PermohonanPAW:
    """Return a registered case with the death certificate attached."""
    paper = IsianDokumen(jenis_dokumen="AKTA_KEMATIAN", nomor_dokumen="474.3/9/2026", identitas_cocok=True)
    return register_permohonan(
        actor=actor,
        kantor=kantor,
        isian=isian(**changes),
        surat=scan(actor, kantor),
        lampiran=[(paper, scan(actor, kantor, "akta.pdf"))],
    )


def rapat(hadir: int = 4, jumlah: int = 5, **changes: Any) -> IsianPleno:
    """Return minutes with `hadir` of `jumlah` members present."""
    people = [
        Hadir(nama=f"Anggota {n}", jabatan="Ketua" if n == 1 else "Anggota", hadir=n <= hadir)
        for n in range(1, jumlah + 1)
    ]
    values: dict[str, Any] = {
        "tanggal_pleno": dt.date(2026, 3, 18),
        "jam_pleno": dt.time(10, 0),
        "tempat": "Samarinda",
        "kehadiran": people,
    }
    return IsianPleno(**values | changes)
