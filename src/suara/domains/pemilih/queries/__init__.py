"""Every read of the offices' work on the voter list begins here, with whom it is for."""

from suara.domains.pemilih.queries.lingkup import (
    get_kandidat_for,
    get_periode_for,
    get_usul_for,
    holds,
    list_kandidat_for,
    list_periode_for,
    list_usul_for,
    owns,
)
from suara.domains.pemilih.queries.mesin import iter_keputusan
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.queries.pratinjau import Pratinjau, preview

__all__ = [
    "Pilihan",
    "Pratinjau",
    "get_kandidat_for",
    "get_periode_for",
    "get_usul_for",
    "holds",
    "iter_keputusan",
    "list_kandidat_for",
    "list_periode_for",
    "list_usul_for",
    "owns",
    "preview",
]
