"""Reading digits the way people write them: in groups, over two lines, with the letters O, I and l between.

Everything works on atoms (runs of digits) and groups (atoms that stand close together), each found in one
pass over the text; no pattern looks back further than a few words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ATOM = re.compile(
    r"[0-9][0-9OoIl]*"
    r"|(?<![0-9A-Za-z])[OoIl]{1,6}(?=[0-9])[0-9OoIl]*"
    r"|(?<![0-9A-Za-z])OO{1,5}(?![0-9A-Za-z])"
)
_GAP = re.compile(r"[ \t]{0,3}(?:\r?\n|[.\-_–—+)])?[ \t]{0,3}")
_FOLD = str.maketrans("OoIl", "0011")
_DATE = re.compile(
    r"(?<!\d)\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"
)
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d]|\.\d)")
_WORD = re.compile(r"[a-z]+(?:[-./][a-z]+)*")
WINDOW = 70


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of digits; `beku` when it belongs to a date or to a number with thousands."""

    awal: int
    akhir: int
    digit: str
    beku: bool


def list_groups(text: str) -> list[list[Atom]]:
    """Return the atoms of a text, those that may be one number together."""
    frozen = [match.span() for pattern in (_DATE, _THOUSANDS) for match in pattern.finditer(text)]
    covered = {index for start, end in frozen for index in range(start, end)}
    groups: list[list[Atom]] = []
    for match in _ATOM.finditer(text):
        start, end = match.span()
        end = _trim(text, start, end)
        if end <= start:
            continue
        digits = text[start:end].translate(_FOLD)
        atom = Atom(start, end, digits, start in covered)
        last = groups[-1][-1].akhir if groups else -1
        if groups and start > last and _GAP.fullmatch(text, last, start):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _trim(text: str, start: int, end: int) -> int:
    """Leave out letters at the end that belong to a word ("5orang") or a unit ("5l")."""
    word_follows = end < len(text) and text[end].isalpha()
    few = sum(char.isdigit() for char in text[start:end]) < 3
    while end > start and text[end - 1] in "OoIl" and (word_follows or (few and text[end - 1] in "ol")):
        end -= 1
    return end


def join(atoms: list[Atom]) -> str:
    """Return the digits of several atoms as one number."""
    return "".join(atom.digit for atom in atoms)


_LABELS = {
    "NIK": "nik ktp ektp e-ktp kependudukan identitas niknya nik-nya ktpnya ktp-nya no.nik noktp nonik n.i.k",
    "NKK": "kk nkk keluarga kknya kk-nya nokk no.kk k.k n.k.k",
    "HP": "hp hpnya hp-nya handphone wa wanya wa-nya whatsapp whatsap telp telpon telepon tlp tlpn "
    "tlpon nohp "
    "no.hp hub hubungi kontak kontaknya sms ponsel seluler nowa no.wa watsap telfon phone contact wassap",
    "REKENING": "rek rekening norek no.rek rekeningnya rek-nya bri bni bca bsi btn mandiri bpd kaltimtara "
    "bankaltimtara bankaltimtara cimb danamon permata seabank britama simpedes "
    "simpeda",
    "TRANSFER": "transfer tf ditransfer mentransfer trf kirim dana ovo gopay shopeepay linkaja",
    "LAIN": "sk keputusan kpt sipol surat register registrasi agenda resi billing ntpn dokumen tiket barcode "
    "seri dipa kontrak spm sp2d nip nidn acara ba laporan aduan pengaduan kode token transaksi referensi "
    "putusan perkara id peraturan pkpu pasal sertifikat formulir kotak segel bilik batch arsip nomor-surat "
    "pajak faktur nota invoice spk sprin st kuitansi kwitansi voucher",
}
_LABEL_OF = {word: label for label, words in _LABELS.items() for word in words.split()}
NEAR = {"NIK": 8, "NKK": 6, "HP": 8, "REKENING": 9, "TRANSFER": 6, "LAIN": 5}


def label_of(text: str, start: int, end: int) -> str:
    """Return what the words around a number call it: the nearest word before, else a word just after."""
    before = _WORD.findall(text[max(0, start - WINDOW) : start].lower())
    for distance, word in enumerate(reversed(before), start=1):
        label = _LABEL_OF.get(word)
        if label and distance <= NEAR[label]:
            return label
    for word in _WORD.findall(text[end : end + 25].lower())[:3]:
        label = _LABEL_OF.get(word)
        if label in ("NIK", "NKK", "HP", "REKENING"):
            return label
    return ""
