"""Why an act on a report was refused, in sentences that a person can act on."""

from __future__ import annotations

from suara.domains.pengaduan.workflow_acts import Syarat
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.tolakan import Tolakan


class ActRefused(Tolakan):
    """The act can't be done; `kalimat` says why and what to do."""


class LaporanTidakDitemukan(ActRefused):
    """The report does not exist for this person: answered like a report that was never sent."""

    def __init__(self) -> None:
        super().__init__(Kalimat(gettext_noop("Laporan tidak ditemukan.")))


class NotAllowed(ActRefused):
    """The person may see the report but does not hold the role for this act."""


class WrongState(ActRefused):
    """The workflow has no such act in the state of the report."""


class SyaratBelumTerpenuhi(ActRefused):
    """A guard of the workflow table says no; `syarat` names it."""

    def __init__(self, syarat: Syarat) -> None:
        super().__init__(syarat.explain())
        self.syarat = syarat


class StaleVersion(ActRefused):
    """Somebody else changed the report after the page was opened."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            Kalimat(
                gettext_noop(
                    "Laporan ini baru saja diubah oleh {nama}; muat ulang. Isian Anda masih ada di bawah."
                ),
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
                    "Anda sendiri baru saja mengubah laporan ini, mungkin karena formulir terkirim dua kali. "
                    "Lihat dulu halaman laporan; bila sudah tercatat, jangan kirim lagi."
                )
            ),
        )


class LaporanDitolak(ActRefused):
    """What the citizen filled in can't be taken; `kolom` names the field."""

    def __init__(self, kolom: str, kalimat: Kalimat) -> None:
        super().__init__(kalimat)
        self.kolom = kolom


class TerlaluSering(ActRefused):
    """Too many tries; `detik` says how long to wait."""

    def __init__(self, detik: int) -> None:
        super().__init__(
            Kalimat(
                gettext_noop("Terlalu banyak percobaan. Tunggu {menit} menit, lalu coba lagi."),
                {"menit": max(1, (detik + 59) // 60)},
            )
        )
        self.detik = detik
