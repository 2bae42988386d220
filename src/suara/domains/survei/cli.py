"""Commands `survei …`: score a file of answers, and how many answers a survey needs."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.survei import cli_aduk, cli_berkas
from suara.domains.survei.cli_berkas import refuse, show_dibaca
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.domains.survei.hitung.laporan import SkorKelompok

GRUP = "survei"
BERES, DITOLAK = 0, 1
INSTRUMEN = ("skm-14-2017",)


def commands() -> list[Command]:
    """Return the commands of this room."""
    return [
        Command(
            name="survei skor",
            group=GRUP,
            help_id="Menghitung IKM dari berkas jawaban SKM, dengan selang, langkah, dan peringatan.",
            help_en="Compute the satisfaction index of a file of answers, with interval, steps and warnings.",
            configure=_configure_skor,
            run=run_skor,
            needs_django=False,
        ),
        Command(
            name="survei sampel",
            group=GRUP,
            help_id="Berapa responden yang dibutuhkan dari N pengguna layanan (Krejcie–Morgan).",
            help_en="How many respondents are needed of N service users (Krejcie and Morgan).",
            configure=_configure_sampel,
            run=run_sampel,
            needs_django=False,
        ),
        *cli_berkas.commands(),
        *cli_aduk.commands(),
    ]


def _configure_skor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "berkas", type=Path, metavar="CSV", help="satu baris satu responden, satu kolom satu unsur"
    )
    parser.add_argument("--instrumen", choices=INSTRUMEN, default=INSTRUMEN[0])
    parser.add_argument(
        "--pada",
        type=date.fromisoformat,
        default=None,
        metavar="TTTT-BB-HH",
        help="akhir masa survei, yang menentukan batas mutunya (hari ini)",
    )
    parser.add_argument(
        "--per", default="", metavar="KOLOM,KOLOM", help="hitung juga per kolom ini, mis. unit,layanan"
    )
    parser.add_argument(
        "--urutan", choices=("daftar", "kuesioner"), default=None, help="bila kolomnya bernama U1 sampai U9"
    )
    parser.add_argument(
        "--bobot",
        choices=("exact", "w0111", "w011"),
        default="exact",
        help="exact; lainnya untuk meniru laporan lama",
    )
    parser.add_argument(
        "--pembulatan-nrr", choices=("none", "2", "3"), default="none", help="untuk meniru laporan lama"
    )
    parser.add_argument("--populasi", type=int, default=None, metavar="N", help="pengguna layanan semasa itu")
    parser.add_argument(
        "--ikm-terbit", type=_decimal, default=None, metavar="ANGKA", help="nilai terbit yang diperiksa"
    )
    parser.add_argument("--teks", action="store_true", help="untuk dibaca orang; tanpa ini JSON")


def _configure_sampel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("populasi", type=int, metavar="N", help="pengguna layanan semasa itu")
    parser.add_argument("--tabel", action="store_true", help="baris tabel berikutnya, bukan rumus")
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def run_skor(args: argparse.Namespace) -> int:
    """Score the file as a whole and by group, as JSON or for people.

    0 done; 1 refused, with sentences on standard error and nothing on standard output; 2 wrong usage.
    """
    from suara.core.tugas.waktu import today
    from suara.domains.survei.hitung.baca import load_jawaban
    from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
    from suara.domains.survei.hitung.kelompok import count_kelompok
    from suara.domains.survei.hitung.laporan import CaraHitung, skor_semua
    from suara.domains.survei.terms import ModeBobot, ModeNRR, UrutanUnsur
    from suara.engine.kemajuan import choose_kemajuan

    if not args.berkas.is_file():
        sys.stderr.write(f"Berkas {args.berkas.name} tidak ada.\n")
        return DITOLAK
    cara = CaraHitung(
        pada=args.pada or today(), bobot=ModeBobot(args.bobot),
        nrr=ModeNRR(args.pembulatan_nrr), populasi=args.populasi, terbit=args.ikm_terbit,
    )  # fmt: skip
    per = [kata.strip() for kata in args.per.split(",") if kata.strip()]
    urutan = UrutanUnsur(args.urutan) if args.urutan else None
    try:
        lapor = choose_kemajuan(diam=not args.teks)
        loaded = load_jawaban(args.berkas, urutan=urutan, per=per, lapor=lapor)
        semua, bagian = skor_semua(count_kelompok(loaded.tabel, loaded.kunci), cara, per)
    except BerkasJawabanDitolak as error:
        return refuse(error, as_json=False)
    if not args.teks:
        return _print(
            {
                **semua.to_dict(),
                "instrumen": args.instrumen,
                "pada": cara.pada.isoformat(),
                "kolom": dict(loaded.dibaca),
                "per": [s.to_dict() for s in bagian],
            }
        )
    show_dibaca(loaded.dibaca)
    for satu in (semua, *bagian):
        _show(satu)
    return BERES


def run_sampel(args: argparse.Namespace) -> int:
    """Print the sample size."""
    from suara.domains.survei.rules.sampel import ukuran_sampel
    from suara.domains.survei.terms import CaraSampel

    if args.populasi < 1:
        sys.stderr.write("N paling sedikit 1.\n")
        return 2
    cara = CaraSampel.TABEL if args.tabel else CaraSampel.RUMUS
    n = ukuran_sampel(args.populasi, cara)
    if args.json:
        return _print({"populasi": args.populasi, "sampel": n, "cara": cara.value})
    sys.stdout.write(f"{n}\n")
    return BERES


def _print(value: object) -> int:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
    return BERES


def _show(satu: SkorKelompok) -> None:
    from suara.domains.survei.rules.skm import terendah

    nama = " · ".join(satu.kelompok.nama) or "Semua"
    hasil = satu.hasil
    angka = f"{hasil.tersaji}" if hasil else "belum ada indeks"
    mutu = f", mutu {hasil.mutu.kode} ({hasil.mutu.sebutan})" if hasil and not hasil.is_kecil else ""
    selang = f", selang indikatif 95 % {satu.selang.bawah:.2f}–{satu.selang.atas:.2f}" if satu.selang else ""
    sys.stdout.write(f"{nama}: {angka}{mutu}, {satu.kelompok.n} responden{selang}\n")
    if hasil and not satu.kunci:
        for unsur in hasil.unsur:
            sys.stdout.write(f"  {unsur.kode:<12}{unsur.tersaji:>6}  {unsur.jumlah} dari {unsur.n}\n")
        sys.stdout.write(f"  terendah: {', '.join(terendah(hasil.unsur))}\n")
    for said in satu.peringatan:
        sys.stdout.write(f"  ! {said}\n")


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(text) from error
