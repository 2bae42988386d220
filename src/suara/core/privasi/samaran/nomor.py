"""NIK, KK numbers, mobile phones and bank accounts among the digits of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran.angka import Atom, join, label_of, list_groups
from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

LONG = 16
_PHONE = re.compile(r"(?:(?:00)?62|0)8[1-9]\d{6,10}")
_BARE_PHONE = re.compile(r"8[1-9]\d{7,10}")
_HOTLINE = re.compile(r"\b(?:hotline|call ?center|helpdesk|nomor resmi|nomor layanan|narahubung resmi)\b")
_PROVINCES = frozenset(
    (
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 98),
    )
)
_REASONS = {
    "NIK": Kalimat(_("Nomor panjang di dekat kata NIK atau KTP.")),
    "NKK": Kalimat(_("Nomor panjang di dekat kata KK.")),
    "": Kalimat(_("Enam belas digit tanpa keterangan; dapat berupa NIK atau nomor KK.")),
}
_WHY_PHONE = Kalimat(_("Berpola nomor telepon seluler."))
_WHY_BARE = Kalimat(_("Angka di dekat kata HP atau WA."))
_WHY_ACCOUNT = Kalimat(_("Angka di dekat kata rekening atau nama bank."))


def find_nomor(text: str) -> Iterator[Temuan]:
    """Yield every number that belongs to a person."""
    for group in list_groups(text):
        index = 0
        while index < len(group):
            found, used = _at(text, group, index)
            if found is not None:
                yield found
            index += used


def _at(text: str, group: list[Atom], index: int) -> tuple[Temuan | None, int]:
    """Read the number that begins at one atom; return it and how many atoms it takes."""
    label = label_of(text, group[index].awal, group[-1].akhir)
    for read in (_long, _phone, _account):
        size, jenis, certainty, why = read(text, group[index : index + 32], label)
        if size:
            end = group[index + size - 1].akhir
            start = group[index].awal
            if jenis is None:
                return None, size
            if text[max(0, start - 1) : start] == "+":
                start -= 1
            return Temuan(jenis, start, end, certainty, why), size
    return None, 1


type _Read = tuple[int, JenisTemuan | None, float, Kalimat]
_NONE: _Read = (0, None, 0.0, _WHY_PHONE)


def _long(_text: str, atoms: list[Atom], label: str) -> _Read:
    """Read a NIK, a KK number, or sixteen digits that nothing explains."""
    size = _sixteen(atoms, label)
    if not size:
        return _NONE
    if label == "LAIN":
        return size, None, 0.0, _REASONS[""]
    if label == "REKENING":
        return size, JenisTemuan.REKENING, 0.9, _WHY_ACCOUNT
    if label in ("NIK", "NKK"):
        return size, JenisTemuan(label), 0.98, _REASONS[label]
    return size, JenisTemuan.DIGIT16, 0.9, _REASONS[""]


def _sixteen(atoms: list[Atom], label: str) -> int:
    """Return how many atoms make a number of sixteen digits; near "NIK" a typo of a few digits counts."""
    if len(atoms[0].digit) >= LONG:
        return 1
    named = label in ("NIK", "NKK")
    total = near = 0
    for size, atom in enumerate(atoms[:LONG], start=1):
        if atom.beku and not named:
            return 0
        total += len(atom.digit)
        if total == LONG and (named or _is_plausible(atoms[:size])):
            return size
        if named and 12 <= total <= LONG + 2:
            near = size
        if total > LONG + 2:
            break
    return near if named and not _PHONE.match(join(atoms)) else 0


def _is_plausible(atoms: list[Atom]) -> bool:
    """Whether sixteen digits in pieces look like one number: even pieces, or a region with a birth date."""
    sizes = {len(atom.digit) for atom in atoms[:-1]}
    digits = join(atoms)
    if all(atom.digit[:2] in ("19", "20") and len(atom.digit) == 4 for atom in atoms):
        return False
    if len(sizes) == 1 and max(sizes) >= 4:
        return True
    day, month = int(digits[6:8]) % 40, int(digits[8:10])
    return int(digits[:2]) in _PROVINCES and 1 <= day <= 31 and 1 <= month <= 12


def _phone(text: str, atoms: list[Atom], label: str) -> _Read:
    """Read a mobile number."""
    size = _phone_size(atoms, label)
    digits = join(atoms[:size])
    if not size or (label == "LAIN" and not _PHONE.fullmatch(digits)):
        return _NONE
    if label == "REKENING":
        return size, JenisTemuan.REKENING, 0.85, _WHY_ACCOUNT
    start = atoms[0].awal
    if _HOTLINE.search(text[max(0, start - 40) : start].lower()):
        return size, None, 0.0, _WHY_PHONE
    if _PHONE.fullmatch(digits):
        return size, JenisTemuan.HP, 0.97, _WHY_PHONE
    return size, JenisTemuan.HP, 0.8, _WHY_BARE


def _phone_size(atoms: list[Atom], label: str) -> int:
    digits, best = "", 0
    if len(atoms[0].digit) < 3 and label != "HP" and not digits_follow(atoms):
        return 0
    for size, atom in enumerate(atoms[:14], start=1):
        even = len({len(piece.digit) for piece in atoms[1:size]}) == 1
        if atom.beku or (best and ((len(atom.digit) < 3 and not even) or len(digits + atom.digit) > 13)):
            break
        digits += atom.digit
        if len(digits) > 14:
            break
        if _PHONE.fullmatch(digits) or (label == "HP" and _BARE_PHONE.fullmatch(digits)):
            best = size if len(digits) >= 10 else best
    return best


def digits_follow(atoms: list[Atom]) -> bool:
    """Whether a number written in short pieces begins: ``08 12 34 56 78 90``, ``+62 812 …``."""
    pieces = [len(atom.digit) for atom in atoms[:7]]
    return atoms[0].digit == "62" or (len(pieces) >= 5 and len(set(pieces[:5])) == 1)


def _account(text: str, atoms: list[Atom], label: str) -> _Read:
    """Read a bank account: eight to eighteen digits near the name of a bank, and not an amount."""
    if label not in ("REKENING", "TRANSFER") or _is_amount(text, atoms[0]):
        return _NONE
    total = best = 0
    for size, atom in enumerate(atoms, start=1):
        if atom.beku:
            break
        total += len(atom.digit)
        if total > 18:
            break
        if total >= 8:
            best = size
    return (best, JenisTemuan.REKENING, 0.9, _WHY_ACCOUNT) if best else _NONE


def _is_amount(text: str, atom: Atom) -> bool:
    before = text[max(0, atom.awal - 4) : atom.awal].lower()
    after = text[atom.akhir : atom.akhir + 8].lower().lstrip()
    return "rp" in before or after.startswith(("rupiah", "juta", "ribu", "jt", "rb", ",-"))
