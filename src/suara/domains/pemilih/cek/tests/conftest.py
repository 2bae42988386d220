"""The fixtures of `panggung_cek`, for every test of this folder."""

from suara.domains.pemilih.cek.tests.panggung_cek import gudang, kantor, tanya, terpasang

__all__ = ["gudang", "kantor", "tanya", "terpasang"]
