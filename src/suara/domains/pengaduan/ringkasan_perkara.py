"""One page about a report that the office did not finish in time: what the reporter may take to Ombudsman RI.

Public facts, dates and clocks only. No identity, no words of the report: whoever holds the sheet learns what
the public page says, and the reporter tells the rest himself.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.models import Eskalasi, Jam, Laporan
from suara.domains.pengaduan.tanda_terima import office_head
from suara.domains.pengaduan.terms import Kelas, KodeJam, Status, TingkatEskalasi, Topik
from suara.ui.format import format_date

JAM = (KodeJam.C1, KodeJam.C2, KodeJam.C4, KodeJam.C11)
"""Clocks of the office that a reporter can hold it to."""


def may_summarize(laporan: Laporan) -> bool:
    """Say whether the reporter was told that the time is over; a report of the WBS team has no such clock."""
    return laporan.kelas != Kelas.WBS and _told(laporan)


def _told(laporan: Laporan) -> bool:
    return Eskalasi.objects.filter(jam__laporan=laporan, tingkat=TingkatEskalasi.OMBUDSMAN).exists()


def render_ringkasan(laporan: Laporan) -> bytes:
    """Return the summary as PDF, in Indonesian as an official paper is."""
    from suara.core.surat.render import render_pdf

    with override("id"):
        data: dict[str, Any] = {
            "kantor": office_head(laporan.kantor),
            "nomor": laporan.nomor,
            "id_lapor": laporan.id_lapor or "",
            "tanggal": today(laporan.kantor.zona_waktu).isoformat(),
            "dibuat": format_date(today(laporan.kantor.zona_waktu), weekday=True),
            "fakta": _facts(laporan),
            "jam": [_clock(jam) for jam in _clocks(laporan)],
        }
    return render_pdf("pengaduan/ringkasan", data)


def _facts(laporan: Laporan) -> list[list[str]]:
    rows = (
        (_("Jenis"), str(_(Kelas(laporan.kelas).label))),
        (_("Topik"), str(_(Topik(laporan.topik).label)) if laporan.topik else ""),
        (_("Unit yang menangani"), laporan.unit.nama if laporan.unit else ""),
        (_("Status"), str(_(Status(laporan.status).label))),
        (_("Diterima"), _day(laporan.terima_at)),
        (_("Berkas lengkap"), _day(laporan.lengkap_at)),
        (_("Diverifikasi"), _day(laporan.verifikasi_at)),
        (_("Diteruskan ke unit"), _day(laporan.disposisi_at)),
        (_("Tindak lanjut pertama"), _day(laporan.tl_pertama_at) or _("Belum ada")),
        (_("Tindak lanjut terakhir"), _day(laporan.tl_terakhir_at)),
        (_("Dibuka kembali"), _("%(n)s kali") % {"n": laporan.siklus - 1} if laporan.siklus > 1 else ""),
    )
    return [[str(judul), str(nilai)] for judul, nilai in rows if nilai]


def _clocks(laporan: Laporan) -> list[Jam]:
    return list(Jam.objects.filter(laporan=laporan, kode__in=JAM).order_by("mulai_at", "kode", "urutan"))


def _clock(jam: Jam) -> dict[str, str]:
    return {
        "nama": f"{_(KodeJam(jam.kode).label)} ({jam.kode})",
        "mulai": _day(jam.mulai_at),
        "tempo": _day(jam.jatuh_tempo),
        "akhir": _day(jam.berhenti_at or jam.habis_at) or str(_("belum")),
    }


def _day(value: Any) -> str:
    return str(format_date(value)) if value else ""
