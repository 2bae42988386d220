"""`pemilih setor`: the engine's candidates of one office into its inbox, where two persons decide."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import (
    BERES,
    GRUP,
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
    from suara.domains.pemilih.models import PeriodeSatker
    from suara.domains.pemilih.services.masukan import IsianMasukan
    from suara.domains.pemilih.services.setoran import Baris, HasilSetor
    from suara.engine.alir import Gudang
    from suara.engine.sesi import Sesi
    from suara.engine.snapshot import Manifest
    from suara.engine.terms import SumberData

DAFTAR_LAIN = _(
    "Kandidat itu dihitung atas daftar {lama}, sedangkan yang berlaku {kini}. Ulangi: ./suara pemilih sync."
)
PERIODE_LAIN = _("Kandidat terakhir dihitung untuk periode {ada}, bukan {periode}. Jalankan sync untuk itu.")


def commands() -> list[Command]:
    """Return the command of delivering."""
    return [
        Command(
            name="pemilih setor",
            group=GRUP,
            help_id="Menyetor kandidat hasil sync atau ganda ke antrean satu kantor, sekali dan utuh.",
            help_en="Deliver the candidates of sync or ganda into the inbox of one office, once and whole.",
            configure=_configure,
            run=run_setor,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--periode", required=True, metavar="KODE", help="mis. 2025-TW4")
    parser.add_argument("--kantor", required=True, metavar="KODE", help="kantor penerima, mis. 64.72")
    parser.add_argument(
        "--ganda",
        action="store_true",
        help="cari ganda dalam daftar kantor itu, lalu setor (bukan hasil sync)",
    )
    parser.add_argument(
        "--lintas", action="store_true", help="dengan --ganda: bandingkan juga dengan kabupaten/kota lain"
    )
    parser.add_argument("--nomor-surat", default="", metavar="NOMOR", help="surat yang mengantar data itu")
    parser.add_argument(
        "--tanggal", type=date.fromisoformat, default=None, metavar="TANGGAL", help="tanggal surat atau data"
    )
    parser.add_argument("--edisi", default="", metavar="EDISI", help="edisi data, mis. DHS Semester I")
    parser.add_argument(
        "--data", type=Path, default=None, metavar="FOLDER", help="sumber yang dipakai sync; bawaan: penduduk"
    )
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


@refusable
def run_setor(args: argparse.Namespace) -> int:
    """Deliver. 0: taken in, or known already; 1: refused with a sentence."""
    from suara.domains.pemilih.cli_basis import find_periode, refuse_acts, region_of
    from suara.domains.pemilih.dari_mesin import deliver_sync
    from suara.domains.pemilih.services.setoran import deliver
    from suara.engine.alir import Gudang
    from suara.engine.kunci import KunciInduk

    if args.explain:
        return _explain()
    periode = find_periode(args.kantor, args.periode)
    gudang = Gudang(tempat=place(args), kunci=KunciInduk.read(key_path(args)))
    wilayah = region_of(periode)
    with open_sesi(args) as sesi, refuse_acts():
        if args.ganda:
            isian, baris = _ganda(args, sesi, gudang, wilayah)
            hasil, sendiri = deliver(actor=None, periode=periode, isian=isian, baris=baris), None
        else:
            isian = _sync(args, sesi, gudang, wilayah)
            hasil, sendiri = deliver_sync(sesi, periode=periode, wilayah=wilayah, isian=isian)
    _say(args, periode, hasil, sendiri)
    return BERES


def _sync(args: argparse.Namespace, sesi: Sesi, gudang: Gudang, wilayah: str) -> IsianMasukan:
    """Open the latest comparison for this office, with both sides' values."""
    from suara.engine.alir import open_source
    from suara.engine.snapshot import open_snapshot, read_manifest
    from suara.engine.terms import SumberData

    daftar, kandidat = read_manifest(gudang.tempat, "terkini"), read_manifest(gudang.kandidat, "terkini")
    _refuse_other(args.periode, daftar, kandidat)
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id, wilayah=wilayah)
    open_snapshot(sesi, gudang.kandidat, kunci=gudang.kunci, id=kandidat.id, wilayah=wilayah, nama="kandidat")
    open_source(sesi, gudang, args.data or gudang.tempat.with_name("penduduk"))
    return _isian(args, SumberData(kandidat.aturan["sumber"]), kandidat.id)


def _refuse_other(periode: str, daftar: Manifest, kandidat: Manifest) -> None:
    from suara.engine.errors import EngineError

    if kandidat.periode != periode:
        raise EngineError(Kalimat(PERIODE_LAIN, {"ada": kandidat.periode, "periode": periode}))
    if kandidat.aturan.get("daftar") != daftar.id:
        lama = str(kandidat.aturan.get("daftar", "–"))
        raise EngineError(Kalimat(DAFTAR_LAIN, {"lama": lama, "kini": daftar.id}))


def _ganda(args: argparse.Namespace, sesi: Sesi, gudang: Gudang, wilayah: str) -> tuple[IsianMasukan, Baris]:
    """Search the list for people who stand in it twice."""
    from suara.domains.pemilih.dari_mesin import rows_from_ganda
    from suara.engine.ganda import find_ganda
    from suara.engine.snapshot import open_snapshot, read_manifest
    from suara.engine.terms import SumberData

    daftar = read_manifest(gudang.tempat, "terkini")
    bagian = None if args.lintas else wilayah
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id, wilayah=bagian)
    find_ganda(sesi)
    return _isian(args, SumberData.GANDA, daftar.id), lambda: rows_from_ganda(sesi, wilayah)


def _isian(args: argparse.Namespace, sumber: SumberData, rujukan: str) -> IsianMasukan:
    from suara.core.tugas.waktu import today
    from suara.domains.pemilih.services.masukan import IsianMasukan

    return IsianMasukan(
        sumber=sumber, tanggal=args.tanggal or today(), sidik="", edisi=args.edisi[:40],
        nomor_surat=args.nomor_surat[:100], rujukan_mesin=rujukan[:120],
    )  # fmt: skip


def _say(
    args: argparse.Namespace, periode: PeriodeSatker, hasil: HasilSetor, sendiri: HasilSetor | None
) -> None:
    if args.json:
        said: dict[str, Json] = {"kantor": periode.kantor_id, "periode": periode.kode, **_told(hasil)}
        print_json({**said, "dari_daftar": _told(sendiri)} if sendiri else said)
        return
    _print(periode, hasil)
    if sendiri:
        print_line("Yang hanya kata daftar kantor sendiri, bukan sumber itu:")
        _print(periode, sendiri)


def _told(hasil: HasilSetor) -> dict[str, Json]:
    masukan = hasil.masukan
    rincian: list[Json] = list(masukan.rincian)
    return {
        "masukan": masukan.pk, "sumber": masukan.sumber, "baru": hasil.baru, "jumlah": masukan.jumlah,
        "sudah_ada": hasil.sudah_ada, "rincian": rincian,
    }  # fmt: skip


def _print(periode: PeriodeSatker, hasil: HasilSetor) -> None:
    masukan = hasil.masukan
    if not hasil.baru:
        print_line(f"Setoran ini sudah diterima {masukan.created_at:%d-%m-%Y}; tidak ada yang ditambah.")
        return
    print_line(f"{periode.kantor.nama}, periode {periode.kode}: {show(masukan.jumlah)} kandidat disetor.")
    for satu in masukan.rincian:
        print_line(f"  {show(int(satu['jumlah'])):>12}  {satu['jenis']} {satu['alasan']}".rstrip())
    if hasil.sudah_ada:
        print_line(f"  {show(hasil.sudah_ada):>12}  sudah ada dalam antrean, tidak diulang")


def _explain() -> int:
    """Print the two queries; the steps before them are explained by `sync` and `ganda`."""
    folder = Path(__file__).with_name("sql")
    for nama in ("kandidat_nilai.sql", "ganda_nilai.sql"):
        print_line(f"-- {nama}\n{(folder / nama).read_text(encoding='utf-8')}")
    return BERES
