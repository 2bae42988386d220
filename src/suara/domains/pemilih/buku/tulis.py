"""The planned sheets as XLSX: numbers as numbers, sums as formulas with their value, the same bytes again."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from suara.domains.pemilih.buku.lembar import Lembar
from suara.domains.pemilih.buku.susun import KepalaBuku, Tertutup, plan_sheets
from suara.engine.recap import Rekap

A4 = 9
RIBUAN = "#,##0"
"""The spreadsheet writes the separator of its own language: 2.920.985 in Indonesia."""


def write_workbook(
    rekap: Rekap, kepala: KepalaBuku, *, kode: str = "", tertutup: Tertutup = (), sebelum: Rekap | None = None
) -> bytes:
    """Return the workbook of one region of a recap. It holds no macro and depends on no clock."""
    # Loaded with the first workbook, so that no start waits for it.
    import xlsxwriter

    tujuan = io.BytesIO()
    pilihan = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    buku = xlsxwriter.Workbook(tujuan, pilihan)
    buku.set_properties(
        {
            "title": f"Rekapitulasi PDPB {rekap.wilayah or 'Indonesia'} {rekap.periode}",
            "created": kepala.ditetapkan.replace(tzinfo=None),
        }
    )
    bentuk = _formats(buku)
    for lembar in plan_sheets(rekap, kepala, kode=kode, tertutup=tertutup, sebelum=sebelum):
        _write_sheet(buku.add_worksheet(lembar.nama), lembar, bentuk)
    buku.close()
    return tujuan.getvalue()


def _formats(buku: Any) -> dict[str, Any]:
    sel = {"border": 1, "valign": "vcenter"}
    tebal = {"bold": True, "bg_color": "#F1EBE3"}
    tengah = {"align": "center", "text_wrap": True}
    return {
        "judul": buku.add_format({"bold": True, "font_size": 12}),
        "catatan": buku.add_format({"italic": True}),
        "kepala": buku.add_format(sel | tebal | tengah),
        "kata": buku.add_format(sel),
        "angka": buku.add_format(sel | {"num_format": RIBUAN}),
        "jumlah_kata": buku.add_format(sel | tebal),
        "jumlah": buku.add_format(sel | tebal | {"num_format": RIBUAN}),
    }


def _write_sheet(halaman: Any, lembar: Lembar, bentuk: dict[str, Any]) -> None:
    for nomor, teks in enumerate(lembar.judul):
        halaman.write_string(nomor, 0, teks, bentuk["judul"])
    for satu in lembar.list_kepala():
        if (satu.atas, satu.kiri) == (satu.bawah, satu.kanan):
            halaman.write_string(satu.atas, satu.kiri, satu.isi, bentuk["kepala"])
        else:
            halaman.merge_range(satu.atas, satu.kiri, satu.bawah, satu.kanan, satu.isi, bentuk["kepala"])
    for nomor, baris in enumerate(lembar.baris, start=lembar.mulai):
        _write_row(halaman, nomor, baris, bentuk["kata"], bentuk["angka"])
    akhir = lembar.mulai + len(lembar.baris)
    _write_row(halaman, akhir, lembar.jumlah, bentuk["jumlah_kata"], bentuk["jumlah"])
    _write_sums(halaman, lembar, akhir, bentuk["jumlah"])
    for nomor, teks in enumerate(lembar.catatan, start=akhir + 2):
        halaman.write_string(nomor, 0, teks, bentuk["catatan"])
    _set_up_print(halaman, lembar, akhir + 2 * len(lembar.catatan))


def _write_row(halaman: Any, nomor: int, baris: Sequence[object], kata: Any, angka: Any) -> None:
    for kolom, nilai in enumerate(baris):
        if isinstance(nilai, int):
            halaman.write_number(nomor, kolom, nilai, angka)
        elif nilai is None:
            halaman.write_blank(nomor, kolom, None, angka)
        else:
            halaman.write_string(nomor, kolom, str(nilai), kata)


def _write_sums(halaman: Any, lembar: Lembar, akhir: int, angka: Any) -> None:
    """Where the parts are all there and add up, the sum is a formula; otherwise the number as recorded."""
    for kolom in range(2, len(lembar.jumlah)):
        if lembar.is_summed(kolom):
            huruf = _letters(kolom)
            rumus = f"=SUM({huruf}{lembar.mulai + 1}:{huruf}{akhir})"
            halaman.write_formula(akhir, kolom, rumus, angka, lembar.jumlah[kolom])


def _letters(kolom: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    depan, letak = divmod(kolom, 26)
    return (_letters(depan - 1) if depan else "") + chr(ord("A") + letak)


def _set_up_print(halaman: Any, lembar: Lembar, akhir: int) -> None:
    halaman.set_landscape()
    halaman.set_paper(A4)
    halaman.fit_to_pages(1, 0)
    halaman.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    halaman.set_footer("&L&A&R&P / &N")
    awal = lembar.kepala_di - 1
    halaman.repeat_rows(awal, lembar.mulai - 1)
    halaman.print_area(awal if lembar.lipat else 0, 0, akhir, len(lembar.kepala) - 1)
    halaman.freeze_panes(lembar.mulai, 2) if not lembar.lipat else None
    halaman.set_column(0, 0, 6)
    nama = [str(satu[1]) for satu in lembar.baris]
    halaman.set_column(1, 1, max([18, *(len(satu) + 2 for satu in nama)]))
    halaman.set_column(2, len(lembar.kepala) - 1, 13)
    if lembar.lipat:
        for baris in range(len(lembar.judul), awal):
            halaman.set_row(baris, None, None, {"level": 1, "hidden": True, "collapsed": baris == awal - 1})
