"""`pemilih kunci` and `pemilih snapshot`: the key file, and what lies in the folder of the list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    BERES,
    GRUP,
    TEMUAN,
    add_output_options,
    add_place_options,
    key_path,
    place,
    print_json,
    print_line,
    refusable,
)
from suara.kernel.kalimat import Json, show
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from pathlib import Path

    from suara.engine.snapshot import HasilPeriksa, Manifest


def commands() -> list[Command]:
    """Return the commands of keys and snapshots."""
    return [
        Command(
            name="pemilih kunci",
            group=GRUP,
            help_id="Membuat berkas kunci data pemilih (buat), sekali, tanpa pernah menimpanya.",
            help_en="Make the key file of the voter data (buat), once, never overwriting it.",
            configure=_configure_kunci,
            run=run_kunci,
            needs_django=False,
        ),
        Command(
            name="pemilih snapshot",
            group=GRUP,
            help_id="Menampilkan snapshot (daftar), memeriksa (verify), masa simpan (retensi), menghapus.",
            help_en="List snapshots (daftar), check them (verify), say what may go (retensi), delete.",
            configure=_configure_snapshot,
            run=run_snapshot,
            needs_django=False,
        ),
    ]


def _configure_kunci(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("tindakan", choices=("buat",), metavar="buat", help="membuat berkas kunci")
    parser.add_argument("--kunci", default=None, metavar="BERKAS", help="berkas kunci (SUARA_KUNCI_PEMILIH)")
    add_output_options(parser)


def _configure_snapshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "tindakan",
        choices=("daftar", "verify", "retensi", "hapus"),
        metavar="daftar|verify|retensi|hapus",
        help="yang dilakukan",
    )
    parser.add_argument(
        "id",
        nargs="?",
        default="terkini",
        metavar="ID",
        help="snapshot; bawaan: terkini; semua: semuanya; hapus: nomor usul yang disetujui",
    )
    parser.add_argument(
        "--tanpa-kunci", action="store_true", help="verify: periksa segelnya saja, misalnya pada cadangan"
    )
    lain = parser.add_mutually_exclusive_group()
    lain.add_argument(
        "--penduduk", action="store_true", help="retensi, hapus: folder data penduduk, bukan daftar pemilih"
    )
    lain.add_argument("--kandidat", action="store_true", help="retensi, hapus: kandidat hasil sync")
    lain.add_argument("--kiriman", action="store_true", help="retensi, hapus: sisa kiriman yang diunggah")
    lain.add_argument("--temuan", action="store_true", help="retensi, hapus: laporan temuan")
    add_place_options(parser)
    add_output_options(parser)


@refusable
def run_kunci(args: argparse.Namespace) -> int:
    """Make the key file and say what to do with it now."""
    from pathlib import Path

    from suara.engine.kunci import KunciInduk

    path = key_path(argparse.Namespace(kunci=Path(args.kunci) if args.kunci else None))
    kunci = KunciInduk.create(path)
    if args.json:
        print_json({"berkas": str(path), "kunci": kunci.id})
    else:
        print_line(f"Kunci {kunci.id} dibuat: {path}")
        print_line(
            "Simpan salinannya di luar mesin ini sekarang. Tanpa kunci ini daftar tidak dapat dibuka lagi "
            "oleh siapa pun. Siapa yang memegang kunci dan cadangan dapat membaca semuanya: simpan terpisah."
        )
    return BERES


@refusable
def run_snapshot(args: argparse.Namespace) -> int:
    """List, verify, say what may go, or delete what two persons decided."""
    if args.tindakan in ("retensi", "hapus"):
        from suara.domains.pemilih import cli_retensi

        return cli_retensi.run_retensi(args) if args.tindakan == "retensi" else cli_retensi.run_hapus(args)
    return _list(args) if args.tindakan == "daftar" else _verify(args)


def _list(args: argparse.Namespace) -> int:
    from suara.engine.snapshot import list_snapshots
    from suara.engine.snapshot.tempat import read_penunjuk

    folder = place(args)
    terkini, semua = read_penunjuk(folder).terkini, list_snapshots(folder)
    if args.json:
        baris: list[Json] = [_row(satu, terkini=terkini) for satu in semua]
        print_json({"tempat": str(folder), "snapshot": baris})
        return BERES
    if not semua:
        print_line(f"Belum ada snapshot di {folder}.")
    for satu in semua:
        tanda = "*" if satu.id == terkini else " "
        aktif = satu.total("AKTIF", "L") + satu.total("AKTIF", "P")
        print_line(
            f"{tanda} {satu.id}  {satu.periode}  {show(satu.baris):>12} baris  {show(aktif):>12} aktif  "
            f"induk {satu.induk or '–'}  kunci {satu.kunci_id}"
        )
    return BERES


def _row(satu: Manifest, *, terkini: str | None) -> dict[str, Json]:
    return {
        "id": satu.id,
        "terkini": satu.id == terkini,
        "periode": satu.periode,
        "induk": satu.induk,
        "skema": satu.skema,
        "wilayah": satu.wilayah,
        "aturan": dict(satu.aturan),
        "kunci": satu.kunci_id,
        "baris": satu.baris,
        "aktif": {kelamin: satu.total("AKTIF", kelamin) for kelamin in ("L", "P")},
        "berkas": [{"kab": b.kab, "baris": b.baris, "sha256": b.polos} for b in satu.berkas],
    }


def _verify(args: argparse.Namespace) -> int:
    from suara.engine.kunci import KunciInduk
    from suara.engine.snapshot import verify_snapshot

    folder = place(args)
    kunci = None if args.tanpa_kunci else KunciInduk.read(key_path(args))
    hasil = [verify_snapshot(folder, kunci=kunci, id=nama) for nama in _chosen(folder, args.id)]
    if args.json:
        isi: list[Json] = [satu.to_dict() for satu in hasil]
        print_json({"tempat": str(folder), "periksa": isi})
    else:
        for satu in hasil:
            _print_result(satu)
    return BERES if all(satu.utuh for satu in hasil) else TEMUAN


def _chosen(folder: Path, nama: str) -> tuple[str, ...]:
    from suara.engine.snapshot.tempat import read_penunjuk, resolve_id

    return read_penunjuk(folder).semua if nama == "semua" else (resolve_id(folder, nama),)


def _print_result(satu: HasilPeriksa) -> None:
    cara = "segel dan isi" if satu.dibuka else "segel saja"
    if satu.utuh:
        print_line(f"{satu.id}: utuh, {satu.berkas} berkas, {show(satu.baris)} baris ({cara}).")
    for temuan in satu.temuan:
        print_line(str(temuan))
