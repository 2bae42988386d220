"""The recap in the layout of the offices' workbook (dpb.md §6.1), as tables of plain cells, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from suara.engine.recap.angka import LP, BarisRekap, Rekap
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN, NEGARA, PROVINSI
from suara.engine.terms import AlasanTMS, Disabilitas
from suara.kernel.kalimat import Json

JUMLAH = "JUMLAH"
NAMA_TINGKAT = {PROVINSI: "Provinsi", KABUPATEN: "Kabupaten/Kota", KECAMATAN: "Kecamatan", DESA: "Desa/Kel"}
ALASAN_REKAP = (
    AlasanTMS.MENINGGAL, AlasanTMS.DI_BAWAH_UMUR, AlasanTMS.GANDA, AlasanTMS.PINDAH_DOMISILI, AlasanTMS.TNI,
    AlasanTMS.POLRI, AlasanTMS.WNA, AlasanTMS.DICABUT_HAK_PILIH,
)  # fmt: skip
"""The order of the workbook of 2025; other reasons follow only when somebody used them."""

type Sel = str | int


@dataclass(frozen=True, slots=True)
class TabelTata:
    """One sheet: its title, its heading, its rows; the last row is JUMLAH."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]

    def to_csv(self) -> str:
        """Return the table as CSV with its heading."""
        keluar = io.StringIO()
        tulis = csv.writer(keluar, lineterminator="\n")
        tulis.writerow(self.kepala)
        tulis.writerows(self.baris)
        return keluar.getvalue()

    def to_dict(self) -> dict[str, Json]:
        """Return the table as plain JSON values."""
        return {"judul": self.judul, "kepala": list(self.kepala), "baris": [list(b) for b in self.baris]}


def lay_out(rekap: Rekap, kode: str = "") -> tuple[TabelTata, ...]:
    """Return the sheets of one region: its children as rows, the region itself as JUMLAH."""
    kode = kode or rekap.wilayah
    anak = rekap.anak(kode) if kode else rekap.tingkat(PROVINSI)
    jumlah = next(satu for satu in rekap.baris if satu.kode == kode)
    tingkat = anak[0].panjang if anak else DESA
    return (
        _result(anak, jumlah, tingkat),
        _movements(anak, jumlah, tingkat),
        _reasons(anak, jumlah, tingkat),
        _disability(anak, jumlah),
    )


def audit_rows(rekap: Rekap, sampai: int = KABUPATEN) -> TabelTata:
    """Return the flat table that `periksa-rekap` reads: one row a region, previous total and movements."""
    kepala = (
        "kode", "wilayah", "periode", "previous", "baru", "tms", "perbaikan", "l", "p", "total", "kec", "desa"
    )  # fmt: skip
    baris = tuple(
        (
            b.kode, b.nama, rekap.periode, b.lama.jumlah, b.baru.jumlah, b.tms.jumlah, b.perbaikan.jumlah,
            b.kini.l, b.kini.p, b.kini.jumlah, b.jumlah_kec, b.jumlah_desa,
        )
        for b in rekap.baris
        if NEGARA < b.panjang <= sampai
    )  # fmt: skip
    return TabelTata("REKAP UNTUK PERIKSA-REKAP", kepala, baris)


def _result(anak: Sequence[BarisRekap], jumlah: BarisRekap, tingkat: int) -> TabelTata:
    hitung = _region_columns(tingkat)
    kepala = ("No.", f"Nama {NAMA_TINGKAT[tingkat]}", *(judul for judul, _isi in hitung), "L", "P", "L + P")
    return TabelTata(
        "REKAPITULASI PDPB",
        (*kepala, "Keterangan"),
        _rows(anak, jumlah, lambda b: (*(isi(b) for _judul, isi in hitung), *_lp(b.kini), _remark(b))),
    )


def _movements(anak: Sequence[BarisRekap], jumlah: BarisRekap, tingkat: int) -> TabelTata:
    hitung = _region_columns(tingkat)
    kepala = (
        "No.", f"Nama {NAMA_TINGKAT[tingkat]}", *(judul for judul, _isi in hitung), "Jumlah Pemilih Baru",
        "Jumlah Pemilih Tidak Memenuhi Syarat", "Jumlah Perbaikan Data Pemilih", "Keterangan",
    )  # fmt: skip

    def cells(b: BarisRekap) -> tuple[Sel, ...]:
        wilayah = tuple(isi(b) for _judul, isi in hitung)
        return (*wilayah, b.baru.jumlah, b.tms.jumlah, b.perbaikan.jumlah, _remark(b))

    return TabelTata("REKAP MODEL A", kepala, _rows(anak, jumlah, cells))


def _reasons(anak: Sequence[BarisRekap], jumlah: BarisRekap, tingkat: int) -> TabelTata:
    lain = [AlasanTMS(kunci) for kunci in sorted(jumlah.tms_alasan) if kunci not in ALASAN_REKAP]
    alasan = (*ALASAN_REKAP, *lain)
    rinci = [f"{satu.label} {seks}" for satu in alasan for seks in "LP"]
    kepala = ("No", f"Nama {NAMA_TINGKAT[tingkat]}", "Pemilih Baru L", "Pemilih Baru P", *rinci)

    def cells(b: BarisRekap) -> tuple[Sel, ...]:
        isi = [b.tms_alasan.get(satu, LP()) for satu in alasan]
        return (b.baru.l, b.baru.p, *(n for satu in isi for n in (satu.l, satu.p)))

    return TabelTata("DB REKAP MODEL A", kepala, _rows(anak, jumlah, cells))


def _disability(anak: Sequence[BarisRekap], jumlah: BarisRekap) -> TabelTata:
    macam = [satu for satu in Disabilitas if satu is not Disabilitas.TIDAK_ADA]
    kepala = ("No.", "Wilayah", *(satu.label.removeprefix("Disabilitas ").title() for satu in macam))

    def cells(b: BarisRekap) -> tuple[Sel, ...]:
        return tuple(b.disabilitas.get(satu, LP()).jumlah for satu in macam)

    return TabelTata("SIDALIH WEB", kepala, _rows(anak, jumlah, cells))


def _rows(
    anak: Sequence[BarisRekap], jumlah: BarisRekap, cells: Callable[[BarisRekap], tuple[Sel, ...]]
) -> tuple[tuple[Sel, ...], ...]:
    baris = [(nomor, satu.nama, *cells(satu)) for nomor, satu in enumerate(anak, start=1)]
    return (*baris, ("", JUMLAH, *cells(jumlah)))


def _region_columns(tingkat: int) -> list[tuple[str, Callable[[BarisRekap], int]]]:
    """Return the counts of regions below, as far as a row of this level has them."""
    semua: list[tuple[int, str, Callable[[BarisRekap], int]]] = [
        (KABUPATEN, "Jumlah Kabupaten/Kota", lambda b: b.jumlah_kab),
        (KECAMATAN, "Jumlah Kecamatan", lambda b: b.jumlah_kec),
        (DESA, "Jumlah Desa/Kel", lambda b: b.jumlah_desa),
        (DESA + 1, "Jumlah TPS", lambda b: b.jumlah_tps),
    ]
    return [(judul, isi) for panjang, judul, isi in semua if panjang > tingkat]


def _lp(nilai: LP) -> tuple[int, int, int]:
    return nilai.l, nilai.p, nilai.jumlah


def _remark(b: BarisRekap) -> str:
    """The gap stands in the remark, where the office must explain it."""
    return f"celah {b.celah.hitungan.isi['celah']}" if b.celah else ""
