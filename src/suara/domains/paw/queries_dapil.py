"""One dapil as its page shows it: candidates with votes, decrees, areas, neighbours. Seven queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from operator import attrgetter

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    DapilTetangga,
    DapilWilayah,
    SuaraCalon,
    SuaraWilayah,
    Via,
)
from suara.domains.paw.terms import TingkatWilayah

KEADAAN = {
    "TERPILIH": _("Terpilih, belum dilantik"),
    "DILANTIK": _("Dilantik"),
    "PAW": _("Pengganti antarwaktu"),
    "BERHENTI": _("Berhenti"),
    "DICORET": _("Dicoret dari DCT"),
}


@dataclass(frozen=True, slots=True)
class BarisCalon:
    """One candidate with the votes in force."""

    calon: Calon
    suara: SuaraCalon | None
    keadaan: str

    @property
    def nilai(self) -> int | None:
        """The votes; None: unknown."""
        return self.suara.nilai if self.suara else None

    @property
    def terbit(self) -> bool:
        """Whether the public sees the votes."""
        return self.suara is not None and self.suara.diterbitkan


@dataclass(slots=True)
class BarisKeputusan:
    """What one decree (or its absence) set in this dapil."""

    keputusan: str
    tanggal: dt.date | None
    calon: int = 0
    diganti: int = 0
    terbit: int = 0

    @property
    def berlaku(self) -> int:
        """How many of its numbers no later decree replaced."""
        return self.calon - self.diganti


@dataclass(frozen=True, slots=True)
class Penggantian:
    """A number that a later decree replaced."""

    calon: Calon
    lama: SuaraCalon
    baru: SuaraCalon


@dataclass(frozen=True, slots=True)
class BarisTingkat:
    """The votes per area of one level."""

    tingkat: TingkatWilayah
    wilayah: int
    angka: int
    terbit: int
    tanpa_keputusan: int


@dataclass(slots=True)
class IsiDapil:
    """Everything that the page of a dapil shows."""

    calon: list[BarisCalon]
    keputusan: list[BarisKeputusan]
    penggantian: list[Penggantian]
    tingkat: list[BarisTingkat]
    wilayah: list[DapilWilayah]
    tetangga: list[tuple[Dapil, DapilTetangga]]
    partai: list[tuple[str, str]] = field(default_factory=list)

    @property
    def diketahui(self) -> int:
        """How many candidates have known votes."""
        return sum(1 for row in self.calon if row.nilai is not None)

    @property
    def terbit(self) -> int:
        """How many candidates have published votes."""
        return sum(1 for row in self.calon if row.nilai is not None and row.terbit)

    @property
    def menunggu_terbit(self) -> int:
        """How many numbers, votes per area included, are not public yet."""
        totals = sum(1 for row in self.calon if row.suara is not None and not row.terbit)
        return totals + sum(row.angka - row.terbit for row in self.tingkat)

    @property
    def tanpa_keputusan(self) -> int:
        """How many numbers wait for a decree."""
        waiting = [row.suara for row in self.calon if row.suara and not row.terbit]
        totals = sum(1 for suara in waiting if not suara.keputusan_hasil)
        return totals + sum(row.tanpa_keputusan for row in self.tingkat)

    @property
    def menunggu_pelantikan(self) -> int:
        """How many elected candidates have no known oath."""
        return sum(1 for row in self.calon if row.keadaan == "TERPILIH")


def read_isi_dapil(dapil: Dapil) -> IsiDapil:
    """Read everything about one dapil; the number of queries does not grow with candidates or areas."""
    people = list(
        Calon.objects.filter(dapil=dapil)
        .select_related("partai", "keanggotaan")
        .order_by("partai__nomor", "partai__nama", "nomor_urut")
    )
    votes = list(SuaraCalon.objects.filter(calon__dapil=dapil).order_by("pk"))
    replaced = {row.menggantikan_id for row in votes if row.menggantikan_id}
    in_force = {row.calon_id: row for row in votes if row.pk not in replaced}
    parties = {str(item.partai_id): item.partai.nama for item in people if item.partai}
    return IsiDapil(
        calon=[BarisCalon(item, in_force.get(item.pk), _state(item)) for item in people],
        keputusan=_decrees(votes, replaced),
        penggantian=_replacements(people, votes),
        tingkat=_levels(dapil),
        wilayah=list(DapilWilayah.objects.filter(dapil=dapil).order_by("kode")),
        tetangga=list_tetangga(dapil),
        partai=list(parties.items()),
    )


def list_menunggu_pelantikan(dapil: Dapil) -> QuerySet[Anggota]:
    """Return who was elected in a dapil and has no known oath."""
    return (
        Anggota.objects.filter(
            kursi__dapil=dapil, via=Via.PEMILU, dilantik__isnull=True, berhenti__isnull=True
        )
        .select_related("calon", "kursi__partai")
        .order_by("kursi__partai__nomor", "calon__nomor_urut")
    )


def list_tetangga(dapil: Dapil) -> list[tuple[Dapil, DapilTetangga]]:
    """Return the dapil that touch this one, each with what is known of it."""
    pairs = (
        DapilTetangga.objects.filter(Q(dapil_a=dapil) | Q(dapil_b=dapil))
        .select_related("dapil_a", "dapil_b", "disahkan_oleh")
        .order_by("pk")
    )
    return [(pair.dapil_b if pair.dapil_a_id == dapil.pk else pair.dapil_a, pair) for pair in pairs]


def _state(calon: Calon) -> str:
    member = getattr(calon, "keanggotaan", None)
    if member is None:
        return "DICORET" if calon.dicoret else ""
    if member.berhenti:
        return "BERHENTI"
    if member.via == Via.PAW:
        return "PAW"
    return "DILANTIK" if member.dilantik else "TERPILIH"


def _decrees(votes: list[SuaraCalon], replaced: set[int]) -> list[BarisKeputusan]:
    found: dict[tuple[str, dt.date | None], BarisKeputusan] = {}
    for row in votes:
        key = (row.keputusan_hasil, row.tanggal_keputusan)
        decree = found.setdefault(key, BarisKeputusan(*key))
        decree.calon += 1
        decree.diganti += row.pk in replaced
        decree.terbit += row.diterbitkan
    return sorted(found.values(), key=lambda row: row.tanggal or dt.date.min, reverse=True)


def _replacements(people: list[Calon], votes: list[SuaraCalon]) -> list[Penggantian]:
    by_pk = {row.pk: row for row in votes}
    names = {item.pk: item for item in people}
    return [
        Penggantian(names[row.calon_id], by_pk[row.menggantikan_id], row)
        for row in sorted(votes, key=attrgetter("pk"), reverse=True)
        if row.menggantikan_id and by_pk[row.menggantikan_id].nilai != row.nilai
    ]


def _levels(dapil: Dapil) -> list[BarisTingkat]:
    rows = (
        SuaraWilayah.objects.berlaku()
        .filter(calon__dapil=dapil)
        .order_by()
        .values_list("tingkat")
        .annotate(
            n_wilayah=Count("kode", distinct=True),
            n_angka=Count("pk"),
            n_terbit=Count("pk", filter=Q(diterbitkan=True)),
            n_tanpa=Count("pk", filter=Q(diterbitkan=False, keputusan_hasil="")),
        )
    )
    found = [BarisTingkat(TingkatWilayah(level), *numbers) for level, *numbers in rows]
    return sorted(found, key=lambda row: list(TingkatWilayah).index(row.tingkat))
