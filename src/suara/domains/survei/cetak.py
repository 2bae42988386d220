"""What the office prints of a wave: a poster with a QR code per service, and the paper form.

The address on them is no secret. The paper carries the same codes as the form on the screen; what is
counted apart is not on it, since there it would stand beside the answers.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.urls import reverse

from suara.domains.survei.instrumen.definisi import Butir, Definisi, build_definisi
from suara.domains.survei.models import GelombangLayanan
from suara.kernel.kalimat import Json
from suara.ui.format import format_date

UKURAN = ("a4", "a5")


def address_of(line: GelombangLayanan, base: str) -> str:
    """Return the full address of the form, as the QR code carries it."""
    path = reverse("survei:isi", args=[line.gelombang.kode_pendek, line.layanan.kode])
    return base.rstrip("/") + path


def render_poster(line: GelombangLayanan, *, base: str, ukuran: str) -> bytes:
    """Return the poster of one service as PDF; `ukuran` is one of `UKURAN`."""
    from suara.core.surat.render import render_pdf

    return render_pdf("survei/poster", _head(line, base) | {"ukuran": ukuran})


def render_kertas(line: GelombangLayanan, *, base: str) -> bytes:
    """Return the paper form of one service as PDF, in large print."""
    from suara.core.surat.render import render_pdf

    definisi = build_definisi(line.gelombang.versi.definisi)
    return render_pdf("survei/kertas", _head(line, base) | _questions(definisi))


def _head(line: GelombangLayanan, base: str) -> dict[str, Json]:
    import segno

    wave, link = line.gelombang, address_of(line, base)
    parts = urlsplit(link)
    return {
        "kantor": wave.kantor.nama_lengkap,
        "unit": line.layanan.unit.nama if line.layanan.unit else "",
        "layanan": line.layanan.nama,
        "gelombang": wave.nama,
        "mulai": wave.tanggal_mulai.isoformat(),
        "sampai": format_date(wave.tanggal_selesai),
        "kode": wave.kode_pendek,
        "alamat": parts.netloc + parts.path,
        "qr": segno.make(link, error="q", boost_error=False).svg_inline(border=4, scale=4),
    }


def _questions(definisi: Definisi) -> dict[str, Json]:
    butir: list[Json] = [
        {"kata": str(satu.label), "bantuan": str(satu.bantuan or ""), "pilihan": _choices(satu)}
        for satu in definisi.butir
    ]
    atribut: list[Json] = [
        {
            "kata": str(satu.label),
            "bantuan": str(satu.bantuan or ""),
            "pilihan": [[str(n), str(one.label)] for n, one in enumerate(satu.pilihan, start=1)],
        }
        for satu in definisi.atribut
        if not satu.terpisah
    ]
    return {
        "judul": str(definisi.judul),
        "pengantar": str(definisi.pengantar or ""),
        "butir": butir,
        "atribut": atribut,
        "komentar": str(definisi.komentar or ""),
        "kuesioner": definisi.nama,
    }


def _choices(butir: Butir) -> list[Json]:
    choices: list[Json] = [[str(one.nilai), str(one.label)] for one in butir.pilihan]
    return [*choices, ["T", str(butir.tidak_relevan)]] if butir.tidak_relevan else choices
