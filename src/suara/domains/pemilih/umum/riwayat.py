"""How the number of voters of one office went from period to period, and what each is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.umum.angka import AngkaTerbit, read_angka
from suara.domains.pemilih.umum.terbitan import Terbitan

MAKS = 12


@dataclass(frozen=True, slots=True)
class Titik:
    """One period of the history and the one before it, if that was announced here."""

    angka: AngkaTerbit
    sebelum: AngkaTerbit | None

    @property
    def selisih(self) -> int | None:
        """The change since the announced period before; None when there is none."""
        return self.angka.pemilih.jumlah - self.sebelum.pemilih.jumlah if self.sebelum else None


def read_history(terbitan: Terbitan) -> list[Titik]:
    """Return the announced periods of the same office and length up to this one, newest first."""
    periode = terbitan.terbit.periode
    rows = list_ditetapkan().filter(kantor=periode.kantor_id, jenis=periode.jenis, cutoff__lte=periode.cutoff)
    angka = read_angka(list(rows[:MAKS]))
    return [Titik(satu, lama) for satu, lama in zip(angka, [*angka[1:], None], strict=True)]


def find_broken_chain(terbitan: Terbitan, riwayat: list[Titik]) -> AngkaTerbit | None:
    """Return the announced period before whose result is not what this one starts from; None when it is."""
    sebelum = riwayat[0].sebelum if riwayat else None
    baris = terbitan.find(terbitan.rekap.wilayah)
    if sebelum is None or baris is None or baris.lama == sebelum.pemilih:
        return None
    return sebelum
