"""The values of a person as pages name them; order and bits are those of `engine.skema.ORANG`."""

from __future__ import annotations

from dataclasses import dataclass

from suara.engine.skema import ORANG
from suara.kernel.kalimat import gettext_noop as _

JUDUL = {
    "nik": _("NIK"),
    "nkk": _("Nomor KK"),
    "nama": _("Nama"),
    "tempat_lahir": _("Tempat lahir"),
    "tanggal_lahir": _("Tanggal lahir"),
    "status_kawin": _("Status kawin"),
    "jenis_kelamin": _("Jenis kelamin"),
    "alamat": _("Alamat"),
    "rt": _("RT"),
    "rw": _("RW"),
    "disabilitas": _("Disabilitas"),
    "ktpel": _("KTP-el"),
    "kode_desa": _("Desa/kelurahan"),
}


@dataclass(frozen=True, slots=True)
class KolomOrang:
    """One value: its words, its bit in `beda`, and whether it stays masked."""

    nama: str
    judul: str
    bit: int
    rahasia: bool


KOLOM = {
    satu.nama: KolomOrang(satu.nama, JUDUL[satu.nama], 1 << urut, satu.pribadi)
    for urut, satu in enumerate(ORANG)
}
