"""Row `skor`: a CSV of a million questionnaires to NRR, IKM and 95 % interval, per unit, layanan, and both.

Both read the same file, refuse what is no answer, leave out questionnaires with fewer than seven answers, and
score the whole, every unit, every layanan, and every pair. Suara's also finds the columns by their headings,
classifies, and warns; its figures are exact fractions. Libraries are loaded before either clock starts.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from bench.pemilih.alat import MIB, Jam, Putusan, print_head, race
from bench.pemilih.data import home

from suara.domains.survei.terms import Unsur

AKHIR = date(2025, 12, 31)
LAYANAN = ("Daftar pemilih", "Informasi publik", "Pengaduan", "PAW", "Konsultasi pencalonan", "Data pemilu")
PER = ("unit", "layanan")
TERDEKAT = 1e-6
"""How far two intervals may lie apart: those of pandas are sums of floats."""


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head(f"skor: {pilihan.ukuran} kuesioner", ("pyarrow", "pandas", "scipy"))
    berkas = answers(pilihan.ukuran)
    isi = {"berkas": str(berkas)}
    print(f"  {berkas.stat().st_size / MIB:.0f} MiB CSV")
    hasil = race(
        {"Suara": ("bench.survei.skor:suara", isi), "pandas": ("bench.survei.skor_pandas:skor", isi)},
        ulang=pilihan.ulang,
    )
    kita, lawan = hasil["Suara"], hasil["pandas"]
    if kita.galat or lawan.galat:
        putusan.benar("kedua peserta selesai", benar=False)
        return
    putusan.nilai("pandas terhadap Suara", lawan.detik / kita.detik, 3.0, paling="sedikit")
    putusan.nilai("puncak memori", kita.puncak / MIB, 1024, paling="banyak", satuan=" MiB")
    print(f"    (menurut CPU {lawan.cpu / kita.cpu:.2f}×)")
    a, b = kita.isi["kelompok"], lawan.isi["kelompok"]
    sama = a.keys() == b.keys() and all(a[satu][:2] == b[satu][:2] for satu in a)
    putusan.benar(f"n, IKM dan sembilan NRR dari {len(a)} kelompok sama", sama)
    jarak = max(abs(x - y) for satu in a for x, y in zip(a[satu][2], b[satu][2], strict=True))
    putusan.nilai("selang terjauh berbeda", jarak, TERDEKAT, paling="banyak", satuan="")


def answers(ukuran: int) -> Path:
    """Return the file of so many questionnaires; made when it is not there."""
    import duckdb

    berkas = home() / f"survei-{ukuran}.csv"
    if not berkas.exists():
        berkas.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        baru = berkas.with_suffix(".baru")
        duckdb.execute(f"COPY ({_select(ukuran)}) TO '{baru}' (FORMAT csv, HEADER)")
        baru.rename(berkas)
    return berkas


def _select(ukuran: int) -> str:
    """Mostly 3 and 4, a person's answers alike, one cell in 400 blank, one person in 500 nearly silent."""
    nilai = ", ".join(
        f"CASE WHEN hash(i, {k}) % 400 = 0 OR (hash(i, 'diam') % 500 = 0 AND {k} > 3) THEN NULL "
        f"ELSE greatest(1, least(4, 3 + (hash(i) % 5 > 2)::INT - (hash(i, {k + 100}) % 6 = 0)::INT "
        f"- (hash(i, 'kecewa') % 20 = 0)::INT)) END AS {satu.value}"
        for k, satu in enumerate(Unsur)
    )
    daftar = ", ".join(f"'{satu}'" for satu in LAYANAN)
    return (
        f"SELECT 'KPU Kab. ' || (71 + hash(i, 'unit') % 11) AS unit, "
        f"[{daftar}][1 + (hash(i, 'layanan') % {len(LAYANAN)})::INT] AS layanan, "
        f"{nilai} FROM range({ukuran}) t(i)"
    )


def suara(jam: Jam, berkas: str) -> dict[str, Any]:
    """Score the file as `survei skor --per unit,layanan` does."""
    import pyarrow as pa
    from pyarrow import acero, compute, csv

    from suara.domains.survei.hitung.baca import load_jawaban
    from suara.domains.survei.hitung.kelompok import count_kelompok
    from suara.domains.survei.hitung.laporan import CaraHitung, skor_semua

    del acero, compute, csv
    pa.array([""])  # pyarrow now looks for pandas, which only the rival needs
    with jam:
        loaded = load_jawaban(Path(berkas), urutan=None, per=PER)
        semua, bagian = skor_semua(count_kelompok(loaded.tabel, loaded.kunci), CaraHitung(pada=AKHIR), PER)
    kelompok = {}
    for satu in (semua, *bagian):
        assert satu.hasil is not None
        assert satu.selang is not None
        angka = [str(satu.hasil.tersaji), *(str(unsur.tersaji) for unsur in satu.hasil.unsur)]
        nama = "|".join(f"{k}={n}" for k, n in zip(satu.kunci, satu.kelompok.nama, strict=True))
        kelompok[nama] = [satu.kelompok.n, angka, [satu.selang.bawah, satu.selang.atas]]
    return {"kelompok": kelompok}
