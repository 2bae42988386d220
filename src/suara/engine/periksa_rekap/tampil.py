"""The report as text for a terminal: every finding with its working in columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from suara.engine.periksa_rekap.temuan import LangkahHitung, LaporanRekap, TemuanRekap, Tersirat
from suara.kernel.kalimat import show

LEBAR = 100
PANJANG = 14
"""A longer working shows its first and last lines; JSON holds all."""


def to_text(laporan: LaporanRekap) -> str:
    """Return the report as text."""
    baris = [*_head(laporan)]
    for nomor, temuan in enumerate(laporan.temuan, start=1):
        baris += ["", *_finding(nomor, temuan)]
    if laporan.tersirat:
        baris += ["", "Tersirat (tidak tertulis di tabel; dihitung dari angka lain, tidak pernah diisikan):"]
        baris += [_implied(satu) for satu in laporan.tersirat]
    if laporan.catatan:
        baris += ["", "Catatan:", *(f"  {satu}" for satu in laporan.catatan)]
    return "\n".join(baris) + "\n"


def _head(laporan: LaporanRekap) -> Iterator[str]:
    banyak = len(laporan.temuan)
    yield f"{laporan.baris} baris, {laporan.angka} angka dibaca; daftar wilayah {_edition(laporan)}."
    yield "Tidak ada temuan." if not banyak else f"{banyak} temuan."
    for jenis, (hitung, cocok) in laporan.diperiksa.items():
        yield f"  {jenis.value:<15} {cocok} dari {hitung} hitungan cocok"


def _edition(laporan: LaporanRekap) -> str:
    return f"{laporan.daftar_wilayah} per {show(laporan.tanggal_daftar)}"


def _finding(nomor: int, temuan: TemuanRekap) -> Iterator[str]:
    aturan = temuan.aturan
    yield f"{nomor}. [{temuan.kadar.label.upper()}] {temuan.jenis.value}: {temuan.jenis.label}"
    yield from _wrap(str(temuan.pesan), "   ")
    yield f"   {aturan.value}: {aturan.label} ({aturan.bukti.value})"
    yield from working_lines(temuan.hitungan)
    salah = [sel for sel in temuan.sel if sel.beda]
    for satu in salah:
        tempat = f"baris {satu.sel.baris}, kolom {satu.sel.kolom}"
        beda = satu.beda.label if satu.beda else ""
        yield (
            f"   → {tempat}: tertulis {show(satu.sel.nilai)}, tersirat {show(satu.tersirat or 0)} ({beda})"
        )
    for kata in temuan.penjelasan:
        yield from _wrap(str(kata), "   ")
    for sebab in temuan.kemungkinan:
        yield from _wrap(f"? {sebab}", "   ", "     ")


def working_lines(hitungan: Sequence[LangkahHitung]) -> Iterator[str]:
    """Yield the working in columns: sign, words, number, row."""
    tampil: list[LangkahHitung | None] = list(hitungan)
    if len(tampil) > PANJANG:
        tampil = [*tampil[: PANJANG // 2], None, *tampil[-PANJANG // 2 :]]
    kata = [" ".join(filter(None, (satu.arti, satu.nama))) if satu else "" for satu in tampil]
    lebar = min(max((len(satu) for satu in kata), default=0), 60)
    for satu, arti in zip(tampil, kata, strict=True):
        if satu is None:
            yield f"       … {len(hitungan) - 2 * (PANJANG // 2)} baris lagi …"
            continue
        angka = signed(satu.nilai) if satu.tanda == "Δ" else show(satu.nilai)
        tempat = f"   (baris {satu.sel.baris})" if satu.sel else ""
        yield f"     {satu.tanda} {arti:<{lebar}} {angka:>13}{tempat}"


def signed(nilai: int) -> str:
    """Write a difference with its sign: ``+1.608``."""
    return f"+{show(nilai)}" if nilai > 0 else show(nilai).replace("-", "−")


def _implied(satu: Tersirat) -> str:
    nama = " + ".join(satu.wilayah)
    tempat = ", ".join(filter(None, (nama, satu.periode, satu.ukuran.jk)))
    return f"  {tempat}: {satu.ukuran.label} {show(satu.nilai)} (tersirat dari {satu.dari.value})"


def _wrap(teks: str, awal: str, lanjut: str | None = None) -> list[str]:
    return textwrap.wrap(
        teks, LEBAR, initial_indent=awal, subsequent_indent=awal if lanjut is None else lanjut
    )
