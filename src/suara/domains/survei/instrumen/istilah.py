"""Words of a questionnaire's definition."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class JenisAtribut(Istilah):
    """How a respondent describes himself: one of several, one band of numbers, or any number of them."""

    PILIHAN = "PILIHAN", _("satu pilihan")
    PITA = "PITA", _("satu pita angka")
    GANDA = "GANDA", _("boleh beberapa")


class KunciSkor(Istilah):
    """What a question counts for."""

    UNSUR = "unsur", _("Unsur")
    ASPEK = "aspek", _("Aspek")


class CaraSkor(Istilah):
    """The calculation that a ruleset names."""

    IKM = "IKM", _("Indeks kepuasan masyarakat")
    F03 = "F03", _("Nilai F-03 PEKPPP")
    RERATA = "RERATA", _("Persen dari nilai tertinggi")


class KelasPerubahan(Istilah):
    """Whether a new version goes on with the old one's trend."""

    KECIL = "KECIL", _("perubahan kecil")
    BESAR = "BESAR", _("perubahan besar: tren terputus")
