"""Checking a source: every part once through `bersihkan.sql`, then what only shows over all rows together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa

from suara.engine.edisi import Edisi
from suara.engine.errors import EngineError, MemoriHabis, RuangHabis
from suara.engine.langkah import Langkah
from suara.engine.sesi import Nilai, Sesi
from suara.engine.sources.bagian import Bagian
from suara.engine.sources.gagal import refuse_source
from suara.engine.sources.pandangan import view_sql
from suara.engine.sources.rujukan import load_rujukan
from suara.engine.sources.temuan import BARIS, BIT, BIT_KOSONG, TOPENG_GALAT, KadarTemuan
from suara.engine.umur import checked_age, voting_age, years_before
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_SQL = Path(__file__).with_name("sql")
TOPENG_PERINGATAN = sum(BIT[satu.kode] for satu in BARIS if satu.kadar is KadarTemuan.PERINGATAN)
MIN_BAGIAN = 50
"""Shares of a whole file mean nothing below so many rows."""
BATAS_UJUNG_NOL = 0.25
"""One NIK in ten ends in 0; a file of numbers cut by a spreadsheet ends in nothing else."""
MENGEMBANG = 1.6
"""So many times its size does a CSV file take as a table."""
BITA_BERSIH = 250
"""A checked row as a row of a table."""
BATAS_BAWAAN = 3.0
"""So many times the even share of a day makes it a default date."""


@dataclass(frozen=True, slots=True)
class Cara:
    """How a source is read: for which region, on which day, and whether a person stands in it only once."""

    edisi: Edisi
    wilayah: str
    acuan: date
    sekali: bool = False


def _step(nama: str, berkas: str, masukan: tuple[str, ...], keluaran: str, arti: str) -> Langkah:
    return Langkah(
        nama=nama, berkas_sql=_SQL / berkas, masukan=masukan, keluaran=keluaran, arti=Kalimat(arti),
    )  # fmt: skip


BERSIHKAN = _step(
    "bersihkan", "bersihkan.sql", ("mentah", "peta_desa", "kode_kec"), "bersih", _("Memeriksa baris")
)
TEMUAN_NIK = _step("temuan_nik", "temuan_nik.sql", ("bersih",), "temuan_nik", _("Mencari NIK yang berulang"))
TEMUAN = _step(
    "temuan",
    "temuan.sql",
    ("bersih", "temuan_nik", "kode_temuan", "bagian_sumber", "geser_baris", "temuan_berkas"),
    "temuan",
    _("Menyusun temuan"),
)
MUTU_DESA = _step("mutu_desa", "mutu_desa.sql", ("bersih",), "mutu_desa", _("Menghitung mutu per desa"))
MUTU_KODE = _step("mutu_kode", "mutu_kode.sql", ("temuan",), "mutu_kode", _("Menghitung temuan per desa"))
LANGKAH = (BERSIHKAN, TEMUAN_NIK, TEMUAN, MUTU_DESA, MUTU_KODE)


def clean(sesi: Sesi, bagian: Sequence[Bagian], cara: Cara) -> None:
    """Make the tables `bersih`, `temuan_nik`, `temuan`, `mutu_desa`, `mutu_kode` from these parts."""
    check_rows(sesi, bagian, cara)
    find_temuan(sesi, bagian, cara)


def check_rows(sesi: Sesi, bagian: Sequence[Bagian], cara: Cara) -> None:
    """Make the view `bersih`: every row by itself; `mulai` counts the rows of the parts before."""
    load_rujukan(sesi, cara.wilayah)
    params = parameters(cara)
    gabung: list[str] = []
    mulai = 0
    for ke, satu in enumerate(bagian):
        jumlah = _clean_part(sesi, ke, satu, cara, params)
        gabung.append(f"SELECT {ke} AS bagian, CAST({mulai} AS BIGINT) AS mulai, * FROM bersih_{ke}")
        mulai += jumlah
    sesi.buang("bersih")
    sesi.sql(f"CREATE VIEW bersih AS {' UNION ALL '.join(gabung)}")


def find_temuan(sesi: Sesi, bagian: Sequence[Bagian], cara: Cara) -> None:
    """Make the tables of findings: what shows over all rows together, and what each row has."""
    params = parameters(cara)
    sesi.jalankan(TEMUAN_NIK, **params)
    _load_places(sesi, bagian)
    sesi.jalankan(TEMUAN, **params)
    sesi.jalankan(MUTU_DESA, **params)
    sesi.jalankan(MUTU_KODE, **params)


def parameters(cara: Cara) -> dict[str, Nilai]:
    """Return the parameters of all steps: the bit of every code, masks, days."""
    params: dict[str, Nilai] = {kode.lower(): bit for kode, bit in BIT.items()}
    return params | {
        "kosong": BIT_KOSONG,
        "galat": TOPENG_GALAT,
        "peringatan": TOPENG_PERINGATAN,
        # Who moved out of the province stands in the population file where he lives now.
        "awalan": "" if cara.sekali else f"{cara.wilayah}.",
        "acuan": cara.acuan,
        "batas_17": years_before(cara.acuan, voting_age(cara.acuan)),
        "batas_101": years_before(cara.acuan, checked_age(cara.acuan) + 1),
        "sekali": cara.sekali,
    }


def century(tahun: int, acuan: date) -> int:
    """Return the full year of a two-digit one: 19xx when 20xx would make the person too young to vote."""
    return 1900 + tahun if acuan.year - (2000 + tahun) < voting_age(acuan) else 2000 + tahun


def _clean_part(sesi: Sesi, ke: int, bagian: Bagian, cara: Cara, params: dict[str, Nilai]) -> int:
    desa = cara.wilayah if cara.wilayah.count(".") == 3 else None
    nama = f"bersih_{ke}"
    try:
        relasi = _stage(sesi, bagian)
        sesi.buang("mentah")
        sesi.sql(f"CREATE VIEW mentah AS {view_sql(bagian, cara.edisi, relasi=relasi, desa=desa)}")
        baris = sesi.baris("mentah")
        sesi.lapor.mulai(BERSIHKAN.arti, baris)
        with sesi.detak():
            jumlah, _relasi = sesi.tampung(
                nama, BERSIHKAN.sql, params, bita=baris * BITA_BERSIH, catatan=BERSIHKAN.nama
            )
        sesi.lapor.selesai(jumlah)
    except (MemoriHabis, RuangHabis):
        raise
    except EngineError as galat:
        raise refuse_source(bagian.nama, galat) from None
    finally:
        sesi.buang("mentah")
        sesi.buang("sel")
        bagian.close()
    return jumlah


def _stage(sesi: Sesi, bagian: Bagian) -> str:
    """Keep the cells of a CSV file in memory, in its own order: only so have rows a number."""
    if not bagian.teks:
        return bagian.relasi
    sesi.lapor.mulai(Kalimat(_("Membaca {berkas}"), {"berkas": bagian.nama}), 0)
    with sesi.detak():
        jumlah, relasi = sesi.tampung(
            "sel", f"SELECT * FROM {bagian.relasi}", bita=int(bagian.bita * MENGEMBANG)
        )
    sesi.lapor.selesai(jumlah)
    bagian.rusak += _rejected(sesi, bagian)
    bagian.close()
    return relasi


def _rejected(sesi: Sesi, bagian: Bagian) -> list[tuple[int, str]]:
    """Take over the lines that DuckDB refused."""
    if not sesi.ada("tolak_baris"):
        return []
    baris = sesi.rows("SELECT line, any_value(csv_line) FROM tolak_baris GROUP BY line ORDER BY line")
    hasil = [(int(nomor) + bagian.bergeser, teks or "") for nomor, teks in baris]
    bagian.hilang = sorted({*bagian.hilang, *(nomor for nomor, _teks in hasil)})
    sesi.sql("DROP TABLE tolak_baris")
    sesi.sql("DROP TABLE tolak_pindai")
    return hasil


def _load_places(sesi: Sesi, bagian: Sequence[Bagian]) -> None:
    """Make the tables that turn `urut` into a row number of the file, and the file's own findings."""
    sesi.terima("bagian_sumber", pa.table({
        "bagian": pa.array(range(len(bagian)), pa.int32()),
        "nama": [satu.nama for satu in bagian],
        "awal": pa.array([satu.awal for satu in bagian], pa.int64()),
    }))  # fmt: skip
    geser: dict[tuple[int, int], int] = {}
    for ke, satu in enumerate(bagian):
        for urut, nomor in enumerate(satu.hilang):
            geser[ke, nomor - satu.awal - urut] = urut + 1
    sesi.terima("geser_baris", pa.table({
        "bagian": pa.array([ke for ke, _ambang in geser], pa.int32()),
        "ambang": pa.array([ambang for _ke, ambang in geser], pa.int64()),
        "geser": pa.array(geser.values(), pa.int64()),
    }))  # fmt: skip
    temuan: list[tuple[str, int | None, str, int]] = [
        (satu.nama, nomor, "BARIS_RUSAK", 1) for satu in bagian for nomor, _teks in satu.rusak
    ]
    temuan += [(satu.nama, None, kode, 1) for satu in bagian for kode in satu.catatan]
    for ke, satu in enumerate(bagian):
        temuan += [(satu.nama, None, kode, banyak) for kode, banyak in _shares(sesi, ke)]
    sesi.terima("temuan_berkas", pa.table({
        "berkas": pa.array([satu[0] for satu in temuan], pa.string()),
        "baris": pa.array([satu[1] for satu in temuan], pa.int64()),
        "kode": pa.array([satu[2] for satu in temuan], pa.string()),
        "jumlah": pa.array([satu[3] for satu in temuan], pa.int32()),
    }))  # fmt: skip


def _shares(sesi: Sesi, ke: int) -> list[tuple[str, int]]:
    """Return what the shares of a whole file tell: NIKs that end in 0, days on which too many were born."""
    baris, nol, hari, akhir_tahun, juli, januari, tengah = sesi.rows(
        "SELECT count(*), count(*) FILTER (nomor % 10 = 0), count(tanggal_lahir), "
        "count(*) FILTER (month(tanggal_lahir) = 12 AND day(tanggal_lahir) = 31), "
        "count(*) FILTER (month(tanggal_lahir) = 7 AND day(tanggal_lahir) = 1), "
        "count(*) FILTER (month(tanggal_lahir) = 1 AND day(tanggal_lahir) = 1), "
        "count(*) FILTER (day(tanggal_lahir) = 15) "
        f"FROM bersih_{ke} WHERE cacat <> $kosong",
        {"kosong": BIT_KOSONG},
    )[0]
    hasil = []
    if baris >= MIN_BAGIAN and nol > BATAS_UJUNG_NOL * baris:
        hasil.append(("NIK_BANYAK_UJUNG_NOL", int(nol)))
    if hari >= MIN_BAGIAN:
        wajar = {akhir_tahun: 1, juli: 1, januari: 1, tengah: 12}
        banyak = [n for n, kali in wajar.items() if n > max(BATAS_BAWAAN * hari * kali / 365, 10)]
        hasil += [("TANGGAL_BAWAAN", int(n)) for n in banyak]
    return hasil
