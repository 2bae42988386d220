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
    rows: QuerySet[Kandidat]
    ditolak: tuple[Penolakan, ...]
    dasar: tuple[Dasar, ...]


def preview(periode: PeriodeSatker, pilihan: Pilihan, putusan: Putusan, *, manual: bool = False) -> Pratinjau:
    """Ask the rules about every chosen candidate that is still open."""
    chosen = pilihan.of(periode).filter(status__in=TERBUKA)
    own = Bukti.objects.filter(kandidat=OuterRef("pk"))
    papers = _papers_of_deliveries(periode)
    allowed, refused, basis, silent = Q(pk__in=[]), Counter[str](), dict[Dasar, None](), 0
    said: dict[str, Kalimat] = {}
    plain = chosen.filter(~Exists(own))
    for key, count in _groups(plain):
        answer = nilai_putusan(_facts(key, papers), putusan)
        if _passes(answer, manual=manual):
            allowed |= Q(**dict(zip(KUNCI, key, strict=True)))
            basis.update(dict.fromkeys(answer.langkah[-1].dasar))
            silent += count if answer.hasil == MANUAL else 0
        else:
            said[answer.alasan.pola] = answer.alasan
            refused[answer.alasan.pola] += count
    ids: list[int] = []
    for pk, key, kinds in _with_papers(chosen.filter(Exists(own))):
        answer = nilai_putusan(_facts(key, papers, kinds), putusan)
        if _passes(answer, manual=manual):
            ids.append(pk)
            basis.update(dict.fromkeys(answer.langkah[-1].dasar))
            silent += answer.hasil == MANUAL
        else:
            said[answer.alasan.pola] = answer.alasan
            refused[answer.alasan.pola] += 1
    total = sum(count for key, count in _groups(plain.filter(allowed))) + len(ids)
    return Pratinjau(
        boleh=total,
        manual=silent,
        rows=chosen.filter((allowed & ~Exists(own)) | Q(pk__in=ids)),
        ditolak=tuple(Penolakan(said[pola], count) for pola, count in refused.most_common()),
        dasar=tuple(basis),
    )


def judge(kandidat: Kandidat, putusan: Putusan) -> Keputusan:
    """Return what the rules say about one candidate."""
    kinds = set(kandidat.bukti_set.values_list("jenis", flat=True))
    papers = {kandidat.masukan_id: set(kandidat.masukan.bukti_set.values_list("jenis", flat=True))}
    key = tuple(getattr(kandidat, "masukan_id" if name == "masukan" else name) for name in KUNCI)
    return nilai_putusan(_facts(key, papers, kinds), putusan)


def _passes(answer: Keputusan, *, manual: bool) -> bool:
    return answer.hasil == BOLEH or (manual and answer.hasil == MANUAL)


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
