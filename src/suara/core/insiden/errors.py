"""Why an act on an incident was refused."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.tolakan import Tolakan


class ActRefused(Tolakan):
    """The act can't be done; `kalimat` says why and what to do."""


class NotAllowed(ActRefused):
    """The actor holds no role for the register in this office."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(gettext_noop("Peran Anda di kantor ini tidak berwenang untuk catatan insiden."))
        )
