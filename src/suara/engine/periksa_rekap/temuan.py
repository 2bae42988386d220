"""What the check says: findings with their working, implied values, notes. Plain data, ready for any page."""

from __future__ import annotations

from dataclasses import dataclass, field

from suara.engine.periksa_rekap.tabel import Sel
from suara.engine.periksa_rekap.terms import (
    ATURAN,
    AturanRekap,
    BedaAngka,
    JenisTemuanRekap,
    KadarRekap,
    Ukuran,
)
from suara.kernel.kalimat import Json, Kalimat

SKEMA = "suara.periksa-rekap/1"


@dataclass(frozen=True, slots=True)
class LangkahHitung:
    """One line of the working. `tanda` is ``+ − = ≠ Δ``; `arti` is a word, `nama` a name."""

    tanda: str
    arti: str
    nama: str
    nilai: int
    sel: Sel | None = None

    def to_dict(self) -> dict[str, Json]:
        """Return the line as plain JSON values."""
        return {
            "tanda": self.tanda,
            "arti": self.arti,
            "nama": self.nama,
            "nilai": self.nilai,
            "baris": self.sel.baris if self.sel else None,
            "kolom": self.sel.kolom if self.sel else None,
        }


@dataclass(frozen=True, slots=True)
class SelTemuan:
    """A cell that a finding names. `tersirat` is what the sums imply for it; it is never filled in."""

    wilayah: str
    periode: str
    ukuran: Ukuran
    sel: Sel
    tersirat: int | None = None
    beda: BedaAngka | None = None

    def to_dict(self) -> dict[str, Json]:
        """Return the cell as plain JSON values."""
        return {
            "wilayah": self.wilayah,
            "periode": self.periode,
            "ukuran": self.ukuran.kunci,
            **self.sel.to_dict(),
            "tersirat": self.tersirat,
            "beda": self.beda.value if self.beda else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanRekap:
    """One finding. `selisih` is written minus computed."""

    jenis: JenisTemuanRekap
    pesan: Kalimat
    wilayah: str = ""
    kode_wilayah: str = ""
    periode: str = ""
    ukuran: Ukuran | None = None
    kadar: KadarRekap = KadarRekap.TIDAK_COCOK
    selisih: int | None = None
    tersirat: int | None = None
    hitungan: tuple[LangkahHitung, ...] = ()
    sel: tuple[SelTemuan, ...] = ()
    penjelasan: tuple[Kalimat, ...] = ()
    """Facts about the finding: what is implied, what equals what."""
    kemungkinan: tuple[Kalimat, ...] = ()
    """Possible causes: questions to ask, never claims."""

    @property
    def aturan(self) -> AturanRekap:
        """The rule of arithmetic behind the finding."""
        return ATURAN[self.jenis]

    @property
    def urutan(self) -> tuple[int, str, str, int, str, str]:
        """Where the finding stands: worst first, then by region and period; never by row."""
        return (
            list(KadarRekap).index(self.kadar),
            self.kode_wilayah or self.wilayah,
            self.periode,
            list(JenisTemuanRekap).index(self.jenis),
            self.ukuran.kunci if self.ukuran else "",
            str(self.pesan),
        )

    def to_dict(self) -> dict[str, Json]:
        """Return the finding as plain JSON values."""
        return {
            "kode": self.jenis.value,
            "kadar": self.kadar.value,
            "aturan": {"kode": self.aturan.value, "isi": self.aturan.label, "bukti": self.aturan.bukti.value},
            "wilayah": self.wilayah,
            "kode_wilayah": self.kode_wilayah,
            "periode": self.periode,
            "ukuran": self.ukuran.kunci if self.ukuran else None,
            "pesan": self.pesan.to_dict(),
            "selisih": self.selisih,
            "tersirat": self.tersirat,
            "hitungan": [satu.to_dict() for satu in self.hitungan],
            "sel": [satu.to_dict() for satu in self.sel],
            "penjelasan": [satu.to_dict() for satu in self.penjelasan],
            "kemungkinan": [satu.to_dict() for satu in self.kemungkinan],
        }


@dataclass(frozen=True, slots=True)
class Tersirat:
    """A number that nobody wrote and the sums imply; of several regions when only their sum is implied."""

    wilayah: tuple[str, ...]
    periode: str
    ukuran: Ukuran
    nilai: int
    dari: JenisTemuanRekap

    def to_dict(self) -> dict[str, Json]:
        """Return the value as plain JSON values."""
        return {
            "wilayah": list(self.wilayah),
            "periode": self.periode,
            "ukuran": self.ukuran.kunci,
            "nilai": self.nilai,
            "aturan": ATURAN[self.dari].value,
        }


@dataclass(frozen=True, slots=True)
class LaporanRekap:
    """The outcome: what does not fit, what is implied, what was checked."""

    temuan: tuple[TemuanRekap, ...]
    tersirat: tuple[Tersirat, ...] = ()
    catatan: tuple[Kalimat, ...] = ()
    diperiksa: dict[JenisTemuanRekap, tuple[int, int]] = field(default_factory=dict)
    """Per kind of equation: how many could be computed, how many hold."""
    baris: int = 0
    angka: int = 0
    daftar_wilayah: str = ""
    tanggal_daftar: str = ""

    @property
    def bersih(self) -> bool:
        """Whether nothing was found."""
        return not self.temuan

    def to_dict(self) -> dict[str, Json]:
        """Return the whole report as plain JSON values, in a shape that only grows (`SKEMA`)."""
        return {
            "skema": SKEMA,
            "daftar_wilayah": {"sumber": self.daftar_wilayah, "tanggal": self.tanggal_daftar},
            "baris": self.baris,
            "angka": self.angka,
            "diperiksa": [
                {"kode": jenis.value, "dihitung": hitung, "cocok": cocok}
                for jenis, (hitung, cocok) in self.diperiksa.items()
            ],
            "temuan": [satu.to_dict() for satu in self.temuan],
            "tersirat": [satu.to_dict() for satu in self.tersirat],
            "catatan": [satu.to_dict() for satu in self.catatan],
        }
