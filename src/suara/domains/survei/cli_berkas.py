"""`survei impor` and `survei ekspor`: answers of an old survey in, anonymous answers of a wave out.

Exit codes: 0 done; 1 refused with sentences, nothing was changed; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.core.akun.models import Akun
    from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
    from suara.domains.survei.models import Gelombang

GRUP = "survei"
BERES, DITOLAK, SALAH_PAKAI = 0, 1, 2


class SalahPakai(Exception):
    """A word of the command line that names nothing."""


def commands() -> list[Command]:
    """Return the commands that need the database."""
    return [
        Command(
            name="survei impor", group=GRUP, configure=_configure_impor, run=run_impor,
            help_id="Memasukkan jawaban survei lama (CSV atau XLSX) ke sebuah gelombang; kosong bukan 0.",
            help_en="Take the answers of an old survey (CSV or XLSX) into a wave; blank is missing, never 0.",
        ),
        Command(
            name="survei ekspor", group=GRUP, configure=_configure_ekspor, run=run_ekspor,
            help_id="Menulis jawaban anonim sebuah gelombang, profil bersel tertutup, dan buku kodenya.",
            help_en="Write a wave's anonymous answers, the profile with small cells hidden, the codebook.",
        ),
    ]  # fmt: skip


def _configure_impor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", type=Path, metavar="FILE", help="CSV atau XLSX, satu baris satu responden")
    parser.add_argument("--gelombang", required=True, metavar="KODE", help="kode pendek gelombang")
    parser.add_argument("--layanan", default="", metavar="KOLOM", help="kolom nama atau kode layanan")
    parser.add_argument(
        "--urutan", choices=("daftar", "kuesioner"), default=None, help="bila kolomnya bernama U1 sampai U9"
    )
    parser.add_argument("--cara", choices=("KERTAS", "MANDIRI", "DIBANTU", "TELEPON"), default="KERTAS")
    _configure_both(parser)


def _configure_ekspor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gelombang", required=True, metavar="KODE", help="kode pendek gelombang")
    parser.add_argument("--folder", type=Path, required=True, metavar="FOLDER", help="tempat tiga berkasnya")
    parser.add_argument("--format", choices=("csv", "xlsx"), default="csv", help="csv (bawaan) atau xlsx")
    _configure_both(parser)


def _configure_both(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sebagai", default="", metavar="EMAIL", help="petugas yang melakukannya")
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def run_impor(args: argparse.Namespace) -> int:
    """Import one file."""
    from suara.domains.survei.errors import ActRefused
    from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
    from suara.domains.survei.services.impor import Impor, import_jawaban
    from suara.domains.survei.terms import UrutanUnsur
    from suara.domains.survei.terms_kerja import CaraMengisi

    try:
        wave, actor = _who(args)
        if not args.berkas.is_file():
            raise SalahPakai(f"Berkas {args.berkas.name} tidak ada.")
        urutan = UrutanUnsur(args.urutan) if args.urutan else None
        impor = Impor(path=args.berkas, urutan=urutan, layanan=args.layanan, cara=CaraMengisi(args.cara))
        hasil = import_jawaban(actor=actor, gelombang=wave, impor=impor)
    except BerkasJawabanDitolak as error:
        return refuse(error, as_json=args.json)
    except (SalahPakai, ActRefused) as error:
        sys.stderr.write(f"{error}\n")
        return SALAH_PAKAI if isinstance(error, SalahPakai) else DITOLAK
    if args.json:
        isi = {
            "jumlah": hasil.jumlah, "kosong": hasil.kosong, "per_layanan": dict(hasil.per_layanan),
            "kolom": dict(hasil.dibaca), "profil_tak_dikenal": dict(hasil.tak_dikenal),
        }  # fmt: skip
        sys.stdout.write(json.dumps(isi, ensure_ascii=False, indent=2) + "\n")
        return BERES
    show_dibaca(hasil.dibaca)
    for nama, n in hasil.per_layanan.items():
        sys.stdout.write(f"{nama}: {n}\n")
    for kode, n in hasil.tak_dikenal.items():
        sys.stdout.write(f"  ! {kode}: {n} isian bukan pilihan kuesioner ini dan dikosongkan.\n")
    sys.stdout.write(f"{hasil.jumlah} jawaban masuk; {hasil.kosong} baris tanpa jawaban dilewati.\n")
    return BERES


def run_ekspor(args: argparse.Namespace) -> int:
    """Write the three files."""
    from suara.domains.survei.errors import ActRefused
    from suara.domains.survei.queries.ekspor import list_ekspor
    from suara.domains.survei.services.dasar import note
    from suara.ui.ekspor import to_csv, to_xlsx

    try:
        wave, actor = _who(args)
        tables = list_ekspor(wave)
        args.folder.mkdir(parents=True, exist_ok=True)
        for table in tables:
            xlsx = args.format == "xlsx"
            body = to_xlsx(table.kolom, table.baris, table.nama) if xlsx else to_csv(table.kolom, table.baris)
            (args.folder / f"{table.nama}.{args.format}").write_bytes(body)
    except (SalahPakai, ActRefused) as error:
        sys.stderr.write(f"{error}\n")
        return SALAH_PAKAI if isinstance(error, SalahPakai) else DITOLAK
    except OSError as error:
        sys.stderr.write(f"Folder {args.folder} tidak dapat ditulis: {error.strerror}.\n")
        return SALAH_PAKAI
    note(actor, "survei.jawaban.diekspor", wave)
    counts = {table.nama: len(table.baris) for table in tables}
    if args.json:
        sys.stdout.write(json.dumps(counts, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(f"{counts['jawaban']} jawaban ditulis ke {args.folder}.\n")
    return BERES


def refuse(error: BerkasJawabanDitolak, *, as_json: bool) -> int:
    """Say what is wrong with a file, place by place."""
    if as_json:
        sys.stdout.write(json.dumps(error.to_dict(), ensure_ascii=False, indent=2) + "\n")
        return DITOLAK
    sys.stderr.write(f"{error.pesan}\n")
    for row, column, said in error.tempat:
        sys.stderr.write(f"  baris {row}, kolom {column}: {said}\n")
    return DITOLAK


def show_dibaca(dibaca: Mapping[str, str]) -> None:
    """Say from which heading each question was read, where the heading is not its name."""
    other = {kode: judul for kode, judul in dibaca.items() if judul.strip().casefold() != kode}
    if other:
        sys.stdout.write("Kolom dibaca (periksa dulu):\n")
    for kode, judul in other.items():
        sys.stdout.write(f"  {kode:<14}{judul[:90]}\n")


def _who(args: argparse.Namespace) -> tuple[Gelombang, Akun | None]:
    """Return the wave and the officer; each refusal names what to do."""
    from django.db import connection

    from suara.core.akun.models import Akun
    from suara.domains.survei.models import Gelombang

    if "survei_gelombang" not in connection.introspection.table_names():
        raise SalahPakai("Basis data belum disiapkan. Jalankan `./suara up` sekali lebih dahulu.")
    wave = Gelombang.objects.select_related("versi__instrumen").filter(kode_pendek=args.gelombang).first()
    if wave is None:
        raise SalahPakai(f"Gelombang {args.gelombang} tidak ada.")
    actor = Akun.objects.filter(email__iexact=args.sebagai, is_active=True).first() if args.sebagai else None
    if args.sebagai and actor is None:
        raise SalahPakai(f"Tidak ada petugas dengan alamat {args.sebagai}.")
    return wave, actor
