"""Fill and renew the reference tables. Provisioning, not an officer's act: no actor, no trail entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection, transaction

from suara.core.wilayah import referensi
from suara.core.wilayah.models import (
    Kantor,
    RiwayatWilayah,
    Tingkat,
    TingkatKantor,
    Unit,
    Wilayah,
    ZonaWaktu,
)
from suara.core.wilayah.referensi import BarisWilayah
from suara.core.wilayah.referensi_kantor import ALAMAT, JAM_KERJA, nama_kantor, tempat, zona_waktu
from suara.core.wilayah.referensi_unit import KANTOR_ACUAN, UNIT_KANTOR_ACUAN, kode_unit_kantor


@dataclass(frozen=True, slots=True)
class HasilMuat:
    """What a load changed."""

    baru: int = 0
    berubah: int = 0
    ditutup: int = 0


@transaction.atomic
def load_wilayah(
    *,
    prefix: str = "",
    deepest: Tingkat = Tingkat.KELURAHAN_DESA,
    berlaku: dt.date = referensi.TANGGAL_DAFTAR,
    daftar: list[BarisWilayah] | None = None,
) -> HasilMuat:
    """Bring the region table to the reference list as of `berlaku`; safe to run again.

    `prefix` and `deepest` load a part (tests: ``prefix="64"``). `daftar` replaces the packaged list. A
    changed name keeps its old form in `RiwayatWilayah`; a code no longer listed is closed, never deleted.
    """
    rows = list(referensi.read_wilayah(prefix, deepest)) if daftar is None else daftar
    present = {known.kode: known for known in _read_present()}
    fresh = [row for row in rows if row.kode not in present]
    _insert(fresh, berlaku)
    changed = {
        row.kode: row
        for row in rows
        if row.kode in present and (row.nama, row.jenis, None) != present[row.kode].wording
    }
    for start in range(0, len(changed), 500):
        for region in Wilayah.objects.filter(pk__in=list(changed)[start : start + 500]):
            _rename(region, changed[region.pk], berlaku)
    closed = _close_missing({row.kode for row in rows}, present, prefix, deepest, berlaku)
    return HasilMuat(len(fresh), len(changed), closed)


class _Present(NamedTuple):
    """What the table says now; plain tuples, because 91,599 model objects cost seconds."""

    kode: str
    nama: str
    jenis: str
    berlaku_sampai: dt.date | None
    berlaku_sejak: dt.date
    tingkat: str

    @property
    def wording(self) -> tuple[str, str, dt.date | None]:
        """The part that a newer list may change."""
        return (self.nama, self.jenis, self.berlaku_sampai)


def _read_present() -> Iterator[_Present]:
    rows = Wilayah.objects.order_by().values_list(*_Present._fields)
    return (_Present(*row) for row in rows.iterator(chunk_size=10_000))


def _insert(rows: list[BarisWilayah], berlaku: dt.date) -> None:
    """Insert new regions with one prepared statement; model objects for 91,599 rows cost several seconds."""
    if not rows:
        return
    fields = ("kode", "nama", "tingkat", "jenis", "induk_id", "berlaku_sejak")
    quote = connection.ops.quote_name
    columns = ", ".join(quote(name) for name in fields)
    places = ", ".join(["%s"] * len(fields))
    day = connection.ops.adapt_datefield_value(berlaku)
    statement = f"INSERT INTO {quote(Wilayah._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, [(*row, day) for row in rows])


def _rename(region: Wilayah, row: BarisWilayah, berlaku: dt.date) -> None:
    """Give `region` the list's words and keep the old ones."""
    until = region.berlaku_sampai or berlaku
    if until > region.berlaku_sejak:
        RiwayatWilayah.objects.create(
            wilayah=region,
            nama=region.nama,
            jenis=region.jenis,
            berlaku_sejak=region.berlaku_sejak,
            berlaku_sampai=until,
        )
    region.nama, region.jenis = row.nama, row.jenis
    region.berlaku_sejak, region.berlaku_sampai = berlaku, None
    region.save(update_fields=["nama", "jenis", "berlaku_sejak", "berlaku_sampai"])


def _close_missing(
    listed: set[str], present: dict[str, _Present], prefix: str, deepest: Tingkat, berlaku: dt.date
) -> int:
    levels = list(Tingkat)[: list(Tingkat).index(deepest) + 1]
    gone = [
        kode
        for kode, region in present.items()
        if kode not in listed
        and region.berlaku_sampai is None
        and region.berlaku_sejak < berlaku
        and region.tingkat in levels
        and kode.startswith(prefix)
    ]
    for start in range(0, len(gone), 500):
        Wilayah.objects.filter(pk__in=gone[start : start + 500]).update(berlaku_sampai=berlaku)
    return len(gone)


@transaction.atomic
def load_kantor() -> int:
    """Create KPU RI and the office of every province and kabupaten/kota in the table; return how many.

    Existing offices are left as they are: an office may have corrected its own address.
    """
    present = set(Kantor.objects.values_list("pk", flat=True))
    offices = [] if "KPU-RI" in present else [_kpu_ri()]
    regions = Wilayah.objects.filter(
        tingkat__in=[Tingkat.PROVINSI, Tingkat.KABUPATEN_KOTA], berlaku_sampai__isnull=True
    ).order_by("tingkat", "kode")
    offices += [_kantor(region) for region in regions if region.pk not in present]
    offices.sort(key=lambda office: (office.pk != "KPU-RI", office.pk.count("."), office.pk))
    Kantor.objects.bulk_create(offices)
    return len(offices)


@transaction.atomic
def load_unit() -> int:
    """Create the units of the reference office and one unit per office below it; return how many.

    Existing units are left as they are: an office corrects names, moves units and switches them off.
    """
    present = set(Unit.objects.values_list("pk", flat=True))
    units = []
    if Kantor.objects.filter(pk=KANTOR_ACUAN).exists():
        units = [
            Unit(kode=row.kode, kantor_id=KANTOR_ACUAN, induk_id=row.induk, nama=row.nama)
            for row in UNIT_KANTOR_ACUAN
        ]
    units += [
        Unit(kode=kode_unit_kantor(office.pk), kantor=office, nama=office.nama)
        for office in Kantor.objects.filter(induk=KANTOR_ACUAN)
    ]
    fresh = [unit for unit in units if unit.pk not in present]
    Unit.objects.bulk_create(fresh)
    return len(fresh)


def _kpu_ri() -> Kantor:
    return Kantor(
        kode="KPU-RI",
        nama="KPU RI",
        tingkat=TingkatKantor.RI,
        zona_waktu=ZonaWaktu.WIB,
        alamat=ALAMAT["KPU-RI"],
        kota="Jakarta",
        jam_kerja=JAM_KERJA,
    )


def _kantor(region: Wilayah) -> Kantor:
    is_province = region.tingkat == Tingkat.PROVINSI
    return Kantor(
        kode=region.pk,
        nama=nama_kantor(region.pk, region.nama),
        tingkat=TingkatKantor.PROVINSI if is_province else TingkatKantor.KABUPATEN_KOTA,
        wilayah=region,
        induk_id="KPU-RI" if is_province else region.induk_id,
        zona_waktu=zona_waktu(region.pk[:2]),
        alamat=ALAMAT.get(region.pk, ""),
        kota=tempat(region.pk, region.nama),
        jam_kerja=JAM_KERJA if region.pk in ALAMAT else "",
    )
