"""Addresses of homes. Where something happened, or where an office stands, is no secret."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran import kamus
from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_STREET = (
    r"(?:jalan|jln|jl|gang|gg|lorong|lrg|komplek|kompleks|perumahan|perum|asrama|kost?|kontrakan|griya"
    r"|perumnas|btn|rusunawa|rusun|dusun|dsn|kampung|kp)"
)
_NUMBER = r"(?:no|nomor|nmr|nomer|nmor|rumah no|rumah nomor)[. :]{0,2}\d{1,4}[ ]?[A-Za-z]?\b"
_RT = r"(?:rt|rw)[. :/]{0,2}(?:rw[. :/]{0,2})?\d{1,3}(?:[ ]?/[ ]?(?:rw[. ]{0,2})?\d{1,3})?"
_BLOCK = (
    r"(?:blok|blk)[. ]{0,2}[A-Za-z0-9]{1,3}(?:[ ]?[-/.][ ]?\d{1,3})?(?:[ ]?(?:no|nomor)[. ]{0,2}\d{1,4})?"
)
_START = re.compile(
    rf"(?<![A-Za-z])(?:(?P<street>{_STREET})\b\.?|(?P<rt>{_RT})(?!\d)|(?P<block>{_BLOCK})(?![A-Za-z0-9])"
    rf"|(?P<number>rumah (?:saya |sy |kami |nya )?{_NUMBER}))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[ ]{1,2}([A-Za-z][A-Za-z'.\-]{0,20}|\d{1,3}[A-Za-z]?(?![\d/:.]))")
_PART = re.compile(
    rf"[ ]?,?[ ]{{0,2}}(?:{_NUMBER}|{_RT}(?!\d)|{_BLOCK}(?![A-Za-z0-9])|km[. ]{{0,2}}\d{{1,3}}\b"
    rf"|(?:gang|gg|lorong|lrg|perum|perumahan|komplek|kompleks)\.?[ ][A-Za-z0-9'\-]{{1,20}}"
    r"(?:(?-i:[ ](?!N|RT|RW|Rt|Rw|Bl|Kel|Kec|Des|Ds)[A-Z][A-Za-z]{1,20}))?)",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:tinggal|rumah|alamat(?:nya|ku)?|beralamat|domisili|berdomisili|kediaman|bertempat|menetap|kos|kost"
    r"|ngontrak|kontrakan|almt|mukim|bermukim|rumahnya|tinggalnya|rumahku)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:saya|sy|kami|istri|suami|keluarga|warga|orang tua)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:kantor|sekretariat|gedung|tps|gudang|puskesmas|sekolah|sdn?|smpn?|sman?|masjid|lapangan|balai|posko|baliho"
    r"|spanduk|kampanye|posyandu|aula|hotel|toko|ketua|pengurus|macet|apk|pasar|poster|rsud|kpu|ppk|pps|bawaslu"
    r"|pemilih|dpt|pantarlih|coklit|undangan|warga di|wilayah|perempatan|simpang|pertigaan|jembatan)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\b(?:pak|bu|bpk|bapak|ibu|ketua|pengurus|pos|kas) $", re.IGNORECASE)
_WHY = Kalimat(_("Alamat rumah: jalan, gang, RT/RW, blok, atau nomor rumah."))


def find_alamat(text: str) -> Iterator[Temuan]:
    """Yield addresses that lead to somebody's door."""
    done = 0
    for match in _START.finditer(text):
        if match.start() < done:
            continue
        end, named = _street_name(text, match)
        if match["street"] and not named:
            continue
        parts = 0
        while part := _PART.match(text, end):
            end, parts = part.end(), parts + 1
        done = end
        if _leads_home(text, match, parts):
            end = _shorn(text, match.start(), end)
            yield Temuan(JenisTemuan.ALAMAT, match.start(), end, 0.9 if parts else 0.75, _WHY)


def _street_name(text: str, match: re.Match[str]) -> tuple[int, bool]:
    """Return where the name of a street ends, and whether there is one."""
    end = match.end()
    if not match["street"]:
        return end, True
    named = 0
    while named < 4 and (word := _WORD.match(text, end)):
        lower = word[1].lower().rstrip(".")
        if lower in kamus.words("alamat_henti") or (not named and _is_common(lower, word, text)):
            break
        if named and not (word[1][0].isupper() or word[1][0].isdigit()) and not _PART.match(text, word.end()):
            break
        end, named = word.end(), named + 1
        if word[1].endswith(".") and len(word[1]) > 3:
            break
    return end, bool(named)


def _is_common(lower: str, word: re.Match[str], text: str) -> bool:
    """Whether "jalan" with this word is a road in general, or an idiom, and no address follows."""
    return (
        lower in kamus.words("bukan_jalan") and not word[1][0].isupper() and not _PART.match(text, word.end())
    )


def _leads_home(text: str, match: re.Match[str], parts: int) -> bool:
    """Decide by what stands before: an office or an event, or somebody's home."""
    before = text[max(0, match.start() - 45) : match.start()]
    cut = max(before.rfind(". "), before.rfind("\n\n")) + 1
    before = before[cut:]
    home, public = _last(_HOME, before), _last(_PUBLIC, before)
    if match["number"]:
        return True
    if match["rt"] and _HEAD.search(before):
        return False
    if home > public:
        return True
    if public >= 0:
        return False
    if match["rt"] and "/" not in match[0] and parts < 1:
        return False
    if _PERSON.search(before) and (parts or match["rt"]):
        return True
    return parts >= 1 and not (match["rt"] and parts < 2)


def _last(pattern: re.Pattern[str], text: str) -> int:
    last = -1
    for match in pattern.finditer(text):
        last = match.start()
    return last


def _shorn(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .,;":
        end -= 1
    return end
