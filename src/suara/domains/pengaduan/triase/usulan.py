"""What the machine proposes. A person decides; "tidak yakin" is an answer too."""

from __future__ import annotations

from dataclasses import dataclass, field

from suara.domains.pengaduan.terms import Kelas, Lembaga
from suara.kernel.kalimat import Json


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One proposed answer: `nilai` is None when the machine is not sure; `kata` moved it, strongest first.

    `kata` are plain words ("tidak"), `tertulis` the same ones as they stand in the message ("gk").
    """

    nilai: str | None = None
    keyakinan: float = 0.0
    teratas: tuple[tuple[str, float], ...] = ()
    kata: tuple[tuple[str, float], ...] = ()
    tertulis: tuple[str, ...] = field(default=(), compare=False)

    def to_dict(self) -> dict[str, Json]:
        """Return the answer as JSON."""
        return {
            "nilai": self.nilai,
            "keyakinan": round(self.keyakinan, 3),
            "teratas": [[label, round(nilai, 3)] for label, nilai in self.teratas],
            "kata": [[kata, round(nilai, 3)] for kata, nilai in self.kata],
            "tertulis": list(self.tertulis),
        }


@dataclass(frozen=True, slots=True)
class Usulan:
    """The whole proposal for one message; `tidak_layak` is the chance that it is spam, abuse, or a test."""

    kelas: Pilihan
    kadar: Pilihan
    topik: Pilihan
    lembaga: Pilihan
    unit: str | None
    wbs: Pilihan = field(default_factory=Pilihan)
    tidak_layak: float = 0.0

    @property
    def is_wbs(self) -> bool:
        """Whether the message must be kept from ordinary officers until the WBS team has seen it."""
        return self.wbs.nilai is not None

    @property
    def is_bukan_kewenangan(self) -> bool:
        """Whether, as far as the machine is sure, another body is competent."""
        return (
            self.lembaga.nilai is not None
            and self.lembaga.nilai != Lembaga.WBS_KPU
            and not Lembaga(self.lembaga.nilai).is_kpu
        )

    def to_dict(self) -> dict[str, Json]:
        """Return the proposal as JSON, for the command and for storing beside the report."""
        return {
            "kelas": self.kelas.to_dict(),
            "kadar": self.kadar.to_dict(),
            "topik": self.topik.to_dict(),
            "lembaga": self.lembaga.to_dict(),
            "bukan_kewenangan": self.is_bukan_kewenangan,
            "unit": self.unit,
            "wbs": self.wbs.to_dict(),
            "tidak_layak": round(self.tidak_layak, 3),
        }


KELAS = frozenset(kelas.value for kelas in Kelas)
