"""Mail about accounts. It is a convenience: an administrator can always tell the person."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from suara.core.akun.models import Akun, Undangan

logger = logging.getLogger("suara.akun")


def mail_undangan(undangan: Undangan, url: str) -> bool:
    """Send the link to the invited person; False when there is no mail server or it refused."""
    return _send("undangan", undangan.email, {"undangan": undangan, "tautan": url})


def mail_reset(akun: Akun) -> bool:
    """Tell a person that an administrator has taken away the second factor."""
    return _send("atur_ulang", akun.email, {"nama": akun.nama})


def _send(name: str, email: str, context: dict[str, object]) -> bool:
    if not settings.SMTP_HOST:
        return False
    subject = render_to_string(f"akun/surel/{name}_subjek.txt", context).strip()
    try:
        send_mail(subject, render_to_string(f"akun/surel/{name}.txt", context), None, [email])
    except (OSError, SMTPException):
        logger.exception("mail %s could not be sent", name)
        return False
    return True
