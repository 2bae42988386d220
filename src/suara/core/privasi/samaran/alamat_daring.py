"""E-mail addresses and accounts on social networks, also written so that a machine should not see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_AT = re.compile(r"[ ]?[(\[{][ ]?(?:at|et|a)[ ]?[)\]}][ ]?|[ ]?@[ ]?|[ ](?:at|et)[ ]", re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}\Z")
_DOT = r"(?:[ ]?[(\[{][ ]?(?:dot|titik)[ ]?[)\]}][ ]?|[ ](?:dot|titik)[ ]|[ ]?\.[ ]?)"
_HOST = re.compile(rf"[A-Za-z0-9\-]{{2,63}}(?:{_DOT}[A-Za-z0-9\-]{{2,24}}){{0,4}}", re.IGNORECASE)
_TOP = re.compile(rf"{_DOT}(?:com|co|id|net|org|info|sch|ac|or|web|my|go|io|me|biz|xyz)\b", re.IGNORECASE)
_PROVIDERS = re.compile(
    r"(?:gmail|gmial|gmal|gemail|yahoo|ymail|rocketmail|hotmail|outlook|icloud|proton|live)\b", re.IGNORECASE
)
_OFFICE = re.compile(
    r"kpu|bawaslu|dkpp|ppid|info|humas|sekretariat|pengaduan|helpdesk|admin|layanan|setjen|pemkot|pemprov|persuratan",
    re.IGNORECASE,
)
_OFFICIAL_HANDLE = re.compile(
    r"@?(?:kpu|bawaslu|dkpp|lapor|kemen|ombudsman|polri|polda|polres|humas|pemkot|pemkab|pemprov|ppid|mk_|komisi"
    r"|dukcapil|diskominfo|rri|tvri|kpk|ri\b)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z0-9_][A-Za-z0-9_.]{2,29}")
_LINK = re.compile(
    r"(?:https?://)?(?:www\.|m\.|web\.)?(?:(?P<wa>wa\.me|api\.whatsapp\.com)|instagram\.com|facebook\.com|fb\.com"
    r"|fb\.me|t\.me|x\.com|twitter\.com|tiktok\.com|youtube\.com|linkedin\.com/in|threads\.net)"
    r"/(?P<path>[^\s,;)\]]{2,100})",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"\b(?:ig|instagram|insta|fb|facebook|tiktok|twitter|telegram|tele|line|akun|username|medsos|threads)"
    r"(?:[ ](?:saya|sy|ku|aku|nya|dia|id|nama|x|ig|fb|instagram|facebook|tiktok|twitter|telegram)){0,2}"
    r"[ ]?(?P<mark>[:=]|yaitu|adalah)?[ ]{0,2}(?P<name>[A-Za-z0-9_][A-Za-z0-9_.]{2,29})",
    re.IGNORECASE,
)
_WHY_EMAIL = Kalimat(_("Berpola alamat email."))
_WHY_HANDLE = Kalimat(_("Nama akun media sosial."))
_WHY_LINK = Kalimat(_("Tautan ke akun atau nomor seseorang."))


def find_daring(text: str) -> Iterator[Temuan]:
    """Yield e-mail addresses, links to people, and handles."""
    yield from _emails(text)
    for match in _LINK.finditer(text):
        if match["wa"]:
            yield Temuan(JenisTemuan.HP, *match.span(), 0.97, _WHY_LINK)
        elif not _OFFICIAL_HANDLE.match(match["path"].lstrip("@")):
            yield Temuan(JenisTemuan.AKUN, *_shorn(text, *match.span()), 0.95, _WHY_LINK)
    for match in _HANDLE.finditer(text):
        if not _OFFICIAL_HANDLE.match(match[0]):
            yield Temuan(JenisTemuan.AKUN, *_shorn(text, *match.span()), 0.9, _WHY_HANDLE)
    for match in _NETWORK.finditer(text):
        name = match["name"].rstrip(".")
        telling = re.search(r"[0-9_.]", name) and re.search(r"[A-Za-z]", name)
        if telling and not _OFFICIAL_HANDLE.match(name) and not _is_host(name):
            start = match.start("name")
            yield Temuan(JenisTemuan.AKUN, start, start + len(name), 0.85, _WHY_HANDLE)


def _emails(text: str) -> Iterator[Temuan]:
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - 64) : at.start()])
        host = _HOST.match(text, at.end())
        if local is None or host is None or not local[0].strip(".-"):
            continue
        top = _TOP.search(host[0])
        known = _PROVIDERS.match(host[0])
        if not known and (top is None or at[0].strip().lower() in ("at", "et")):
            continue
        end = at.end() + (_end_of_host(host[0]) if top else known.end() if known else 0)
        official = re.search(r"\.go\.id", host[0], re.IGNORECASE) and _OFFICE.search(local[0])
        if not official:
            start = at.start() - len(local[0].lstrip(".-"))
            yield Temuan(JenisTemuan.EMAIL, start, end, 0.95, _WHY_EMAIL)


def _end_of_host(host: str) -> int:
    """Return where the last known ending of a host name stops: a sentence may go on after it."""
    end = 0
    for match in _TOP.finditer(host):
        if end and match.start() != end:
            break
        end = match.end()
    return end


def _shorn(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in ".,;:!?":
        end -= 1
    return start, end


def _is_host(name: str) -> bool:
    return re.fullmatch(r"[\w.]+\.(?:com|id|net|org)", name, re.IGNORECASE) is not None
