"""An invented recap: real places, numbers of no office. It balances, and adds up from desa to kab/kota."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from suara.engine.recap import LP, BarisRekap, Rekap
from suara.engine.recap.angka import RINCIAN, UKURAN
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN
from suara.engine.wilayah import read_wilayah

ALASAN = (
    ("MENINGGAL", 12),
    ("PINDAH_DOMISILI", 14),
    ("GANDA", 2),
    ("DI_BAWAH_UMUR", 1),
    ("TNI", 1),
    ("POLRI", 1),
)
SEBAB = (("USIA_17", 24), ("PINDAH_MASUK", 16), ("PURNAWIRAWAN", 1), ("BELUM_TERDAFTAR", 3), ("PEMULIHAN", 1))
GENERASI = (("PRA_BOOMER", 1), ("BABY_BOOMER", 13), ("X", 28), ("MILENIAL", 33), ("Z", 25))
DISABILITAS = (("1", 9), ("2", 3), ("3", 4), ("4", 3), ("5", 2), ("6", 3))


def invent_rekap(kode: str, periode: str, *, sebelum: Rekap | None = None, ditangguhkan: int = 0) -> Rekap:
    """Return the recap of a kab/kota; the same code and period give the same numbers.

    `ditangguhkan` voters of the first desa leave the total without being TMS: a gap to explain.
    """
    acak = random.Random(f"{kode} {periode}")  # noqa: S311 - figures of nobody
    nama = {satu: isi for satu, isi in read_wilayah().items() if satu == kode or satu.startswith(f"{kode}.")}
    desa = [satu for satu in nama if len(satu) == DESA]
    lama = {satu.kode: satu.kini for satu in sebelum.baris} if sebelum else {}
    baris = {satu: _village(acak, satu, nama[satu], lama.get(satu)) for satu in desa}
    di_dalam = _move(acak, baris, desa)
    if ditangguhkan:
        keluar = LP(ditangguhkan, 0)
        awal = baris[desa[0]]
        baris[desa[0]] = replace(awal, kini=awal.kini - keluar, tangguh={"DITANGGUHKAN": keluar})
    baris = {satu: _details(acak, isi) for satu, isi in baris.items()}
    semua = dict(baris)
    for atas in (satu for satu in nama if len(satu) in (KECAMATAN, KABUPATEN)):
        semua[atas] = add_rows(atas, nama[atas], {k: b for k, b in baris.items() if k.startswith(f"{atas}.")})
        dalam = di_dalam.get(atas, LP())
        semua[atas] = replace(semua[atas], masuk=semua[atas].masuk - dalam, keluar=semua[atas].keluar - dalam)
    return Rekap(periode=periode, wilayah=kode, baris=tuple(semua[satu] for satu in sorted(semua)))


def add_rows(kode: str, nama: str, bagian: Mapping[str, BarisRekap]) -> BarisRekap:
    """Return the row of a region from those of all its desa."""
    isi: dict[str, Any] = {ukur: sum((getattr(b, ukur) for b in bagian.values()), LP()) for ukur in UKURAN}
    for rinci in RINCIAN:
        kunci = sorted({satu for b in bagian.values() for satu in getattr(b, rinci)})
        isi[rinci] = {k: sum((getattr(b, rinci).get(k, LP()) for b in bagian.values()), LP()) for k in kunci}
    return BarisRekap(
        kode=kode,
        nama=nama,
        jumlah_kec=len({satu[:KECAMATAN] for satu in bagian}) if len(kode) == KABUPATEN else 0,
        jumlah_desa=len(bagian),
        jumlah_tps=sum(b.jumlah_tps for b in bagian.values()),
        **isi,
    )


def _village(acak: random.Random, kode: str, nama: str, lama: LP | None) -> BarisRekap:
    lama = lama or LP(acak.randint(400, 5200), acak.randint(400, 5200))
    baru = _share(acak, SEBAB, lama.jumlah // 90)
    tms = _share(acak, ALASAN, lama.jumlah // 160)
    masuk, keluar = sum(baru.values(), LP()), sum(tms.values(), LP())
    return BarisRekap(
        kode=kode, nama=nama, jumlah_tps=max(1, lama.jumlah // 500), lama=lama, baru=masuk, tms=keluar,
        kini=lama + masuk - keluar, perbaikan=LP(acak.randint(0, 30), acak.randint(0, 30)), baru_sebab=baru,
        tms_alasan=tms,
    )  # fmt: skip


def _move(acak: random.Random, baris: dict[str, BarisRekap], desa: list[str]) -> dict[str, LP]:
    """Let people move between villages, and one sex be corrected; return the moves inside each region."""
    di_dalam: dict[str, LP] = {}
    for dari, ke in pairwise(desa):
        n = LP(acak.randint(0, 6), acak.randint(0, 6))
        asal, tuju = baris[dari], baris[ke]
        baris[dari] = replace(asal, keluar=asal.keluar + n, kini=asal.kini - n)
        baris[ke] = replace(tuju, masuk=tuju.masuk + n, kini=tuju.kini + n)
        for panjang in (KECAMATAN, KABUPATEN):
            if dari[:panjang] == ke[:panjang]:
                di_dalam[dari[:panjang]] = di_dalam.get(dari[:panjang], LP()) + n
    satu = baris[desa[-1]]
    baris[desa[-1]] = replace(satu, koreksi_jk=LP(1, -1), kini=satu.kini + LP(1, -1))
    return di_dalam


def _details(acak: random.Random, satu: BarisRekap) -> BarisRekap:
    tanpa = LP(satu.kini.l // 40, satu.kini.p // 40)
    cacat = _share(acak, DISABILITAS, satu.kini.jumlah // 200)
    return replace(
        satu,
        ktpel={"S": satu.kini - tanpa, "B": tanpa},
        disabilitas={"0": satu.kini - sum(cacat.values(), LP())} | cacat,
        generasi={
            nama: LP(laki, perempuan)
            for (nama, _), laki, perempuan in zip(
                GENERASI, _split(GENERASI, satu.kini.l), _split(GENERASI, satu.kini.p), strict=True
            )
        },
    )


def _share(acak: random.Random, macam: tuple[tuple[str, int], ...], banyak: int) -> dict[str, LP]:
    """Return how `banyak` people fall into kinds by weight and sex; kinds without anybody are left out."""
    isi: dict[str, LP] = {}
    for nama in acak.choices([nama for nama, _ in macam], [bobot for _, bobot in macam], k=banyak):
        isi[nama] = isi.get(nama, LP()) + acak.choice((LP(1, 0), LP(0, 1)))
    return dict(sorted(isi.items()))


def _split(macam: tuple[tuple[str, int], ...], banyak: int) -> list[int]:
    """Divide a number by weights; the rest goes to the largest."""
    jumlah = sum(bobot for _, bobot in macam)
    bagian = [banyak * bobot // jumlah for _, bobot in macam]
    bagian[bagian.index(max(bagian))] += banyak - sum(bagian)
    return bagian
