"""The words of findings: where, which numbers, and the working line by line."""

from __future__ import annotations

from collections.abc import Iterable

from suara.engine.periksa_rekap.persamaan import Persamaan, Suku
from suara.engine.periksa_rekap.tabel import Sel
from suara.engine.periksa_rekap.temuan import LangkahHitung, SelTemuan
from suara.engine.periksa_rekap.terms import BedaAngka
from suara.engine.periksa_rekap.titik import Nilai, Peta, Peubah, Titik, written
from suara.kernel.kalimat import gettext_noop as _

DIHITUNG = _("dihitung")
TERTULIS = _("tertulis")
SELISIH = _("selisih")
DAFTAR_WILAYAH = _("menurut daftar wilayah")
SENDIRI = _("Jumlah pemilih")


def place(titik: Titik, jk: str = "") -> str:
    """Return where a finding is: region, group, period, sex; the row when nothing has a name."""
    bagian = [titik.nama, titik.kelompok, titik.periode.nama, jk]
    tempat = ", ".join(satu for satu in bagian if satu)
    return tempat or (f"#{titik.baris[0].nomor}" if titik.baris else "")


def first_cell(peta: Peta, peubah: Peubah, nilai: int | None = None) -> Sel | None:
    """Return the place where the number (with this value, when given) was written."""
    sel = written(peta, peubah)
    return next((satu for satu in sel if nilai is None or satu.nilai == nilai), sel[0] if sel else None)


def name_cells(
    peta: Peta, peubah: Peubah, tersirat: int | None = None, beda: BedaAngka | None = None
) -> Iterable[SelTemuan]:
    """Return every cell that holds the number."""
    titik = peta.titik.get(peubah.titik)
    if titik is None:
        return
    for sel in written(peta, peubah):
        yield SelTemuan(titik.nama, titik.periode.nama, peubah.ukuran, sel, tersirat, beda)


def cells_of(peta: Peta, persamaan: Persamaan) -> tuple[SelTemuan, ...]:
    """Return the cells that stand in an equation."""
    return tuple(satu for suku in persamaan.semua for satu in name_cells(peta, suku.peubah))


def working(peta: Peta, persamaan: Persamaan, nilai: Nilai) -> tuple[LangkahHitung, ...]:
    """Return the sum line by line: the terms, what they give, what was written, the difference."""
    langkah = [_line(peta, suku, nilai) for suku in persamaan.suku if suku.peubah in nilai]
    dihitung = persamaan.total(nilai)
    arti = DAFTAR_WILAYAH if persamaan.sumber_tetap and not persamaan.suku else DIHITUNG
    langkah.append(LangkahHitung("=", arti, persamaan.sumber_tetap, dihitung))
    if persamaan.hasil.peubah in nilai:
        tertulis = nilai[persamaan.hasil.peubah]
        sel = first_cell(peta, persamaan.hasil.peubah, tertulis)
        tanda = "=" if tertulis == dihitung else "≠"
        langkah.append(LangkahHitung(tanda, TERTULIS, persamaan.hasil.nama, tertulis, sel))
        if tertulis != dihitung:
            langkah.append(LangkahHitung("Δ", SELISIH, "", tertulis - dihitung))
    return tuple(langkah)


def _line(peta: Peta, suku: Suku, nilai: Nilai) -> LangkahHitung:
    ukuran = suku.peubah.ukuran
    nama = " ".join(satu for satu in (suku.nama, ukuran.jk) if satu)
    tanda = "+" if suku.koefisien > 0 else "−"
    angka = nilai[suku.peubah]
    return LangkahHitung(tanda, ukuran.label, nama, angka, first_cell(peta, suku.peubah, angka))
