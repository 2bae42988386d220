"""Indonesian text as citizens type it: normalised, cut into words, stemmed, compared. Pure; no network.

`kata_cari` feeds the search index and the query alike, `mirip` suggests near-duplicates, `dekat` forgives
typing errors.
"""

from suara.domains.pengaduan.teks.akar import stem
from suara.domains.pengaduan.teks.kata import normalize, tokenize
from suara.domains.pengaduan.teks.kemiripan import dekat, kata_cari, mirip
from suara.domains.pengaduan.teks.tertulis import as_written

__all__ = ["as_written", "dekat", "kata_cari", "mirip", "normalize", "stem", "tokenize"]
