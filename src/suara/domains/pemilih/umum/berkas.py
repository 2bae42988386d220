"""The files of an announced recap: CSV and JSON of every region, and the workbook. Same recap, same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection
from functools import cache
from typing import Any

from suara.domains.pemilih.buku import KepalaBuku, write_workbook
from suara.domains.pemilih.queries.rekap import RekapTerbit
from suara.domains.pemilih.umum.tutup import BAGIAN, Sel
from suara.engine.recap import LP, BarisRekap
from suara.engine.recap.angka import RINCIAN, TANDA, UKURAN
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN
from suara.engine.terms import AlasanTMS, Disabilitas, KtpEl, SebabBaru
from suara.ui.ekspor import XLSX_TYPE, safe_text

LISENSI = "CC-BY-4.0"
LISENSI_URL = "https://creativecommons.org/licenses/by/4.0/deed.id"
SKEMA = "suara/rekap-pemilih/1"
JENIS = {
    "rekap.csv": "text/csv; charset=utf-8",
    "rekap.json": "application/json",
    "rekap.xlsx": XLSX_TYPE,
}
BERKAS = tuple(JENIS)
RINGKAS = {"lama": "sebelumnya", "kini": ""}
"""How the CSV names the columns that the audit tool knows by other words."""
BOLEH_TIADA = ("jumlah_", "ditangguhkan")
"""Columns that are left out where they would hold nothing."""
CACAT = [satu for satu in Disabilitas if satu is not Disabilitas.TIDAK_ADA]


def write_file(nama: str, terbit: RekapTerbit, tertutup: Collection[Sel]) -> bytes:
    """Return the bytes of one of `BERKAS`."""
    if nama == "rekap.csv":
        return write_csv(terbit, tertutup)
    if nama == "rekap.json":
        return write_json(terbit, tertutup)
    kepala = KepalaBuku(
        ditetapkan=terbit.ditetapkan_at,
        keputusan=terbit.keputusan_nomor,
        berita_acara=terbit.ba_nomor,
        sumber=f"Sumber: {terbit.periode.kantor.nama}",
    )
    return write_workbook(terbit.rekap, kepala, tertutup=tertutup)


def write_csv(terbit: RekapTerbit, tertutup: Collection[Sel]) -> bytes:
    """Return one row a region, with headers that the audit tool reads; an empty cell is not published."""
    rekap = terbit.rekap
    semua = [_cells(baris, terbit.periode.kode, tertutup) for baris in rekap.baris]
    # A count of regions that no row of this level of office has would be a column of nothing.
    kolom = [nama for nama in semua[0] if not nama.startswith(BOLEH_TIADA) or any(b[nama] for b in semua)]
    keluar = io.StringIO(newline="")
    tulis = csv.writer(keluar)
    tulis.writerow(kolom)
    tulis.writerows([_csv_text(baris[nama]) for nama in kolom] for baris in semua)
    return keluar.getvalue().encode("utf-8-sig")


def _csv_text(nilai: str | int | None) -> str | int:
    return "" if nilai is None else safe_text(nilai) if isinstance(nilai, str) else nilai


def _cells(baris: BarisRekap, periode: str, tertutup: Collection[Sel]) -> dict[str, str | int | None]:
    """Return the columns of the CSV for one region; totals by sex, details in all."""
    banyak = ((KABUPATEN, "kab"), (KECAMATAN, "kec"), (DESA, "desa"))
    isi: dict[str, str | int | None] = {"kode": baris.kode, "wilayah": baris.nama, "periode": periode}
    for panjang, nama in banyak:
        isi[f"jumlah_{nama}"] = getattr(baris, f"jumlah_{nama}") if baris.panjang < panjang else None
    isi["tps"] = baris.jumlah_tps
    for nama in ("lama", "baru", "tms", "masuk", "keluar"):
        isi |= _by_sex(RINGKAS.get(nama, nama), getattr(baris, nama))
    isi |= {"koreksi_l": baris.koreksi_jk.l, "koreksi_p": baris.koreksi_jk.p}
    isi |= _suspended(baris) | {"perbaikan": baris.perbaikan.jumlah}
    isi |= {"l": baris.kini.l, "p": baris.kini.p, "total": baris.kini.jumlah}
    pilihan = (
        ("tms_alasan", AlasanTMS, "tms_{}"),
        ("baru_sebab", SebabBaru, "sebab_{}"),
        ("disabilitas", CACAT, "{}"),
        ("ktpel", KtpEl, "ktpel_{}"),
    )
    for bagian, macam, pola in pilihan:
        for satu in macam:
            n = getattr(baris, bagian).get(satu.value, LP()).jumlah
            isi[pola.format(satu.name.lower())] = None if (baris.kode, bagian, satu.value) in tertutup else n
    # What the closed reasons come to in all is no secret: TMS minus the others. So the reasons still add up.
    tutup = [satu for satu in AlasanTMS if (baris.kode, "tms_alasan", satu.value) in tertutup]
    jumlah = sum(baris.tms_alasan.get(satu.value, LP()).jumlah for satu in tutup)
    return isi | {"tms_lain": jumlah if tutup else None}


def _suspended(baris: BarisRekap) -> dict[str, str | int | None]:
    """Return by how many suspensions lower the total, which is the gap; empty where more are lifted."""
    n = LP()
    for nama, tanda in TANDA.items():
        satu = baris.tangguh.get(nama.value, LP())
        n = n + satu if tanda < 0 else n - satu
    isi = _by_sex("ditangguhkan", n)
    return dict.fromkeys(isi) if min(n.l, n.p) < 0 else isi


def _by_sex(nama: str, n: LP) -> dict[str, str | int | None]:
    return {f"{nama}_l": n.l, f"{nama}_p": n.p, nama: n.jumlah}


def write_json(terbit: RekapTerbit, tertutup: Collection[Sel]) -> bytes:
    """Return everything published of the recap, with what it rests on. Its schema is `schema()`."""
    rekap, kantor = terbit.rekap, terbit.periode.kantor
    isi = {
        "skema": SKEMA,
        "lisensi": LISENSI,
        "lisensi_url": LISENSI_URL,
        "sumber": kantor.nama,
        "kantor": kantor.pk,
        "wilayah": rekap.wilayah,
        "periode": rekap.periode,
        "cutoff": terbit.periode.cutoff.isoformat(),
        "ditetapkan": terbit.ditetapkan_at.isoformat(),
        "berita_acara": terbit.ba_nomor,
        "keputusan": terbit.keputusan_nomor,
        "perubahan": terbit.perubahan,
        "dikecualikan": [dict(satu) for satu in terbit.dikecualikan],
        "baris": [_row(baris, tertutup, terbit.penjelasan.get(baris.kode, "")) for baris in rekap.baris],
    }
    return (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode()


def _row(baris: BarisRekap, tertutup: Collection[Sel], penjelasan: str) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "kode": baris.kode,
        "nama": baris.nama,
        "jumlah_kab": baris.jumlah_kab,
        "jumlah_kec": baris.jumlah_kec,
        "jumlah_desa": baris.jumlah_desa,
        "jumlah_tps": baris.jumlah_tps,
    }
    isi |= {nama: getattr(baris, nama).to_dict() for nama in UKURAN}
    isi |= {nama: _details(baris, nama, tertutup) for nama in RINCIAN if nama != "tangguh"}
    celah = baris.celah
    isi["celah"] = celah.celah.to_dict() if celah else None
    isi["celah_sebab"] = {satu.value: n for satu, n in celah.sebab.items()} if celah else {}
    isi["celah_penjelasan"] = penjelasan
    return isi


def _details(baris: BarisRekap, bagian: str, tertutup: Collection[Sel]) -> dict[str, Any]:
    """Return the detail of one region. Below the kecamatan the tables about circumstances are not by sex."""
    hasil: dict[str, Any] = {}
    for kunci, n in sorted(getattr(baris, bagian).items()):
        if bagian == "disabilitas" and kunci == Disabilitas.TIDAK_ADA:
            continue
        if (baris.kode, bagian, kunci) in tertutup:
            hasil[kunci] = None
        elif bagian in BAGIAN and baris.panjang >= DESA:
            hasil[kunci] = {"jumlah": n.jumlah}
        else:
            hasil[kunci] = n.to_dict()
    return hasil


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `rekap.json`."""
    angka = {"type": "integer"}
    lp = {
        "type": "object",
        "properties": {"l": angka, "p": angka, "jumlah": angka},
        "required": ["jumlah"],
        "additionalProperties": False,
    }
    rinci = {"type": "object", "additionalProperties": {"anyOf": [lp, {"type": "null"}]}}
    teks = {"type": "string"}
    nama_rinci = [nama for nama in RINCIAN if nama != "tangguh"]
    baris = {
        "type": "object",
        "properties": {
            "kode": {"type": "string", "pattern": r"^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$"},
            "nama": teks,
            **dict.fromkeys(("jumlah_kab", "jumlah_kec", "jumlah_desa", "jumlah_tps"), angka),
            **dict.fromkeys(UKURAN, lp),
            **dict.fromkeys(nama_rinci, rinci),
            "celah": {"anyOf": [lp, {"type": "null"}]},
            "celah_sebab": {"type": "object", "additionalProperties": angka},
            "celah_penjelasan": teks,
        },
        "required": ["kode", "nama", *UKURAN, *nama_rinci, "celah"],
    }
    kepala = ("sumber", "kantor", "wilayah", "periode", "ditetapkan", "berita_acara", "keputusan", "lisensi")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SKEMA,
        "type": "object",
        "properties": {
            "skema": {"const": SKEMA},
            **dict.fromkeys(kepala, teks),
            "lisensi_url": teks,
            "cutoff": {"type": "string", "format": "date"},
            "perubahan": teks,
            "dikecualikan": {"type": "array", "items": {"type": "object", "additionalProperties": teks}},
            "baris": {"type": "array", "minItems": 1, "items": baris},
        },
        "required": ["skema", *kepala, "baris"],
    }
