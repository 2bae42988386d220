"""Why an act on a survey was refused, in sentences an officer can act on."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.tolakan import Tolakan


class ActRefused(Tolakan):
    """The act can't be done; `kalimat` says why and what to do. `medan` names the field it is about."""

    def __init__(self, kalimat: Kalimat, medan: str | None = None) -> None:
        super().__init__(kalimat)
        self.medan = medan


class NotAllowed(ActRefused):
    """The actor does not hold a role for this act in the office."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(gettext_noop("Peran Anda di kantor ini tidak berwenang untuk tindakan itu."))
        )


class WrongState(ActRefused):
    """The wave, the questionnaire or the report is not in a state for this act."""


class StaleVersion(ActRefused):
    """Somebody else changed what the page showed."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(gettext_noop("Datanya baru saja berubah. Periksa lagi yang kini tampil, lalu ulangi."))
        )


class SamePerson(ActRefused):
    """Who proposed may not approve."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(gettext_noop("Pengusul tidak dapat memutus usulnya sendiri. Minta orang lain."))
        )


class IzinTidakBerlaku(ActRefused):
    """This wave takes answers by invitation only, and none came with a pass that still holds."""

    def __init__(self) -> None:
        said = gettext_noop(
            "Survei ini hanya untuk yang diundang. Buka lagi undangan Anda; satu undangan untuk satu jawaban."
        )
        super().__init__(Kalimat(said))


class UndanganTidakBerlaku(ActRefused):
    """No invitation that can be used has this token. It is not said whether there ever was one."""

    def __init__(self) -> None:
        said = gettext_noop(
            "Kode ini tidak dapat dipakai: salah ketik, sudah dipakai, dibatalkan, atau surveinya tidak "
            "sedang dibuka. Periksa lagi ketikannya, atau pakai pesan yang terakhir Anda terima."
        )
        super().__init__(Kalimat(said), "kode")


class TerlaluSering(ActRefused):
    """Too much from one network; `detik` says when to try again."""

    def __init__(self, detik: int) -> None:
        said = gettext_noop(
            "Terlalu banyak kiriman dari jaringan ini. Jawaban Anda belum hilang: tunggu {menit} menit, lalu "
            "kirim lagi."
        )
        super().__init__(Kalimat(said, {"menit": max(1, detik // 60)}))
        self.detik = detik
