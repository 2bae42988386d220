"""What pages and receipt say about a request: the answers in lines, what happens next, the paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from suara.core.wilayah.tempat import get_wilayah_terpilih, nama_lengkap
from suara.domains.pemilih.formulir.tanggapan import words_dokumen
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.views_kerja.dasar import word
from suara.domains.pengaduan import unggah
from suara.engine.terms import JenisKandidat
from suara.kernel.kalimat import Json
from suara.ui.format import format_date, format_size, format_time

ALASAN = ("alasan", "sebab")
DILEWATI = ("bukti", "kabkota", "kecamatan", "desa")


def summarize(forms: Mapping[str, BaseForm], kirim_id: UUID) -> list[dict[str, str]]:
    """Return label, value and where it is changed, for every answer."""
    rows = []
    for key, form in forms.items():
        url = reverse("pemilih:tanggapan_langkah", args=[key]) + "?kembali=periksa"
        said = getattr(form, "cleaned_data", {})
        for name, field in form.fields.items():
            if name in DILEWATI or name not in said:
                continue
            value = said[name]
            choices = dict(getattr(field, "choices", ()))
            text = format_date(value) if hasattr(value, "isoformat") else str(choices.get(value, value) or "")
            if name in ALASAN:  # the form also says which papers; the summary only what was chosen
                text = word(str(value))
            rows.append({"label": str(field.label), "nilai": text or "–", "url": url})
        if key == "pemilih":
            place = nama_lengkap(get_wilayah_terpilih(said.get("desa", "")))
            rows.append({"label": _("Desa/kelurahan"), "nilai": place or "–", "url": url})
        if key == "dokumen":
            rows.append({"label": _("Dokumen"), "nilai": _files(kirim_id), "url": url})
    return rows


def words_perihal(row: TanggapanPemilih) -> str:
    """Return what was asked for, in words."""
    kind = _(JenisKandidat(row.jenis).label)
    return f"{kind}: {word(row.alasan)}" if row.alasan else kind


def list_berikutnya(row: TanggapanPemilih) -> list[dict[str, Any]]:
    """Return the steps to come: words, and the last day where one is known."""
    papers = words_dokumen(JenisKandidat(row.jenis), row.alasan)
    need = _("Bila dokumennya belum ada, kami meminta salah satu dari ini: %(dokumen)s.")
    need %= {"dokumen": papers}
    return [
        {"kata": _("Kami memeriksa tanggapan dan dokumennya."), "tanggal": row.jatuh_tempo},
        {"kata": need, "tanggal": None},
        {"kata": _("Daftar hanya berubah bila dua petugas memutusnya. Kata seseorang saja tidak cukup.")},
        {"kata": _("Jawabannya terbaca di halaman tanggapan Anda, dan dibacakan dalam rapat pleno terbuka.")},
    ]


def render_tanda_terima(row: TanggapanPemilih, *, kunci: str, alamat: str) -> bytes:
    """Return the receipt as PDF, in Indonesian as an official paper is; no name and no NIK stands on it."""
    import segno

    from suara.core.surat.render import render_pdf

    base = alamat.rstrip("/")
    link = f"{base}{reverse('pemilih:tanggapan_ikuti')}?nomor={row.nomor}"
    office = row.kantor
    with override("id"):
        data: dict[str, Json] = {
            "kantor": {
                "nama": office.nama_lengkap,
                "alamat": " · ".join(part for part in (office.alamat, office.telepon, office.email) if part),
            },
            "nomor": row.nomor,
            "kunci": kunci,
            "tanggal": timezone.localtime(row.terima_at).date().isoformat(),
            "diterima": f"{format_date(row.terima_at, weekday=True)} {format_time(row.terima_at)}",
            "jenis": words_perihal(row),
            "tempat": nama_lengkap(get_wilayah_terpilih(row.desa)),
            "penjawab": office.nama,
            "langkah": [
                {"kata": item["kata"], "tanggal": format_date(item.get("tanggal"), weekday=True)}
                for item in list_berikutnya(row)
            ],
            "alamat": urlsplit(base).netloc + reverse("pemilih:tanggapan_ikuti"),
            "qr": segno.make(link, error="m").svg_inline(border=1, scale=4),
        }
    return render_pdf("pemilih/tanda_terima", data)


def _files(kirim_id: UUID) -> str:
    rows = unggah.list_unggahan(kirim_id)
    return "; ".join(f"{row.nama_asli} ({format_size(row.ukuran)})" for row in rows) or _("Belum ada")
