"""What core adds around the domain's data: office, number, signatories, code, QR, draft marks."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import segno
from django.conf import settings

from suara.core.surat import kode
from suara.core.surat.kutipan import unread, with_sentences
from suara.kernel.kalimat import Json

if TYPE_CHECKING:
    from suara.core.surat.models import Dokumen
    from suara.core.wilayah.models import Kantor

_HEADS = ("Komisi Pemilihan Umum", "Komisi Independen Pemilihan")
_RUNNING_HEAD = 78


def address_of(code: str) -> str:
    """Return the public address of the page that checks `code`."""
    return f"{settings.PUBLIC_BASE_URL.rstrip('/')}/periksa/{code}/"


def qr_svg(address: str) -> str:
    """Return `address` as a QR code in SVG."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=0, xmldecl=False, svgns=True, scale=4, dark="#000", light=None
    )
    return out.getvalue().decode()


def build(dokumen: Dokumen, *, confirmed: frozenset[str] = frozenset()) -> dict[str, Json]:
    """Return everything the template of `dokumen` reads. `confirmed` citations leave the draft's box."""
    draft = dokumen.status != "TERBIT" and not dokumen.kode_verifikasi
    unconfirmed = [item for item in citations_to_check(dokumen) if item["kutipan"] not in confirmed]
    address = "" if draft else address_of(dokumen.kode_verifikasi)
    head = {
        "jenis": dokumen.jenis,
        "nomor": dokumen.nomor,
        "tanggal": dokumen.tanggal_surat.isoformat() if dokumen.tanggal_surat else "",
        "perihal": dokumen.perihal,
        "judul": dokumen.perihal or dokumen.jenis,
        "singkat": _shorten(dokumen.perihal),
        "sebutan": "Berita Acara" if dokumen.jenis.startswith("BA") else "Surat",
        "kota": dokumen.kantor.kota,
        "kantor": _office(dokumen.kantor),
        "penandatangan": dokumen.penandatangan,
        "tembusan": dokumen.tembusan,
        "konsep": draft,
        "contoh": bool(settings.DEMO),
        "kode": "" if draft else kode.show(dokumen.kode_verifikasi),
        "qr": "" if draft else qr_svg(address),
        "alamat_periksa": address,
        "alamat_beranda_periksa": f"{settings.PUBLIC_BASE_URL.rstrip('/')}/periksa/",
        "meralat": _corrected(dokumen),
        "perlu_dicek": list(unconfirmed) if draft else [],
    }
    return {"surat": head, "isi": with_sentences(dokumen.data)}


def citations_to_check(dokumen: Dokumen) -> list[dict[str, Json]]:
    """Return the citations of decision and text whose article was not read, once each."""
    decision = dokumen.keputusan.get("perlu_dicek", []) if dokumen.keputusan else []
    return unread([decision, dokumen.data])


def _corrected(dokumen: Dokumen) -> Json:
    old = dokumen.meralat
    if old is None:
        return None
    date = old.tanggal_surat.isoformat() if old.tanggal_surat else ""
    return {"nomor": old.nomor, "tanggal": date, "alasan": dokumen.alasan_ralat}


def _office(kantor: Kantor) -> dict[str, Json]:
    full = kantor.nama_lengkap
    head = next((name for name in _HEADS if full.startswith(name)), full)
    contact = [kantor.alamat, f"Telepon {kantor.telepon}" if kantor.telepon else "", kantor.email]
    return {
        "nama": kantor.nama,
        "nama_lengkap": full,
        "lembaga": head,
        "wilayah": full.removeprefix(head).strip() or "Republik Indonesia",
        "baris_alamat": " · ".join(part for part in contact if part),
    }


def _shorten(text: str) -> str:
    return text if len(text) <= _RUNNING_HEAD else text[:_RUNNING_HEAD].rsplit(" ", 1)[0] + " …"


def as_json(value: Mapping[str, Json] | Sequence[Json]) -> Json:
    """Return `value` as plain JSON containers, so that what is stored is what was given."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value]


def _plain(value: Json) -> Json:
    return as_json(value) if isinstance(value, Mapping | list | tuple) else value
