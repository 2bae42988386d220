"""`lapor jam`: every clock of a report with its days, its article and the evidence behind it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from suara.kernel.kalimat import Json, gettext_noop, show
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.domains.pengaduan.rules.jam import HasilJam
    from suara.domains.pengaduan.rules.jam_informasi import BatasInformasi
    from suara.domains.pengaduan.terms import Kadar, Kelas
    from suara.kernel.hari_kerja import HariTerhitung
    from suara.kernel.keputusan import ParameterTerpakai

WITA = "Asia/Makassar"
ZONA = {"WITA": WITA, "WIB": "Asia/Jakarta", "WIT": "Asia/Jayapura"}


def commands() -> list[Command]:
    """Return the command of the clocks."""
    return [
        Command(
            name="lapor jam",
            group="lapor",
            help_id="Menghitung semua jam sebuah laporan, hari demi hari.",
            help_en="Count every clock of a report, day by day.",
            configure=_configure,
            run=run_jam,
            needs_django=False,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mulai", required=True, metavar="TTTT-BB-HH[THH:MM]", help="saat laporan diterima")
    parser.add_argument("--zona", choices=sorted(ZONA), default="WITA", help="zona waktu --mulai")
    parser.add_argument("--kelas", required=True, metavar="KELAS", help="PENGADUAN, ASPIRASI, INFORMASI, WBS")
    parser.add_argument("--kadar", metavar="KADAR", help="TBP atau BP; hanya untuk PENGADUAN")
    parser.add_argument(
        "--khusus", action="append", default=[], metavar="TTTT-BB-HH", help="hari kerja khusus"
    )
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")


def run_jam(args: argparse.Namespace) -> int:
    """Print the clocks; a wrong argument or an unknown calendar year ends with 2 and a sentence."""
    from suara.domains.pengaduan.rules.jam import hitung_semua
    from suara.kernel.hari_kerja import KalenderTidakAda
    from suara.kernel.parameter import ParameterTidakAda

    try:
        mulai, kelas, kadar, khusus = _read(args)
    except ValueError as galat:
        sys.stderr.write(f"{galat}\n")
        return 2
    try:
        semua = hitung_semua(mulai=mulai, kelas=kelas, kadar=kadar, hari_khusus=khusus)
        informasi = _informasi(mulai, kelas, khusus)
    except (KalenderTidakAda, ParameterTidakAda) as galat:
        sys.stderr.write(f"{galat.pesan}\n")
        return 2
    if args.json:
        _print_json(semua, informasi)
    else:
        _print_text(semua, informasi)
    return 0


def _read(args: argparse.Namespace) -> tuple[datetime, Kelas, Kadar | None, frozenset[date]]:
    """Return the arguments as values; each refusal names its argument."""
    from suara.domains.pengaduan.terms import Kadar, Kelas

    saat = _value(
        "--mulai", args.mulai, datetime.fromisoformat, gettext_noop("tulis seperti 2026-11-20T10:00")
    )
    mulai = saat if saat.tzinfo else saat.replace(tzinfo=ZoneInfo(ZONA[args.zona]))
    kelas = _value("--kelas", args.kelas.upper(), Kelas, ", ".join(Kelas))
    kadar = _value("--kadar", args.kadar.upper(), Kadar, ", ".join(Kadar)) if args.kadar else None
    if kadar and kelas is not Kelas.PENGADUAN:
        raise ValueError(gettext_noop("--kadar: hanya untuk PENGADUAN"))
    khusus = [
        _value("--khusus", satu, date.fromisoformat, gettext_noop("tulis seperti 2026-11-21"))
        for satu in args.khusus
    ]
    return mulai, kelas, kadar, frozenset(khusus)


def _value[T](nama: str, teks: str, baca: Callable[[str], T], petunjuk: str) -> T:
    try:
        return baca(teks)
    except ValueError:
        raise ValueError(f"{nama}: {petunjuk}") from None


def _informasi(
    mulai: datetime, kelas: Kelas, khusus: frozenset[date]
) -> dict[str, tuple[BatasInformasi, ...]]:
    """Return the binding clocks of an information request, by regime; empty for other classes."""
    from suara.domains.pengaduan.rules.jam_informasi import RezimInformasi, hitung_informasi
    from suara.domains.pengaduan.terms import Kelas

    if kelas is not Kelas.INFORMASI:
        return {}
    return {rezim.label: hitung_informasi(mulai, rezim, hari_khusus=khusus) for rezim in RezimInformasi}


def _print_json(semua: tuple[HasilJam, ...], informasi: dict[str, tuple[BatasInformasi, ...]]) -> None:
    isi: dict[str, Json] = {"jam": [jam.to_dict() for jam in semua]}
    isi["informasi"] = {rezim: [satu.to_dict() for satu in batas] for rezim, batas in informasi.items()}
    isi["berlaku"] = _obeyed(semua)
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, indent=2) + "\n")


def _print_text(semua: tuple[HasilJam, ...], informasi: dict[str, tuple[BatasInformasi, ...]]) -> None:
    for jam in semua:
        tempo = show(jam.jatuh_tempo.isoformat()) if jam.jatuh_tempo else "–"
        _print_one(
            f"{jam.kode} {jam.kode.label}", tempo, jam.jumlah, jam.satuan.label, jam.parameter, jam.jejak
        )
    for rezim, batas in informasi.items():
        for satu in batas:
            tempo = show(satu.jatuh_tempo.isoformat())
            judul = f"{rezim}: {satu.langkah}"
            _print_one(judul, tempo, satu.jumlah, "hari kerja", satu.parameter, satu.jejak)
    if berlaku := _obeyed(semua):
        sys.stdout.write(f"Penyelesaian menaati yang lebih awal dari C4 dan C11: {berlaku}.\n")


def _print_one(
    judul: str,
    tempo: str,
    jumlah: int,
    satuan: str,
    parameter: ParameterTerpakai,
    jejak: tuple[HariTerhitung, ...],
) -> None:
    dasar = parameter.dasar
    tulis = [f"{judul}: sampai {tempo} 23.59.59 WITA ({jumlah} {satuan})"]
    tulis.append(f"  {dasar} · {dasar.bukti} · {parameter.id} sejak {parameter.mulai}")
    if dasar.catatan:
        tulis.append(f"  {dasar.catatan}")
    for hari in jejak:
        tanda = "+" if hari.dihitung else " "
        tulis.append(f"  {tanda} {hari.tanggal.isoformat()}  {hari.alasan}")
    sys.stdout.write("\n".join(tulis) + "\n\n")


def _obeyed(semua: tuple[HasilJam, ...]) -> str | None:
    """Return the code of the earlier of C4 and C11; None when C4 is unknown."""
    tempo = {jam.kode.value: jam.jatuh_tempo for jam in semua if jam.kode.value in ("C4", "C11")}
    tanggal = {kode: hari for kode, hari in tempo.items() if hari is not None}
    return min(tanggal, key=lambda kode: tanggal[kode]) if len(tanggal) > 1 else None
