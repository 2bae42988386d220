"""Which cells of a recap are not published: small ones below the kecamatan, and what would give them away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from suara.domains.pemilih.rules.sel_kecil import Letak, Tabel, Tutupan, close_cells
from suara.engine.recap import LP, BarisRekap, Rekap
from suara.engine.recap.hitung import KABUPATEN, KECAMATAN
from suara.engine.terms import Disabilitas

BAGIAN = ("baru_sebab", "tms_alasan", "disabilitas")
"""The tables about people's circumstances. KTP-el and generations are large and tell nothing of anybody."""
JUMLAH_DIKETAHUI = frozenset({"baru_sebab", "tms_alasan"})
"""Their rows add up to what the balance says; how many have a disability in a desa is told nowhere."""

type Sel = tuple[str, str, str]
"""Code of the region, column of `BarisRekap`, key of the detail."""


def close_rekap(rekap: Rekap) -> frozenset[Sel]:
    """Return every cell of the recap that is not published. Figures of a kab/kota are always public.

    Where the sums alone decide a small cell (all TMS of a kecamatan in one desa), the kecamatan's own row is
    closed one level up, together with enough of its sisters.
    """
    tertutup: set[Sel] = set()
    for bagian in BAGIAN:
        terbuka: dict[str, set[str]] = {}
        for kecamatan in rekap.tingkat(KECAMATAN):
            hasil, kunci, anak = _close(rekap.anak(kecamatan.kode), bagian)
            tertutup |= _named(hasil.tertutup, anak, bagian, kunci)
            if hasil.terbuka:
                terbuka[kecamatan.kode] = set(kunci)
        for kab in rekap.tingkat(KABUPATEN):
            if any(kode.startswith(f"{kab.kode}.") for kode in terbuka):
                hasil, kunci, anak = _close(rekap.anak(kab.kode), bagian, terbuka)
                tertutup |= _named(hasil.tertutup, anak, bagian, kunci)
    return frozenset(tertutup)


def _close(
    anak: Sequence[BarisRekap], bagian: str, terbuka: dict[str, set[str]] | None = None
) -> tuple[Tutupan, list[str], Sequence[BarisRekap]]:
    """Close the table of sisters; with `terbuka` only for the rows named there, whatever their size."""
    kunci = sorted(
        {
            satu
            for baris in anak
            for satu, n in _detail(baris, bagian).items()
            if n and satu != Disabilitas.TIDAK_ADA
        }
    )
    lapis = [
        [[getattr(_detail(baris, bagian).get(satu, LP()), jk) for satu in kunci] for baris in anak]
        for jk in ("l", "p")
    ]
    tabel = Tabel(lapis, baris_diketahui=bagian in JUMLAH_DIKETAHUI)
    if terbuka is None:
        return close_cells(tabel), kunci, anak
    wajib = {
        (b, k)
        for b, baris in enumerate(anak)
        for k, satu in enumerate(kunci)
        if satu in terbuka.get(baris.kode, ())
    }
    return close_cells(tabel, ambang=0, wajib=wajib), kunci, anak


def _detail(baris: BarisRekap, bagian: str) -> dict[str, LP]:
    return dict(getattr(baris, bagian))


def _named(
    letak: Collection[Letak], anak: Sequence[BarisRekap], bagian: str, kunci: Sequence[str]
) -> set[Sel]:
    return {(anak[b].kode, bagian, kunci[k]) for b, k in letak}
