"""Machine proposals for a report: class, kadar, topic, competent body, unit, suspicion of whistleblowing.

`usulkan(teks, judul)` is all a caller needs. Pure Python, no network, the same answer for the same text.
"""

from suara.domains.pengaduan.triase.mesin import usulkan
from suara.domains.pengaduan.triase.usulan import Pilihan, Usulan

__all__ = ["Pilihan", "Usulan", "usulkan"]
