"""Why an act was refused, in sentences an officer can act on."""

from __future__ import annotations

from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.tolakan import Tolakan


class ActRefused(Tolakan):
    """The act can't be done; `kalimat` says why and what to do."""


class NotAllowed(ActRefused):
    """The actor does not hold the role for this act in the office of the case."""


class WrongState(ActRefused):
    """The workflow has no such act in the state of the case."""


class StaleVersion(ActRefused):
    """Somebody else changed the case after the page was opened."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            Kalimat(
                gettext_noop(
                    "Perkara ini baru saja diubah oleh {nama}; muat ulang. Isian Anda masih ada di bawah."
                ),
                {"nama": nama},
            )
        )


class DataChanged(ActRefused):
    """Somebody else changed the election's data after the page was opened."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            Kalimat(
                gettext_noop("Data {nama} baru saja berubah. Periksa lagi yang kini tampil, lalu ulangi."),
                {"nama": nama},
            )
        )


class SentTwice(StaleVersion):
    """The officer's own act came first: most likely the button was pressed twice."""

    def __init__(self) -> None:
        ActRefused.__init__(
            self,
            Kalimat(
                gettext_noop(
                    "Anda sendiri baru saja mengubah perkara ini, mungkin karena formulir terkirim dua kali. "
                    "Lihat dulu halaman perkara; bila sudah tercatat, jangan kirim lagi."
                )
            ),
        )


class PreparerApproves(ActRefused):
    """The person who prepared the draft may not approve it."""


class NoKuorum(ActRefused):
    """Too few members of the pleno were present."""


class DecisionChanged(ActRefused):
    """The rules give another answer on today's facts than the draft that the pleno was shown."""

    def __init__(self, kalimat: Kalimat, beda: list[dict[str, Json]]) -> None:
        super().__init__(kalimat)
        self.beda = beda
