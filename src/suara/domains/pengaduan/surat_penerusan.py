"""The letter by which a report is handed to another body: facts for the template, never an identity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from suara.core.privasi import samaran
from suara.ui.format import format_date

if TYPE_CHECKING:
    from suara.domains.pengaduan.models import Laporan

TEMPLATE = "pengaduan/penerusan"
JENIS = "PL"
KLASIFIKASI = "HM.02"
LEAST = frozenset({"ISI_SAMAR", "TANGGAL", "WILAYAH", "LAMPIRAN", "NOMOR"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SuratPenerusan:
    """Who signs the letter, and under which number (None: the next of the register)."""

    penandatangan_nama: str
    penandatangan_jabatan: str
    nomor: str | None = None


def draft_text(laporan: Laporan) -> str:
    """Return the words with which the officer begins: masked, and without a name."""
    copy = laporan.salinan_set.order_by("-versi").first()
    return copy.isi if copy else samaran.mask(laporan.isi_asli).teks


def letter_data(
    laporan: Laporan,
    *,
    nama_lembaga: str,
    dasar: str,
    pesan: str,
    alasan: str,
    data_dikirim: list[str],
) -> dict[str, Any]:
    """Return what `typst/penerusan.typ` reads; only the parts that were ticked."""
    from suara.domains.pengaduan.queries_meja import list_lampiran

    sent = set(data_dikirim) & LEAST
    files = [row.nama_samaran for row in list_lampiran(laporan, None)] if "LAMPIRAN" in sent else []
    place = laporan.wilayah.nama if laporan.wilayah and "WILAYAH" in sent else ""
    return {
        "kepada": [nama_lembaga],
        "di": "Tempat",
        "sifat": "Segera",
        "lampiran": f"{len(files)} berkas tercatat" if files else "-",
        "nomor_laporan": laporan.nomor if "NOMOR" in sent else "",
        "diterima": format_date(laporan.terima_at),
        "tanggal_kejadian": (
            format_date(laporan.tanggal_kejadian) if laporan.tanggal_kejadian and "TANGGAL" in sent else ""
        ),
        "wilayah": place,
        "dasar_kewenangan": dasar,
        "alasan": alasan,
        "isi_samar": pesan if "ISI_SAMAR" in sent else "",
        "berkas": files,
    }
