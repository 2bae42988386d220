"""What one viewer sees of one report. Pages show this and never touch the sealed columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext

from suara.core.akun.models import Akun
from suara.domains.pengaduan.errors import LaporanTidakDitemukan
from suara.domains.pengaduan.models import Lampiran, Laporan, Tanggapan
from suara.domains.pengaduan.queries.lingkup import pemirsa_for
from suara.domains.pengaduan.queries.wbs import di_luar, lampiran_di_luar, masa_tertutup
from suara.domains.pengaduan.services import samar
from suara.domains.pengaduan.services.usul import open_sebab, open_words
from suara.domains.pengaduan.terms import Bendera, JenisTanggapan, Kelas, Keluaran, Lihat, Pemirsa
from suara.domains.pengaduan.visibility import boleh

PEMBACA_SEBAB = (Pemirsa.PELAPOR, Pemirsa.ADMIN, Pemirsa.ANALIS, Pemirsa.APIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class PandanganTanggapan:
    """One message as this viewer may read it."""

    id: str
    jenis: JenisTanggapan
    siklus: int
    isi: str
    dari_pelapor: bool
    penulis: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PandanganLaporan:
    """One report as this viewer may read it; nothing else of it leaves the queries."""

    laporan_id: str
    nomor: str
    pemirsa: Pemirsa
    bendera: Bendera
    judul: str
    isi: str
    permintaan: str
    lokasi: str
    is_asli: bool
    nama: str
    identitas: Lihat
    kontak: Lihat
    lampiran: tuple[Lampiran, ...]
    tanggapan: tuple[PandanganTanggapan, ...]

    @property
    def boleh_minta_identitas(self) -> bool:
        """Say whether this viewer may ask for the identity; two persons are needed in any case."""
        return self.identitas in (Lihat.ASLI, Lihat.PERMINTAAN)


def bendera_of(laporan: Laporan) -> Bendera:
    """Return the privacy flags of a report."""
    return Bendera(laporan.is_anonim, laporan.is_rahasia, laporan.kelas == Kelas.WBS)


def view_for(akun: Akun, laporan: Laporan) -> PandanganLaporan:
    """Return what `akun` sees; raise `LaporanTidakDitemukan` when the report does not exist for `akun`."""
    pemirsa = pemirsa_for(akun, laporan)
    if pemirsa is None:
        raise LaporanTidakDitemukan
    return view_as(pemirsa, laporan)


def view_pelapor(laporan: Laporan) -> PandanganLaporan:
    """Return what the reporter with number and key sees: the own words, the dialogue, no identity."""
    return view_as(Pemirsa.PELAPOR, laporan)


def view_as(pemirsa: Pemirsa, laporan: Laporan) -> PandanganLaporan:
    """Return the report as the visibility table shows it to this viewer.

    The public and the outside get neither words nor files here: what they read is the published copy.
    """
    flags = bendera_of(laporan)
    level = boleh(pemirsa, Keluaran.ISI, flags)
    asli = level is Lihat.ASLI
    inside = pemirsa not in (Pemirsa.PUBLIK, Pemirsa.TERLAPOR, Pemirsa.LUAR, Pemirsa.SISTEM)
    shown = inside and level in (Lihat.ASLI, Lihat.SAMAR)

    def words(text: str) -> str:
        return (text if asli else samar.mask(text)) if shown else ""

    return PandanganLaporan(
        laporan_id=str(laporan.pk),
        nomor=laporan.nomor,
        pemirsa=pemirsa,
        bendera=flags,
        judul=words(laporan.judul_asli),
        isi=words(laporan.isi_asli),
        permintaan=words(laporan.permintaan_asli),
        lokasi=words(laporan.lokasi_asli),
        is_asli=shown and asli,
        nama=gettext("Anonim") if laporan.is_anonim else gettext("Warga"),
        identitas=boleh(pemirsa, Keluaran.IDENTITAS, flags),
        kontak=boleh(pemirsa, Keluaran.KONTAK, flags),
        lampiran=tuple(list_lampiran(pemirsa, laporan)) if shown else (),
        tanggapan=tuple(_messages(pemirsa, laporan, asli=asli)) if shown else (),
    )


def usul_of(laporan: Laporan) -> dict[str, Any]:
    """Return what the machine proposed, with the words that moved it; for viewers of the original text."""
    return open_words(laporan.usul_mesin or {})


def list_sebab_rahasia(pemirsa: Pemirsa | None, laporan: Laporan) -> list[str]:
    """Return in words why the office made this report rahasia when it came in, though nobody asked for it.

    For its reporter and the desk; nobody else learns a reason. What is known from the reporter's own data
    the desk learns only as that. Empty when the reporter asked, or when the report is not rahasia now.
    """
    if not laporan.is_rahasia or pemirsa not in PEMBACA_SEBAB:
        return []
    found = open_sebab(laporan.usul_mesin or {})
    if pemirsa is Pemirsa.PELAPOR:
        return [gettext(sebab.label) for sebab in found]
    words = [gettext(sebab.label) for sebab in found if not sebab.is_tentang_pelapor]
    if len(words) < len(found):
        words.append(gettext("Sebabnya ada pada data pelapor, yang disimpan tersegel dan terpisah."))
    return words


def list_lampiran(pemirsa: Pemirsa, laporan: Laporan) -> list[Lampiran]:
    """Return the files this viewer may open; the unit of an anonim report needs a recorded decision."""
    found = Lampiran.objects.filter(laporan=laporan).select_related("berkas")
    if boleh(pemirsa, Keluaran.LAMPIRAN, bendera_of(laporan)) is Lihat.TIDAK:
        if pemirsa is not Pemirsa.PENGHUBUNG:
            return []
        found = found.filter(Q(boleh_unit=True) | Q(dari_pelapor=False))
    return lampiran_di_luar(found, pemirsa, laporan)


def _messages(pemirsa: Pemirsa, laporan: Laporan, *, asli: bool) -> list[PandanganTanggapan]:
    rows = Tanggapan.objects.filter(laporan=laporan).select_related("akun", "unit").order_by("created_at")
    return [
        PandanganTanggapan(
            id=str(row.pk),
            jenis=JenisTanggapan(row.jenis),
            siklus=row.siklus,
            isi=row.isi if asli else samar.mask(row.isi),
            dari_pelapor=_is_citizen(row),
            penulis=_writer(row),
            created_at=row.created_at,
        )
        for row in di_luar(rows, masa_tertutup(pemirsa, laporan))
    ]


def _is_citizen(row: Tanggapan) -> bool:
    return row.jenis == JenisTanggapan.JAWABAN_PELAPOR


def _writer(row: Tanggapan) -> str:
    if _is_citizen(row):
        return gettext("Pelapor")
    if row.jenis == JenisTanggapan.PERTANYAAN and row.unit is None:  # a unit asks in its name (`pesan.say`)
        return gettext("Tim WBS")
    return row.unit.nama if row.unit is not None else gettext("Admin pengaduan")
