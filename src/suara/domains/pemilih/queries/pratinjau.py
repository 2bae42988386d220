"""What a decision would do before anybody proposes it: how many the rules allow, and why the others not.

Candidates that the rules cannot tell apart are judged once: 60,000 rows are a few dozen questions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from suara.domains.pemilih.models import Bukti, Kandidat, PeriodeSatker
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.rules.dasar import BOLEH
from suara.domains.pemilih.rules.kandidat import FaktaKandidat, nilai_putusan
from suara.domains.pemilih.terms import JenisBukti, Putusan, StatusKandidat
from suara.engine.terms import JenisKandidat, LingkupPindah, SumberData, TingkatGanda
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Kalimat
from suara.kernel.keputusan import MANUAL, Keputusan

KUNCI = ("jenis", "alasan", "sumber", "pindah", "tingkat", "masukan")
TERBUKA = [status.value for status in StatusKandidat if status.is_open]


@dataclass(frozen=True, slots=True)
class Penolakan:
    """Why some of the chosen candidates are left out."""

    alasan: Kalimat
    jumlah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pratinjau:
    """How many would be decided, on what basis, and what is left out."""

    boleh: int
    manual: int
    """How many of them rest on no rule: people decide."""
    diam: int
    """How many more would be taken along with `manual`."""
    rows: QuerySet[Kandidat]
    ditolak: tuple[Penolakan, ...]
    dasar: tuple[Dasar, ...]


def preview(periode: PeriodeSatker, pilihan: Pilihan, putusan: Putusan, *, manual: bool = False) -> Pratinjau:
    """Ask the rules about every chosen candidate that is still open."""
    chosen = pilihan.of(periode).filter(status__in=TERBUKA, lanjutan_set__isnull=True)
    own = Bukti.objects.filter(kandidat=OuterRef("pk"))
    papers = _papers_of_deliveries(periode)
    tally, allowed, ids, total = _Hitung(manual), Q(pk__in=[]), list[int](), 0
    for key, count in _groups(chosen.filter(~Exists(own))):
        if tally.take(nilai_putusan(_facts(key, papers), putusan), count):
            allowed |= Q(**dict(zip(KUNCI, key, strict=True)))
            total += count
    for pk, key, kinds in _with_papers(chosen.filter(Exists(own))):
        if tally.take(nilai_putusan(_facts(key, papers, kinds), putusan), 1):
            ids.append(pk)
    return Pratinjau(
        boleh=total + len(ids),
        manual=tally.manual,
        diam=tally.diam,
        rows=chosen.filter((allowed & ~Exists(own)) | Q(pk__in=ids)),
        ditolak=tuple(Penolakan(tally.kata[pola], n) for pola, n in tally.ditolak.most_common()),
        dasar=tuple(tally.dasar),
    )


class _Hitung:
    """Counts the answers of the rules: what passes on which basis, and why the rest does not."""

    def __init__(self, ikut_manual: bool) -> None:
        self.ikut_manual = ikut_manual
        self.manual = self.diam = 0
        self.ditolak: Counter[str] = Counter()
        self.kata: dict[str, Kalimat] = {}
        self.dasar: dict[Dasar, None] = {}

    def take(self, answer: Keputusan, count: int) -> bool:
        """Count one answer for `count` candidates; say whether they pass."""
        silent = answer.hasil == MANUAL
        if answer.hasil == BOLEH or (silent and self.ikut_manual):
            self.manual += count if silent else 0
            self.dasar.update(dict.fromkeys(answer.langkah[-1].dasar))
            return True
        self.diam += count if silent else 0
        self.kata[answer.alasan.pola] = answer.alasan
        self.ditolak[answer.alasan.pola] += count
        return False


def judge(kandidat: Kandidat, putusan: Putusan) -> Keputusan:
    """Return what the rules say about one candidate."""
    kinds = set(kandidat.bukti_set.values_list("jenis", flat=True))
    papers = {kandidat.masukan_id: set(kandidat.masukan.bukti_set.values_list("jenis", flat=True))}
    key = tuple(getattr(kandidat, "masukan_id" if name == "masukan" else name) for name in KUNCI)
    return nilai_putusan(_facts(key, papers, kinds), putusan)


def _groups(rows: QuerySet[Kandidat]) -> list[tuple[tuple[object, ...], int]]:
    counts: Counter[tuple[object, ...]] = Counter()
    for *key, n in rows.order_by().values_list(*KUNCI).annotate(n=Count("pk")):
        counts[tuple(key)] += n
    return sorted(counts.items(), key=str)


def _facts(key: Iterable[object], papers: dict[int, set[str]], own: Iterable[str] = ()) -> FaktaKandidat:
    row = dict(zip(KUNCI, key, strict=True))
    kinds = {*own, *papers.get(int(str(row["masukan"])), set())}
    tingkat = str(row["tingkat"] or "")
    return FaktaKandidat(
        jenis=JenisKandidat(str(row["jenis"])),
        alasan=str(row["alasan"] or ""),
        sumber=SumberData(str(row["sumber"])),
        pindah=LingkupPindah(str(row["pindah"])),
        tingkat=TingkatGanda(tingkat) if tingkat else None,
        bukti=frozenset(JenisBukti(kind) for kind in kinds),
    )


def _papers_of_deliveries(periode: PeriodeSatker) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for masukan, jenis in Bukti.objects.filter(masukan__periode=periode).values_list("masukan", "jenis"):
        found[int(str(masukan))].add(jenis)
    return dict(found)


def _with_papers(rows: QuerySet[Kandidat]) -> list[tuple[int, tuple[object, ...], set[str]]]:
    """Return the candidates that have papers of their own, each with the kinds of them."""
    kinds: dict[int, set[str]] = defaultdict(set)
    keys: dict[int, tuple[object, ...]] = {}
    for pk, jenis_bukti, *key in rows.order_by().values_list("pk", "bukti_set__jenis", *KUNCI):
        kinds[pk].add(jenis_bukti)
        keys[pk] = tuple(key)
    return [(pk, key, kinds[pk]) for pk, key in keys.items()]
