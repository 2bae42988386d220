"""Duplicates with another NIK: blocks, Fellegi-Sunter weights as direct SQL, tiers, reasons in words."""

from suara.engine.ganda.berkas import edition, read_bobot, write_bobot
from suara.engine.ganda.bobot import Bobot
from suara.engine.ganda.cari import HasilGanda, find_ganda
from suara.engine.ganda.pasangan import Pasangan, explain_pasangan, read_pasangan
from suara.engine.ganda.pelajari import learn_bobot

__all__ = [
    "Bobot",
    "HasilGanda",
    "Pasangan",
    "edition",
    "explain_pasangan",
    "find_ganda",
    "learn_bobot",
    "read_bobot",
    "read_pasangan",
    "write_bobot",
]
