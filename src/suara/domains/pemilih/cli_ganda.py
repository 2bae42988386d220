"""`pemilih ganda`: who may stand in the list twice under two numbers. It proposes; a person decides."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    BERES,
    GRUP,
    SALAH_PAKAI,
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
    from suara.engine.ganda import Bobot, HasilGanda, Pasangan
    from suara.engine.sesi import Sesi

KOLOM = (
    *("id", "nik", "nkk", "nama", "tanggal_lahir", "jenis_kelamin", "kode_desa", "tps", "status"),
    *("nama_kunci", "nama_bunyi", "token_awal", "token_akhir", "tempat_kunci", "alamat_kunci"),
)
TELITI = ("tempat_lahir", "alamat")
"""What thorough comparisons read besides; the search of a province leaves it sealed."""
TAMPIL = ("id", "nik", "nkk", "nama", "tanggal_lahir", "kode_desa", "tps")


def commands() -> list[Command]:
    """Return the command of the search for duplicates."""
    return [
        Command(
            name="pemilih ganda",
            group=GRUP,
            help_id="Mencari orang yang tercatat dua kali dengan NIK berbeda; yang memutuskan tetap orang.",
            help_en="Find people who stand in the list twice under different numbers; a person decides.",
            configure=_configure,
            run=run_ganda,
            needs_django=False,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--snapshot", default="terkini", metavar="ID", help="snapshot; bawaan: terkini")
    parser.add_argument("--wilayah", default=None, metavar="KODE", help="hanya wilayah ini, mis. 64.72")
    parser.add_argument(
        "--ambang", type=float, default=None, metavar="ANGKA", help="ambang skor; bawaan: dari berkas bobot"
    )
    parser.add_argument(
        "--bobot", default="umum", metavar="EDISI", help="umum, teliti (daftar asing), atau berkas bobot YAML"
    )
    parser.add_argument(
        "--taksir", action="store_true", help="taksir bobot dari daftar ini sendiri (hanya bobot teliti)"
    )
    parser.add_argument(
        "--tulis-bobot", type=Path, default=None, metavar="BERKAS", help="simpan bobot hasil --taksir"
    )
    parser.add_argument("--batas", type=int, default=20, metavar="N", help="paling banyak N pasangan tampil")
    parser.add_argument("--uraian", action="store_true", help="tampilkan alasan setiap pasangan")
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


@refusable
def run_ganda(args: argparse.Namespace) -> int:
    """Search and show. 0: nothing found; 1: pairs found, or refused; 2: wrong usage."""
    from suara.engine.ganda import edition, find_ganda, read_bobot, read_pasangan
    from suara.engine.ganda.cari import steps_of
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import explain
    from suara.engine.snapshot import open_snapshot

    bobot = read_bobot(edition(args.bobot))
    if args.explain:
        print_line(explain(steps_of(bobot)))
        return BERES
    if args.tulis_bobot and not args.taksir:
        print_line("--tulis-bobot menyimpan hasil taksiran: pakai bersama --taksir.")
        return SALAH_PAKAI
    if args.batas < 0:
        print_line("--batas tidak boleh negatif.")
        return SALAH_PAKAI
    with open_sesi(args, spark=True) as sesi:
        kunci = KunciInduk.read(key_path(args))
        kolom = (*KOLOM, *TELITI) if bobot.banding else KOLOM
        open_snapshot(sesi, place(args), kunci=kunci, id=args.snapshot, wilayah=args.wilayah, kolom=kolom)
        if args.taksir:
            bobot = _learn(args, sesi, bobot)
        hasil = find_ganda(sesi, ambang=args.ambang, bobot=bobot)
        pasangan = list(read_pasangan(sesi, args.batas))
        baris = _people(sesi, pasangan)
    if args.json:
        isi: list[Json] = [_to_json(satu, baris, hasil) for satu in pasangan]
        print_json({"hasil": hasil.to_dict(), "pasangan": isi})
    else:
        _print(args, hasil, pasangan, baris)
    return TEMUAN if hasil.ditemukan else BERES


def _learn(args: argparse.Namespace, sesi: Sesi, bobot: Bobot) -> Bobot:
    """Return the weights as this list shows them, and keep them where that was asked."""
    from suara.engine.ganda import learn_bobot, write_bobot

    bobot, taksiran = learn_bobot(sesi, bobot)
    kata = (
        f"Ditaksir dari {show(sesi.baris('daftar'))} baris: sekitar {show(round(taksiran.ganda))} pasangan "
        f"tampak satu orang ({show(taksiran.putaran)} putaran EM)."
    )
    if args.tulis_bobot:
        args.tulis_bobot.write_text(write_bobot(bobot, cara=kata), encoding="utf-8")
    if not args.json:
        print_line(kata)
    return bobot


def _people(sesi: Sesi, pasangan: list[Pasangan]) -> dict[int, dict[str, str]]:
    """Return what an officer may see of the rows: NIK and NKK only masked."""
    ids = sorted({nomor for satu in pasangan for nomor in (satu.id_kiri, satu.id_kanan)})
    if not ids:
        return {}
    daftar = ", ".join(str(int(satu)) for satu in ids)
    baris = sesi.rows(f"SELECT {', '.join(TAMPIL)} FROM daftar WHERE id IN ({daftar})")  # noqa: S608 - numbers
    hasil = {}
    for satu in baris:
        isi = {nama: "" if nilai is None else str(nilai) for nama, nilai in zip(TAMPIL, satu, strict=True)}
        hasil[int(satu[0])] = isi | {nama: mask(isi[nama]) for nama in ("nik", "nkk")}
    return hasil


def mask(nomor: str) -> str:
    """Return a NIK or NKK of which only the region of issue is left: `640201**********`."""
    return f"{nomor[:6]}{'*' * max(len(nomor) - 6, 0)}"


def _to_json(satu: Pasangan, baris: dict[int, dict[str, str]], hasil: HasilGanda) -> dict[str, Json]:
    from suara.engine.ganda import explain_pasangan

    return {
        "kiri": dict(baris[satu.id_kiri]),
        "kanan": dict(baris[satu.id_kanan]),
        "skor": satu.skor,
        "tingkat": satu.tingkat,
        "lingkup": satu.lingkup,
        "lolos": satu.lolos,
        "boleh_diusulkan": satu.boleh_diusulkan,
        "bobot": dict(satu.bobot()),
        "uraian": [kalimat.to_dict() for kalimat in explain_pasangan(satu, ambang=hasil.ambang)],
    }


def _print(
    args: argparse.Namespace,
    hasil: HasilGanda,
    pasangan: list[Pasangan],
    baris: dict[int, dict[str, str]],
) -> None:
    from suara.engine.ganda import explain_pasangan

    print_line(
        f"{show(hasil.ditemukan)} pasangan dari {show(hasil.baris)} baris "
        f"({show(hasil.pasangan_blok)} pasangan dibandingkan, ambang {hasil.ambang:g}, bobot edisi "
        f"{hasil.edisi_bobot}); {show(hasil.boleh_diusulkan)} boleh diusulkan, selebihnya bahan coktas."
    )
    if hasil.tanggal_bawaan:
        print_line(f"{show(hasil.tanggal_bawaan)} tanggal lahir bawaan tidak dihitung sebagai bukti.")
    for satu in pasangan:
        tanda = "boleh diusulkan" if satu.boleh_diusulkan else "coktas"
        print_line(f"\n{satu.tingkat}  skor {satu.skor:.1f}  {satu.lingkup}  {tanda}")
        for nomor in (satu.id_kiri, satu.id_kanan):
            isi = baris[nomor]
            print_line(
                f"   #{isi['id']}  {isi['nik']}  {isi['nama']}  {isi['tanggal_lahir']}  {isi['kode_desa']}"
            )
        if args.uraian:
            for kalimat in explain_pasangan(satu, ambang=hasil.ambang):
                print_line(f"     - {kalimat}")
