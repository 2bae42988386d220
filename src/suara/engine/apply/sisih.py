"""Set decisions aside that contradict each other, the list or the source, so that the others can be applied.

Nothing is chosen between them: all decisions about such a person or row leave together, and what that breaks
leaves too, until the rest agrees. They go back to people, by the number that the office knows them by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from suara.engine.apply.temuan import KeputusanBertentangan, TemuanKeputusan
from suara.engine.apply.terapkan import check
from suara.engine.langkah import Langkah
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.temuan import Kadar

LANGKAH_SISIH = Langkah(
    nama="sisih", berkas_sql=Path(__file__).with_name("sql") / "25_sisih.sql",
    masukan=("keputusan", "temuan_keputusan"), keluaran="sisih",
    arti=Kalimat(_("Menyisihkan putusan yang bertentangan")),
)  # fmt: skip
BATAS, SEDIKIT = 0.5, 20
"""More than this part, and more than a few: then the list is the wrong one, not the decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sisih:
    """One decision that was set aside, by its number, and the code of the contradiction."""

    nomor: int
    kode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSisih:
    """What was set aside, how many decisions there were, and what the check says of the others."""

    sisih: tuple[Sisih, ...]
    semula: int
    temuan: tuple[TemuanKeputusan, ...]
    sebab: tuple[TemuanKeputusan, ...] = ()

    @property
    def nomor(self) -> frozenset[int]:
        """The decisions, each once: one may stand in several contradictions."""
        return frozenset(satu.nomor for satu in self.sisih)

    @property
    def terlalu_banyak(self) -> bool:
        """Whether so much contradicts that somebody should look at the list first."""
        return len(self.nomor) > SEDIKIT and len(self.nomor) > BATAS * self.semula


def set_aside(sesi: Sesi, *, periode: str) -> HasilSisih:
    """Take contradictory decisions out of `keputusan` (with a column `nomor`) until the rest agrees."""
    semula, keluar = sesi.baris("keputusan"), set[tuple[int, str]]()
    sebab: tuple[TemuanKeputusan, ...] = ()
    while galat := _wrong(temuan := check(sesi, periode=periode)):
        sebab = sebab or galat
        if not sesi.jalankan(LANGKAH_SISIH):
            raise KeputusanBertentangan(temuan)
        keluar.update((int(nomor), str(kode)) for nomor, kode in sesi.rows("SELECT nomor, kode FROM sisih"))
        sesi.simpan("keputusan", "SELECT * FROM keputusan WHERE nomor NOT IN (SELECT nomor FROM sisih)")
    return HasilSisih(
        sisih=tuple(Sisih(nomor=nomor, kode=kode) for nomor, kode in sorted(keluar)),
        semula=semula, temuan=temuan, sebab=sebab,
    )  # fmt: skip


def _wrong(temuan: Sequence[TemuanKeputusan]) -> tuple[TemuanKeputusan, ...]:
    return tuple(satu for satu in temuan if satu.kadar is Kadar.GALAT)
