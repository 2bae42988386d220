"""The anonymous answers of a wave as tables that lead to nobody: answers, the respondents' profile, codebook.

A row of answers carries its service only, and that only of services with enough respondents; traits of
respondents stand in a table of their own, counted and with small cells hidden. Rows are in the order of their
contents, so the order says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from suara.domains.survei.errors import WrongState
from suara.domains.survei.instrumen import kodebuku
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import Gelombang, Layanan
from suara.domains.survei.queries.hasil_sql import read_terpisah
from suara.domains.survei.queries.kecualian import list_jawaban
from suara.domains.survei.rules.tertutup import N_KECIL, TOTAL, tutup_baris
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.kernel.kalimat import Kalimat, gettext_noop

KOLOM_PROFIL = ("atribut", "nilai", "jumlah")
type Sel = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """One file of the export."""

    nama: str
    kolom: tuple[str, ...]
    baris: Sequence[Sequence[Sel]]


def list_ekspor(gelombang: Gelombang) -> list[Tabel]:
    """Return the tables of a wave; refused while it is open: two exports would differ by one answer."""
    if gelombang.status not in (StatusGelombang.TUTUP, StatusGelombang.TERBIT):
        raise WrongState(Kalimat(gettext_noop("Jawaban diekspor sesudah gelombang ditutup.")))
    definisi = load_definisi(gelombang.versi.definisi)
    rows = list(list_jawaban(gelombang).values_list("layanan", "isi", "atribut"))
    services = dict(Layanan.objects.filter(pk__in={row[0] for row in rows}).values_list("pk", "kode"))
    kode = tuple(satu.kode for satu in definisi.butir)
    shown = tutup_baris(Counter(services[row[0]] for row in rows), N_KECIL)
    answers = [
        (services[pk] if shown[services[pk]] is not None else "", *(isi.get(satu) for satu in kode))
        for pk, isi, _atribut in rows
    ]
    answers.sort(key=lambda row: tuple((cell is None, str(cell)) for cell in row))
    return [
        Tabel(nama="jawaban", kolom=("layanan", *kode), baris=answers),
        Tabel(
            nama="profil",
            kolom=KOLOM_PROFIL,
            baris=list(_profile(gelombang, definisi, [row[2] for row in rows])),
        ),
        Tabel(nama="kodebuku", kolom=kodebuku.KOLOM, baris=list(kodebuku.rows(definisi))),
    ]


def _profile(
    gelombang: Gelombang, definisi: Definisi, rows: Sequence[dict[str, object]]
) -> Iterator[tuple[Sel, ...]]:
    """Yield the counts of each trait; a hidden count is blank, and its total too when it would open one.

    Who did not say is counted as well (NA), or the answers' number would tell how many they are.
    """
    apart = read_terpisah(gelombang.pk)
    for trait in definisi.atribut:
        counts = Counter({satu.kode: 0 for satu in trait.pilihan} | apart.get(trait.kode, {}))
        for row in () if trait.terpisah else rows:
            said = row.get(trait.kode)
            counts.update(said if isinstance(said, list) and said else [str(said or kodebuku.KOSONG)])
        closed = tutup_baris(counts)
        yield from ((trait.kode, nilai, n) for nilai, n in closed.items() if nilai != TOTAL)
        yield trait.kode, "JUMLAH", closed[TOTAL]
