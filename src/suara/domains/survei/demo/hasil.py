"""Four semesters of SKM over six services: answered, reported, signed, followed up."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time, today
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.survei.demo.isian_acak import make_isian
from suara.domains.survei.demo.undangan import leave_out
from suara.domains.survei.models import (
    Gelombang,
    Jawaban,
    LaporanSurvei,
    Layanan,
    RencanaTindakLanjut,
    VersiInstrumen,
)
from suara.domains.survei.queries.laporan import list_rencana, sidik_of
from suara.domains.survei.services.gelombang import IsianGelombang, plan_gelombang
from suara.domains.survei.services.gerak import move_gelombang
from suara.domains.survei.services.laporan import check_laporan, draft_laporan, publish_laporan
from suara.domains.survei.services.rencana import (
    IsianKeadaan,
    IsianRencana,
    add_bukti,
    add_rencana,
    move_rencana,
)
from suara.domains.survei.terms_kerja import ActGelombang, StatusGelombang, StatusTindakLanjut, StatusVersi

LAYANAN: tuple[tuple[str, str, str, str], ...] = (
    ("informasi", "Permintaan informasi publik", "Public information requests", "64.PARHUBMAS"),
    ("pindah-memilih", "Layanan pindah memilih", "Voting in another place", "64.DATIN"),
    ("paw", "Penggantian antarwaktu", "Replacement of members", "64.TEKNIS"),
    ("pengaduan", "Pengaduan masyarakat", "Complaints", "64.HUKUM"),
    ("pencalonan", "Konsultasi pencalonan", "Advice on candidacy", "64.TEKNIS"),
    ("audiensi", "Audiensi dan kunjungan", "Visits", "64.PARHUBMAS"),
)
"""Code, name, English name, unit."""
PENGGUNA = (180, 120, 14, 60, 90, 40)
DIJAWAB = (
    (62, 41, 5, 18, 30, 15),
    (80, 50, 7, 26, 41, 19),
    (82, 54, 6, 25, 43, 20),
    (84, 52, 8, 27, 44, 21),
)
"""Answers by semester and service: the first misses its sample, the third service is always small."""
DIKELUARKAN = 1
"""The semester in which two persons left answers out."""
NAIK = (0.0, 0.02, 0.10, 0.13)
KEGIATAN = {
    "persyaratan": "Memasang daftar syarat setiap layanan di loket dan laman",
    "prosedur": "Menyederhanakan alur layanan menjadi satu loket",
    "waktu": "Menetapkan waktu layanan tiap permohonan dan mengumumkannya setiap bulan",
    "biaya": "Memasang papan “semua layanan gratis” di ruang layanan",
    "produk": "Memeriksa hasil layanan terhadap standar pelayanan",
    "kompetensi": "Melatih petugas loket tentang standar pelayanan",
    "perilaku": "Bimbingan pelayanan prima untuk petugas loket",
    "pengaduan": "Menjawab setiap pengaduan dalam tiga hari kerja dan mengumumkan hasilnya",
    "sarana": "Menambah kursi tunggu dan jalur kursi roda di ruang layanan",
}
PENANGGUNG = ("Kepala Bagian Keuangan, Umum, dan Logistik", "Kepala Bagian Hukum dan SDM")
ISIAN = {
    "pelaksana": "Subbagian Partisipasi, Hubungan Masyarakat",
    "lokasi": "Ruang layanan dan laman KPU Provinsi Kalimantan Timur",
    "sebab": (
        "Menurut saran responden dan catatan loket, waktu layanan belum diumumkan, ruang tunggu sempit pada "
        "masa ramai, dan pengaduan lisan belum selalu tercatat."
    ),
    "saran": "",
    "kepala_jabatan": "Ketua",
    "kepala_nip": "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemeran:
    """Who runs, who checks, who signs."""

    ayu: Akun
    joko: Akun
    maria: Akun


def semesters(hari: date, banyak: int = len(DIJAWAB)) -> list[tuple[str, date, date]]:
    """Return the last semesters that are over, the oldest first: name, first and last day of asking."""
    found: list[tuple[str, date, date]] = []
    tahun, paruh = hari.year, 1 if hari.month <= 6 else 2
    for _k in range(banyak):
        tahun, paruh = (tahun - 1, 2) if paruh == 1 else (tahun, 1)
        bulan = 4 if paruh == 1 else 10
        name = f"SKM Semester {'I' if paruh == 1 else 'II'} {tahun}"
        found.append((name, date(tahun, bulan, 1), date(tahun, bulan + 2, 15)))
    return found[::-1]


def at(hari: date) -> datetime:
    """Return nine in the morning of that day in Samarinda."""
    return datetime.combine(hari, time(1), tzinfo=UTC)


def create_hasil(*, pemeran: Pemeran, kantor: Kantor) -> None:
    """Make the waves with everything that follows from them, once; and one wave that is open today."""
    if Gelombang.objects.filter(kantor=kantor, status=StatusGelombang.TERBIT).exists():
        return
    versi = VersiInstrumen.objects.filter(instrumen__kode="skm-14-2017", status=StatusVersi.TERBIT).first()
    if versi is None:
        return
    layanan = _services(kantor)
    for nomor, (nama, mulai, akhir) in enumerate(semesters(today(kantor.zona_waktu))):
        wave = _answered(pemeran.ayu, kantor, versi, layanan, nomor, nama, mulai, akhir)
        if nomor == DIKELUARKAN:
            leave_out(wave, pengusul=pemeran.ayu, pemutus=pemeran.joko)
        _publish(pemeran, wave, nomor)
    if not Gelombang.objects.filter(kantor=kantor, status=StatusGelombang.BUKA).exists():
        _open(pemeran.ayu, kantor, versi, layanan)


def _services(kantor: Kantor) -> list[Layanan]:
    units = set(Unit.objects.filter(kantor=kantor).values_list("kode", flat=True))
    return [
        Layanan.objects.get_or_create(
            kantor=kantor,
            kode=kode,
            defaults={"nama": nama, "nama_en": nama_en, "unit_id": unit if unit in units else None},
        )[0]
        for kode, nama, nama_en, unit in LAYANAN
    ]


def _answered(
    ayu: Akun, kantor: Kantor, versi: VersiInstrumen, layanan: Sequence[Layanan], nomor: int,
    nama: str, mulai: date, akhir: date,
) -> Gelombang:  # fmt: skip
    """Plan, open, fill and close a wave on its own days."""
    with demo_time() as jam:
        jam(at(mulai))
        wave = _plan(ayu, kantor, versi, layanan, nama, mulai, akhir)
        wave = move_gelombang(actor=ayu, gelombang=wave, act=ActGelombang.BUKA, revisi=wave.revisi)
        jam(at(akhir + timedelta(days=1)))
        _fill(wave, layanan, nomor, mulai, akhir)
        return move_gelombang(actor=ayu, gelombang=wave, act=ActGelombang.TUTUP, revisi=wave.revisi)


def _plan(
    ayu: Akun, kantor: Kantor, versi: VersiInstrumen, layanan: Sequence[Layanan], nama: str, mulai: date,
    akhir: date,
) -> Gelombang:  # fmt: skip
    users = dict(zip([row.pk for row in layanan], PENGGUNA, strict=True))
    isian = IsianGelombang(nama=nama, versi=versi, mulai=mulai, selesai=akhir, layanan=users)
    return plan_gelombang(actor=ayu, kantor=kantor, isian=isian)


def _fill(wave: Gelombang, layanan: Sequence[Layanan], nomor: int, mulai: date, akhir: date) -> None:
    rows = [
        Jawaban(
            gelombang=wave, layanan=layanan[place], minggu=one.minggu, cara=one.cara, isi=one.isi,
            atribut=one.atribut,
        )
        for place, one in make_isian(nomor, DIJAWAB[nomor], mulai, akhir, NAIK[nomor])
    ]  # fmt: skip
    random.Random(nomor).shuffle(rows)  # noqa: S311 -- an example
    Jawaban.objects.bulk_create(rows, batch_size=500)


def _publish(pemeran: Pemeran, wave: Gelombang, nomor: int) -> None:
    with demo_time() as jam:
        jam(at(wave.tanggal_selesai + timedelta(days=5)))
        isian = {**ISIAN, "kepala_nama": pemeran.maria.nama}
        row = draft_laporan(actor=pemeran.ayu, gelombang=wave, isian=isian)
        lines = [
            _promise(pemeran.ayu, row, kode, at_) for at_, kode in enumerate(row.hasil["angka"]["terendah"])
        ]
    sidik = sidik_of(row, list_rencana(row))
    row = check_laporan(actor=pemeran.joko, laporan=row, sidik=sidik)
    publish_laporan(
        actor=pemeran.maria, laporan=row, sidik=sidik,
        tanggal_surat=min(wave.tanggal_selesai + timedelta(days=12), today(wave.kantor.zona_waktu)),
    )  # fmt: skip
    for place, line in enumerate(lines):
        _follow(pemeran.ayu, line, nomor, place)


def _promise(ayu: Akun, laporan: LaporanSurvei, kode: str, urut: int) -> RencanaTindakLanjut:
    """Promise one thing for each lowest unsur in the half year after the survey."""
    akhir = laporan.gelombang.tanggal_selesai
    tahun, triwulan = (akhir.year, 3) if akhir.month <= 6 else (akhir.year + 1, 1)
    return add_rencana(
        actor=ayu, laporan=laporan, unsur=kode,
        isian=IsianRencana(
            kegiatan=KEGIATAN[kode], tahun=tahun, triwulan=triwulan + min(urut, 1),
            penanggung_jawab=PENANGGUNG[min(urut, 1)],
        ),
    )  # fmt: skip


def _follow(ayu: Akun, line: RencanaTindakLanjut, nomor: int, urut: int) -> None:
    """Old promises are done with evidence; of the last report one is done, one on its way, the rest wait."""
    line.refresh_from_db()
    last = nomor == len(DIJAWAB) - 1
    if last and urut > 1:
        return
    state = IsianKeadaan(status=StatusTindakLanjut.BERJALAN)
    if not (last and urut):
        add_bukti(
            actor=ayu, rencana=line, tanggal=min(date(line.tahun, 3 * line.triwulan - 1, 20), today()),
            keterangan="Berita acara pelaksanaan tersimpan di arsip kantor (contoh)", berkas=None,
        )  # fmt: skip
        state = IsianKeadaan(status=StatusTindakLanjut.SELESAI)
    move_rencana(actor=ayu, rencana=line, revisi=line.revisi, isian=state)


def _open(ayu: Akun, kantor: Kantor, versi: VersiInstrumen, layanan: Sequence[Layanan]) -> None:
    """Open the wave of this semester, so that a citizen can answer today."""
    hari = today(kantor.zona_waktu)
    name = f"SKM Semester {'I' if hari.month <= 6 else 'II'} {hari.year}"
    wave = _plan(ayu, kantor, versi, layanan, name, hari - timedelta(days=21), hari + timedelta(days=28))
    move_gelombang(actor=ayu, gelombang=wave, act=ActGelombang.BUKA, revisi=wave.revisi)
