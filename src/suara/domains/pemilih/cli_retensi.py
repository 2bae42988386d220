"""`pemilih snapshot retensi` and `hapus`: what may go of the voter data, and deleting what was decided."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_basis import refuse_acts, start_django
from suara.domains.pemilih.cli_umum import BERES, SALAH_PAKAI, TEMUAN, place, print_json, print_line
from suara.domains.pemilih.tempat_data import data_folder, snapshot_folder
from suara.domains.pemilih.terms_retensi import TempatData
from suara.kernel.kalimat import Json

if TYPE_CHECKING:
    from pathlib import Path

    from suara.domains.pemilih.rules.retensi import FaktaSnapshot, NilaiSnapshot

BERSNAPSHOT = (TempatData.DAFTAR, TempatData.PENDUDUK, TempatData.KANDIDAT)
SISA = (TempatData.PENDUDUK, TempatData.KANDIDAT, TempatData.KIRIMAN, TempatData.TEMUAN)
"""The places beside the list itself; each has an option of its name."""


def run_retensi(args: argparse.Namespace) -> int:
    """List everything that one place keeps, with whether it may go, and every reason why not."""
    start_django()
    kind, folder = _where(args)
    found = _judge(folder, kind)
    if args.json:
        rows: list[Json] = [item.to_dict() for item in found]
        print_json({"tempat": str(folder), "jenis": kind.value, "snapshot": rows})
        return BERES
    if not found:
        print_line(f"Tidak ada yang tersimpan di {folder}.")
    for item in found:
        why = "; ".join(reason.label for reason in item.sebab) or "boleh dihapus"
        since = f" (umur cukup sejak {item.sejak:%d-%m-%Y})" if item.sejak else ""
        print_line(f"{'-' if item.boleh else '*'} {item.id}  {item.periode}  {why}{since}")
    if any(item.boleh for item in found):
        print_line("Usulkan di /kerja/pemilih/retensi/; sesudah itu: ./suara pemilih snapshot hapus NOMOR")
    return BERES


def run_hapus(args: argparse.Namespace) -> int:
    """Delete what one approved decision names; what must stay after all is named and stays."""
    if not args.id.isdecimal():
        sys.stderr.write("Sebutkan nomor usul yang disetujui: ./suara pemilih snapshot hapus 12\n")
        raise SystemExit(SALAH_PAKAI)
    start_django()
    from suara.domains.pemilih.models.retensi import UsulRetensi
    from suara.domains.pemilih.services.retensi import execute

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
            hapus=lambda name: _delete(folder, kind, name),
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
    kind = next((satu for satu in SISA if getattr(args, satu.value)), TempatData.DAFTAR)
    if kind == TempatData.DAFTAR:
        return kind, place(args)
    if kind == TempatData.KANDIDAT:
        beside = snapshot_folder()
        return kind, args.tempat or beside.with_name(f"{beside.name}-{kind.value}")
    return kind, args.tempat or data_folder() / kind.value


def _delete(folder: Path, kind: TempatData, name: str) -> bool:
    if kind in BERSNAPSHOT:
        from suara.engine.snapshot import delete_snapshot

        return delete_snapshot(folder, name)
    from suara.domains.pemilih.sisa_data import delete_sisa

    return delete_sisa(folder, name, kind)


def _judge(folder: Path, kind: TempatData, names: Sequence[str] | None = None) -> list[NilaiSnapshot]:
    """Return the answer on all that the place keeps (or on those named that it still has)."""
    from suara.core.tugas.waktu import today
    from suara.domains.pemilih.rules.retensi import nilai_snapshot

    return [
        nilai_snapshot(fakta, kind, today())
        for fakta in _facts(folder, kind)
        if names is None or fakta.id in names
    ]


def _facts(folder: Path, kind: TempatData) -> list[FaktaSnapshot]:
    from suara.domains.pemilih import sisa_data
    from suara.domains.pemilih.queries import retensi as baca

    if kind == TempatData.KIRIMAN:
        return baca.read_facts_kiriman(sisa_data.list_kiriman(folder))
    if kind == TempatData.TEMUAN:
        return baca.read_facts_laporan(sisa_data.list_laporan(folder))
    from suara.engine.snapshot import list_snapshots
    from suara.engine.snapshot.tempat import read_penunjuk

    periode = {item.id: item.periode for item in list_snapshots(folder)}
    return baca.read_facts(periode, read_penunjuk(folder).terkini)
