"""*Siapa berikutnya?* — the questions, one at a time, and the answer as information.

The state of the conversation is the query string alone, so that every answer is a link that can be shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.paw.models import Anggota, Dapil, Partai, Pemilu
from suara.domains.paw.queries_pemilu import list_pool
from suara.domains.paw.rules import Informasi, siapa_berikutnya
from suara.domains.paw.terms import AlasanBerhenti, Lembaga

QUESTIONS: dict[str, str | Promise] = {
    "lembaga": _("Kursi di lembaga mana?"),
    "dapil": _("Daerah pemilihan mana?"),
    "partai": _("Partai politik apa?"),
    "anggota": _("Anggota yang mana?"),
    "alasan": _("Seandainya berhenti, karena apa?"),
}
WITHOUT_PARTY = "-"


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """The next question with the answers that the data allow."""

    kunci: str
    judul: str | Promise
    pilihan: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An answer already given: shown above the next question, with a link to give it anew."""

    judul: str | Promise
    isi: str
    ulangi: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Percakapan:
    """Where the reader is: what was answered, and the next question or the seat and the reason."""

    jawaban: tuple[Jawaban, ...]
    isian: Mapping[str, str]
    pertanyaan: Pertanyaan | None = None
    anggota: Anggota | None = None
    alasan: AlasanBerhenti | None = None


def converse(query: Mapping[str, str]) -> Percakapan:
    """Follow the answers in `query` as far as they are sound; an unknown answer is asked again."""
    given: dict[str, str] = {}
    answers: list[Jawaban] = []
    for key, title in QUESTIONS.items():
        options = _options(key, given)
        chosen = dict(options).get(query.get(key, ""))
        if chosen is None:
            return Percakapan(tuple(answers), given, Pertanyaan(key, title, options))
        answers.append(Jawaban(title, chosen, dict(given)))
        given[key] = query[key]
    anggota = Anggota.objects.select_related("calon", "kursi__dapil__pemilu", "kursi__partai").get(
        pk=int(given["anggota"])
    )
    return Percakapan(tuple(answers), given, None, anggota, AlasanBerhenti(given["alasan"]))


def inform(anggota: Anggota, alasan: AlasanBerhenti) -> Informasi:
    """Return who would follow this member, from published votes only."""
    kursi = anggota.kursi
    calon = list_pool(kursi.dapil_id, kursi.partai_id, publik=True)
    return siapa_berikutnya(calon, berhenti=str(anggota.calon_id), alasan=alasan)


def _options(key: str, given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    match key:
        case "lembaga":
            return _list_lembaga()
        case "dapil":
            return _list_dapil(given["lembaga"])
        case "partai":
            return _list_partai(int(given["dapil"]))
        case "anggota":
            return _list_anggota(int(given["dapil"]), given["partai"])
        case _:
            return tuple((item.value, gettext(item.label)) for item in AlasanBerhenti)


def _list_lembaga() -> tuple[tuple[str, str], ...]:
    """Institutions with a seated member in the data."""
    found = set(
        Anggota.objects.filter(berhenti__isnull=True)
        .order_by()
        .values_list("kursi__dapil__lembaga", flat=True)
        .distinct()
    )
    return tuple((item.value, gettext(item.label)) for item in Lembaga if item.value in found)


def _list_dapil(lembaga: str) -> tuple[tuple[str, str], ...]:
    """Dapil of the last election of the institution: Pemilu Terakhir decides, an older one never does."""
    seated = Dapil.objects.filter(lembaga=lembaga, kursi_set__anggota_set__berhenti__isnull=True)
    last = Pemilu.objects.filter(dapil_set__in=seated).order_by("-tanggal").first()
    rows = seated.filter(pemilu=last).distinct().order_by("nama_wilayah", "nama")
    return tuple((str(row.pk), _dapil_label(row)) for row in rows)


def _dapil_label(row: Dapil) -> str:
    place = f" ({row.nama_wilayah})" if row.nama_wilayah and row.lembaga == Lembaga.DPRD_KAB_KOTA else ""
    return f"{row.nama}{place}"


def _list_partai(dapil: int) -> tuple[tuple[str, str], ...]:
    seated = Anggota.objects.filter(kursi__dapil=dapil, berhenti__isnull=True)
    if seated.filter(kursi__partai__isnull=True).exists():
        return ((WITHOUT_PARTY, gettext("Perseorangan (DPD tidak mengenal partai)")),)
    rows = Partai.objects.filter(pk__in=seated.values("kursi__partai")).order_by("nomor", "nama")
    return tuple((str(row.pk), row.nama) for row in rows)


def _list_anggota(dapil: int, partai: str) -> tuple[tuple[str, str], ...]:
    rows = Anggota.objects.filter(kursi__dapil=dapil, berhenti__isnull=True)
    rows = rows.filter(kursi__partai=None if partai == WITHOUT_PARTY else int(partai))
    return tuple(
        (str(row.pk), row.calon.nama) for row in rows.select_related("calon").order_by("calon__nomor_urut")
    )
