"""`pemilih apply --kantor …` and `pemilih recap --catat`: what the office decided enters the list; what was
counted is kept for the plenary."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from suara.domains.pemilih.cli_umum import BERES, TEMUAN, open_sesi, print_json, print_line
from suara.kernel.kalimat import Json, Kalimat, show
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from suara.domains.pemilih.models import Penerapan, PeriodeSatker, PutusanKembali, RekapPeriode
    from suara.engine.alir import Gudang
    from suara.engine.apply import HasilApply, HasilSisih
    from suara.engine.recap import Rekap
    from suara.engine.snapshot import Manifest


def apply_decided(args: argparse.Namespace, gudang: Gudang) -> int:
    """Apply the decisions of one or more offices together. 0: done, none waits; 1: given back, refused."""
    from suara.domains.pemilih.cli_basis import find_all, refuse_acts, start_django

    start_django()
    from suara.domains.pemilih.services import penerapan as services

    periode = find_all(args.kantor, args.periode)
    _close_begun(gudang, periode)
    with refuse_acts():
        rombongan = services.begin(actor=None, periode=periode)
    if not rombongan:
        return _carry(args, gudang, periode)
    return _apply(args, gudang, rombongan)


def _carry(args: argparse.Namespace, gudang: Gudang, periode: list[PeriodeSatker]) -> int:
    """Nothing waits: once all these periods are closed, the list before goes on as theirs."""
    from suara.domains.pemilih.terms import StatusPeriode
    from suara.engine.putusan import carry_list

    manifes = None
    if all(satu.status == StatusPeriode.DITUTUP for satu in periode):
        with open_sesi(args) as sesi:
            manifes = carry_list(sesi, gudang, periode=args.periode)
    if args.json:
        print_json({"daftar": manifes.id if manifes else None, "putusan": 0})
    elif manifes:
        print_line(
            f"Tidak ada putusan dalam periode ini; daftar {manifes.id} sama dengan daftar periode sebelumnya."
        )
    else:
        print_line("Tidak ada putusan baru yang menunggu diterapkan; daftar tidak berubah.")
    return BERES


def _apply(args: argparse.Namespace, gudang: Gudang, rombongan: list[Penerapan]) -> int:
    from suara.domains.pemilih.queries.mesin import iter_penerapan
    from suara.domains.pemilih.services import penerapan as services
    from suara.engine.apply import KeputusanBertentangan
    from suara.engine.putusan import run_putusan

    nama = str(rombongan[0].rombongan)
    kembali: list[PutusanKembali] = []

    def give_back(aside: HasilSisih) -> None:
        sisih = [(satu.nomor, satu.kode) for satu in aside.sisih]
        kembali.extend(services.give_back(penerapan=rombongan, sisih=sisih))

    try:
        with open_sesi(args) as sesi:
            hasil, manifes = run_putusan(
                sesi, gudang, periode=args.periode, putusan=iter_penerapan(rombongan), penerapan=nama,
                kembalikan=give_back, paksa=args.kembalikan,
            )  # fmt: skip
    except BaseException as galat:
        _close_begun(gudang, [satu.periode for satu in rombongan])
        if isinstance(galat, KeputusanBertentangan) and args.json:
            temuan: list[Json] = [dict(satu.to_dict()) for satu in galat.temuan]
            said: dict[str, Json] = {"ditolak": galat.pesan.to_dict(), "jenis": type(galat).__name__}
            print_json({**said, "temuan": temuan, "dikembalikan": _given_back(kembali)})
            return TEMUAN
        _say_back(kembali)
        raise
    services.finish(actor=None, penerapan=rombongan, snapshot=manifes.id, induk=manifes.induk or "")
    _say(args, rombongan, hasil, manifes, kembali)
    return TEMUAN if kembali else BERES


def _close_begun(gudang: Gudang, periode: list[PeriodeSatker]) -> None:
    """Finish or undo what an earlier run left: the list itself says whether its decisions are in it."""
    from suara.domains.pemilih.services import penerapan as services
    from suara.engine.putusan import find_penerapan

    for satu in services.find_begun(periode):
        jadi = find_penerapan(gudang, str(satu.rombongan))
        if jadi is None:
            services.withdraw(penerapan=[satu])
        else:
            services.finish(actor=None, penerapan=[satu], snapshot=jadi.id, induk=jadi.induk or "")


def _say(
    args: argparse.Namespace,
    rombongan: list[Penerapan],
    hasil: HasilApply,
    manifes: Manifest,
    kembali: list[PutusanKembali],
) -> None:
    back = {(satu.penerapan_id, satu.kandidat_id) for satu in kembali}
    per_kantor = {
        satu.periode.kantor_id: satu.jumlah - sum(pk == satu.pk for pk, _kandidat in back)
        for satu in rombongan
    }
    if args.json:
        said: dict[str, Json] = {"daftar": manifes.id, "putusan": dict(per_kantor)}
        print_json({**said, "dikembalikan": _given_back(kembali), **hasil.to_dict()})
        return
    print_line(f"Daftar {manifes.id}: {show(hasil.baris)} baris")
    for kantor, jumlah in per_kantor.items():
        print_line(f"  {kantor}: {show(jumlah)} putusan diterapkan")
    for jenis, jumlah in hasil.mutasi.items():
        print_line(f"  {show(jumlah):>12}  {jenis}")
    for ingat in hasil.peringatan:
        print_line(str(ingat.pesan))
    _say_back(kembali)


def _given_back(kembali: list[PutusanKembali]) -> list[Json]:
    return [
        {"kandidat": satu.kandidat_id, "kantor": satu.penerapan.periode.kantor_id, "kode": satu.kode}
        for satu in kembali
    ]


def _say_back(kembali: list[PutusanKembali]) -> None:
    """Say which candidates are open again, all of them, by number and reason."""
    from suara.domains.pemilih.terms_kembali import SebabKembali

    numbers: dict[tuple[str, str], list[str]] = {}
    for satu in kembali:
        numbers.setdefault((satu.penerapan.periode.kantor_id, satu.kode), []).append(f"#{satu.kandidat_id}")
    for (kantor, kode), nomor in numbers.items():
        print_line(f"Kembali ke antrean {kantor}: {', '.join(nomor)}. {SebabKembali(kode).label}")


def record_recap(kantor: str, rekap: Rekap, manifes: Manifest) -> RekapPeriode:
    """Keep a recap for the plenary of this office, in the period that the list is of."""
    from suara.domains.pemilih.cli_basis import find_periode, refuse_acts
    from suara.domains.pemilih.services.rekap import record_rekap

    periode = find_periode(kantor, rekap.periode)
    with refuse_acts():
        return record_rekap(actor=None, periode=periode, isi=rekap.to_dict(), snapshot=manifes.id)


def region_of_office(kantor: str) -> str:
    """Return the region of an office, for which the recap is counted."""
    from suara.domains.pemilih.cli_basis import start_django
    from suara.engine.errors import EngineError

    start_django()
    from suara.core.wilayah.models import Kantor

    row = Kantor.objects.filter(pk=kantor).first()
    if row is None:
        raise EngineError(Kalimat(_("Kantor {kantor} tidak dikenal."), {"kantor": kantor}))
    return str(row.wilayah_id or row.pk)
