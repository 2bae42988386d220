"""`pemilih ekspor`: files of the list for others, only under a request that two persons have signed."""

from __future__ import annotations

import argparse
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
    from suara.domains.pemilih.ekspor.baca import Asal
    from suara.domains.pemilih.ekspor.tulis import Rak, Tujuan
    from suara.domains.pemilih.models import PermintaanEkspor
    from suara.engine.alir import Gudang
    from suara.engine.sesi import Sesi

PROFIL = ("publik", "salinan", "antar-instansi", "operator", "operator-terbuka")
TIDAK_ADA = _("Permintaan {nomor} tidak ada. Lihat nomornya di Ruang Kerja, halaman Ekspor.")


def commands() -> list[Command]:
    """Return the command of exports."""
    return [
        Command(
            name="pemilih ekspor",
            group=GRUP,
            help_id="Menulis berkas daftar pemilih untuk pihak lain menurut permintaan yang disetujui.",
            help_en="Write files of the voter list for others under an approved request.",
            configure=_configure,
            run=run_ekspor,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("profil", choices=PROFIL, metavar="PROFIL", help=", ".join(PROFIL))
    parser.add_argument("--permintaan", required=True, metavar="NOMOR", help="mis. E-000012")
    parser.add_argument(
        "--ke", type=Path, required=True, metavar="FOLDER", help="folder baru untuk berkasnya"
    )
    parser.add_argument(
        "--id", default="", metavar="ID", help="snapshot daftar; bawaan: hasil periode itu, atau terkini"
    )
    add_place_options(parser)
    add_engine_options(parser)
    add_output_options(parser)


@refusable
def run_ekspor(args: argparse.Namespace) -> int:
    """Write. 0: written and logged; 1: refused with a sentence, and no file is left."""
    import shutil

    from suara.domains.pemilih.cli_basis import refuse_acts
    from suara.domains.pemilih.ekspor.tulis import Rak
    from suara.domains.pemilih.rules.profil import reads_of
    from suara.domains.pemilih.services.ekspor import record_files, require_approved
    from suara.domains.pemilih.terms_keluar import ProfilEkspor
    from suara.engine.alir import Gudang
    from suara.engine.kunci import KunciInduk
    from suara.engine.snapshot import read_manifest

    profil = ProfilEkspor(args.profil.upper().replace("-", "_"))
    if args.explain:
        print_line(f"-- dibaca dari daftar: {', '.join(reads_of(profil)) or 'tidak ada, hanya angka rekap'}")
        return BERES
    row = _find(args.permintaan)
    with refuse_acts():
        require_approved(row, profil)
    gudang = Gudang(tempat=place(args), kunci=KunciInduk.read(key_path(args)))
    snapshot = read_manifest(gudang.tempat, args.id or row.periode.snapshot_hasil or "terkini").id
    rak = Rak(args.ke)
    try:
        with open_sesi(args) as sesi:
            _write(sesi, rak, row, gudang, snapshot)
        with refuse_acts():
            record_files(actor=None, permintaan=row, berkas=rak.isi, snapshot=snapshot)
    except BaseException:
        shutil.rmtree(rak.folder, ignore_errors=True)  # what is not in the log must not lie about
        raise
    _say(args, rak, snapshot)
    return BERES


def _find(nomor: str) -> PermintaanEkspor:
    from suara.domains.pemilih.models import PermintaanEkspor
    from suara.engine.errors import EngineError

    angka = nomor.upper().removeprefix("E-")
    rows = PermintaanEkspor.objects.select_related("periode__kantor__wilayah")
    row = rows.filter(pk=int(angka)).first() if angka.isdecimal() and len(angka) < 19 else None
    if row is None:
        raise EngineError(Kalimat(TIDAK_ADA, {"nomor": nomor}))
    return row


def _write(sesi: Sesi, rak: Rak, row: PermintaanEkspor, gudang: Gudang, snapshot: str) -> None:
    from suara.domains.pemilih.ekspor import tulis
    from suara.domains.pemilih.terms_keluar import ProfilEkspor

    tujuan = _tujuan(row)
    if tujuan.profil is ProfilEkspor.PUBLIK:
        from suara.engine.alir import run_recap

        rekap, _manifes = run_recap(sesi, gudang, wilayah=row.wilayah, sampai=tulis.DESA, snapshot=snapshot)
        tulis.write_figures(rak, tujuan, rekap)
    elif tujuan.profil is ProfilEkspor.SALINAN:
        kalimat = Kalimat(_("Menulis salinan per desa/kelurahan"))
        sesi.lapor.mulai(kalimat, 1)
        tulis.write_copy(sesi, rak, tujuan, _asal(row, gudang, snapshot), sesi.lapor.maju)
        sesi.lapor.selesai(sum(satu.baris for satu in rak.isi))
    else:
        from suara.core.privasi.kunci import seal_keys

        asal = _asal(row, gudang, snapshot)
        tulis.write_rows(sesi, rak, tujuan, asal, rahasia=seal_keys()[0], nomor=row.pk)


def _tujuan(row: PermintaanEkspor) -> Tujuan:
    from suara.domains.pemilih.ekspor.tulis import Tujuan
    from suara.domains.pemilih.services.ekspor import number_of
    from suara.domains.pemilih.terms_keluar import ProfilEkspor

    return Tujuan(
        nomor=number_of(row), profil=ProfilEkspor(row.profil), kantor=row.periode.kantor.nama,
        penerima=row.penerima, nomor_surat=row.nomor_surat, tanggal_surat=row.tanggal_surat.isoformat(),
        periode=row.periode.kode, acuan=row.periode.tanggal_acuan,
    )  # fmt: skip


def _asal(row: PermintaanEkspor, gudang: Gudang, snapshot: str) -> Asal:
    from suara.domains.pemilih.ekspor.baca import Asal
    from suara.domains.pemilih.services.ekspor import rows_of_cases
    from suara.domains.pemilih.terms_keluar import ProfilEkspor

    kasus = rows_of_cases(row) if row.profil == ProfilEkspor.ANTAR_INSTANSI else None
    return Asal(
        tempat=gudang.tempat, kunci=gudang.kunci, snapshot=snapshot, wilayah=row.wilayah, baris_id=kasus
    )


def _say(args: argparse.Namespace, rak: Rak, snapshot: str) -> None:
    if args.json:
        isi: list[Json] = [
            {"nama": b.nama, "wilayah": b.wilayah, "baris": b.baris, "ukuran": b.ukuran, "sha256": b.sha256}
            for b in rak.isi
        ]
        print_json({"folder": str(rak.folder), "snapshot": snapshot, "berkas": isi})
        return
    print_line(
        f"{len(rak.isi)} berkas di {rak.folder}, {show(sum(b.baris for b in rak.isi))} baris; tercatat."
    )
    for b in rak.isi:
        print_line(f"  {show(b.baris):>10}  {b.nama}  {b.sha256[:16]}…")
