"""`paw import-dct`, `paw import-suara`, `paw import-dapil`: 0 taken, 1 refused with a report, 2 not usable.

The web framework is loaded only when a file is imported, so that the list of commands stays quick.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from suara.domains.paw.impor.hasil import HasilImpor, OpsiImpor
from suara.domains.paw.impor.laporan import write_laporan
from suara.kernel.perintah import Command
from suara.kernel.temuan import Kadar, Temuan

if TYPE_CHECKING:
    from suara.core.akun.models import Akun

DITERIMA, DITOLAK, SALAH_PAKAI = 0, 1, 2
type Tampil = Callable[[str], None]


def commands() -> list[Command]:
    """Return the import commands of PAW."""
    return [
        _command("paw import-dct", "Impor Daftar Calon Tetap", "Import a list of candidates (DCT)"),
        _command("paw import-suara", "Impor suara sah per calon", "Import valid votes per candidate"),
        _command("paw import-dapil", "Impor wilayah dan kursi dapil", "Import areas and seats of dapil"),
    ]


def _command(name: str, help_id: str, help_en: str) -> Command:
    return Command(
        name=name,
        group="paw",
        help_id=f"{help_id} dari CSV atau XLSX: semua baris atau tidak sama sekali.",
        help_en=f"{help_en} from CSV or XLSX: all rows or none.",
        configure=_configure,
        run=partial(run, name),
    )


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", type=Path, metavar="FILE", help="berkas CSV, XLSX, XLS, atau ODS")
    parser.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak menyimpan apa pun")
    parser.add_argument("--laporan", type=Path, metavar="CSV", help="tulis semua temuan ke berkas CSV")
    parser.add_argument("--tampil", type=int, default=20, metavar="N", help="tampilkan N temuan pertama (20)")
    parser.add_argument("--pemilu", default="", help="tahun Pemilu bila berkas tidak menyebutnya")
    parser.add_argument(
        "--tanggal-pemilu",
        type=dt.date.fromisoformat,
        metavar="TTTT-BB-HH",
        help="hari pemungutan suara Pemilu yang belum terdaftar",
    )
    parser.add_argument("--lembaga", default="", help="lembaga bila berkas tidak menyebutnya")
    parser.add_argument("--keputusan", default="", help="Keputusan KPU yang menetapkan suara ini")
    parser.add_argument("--tanggal-keputusan", type=dt.date.fromisoformat, metavar="TTTT-BB-HH")
    parser.add_argument("--sumber", default="", help="sumber angka bila bukan dari Keputusan")
    parser.add_argument("--terbitkan", action="store_true", help="terbitkan suaranya untuk umum")
    parser.add_argument(
        "--dilantik", type=dt.date.fromisoformat, metavar="TTTT-BB-HH", help="tanggal pelantikan"
    )
    parser.add_argument("--lembar", help="nama lembar kerja di dalam XLSX")
    parser.add_argument("--sebagai", default="", metavar="EMAIL", help="petugas yang mengimpor")


def run(name: str, args: argparse.Namespace) -> int:
    """Import one file as the command `name` says and print what came of it."""
    problem = _misuse(args) or _unprepared()
    if problem:
        return _stop(problem)
    actor = _actor(args.sebagai)
    if args.sebagai and actor is None:
        return _stop(f"Tidak ada petugas dengan alamat {args.sebagai}.")
    try:
        data = args.berkas.read_bytes()
    except FileNotFoundError:
        return _stop(f"Berkas {args.berkas} tidak ditemukan.")
    except OSError as error:
        return _stop(f"Berkas {args.berkas} tidak terbaca: {error.strerror}.")
    hasil = _act(name)(actor=actor, file_bytes=data, name=args.berkas.name, opsi=_opsi(args))
    if args.laporan is not None:
        with args.laporan.open("w", encoding="utf-8-sig", newline="") as file:
            write_laporan(file, hasil.temuan)
    show(hasil, args.tampil, args.periksa, args.laporan, sys.stdout)
    return DITERIMA if hasil.diterima else DITOLAK


def _misuse(args: argparse.Namespace) -> str:
    if bool(args.keputusan) != (args.tanggal_keputusan is not None):
        return "--keputusan dan --tanggal-keputusan harus disebut bersama."
    if args.terbitkan and not args.keputusan:
        return "--terbitkan memerlukan --keputusan: hanya suara yang sudah ditetapkan boleh diterbitkan."
    return ""


def _unprepared() -> str:
    from django.db import connection

    if "paw_impor" in connection.introspection.table_names():
        return ""
    return "Basis data belum disiapkan. Jalankan `./suara up` sekali lebih dahulu."


def _stop(problem: str) -> int:
    sys.stderr.write(f"{problem}\n")
    return SALAH_PAKAI


def _actor(email: str) -> Akun | None:
    from suara.core.akun.models import Akun

    return Akun.objects.filter(email__iexact=email, is_active=True).first() if email else None


def _act(name: str) -> Callable[..., HasilImpor]:
    from suara.domains.paw.services import impor

    return {
        "paw import-dct": impor.import_dct,
        "paw import-suara": impor.import_suara,
        "paw import-dapil": impor.import_dapil,
    }[name]


def _opsi(args: argparse.Namespace) -> OpsiImpor:
    return OpsiImpor(
        pemilu=args.pemilu,
        tanggal_pemilu=args.tanggal_pemilu,
        lembaga=args.lembaga,
        keputusan=args.keputusan,
        tanggal_keputusan=args.tanggal_keputusan,
        sumber=args.sumber,
        terbitkan=args.terbitkan,
        dilantik=args.dilantik,
        lembar=args.lembar,
        periksa=args.periksa,
    )


def show(hasil: HasilImpor, first: int, dry: bool, laporan: Path | None, out: TextIO) -> None:
    """Print the outcome, the counts and the first findings, the refusing ones before the others."""
    verdict = "diterima" if hasil.diterima else "DITOLAK; tidak ada baris yang disimpan"
    if dry:
        verdict = "lolos pemeriksaan; belum disimpan" if hasil.diterima else "tidak lolos pemeriksaan"
    out.write(f"{hasil.nama}: {hasil.jumlah_baris} baris, {verdict}.\n")
    for kind, number in hasil.hitungan.items():
        if number:
            out.write(f"  {kind.replace('_', ' ')}: {number}\n")
    out.write(f"  galat: {len(hasil.galat)}, peringatan: {len(hasil.peringatan)}\n")
    findings = [*hasil.galat, *hasil.peringatan]
    for item in findings[:first]:
        out.write(f"  {_line(item)}\n")
    if len(findings) > first:
        where = f"semuanya di {laporan}" if laporan else "tulis semuanya dengan --laporan FILE.csv"
        out.write(f"  … dan {len(findings) - first} lagi; {where}.\n")
    if hasil.impor_id:
        out.write(f"Laporan tersimpan: {hasil.impor_id} (SHA-256 {hasil.sha256[:16]}…)\n")


def _line(item: Temuan) -> str:
    mark = "Galat" if item.kadar is Kadar.GALAT else "Peringatan"
    place = [f"baris {item.baris}"] if item.baris is not None else []
    place += [f"kolom {item.kolom}"] if item.kolom else []
    return f"{mark}{' (' + ', '.join(place) + ')' if place else ''}: {item.pesan} [{item.kode}]"
