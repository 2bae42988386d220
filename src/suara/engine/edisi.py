"""Editions of source files: what a code, a date or a column means depends on the form it was written on.

A bare `2` in the disability column means blind in a file of 2019 and intellectual in one of 2024; TMS code 5
meant "not known" in 2023 and "foreigner" in 2024. So a file is read by a declared edition, never by a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from suara.engine.errors import BerkasDitolak
from suara.engine.terms import AlasanTMS, Disabilitas
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

TANGGAL_BIASA = (
    *("%d-%m-%Y", "%d/%m/%Y", "%d|%m|%Y", "%d.%m.%Y", "%Y-%m-%d"),
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d %m %Y"),
)
"""Day before month always: an American date with a day above 12 is refused, never turned round."""

DISABILITAS_2024: Mapping[str, str | None] = {satu.value: satu.value for satu in Disabilitas}
DISABILITAS_2019: Mapping[str, str | None] = {
    "0": Disabilitas.TIDAK_ADA.value,
    "1": Disabilitas.FISIK.value,
    "2": Disabilitas.NETRA.value,
    "3": Disabilitas.RUNGU.value,
    "4": Disabilitas.INTELEKTUAL.value,
    "5": None,
}
"""Tuna rungu/wicara was one code: it becomes rungu, with a note. `5` (other) has no equal today."""
DIPADANKAN_2019 = frozenset({"3"})

_TMS_SAMA = {
    "1": AlasanTMS.MENINGGAL, "2": AlasanTMS.GANDA, "3": AlasanTMS.DI_BAWAH_UMUR,
    "4": AlasanTMS.PINDAH_DOMISILI, "6": AlasanTMS.TNI, "7": AlasanTMS.POLRI, "8": AlasanTMS.SALAH_TPS,
}  # fmt: skip
TMS_2023: Mapping[str, AlasanTMS] = {**_TMS_SAMA, "5": AlasanTMS.TIDAK_DIKENAL}
TMS_2024: Mapping[str, AlasanTMS] = {**_TMS_SAMA, "5": AlasanTMS.WNA}
TMS_2021: Mapping[str, AlasanTMS] = {
    "A": AlasanTMS.MENINGGAL, "C": AlasanTMS.DI_BAWAH_UMUR, "D": AlasanTMS.PINDAH_DOMISILI,
    "E": AlasanTMS.TIDAK_DIKENAL, "G": AlasanTMS.DICABUT_HAK_PILIH, "H": AlasanTMS.BUKAN_PENDUDUK_SETEMPAT,
    "I": AlasanTMS.BELUM_KTPEL,
}  # fmt: skip
"""Letters b and f are left out: `B` also marks a new voter, and f stands for TNI or Polri alike."""

URUTAN_MODEL_A = (
    *("nkk", "nik", "nama", "tempat_lahir", "tanggal_lahir", "status_kawin", "jenis_kelamin", "alamat"),
    *("rt", "rw", "disabilitas", "ktpel", "keterangan"),
)
URUTAN_SIDALIH = (
    *("nkk", "", "nik", "nama", "tempat_lahir", "tanggal_lahir", "status_kawin", "jenis_kelamin"),
    *("alamat", "rt", "rw", "disabilitas", "keterangan", "tps"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edisi:
    """How one generation of files is written. `urutan` lists the columns of a file without a header line."""

    kode: str
    nama: str
    disabilitas: Mapping[str, str | None]
    dipadankan: frozenset[str] = frozenset()
    tms: Mapping[str, AlasanTMS] = field(default_factory=dict)
    tanggal: tuple[str, ...] = TANGGAL_BIASA
    urutan: tuple[str, ...] = URUTAN_MODEL_A
    kolom: Mapping[str, str] = field(default_factory=dict)


EDISI = {
    satu.kode: satu
    for satu in (
        Edisi(kode="pdpb-2025", nama=_("PDPB menurut PKPU 1/2025"), disabilitas=DISABILITAS_2024),
        Edisi(
            kode="pilkada-2024",
            nama=_("Pilkada 2024 (e-Coklit)"),
            disabilitas=DISABILITAS_2024,
            tms=TMS_2024,
        ),
        Edisi(
            kode="pemilu-2024",
            nama=_("Pemilu 2024 menurut PKPU 7/2022"),
            disabilitas=DISABILITAS_2024,
            tms=TMS_2023,
        ),
        Edisi(
            kode="pdpb-2021",
            nama=_("PDPB menurut PKPU 6/2021"),
            disabilitas=DISABILITAS_2019,
            dipadankan=DIPADANKAN_2019,
            tms=TMS_2021,
        ),
        Edisi(
            kode="sidalih-2019",
            nama=_("Isian Sidalih 2019–2020"),
            disabilitas=DISABILITAS_2019,
            dipadankan=DIPADANKAN_2019,
            urutan=URUTAN_SIDALIH,
        ),
    )
}
BAWAAN = "pdpb-2025"
"""Used for a file without a declared edition, and only when none of its codes could mean two things."""


def find_edisi(kode: str) -> Edisi:
    """Return an edition by its code, or refuse with the codes that there are."""
    try:
        return EDISI[kode]
    except KeyError:
        pola = _("Edisi {edisi} tidak dikenal. Yang dikenal: {daftar}.")
        isi = {"edisi": kode, "daftar": ", ".join(EDISI)}
        raise BerkasDitolak(Kalimat(pola, isi)) from None
