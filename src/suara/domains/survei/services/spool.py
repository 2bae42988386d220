"""The way of an answer into the table: taken in once, shuffled at every arrival, moved in batches.

What could tie an answer to its sender is undone here. All that wait in the spool are written anew, in random
order and under new keys, in the transaction of each arrival: neither order, nor place, nor PostgreSQL's
`xmin` tells which came last. A batch moves at night or when the spool is full; some stay behind, so that no
batch is small (`rules/aduk.py`); closing the wave moves all that is left. All of a batch carry the same week.
Invitations that were used are shuffled with it, so the order of their use is gone as well. No trail entry:
nobody notes an answer.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from django.db import transaction

from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.models import (
    Adukan,
    Gelombang,
    GelombangLayanan,
    Jawaban,
    JawabanSpool,
    KirimanJawaban,
    Undangan,
)
from suara.domains.survei.rules.aduk import KELOMPOK, PENUH, banyak_pindah, monday
from suara.domains.survei.rules.gelombang import dalam_tenggang, menerima_jawaban
from suara.domains.survei.services import rem
from suara.domains.survei.services.dasar import lock_gelombang
from suara.domains.survei.services.izin import hari_tenggang, take_izin
from suara.domains.survei.services.rahasia import hash_kirim, list_hash_kirim
from suara.domains.survei.services.terpisah import count_apart, hold_apart
from suara.domains.survei.terms_kerja import CaraGelombang, CaraMengisi, StatusGelombang, StatusUndangan
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

_ACAK = random.SystemRandom()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiriman:
    """One answer, checked against its questionnaire by the caller. Nothing of who sent it.

    `terpisah` are its (attribute, choice) that are counted apart; they part with the answer here.
    """

    layanan_id: int
    isi: Mapping[str, int | None]
    atribut: Mapping[str, Json] = field(default_factory=dict)
    komentar: str = ""
    cara: CaraMengisi = CaraMengisi.MANDIRI
    terpisah: tuple[tuple[str, str], ...] = ()


class Terima(Enum):
    """What became of a sending."""

    BARU = "baru"
    SUDAH_ADA = "sudah ada"


def accept_jawaban(
    *,
    gelombang: Gelombang,
    kiriman: Kiriman,
    kirim_id: uuid.UUID,
    izin: str = "",
    alamat: str = "",
    petugas: bool = False,
    diisi: date | None = None,
) -> Terima:
    """Take one answer in, with or without a pass; the same `kirim_id` again changes nothing.

    `alamat` is the network address for the brakes, not kept; empty for officers. `petugas` says that an
    officer enters it: no pass is asked, and paper may come after the last day. `diisi` is the day on which
    the sender's device says it was filled in; it is compared and not kept. Raises `TerlaluSering`,
    `IzinTidakBerlaku`, `WrongState` or `ActRefused`.
    """
    if alamat:
        rem.check_kirim(alamat)
    with transaction.atomic():
        wave = lock_gelombang(gelombang)
        if KirimanJawaban.objects.filter(kirim_hash__in=list_hash_kirim(kirim_id)).exists():
            return Terima.SUDAH_ADA
        week = _check(wave, kiriman, petugas=petugas, diisi=diisi)
        if wave.cara != CaraGelombang.TERBUKA and not petugas:
            take_izin(wave, izin, wajib=wave.cara == CaraGelombang.UNDANGAN)
        deras = rem.count_kirim(alamat, wave.pk, kiriman.layanan_id) if alamat else False
        KirimanJawaban.objects.create(kirim_hash=hash_kirim(kirim_id), minggu=week)
        waiting = _reshuffle(wave, _row(wave, kiriman, week, deras=deras))
        hold_apart(wave, kiriman.terpisah)
        if len(waiting) >= PENUH:
            _move(wave, waiting)
    return Terima.BARU


@transaction.atomic
def shuffle_gelombang(gelombang: Gelombang, *, tutup: bool = False) -> int:
    """Move a batch of waiting answers, all of them when the wave closes; return how many moved."""
    wave = lock_gelombang(gelombang)
    return _move(wave, list(JawabanSpool.objects.filter(gelombang=wave)), tutup=tutup)


def shuffle_all() -> dict[str, int]:
    """Move what can move in every wave; return how many, by the wave's short code."""
    moved = {}
    waiting = JawabanSpool.objects.order_by().values("gelombang")
    for wave in Gelombang.objects.filter(pk__in=waiting).order_by("pk"):
        # What came in after the last batch of a closed wave does not exist; a crash could leave it there.
        moved[wave.kode_pendek] = shuffle_gelombang(wave, tutup=wave.status != StatusGelombang.BUKA)
    return moved


def _check(wave: Gelombang, kiriman: Kiriman, *, petugas: bool, diisi: date | None) -> date:
    """Return the week, or refuse what this wave does not take.

    What comes after the last day, paper or from a device without signal, carries the last day's week: few
    come so late, and a week of their own would set them apart.
    """
    hari = today(wave.kantor.zona_waktu)
    masa = wave.tanggal_mulai, wave.tanggal_selesai
    late = diisi is not None and dalam_tenggang(
        wave.status, *masa, diisi=diisi, pada=hari, hari=hari_tenggang(wave.tanggal_selesai)
    )
    if wave.status != StatusGelombang.BUKA or not (
        petugas or late or menerima_jawaban(wave.status, *masa, hari)
    ):
        raise WrongState(_why_closed(wave, hari))
    if not GelombangLayanan.objects.filter(gelombang=wave, layanan=kiriman.layanan_id).exists():
        raise ActRefused(Kalimat(gettext_noop("Layanan itu tidak ditanyakan dalam survei ini.")), "layanan")
    return monday(min(hari, wave.tanggal_selesai))


def _why_closed(wave: Gelombang, hari: date) -> Kalimat:
    if hari < wave.tanggal_mulai:
        return Kalimat(gettext_noop("Survei ini belum dibuka, jadi jawaban ini tidak masuk."))
    if wave.status != StatusGelombang.BUKA:
        return Kalimat(gettext_noop("Survei ini sudah ditutup, jadi jawaban ini tidak masuk."))
    said = gettext_noop("Hari terakhir survei ini, {tanggal}, sudah lewat, jadi jawaban ini tidak masuk.")
    return Kalimat(said, {"tanggal": wave.tanggal_selesai.isoformat()})


def _row(wave: Gelombang, kiriman: Kiriman, week: date, *, deras: bool) -> JawabanSpool:
    return JawabanSpool(
        gelombang=wave, layanan_id=kiriman.layanan_id, minggu=week, cara=kiriman.cara.value,
        isi=dict(kiriman.isi), atribut=dict(kiriman.atribut), komentar=kiriman.komentar or None, deras=deras,
    )  # fmt: skip


def _reshuffle(wave: Gelombang, new: JawabanSpool) -> list[JawabanSpool]:
    """Write all that wait anew, the new one among them, in random order and under new keys."""
    waiting = [*JawabanSpool.objects.filter(gelombang=wave), new]
    _ACAK.shuffle(waiting)
    for row in waiting:
        row.pk = uuid.uuid4()
    JawabanSpool.objects.filter(gelombang=wave).delete()
    JawabanSpool.objects.bulk_create(waiting)
    return waiting


def _move(wave: Gelombang, waiting: Sequence[JawabanSpool], *, tutup: bool = False) -> int:
    """Move a random part of the waiting answers, in random order, under new keys and one week."""
    batch = _ACAK.sample(waiting, banyak_pindah(len(waiting), tutup=tutup))
    if batch or tutup:
        count_apart(wave, 1 if tutup else len(batch) / len(waiting))
    if not batch:
        return 0
    week = _week(wave, batch)
    Jawaban.objects.bulk_create(
        [
            Jawaban(
                gelombang=wave, layanan_id=row.layanan_id, minggu=week, cara=row.cara, isi=row.isi,
                atribut=row.atribut, komentar=row.komentar,
            )
            for row in batch
        ]
    )  # fmt: skip
    JawabanSpool.objects.filter(pk__in=[row.pk for row in batch]).delete()
    deras = sum(row.deras for row in batch)
    Adukan.objects.create(gelombang=wave, minggu=week, jumlah=len(batch), deras=deras)
    _shuffle_used(wave)
    return len(batch)


def _week(wave: Gelombang, batch: Sequence[JawabanSpool]) -> date:
    """Return the week that all of a batch carry.

    A wave that was opened again for a few ends with a small batch: that one takes the week of one before it.
    """
    before = Adukan.objects.filter(gelombang=wave).order_by("-minggu").first()
    return before.minggu if before and len(batch) < KELOMPOK else max(row.minggu for row in batch)


def _shuffle_used(wave: Gelombang) -> None:
    """Write the used invitations anew in random order: where and when a row was written no longer tells."""
    used = list(Undangan.objects.filter(gelombang=wave, status=StatusUndangan.TERPAKAI))
    _ACAK.shuffle(used)
    Undangan.objects.filter(pk__in=[row.pk for row in used]).delete()
    Undangan.objects.bulk_create(used, batch_size=500)
