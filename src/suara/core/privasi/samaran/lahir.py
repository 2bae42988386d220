"""Birth dates: a date just after a word about birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|agu(?:stus)?|agt|ags|sep(?:t)?"
    r"(?:ember)?|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?)"
)
_DATE = re.compile(
    rf"(?<!\d)\d{{1,2}}[ ]?[-/. ][ ]?(?:\d{{1,2}}|{_MONTH})\.?[ ]?[-/. ][ ]?(?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|(?<!\d)(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|(?<!\d)[0-3]\d[01]\d(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:lahir(?:nya)?|kelahiran|dilahirkan|ttl|tgl\.? ?lhr|lhr|t\.t\.l|tempat[ /,&]*tgl"
    r"|ulang tahun(?:nya)?|ultah)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"undang|peraturan|pkpu|keputusan|lahirnya uu", re.IGNORECASE)
_WHY = Kalimat(_("Tanggal di dekat kata lahir."))


def find_lahir(text: str) -> Iterator[Temuan]:
    """Yield dates of birth."""
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - 50) : match.start()]
        birth = list(_BIRTH.finditer(before))
        after = text[match.end() : match.end() + 30].lower()
        if (
            birth
            and not _LAW.search(before[birth[-1].start() :])
            and not _another_date(before, birth[-1].end())
        ):
            yield Temuan(JenisTemuan.TGL_LAHIR, *match.span(), 0.95, _WHY)
        elif re.match(r"[ ]?\(?(?:tgl|tanggal) lahir", after) or _beside_a_nik(match[0], before, after):
            yield Temuan(JenisTemuan.TGL_LAHIR, *match.span(), 0.85, _WHY)


def _beside_a_nik(date: str, before: str, after: str) -> bool:
    """Whether a date of a living person's birth stands in a list beside sixteen digits."""
    year = re.search(r"(?:19[3-9]\d|200\d|201[0-2])$", date)
    listed = re.match(r"[ ,;/|]{1,3}(?:nik[ :.]{0,3})?\d{16}", after) or re.search(
        r"\d{16}[ ,;/|]{1,3}$", before
    )
    return bool(year and listed)


def _another_date(before: str, since: int) -> bool:
    return _DATE.search(before, since) is not None
