"""What the worker does with invitations: mailing them, and forgetting contacts when their time is over."""

from __future__ import annotations

from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang, KirimanJawaban, Undangan
from suara.domains.survei.services.dasar import note
from suara.domains.survei.services.rahasia import make_token
from suara.domains.survei.services.undangan import is_terbuka, list_ingat, list_kirim, stamp, unstamp
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.terms_undangan import SaluranUndangan
from suara.kernel.parameter import get_number

SEKALIGUS = 100
"""Mails in one piece of work; it ends well before another worker may take it."""
DITUTUP = (StatusGelombang.TUTUP, StatusGelombang.TERBIT)
MENYERAH = 3
"""After so many failures the server is down, and not one mailbox strange."""
UMUR_KIRIMAN = timedelta(weeks=60)
"""A wave is a year at most: after that nobody sends the same answer again."""


def deliver(gelombang_id: int, sebelum: date | None) -> bool:
    """Mail invitations, or reminders to who had the last message by `sebelum`; say whether more wait.

    The token counts before its message leaves, so no message opens nothing. When the server fails the token
    is taken back and the error goes on, for the worker to try again; a refused address goes to the list of
    those that the office writes to itself.
    """
    wave = Gelombang.objects.select_related("kantor").filter(pk=gelombang_id).first()
    if wave is None or not is_terbuka(wave):
        return False
    mail = (SaluranUndangan.EMAIL,)
    rows = list_ingat(wave, sebelum, saluran=mail) if sebelum else list_kirim(wave, saluran=mail)
    found = list(rows.order_by("pk")[: SEKALIGUS + 1])
    errors: list[OSError] = []
    for row in found[:SEKALIGUS]:
        try:
            _mail(wave, row)
        except OSError as error:  # every failure of smtplib is one, and so is a network that is gone
            errors.append(error)
        if len(errors) >= MENYERAH:
            break
    if errors:
        raise errors[0]
    return len(found) > SEKALIGUS


def forget_kontak() -> int:
    """Delete the contacts of waves that were closed long enough ago; return how many."""
    gone = 0
    for wave in Gelombang.objects.filter(undangan_set__kontak__isnull=False).distinct():
        until = hapus_kontak_pada(wave)
        if until is None or until > today():
            continue
        with transaction.atomic():
            n = Undangan.objects.filter(gelombang=wave, kontak__isnull=False).update(kontak=None)
            note(None, "survei.undangan.kontak_dihapus", wave, {"jumlah": n})
        gone += n
    return gone


def hapus_kontak_pada(wave: Gelombang) -> date | None:
    """Return the day on which the contacts of a wave go; None while it is open or was never closed."""
    if wave.ditutup_pada is None or wave.status not in DITUTUP:
        return None
    return wave.ditutup_pada + timedelta(days=hari_simpan(wave.ditutup_pada))


def hari_simpan(pada: date | None = None) -> int:
    """Return how many days after closing a contact is kept, by the law of that day."""
    days, _used = get_number("survei.simpan_kontak", pada or today())
    return days


def forget_kiriman() -> int:
    """Delete the hashes of sendings that nobody repeats any more."""
    gone, _by_table = KirimanJawaban.objects.filter(minggu__lt=today() - UMUR_KIRIMAN).delete()
    return gone


def link_of(token: str) -> str:
    """Return the address that opens an invitation. Behind ``#`` nothing reaches a server or its log."""
    return f"{settings.PUBLIC_BASE_URL.rstrip('/')}/survei/undangan/#{token}"


def words_of(wave: Gelombang, token: str, *, ingat: bool) -> tuple[str, str]:
    """Return subject and text of a message."""
    context = {"gelombang": wave, "tautan": link_of(token), "kode": token, "ingat": ingat}
    subject = render_to_string("survei/surel/undangan_subjek.txt", context).strip()
    return subject, render_to_string("survei/surel/undangan.txt", context).strip()


def _mail(wave: Gelombang, row: Undangan) -> None:
    token = make_token()
    if not row.kontak or not stamp(row, token):
        return
    subject, text = words_of(wave, token, ingat=row.pesan_ke > 0)
    try:
        send_mail(subject, text, None, [row.kontak])
    except SMTPRecipientsRefused:
        unstamp(row, token, ditolak=True)
    except OSError:
        unstamp(row, token, ditolak=False)
        raise
