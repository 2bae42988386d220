"""Duplicates with another NIK: blocks, Fellegi-Sunter weights as direct SQL, tiers, reasons in words."""

from suara.engine.ganda.bobot import Bobot, read_bobot
from suara.engine.ganda.cari import HasilGanda, find_ganda
from suara.engine.ganda.pasangan import Pasangan, explain_pasangan, read_pasangan

__all__ = ["Bobot", "HasilGanda", "Pasangan", "explain_pasangan", "find_ganda", "read_bobot", "read_pasangan"]
