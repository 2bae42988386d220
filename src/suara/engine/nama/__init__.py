"""Names, birthplaces and addresses as matching keys: the reference in Python, whole tables in SQL."""

from suara.engine.nama.alamat import alamat_kunci, tempat_kunci
from suara.engine.nama.baca import NamaKunci, normalise
from suara.engine.nama.tabel import add_kunci, build_maps

__all__ = ["NamaKunci", "add_kunci", "alamat_kunci", "build_maps", "normalise", "tempat_kunci"]
