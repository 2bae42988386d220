"""Vocabulary of invitations, and of answers that are worth a second look."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class SaluranUndangan(Istilah):
    """How an invitation reaches its person."""

    EMAIL = "EMAIL", _("Email")
    DAFTAR = "DAFTAR", _("Daftar untuk dikirim sendiri")
    STRUK = "STRUK", _("Kode pada tanda terima")


class ActUndangan(Istilah):
    """What happens to an invitation."""

    KIRIM = "kirim", _("Kirim")
    GAGAL = "gagal", _("Tidak sampai")
    INGATKAN = "ingatkan", _("Ingatkan")
    PAKAI = "pakai", _("Dipakai")
    BATALKAN = "batalkan", _("Batalkan")


class JenisTanda(Istilah):
    """Why an answer is worth a second look. A flag proves nothing."""

    LURUS = "LURUS", _("Semua jawabannya sama")
    KEMBAR = "KEMBAR", _("Sama persis dengan beberapa jawaban lain")
    KOMENTAR = "KOMENTAR", _("Komentarnya sama dengan jawaban lain")
