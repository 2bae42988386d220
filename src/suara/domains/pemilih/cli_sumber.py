"""`pemilih synth`, `pemilih ingest`, `pemilih temuan`: files in, a sealed snapshot and its report out."""

from __future__ import annotations

import argparse
import csv
import os
import sys
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
    print_json,
    print_line,
    refusable,
)
from suara.domains.pemilih.tempat_data import data_folder, snapshot_folder
from suara.kernel.kalimat import Json, show
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.engine.sesi import Sesi
    from suara.engine.sources import HasilMasuk
    from suara.engine.synth.berkas import BerkasSintetis, Kerusakan

BENTUK = ("csv", "xlsx", "parquet")
KOLOM_DITOLAK = (
    *("berkas", "baris", "nkk", "nik", "nama", "tempat_lahir", "tanggal_lahir", "status_kawin"),
    *("jenis_kelamin", "alamat", "rt", "rw", "disabilitas", "ktpel", "keterangan", "desa", "tps"),
)


def commands() -> list[Command]:
    """Return the commands of sources."""
    return [
        Command(
            name="pemilih synth", group=GRUP, configure=_configure_synth, run=run_synth, needs_django=False,
            help_id="Membuat berkas provinsi buatan (tanpa satu orang nyata pun) untuk latihan dan uji.",
            help_en="Write files of a synthetic province (nobody in it is real) for practice and tests.",
        ),
        Command(
            name="pemilih ingest", group=GRUP, configure=_configure_ingest, run=run_ingest,
            needs_django=False,
            help_id="Memasukkan berkas CSV, XLSX, atau Parquet menjadi snapshot tersegel dan laporan temuan.",
            help_en="Turn CSV, XLSX or Parquet files into a sealed snapshot and a report of findings.",
        ),
        Command(
            name="pemilih temuan", group=GRUP, configure=_configure_temuan, run=run_temuan,
            needs_django=False,
            help_id="Membuka laporan temuan sebuah ingest: ringkasan, CSV bersamar, atau baris yang ditolak.",
            help_en="Open the report of an ingest: summary, masked CSV, or the rows that were refused.",
        ),
    ]  # fmt: skip


def _day(teks: str) -> date:
    return date.fromisoformat(teks)


def _configure_synth(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder tujuan; dibuat bila belum ada")
    parser.add_argument(
        "--ukuran",
        type=int,
        default=0,
        metavar="N",
        help="jumlah pemilih; bawaan: 2.920.985 (Kaltim S2 2025)",
    )
    parser.add_argument("--benih", type=int, default=64, metavar="N", help="benih; sama benih, sama orang")
    parser.add_argument("--bentuk", choices=BENTUK, default="csv", help="bentuk berkas")
    parser.add_argument("--edisi", default="pdpb-2025", metavar="EDISI", help="edisi berkas daftar")
    parser.add_argument(
        "--acuan", type=_day, default=date(2025, 12, 11), metavar="TANGGAL", help="tanggal acuan"
    )
    parser.add_argument(
        "--rusak", type=int, default=0, metavar="PERMIL", help="kerusakan Excel per seribu baris"
    )
    add_output_options(parser)


def _configure_ingest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", nargs="*", type=Path, metavar="BERKAS", help="CSV, XLSX, atau Parquet")
    parser.add_argument(
        "--wilayah", default="", metavar="KODE", help="wilayah berkas ini, mis. 64 atau 64.72"
    )
    parser.add_argument("--periode", default="", metavar="PERIODE", help="mis. 2025-TW4")
    parser.add_argument("--acuan", type=_day, default=None, metavar="TANGGAL", help="tanggal acuan umur")
    parser.add_argument(
        "--edisi", default="", metavar="EDISI", help="edisi kode dalam berkas, mis. pdpb-2025"
    )
    parser.add_argument(
        "--jenis", choices=("daftar", "penduduk"), default="daftar", help="daftar pemilih atau data penduduk"
    )
    parser.add_argument("--laporan", type=Path, default=None, metavar="FOLDER", help="folder laporan temuan")
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


def _configure_temuan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("laporan", type=Path, metavar="LAPORAN", help="berkas .temuan.suara")
    keluar = parser.add_mutually_exclusive_group()
    keluar.add_argument("--csv", action="store_true", help="semua temuan sebagai CSV, NIK disamarkan")
    keluar.add_argument("--desa", action="store_true", help="mutu per desa/kelurahan sebagai CSV")
    keluar.add_argument("--ditolak", action="store_true", help="baris ditolak apa adanya: DATA PRIBADI")
    parser.add_argument("--kunci", type=Path, default=None, metavar="BERKAS", help="berkas kunci")
    add_output_options(parser)


def run_synth(args: argparse.Namespace) -> int:
    """Write the files and say what was planted in them."""
    import duckdb

    from suara.engine.synth.berkas import Kerusakan, write_daftar, write_penduduk
    from suara.engine.synth.hasilkan import Pilihan, generate
    from suara.engine.wilayah import read_wilayah

    bagi = args.rusak // 5
    rusak = Kerusakan(nik_ilmiah=bagi, ujung_nol=bagi, tanggal_garis=bagi, rt_nol=bagi, nkk_kosong=bagi)
    desa = {k: v for k, v in read_wilayah().items() if k.startswith("64.") and k.count(".") in (1, 3)}
    with duckdb.connect() as koneksi:
        generate(koneksi, desa, Pilihan(ukuran=args.ukuran, benih=args.benih, acuan=args.acuan))
        berkas = write_daftar(koneksi, args.folder, bentuk=args.bentuk, edisi=args.edisi, kerusakan=rusak)
        for jenis in ("penduduk", "meninggal", "pindah"):
            berkas.append(write_penduduk(koneksi, args.folder, bentuk=args.bentuk, jenis=jenis))
    _print_synth(berkas, rusak, json=args.json)
    return BERES


def _print_synth(berkas: list[BerkasSintetis], rusak: Kerusakan, *, json: bool) -> None:
    if json:
        isi: list[Json] = [
            {"berkas": str(satu.path), "kab": satu.kab, "baris": satu.baris, "rusak": len(satu.kebenaran)}
            for satu in berkas
        ]
        print_json({"berkas": isi})
        return
    for satu in berkas:
        print_line(f"{satu.path}  {show(satu.baris):>12} baris  {show(len(satu.kebenaran)):>8} dirusak")
    print_line("Semua orang di dalamnya buatan; tidak ada data nyata.")
    del rusak


@refusable
def run_ingest(args: argparse.Namespace) -> int:
    """Ingest. 0: nothing to look at; 1: taken with refused rows or warnings, or refused; 2: wrong usage."""
    from suara.engine.langkah import explain
    from suara.engine.sources.masuk import SEMUA_LANGKAH

    if args.explain:
        print_line(explain(SEMUA_LANGKAH))
        return BERES
    if not (args.berkas and args.wilayah and args.periode):
        sys.stderr.write("Sebut berkasnya, --wilayah, dan --periode. Lihat: ./suara pemilih ingest --help\n")
        return 2
    hasil = _ingest(args)
    if args.json:
        isi: dict[str, Json] = {
            "snapshot": hasil.manifes.id, "laporan": str(hasil.laporan), "ringkas": hasil.ringkas
        }  # fmt: skip
        print_json(isi)
    else:
        _print_summary(hasil.ringkas)
        print_line(f"Snapshot: {hasil.manifes.id}")
        print_line(f"Laporan (tersegel): {hasil.laporan}")
    return TEMUAN if hasil.ringkas["ditolak"] or hasil.ringkas["berperingatan"] else BERES


def _ingest(args: argparse.Namespace) -> HasilMasuk:
    from suara.engine.kunci import KunciInduk
    from suara.engine.sources import Permintaan, ingest

    penduduk = args.jenis == "penduduk"
    tempat = args.tempat or (data_folder() / "penduduk" if penduduk else snapshot_folder())
    minta = Permintaan(
        berkas=args.berkas, wilayah=args.wilayah, periode=args.periode,
        acuan=args.acuan or _period_end(args.periode),
        edisi=args.edisi, jenis=args.jenis,
    )  # fmt: skip
    kunci = KunciInduk.read(key_path(args))
    with open_sesi(args) as sesi:
        return ingest(
            sesi, minta, kunci=kunci, tempat=tempat, laporan=args.laporan or data_folder() / "temuan"
        )


def _period_end(periode: str) -> date:
    """Return the last day of a period such as `2025-TW4`: the day of reference unless one is given."""
    from suara.engine.errors import BerkasDitolak
    from suara.kernel.kalimat import Kalimat, gettext_noop

    tahun, _garis, bagian = periode.partition("-")
    akhir = {"TW1": (3, 31), "TW2": (6, 30), "S1": (6, 30), "TW3": (9, 30), "TW4": (12, 31), "S2": (12, 31)}
    if not (tahun.isdecimal() and len(tahun) == 4 and bagian in akhir):
        pola = gettext_noop("Periode {periode} tidak dikenal. Contoh: 2025-TW4.")
        raise BerkasDitolak(Kalimat(pola, {"periode": periode}))
    return date(int(tahun), *akhir[bagian])


@refusable
def run_temuan(args: argparse.Namespace) -> int:
    """Show a report."""
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi
    from suara.engine.sources import open_laporan, read_ringkas

    if not (args.csv or args.desa or args.ditolak):
        ringkas = read_ringkas(args.laporan)
        if args.json:
            print_json(ringkas)
        else:
            _print_summary(ringkas)
        return BERES
    with Sesi() as sesi:
        open_laporan(sesi, args.laporan, kunci=KunciInduk.read(key_path(args)))
        try:
            _print_rows(sesi, args)
            sys.stdout.flush()
        except BrokenPipeError:  # somebody closed the pager
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BERES


def _print_rows(sesi: Sesi, args: argparse.Namespace) -> None:
    tulis = csv.writer(sys.stdout)
    if args.ditolak:
        sys.stderr.write("Yang berikut data pribadi apa adanya: jangan disimpan di luar mesin data.\n")
        tulis.writerow(KOLOM_DITOLAK)
        for berkas, baris, teks in sesi.rows("SELECT berkas, baris, isi FROM ditolak ORDER BY berkas, baris"):
            tulis.writerow([berkas, baris, *teks.split("\x1f")])
        return
    tabel = "mutu_desa" if args.desa else "temuan"
    tulis.writerow([nama for nama, _tipe in sesi.kolom(tabel)])
    tulis.writerows(sesi.rows(f"SELECT * FROM {tabel}"))  # noqa: S608 - one of two names above


def _print_summary(ringkas: dict[str, Json]) -> None:
    angka = {nama: ringkas[nama] for nama in ("baris", "diterima", "ditolak", "berperingatan")}
    print_line("  ".join(f"{nama} {show(int(str(nilai)))}" for nama, nilai in angka.items()))
    temuan = ringkas["temuan"]
    for satu in temuan if isinstance(temuan, list) else []:
        if isinstance(satu, dict):
            print_line(
                f"{satu['kadar']!s:<11} {satu['kode']!s:<26} {show(int(str(satu['jumlah']))):>10}  "
                f"{satu['pesan']}"
            )
