"""The report as one HTML file that stands alone: no address, no script, ready to print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from suara.engine.periksa_rekap.tampil import signed
from suara.engine.periksa_rekap.temuan import LaporanRekap, TemuanRekap
from suara.kernel.kalimat import show

GAYA = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:.5rem 0}td{padding:.15rem .75rem .15rem 0;vertical-align:top}"
    "td.n{text-align:right;font-variant-numeric:tabular-nums}article{border-top:1px "
    "solid #999;break-inside:avoid}"
    ".k{font-weight:700}@page{margin:18mm 16mm}"
)


def to_html(laporan: LaporanRekap) -> str:
    """Return the whole page."""
    isi = "\n".join(_body(laporan))
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Pemeriksaan rekap</title><style>{GAYA}</style></head>\n<body>\n{isi}\n</body></html>\n"
    )


def _body(laporan: LaporanRekap) -> Iterator[str]:
    banyak = len(laporan.temuan)
    yield f"<h1>{banyak} temuan</h1>" if banyak else "<h1>Tidak ada temuan</h1>"
    yield (
        f"<p>{laporan.baris} baris, {laporan.angka} angka dibaca; daftar wilayah "
        f"{escape(laporan.daftar_wilayah)} per {show(laporan.tanggal_daftar)}.</p>"
    )
    for temuan in laporan.temuan:
        yield from _finding(temuan)
    if laporan.tersirat:
        yield "<h2>Tersirat</h2>"
        yield "<p>Tidak tertulis di tabel; dihitung dari angka lain, tidak pernah diisikan.</p><ul>"
        for satu in laporan.tersirat:
            tempat = ", ".join(filter(None, (" + ".join(satu.wilayah), satu.periode, satu.ukuran.jk)))
            yield f"<li>{escape(tempat)}: {escape(satu.ukuran.label)} {show(satu.nilai)}</li>"
        yield "</ul>"
    if laporan.catatan:
        yield "<h2>Catatan</h2><ul>"
        yield from (f"<li>{escape(str(satu))}</li>" for satu in laporan.catatan)
        yield "</ul>"


def _finding(temuan: TemuanRekap) -> Iterator[str]:
    aturan = temuan.aturan
    kadar = escape(temuan.kadar.label)
    yield f"<article><h2>{escape(temuan.jenis.label)}</h2>"
    yield f'<p><span class="k">{kadar}.</span> {escape(str(temuan.pesan))}</p>'
    yield f"<p>{aturan.value}: {escape(aturan.label)} ({aturan.bukti.value})</p>"
    if temuan.hitungan:
        yield "<table>"
        for satu in temuan.hitungan:
            angka = signed(satu.nilai) if satu.tanda == "Δ" else show(satu.nilai)
            arti = escape(" ".join(filter(None, (satu.arti, satu.nama))))
            tempat = f"baris {satu.sel.baris}" if satu.sel else ""
            yield f'<tr><td>{satu.tanda}</td><td>{arti}</td><td class="n">{angka}</td><td>{tempat}</td></tr>'
        yield "</table>"
    yield from (f"<p>{escape(str(satu))}</p>" for satu in temuan.penjelasan)
    if temuan.kemungkinan:
        yield "<p>Yang dapat ditanyakan ke kantornya:</p><ul>"
        yield from (f"<li>{escape(str(satu))}</li>" for satu in temuan.kemungkinan)
        yield "</ul>"
    yield "</article>"
