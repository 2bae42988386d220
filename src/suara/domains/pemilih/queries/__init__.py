"""Every read of the offices' work on the voter list begins here, with whom it is for."""

from suara.domains.pemilih.queries.coktas import (
    RingkasanCoktas,
    count_waiting,
    get_coktas_for,
    get_own_rencana,
    get_rencana_for,
    list_coktas_for,
    list_petugas,
    list_rencana_for,
    ringkas_coktas,
)
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
    "RingkasanCoktas",
    "count_waiting",
    "get_coktas_for",
    "get_kandidat_for",
    "get_own_rencana",
    "get_periode_for",
    "get_rencana_for",
    "get_usul_for",
    "holds",
    "iter_keputusan",
    "latest_rekap",
    "list_coktas_for",
    "list_ditetapkan",
    "list_kandidat_for",
    "list_periode_for",
    "list_petugas",
    "list_rencana_for",
    "list_usul_for",
    "owns",
    "preview",
    "rekap_terbit",
    "ringkas_coktas",
]
