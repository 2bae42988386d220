"""What is wrong with a file of answers, in sentences; nothing is counted then."""

from __future__ import annotations

from collections.abc import Sequence

from suara.kernel.kalimat import Json, Kalimat


class BerkasJawabanDitolak(ValueError):
    """A file that cannot be scored: one sentence, and the places that are wrong (row, column, sentence)."""

    def __init__(self, pesan: Kalimat, tempat: Sequence[tuple[int, str, Kalimat]] = ()) -> None:
        super().__init__(str(pesan))
        self.pesan, self.tempat = pesan, tuple(tempat)

    def to_dict(self) -> dict[str, Json]:
        """Return the refusal as plain JSON values."""
        places: list[Json] = [
            {"baris": row, "kolom": column, "pesan": said.to_dict()} for row, column, said in self.tempat
        ]
        return {"ditolak": self.pesan.to_dict(), "tempat": places}
