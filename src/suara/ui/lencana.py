"""Status tags: an official word in capitals becomes a readable word with a tone."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

TONES: dict[str, frozenset[str]] = {
    "sukses": frozenset(
        {"NAMA", "TERBIT", "SELESAI", "LENGKAP", "DISETUJUI", "LULUS", "DILANTIK", "AKTIF",
         "MEMENUHI_SYARAT", "MS", "SAH", "SESUAI"}
    ),
    "perhatian": frozenset(
        {"KLARIFIKASI", "MANUAL", "BUTUH_DATA", "PERHATIAN", "MENUNGGU_LHKPN", "MENUNGGU_PUTUSAN_CALON",
         "PLENO", "TERBUKA", "TIDAK_LENGKAP", "TMS", "HARI_INI", "BELUM_SESUAI"}
    ),
    "galat": frozenset({"DITOLAK", "TERLAMBAT", "GAGAL", "DICABUT", "TIDAK_SAH", "RUSAK"}),
    "info": frozenset(
        {"DIPROSES", "PEMERIKSAAN", "VERIFIKASI", "DITERIMA", "TERDAFTAR", "MASUK", "DIRALAT", "RALAT"}
    ),
}  # fmt: skip
WORDS: dict[str, Promise] = {
    "MS": _("Memenuhi syarat"),
    "TMS": _("Tidak memenuhi syarat"),
    "SUDAH_PAW": _("Sudah PAW"),
    "MENUNGGU_LHKPN": _("Menunggu LHKPN"),
    "DIRALAT": _("Diralat"),
    "RALAT": _("Ralat"),
    "MENUNGGU_PUTUSAN_CALON": _("Menunggu putusan calon"),
}
ICONS = {"sukses": "lulus", "perhatian": "perhatian", "galat": "galat", "info": "info"}


def humanize(code: str) -> str:
    """Turn ``TIDAK_LENGKAP`` into ``Tidak lengkap``, and an official abbreviation into its words."""
    if code in WORDS:
        return str(WORDS[code])
    return code.replace("_", " ").strip().capitalize()


def status_tag(status: object, *, label: str = "", tone: str = "") -> dict[str, object]:
    """Return word and tone of a status; unknown words are neutral, never refused."""
    code = str(getattr(status, "value", status) or "")
    word = (
        gettext(label or str(getattr(status, "label", "") or ""))
        if label or getattr(status, "label", "")
        else ""
    )
    if not word:
        word = gettext(humanize(code)) if code.isupper() else code
    key = code.upper().replace(" ", "_")
    found = tone or next((name for name, codes in TONES.items() if key in codes), "netral")
    return {"kata": word or "–", "nada": found, "ikon": ICONS.get(found, "")}
