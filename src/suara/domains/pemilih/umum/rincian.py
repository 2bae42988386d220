"""The detail tables of a region: new by cause, TMS by reason, disability, KTP-el, generation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.domains.pemilih.umum.tutup import BAGIAN, Sel
from suara.engine.recap import LP, BarisRekap
from suara.engine.terms import AlasanTMS, Disabilitas, KtpEl, SebabBaru
from suara.engine.terms_alir import Generasi
from suara.kernel.istilah import Istilah
from suara.ui.format import format_number

KOSONG = gettext_noop("Tidak ada yang tercatat")
MACAM: tuple[tuple[str, type[Istilah], str], ...] = (
    ("baru_sebab", SebabBaru, gettext_noop("Pemilih baru menurut sebab")),
    ("tms_alasan", AlasanTMS, gettext_noop("TMS menurut alasan")),
    ("disabilitas", Disabilitas, gettext_noop("Penyandang disabilitas menurut ragam")),
    ("ktpel", KtpEl, gettext_noop("Kepemilikan KTP-el")),
    ("generasi", Generasi, gettext_noop("Pemilih menurut generasi")),
)


@dataclass(frozen=True, slots=True)
class Isi:
    """One line of a detail: men and women, or closed."""

    kata: str
    n: LP
    tertutup: bool = False


@dataclass(frozen=True, slots=True)
class Silang:
    """The same detail by region below: `sel` are numbers, None where closed."""

    nama: str
    sel: Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Rincian:
    """One detail table of a region."""

    kunci: str
    judul: str
    baris: Sequence[Isi]
    silang: Sequence[Silang] = ()

    @property
    def temuan(self) -> str:
        """What the chart is titled with: its finding."""
        ada = [satu for satu in self.baris if not satu.tertutup]
        if not ada:
            return f"{self.judul}: {_(KOSONG).lower()}"
        besar = max(ada, key=lambda satu: satu.n.jumlah)
        jumlah = sum(satu.n.jumlah for satu in ada)
        persen = format_number(besar.n.jumlah * 100 / jumlah, 1) if jumlah else "0"
        return _("%(judul)s: terbanyak %(kata)s, %(persen)s persen") % {
            "judul": self.judul,
            "kata": besar.kata[:1].lower() + besar.kata[1:] if besar.kata[1:2].islower() else besar.kata,
            "persen": persen,
        }

    @property
    def data(self) -> list[tuple[str, int | None]]:
        """The bars."""
        return [(satu.kata, None if satu.tertutup else satu.n.jumlah) for satu in self.baris]

    @property
    def ada_tutup(self) -> bool:
        """Whether a cell is closed."""
        return any(satu.tertutup for satu in self.baris) or any(None in satu.sel for satu in self.silang)


def read_details(baris: BarisRekap, anak: Sequence[BarisRekap], tertutup: Collection[Sel]) -> list[Rincian]:
    """Return the detail tables of a region that has any."""
    semua = []
    for kunci, istilah, judul in MACAM:
        isi = getattr(baris, kunci)
        ada = [
            satu for satu in istilah if isi.get(satu.value) and (kunci, satu.value) != ("disabilitas", "0")
        ]
        silang = _cross(anak, kunci, ada, tertutup) if kunci in BAGIAN and ada else ()
        lines = [
            Isi(_(satu.label), isi[satu.value], (baris.kode, kunci, satu.value) in tertutup) for satu in ada
        ]
        if lines or kunci in BAGIAN:
            semua.append(Rincian(kunci, _(judul), lines, silang))
    return semua


def _cross(
    anak: Sequence[BarisRekap], kunci: str, ada: Sequence[Istilah], tertutup: Collection[Sel]
) -> list[Silang]:
    return [
        Silang(
            satu.nama,
            [
                None
                if (satu.kode, kunci, kata.value) in tertutup
                else getattr(satu, kunci).get(kata.value, LP()).jumlah
                for kata in ada
            ],
        )
        for satu in anak
    ]
