"""Invented periods and candidates: nobody lives, the numbers are of no office, only the places are real."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Wilayah
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan
from suara.domains.pemilih.terms import ActPeriode, JenisPeriode
from suara.engine.terms import SumberData

NAMA = ("CONTOH SATRIA", "CONTOH MELATI", "CONTOH", "CONTOH RAHAYU", "CONTOH PUTRA", "CONTOH KENANGA")
SINKRONISASI = (
    ("BARU", "USIA_17", "TIDAK", 14),
    ("BARU", "PINDAH_MASUK", "ANTAR_KABUPATEN", 6),
    ("UBAH", "", "TIDAK", 10),
    ("UBAH", "", "ANTAR_KECAMATAN", 4),
    ("TMS", "MENINGGAL", "TIDAK", 5),
    ("TMS", "PINDAH_DOMISILI", "ANTAR_KABUPATEN", 7),
    ("TIDAK_PADAN", "", "TIDAK", 4),
    ("DITANGGUHKAN", "GANDA_NIK", "TIDAK", 2),
)
BPS = (("TMS", "MENINGGAL", "TIDAK", 6),)
NAMA_BIT, ALAMAT_BIT = 1 << 2, 1 << 7


def make_periods(people: dict[str, Akun]) -> None:
    """Plan and open a period in both kab/kota, with two deliveries each."""
    day = today()
    for kantor, chief in (("64.72", "gani"), ("64.71", "eko")):
        office = get_kantor(kantor)
        rencana = RencanaPeriode(
            kode=f"{day.year}-TW{(day.month - 1) // 3 + 1}",
            jenis=JenisPeriode.TRIWULAN,
            mulai=day - timedelta(days=40),
            cutoff=day + timedelta(days=12),
            tanggal_pleno=day + timedelta(days=16),
            tanggal_acuan=day + timedelta(days=16),
        )
        periode = services.plan_periode(actor=people[chief], kantor=office, rencana=rencana)
        periode = services.move_periode(actor=people[chief], periode=periode, act=ActPeriode.BUKA, versi=1)
        for source, plan, nomor in (
            (SumberData.SINKRONISASI, SINKRONISASI, ""),
            (SumberData.BPS_BPJS, BPS, "CONTOH/12"),
        ):
            isian = IsianMasukan(
                sumber=source,
                tanggal=day - timedelta(days=30),
                sidik=hashlib.sha256(f"contoh {kantor} {source}".encode()).hexdigest(),
                edisi="CONTOH",
                nomor_surat=nomor,
            )
            services.take_in(actor=people[chief], periode=periode, isian=isian, baris=_rows(kantor, plan))


def _rows(kantor: str, plan: tuple[tuple[str, str, str, int], ...]) -> Iterator[BarisKandidat]:
    desa = list(
        Wilayah.objects.filter(pk__startswith=f"{kantor}.", tingkat="KELURAHAN_DESA")
        .order_by("pk")
        .values_list("pk", flat=True)[:24]
    )
    n = 0
    for jenis, alasan, pindah, jumlah in plan:
        for _number in range(jumlah):
            n += 1
            old, new = desa[n % len(desa)], desa[(n * 5 + 1) % len(desa)]
            person = _person(n, old)
            moved = person | {
                "kode_desa": new if pindah == "ANTAR_KECAMATAN" else old,
                "alamat": f"JL CONTOH {n + 1}",
            }
            yield BarisKandidat(
                nik=person["nik"],
                jenis=jenis,
                alasan=alasan,
                beda=(NAMA_BIT if n % 3 else ALAMAT_BIT) if jenis == "UBAH" else 0,
                pindah=pindah,
                desa_lama="" if jenis == "BARU" else old,
                desa_baru="" if jenis in ("TIDAK_PADAN", "TMS") else moved["kode_desa"],
                baris_id=None if jenis == "BARU" else n,
                lama=None if jenis == "BARU" else person,
                baru=None if jenis == "TIDAK_PADAN" else moved,
            )


def _person(n: int, desa: str) -> dict[str, str]:
    born = date(1958, 1, 15) + timedelta(days=n * 211)
    day = born.day + (40 if n % 2 else 0)
    return {
        "nik": f"640999{day:02d}{born:%m%y}{9000 + n:04d}",
        "nama": NAMA[n % len(NAMA)],
        "tempat_lahir": "CONTOH",
        "tanggal_lahir": born.isoformat(),
        "status_kawin": "S",
        "jenis_kelamin": "P" if n % 2 else "L",
        "alamat": f"JL CONTOH {n}",
        "rt": f"{n % 30 + 1:03d}",
        "ktpel": "S",
        "kode_desa": desa,
    }
