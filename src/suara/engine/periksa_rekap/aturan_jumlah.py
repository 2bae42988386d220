"""Findings from equations that do not hold: one sentence per kind, with the working."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.kata import cells_of, name_cells, place, working
from suara.engine.periksa_rekap.persamaan import Persamaan
from suara.engine.periksa_rekap.sebab import gap_facts, possible_causes
from suara.engine.periksa_rekap.temuan import TemuanRekap
from suara.engine.periksa_rekap.terms import BedaAngka, JenisTemuanRekap, KadarRekap, Pokok, Ukuran
from suara.engine.periksa_rekap.tersangka import LEMAH, Tersangka
from suara.engine.periksa_rekap.titik import Nilai, Peta, Peubah
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

POLA = {
    JenisTemuanRekap.NERACA: (
        _(
            "{tempat}: yang diumumkan {tertulis} lebih {beda} dari jumlah sebelumnya + "
            "baru − TMS = {dihitung}."
        ),
        _(
            "{tempat}: yang diumumkan {tertulis} kurang {beda} dari jumlah sebelumnya + "
            "baru − TMS = {dihitung}."
        ),
    ),
    JenisTemuanRekap.L_TAMBAH_P: (
        _("{tempat}, {apa}: tertulis {tertulis}, lebih {beda} dari L + P = {dihitung}."),
        _("{tempat}, {apa}: tertulis {tertulis}, kurang {beda} dari L + P = {dihitung}."),
    ),
    JenisTemuanRekap.JUMLAH_ANAK: (
        _("{tempat}, {apa}: tertulis {tertulis}, lebih {beda} dari jumlah bagiannya {dihitung}."),
        _("{tempat}, {apa}: tertulis {tertulis}, kurang {beda} dari jumlah bagiannya {dihitung}."),
    ),
    JenisTemuanRekap.RINCIAN_TMS: (
        _("{tempat}: TMS tertulis {tertulis}, lebih {beda} dari jumlah semua alasannya {dihitung}."),
        _("{tempat}: TMS tertulis {tertulis}, kurang {beda} dari jumlah semua alasannya {dihitung}."),
    ),
    JenisTemuanRekap.RANTAI: (
        _(
            "{tempat}: jumlah sebelumnya tertulis {tertulis}, lebih {beda} dari hasil "
            "periode sebelumnya {dihitung}."
        ),
        _(
            "{tempat}: jumlah sebelumnya tertulis {tertulis}, kurang {beda} dari hasil "
            "periode sebelumnya {dihitung}."
        ),
    ),
    JenisTemuanRekap.SEMESTER: (
        _("{tempat}, {apa}: tertulis {tertulis}, lebih {beda} dari triwulannya {dihitung}."),
        _("{tempat}, {apa}: tertulis {tertulis}, kurang {beda} dari triwulannya {dihitung}."),
    ),
    JenisTemuanRekap.JUMLAH_WILAYAH: (
        _(
            "{tempat}, {apa}: tertulis {tertulis}, lebih {beda} dari daftar wilayah per "
            "{tanggal}: {dihitung}."
        ),
        _(
            "{tempat}, {apa}: tertulis {tertulis}, kurang {beda} dari daftar wilayah per "
            "{tanggal}: {dihitung}."
        ),
    ),
    JenisTemuanRekap.SELISIH: (
        _("{tempat}: perubahan diumumkan {tertulis}, lebih {beda} dari hitungan {dihitung}."),
        _("{tempat}: perubahan diumumkan {tertulis}, kurang {beda} dari hitungan {dihitung}."),
    ),
}
TAHUN_DAFTAR = _("Daftar wilayah dapat berbeda dari wilayah pada periode ini. Tanyakan daftar yang dipakai.")
KETIK = _("Mungkin salah tulis: {apa} {tempat} tertulis {tertulis}, tersirat {tersirat} ({cara}).")
KETIK_BANYAK = _(
    "Mungkin salah tulis di salah satu dari {banyak} sel; hitungan lain tidak memilih sel yang mana."
)
LEWAT = _("Semua kolom lebih besar dari jumlah bagiannya: mungkin ada baris yang terlewat.")
LP_TERTUKAR = _("Mungkin L dan P tertukar di baris {wilayah}.")


def find_gaps(
    peta: Peta, nilai: Nilai, gagal: Sequence[Persamaan], tersangka: Sequence[list[Tersangka]]
) -> Iterator[TemuanRekap]:
    """Yield one finding per equation that does not hold."""
    lemah = {
        id(p): kelompok for kelompok in tersangka for p in kelompok[0].menjelaskan if not kelompok[0].kuat
    }
    saudara: dict[int, list[Persamaan]] = defaultdict(list)
    for persamaan in gagal:
        if persamaan.jenis is JenisTemuanRekap.JUMLAH_ANAK:
            saudara[id(persamaan.titik)].append(persamaan)
    for persamaan in gagal:
        selisih = persamaan.gap(nilai)
        if not selisih:
            continue
        fakta = [*_facts(persamaan, selisih, nilai)]
        sebab = [*_causes(persamaan, selisih, nilai, saudara[id(persamaan.titik)])]
        sebab += _typing(lemah.get(id(persamaan), []), peta)
        yield _gap(peta, persamaan, nilai, fakta, sebab)


def _gap(
    peta: Peta, persamaan: Persamaan, nilai: Nilai, fakta: list[Kalimat], sebab: list[Kalimat]
) -> TemuanRekap:
    titik, ukuran = persamaan.titik, persamaan.hasil.peubah.ukuran
    selisih = persamaan.gap(nilai) or 0
    isi: dict[str, str | int] = {
        "tempat": place(titik, ukuran.jk),
        "tertulis": nilai[persamaan.hasil.peubah],
        "beda": abs(selisih),
        "dihitung": persamaan.total(nilai),
    }
    if "{apa}" in POLA[persamaan.jenis][0]:
        isi["apa"] = ukuran.pokok.di_tengah if not ukuran.pokok.label.startswith("TMS") else ukuran.label
    if persamaan.jenis is JenisTemuanRekap.JUMLAH_WILAYAH:
        isi["tanggal"] = daftar.TANGGAL_DAFTAR
    dated = persamaan.jenis is JenisTemuanRekap.JUMLAH_WILAYAH
    return TemuanRekap(
        jenis=persamaan.jenis,
        pesan=Kalimat(POLA[persamaan.jenis][selisih < 0], isi),
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=ukuran,
        kadar=KadarRekap.PERLU_DILIHAT if dated else KadarRekap.TIDAK_COCOK,
        selisih=selisih,
        tersirat=_implied(persamaan, nilai),
        hitungan=working(peta, persamaan, nilai),
        sel=cells_of(peta, persamaan),
        penjelasan=tuple(fakta),
        kemungkinan=tuple(sebab),
    )


def _implied(persamaan: Persamaan, nilai: Nilai) -> int | None:
    """For a balance: the previous total for which its movements fit; else what the result should be."""
    if persamaan.jenis is JenisTemuanRekap.NERACA:
        return persamaan.implied(persamaan.suku[0].peubah, nilai)
    return persamaan.total(nilai)


def _facts(persamaan: Persamaan, selisih: int, nilai: Nilai) -> Iterator[Kalimat]:
    titik, ukuran = persamaan.titik, persamaan.hasil.peubah.ukuran
    if persamaan.jenis is JenisTemuanRekap.NERACA:
        pola = _("Gerakan ini seimbang bila jumlah sebelumnya {tersirat} (tersirat, bukan tertulis).")
        yield Kalimat(pola, {"tersirat": persamaan.implied(persamaan.suku[0].peubah, nilai) or 0})
        yield from gap_facts(titik, abs(selisih), nilai, ukuran.jk)
    elif persamaan.jenis is JenisTemuanRekap.SEMESTER and ukuran.pokok in (Pokok.BARU, Pokok.TMS):
        terakhir = nilai.get(persamaan.suku[-1].peubah)
        if terakhir == nilai[persamaan.hasil.peubah]:
            pola = _("Angkanya sama dengan {periode} saja: semester ini hanya memuat triwulan terakhirnya.")
            yield Kalimat(pola, {"periode": persamaan.suku[-1].nama})


def _causes(
    persamaan: Persamaan, selisih: int, nilai: Nilai, kawan: Sequence[Persamaan]
) -> Iterator[Kalimat]:
    titik, ukuran = persamaan.titik, persamaan.hasil.peubah.ukuran
    if persamaan.jenis is JenisTemuanRekap.NERACA:
        yield from possible_causes(titik, nilai, ukuran.jk)
    elif persamaan.jenis is JenisTemuanRekap.JUMLAH_WILAYAH:
        yield Kalimat(TAHUN_DAFTAR)
    elif persamaan.jenis is JenisTemuanRekap.JUMLAH_ANAK:
        yield from _in_children(persamaan, selisih, nilai, kawan)


def _in_children(
    persamaan: Persamaan, selisih: int, nilai: Nilai, kawan: Sequence[Persamaan]
) -> Iterator[Kalimat]:
    """A sum that fails in all columns lacks a row; one that fails by opposite amounts has L and P swapped."""
    if len(kawan) > 1 and all((p.gap(nilai) or 0) > 0 for p in kawan):
        yield Kalimat(LEWAT)
    ukuran = persamaan.hasil.peubah.ukuran
    lawan = Ukuran(ukuran.pokok, {"L": "P", "P": "L"}.get(ukuran.jk, "?"))
    if not any(p.hasil.peubah.ukuran == lawan and p.gap(nilai) == -selisih for p in kawan):
        return
    for suku in persamaan.suku:
        lain = nilai.get(Peubah(suku.peubah.titik, lawan))
        if lain is not None and lain - nilai[suku.peubah] == selisih:
            yield Kalimat(LP_TERTUKAR, {"wilayah": suku.nama})


def _typing(kelompok: Sequence[Tersangka], peta: Peta) -> Iterator[Kalimat]:
    if len(kelompok) > LEMAH:
        yield Kalimat(KETIK_BANYAK, {"banyak": len(kelompok)})
        return
    for satu in kelompok:
        titik = peta.titik[satu.peubah.titik]
        isi: dict[str, str | int] = {
            "apa": satu.peubah.ukuran.label,
            "tempat": place(titik, satu.peubah.ukuran.jk),
            "tertulis": satu.tertulis,
            "tersirat": satu.tersirat,
            "cara": satu.beda.label,
        }
        yield Kalimat(KETIK, isi)


def find_slips(peta: Peta, nilai: Nilai, tersangka: Sequence[list[Tersangka]]) -> Iterator[TemuanRekap]:
    """Yield the numbers that two or more equations ask to be written otherwise."""
    for kelompok in tersangka:
        if not kelompok[0].kuat:
            continue
        utama = kelompok[0]
        setara = [satu for satu in kelompok if satu.beda is utama.beda]
        titik = peta.titik[utama.peubah.titik]
        pola = _(
            "{tempat}, {apa}: tertulis {tertulis}, padahal {banyak} hitungan menyiratkan {tersirat} ({cara})."
        )
        isi: dict[str, str | int] = {
            "tempat": place(titik, utama.peubah.ukuran.jk),
            "apa": utama.peubah.ukuran.label,
            "tertulis": utama.tertulis,
            "tersirat": utama.tersirat,
            "banyak": len(utama.menjelaskan),
            "cara": utama.beda.label,
        }
        yield TemuanRekap(
            jenis=JenisTemuanRekap.SALAH_TULIS,
            pesan=Kalimat(pola, isi),
            wilayah=titik.nama,
            kode_wilayah=titik.kode,
            periode=titik.periode.nama,
            ukuran=utama.peubah.ukuran,
            kadar=KadarRekap.TIDAK_COCOK if utama.beda is not BedaAngka.LAIN else KadarRekap.PERLU_DILIHAT,
            selisih=utama.tertulis - utama.tersirat,
            tersirat=utama.tersirat,
            hitungan=tuple(s for p in utama.menjelaskan for s in working(peta, p, nilai)),
            sel=tuple(s for t in setara for s in name_cells(peta, t.peubah, t.tersirat, t.beda)),
            kemungkinan=tuple(_typing(setara[1:], peta)),
        )
