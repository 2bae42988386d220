"""`pemilih snapshot retensi` and `hapus`: what may go, and deleting what two persons decided."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_basis import refuse_acts, start_django
from suara.domains.pemilih.cli_umum import BERES, SALAH_PAKAI, TEMUAN, place, print_json, print_line
from suara.domains.pemilih.tempat_data import data_folder
from suara.domains.pemilih.terms_retensi import TempatData
from suara.kernel.kalimat import Json

if TYPE_CHECKING:
    from pathlib import Path

    from suara.domains.pemilih.rules.retensi import NilaiSnapshot


def run_retensi(args: argparse.Namespace) -> int:
    """List every snapshot with whether it may go, and every reason why not."""
    start_django()
    kind, folder = _where(args)
    found = _judge(folder, kind)
    if args.json:
        rows: list[Json] = [item.to_dict() for item in found]
        print_json({"tempat": str(folder), "jenis": kind.value, "snapshot": rows})
        return BERES
    if not found:
        print_line(f"Belum ada snapshot di {folder}.")
    for item in found:
        why = "; ".join(reason.label for reason in item.sebab) or "boleh dihapus"
        since = f" (umur cukup sejak {item.sejak:%d-%m-%Y})" if item.sejak else ""
        print_line(f"{'-' if item.boleh else '*'} {item.id}  {item.periode}  {why}{since}")
    if any(item.boleh for item in found):
        print_line("Usulkan di /kerja/pemilih/retensi/; sesudah itu: ./suara pemilih snapshot hapus NOMOR")
    return BERES


def run_hapus(args: argparse.Namespace) -> int:
    """Delete the snapshots of one approved decision; what must stay after all is named and stays."""
    if not args.id.isdecimal():
        sys.stderr.write("Sebutkan nomor usul yang disetujui: ./suara pemilih snapshot hapus 12\n")
        raise SystemExit(SALAH_PAKAI)
    start_django()
    from suara.domains.pemilih.models.retensi import UsulRetensi
    from suara.domains.pemilih.services.retensi import execute
    from suara.engine.snapshot import delete_snapshot

    kind, folder = _where(args)
    usul = UsulRetensi.objects.filter(pk=int(args.id[:9])).first()
    if usul is None:
        sys.stderr.write(f"Usul {args.id} tidak ada.\n")
        return TEMUAN
    with refuse_acts():
        gone, kept = execute(
            usul=usul,
            tempat=kind,
            nilai=lambda names: _judge(folder, kind, names),
            hapus=lambda name: delete_snapshot(folder, name),
        )
    if args.json:
        rows: list[Json] = [item.to_dict() for item in kept]
        print_json({"usul": usul.pk, "dihapus": list(gone), "tinggal": rows})
    else:
        for name in gone:
            print_line(f"{name}: dihapus.")
        for item in kept:
            print_line(f"{item.id}: tinggal. {'; '.join(reason.label for reason in item.sebab)}")
    return TEMUAN if kept else BERES


def _where(args: argparse.Namespace) -> tuple[TempatData, Path]:
    if args.penduduk:
        return TempatData.PENDUDUK, args.tempat or data_folder() / "penduduk"
    return TempatData.DAFTAR, place(args)


def _judge(folder: Path, kind: TempatData, names: Sequence[str] | None = None) -> list[NilaiSnapshot]:
    """Return the answer on every snapshot of the place (or on those named that it still has)."""
    from suara.core.tugas.waktu import today
    from suara.domains.pemilih.queries.retensi import read_facts
    from suara.domains.pemilih.rules.retensi import nilai_snapshot
    from suara.engine.snapshot import list_snapshots
    from suara.engine.snapshot.tempat import read_penunjuk

    periode = {item.id: item.periode for item in list_snapshots(folder)}
    if names is not None:
        periode = {pk: kode for pk, kode in periode.items() if pk in names}
    facts = read_facts(periode, read_penunjuk(folder).terkini)
    return [nilai_snapshot(fakta, kind, today()) for fakta in facts]
