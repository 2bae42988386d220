"""Evidence grades of citations in words: how well we know the article we stand on."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suara.kernel.dasar import Bukti

type Words = str | Promise

GRADES: dict[str, tuple[Words, Words, str]] = {
    Bukti.TEKS: (_("teks dibaca"), _("Bunyi pasal ini sudah dibaca."), "sukses"),
    Bukti.RESMI: (
        _("penjelasan resmi"),
        _("Lembaga berwenang menjelaskannya; bunyi pasalnya belum dibaca."),
        "info",
    ),
    Bukti.LAMA: (
        _("aturan lama"),
        _("Berasal dari peraturan yang sudah diganti; mungkin berubah."),
        "perhatian",
    ),
    Bukti.PRAKTIK: (
        _("praktik"),
        _("Berasal dari praktik yang dipublikasikan atau pemberitaan."),
        "perhatian",
    ),
    Bukti.SIMPULAN: (_("simpulan"), _("Disimpulkan dari sumber lain."), "perhatian"),
    Bukti.UMUM: (
        _("pengetahuan umum"),
        _("Pengetahuan umum tentang undang-undang; bunyinya belum dibaca."),
        "perhatian",
    ),
    Bukti.RANCANGAN: (
        _("rancangan kami"),
        _("Rancangan kami sendiri; tidak ada sumber resminya."),
        "perhatian",
    ),
}


def evidence(grade: object) -> dict[str, object]:
    """Return code, word, explanation, tone, and whether an officer must check the article."""
    code = str(getattr(grade, "value", grade) or Bukti.TEKS)
    word, explanation, tone = GRADES.get(code, (code.lower(), "", "netral"))
    return {"kode": code, "kata": word, "arti": explanation, "nada": tone, "perlu_dicek": code != Bukti.TEKS}
