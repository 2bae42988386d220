"""Findings about comparison bases, missing and swapped rows, and numbers that only the sums know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.kata import DAFTAR_WILAYAH, cells_of, first_cell, name_cells, place, working
from suara.engine.periksa_rekap.persamaan import Persamaan
from suara.engine.periksa_rekap.temuan import LangkahHitung, TemuanRekap, Tersirat
from suara.engine.periksa_rekap.terms import JenisTemuanRekap, KadarRekap, Pokok, Ukuran
from suara.engine.periksa_rekap.titik import Nilai, Peta, Peubah, Titik
from suara.engine.periksa_rekap.tukar import Pertukaran
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

BERSAMA = 3
"""A sum of more unknown rows than this is not worth saying."""


def find_mixed_bases(
    peta: Peta, nilai: Nilai, gagal: Sequence[Persamaan]
) -> Iterator[tuple[Persamaan, TemuanRekap]]:
    """Yield rises and previous totals that belong to another base, and rises with the wrong sign."""
    for persamaan in gagal:
        if persamaan.jenis is JenisTemuanRekap.RANTAI:
            yield from _wrong_start(peta, nilai, persamaan)
        if persamaan.jenis is not JenisTemuanRekap.SELISIH:
            continue
        titik, jk = persamaan.titik, persamaan.hasil.peubah.ukuran.jk
        tertulis, benar = nilai[persamaan.hasil.peubah], persamaan.total(nilai)
        jumlah = nilai[persamaan.suku[0].peubah]
        lain = _other_base(peta, nilai, titik, jk, jumlah - tertulis, persamaan.suku[1].peubah)
        if lain is not None:
            yield persamaan, _mixed(peta, nilai, persamaan, lain)
        elif tertulis == -benar:
            pola = _("{tempat}: perubahan diumumkan {tertulis}, hitungannya {benar}: arahnya terbalik.")
            isi: dict[str, str | int] = {"tempat": place(titik, jk), "tertulis": tertulis, "benar": benar}
            yield persamaan, _finding(JenisTemuanRekap.ARAH, peta, nilai, persamaan, Kalimat(pola, isi))


def _wrong_start(peta: Peta, nilai: Nilai, persamaan: Persamaan) -> Iterator[tuple[Persamaan, TemuanRekap]]:
    """Yield a previous total that is the result of another period than the one before."""
    jk, tertulis = persamaan.hasil.peubah.ukuran.jk, nilai[persamaan.hasil.peubah]
    lain = _other_base(peta, nilai, persamaan.titik, jk, tertulis, persamaan.suku[0].peubah)
    if lain is None:
        return
    pola = _("{tempat}: jumlah sebelumnya {tertulis} adalah hasil {lain}, bukan hasil {dasar} ({benar}).")
    isi: dict[str, str | int] = {
        "tempat": place(persamaan.titik, jk),
        "tertulis": tertulis,
        "lain": lain.periode.nama,
        "dasar": persamaan.suku[0].nama,
        "benar": persamaan.total(nilai),
    }
    yield persamaan, _finding(JenisTemuanRekap.DASAR_CAMPUR, peta, nilai, persamaan, Kalimat(pola, isi))


def _other_base(peta: Peta, nilai: Nilai, titik: Titik, jk: str, dasar: int, bukan: Peubah) -> Titik | None:
    for satu in peta.per_wilayah[titik.kunci.wilayah, titik.kunci.kelompok]:
        peubah = Peubah(satu.kunci, Ukuran(Pokok.N, jk))
        if satu is not titik and peubah != bukan and nilai.get(peubah) == dasar:
            return satu
    return None


def _mixed(peta: Peta, nilai: Nilai, persamaan: Persamaan, lain: Titik) -> TemuanRekap:
    jk = persamaan.hasil.peubah.ukuran.jk
    pola = _(
        "{tempat}: perubahan {tertulis} dihitung terhadap {lain} ({dasar_lain}), bukan "
        "terhadap jumlah sebelumnya "
        "({dasar}); terhadap itu perubahannya {benar}."
    )
    isi: dict[str, str | int] = {
        "tempat": place(persamaan.titik, jk),
        "tertulis": nilai[persamaan.hasil.peubah],
        "lain": lain.periode.nama,
        "dasar_lain": nilai[Peubah(lain.kunci, Ukuran(Pokok.N, jk))],
        "dasar": nilai[persamaan.suku[1].peubah],
        "benar": persamaan.total(nilai),
    }
    return _finding(JenisTemuanRekap.DASAR_CAMPUR, peta, nilai, persamaan, Kalimat(pola, isi))


def _finding(
    jenis: JenisTemuanRekap, peta: Peta, nilai: Nilai, persamaan: Persamaan, pesan: Kalimat
) -> TemuanRekap:
    titik = persamaan.titik
    return TemuanRekap(
        jenis=jenis,
        pesan=pesan,
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=persamaan.hasil.peubah.ukuran,
        kadar=KadarRekap.PERLU_DILIHAT,
        selisih=persamaan.gap(nilai),
        tersirat=persamaan.total(nilai),
        hitungan=working(peta, persamaan, nilai),
        sel=cells_of(peta, persamaan),
    )


def find_missing(
    peta: Peta, nilai: Nilai, persamaan: Sequence[Persamaan]
) -> Iterator[tuple[list[Persamaan], TemuanRekap | Kalimat]]:
    """Yield sums that lack rows of the list: a finding when few are missing, a note when most are."""
    menurut: dict[tuple[int, tuple[str, ...]], list[Persamaan]] = defaultdict(list)
    for satu in persamaan:
        if satu.jenis is JenisTemuanRekap.JUMLAH_ANAK and satu.hilang and satu.gap(nilai) is not None:
            menurut[id(satu.titik), satu.hilang].append(satu)
    for (_id, hilang), kawan in menurut.items():
        selisih = [(p, p.gap(nilai) or 0) for p in kawan if nilai[p.hasil.peubah] > 0]
        if not selisih or any(gap <= 0 for _p, gap in selisih):
            continue
        if len(hilang) > len(kawan[0].suku):
            pola = _(
                "{tempat}: tabel memuat {ada} dari {semua} wilayah di bawahnya, jadi "
                "jumlahnya tidak diperiksa."
            )
            ada = len(kawan[0].suku)
            isi: dict[str, str | int] = {
                "tempat": place(kawan[0].titik),
                "ada": ada,
                "semua": ada + len(hilang),
            }
            yield kawan, Kalimat(pola, isi)
        else:
            yield kawan, _missing(peta, hilang, selisih)


def _missing(peta: Peta, hilang: tuple[str, ...], selisih: list[tuple[Persamaan, int]]) -> TemuanRekap:
    persamaan, sisa = selisih[0]
    titik = persamaan.titik
    pola = _("{tempat}: tidak ada baris {hilang}. {apa}: sisa dari seluruhnya {sisa} (tersirat).")
    isi: dict[str, str | int] = {
        "tempat": place(titik),
        "hilang": "; ".join(daftar.name_of(kode) for kode in hilang),
        "apa": persamaan.hasil.peubah.ukuran.label,
        "sisa": sisa,
    }
    return TemuanRekap(
        jenis=JenisTemuanRekap.ANAK_HILANG,
        pesan=Kalimat(pola, isi),
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=persamaan.hasil.peubah.ukuran,
        selisih=sisa,
        tersirat=sisa,
        hitungan=tuple(
            LangkahHitung("=", p.hasil.peubah.ukuran.label, p.hasil.peubah.ukuran.jk, gap)
            for p, gap in selisih
        ),
        sel=tuple(s for p, _gap in selisih for s in name_cells(peta, p.hasil.peubah)),
    )


def describe_swap(peta: Peta, tukar: Pertukaran) -> TemuanRekap:
    """Return the finding of two rows that changed places."""
    satu, dua = tukar.satu, tukar.dua
    induk = daftar.name_of(satu.induk) or satu.induk
    pola = _(
        "{tempat}: baris {satu} dan {dua} tampak tertukar. Isinya {nilai_satu} dan "
        "{nilai_dua}, sedangkan acuannya "
        "{acuan_satu} dan {acuan_dua}."
    )
    isi: dict[str, str | int] = {
        "tempat": ", ".join(filter(None, (induk, satu.periode.nama))) or "–",
        "satu": satu.nama,
        "dua": dua.nama,
        "nilai_satu": tukar.nilai[0],
        "nilai_dua": tukar.nilai[1],
        "acuan_satu": tukar.acuan[0],
        "acuan_dua": tukar.acuan[1],
    }
    seharusnya = DAFTAR_WILAYAH if tukar.ukuran.pokok is Pokok.DESA else Pokok.PREVIOUS.label
    langkah = tuple(
        LangkahHitung(tanda, arti, titik.nama, angka, sel)
        for titik, isinya, acuan in zip((satu, dua), tukar.nilai, tukar.acuan, strict=True)
        for tanda, arti, angka, sel in (
            ("≠", tukar.ukuran.label, isinya, first_cell(peta, Peubah(titik.kunci, tukar.ukuran))),
            ("=", seharusnya, acuan, None),
        )
    )
    return TemuanRekap(
        jenis=JenisTemuanRekap.BARIS_TERTUKAR,
        pesan=Kalimat(pola, isi),
        wilayah=satu.nama,
        kode_wilayah=satu.kode,
        periode=satu.periode.nama,
        ukuran=tukar.ukuran,
        kadar=KadarRekap.TIDAK_COCOK if tukar.pasti else KadarRekap.PERLU_DILIHAT,
        hitungan=langkah,
        sel=tuple(s for t in (satu, dua) for s in name_cells(peta, Peubah(t.kunci, tukar.ukuran))),
    )


def imply(
    persamaan: Sequence[Persamaan], peta: Peta, nilai: Nilai
) -> tuple[list[Tersirat], list[TemuanRekap]]:
    """Return what the sums say of numbers that nobody wrote, and where two sums disagree about one."""
    hasil: dict[Peubah, tuple[int, Persamaan]] = {}
    bersama: list[Tersirat] = []
    temuan: list[TemuanRekap] = []
    for satu in persamaan:
        kosong = satu.unknown(nilai)
        if len(kosong) == 1 and (angka := satu.implied(kosong[0].peubah, nilai)) is not None:
            lama = hasil.setdefault(kosong[0].peubah, (angka, satu))
            if lama[0] != angka:
                temuan.append(_conflict(peta, kosong[0].peubah, lama, (angka, satu), nilai))
        elif (
            satu.jenis is JenisTemuanRekap.JUMLAH_ANAK
            and 1 < len(kosong) <= BERSAMA
            and satu.hasil.peubah in nilai
        ):
            nama = tuple(suku.nama for suku in kosong)
            sisa = nilai[satu.hasil.peubah] - satu.total(nilai)
            bersama.append(
                Tersirat(nama, satu.titik.periode.nama, satu.hasil.peubah.ukuran, sisa, satu.jenis)
            )
    tunggal = [
        Tersirat((t.nama,), t.periode.nama, peubah.ukuran, angka, asal.jenis)
        for peubah, (angka, asal) in hasil.items()
        if (t := peta.titik.get(peubah.titik))
    ]
    return tunggal + bersama, temuan


def _is_sum(persamaan: Persamaan, nilai: Nilai) -> bool:
    return persamaan.jenis is JenisTemuanRekap.JUMLAH_ANAK and persamaan.hasil.peubah in nilai


def _conflict(
    peta: Peta, peubah: Peubah, satu: tuple[int, Persamaan], dua: tuple[int, Persamaan], nilai: Nilai
) -> TemuanRekap:
    titik = peta.titik[peubah.titik]
    pola = _("{tempat}, {apa}: tidak tertulis; dua hitungan menyiratkan angka berbeda, {satu} dan {dua}.")
    isi: dict[str, str | int] = {
        "tempat": place(titik, peubah.ukuran.jk),
        "apa": peubah.ukuran.label,
        "satu": satu[0],
        "dua": dua[0],
    }
    return TemuanRekap(
        jenis=dua[1].jenis,
        pesan=Kalimat(pola, isi),
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=peubah.ukuran,
        selisih=satu[0] - dua[0],
        tersirat=dua[0],
        hitungan=(*working(peta, satu[1], nilai), *working(peta, dua[1], nilai)),
        sel=(*cells_of(peta, satu[1]), *cells_of(peta, dua[1])),
    )
