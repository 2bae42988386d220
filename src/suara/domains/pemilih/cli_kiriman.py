"""`pemilih kiriman`: what officers uploaded, and reading it on the machine that holds the list's key."""

from __future__ import annotations

import argparse
import uuid
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    BERES,
    GRUP,
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
from suara.kernel.kalimat import Json, Kalimat, show
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.perintah import Command

if TYPE_CHECKING:
    from suara.domains.pemilih.models import Kiriman


def commands() -> list[Command]:
    """Return the command of uploads."""
    return [
        Command(
            name="pemilih kiriman",
            group=GRUP,
            help_id="Mendaftar kiriman yang diunggah petugas, atau mengolah satu: ingest, sync, setor.",
            help_en="List the deliveries that officers uploaded, or process one: ingest, sync, setor.",
            configure=_configure,
            run=run_kiriman,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "nomor", nargs="?", type=uuid.UUID, metavar="NOMOR", help="kiriman yang diolah; kosong: daftarnya"
    )
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


@refusable
def run_kiriman(args: argparse.Namespace) -> int:
    """List, or process one. 0: taken in without findings; 1: refused, or taken in with findings."""
    from suara.domains.pemilih.cli_basis import refuse_acts
    from suara.domains.pemilih.models import Kiriman
    from suara.domains.pemilih.services.kiriman import process_kiriman
    from suara.engine.alir import Gudang
    from suara.engine.errors import EngineError
    from suara.engine.kunci import KunciInduk
    from suara.engine.langkah import explain
    from suara.engine.sources.masuk import SEMUA_LANGKAH

    if args.explain:
        print_line(explain(SEMUA_LANGKAH))
        return BERES
    rows = Kiriman.objects.select_related("periode__kantor", "masukan")
    if args.nomor is None:
        return _list(args, list(rows[:100]))
    row = rows.filter(pk=args.nomor).first()
    if row is None:
        raise EngineError(Kalimat(_("Kiriman itu tidak ada. Lihat: ./suara pemilih kiriman.")))
    gudang = Gudang(tempat=place(args), kunci=KunciInduk.read(key_path(args)))
    with open_sesi(args) as sesi, refuse_acts():
        process_kiriman(kiriman=row, gudang=gudang, sesi=sesi)
    print_json(_json(row)) if args.json else print_line(_line(row))
    ringkas = row.ringkas
    return BERES if row.masukan_id and not (ringkas["ditolak"] or ringkas["berperingatan"]) else TEMUAN


def _list(args: argparse.Namespace, rows: list[Kiriman]) -> int:
    if args.json:
        isi: list[Json] = [_json(row) for row in rows]
        print_json({"kiriman": isi})
        return BERES
    for row in rows:
        print_line(_line(row))
    if not rows:
        print_line("Belum ada kiriman.")
    return BERES


def _json(row: Kiriman) -> dict[str, Json]:
    return {
        "nomor": str(row.pk), "kantor": row.periode.kantor_id, "periode": row.periode.kode,
        "sumber": row.sumber, "status": row.status, "ringkas": row.ringkas, "pesan": row.pesan,
        "jumlah": row.masukan.jumlah if row.masukan else None,
    }  # fmt: skip


def _line(row: Kiriman) -> str:
    akhir = row.pesan.get("teks", "") if row.pesan else ""
    if row.masukan:
        akhir = f"{show(row.masukan.jumlah)} kandidat"
    return (
        f"{row.pk}  {row.periode.kantor_id}  {row.periode.kode}  {row.sumber}  {row.status}  {akhir}".rstrip()
    )
