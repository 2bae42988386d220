"""`lapor impor` and `lapor ekspor`: SP4N-LAPOR! by CSV. 0 done, 1 refused with reasons, 2 not usable."""

from __future__ import annotations

import argparse
import io
import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.core.akun.models import Akun
    from suara.core.wilayah.models import Kantor
    from suara.domains.pengaduan.impor.kerja import HasilImpor


class SalahPakai(Exception):
    """The command can't run as it was typed."""


def commands() -> list[Command]:
    """Return both commands."""
    return [
        Command(
            name="lapor impor",
            group="lapor",
            help_id="Mengimpor laporan SP4N-LAPOR! dari CSV: semua baris atau tidak sama sekali.",
            help_en="Import reports of SP4N-LAPOR! from CSV: all rows or none.",
            configure=_configure_impor,
            run=run_impor,
        ),
        Command(
            name="lapor ekspor",
            group="lapor",
            help_id="Menulis CSV untuk disalin ke SP4N-LAPOR!: nomor, status, tindak lanjut tersamar.",
            help_en="Write the CSV to type back into SP4N-LAPOR!: id, status, masked follow-up.",
            configure=_configure_ekspor,
            run=run_ekspor,
        ),
    ]


def _configure_impor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", type=Path, metavar="FILE", help="berkas CSV (UTF-8)")
    parser.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak menyimpan apa pun")
    parser.add_argument(
        "--zona", choices=("WIB", "WITA", "WIT"), default="WIB", help="zona waktu berkas (WIB)"
    )
    _configure_both(parser)


def _configure_ekspor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dari", type=date.fromisoformat, metavar="TTTT-BB-HH", help="berubah sejak hari ini"
    )
    parser.add_argument(
        "--sampai", type=date.fromisoformat, metavar="TTTT-BB-HH", help="sampai dengan hari ini"
    )
    parser.add_argument("--semua", action="store_true", help="juga laporan tanpa nomor SP4N-LAPOR!")
    parser.add_argument("-o", "--keluar", type=Path, metavar="FILE", help="tulis ke berkas ini")
    _configure_both(parser)


def _configure_both(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kantor", default="64", metavar="KODE", help="kantor (64)")
    parser.add_argument("--sebagai", default="", metavar="EMAIL", help="petugas yang melakukannya")
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def run_impor(args: argparse.Namespace) -> int:
    """Import one file and print what came of it."""
    from suara.domains.pengaduan.errors import ActRefused
    from suara.domains.pengaduan.impor.kerja import import_sp4n

    try:
        kantor, actor = _who(args)
        data = _read(args.berkas)
        hasil = import_sp4n(
            actor=actor, kantor=kantor, data=data, name=args.berkas.name, zona=args.zona, periksa=args.periksa
        )
    except (SalahPakai, ActRefused) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    if args.json:
        sys.stdout.write(json.dumps(hasil.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(hasil)
    return 0 if hasil.diterima else 1


def _print(hasil: HasilImpor) -> None:
    lines = []
    for item in hasil.temuan:
        place = f"Baris {item.baris}, kolom {item.kolom}: " if item.baris else ""
        lines.append(f"{item.kadar.value} {place}{item.pesan} [{item.kode}]")
    for id_lapor, nomor in hasil.sudah_ada:
        lines.append(f"#{id_lapor} sudah ada sebagai {nomor}; tidak diubah.")
    for id_lapor, nomor in hasil.baru:
        lines.append(f"#{id_lapor} → {nomor}" if nomor else f"#{id_lapor} dapat diimpor.")
    count = f"{hasil.jumlah_baris} baris: {len(hasil.baru)} baru, {len(hasil.sudah_ada)} sudah ada, "
    count += f"{hasil.dilewati} dilewati."
    if not hasil.diterima:
        count = f"Ditolak: {len(hasil.galat)} kesalahan. Tidak ada yang disimpan."
    elif hasil.periksa:
        count = f"Dapat diterima; belum ada yang disimpan. {count}"
    sys.stdout.write("\n".join([*lines, count]) + "\n")


def run_ekspor(args: argparse.Namespace) -> int:
    """Write the file, or print it."""
    from suara.domains.pengaduan.ekspor import list_ekspor, note_ekspor, write_csv

    try:
        if args.dari and args.sampai and args.dari > args.sampai:
            raise SalahPakai("--dari harus sebelum atau sama dengan --sampai.")
        kantor, actor = _who(args)
    except SalahPakai as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    rows = list_ekspor(actor=actor, kantor=kantor, dari=args.dari, sampai=args.sampai, semua=args.semua)
    text = io.StringIO()
    if args.json:
        text.write(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n")
    else:
        write_csv(text, rows)
    if args.keluar is None:
        sys.stdout.write(text.getvalue())
    else:
        try:
            args.keluar.write_text(
                text.getvalue(), encoding="utf-8" if args.json else "utf-8-sig", newline=""
            )
        except OSError as error:
            sys.stderr.write(f"Berkas {args.keluar} tidak dapat ditulis: {error.strerror}.\n")
            return 2
        sys.stderr.write(f"{len(rows)} laporan ditulis ke {args.keluar}.\n")
    note_ekspor(actor=actor, kantor=kantor, jumlah=len(rows))
    return 0


def _who(args: argparse.Namespace) -> tuple[Kantor, Akun | None]:
    """Return the office and the officer; each refusal names what to do."""
    from django.db import connection

    from suara.core.akun.models import Akun
    from suara.core.wilayah.models import Kantor

    if "pengaduan_laporan" not in connection.introspection.table_names():
        raise SalahPakai("Basis data belum disiapkan. Jalankan `./suara up` sekali lebih dahulu.")
    kantor = Kantor.objects.filter(pk=args.kantor).first()
    if kantor is None:
        raise SalahPakai(f"Kantor {args.kantor} tidak ada.")
    actor = Akun.objects.filter(email__iexact=args.sebagai, is_active=True).first() if args.sebagai else None
    if args.sebagai and actor is None:
        raise SalahPakai(f"Tidak ada petugas dengan alamat {args.sebagai}.")
    return kantor, actor


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SalahPakai(f"Berkas {path} tidak ditemukan.") from None
    except OSError as error:
        raise SalahPakai(f"Berkas {path} tidak terbaca: {error.strerror}.") from None
