"""The mail with an invitation. It is a convenience: the administrator can always hand the link over."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from suara.core.akun.models import Undangan

logger = logging.getLogger("suara.akun")


def mail_undangan(undangan: Undangan, url: str) -> bool:
    """Send the link to the invited person; False when there is no mail server or it refused."""
    if not settings.SMTP_HOST:
        return False
    context = {"undangan": undangan, "tautan": url}
    subject = render_to_string("akun/surel/undangan_subjek.txt", context).strip()
    try:
        send_mail(subject, render_to_string("akun/surel/undangan.txt", context), None, [undangan.email])
    except (OSError, SMTPException):
        logger.exception("invitation %s could not be mailed", undangan.pk)
        return False
    return True
