"""A synthetic list with a few people added by hand, whose relation is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyarrow as pa

from suara.engine.nama import add_kunci
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, names
from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.wilayah import read_wilayah

UKURAN = 4000
KELURAHAN, LAIN_KAB = "64.72.05.1004", "64.03.05.1004"
BAWAAN = date(1961, 7, 1)

ORANG = {
    "id": 0,
    "nik": "6472051703800007",
    "nkk": "6472050101100001",
    "nama": "SOETJIPTO HADI PRANATA",
    "tempat_lahir": "TULUNGAGUNG",
    "tanggal_lahir": date(1980, 3, 17),
    "jenis_kelamin": "L",
    "alamat": "JL. PELITA NO. 12",
    "kode_desa": KELURAHAN,
    "status": "AKTIF",
}
"""Everybody added by hand is this man, but for what `buat` is told."""


def buat(nomor: int, **beda: object) -> dict[str, object]:
    return ORANG | {"id": nomor} | beda


def synthetic(sesi: Sesi, *, benih: int = 5, ganda: int = 10) -> None:
    """Make `dasar` (the synthetic list) and `benar` (its planted pairs)."""
    kaltim = {
        kode: nama
        for kode, nama in read_wilayah().items()
        if kode.startswith("64.") and kode.count(".") in (1, 3)
    }
    generate(sesi.sambungan, kaltim, Pilihan(ukuran=UKURAN, benih=benih, ganda=ganda))
    sesi.sql("CREATE TABLE dasar AS SELECT *, 'AKTIF' AS status FROM synth_daftar")
    sesi.sql(
        "CREATE TABLE benar AS SELECT least(id, id_lain) AS id_kiri, greatest(id, id_lain) AS id_kanan "
        "FROM synth_kebenaran WHERE jenis = 'GANDA'"
    )


def susun(sesi: Sesi, tambahan: list[dict[str, object]], *, nama: str = "daftar") -> None:
    """Make the list: the synthetic one and the people added by hand, with keys."""
    kolom = [satu for satu in ORANG if satu in names(DAFTAR)]
    isi = {satu: [orang[satu] for orang in tambahan] for satu in kolom}
    sesi.terima("tambahan", pa.table(isi))
    teks = ", ".join(kolom)
    sesi.sql(
        f"CREATE OR REPLACE TABLE gabung AS SELECT {teks} FROM dasar UNION ALL SELECT {teks} FROM tambahan"
    )
    add_kunci(sesi, "gabung", nama)


def default_dates(mulai: int, banyak: int) -> Iterator[dict[str, object]]:
    """Return people without anything in common but a default birth date, and two of one name among them."""
    for ke in range(banyak):
        yield buat(
            mulai + ke,
            nik=f"{640101 + 977 * ke % 9000}010761{1 + 7919 * ke % 9000:04d}",
            nkk=f"64720502011{ke:05d}",
            nama="SUMIATUN" if ke < 2 else f"ORANG {chr(65 + ke % 26)}{chr(65 + ke // 26)}UDIN",
            tempat_lahir=("KEDIRI", "BLITAR", "PATI")[ke % 3],
            tanggal_lahir=BAWAAN,
            alamat=f"JL. LAIN NO. {ke}",
            kode_desa=(KELURAHAN, LAIN_KAB)[ke % 2],
        )
