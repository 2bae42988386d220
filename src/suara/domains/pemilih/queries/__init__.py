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
from suara.domains.pemilih.queries.rekap import RekapTerbit, latest_rekap, list_ditetapkan, rekap_terbit

__all__ = [
    "Pilihan",
    "Pratinjau",
    "RekapTerbit",
    "get_kandidat_for",
    "get_periode_for",
    "get_usul_for",
    "holds",
    "iter_keputusan",
    "latest_rekap",
    "list_ditetapkan",
    "list_kandidat_for",
    "list_periode_for",
    "list_usul_for",
    "owns",
    "preview",
    "rekap_terbit",
]
