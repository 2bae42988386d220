"""What masking finds, and how a finding is written down."""

from __future__ import annotations

from dataclasses import dataclass

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _


class JenisTemuan(Istilah):
    """Kind of personal data."""

    NIK = "NIK", _("NIK")
    NKK = "NKK", _("Nomor KK")
    DIGIT16 = "DIGIT16", _("Nomor 16 digit")
    HP = "HP", _("Nomor HP")
    EMAIL = "EMAIL", _("Alamat email")
    AKUN = "AKUN", _("Akun media sosial")
    REKENING = "REKENING", _("Nomor rekening")
    PLAT = "PLAT", _("Nomor polisi kendaraan")
    ALAMAT = "ALAMAT", _("Alamat rumah")
    TGL_LAHIR = "TGL_LAHIR", _("Tanggal lahir")
    NAMA = "NAMA", _("Nama orang")

    @property
    def token(self) -> str:
        """What stands in the masked text instead."""
        return f"[{_TOKENS[self]}]"


_TOKENS = {
    JenisTemuan.NIK: "NIK",
    JenisTemuan.NKK: "NO. KK",
    JenisTemuan.DIGIT16: "16 DIGIT",
    JenisTemuan.HP: "NO. HP",
    JenisTemuan.EMAIL: "EMAIL",
    JenisTemuan.AKUN: "AKUN",
    JenisTemuan.REKENING: "NO. REK",
    JenisTemuan.PLAT: "NO. POL",
    JenisTemuan.ALAMAT: "ALAMAT",
    JenisTemuan.TGL_LAHIR: "TGL LAHIR",
    JenisTemuan.NAMA: "NAMA",
}
TOKENS = frozenset(jenis.token for jenis in JenisTemuan)


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: characters `awal` to `akhir` of the text, how sure, and why."""

    jenis: JenisTemuan
    awal: int
    akhir: int
    keyakinan: float
    alasan: Kalimat

    def moved(self, by: int) -> Temuan:
        """Return the same finding in a text in which it stands `by` characters later."""
        return Temuan(self.jenis, self.awal + by, self.akhir + by, self.keyakinan, self.alasan)

    def to_dict(self) -> dict[str, Json]:
        """Return plain values without the content found: this goes into logs."""
        return {
            "jenis": self.jenis.value,
            "awal": self.awal,
            "akhir": self.akhir,
            "keyakinan": self.keyakinan,
            "alasan": str(self.alasan),
        }


@dataclass(frozen=True, slots=True)
class Samaran:
    """A masked text and what was found in the original."""

    teks: str
    temuan: tuple[Temuan, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return plain JSON values."""
        return {"teks": self.teks, "temuan": [item.to_dict() for item in self.temuan]}
