"""`pemilih sync | apply | recap`: compare, apply what was decided, count; the work is in `engine/alir.py`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    BERES,
    GRUP,
    TEMUAN,
    add_engine_options,
    add_output_options,
    add_place_options,
    key_path,
    open_sesi,
    place,
    print_json,
    print_line,
    refusable,
)
from suara.kernel.kalimat import Json, show
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from suara.engine.alir import Gudang
    from suara.engine.recap import Rekap
    from suara.engine.sesi import Langkah

TINGKAT = {"provinsi": 2, "kab": 5, "kec": 8, "desa": 13}
BISA_DITERIMA = ("BARU", "UBAH", "TMS")


def commands() -> list[Command]:
    """Return the commands of the flow."""
    return [
        Command(
            name="pemilih sync",
            group=GRUP,
            help_id="Memadankan daftar dengan berkas penduduk atau daftar perubahan; hasilnya kandidat.",
            help_en="Compare the list with a population file or a change list; candidates come out.",
            configure=_configure_sync,
            run=run_sync,
            needs_django=False,
        ),
        Command(
            name="pemilih apply",
            group=GRUP,
            help_id="Menerapkan putusan atas kandidat; hasilnya snapshot daftar berikutnya.",
            help_en="Apply the decisions on candidates; the next snapshot of the list comes out.",
            configure=_configure_apply,
            run=run_apply,
            needs_django=False,
        ),
        Command(
            name="pemilih recap",
            group=GRUP,
            help_id="Menghitung rekapitulasi satu masa dengan neraca dan celahnya.",
            help_en="Count the recapitulation of a period with its balance and its gaps.",
            configure=_configure_recap,
            run=run_recap,
            needs_django=False,
        ),
    ]


def _configure_sync(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--periode", required=True, metavar="PERIODE", help="mis. 2025-TW4")
    parser.add_argument(
        "--acuan", required=True, type=date.fromisoformat, metavar="TANGGAL", help="tanggal acuan umur"
    )
    _add_data(parser)
    parser.add_argument("--sumber", default="SINKRONISASI", metavar="SUMBER", help="dari mana datanya")
    parser.add_argument(
        "--perubahan", action="store_true", help="sumber hanya memuat perubahan: yang tidak disebut dibiarkan"
    )
    parser.add_argument(
        "--wilayah-daftar", default="", metavar="KODE", help="wilayah yang daftarnya dipegang"
    )
    parser.add_argument("--wilayah-sumber", default="", metavar="KODE", help="wilayah yang dimuat sumber")
    parser.add_argument(
        "--kabisat-28", action="store_true", help="lahir 29 Februari: 17 tahun pada 28 Februari tahun biasa"
    )
    _add_common(parser)


def _configure_apply(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--periode", required=True, metavar="PERIODE", help="mis. 2025-TW4")
    _add_data(parser)
    putusan = parser.add_mutually_exclusive_group(required=True)
    putusan.add_argument("--keputusan", type=Path, metavar="CSV", help="kolom nomor dan putusan")
    putusan.add_argument(
        "--terima-semua", nargs="+", choices=BISA_DITERIMA, metavar="JENIS", help="hanya untuk data sintetis"
    )
    putusan.add_argument(
        "--kantor", nargs="+", metavar="KODE", help="putusan dua orang di antrean kantor-kantor ini"
    )
    parser.add_argument(
        "--kembalikan",
        action="store_true",
        help="dengan --kantor: kembalikan yang bertentangan ke antrean juga bila lebih dari separuh",
    )
    _add_common(parser)


def _configure_recap(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--id", default="terkini", metavar="ID", help="snapshot daftar; bawaan: terkini")
    parser.add_argument("--wilayah", metavar="KODE", help="mis. 64 atau 64.72; bawaan: yang dipegang daftar")
    parser.add_argument("--tingkat", choices=tuple(TINGKAT), default="kab", help="sampai tingkat mana")
    parser.add_argument(
        "--csv", type=Path, default=None, metavar="FOLDER", help="tulis tabel rekap ke folder"
    )
    parser.add_argument(
        "--catat", metavar="KANTOR", help="hitung sampai desa dan simpan untuk pleno kantor ini, mis. 64.72"
    )
    _add_common(parser)


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, default=None, metavar="FOLDER", help="sumber: folder hasil ingest, atau Parquet"
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


@refusable
def run_sync(args: argparse.Namespace) -> int:
    """Compare, seal the candidates, print their counts."""
    from suara.engine import alir
    from suara.engine.sync import LANGKAH_SYNC, Acuan
    from suara.engine.terms import SumberData

    if args.explain:
        return _explain(LANGKAH_SYNC)
    gudang = _gudang(args)
    acuan = Acuan(
        tanggal=args.acuan, sumber=_source(args.sumber, list(SumberData)), penuh=not args.perubahan,
        wilayah_daftar=args.wilayah_daftar, wilayah_sumber=args.wilayah_sumber,
        kabisat_maret=not args.kabisat_28,
    )  # fmt: skip
    with open_sesi(args, spark=True) as sesi:
        tunggal = alir.open_source(sesi, gudang, _data(args, gudang))
        acuan = replace(acuan, sumber_tunggal=tunggal)
        ringkas, manifes = alir.run_sync(sesi, gudang, periode=args.periode, acuan=acuan)
    if args.json:
        print_json({"kandidat": manifes.id, "ringkasan": ringkas.to_dict()})
        return BERES
    print_line(f"Kandidat {manifes.id}: {show(ringkas.kandidat)}")
    for (jenis, alasan), jumlah in ringkas.per_alasan.items():
        print_line(f"  {show(jumlah):>12}  {jenis} {alasan or ''}".rstrip())
    if ringkas.dari_daftar:
        print_line(
            f"Di antaranya {show(ringkas.dari_daftar)} kata daftar sendiri; sumber itu diam tentangnya."
        )
    return BERES


@refusable
def run_apply(args: argparse.Namespace) -> int:
    """Apply decisions and seal the next list; contradictions are printed and change nothing."""
    from suara.engine import alir
    from suara.engine.apply import LANGKAH_APPLY, KeputusanBertentangan
    from suara.engine.putusan_berkas import BerkasBertentangan, read_keputusan

    if args.explain:
        return _explain(LANGKAH_APPLY)
    gudang = _gudang(args)
    if args.kantor:
        from suara.domains.pemilih.cli_terap import apply_decided

        return apply_decided(args, gudang)
    keputusan = read_keputusan(args.keputusan) if args.keputusan else tuple(args.terima_semua)
    with open_sesi(args, spark=True) as sesi:
        alir.open_source(sesi, gudang, _data(args, gudang))
        try:
            hasil, manifes = alir.run_apply(sesi, gudang, periode=args.periode, keputusan=keputusan)
        except KeputusanBertentangan as galat:
            if not args.json:
                raise
            temuan: list[Json] = [dict(satu.to_dict()) for satu in galat.temuan]
            said: dict[str, Json] = {"ditolak": galat.pesan.to_dict(), "jenis": "KeputusanBertentangan"}
            rows = {"baris": galat.rows()} if isinstance(galat, BerkasBertentangan) else {}
            print_json({**said, "temuan": temuan, **rows})
            return TEMUAN
    if args.json:
        print_json({"daftar": manifes.id, **hasil.to_dict()})
        return BERES
    print_line(f"Daftar {manifes.id}: {show(hasil.baris)} baris")
    for jenis, jumlah in hasil.mutasi.items():
        print_line(f"  {show(jumlah):>12}  {jenis}")
    for satu in hasil.peringatan:
        print_line(str(satu.pesan))
    return BERES


@refusable
def run_recap(args: argparse.Namespace) -> int:
    """Count and print; exit code 1 says that there are gaps to explain."""
    from suara.engine import alir
    from suara.engine.recap import LANGKAH_REKAP

    if args.explain:
        return _explain(LANGKAH_REKAP)
    wilayah, sampai = args.wilayah, TINGKAT[args.tingkat]
    if args.catat:
        from suara.domains.pemilih.cli_terap import record_recap, region_of_office

        wilayah, sampai = region_of_office(args.catat), TINGKAT["desa"]
    with open_sesi(args, spark=True) as sesi:
        rekap, manifes = alir.run_recap(sesi, _gudang(args), wilayah=wilayah, sampai=sampai, snapshot=args.id)
    catatan: dict[str, Json] = {}
    if args.catat:
        row = record_recap(args.catat, rekap, manifes)
        catatan = {"tercatat": {"kantor": args.catat, "periode": rekap.periode, "versi": row.versi}}
    if args.csv:
        _write_csv(args.csv, rekap)
    if args.json:
        print_json({"snapshot": manifes.id, **catatan, **rekap.to_dict()})
        return TEMUAN if rekap.celah else BERES
    _print_recap(rekap)
    if args.catat:
        print_line(f"Tercatat untuk pleno {args.catat}: versi {row.versi} periode {rekap.periode}.")
    return TEMUAN if rekap.celah else BERES


def _print_recap(rekap: Rekap) -> None:
    from suara.engine.recap.angka import ARTI

    lebar = max(len(satu.nama) for satu in rekap.baris)
    kepala = ("L", "P", "L + P", "baru", "TMS", "perbaikan")
    print_line(f"{'Rekap ' + rekap.periode:<{lebar + 15}}" + "".join(f"{judul:>12}" for judul in kepala))
    for satu in rekap.baris:
        angka = (satu.kini.l, satu.kini.p, satu.kini.jumlah, satu.baru.jumlah, satu.tms.jumlah)
        isi = "".join(f"{show(n):>12}" for n in (*angka, satu.perbaikan.jumlah))
        print_line(f"{satu.kode:<14} {satu.nama:<{lebar}}{isi}")
    for celah in rekap.celah:
        sebab = ", ".join(f"{ARTI[nama]} {show(n)}" for nama, n in celah.sebab.items()) or "tidak diketahui"
        print_line(f"Celah {celah.kode or 'nasional'} {celah.nama}: {celah.hitungan}. Sebab: {sebab}.")


def _write_csv(folder: Path, rekap: Rekap) -> None:
    """Write the sheets of the region, and the flat table that the audit reads. Figures only, no voter."""
    from suara.engine.recap.tata import audit_rows, lay_out

    folder.mkdir(parents=True, exist_ok=True)
    for tabel in (*lay_out(rekap), audit_rows(rekap, max(TINGKAT.values()))):
        nama = tabel.judul.lower().replace(" ", "-")
        (folder / f"{nama}.csv").write_text(tabel.to_csv(), encoding="utf-8")


def _explain(langkah: Iterable[Langkah]) -> int:
    from suara.engine.langkah import explain

    print_line(explain(langkah))
    return BERES


def _gudang(args: argparse.Namespace) -> Gudang:
    from suara.engine.alir import Gudang
    from suara.engine.kunci import KunciInduk

    return Gudang(tempat=place(args), kunci=KunciInduk.read(key_path(args)))


def _data(args: argparse.Namespace, gudang: Gudang) -> Path:
    """Return where the source lies; without a word beside the list."""
    data: Path | None = args.data
    return data or gudang.tempat.with_name("penduduk")


def _source[T: str](nama: str, dikenal: list[T]) -> T:
    from suara.engine.errors import BerkasDitolak
    from suara.kernel.kalimat import Kalimat
    from suara.kernel.kalimat import gettext_noop as _

    for satu in dikenal:
        if satu == nama.upper():
            return satu
    pola = _("Sumber {sumber} tidak dikenal. Yang dikenal: {daftar}.")
    raise BerkasDitolak(Kalimat(pola, {"sumber": nama, "daftar": ", ".join(dikenal)}))
