"""Two kab/kota with people and a running period, and a small delivery, for the tests of this room."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from tests.pemeran.orang import make_kantor, make_petugas

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor, Wilayah
from suara.domains.pemilih import services
from suara.domains.pemilih.models import Masukan, PeriodeSatker
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan
from suara.domains.pemilih.terms import ActPeriode, JenisPeriode
from suara.engine.terms import SumberData

NIK = "6409990101809001"
ORANG = {
    "nik": NIK,
    "nama": "CONTOH SATRIA",
    "tempat_lahir": "CONTOH",
    "tanggal_lahir": "1980-01-01",
    "jenis_kelamin": "L",
    "alamat": "JL CONTOH 1",
    "rt": "001",
    "kode_desa": "64.72.05.1004",
}


@dataclass(slots=True)
class Panggung:
    """The office of Samarinda in a running period."""

    kantor: Kantor
    periode: PeriodeSatker
    fitri: Akun
    gani: Akun
    intan: Akun
    zul: Akun
    ratna: Akun
    mega: Akun


def rencana(kode: str = "2025-TW4", **changes: object) -> RencanaPeriode:
    """Return the dates of TW IV 2025, which closed long before the quarter did."""
    dates: dict[str, object] = {
        "mulai": dt.date(2025, 10, 2),
        "cutoff": dt.date(2025, 12, 5),
        "tanggal_pleno": dt.date(2025, 12, 8),
        "tanggal_acuan": dt.date(2025, 12, 8),
    }
    return RencanaPeriode(kode=kode, jenis=JenisPeriode.TRIWULAN, **(dates | changes))  # type: ignore[arg-type]


def make_panggung() -> Panggung:
    """Make offices and people, and open the period."""
    province = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
    samarinda = _kab_kota("64.72", "Samarinda", province)
    balikpapan = _kab_kota("64.71", "Balikpapan", province)
    gani = make_petugas("Gani Contoh", "KASUBBAG_DATA", samarinda)
    periode = services.plan_periode(actor=gani, kantor=samarinda, rencana=rencana())
    periode = services.move_periode(actor=gani, periode=periode, act=ActPeriode.BUKA, versi=1)
    return Panggung(
        kantor=samarinda,
        periode=periode,
        fitri=make_petugas("Fitri Contoh", "OPERATOR_PEMILIH", samarinda),
        gani=gani,
        intan=make_petugas("Intan Contoh", "ANGGOTA_DATA", samarinda),
        zul=make_petugas("Zul Contoh", "BAWASLU", samarinda),
        ratna=make_petugas("Ratna Contoh", "OPERATOR_PEMILIH", balikpapan),
        mega=make_petugas("Mega Contoh", "KASUBBAG_DATA", province),
    )


def baris(jenis: str = "BARU", alasan: str = "USIA_17", n: int = 1, **changes: object) -> list[BarisKandidat]:
    """Return `n` candidates of one kind."""
    said: dict[str, object] = {"nik": NIK, "desa_lama": "64.72.05.1004", "lama": ORANG, "baru": ORANG}
    return [BarisKandidat(jenis=jenis, alasan=alasan, **(said | changes)) for _ in range(n)]  # type: ignore[arg-type]


def deliver(
    panggung: Panggung,
    rows: Iterable[BarisKandidat],
    sumber: SumberData = SumberData.SINKRONISASI,
    kata: str = "a",
) -> Masukan:
    """Take a delivery in."""
    isian = IsianMasukan(
        sumber=sumber, tanggal=dt.date(2025, 10, 13), sidik=hashlib.sha256(kata.encode()).hexdigest()
    )
    return services.take_in(actor=panggung.fitri, periode=panggung.periode, isian=isian, baris=rows)[0]


def _kab_kota(kode: str, nama: str, induk: Kantor) -> Kantor:
    region, _made = Wilayah.objects.get_or_create(
        kode=kode,
        defaults={
            "nama": nama,
            "tingkat": "KABUPATEN_KOTA",
            "induk_id": "64",
            "berlaku_sejak": dt.date(1997, 1, 1),
        },
    )
    kantor, _made = Kantor.objects.get_or_create(
        kode=kode,
        defaults={
            "nama": f"KPU Kota {nama}",
            "tingkat": "KABUPATEN_KOTA",
            "wilayah": region,
            "induk": induk,
            "zona_waktu": "Asia/Makassar",
        },
    )
    return kantor
