"""A running period with two people to be visited and a plan of Fitri's, for the tests of coktas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import services
from suara.domains.pemilih.isi_coktas import IsiKunjungan
from suara.domains.pemilih.models import BarisCoktas, RencanaCoktas
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.services.kunjungan import IsianKunjungan
from suara.domains.pemilih.services.rencana_coktas import IsianRencana
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_coktas import HasilCoktas
from suara.domains.pemilih.tests.periode_uji import ORANG, Panggung, baris, deliver, make_panggung
from suara.engine.terms import SumberData

DESA = "64.72.05.1004"
KEDUA = {**ORANG, "nik": "6409990101809002", "nama": "CONTOH MELATI", "alamat": "JL CONTOH 2"}


@dataclass(slots=True)
class PanggungCoktas:
    """The office, Fitri's plan, and the two rows in it: presumed dead, and not matched."""

    kantor: Panggung
    rencana: RencanaCoktas
    mati: BarisCoktas
    tak_padan: BarisCoktas


def make_coktas() -> PanggungCoktas:
    """Deliver two doubtful people, send them to coktas, and plan the visit."""
    p = make_panggung()
    make_desa()
    deliver(p, baris("TMS", "MENINGGAL"), SumberData.BPS_BPJS)
    deliver(p, baris("TIDAK_PADAN", "", nik=KEDUA["nik"], lama=KEDUA, baru=None), kata="b")
    services.send_to_coktas(actor=p.fitri, periode=p.periode, pilihan=Pilihan(), terlihat=2)
    plan = services.plan_coktas(actor=p.gani, periode=p.periode, kecamatan="64.72.05", isian=rencana(p))
    rows = {row.alasan: row for row in BarisCoktas.objects.all()}
    return PanggungCoktas(p, plan, rows["DUGA_MENINGGAL"], rows["TIDAK_PADAN"])


def make_desa() -> None:
    """Enter the one kecamatan and desa that these tests walk through."""
    since = date(1997, 1, 1)
    for kode, nama, tingkat, induk in (
        ("64.72.05", "Samarinda Ulu", "KECAMATAN", "64.72"),
        (DESA, "Air Putih", "KELURAHAN_DESA", "64.72.05"),
    ):
        said = {"nama": nama, "tingkat": tingkat, "induk_id": induk, "berlaku_sejak": since}
        Wilayah.objects.get_or_create(kode=kode, defaults=said)


def rencana(p: Panggung, **changes: object) -> IsianRencana:
    """Return a plan for Fitri, watched by Bawaslu."""
    said: dict[str, object] = {"petugas": p.fitri, "mulai": date(2025, 11, 3), "selesai": date(2025, 11, 7)}
    said |= {"desa": (DESA,), "perangkat": "Pak Lurah Contoh", "pengawas": "Zul Contoh"}
    return IsianRencana(**(said | changes))  # type: ignore[arg-type]


def kunjungan(
    hasil: HasilCoktas = HasilCoktas.SESUAI, nomor: UUID | None = None, **changes: object
) -> IsianKunjungan:
    """Return a visit as a phone sends it."""
    said: dict[str, object] = {"versi": 1, "waktu": datetime(2025, 11, 4, 2, tzinfo=UTC), "nomor_ba": "BA-1"}
    said |= {"isi": IsiKunjungan(responden="Ibu Contoh")}
    return IsianKunjungan(id=nomor or uuid4(), hasil=hasil, **(said | changes))  # type: ignore[arg-type]


AKTA = frozenset({JenisBukti.AKTA_KEMATIAN})
KTP = frozenset({JenisBukti.KTP_EL})
