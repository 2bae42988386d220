"""Numbers spelled in words: "nol delapan satu dua …", mixed with digits or split by filler words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran.angka import label_of
from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_WORDS = {
    "nol": "0",
    "kosong": "0",
    "ksong": "0",
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "mpat": "4",
    "lima": "5",
    "enam": "6",
    "nam": "6",
    "tujuh": "7",
    "tujuh2": "7",
    "delapan": "8",
    "lapan": "8",
    "dlapan": "8",
    "delapn": "8",
    "sembilan": "9",
    "smbilan": "9",
    "sembilan2": "9",
    "sbilan": "9",
}
_FILLERS = frozenset(["dst", "terus", "lanjut", "lalu", "sambung", "strip", "spasi", "kemudian", "trus"])
_TOKEN = re.compile(r"[0-9]+|[A-Za-z]+[0-9]?")
_GAP = re.compile(r"[ \t,.\-–/]{1,3}|\r?\n")
_PHONE = re.compile(r"(?:62|0)8[1-9]\d{6,10}")
_WHY = Kalimat(_("Nomor yang dieja dengan kata atau dipisah kata lain."))


def find_ejaan(text: str) -> Iterator[Temuan]:
    """Yield numbers in which words stand for digits."""
    run: list[tuple[int, int, str]] = []
    for match in _TOKEN.finditer(text):
        value = _value(match[0])
        joined = bool(run) and _GAP.fullmatch(text, run[-1][1], match.start()) is not None
        if run and not (joined and value is not None):
            yield from _judge(text, run)
            run = []
        if value is not None and (run or value):
            run.append((match.start(), match.end(), value))
    yield from _judge(text, run)


def _value(token: str) -> str | None:
    """Return the digits of a token, "" for a filler, None for any other word."""
    if token.isdigit():
        return token
    word = token.lower()
    return _WORDS.get(word, "" if word in _FILLERS else None)


def _judge(text: str, run: list[tuple[int, int, str]]) -> Iterator[Temuan]:
    while run and not run[-1][2]:
        run = run[:-1]
    digits = "".join(value for _start, _end, value in run)
    if len(run) < 2 or len(digits) < 9 or all(text[start:end].isdigit() for start, end, _value in run):
        return
    start, end = run[0][0], run[-1][1]
    label = label_of(text, start, end)
    jenis: JenisTemuan | None = None
    if _PHONE.fullmatch(digits):
        jenis = JenisTemuan.HP
    elif len(digits) >= 15:
        jenis = JenisTemuan(label) if label in ("NIK", "NKK", "REKENING") else JenisTemuan.DIGIT16
    elif label == "REKENING":
        jenis = JenisTemuan.REKENING
    elif label == "HP" and len(digits) <= 14:
        jenis = JenisTemuan.HP
    if jenis is not None:
        yield Temuan(jenis, start, end, 0.85, _WHY)
