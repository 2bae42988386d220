"""The check: points, equations, then everything that does not fit. Pure: same table, same report."""

from __future__ import annotations

from collections.abc import Sequence

from suara.engine.periksa_rekap.aturan_baris import check_points
from suara.engine.periksa_rekap.aturan_dasar import describe_swap, find_missing, find_mixed_bases, imply
from suara.engine.periksa_rekap.aturan_jumlah import find_gaps, find_slips
from suara.engine.periksa_rekap.aturan_sumber import find_double_rows, find_misread, find_restatements
from suara.engine.periksa_rekap.persamaan import Persamaan, Sistem
from suara.engine.periksa_rekap.putusan import settle
from suara.engine.periksa_rekap.susun import build_equations
from suara.engine.periksa_rekap.tabel import TabelRekap
from suara.engine.periksa_rekap.temuan import LaporanRekap, TemuanRekap
from suara.engine.periksa_rekap.terms import JenisTemuanRekap
from suara.engine.periksa_rekap.tersangka import find_suspects
from suara.engine.periksa_rekap.titik import Nilai, build_points
from suara.engine.periksa_rekap.tukar import Pertukaran, find_swaps
from suara.engine.periksa_rekap.wilayah import SUMBER_DAFTAR, TANGGAL_DAFTAR
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KARENA_TUKAR = {JenisTemuanRekap.RANTAI, JenisTemuanRekap.NERACA, JenisTemuanRekap.JUMLAH_WILAYAH}
"""Kinds that fail only because two rows changed places."""


def check(tabel: TabelRekap) -> LaporanRekap:
    """Return every finding of a table. Order of rows does not matter; nothing is repaired or filled in."""
    peta = build_points(tabel)
    sistem = build_equations(peta)
    nilai, putusan = settle(peta, sistem)
    temuan: list[TemuanRekap] = [*find_misread(tabel), *find_double_rows(peta)]
    temuan += find_restatements(peta, nilai, putusan)
    catatan = _notes(tabel)
    gagal = sistem.failing(nilai)
    tukar = find_swaps(peta, nilai)
    temuan += [describe_swap(peta, satu) for satu in tukar]
    gagal = _without_swapped(gagal, tukar)
    for kawan, hasil in find_missing(peta, nilai, sistem.persamaan):
        selesai = set(kawan)
        gagal = [satu for satu in gagal if satu not in selesai]
        (temuan if isinstance(hasil, TemuanRekap) else catatan).append(hasil)  # type: ignore[arg-type]
    for persamaan, satu in find_mixed_bases(peta, nilai, gagal):
        gagal = [lain for lain in gagal if lain is not persamaan]
        temuan.append(satu)
    tersangka = find_suspects(sistem, nilai, gagal)
    temuan += find_gaps(peta, nilai, gagal, tersangka)
    temuan += find_slips(peta, nilai, tersangka)
    tersirat, bentrok = imply(sistem.persamaan, peta, nilai)
    temuan += bentrok
    tertukar = {id(titik) for satu in tukar for titik in (satu.satu, satu.dua)}
    temuan += check_points(peta, nilai, _balanced(sistem, nilai), tertukar)
    temuan.sort(key=lambda satu: satu.urutan)
    return LaporanRekap(
        temuan=tuple(temuan),
        tersirat=tuple(sorted(tersirat, key=lambda s: (s.periode, s.wilayah, s.ukuran.kunci))),
        catatan=tuple(catatan),
        diperiksa=_checked(sistem, nilai),
        baris=len({(satu.tabel, satu.nomor) for satu in tabel.baris}),
        angka=sum(len(satu.angka) + len(satu.persen) for satu in tabel.baris),
        daftar_wilayah=SUMBER_DAFTAR,
        tanggal_daftar=TANGGAL_DAFTAR,
    )


def _without_swapped(gagal: Sequence[Persamaan], tukar: Sequence[Pertukaran]) -> list[Persamaan]:
    kena = {t.kunci for satu in tukar for t in (satu.satu, satu.dua)}
    return [
        satu
        for satu in gagal
        if satu.jenis not in KARENA_TUKAR or not any(suku.peubah.titik in kena for suku in satu.semua)
    ]


def _balanced(sistem: Sistem, nilai: Nilai) -> set[int]:
    return {
        id(satu.titik)
        for satu in sistem.persamaan
        if satu.jenis is JenisTemuanRekap.NERACA and satu.gap(nilai) == 0
    }


def _checked(sistem: Sistem, nilai: Nilai) -> dict[JenisTemuanRekap, tuple[int, int]]:
    hasil: dict[JenisTemuanRekap, tuple[int, int]] = {}
    for satu in sistem.persamaan:
        selisih = satu.gap(nilai)
        if selisih is not None:
            hitung, cocok = hasil.get(satu.jenis, (0, 0))
            hasil[satu.jenis] = (hitung + 1, cocok + (selisih == 0))
    return {jenis: hasil[jenis] for jenis in JenisTemuanRekap if jenis in hasil}


def _notes(tabel: TabelRekap) -> list[Kalimat]:
    catatan: list[Kalimat] = []
    if tabel.tidak_dikenal:
        pola = _("Nama yang tidak ada di daftar wilayah, atau milik beberapa wilayah: {nama}.")
        catatan.append(Kalimat(pola, {"nama": "; ".join(tabel.tidak_dikenal[:20])}))
    if tabel.kolom_dilewati:
        pola = _("Kolom yang tidak dikenal dan tidak diperiksa: {kolom}.")
        catatan.append(Kalimat(pola, {"kolom": "; ".join(tabel.kolom_dilewati[:20])}))
    return catatan
