"""`pemilih index` and `pemilih cek`: the public check from the command line."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    add_engine_options,
    add_place_options,
    key_path,
    open_sesi,
    place,
    refusable,
)
from suara.kernel.kalimat import Json, Kalimat, gettext_noop, show
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.domains.pemilih.cek.indeks import Kepala
    from suara.domains.pemilih.cek.susun import Rombongan


def commands() -> list[Command]:
    """Return the two commands."""
    return [
        Command(
            name="pemilih index",
            group="pemilih",
            help_id="Membangun, memasang, atau mengembalikan indeks halaman Cek data pemilih.",
            help_en="Build, switch or roll back the index of the public check.",
            configure=_configure_index,
            run=refusable(run_index),
        ),
        Command(
            name="pemilih cek",
            group="pemilih",
            help_id="Mencari satu orang dalam indeks; NIK dibaca dari masukan, tidak pernah dari perintah.",
            help_en="Look one person up in the index; the NIK is read from input, never from the command.",
            configure=_configure_cek,
            run=run_cek,
            needs_django=True,
        ),
    ]


def _configure_index(parser: argparse.ArgumentParser) -> None:
    act = parser.add_mutually_exclusive_group(required=True)
    act.add_argument("--sumber", type=Path, metavar="BERKAS", help="bangun dari CSV atau Arrow")
    act.add_argument("--snapshot", metavar="ID", help="bangun dari snapshot ini; terkini: yang berlaku")
    act.add_argument(
        "--terima", type=Path, metavar="BERKAS", help="pasang indeks yang dibangun di mesin lain"
    )
    act.add_argument("--daftar", action="store_true", help="indeks yang ada, yang dipakai lebih dahulu")
    act.add_argument("--kembali", metavar="ID", help="pasang kembali indeks yang masih disimpan")
    act.add_argument("--periksa", action="store_true", help="baca seluruh indeks yang dipakai")
    parser.add_argument("--rahasia", type=Path, metavar="BERKAS", help="rahasia indeks itu (--terima)")
    add_place_options(parser)
    add_engine_options(parser)
    parser.add_argument("--periode", metavar="PERIODE", help="misalnya 2025-S2")
    parser.add_argument("--ditetapkan", metavar="TTTT-BB-HH", help="tanggal penetapan daftar")
    parser.add_argument("--kode", default="", metavar="KODE", help="kode verifikasi Keputusan penetapan")
    parser.add_argument("--kantor", default="64", metavar="KODE", help="kantor yang menetapkan")
    parser.add_argument("--proses", type=int, default=os.cpu_count() or 1, metavar="N", help="banyak proses")
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def _configure_cek(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def run_index(args: argparse.Namespace) -> int:
    """Do what was asked; 1 with a sentence when it can't be done, 2 for a wrong question."""
    from suara.domains.pemilih.cek.galat import CekError
    from suara.domains.pemilih.cek.situs import gudang

    try:
        if args.daftar:
            rows = [_describe(kepala) | {"dipakai": now} for kepala, now in gudang().daftar()]
            return _say(args, {"indeks": list(rows)}, lambda: "\n".join(map(_line, rows)) or "Belum ada.")
        if args.explain:
            return _explain()
        if args.sumber or args.snapshot:
            return _bangun(args)
        kepala = _pasang(args) if args.kembali or args.terima else gudang().periksa()
    except CekError as error:
        return _fail(str(error.kalimat), 1)
    word = "utuh" if args.periksa else "dipasang"
    return _say(args, _describe(kepala), lambda: f"Indeks {kepala.id} {word}: {_hitung(kepala)}.")


def _hitung(kepala: Kepala) -> str:
    words = f"{show(kepala.pemilih)} pemilih"
    return f"{words} dan {show(kepala.ditangguhkan)} baris ditangguhkan" if kepala.ditangguhkan else words


def _explain() -> int:
    from suara.domains.pemilih.cek.masukan import PILIH

    sys.stdout.write(f"-- untuk setiap kab/kota dalam snapshot\n{PILIH};\n")
    return 0


def _pasang(args: argparse.Namespace) -> Kepala:
    from suara.domains.pemilih.cek.services import accept_indeks, return_indeks

    if args.kembali:
        return return_indeks(actor=None, id_=args.kembali)
    rahasia = args.rahasia or args.terima.with_suffix(".rahasia")
    return accept_indeks(actor=None, berkas=args.terima, rahasia=rahasia)


def _bangun(args: argparse.Namespace) -> int:
    from suara.core.wilayah.models import Kantor
    from suara.domains.pemilih.cek.services import establish_indeks

    try:
        ditetapkan = dt.date.fromisoformat(args.ditetapkan or "")
        kantor = Kantor.objects.get(pk=args.kantor)
    except ValueError:
        return _fail("Isi --ditetapkan dengan tanggal penetapan, misalnya 2025-12-11.", 2)
    except Kantor.DoesNotExist:
        return _fail(f"Kantor {args.kantor} tidak ada.", 2)
    if not args.periode:
        return _fail("Isi --periode, misalnya 2025-S2.", 2)
    with _bahan(args) as bahan, _progress(args) as lapor:
        hasil = establish_indeks(
            actor=None,
            kantor=kantor,
            bahan=bahan,
            periode=args.periode,
            ditetapkan=ditetapkan,
            kode=args.kode,
            proses=max(1, args.proses),
            lapor=lapor,
        )
    text = (
        f"Indeks {hasil.kepala.id} dipasang: {_hitung(hasil.kepala)} "
        f"dari {show(hasil.dibaca)} baris; "
        f"{show(hasil.tanpa_kunci)} tanpa NIK, tanggal lahir, atau kode desa; {show(hasil.sama)} kembar."
    )
    return _say(args, dict(hasil.to_dict()), lambda: text)


@contextlib.contextmanager
def _bahan(args: argparse.Namespace) -> Iterator[Iterable[Rombongan]]:
    from suara.domains.pemilih.cek.masukan import dari_berkas, dari_snapshot

    if args.sumber:
        yield dari_berkas(args.sumber)
        return
    from suara.engine.kunci import KunciInduk

    with open_sesi(args) as sesi:
        yield dari_snapshot(sesi, place(args), kunci=KunciInduk.read(key_path(args)), id=args.snapshot)


@contextlib.contextmanager
def _progress(args: argparse.Namespace) -> Iterator[Callable[[int], None] | None]:
    """A bar with rate and time left where the number of rows is known, a count of rows where it is not."""
    if args.json or not sys.stderr.isatty():
        yield None
        return
    from suara.engine.kemajuan import KemajuanTerminal
    from suara.engine.snapshot import read_manifest

    total = read_manifest(place(args), args.snapshot).baris if args.snapshot else 0
    bar, seen = KemajuanTerminal(), [0]
    bar.mulai(Kalimat(gettext_noop("Membangun indeks")), total)

    def tell(rows: int) -> None:
        seen[0] = rows
        if total:
            bar.maju(rows / total)
        else:
            print(f"\r\x1b[K{show(rows)} baris", end="", file=sys.stderr, flush=True)  # noqa: T201

    yield tell
    bar.selesai(seen[0])


def run_cek(args: argparse.Namespace) -> int:
    """Look one person up: 0 registered, 1 not, 2 when nothing could be asked."""
    from suara.domains.pemilih.cek.diri import Diri, NomorKeliru
    from suara.domains.pemilih.cek.galat import CekError
    from suara.domains.pemilih.cek.masukan import iso
    from suara.domains.pemilih.cek.situs import gudang, nama_wilayah

    try:
        nomor, tanggal = _ask("NIK atau nomor paspor: "), _ask("Tanggal lahir (31-12-1990): ")
        diri = Diri(nomor, dt.date.fromisoformat(iso(tanggal)))
        indeks = gudang().sekarang()
        tempat = indeks.cari(diri)
    except NomorKeliru:
        return _fail("Itu bukan NIK (16 angka) dan bukan nomor paspor.", 2)
    except ValueError:
        return _fail("Tanggal lahir ditulis seperti 31-12-1990 atau 1990-12-31.", 2)
    except CekError as error:
        return _fail(str(error.kalimat), 2)
    if tempat is None:
        _say(args, {"terdaftar": False, "periode": indeks.kepala.periode}, lambda: "Belum terdaftar.")
        return 1
    names = nama_wilayah(indeks.kepala.wilayah)
    kode = tempat.kode_desa
    places = [names.get(kode[:size], kode[:size]) for size in (13, 8, 5)]
    found: dict[str, Json] = {
        "terdaftar": True,
        "nama": tempat.nama,
        "tps": tempat.tps,
        "kode_desa": kode,
        "desa": places[0],
        "kecamatan": places[1],
        "kabupaten": places[2],
        "periode": indeks.kepala.periode,
    }
    return _say(args, found, lambda: f"Terdaftar: {tempat.nama}, TPS {tempat.tps}, {', '.join(places)}.")


def _ask(question: str) -> str:
    """Read one line; on a terminal nothing of it is shown and nothing stays in the shell's history."""
    return (getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline()).strip()


def _describe(kepala: Kepala) -> dict[str, Json]:
    return {
        "id": kepala.id,
        "periode": kepala.periode,
        "ditetapkan": kepala.ditetapkan,
        "jumlah": kepala.jumlah,
        "ditangguhkan": kepala.ditangguhkan,
        "sha256": kepala.sha256,
    }


def _line(row: dict[str, Json]) -> str:
    mark = "dipakai" if row["dipakai"] else "disimpan"
    return (
        f"{row['id']}  {row['periode']}  {row['ditetapkan']}  {show(int(str(row['jumlah'])))} pemilih  {mark}"
    )


def _say(args: argparse.Namespace, data: dict[str, Json], text: Callable[[], str]) -> int:
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n" if args.json else text() + "\n")
    return 0


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
