"""Which equations a table must satisfy: one function per rule of docs/aturan/pemilih.md."""

from __future__ import annotations

from collections.abc import Iterator

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.periode import PDPB_PERTAMA, Periode
from suara.engine.periksa_rekap.persamaan import Persamaan, Sistem, Suku
from suara.engine.periksa_rekap.terms import ALASAN, TIDAK_MENJUMLAH, JenisTemuanRekap, Pokok, Ukuran
from suara.engine.periksa_rekap.titik import Peta, Peubah, Titik, virtual

SEKS = ("", "L", "P")
BERGERAK = (Pokok.BARU, Pokok.TMS)


def build_equations(peta: Peta) -> Sistem:
    """Return the equations of all points."""
    return Sistem.of(satu for titik in peta.titik.values() for satu in _of(titik, peta))


def _of(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    yield from _sexes(titik)
    yield from _balance(titik, peta)
    yield from _reasons(titik, peta)
    yield from _chain(titik, peta)
    yield from _change(titik, peta)
    yield from _children(titik, peta)
    yield from _quarters(titik, peta)
    yield from _groups(titik, peta)
    yield from _region_counts(titik)


def _suku(koefisien: int, titik: Titik, ukuran: Ukuran, nama: str = "") -> Suku:
    return Suku(koefisien, Peubah(titik.kunci, ukuran), nama)


def _sexes(titik: Titik) -> Iterator[Persamaan]:
    """R2: L + P = total, for every measure."""
    for pokok in dict.fromkeys(ukuran.pokok for ukuran in titik.angka):
        satuan = [Ukuran(pokok, jk) for jk in SEKS]
        if pokok is not Pokok.KOREKSI and sum(satu in titik.angka for satu in satuan) > 1:
            semua, laki, perempuan = satuan
            suku = (_suku(1, titik, laki), _suku(1, titik, perempuan))
            yield Persamaan(JenisTemuanRekap.L_TAMBAH_P, titik, suku, _suku(1, titik, semua))


def _base_term(titik: Titik, peta: Peta, jk: str) -> Suku:
    """Return where the period starts: its own previous total, else the result of the period before."""
    sendiri = Ukuran(Pokok.PREVIOUS, jk)
    if sendiri not in titik.angka:
        for dasar in peta.bases_of(titik):
            if Ukuran(Pokok.N, jk) in dasar.angka:
                return _suku(1, dasar, Ukuran(Pokok.N, jk), dasar.periode.nama)
    return _suku(1, titik, sendiri)


def _balance(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R1: previous + new − TMS, with internal moves and corrected sexes where the table has them."""
    for jk in SEKS:
        if not any(Ukuran(pokok, jk) in titik.angka for pokok in BERGERAK):
            continue
        suku = [_base_term(titik, peta, jk)]
        for koefisien, pokok in ((1, Pokok.BARU), (-1, Pokok.TMS), (1, Pokok.MASUK), (-1, Pokok.KELUAR)):
            if pokok in BERGERAK or Ukuran(pokok, jk) in titik.angka:
                suku.append(_suku(koefisien, titik, Ukuran(pokok, jk)))
        if jk and Ukuran(Pokok.KOREKSI, jk) in titik.angka:
            suku.append(_suku(1, titik, Ukuran(Pokok.KOREKSI, jk)))
        yield Persamaan(JenisTemuanRekap.NERACA, titik, tuple(suku), _suku(1, titik, Ukuran(Pokok.N, jk)))


def _reasons(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R4: the reasons add up to TMS. A reason given only per sex counts with both."""
    if _has_closed(titik, peta):
        return
    for jk in SEKS:
        suku: list[Suku] = []
        for alasan in ALASAN:
            if Ukuran(alasan, jk) in titik.angka:
                suku.append(_suku(1, titik, Ukuran(alasan, jk)))
            elif not jk and Ukuran(alasan, "L") in titik.angka:
                suku += [_suku(1, titik, Ukuran(alasan, satu)) for satu in ("L", "P")]
        if len(suku) > 1 and Ukuran(Pokok.TMS, jk) in titik.angka:
            hasil = _suku(1, titik, Ukuran(Pokok.TMS, jk))
            yield Persamaan(JenisTemuanRekap.RINCIAN_TMS, titik, tuple(suku), hasil)


def _has_closed(titik: Titik, peta: Peta) -> bool:
    """Whether a reason is left open here that a region beside it has: empty is unknown, and nothing adds up.

    What the open ones come to may be written as the other reasons; then all add up again.
    """
    if Ukuran(Pokok.TMS_LAIN) in titik.angka:
        return False
    beside = peta.per_induk.get((titik.induk, titik.kunci.periode, titik.kunci.kelompok), ())
    known = {ukuran for satu in beside for ukuran in satu.angka if ukuran.pokok in ALASAN}
    return any(ukuran not in titik.angka for ukuran in known if ukuran.pokok is not Pokok.TMS_LAIN)


def _chain(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R5: the previous total is the result of the period before."""
    for jk in SEKS:
        ukuran = Ukuran(Pokok.PREVIOUS, jk)
        for dasar in peta.bases_of(titik):
            if ukuran in titik.angka and Ukuran(Pokok.N, jk) in dasar.angka:
                suku = (_suku(1, dasar, Ukuran(Pokok.N, jk), dasar.periode.nama),)
                yield Persamaan(JenisTemuanRekap.RANTAI, titik, suku, _suku(1, titik, ukuran))


def _change(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R9: the published rise is the result minus its base."""
    for jk in SEKS:
        if Ukuran(Pokok.SELISIH, jk) not in titik.angka:
            continue
        dasar = _named_base(titik, peta, jk) or _base_term(titik, peta, jk)
        suku = (_suku(1, titik, Ukuran(Pokok.N, jk)), Suku(-1, dasar.peubah, dasar.nama))
        yield Persamaan(JenisTemuanRekap.SELISIH, titik, suku, _suku(1, titik, Ukuran(Pokok.SELISIH, jk)))


def _named_base(titik: Titik, peta: Peta, jk: str) -> Suku | None:
    if titik.pembanding is None:
        return None
    for satu in peta.per_wilayah[titik.kunci.wilayah, titik.kunci.kelompok]:
        if satu.periode.kunci == titik.pembanding.kunci:
            return _suku(1, satu, Ukuran(Pokok.N, jk), satu.periode.nama)
    return None


def _children(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R3: the parts add up to the whole, for every measure that both have."""
    langsung = peta.children_of(titik)
    for kumpulan in [*titik.di_atas, [] if titik.di_atas else langsung]:
        anak = list(dict.fromkeys([*kumpulan, *(langsung if kumpulan else [])]))
        ada = {satu.kode for satu in anak}
        hilang = [kode for kode in daftar.children_of(titik.kode) if kode not in ada] if titik.kode else []
        sejajar = any(satu.kode and daftar.parent_of(satu.kode) == titik.kode for satu in anak)
        yield from _sums(titik, anak, tuple(hilang) if sejajar else ())


def _sums(titik: Titik, anak: list[Titik], hilang: tuple[str, ...]) -> Iterator[Persamaan]:
    if not anak:
        return
    for ukuran in titik.angka:
        if ukuran.pokok in TIDAK_MENJUMLAH or not any(ukuran in satu.angka for satu in anak):
            continue
        suku = tuple(_suku(1, satu, ukuran, satu.nama) for satu in anak)
        yield Persamaan(
            JenisTemuanRekap.JUMLAH_ANAK, titik, suku, _suku(1, titik, ukuran, titik.nama), hilang=hilang
        )


def missing_term(kode: str, persamaan: Persamaan) -> Suku:
    """Return the term of a region that the sum lacks."""
    titik = virtual(kode, persamaan.titik)
    return _suku(1, titik, persamaan.hasil.peubah.ukuran, titik.nama)


def _quarters(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R6: movements of a semester (or year) are those of its quarters; its result is the last one's."""
    panjang = titik.periode.panjang
    semua = peta.per_wilayah[titik.kunci.wilayah, titik.kunci.kelompok]
    for langkah in (3, 6):
        if panjang <= langkah:
            continue
        bagian = _tiles(titik.periode, langkah, semua)
        if not bagian:
            continue
        for ukuran in titik.angka:
            if ukuran.pokok in BERGERAK or ukuran.pokok in ALASAN:
                suku = tuple(_suku(1, satu, ukuran, satu.periode.nama) for satu in bagian)
                yield Persamaan(
                    JenisTemuanRekap.SEMESTER, titik, suku, _suku(1, titik, ukuran, titik.periode.nama)
                )
            elif ukuran.pokok is Pokok.N and ukuran in bagian[-1].angka:
                suku = (_suku(1, bagian[-1], ukuran, bagian[-1].periode.nama),)
                yield Persamaan(
                    JenisTemuanRekap.SEMESTER, titik, suku, _suku(1, titik, ukuran, titik.periode.nama)
                )


def _tiles(periode: Periode, langkah: int, semua: list[Titik]) -> list[Titik]:
    """Return the shorter periods that together cover this one; empty when one is not in the table."""
    if periode.akhir is None or periode.mulai is None:
        return []
    mulai = periode.mulai
    if mulai < PDPB_PERTAMA <= periode.akhir:
        # The quarter before the first results was never recapped.
        mulai = max(mulai, PDPB_PERTAMA - langkah)
    ada = {satu.periode.akhir: satu for satu in semua if satu.periode.panjang == langkah}
    akhir = range(mulai + langkah, periode.akhir + 1, langkah)
    return [ada[satu] for satu in akhir] if all(satu in ada for satu in akhir) else []


def _groups(titik: Titik, peta: Peta) -> Iterator[Persamaan]:
    """R3 again: groups of voters (at home, abroad) add up to all; a single group is no partition."""
    if titik.kunci.kelompok:
        return
    kunci = [titik.kunci._replace(kelompok=nama) for nama in peta.kelompok if nama]
    bagian = [peta.titik[satu] for satu in kunci if satu in peta.titik]
    if len(bagian) < 2:
        return
    for ukuran in titik.angka:
        if ukuran.pokok not in TIDAK_MENJUMLAH and any(ukuran in satu.angka for satu in bagian):
            suku = tuple(_suku(1, satu, ukuran, satu.kelompok) for satu in bagian)
            yield Persamaan(JenisTemuanRekap.JUMLAH_ANAK, titik, suku, _suku(1, titik, ukuran, titik.nama))


def _region_counts(titik: Titik) -> Iterator[Persamaan]:
    """R7: as many districts and villages as the dated list of regions has."""
    if not titik.kode or titik.kunci.kelompok:
        return
    for pokok, tingkat in ((Pokok.KAB, 2), (Pokok.KEC, 3), (Pokok.DESA, 4)):
        if Ukuran(pokok) in titik.angka and daftar.level_of(titik.kode) < tingkat:
            yield Persamaan(
                JenisTemuanRekap.JUMLAH_WILAYAH,
                titik,
                (),
                _suku(1, titik, Ukuran(pokok)),
                tetap=daftar.count_below(titik.kode, tingkat),
                sumber_tetap=daftar.SUMBER_DAFTAR,
            )
