"""The rules of PAW: pure functions, facts in, Keputusan out, each step with its article.

Start reading at `putusan.decide`; the order of its gates is the order of the procedure.
"""

from suara.domains.paw.rules.informasi import Informasi, siapa_berikutnya
from suara.domains.paw.rules.pemeriksaan import check_kasus
from suara.domains.paw.rules.putusan import SURAT, decide

__all__ = ["SURAT", "Informasi", "check_kasus", "decide", "siapa_berikutnya"]
