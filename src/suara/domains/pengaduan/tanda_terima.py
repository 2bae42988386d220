"""What happens next to a report, with dates, and the receipt that says it on paper."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.rules.jam import hitung_jam, tanggal_di
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.parameter import ParameterTidakAda, get_number
from suara.ui.format import format_date, format_time

type Langkah = dict[str, Any]


def list_berikutnya(laporan: Laporan) -> list[Langkah]:
    """Return the steps to come: words, and the last day where a clock already runs."""
    if laporan.kelas == Kelas.WBS:
        return [
            _step(_("Laporan ini langsung masuk ke tim WBS. Petugas biasa tidak dapat membukanya."), None),
            _step(_("Statusnya terbaca di halaman laporan Anda, dengan nomor dan kunci."), None),
        ]
    due = {jam.kode: jam for jam in Jam.objects.filter(laporan=laporan, berhenti_at__isnull=True)}
    days, _parameter = get_number("pengaduan.c2_hari", tanggal_di(laporan.terima_at))
    first = _("Bagian yang ditunjuk memberi tindak lanjut pertama, %(n)s hari kerja sesudah diteruskan.")
    return [
        _step(_("Kami memeriksa dan meneruskannya ke bagian yang tepat."), due.get(KodeJam.C1)),
        _step(_("Bila ada yang kurang, kami bertanya di halaman laporan Anda."), None),
        _step(first % {"n": days}, None),
        {"kata": _("Laporan selesai ditangani."), "tanggal": _selesai(laporan, due)},
        _step(_("Anda menilai hasilnya, dan dapat membukanya kembali bila belum selesai."), None),
    ]


def render_tanda_terima(laporan: Laporan, *, kunci: str, nama: str, alamat: str) -> bytes:
    """Return the receipt as PDF, in Indonesian as an official paper is."""
    import segno

    from suara.core.surat.render import render_pdf

    base = alamat.rstrip("/")
    link = f"{base}{reverse('lapor:cek')}?nomor={laporan.nomor}"
    office = laporan.kantor
    with override("id"):
        data = {
            "kantor": office_head(office),
            "nomor": laporan.nomor,
            "kunci": kunci,
            "tanggal": timezone.localtime(laporan.terima_at).date().isoformat(),
            "diterima": f"{format_date(laporan.terima_at, weekday=True)} {format_time(laporan.terima_at)}",
            "jenis": str(Kelas(laporan.kelas_pelapor).label),
            "judul": laporan.judul_asli,
            "nama": nama,
            "rahasia": _flags(laporan),
            "langkah": [
                {"kata": item["kata"], "tanggal": format_date(item["tanggal"], weekday=True)}
                for item in list_berikutnya(laporan)
            ],
            "alamat": urlsplit(base).netloc + reverse("lapor:cek"),
            "qr": segno.make(link, error="m").svg_inline(border=1, scale=4),
        }
    return render_pdf("pengaduan/tanda_terima", data)


def office_head(office: Kantor) -> dict[str, str]:
    """Return name and address of the office as its papers carry them."""
    return {"nama": office.nama_lengkap, "alamat": _join(office.alamat, office.telepon, office.email)}


def _step(kata: str, jam: Jam | None) -> Langkah:
    return {"kata": kata, "tanggal": jam.jatuh_tempo if jam else None}


def _selesai(laporan: Laporan, due: dict[str, Jam]) -> date | None:
    """The last day for the whole matter; until an officer has said what kind it is, the ordinary one."""
    if KodeJam.C4 in due:
        return due[KodeJam.C4].jatuh_tempo
    kadar = Kadar.TBP if laporan.kelas == Kelas.PENGADUAN else None
    try:
        done = hitung_jam(KodeJam.C4, mulai=laporan.lengkap_at, kelas=Kelas(laporan.kelas), kadar=kadar)
    except (KalenderTidakAda, ParameterTidakAda):
        return None
    return done.jatuh_tempo


def _flags(laporan: Laporan) -> str:
    words = [_("anonim") if laporan.is_anonim else "", _("rahasia") if laporan.is_rahasia else ""]
    return ", ".join(word for word in words if word) or _("tidak diminta")


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
