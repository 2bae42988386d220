"""Invitations: from a list of contacts to messages that open the questionnaire once.

A token exists in the message alone; the table keeps its keyed hash. So what is sent is made when it is sent,
and a list of links can be handed out only once. Nothing here, and nothing in the trail, knows an answer.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet

from suara.core.akun.models import Akun
from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now, today
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.models import Gelombang, Undangan
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.gelombang import menerima_jawaban
from suara.domains.survei.rules.undangan import (
    MAKS_PESAN,
    PALING_BANYAK,
    PALING_BANYAK_KODE,
    DaftarKontak,
    batas_ingat,
)
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.services.rahasia import hash_token, make_kode, make_token
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang, StatusUndangan
from suara.domains.survei.terms_undangan import ActUndangan, SaluranUndangan
from suara.domains.survei.workflow_undangan import dari, menjadi
from suara.kernel.kalimat import Kalimat, gettext_noop

TASK = "suara.domains.survei.tasks.send_undangan"


@dataclass(frozen=True, slots=True)
class HasilImporKontak:
    """How many were added, and how many had an invitation to this wave already."""

    baru: int
    sudah_ada: int


@dataclass(frozen=True, slots=True)
class Pesan:
    """One message that the office sends itself; never printed by itself, kept nowhere."""

    kontak: str
    token: str

    def __repr__(self) -> str:
        return "Pesan(…)"


def is_surel_siap() -> bool:
    """Say whether the house can send mail; in a demo messages become files."""
    return bool(settings.SMTP_HOST or settings.DEMO)


@transaction.atomic
def import_kontak(*, actor: Akun, gelombang: Gelombang, daftar: DaftarKontak) -> HasilImporKontak:
    """Add an invitation for each contact that has none in this wave; nothing is sent yet."""
    wave = _begin(actor, gelombang, StatusGelombang.DRAF, StatusGelombang.BUKA)
    if daftar.salah:
        raise ActRefused(
            Kalimat(gettext_noop("Perbaiki dulu yang salah; belum ada yang disimpan.")), "kontak"
        )
    known = {row.kontak for row in wave.undangan_set.exclude(status=StatusUndangan.BATAL).only("kontak")}
    if len(known) + len(daftar.semua) > PALING_BANYAK:
        pola = gettext_noop("Satu gelombang paling banyak {jumlah} undangan.")
        raise ActRefused(Kalimat(pola, {"jumlah": PALING_BANYAK}), "kontak")
    rows = [
        # Nobody knows this token: the one that is sent is made when it is sent.
        Undangan(token_hash=hash_token(make_token()), gelombang=wave, saluran=saluran, kontak=kontak)
        for saluran, kontak in (
            *((SaluranUndangan.EMAIL, one) for one in daftar.email),
            *((SaluranUndangan.DAFTAR, one) for one in daftar.hp),
        )
        if kontak not in known
    ]
    Undangan.objects.bulk_create(rows, batch_size=500)
    note(actor, "survei.undangan.diimpor", wave, {"jumlah": len(rows)})
    return HasilImporKontak(len(rows), len(daftar.semua) - len(rows))


@transaction.atomic
def send_email(*, actor: Akun, gelombang: Gelombang) -> int:
    """Have the worker mail every invitation that was not sent yet; return how many."""
    wave = _begin_open(actor, gelombang)
    _need_mail()
    n = list_kirim(wave, saluran=(SaluranUndangan.EMAIL,)).count()
    _some(n)
    _plan(wave, "")
    note(actor, "survei.undangan.dikirim", wave, {"jumlah": n})
    return n


@transaction.atomic
def remind_email(*, actor: Akun, gelombang: Gelombang) -> int:
    """Have the worker remind who was mailed and has not opened the invitation; return how many."""
    wave = _begin_open(actor, gelombang)
    _need_mail()
    before = batas_ingat(today())
    n = list_ingat(wave, before, saluran=(SaluranUndangan.EMAIL,)).count()
    _some(n)
    _plan(wave, before.isoformat())
    note(actor, "survei.undangan.diingatkan", wave, {"jumlah": n})
    return n


@transaction.atomic
def hand_out(*, actor: Akun, gelombang: Gelombang, ingat: bool = False) -> list[Pesan]:
    """Return the messages that the office sends itself, once: their tokens are kept nowhere."""
    wave = _begin_open(actor, gelombang)
    saluran = saluran_daftar()
    rows = list_kirim(wave, saluran=saluran)
    if ingat:
        rows = list_ingat(wave, batas_ingat(today()), saluran=saluran)
    sent = [(row, make_token()) for row in rows.order_by("pk")]
    _some(len(sent))
    for row, token in sent:
        stamp(row, token)
    act = "survei.undangan.diserahkan_lagi" if ingat else "survei.undangan.diserahkan"
    note(actor, act, wave, {"jumlah": len(sent)})
    return [Pesan(row.kontak or "", token) for row, token in sent]


@transaction.atomic
def make_kode_struk(*, actor: Akun, gelombang: Gelombang, jumlah: int) -> list[str]:
    """Return codes for receipts, once; nobody's contact stands behind them."""
    wave = _begin_open(actor, gelombang)
    if not 1 <= jumlah <= PALING_BANYAK_KODE:
        pola = gettext_noop("Satu lembar memuat 1 sampai {jumlah} kode.")
        raise ActRefused(Kalimat(pola, {"jumlah": PALING_BANYAK_KODE}), "jumlah")
    codes = [make_kode() for _n in range(jumlah)]
    Undangan.objects.bulk_create(
        Undangan(
            token_hash=hash_token(code), gelombang=wave, saluran=SaluranUndangan.STRUK,
            status=menjadi(ActUndangan.KIRIM), tanggal_kirim=today(), pesan_ke=1,
        )
        for code in codes
    )  # fmt: skip
    note(actor, "survei.undangan.kode_dicetak", wave, {"jumlah": jumlah})
    return codes


@transaction.atomic
def cancel_undangan(*, actor: Akun, gelombang: Gelombang) -> int:
    """Cancel every invitation that was not used and forget its contact; return how many."""
    wave = _begin(actor, gelombang, *StatusGelombang)
    rows = Undangan.objects.filter(gelombang=wave, status__in=dari(ActUndangan.BATALKAN))
    n = rows.update(status=menjadi(ActUndangan.BATALKAN), kontak=None)
    _some(n)
    note(actor, "survei.undangan.dibatalkan", wave, {"jumlah": n})
    return n


def stamp(row: Undangan, token: str) -> bool:
    """Give an invitation the token of the message that goes out now; False when it was used meanwhile."""
    act = ActUndangan.KIRIM if row.status in dari(ActUndangan.KIRIM) else ActUndangan.INGATKAN
    same = Undangan.objects.filter(pk=row.pk, status=row.status, pesan_ke=row.pesan_ke)
    return bool(
        same.update(
            token_hash=hash_token(token),
            hash_lama=row.pk if act is ActUndangan.INGATKAN else None,
            status=menjadi(act),
            tanggal_kirim=today(),
            pesan_ke=F("pesan_ke") + 1,
        )
    )


def unstamp(row: Undangan, token: str, *, ditolak: bool) -> None:
    """Take back what `stamp` did, as the message did not leave; a refused address goes to the other list."""
    Undangan.objects.filter(pk=hash_token(token), status=menjadi(ActUndangan.KIRIM)).update(
        token_hash=row.pk,
        hash_lama=row.hash_lama,
        status=row.status,
        tanggal_kirim=row.tanggal_kirim,
        pesan_ke=row.pesan_ke,
        saluran=SaluranUndangan.DAFTAR if ditolak else row.saluran,
    )


def saluran_daftar() -> tuple[SaluranUndangan, ...]:
    """Return which channels the office serves itself: without a mail server, all of them."""
    both = (SaluranUndangan.DAFTAR, SaluranUndangan.EMAIL)
    return (SaluranUndangan.DAFTAR,) if is_surel_siap() else both


def list_kirim(wave: Gelombang, *, saluran: Sequence[SaluranUndangan]) -> QuerySet[Undangan]:
    """Return the invitations that were never sent."""
    return Undangan.objects.filter(
        gelombang=wave, saluran__in=saluran, status__in=dari(ActUndangan.KIRIM), kontak__isnull=False
    )


def list_ingat(wave: Gelombang, sebelum: date, *, saluran: Sequence[SaluranUndangan]) -> QuerySet[Undangan]:
    """Return the unused invitations whose last message went out on `sebelum` or earlier."""
    return Undangan.objects.filter(
        Q(pesan_ke__lt=MAKS_PESAN, tanggal_kirim__lte=sebelum),
        gelombang=wave, saluran__in=saluran, status__in=dari(ActUndangan.INGATKAN), kontak__isnull=False,
    )  # fmt: skip


def is_terbuka(wave: Gelombang) -> bool:
    """Say whether an invitation to this wave could be used today."""
    hari = today(wave.kantor.zona_waktu)
    return menerima_jawaban(wave.status, wave.tanggal_mulai, wave.tanggal_selesai, hari)


def _plan(wave: Gelombang, sebelum: str) -> None:
    key = f"survei.undangan:{wave.pk}:{uuid.uuid4().hex}"
    schedule(key=key, task=TASK, args={"gelombang": wave.pk, "sebelum": sebelum}, run_at=now())


def _begin(actor: Akun, gelombang: Gelombang, *states: StatusGelombang) -> Gelombang:
    require(actor, gelombang.kantor_id, *PENGELOLA)
    wave = lock_gelombang(gelombang)
    if wave.cara == CaraGelombang.TERBUKA:
        raise WrongState(Kalimat(gettext_noop("Gelombang ini terbuka untuk semua orang, tanpa undangan.")))
    if wave.status not in states:
        said = gettext_noop("Gelombang ini berstatus {status}; tindakan itu tidak dapat dilakukan lagi.")
        raise WrongState(Kalimat(said, {"status": StatusGelombang(wave.status).label}))
    return wave


def _begin_open(actor: Akun, gelombang: Gelombang) -> Gelombang:
    wave = _begin(actor, gelombang, *StatusGelombang)
    if not is_terbuka(wave):
        said = gettext_noop(
            "Undangan dikirim selagi pengisian dibuka, dari hari pertama sampai hari terakhir."
        )
        raise WrongState(Kalimat(said))
    return wave


def _need_mail() -> None:
    if not is_surel_siap():
        said = gettext_noop("Peladen email belum disetel. Unduh daftarnya, lalu kirim sendiri.")
        raise ActRefused(Kalimat(said))


def _some(n: int) -> None:
    if not n:
        raise ActRefused(Kalimat(gettext_noop("Tidak ada undangan yang perlu tindakan ini.")))
