"""The invented candidates and votes of the demo election, as the CSV files an office would import.

The same seed gives the same files for ever. Totals add up at every level: they are summed from the TPS.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

PEMILU = "CONTOH-2024"
LEMBAGA = "DPRD_PROVINSI"
PROVINSI = "KALIMANTAN TIMUR"
SEED = 64
CALON_PER_PARTAI = 6
KEKUATAN = (2_600, 1_900, 700, 480, 310, 150)
"""Votes that a list's candidates roughly get, strongest first."""
KEKUATAN_DENGAN_SERI = (2_600, 700, 480, 310)
"""The same where two more stand equal right behind the strongest."""

PARTAI: tuple[str, ...] = (
    "Partai Contoh Enggang",
    "Partai Contoh Pesut",
    "Partai Contoh Meranti",
    "Partai Contoh Anggrek",
)

DEPAN_L = (
    "Ahmad",
    "Burhan",
    "Darius",
    "Fadli",
    "Gusti",
    "Hendra",
    "Idris",
    "Johan",
    "Kamal",
    "Lukas",
    "Markus",
    "Noor",
)
DEPAN_P = (
    "Aisyah",
    "Beatrix",
    "Citra",
    "Dayang",
    "Elisabet",
    "Fitri",
    "Galuh",
    "Hasnah",
    "Indah",
    "Jumiati",
    "Kartika",
)
BELAKANG = (
    "Contohwan", "Contohyani", "Misalkan", "Andaikata", "Umpama", "Permisalan", "Teladan", "Peraga",
    "Rekaan", "Khayali", "Gambaran", "Ibarat", "Seumpama", "Purwarupa", "Maket",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DapilContoh:
    """One invented dapil on a real kabupaten/kota; the code is Kemendagri's."""

    kode: str
    nama: str
    kab_kota: str
    kursi_per_partai: int


# C5 carries no story: its seats are free for whoever tries the procedure.
DAPIL: tuple[DapilContoh, ...] = (
    DapilContoh("C1", "CONTOH KALTIM 1", "64.72", 2),
    DapilContoh("C2", "CONTOH KALTIM 2", "64.71", 1),
    DapilContoh("C3", "CONTOH KALTIM 3", "64.09", 1),
    DapilContoh("C4", "CONTOH KALTIM 4", "64.74", 1),
    DapilContoh("C5", "CONTOH KALTIM 5", "64.11", 1),
)


@dataclass(frozen=True, slots=True)
class CalonContoh:
    """One invented candidate with votes per TPS code."""

    dapil: DapilContoh
    partai_no: int
    nomor_urut: int
    nama: str
    jenis_kelamin: str
    suara_tps: Mapping[str, int]
    terpilih: bool

    @property
    def suara(self) -> int:
        """All valid votes."""
        return sum(self.suara_tps.values())


SERI: Mapping[tuple[str, int, int], tuple[int, int, int]] = {
    # (dapil, party, list number) -> votes in the three kecamatan of C4.
    # Meranti: both readings of "persebaran lebih luas" point to number 2.
    ("C4", 3, 2): (500, 400, 300),
    ("C4", 3, 4): (900, 300, 0),
    # Anggrek: number 1 has votes in more kecamatan, number 5 leads in more.
    ("C4", 4, 1): (100, 100, 1000),
    ("C4", 4, 5): (600, 600, 0),
}
"""Candidates whose votes are set by hand, so that two ties stand behind the elected."""


def build_calon(kelurahan: Mapping[str, Sequence[str]]) -> list[CalonContoh]:
    """Return all candidates; `kelurahan` lists the kelurahan/desa codes of each kabupaten/kota."""
    rng = random.Random(SEED)  # noqa: S311
    names = _names(rng)
    people: list[CalonContoh] = []
    for dapil in DAPIL:
        tps = _list_tps(kelurahan[dapil.kab_kota])
        for number in range(1, len(PARTAI) + 1):
            people += _list_of_party(rng, names, dapil, number, tps)
    return people


def write_dct(people: Iterable[CalonContoh]) -> bytes:
    """Return the candidate list with totals and elected marks as CSV."""
    header = ("election", "institution", "province", "dapil_code", "dapil", "party_no", "party", "list_no",
              "candidate_name", "gender", "votes", "elected")  # fmt: skip
    rows = (
        (*_head(calon), calon.dapil.nama, calon.partai_no, PARTAI[calon.partai_no - 1], calon.nomor_urut,
         calon.nama, calon.jenis_kelamin, calon.suara, int(calon.terpilih))
        for calon in people
    )  # fmt: skip
    return _csv(header, rows)


def write_suara(people: Iterable[CalonContoh], level: str) -> bytes:
    """Return votes per area of one level (`kab_kota`, `kecamatan`, `kelurahan` or `tps`) as CSV."""
    header = (
        "election",
        "institution",
        "province",
        "dapil_code",
        f"{level}_code",
        "party_no",
        "list_no",
        "votes",
    )
    rows = (
        (*_head(calon), area, calon.partai_no, calon.nomor_urut, votes)
        for calon in people
        for area, votes in _sum_to(calon.suara_tps, level).items()
    )
    return _csv(header, rows)


def _head(calon: CalonContoh) -> tuple[str, str, str, str]:
    return (PEMILU, LEMBAGA, PROVINSI, calon.dapil.kode)


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def _names(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield (name, gender), never the same name twice, a woman in every three."""
    men = [(f"{first} {last}", "L") for first in DEPAN_L for last in BELAKANG]
    women = [(f"{first} {last}", "P") for first in DEPAN_P for last in BELAKANG]
    rng.shuffle(men)
    rng.shuffle(women)
    while men and women:
        yield men.pop()
        yield women.pop()
        yield men.pop()


def _list_tps(kelurahan: Sequence[str]) -> list[str]:
    """Two TPS in every kelurahan where there are few, one where there are many."""
    per_kelurahan = 2 if len(kelurahan) <= 15 else 1
    return [f"{kode}.{number:03}" for kode in kelurahan for number in range(1, per_kelurahan + 1)]


def _list_of_party(
    rng: random.Random,
    names: Iterator[tuple[str, str]],
    dapil: DapilContoh,
    partai_no: int,
    tps: Sequence[str],
) -> list[CalonContoh]:
    votes = {
        number: _spread_given(rng, tps, given)
        for number in range(1, CALON_PER_PARTAI + 1)
        if (given := SERI.get((dapil.kode, partai_no, number)))
    }
    others = [number for number in range(1, CALON_PER_PARTAI + 1) if number not in votes]
    rng.shuffle(others)
    strength = KEKUATAN if len(others) == CALON_PER_PARTAI else KEKUATAN_DENGAN_SERI
    votes |= {number: _spread(rng, tps, total) for number, total in zip(others, strength, strict=True)}
    order = sorted(votes, key=lambda number: -sum(votes[number].values()))
    elected = set(order[: dapil.kursi_per_partai])
    people = []
    for number in range(1, CALON_PER_PARTAI + 1):
        name, gender = next(names)
        people.append(CalonContoh(dapil, partai_no, number, name, gender, votes[number], number in elected))
    return people


def _spread(rng: random.Random, tps: Sequence[str], total: int) -> dict[str, int]:
    """Distribute `total` votes over the TPS by chance; every TPS is counted, also with zero."""
    counts = dict.fromkeys(tps, 0)
    for code in rng.choices(tps, weights=[rng.random() + 0.2 for _ in tps], k=total + rng.randrange(60)):
        counts[code] += 1
    return counts


def _spread_given(rng: random.Random, tps: Sequence[str], per_kecamatan: Sequence[int]) -> dict[str, int]:
    """Distribute given totals inside each kecamatan."""
    counts = dict.fromkeys(tps, 0)
    kecamatan = sorted({code[:8] for code in tps})
    for area, total in zip(kecamatan, per_kecamatan, strict=True):
        for code in rng.choices([item for item in tps if item.startswith(area)], k=total):
            counts[code] += 1
    return counts


def _sum_to(suara_tps: Mapping[str, int], level: str) -> dict[str, int]:
    """Sum TPS votes up to a level; the length of a Kemendagri code is its level."""
    length = {"kab_kota": 5, "kecamatan": 8, "kelurahan": 13, "tps": 17}[level]
    sums: dict[str, int] = {}
    for code, votes in suara_tps.items():
        sums[code[:length]] = sums.get(code[:length], 0) + votes
    return sums
