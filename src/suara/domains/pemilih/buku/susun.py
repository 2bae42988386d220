"""The sheets of the workbook, planned from the engine's tables; heads stand where offices' programs look."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from suara.domains.pemilih.buku.kata import office_words
from suara.domains.pemilih.buku.lembar import Lembar, Sel
from suara.engine.recap import BarisRekap, Rekap
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN, PROVINSI
from suara.engine.recap.tata import JUMLAH, NAMA_TINGKAT, TabelTata, lay_out
from suara.engine.terms import AlasanTMS, Disabilitas

TMS = "Pemilih Tidak Memenuhi Syarat"
KODE_ALASAN = {satu.label: satu.value for satu in AlasanTMS}
KODE_DISABILITAS = {satu.label.removeprefix("Disabilitas ").title(): satu.value for satu in Disabilitas}
TERTUTUP = "Sel kosong tidak diumumkan: jumlahnya kecil, atau dari padanya yang kecil dapat dihitung."
DI_DALAM = "Pindah di dalam sebuah wilayah tidak dihitung sebagai pindah wilayah itu."
BARIS_DISABILITAS = 142
"""Where the sheet SIDALIH WEB has its head in the workbook of 2025: programs read it there."""

type Tertutup = Collection[tuple[str, str, str]]
"""Cells that are not published: code of the region, column of `BarisRekap`, key of the detail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KepalaBuku:
    """What the titles say, and the moment that the file carries as its own."""

    ditetapkan: datetime
    keputusan: str = ""
    berita_acara: str = ""
    sumber: str = ""


def plan_sheets(
    rekap: Rekap, kepala: KepalaBuku, *, kode: str = "", tertutup: Tertutup = (), sebelum: Rekap | None = None
) -> tuple[Lembar, ...]:
    """Return the sheets of one region in their order.

    `sebelum` is the recap of the period before, if there is one: only it knows how many TPS there were.
    """
    kode = kode or rekap.wilayah
    anak = rekap.anak(kode) if kode else rekap.tingkat(PROVINSI)
    jumlah = next(satu for satu in rekap.baris if satu.kode == kode)
    hasil, gerakan, alasan, disabilitas = lay_out(rekap, kode)
    judul = _title(rekap, jumlah, kepala)
    # The kab/kota workbook names TPS in its first sheet only.
    hapus = "Jumlah TPS" if len(kode) == KABUPATEN else ""
    return (
        _previous(anak, jumlah, sebelum),
        _sheet(_without(hasil, hapus), judul, kepala_di=10, kelompok={"L", "P", "L + P"}),
        _sheet(_without(gerakan, hapus), judul, kepala_di=9),
        _reasons(alasan, judul, anak, jumlah, tertutup),
        _disability(disabilitas, anak, jumlah, tertutup),
        _internal(anak, jumlah, judul),
    )


def _title(rekap: Rekap, jumlah: BarisRekap, kepala: KepalaBuku) -> tuple[str, ...]:
    """At most seven lines, so that the head keeps its row; the period stands before numbers of letters."""
    surat = [("Keputusan", kepala.keputusan), ("Berita Acara", kepala.berita_acara), ("", kepala.sumber)]
    baris = [
        "REKAPITULASI PEMUTAKHIRAN DATA PEMILIH BERKELANJUTAN",
        region_title(jumlah),
        office_words(rekap.periode),
        *(f"{kata} {isi}".strip() for kata, isi in surat if isi),
    ]
    return tuple(baris)


def region_title(baris: BarisRekap) -> str:
    """Return ``KECAMATAN SUNGAI KUNJANG``: the name with its kind in front."""
    jenis = {PROVINSI: "PROVINSI", KECAMATAN: "KECAMATAN"}.get(baris.panjang, "")
    nama = baris.nama.upper()
    return nama if not jenis or nama.startswith(jenis) else f"{jenis} {nama}"


def _without(tabel: TabelTata, judul: str) -> TabelTata:
    if judul not in tabel.kepala:
        return tabel
    letak = tabel.kepala.index(judul)
    baris = tuple((*satu[:letak], *satu[letak + 1 :]) for satu in tabel.baris)
    return TabelTata(tabel.judul, (*tabel.kepala[:letak], *tabel.kepala[letak + 1 :]), baris)


def _sheet(
    tabel: TabelTata, judul: tuple[str, ...], *, kepala_di: int, kelompok: Collection[str] = ()
) -> Lembar:
    kepala = tuple(("Jumlah Pemilih", satu) if satu in kelompok else (satu,) for satu in tabel.kepala)
    return Lembar(
        nama=tabel.judul,
        judul=judul,
        kepala_di=kepala_di,
        kepala=kepala,
        baris=tabel.baris[:-1],
        jumlah=tabel.baris[-1],
    )


def _reasons(
    tabel: TabelTata, judul: tuple[str, ...], anak: Sequence[BarisRekap], jumlah: BarisRekap, tutup: Tertutup
) -> Lembar:
    """New voters and the reasons of TMS, by sex, under a head of three levels."""
    kepala: list[tuple[str, ...]] = []
    kunci: list[tuple[str, str]] = []
    for satu in tabel.kepala:
        kata, _, jk = satu.rpartition(" ")
        if kata == "Pemilih Baru":
            kepala.append((kata, "", jk))
        elif kata in KODE_ALASAN:
            kepala.append((TMS, kata, jk))
        else:
            kepala.append((satu,))
        kunci.append(("tms_alasan", KODE_ALASAN.get(kata, "")))
    return _detail(tabel, judul, tuple(kepala), kunci, [*anak, jumlah], tutup, kepala_di=9)


def _disability(tabel: TabelTata, anak: Sequence[BarisRekap], jumlah: BarisRekap, tutup: Tertutup) -> Lembar:
    kunci = [("disabilitas", KODE_DISABILITAS.get(satu, "")) for satu in tabel.kepala]
    kepala = tuple((satu,) for satu in tabel.kepala)
    judul = (f"Tabel ini mulai di baris {BARIS_DISABILITAS}, seperti pada buku kerja kantor.",)
    return _detail(tabel, judul, kepala, kunci, [*anak, jumlah], tutup, kepala_di=BARIS_DISABILITAS)


def _detail(
    tabel: TabelTata,
    judul: tuple[str, ...],
    kepala: tuple[tuple[str, ...], ...],
    kunci: Sequence[tuple[str, str]],
    wilayah: Sequence[BarisRekap],
    tertutup: Tertutup,
    *,
    kepala_di: int,
) -> Lembar:
    """Leave out the cells of a detail table that are not published."""
    isi: list[tuple[Sel, ...]] = [
        tuple(None if (baris.kode, *kunci[letak]) in tertutup else nilai for letak, nilai in enumerate(satu))
        for baris, satu in zip(wilayah, tabel.baris, strict=True)
    ]
    ada_tutup = any(nilai is None for satu in isi for nilai in satu)
    return Lembar(
        nama=tabel.judul,
        judul=judul,
        kepala_di=kepala_di,
        kepala=kepala,
        baris=tuple(isi[:-1]),
        jumlah=isi[-1],
        catatan=(TERTUTUP,) if ada_tutup else (),
        lipat=kepala_di > 20,
    )


def _previous(anak: Sequence[BarisRekap], jumlah: BarisRekap, sebelum: Rekap | None) -> Lembar:
    """The list before this period: head in row 1, no title."""
    tps = {satu.kode: satu.jumlah_tps for satu in sebelum.baris} if sebelum else {}
    nama = NAMA_TINGKAT[anak[0].panjang if anak else DESA]
    kepala = tuple((satu,) for satu in ("No.", nama, "TPS", "LK", "PR", "L + P"))

    def cells(satu: BarisRekap) -> tuple[Sel, ...]:
        return (tps.get(satu.kode), satu.lama.l, satu.lama.p, satu.lama.jumlah)

    return Lembar(
        nama="PERIODE SEBELUMNYA",
        kepala_di=1,
        kepala=kepala,
        baris=tuple((nomor, satu.nama, *cells(satu)) for nomor, satu in enumerate(anak, start=1)),
        jumlah=("", JUMLAH, *cells(jumlah)),
    )


def _internal(anak: Sequence[BarisRekap], jumlah: BarisRekap, judul: tuple[str, ...]) -> Lembar:
    """Our own sheet, last: without it the balance of a kecamatan could not be followed."""
    kepala = (
        ("No.",),
        (f"Nama {NAMA_TINGKAT[anak[0].panjang if anak else DESA]}",),
        *((satu, jk) for satu in ("Masuk", "Keluar") for jk in ("L", "P", "L + P")),
        *(("Koreksi Jenis Kelamin", jk) for jk in ("L", "P")),
    )

    def cells(satu: BarisRekap) -> tuple[Sel, ...]:
        pindah = tuple(nilai for n in (satu.masuk, satu.keluar) for nilai in (n.l, n.p, n.jumlah))
        return (*pindah, satu.koreksi_jk.l, satu.koreksi_jk.p)

    return Lembar(
        nama="PINDAH INTERNAL",
        judul=judul,
        kepala_di=9,
        kepala=kepala,
        baris=tuple((nomor, satu.nama, *cells(satu)) for nomor, satu in enumerate(anak, start=1)),
        jumlah=("", JUMLAH, *cells(jumlah)),
        catatan=(DI_DALAM,),
    )
