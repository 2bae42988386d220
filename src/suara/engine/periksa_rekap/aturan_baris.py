"""Findings that need one row, or a row and its past: negatives, parts above the whole, percent, direction."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from suara.engine.periksa_rekap.kata import first_cell, name_cells, place
from suara.engine.periksa_rekap.temuan import LangkahHitung, TemuanRekap
from suara.engine.periksa_rekap.terms import ALASAN, BERTANDA, JenisTemuanRekap, KadarRekap, N, Pokok, Ukuran
from suara.engine.periksa_rekap.titik import Nilai, Peta, Peubah, Titik
from suara.engine.periksa_rekap.tukar import base_value
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

BESAR = Decimal("0.10")
"""A change above a tenth in one period, without movements that explain it, is looked at."""
KECIL = 1000
"""Smaller regions change by tenths without anything being wrong."""
BAGIAN = (
    (Pokok.BARU, Pokok.N),
    (Pokok.DIAWASI, Pokok.SAMPEL),
    (Pokok.TMS, Pokok.PREVIOUS),
    (Pokok.DITANGGUHKAN, Pokok.N),
    *((alasan, Pokok.TMS) for alasan in ALASAN),
)
HASIL_COKTAS = (Pokok.MS_TMS, Pokok.TMS_MS, Pokok.TIDAK_DITEMUKAN)


def check_points(peta: Peta, nilai: Nilai, seimbang: set[int], tertukar: set[int]) -> Iterator[TemuanRekap]:
    """Yield the findings of every point; `seimbang` and `tertukar`: ids of balanced and swapped ones."""
    for titik in peta.titik.values():
        yield from _negatives(titik, peta, nilai)
        yield from _parts(titik, peta, nilai)
        yield from _percent(titik, peta, nilai)
        yield from _direction(titik, peta, nilai)
        if id(titik) not in seimbang and id(titik) not in tertukar:
            yield from _large_change(titik, peta, nilai)


def _finding(
    jenis: JenisTemuanRekap, titik: Titik, ukuran: Ukuran, pesan: Kalimat, peta: Peta, **lain: object
) -> TemuanRekap:
    return TemuanRekap(
        jenis=jenis,
        pesan=pesan,
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=ukuran,
        sel=tuple(name_cells(peta, Peubah(titik.kunci, ukuran))),
        **lain,  # type: ignore[arg-type]
    )


def _negatives(titik: Titik, peta: Peta, nilai: Nilai) -> Iterator[TemuanRekap]:
    for ukuran in titik.angka:
        angka = nilai.get(Peubah(titik.kunci, ukuran))
        if angka is not None and angka < 0 and ukuran.pokok not in BERTANDA:
            pola = _("{tempat}, {apa}: tertulis {angka}; jumlah orang tidak pernah negatif.")
            isi: dict[str, str | int] = {
                "tempat": place(titik, ukuran.jk),
                "apa": ukuran.label,
                "angka": angka,
            }
            yield _finding(JenisTemuanRekap.NEGATIF, titik, ukuran, Kalimat(pola, isi), peta)


def _parts(titik: Titik, peta: Peta, nilai: Nilai) -> Iterator[TemuanRekap]:
    for ukuran in titik.angka:
        for bagian, seluruh in BAGIAN:
            if bagian is ukuran.pokok:
                yield from _above(titik, [ukuran], Ukuran(seluruh, ukuran.jk), peta, nilai)
    diawasi = Ukuran(Pokok.DIAWASI if Ukuran(Pokok.DIAWASI) in titik.angka else Pokok.SAMPEL)
    yield from _above(titik, [Ukuran(satu) for satu in HASIL_COKTAS], diawasi, peta, nilai)
    if Ukuran(Pokok.N, "L") not in titik.angka or Ukuran(Pokok.N, "P") not in titik.angka:
        for jk in ("L", "P"):
            yield from _above(titik, [Ukuran(Pokok.N, jk)], N, peta, nilai)


def _above(
    titik: Titik, bagian: list[Ukuran], seluruh: Ukuran, peta: Peta, nilai: Nilai
) -> Iterator[TemuanRekap]:
    angka = [nilai.get(Peubah(titik.kunci, satu)) for satu in bagian]
    batas = nilai.get(Peubah(titik.kunci, seluruh))
    jumlah = sum(satu for satu in angka if satu is not None)
    if batas is None or batas < 0 or all(satu is None for satu in angka) or jumlah <= batas:
        return
    baru = bagian[0].pokok is Pokok.BARU
    jenis = JenisTemuanRekap.BARU_MELEBIHI if baru else JenisTemuanRekap.BAGIAN_MELEBIHI
    pola = _("{tempat}: {apa} {bagian} melebihi {keseluruhan} {batas}.")
    isi: dict[str, str | int] = {
        "tempat": place(titik, seluruh.jk),
        "apa": "; ".join(satu.label for satu in bagian),
        "bagian": jumlah,
        "keseluruhan": seluruh.label,
        "batas": batas,
    }
    yield _finding(jenis, titik, bagian[0], Kalimat(pola, isi), peta, selisih=jumlah - batas)


def _base(titik: Titik, peta: Peta, nilai: Nilai) -> int | None:
    """Return what the result is compared with: the written previous total, the period before, the rise."""
    sebelum = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.PREVIOUS)), base_value(titik, peta, nilai))
    if sebelum is not None:
        return sebelum
    jumlah, naik = nilai.get(Peubah(titik.kunci, N)), nilai.get(Peubah(titik.kunci, Ukuran(Pokok.SELISIH)))
    return None if jumlah is None or naik is None else jumlah - naik


def _percent(titik: Titik, peta: Peta, nilai: Nilai) -> Iterator[TemuanRekap]:
    """Recompute the percentages: of change, and of each sex. A cut-off last digit is no error."""
    jumlah, dasar = nilai.get(Peubah(titik.kunci, N)), _base(titik, peta, nilai)
    for jk, (tertulis, kolom, baris) in titik.persen.items():
        if jk:
            atas, bawah = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.N, jk))), jumlah
        else:
            naik = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.SELISIH)))
            atas = naik if naik is not None or jumlah is None or dasar is None else jumlah - dasar
            bawah = dasar
        if atas is None or not bawah:
            continue
        benar = Decimal(100 * atas) / Decimal(bawah)
        if int(tertulis.as_tuple().exponent) <= -4 and abs(tertulis) < 1:
            # A spreadsheet keeps 1,53 % as 0.0153…
            tertulis = tertulis.scaleb(2)
        if min(abs(tertulis - benar), abs(tertulis - abs(benar))) < Decimal(
            (0, (1,), int(tertulis.as_tuple().exponent))
        ):
            continue
        yield _percent_finding(titik, jk, (tertulis, kolom, baris), (atas, bawah, benar), peta)


def _percent_finding(
    titik: Titik, jk: str, tulis: tuple[Decimal, str, int], hitung: tuple[int, int, Decimal], peta: Peta
) -> TemuanRekap:
    pola = _(
        "{tempat}: tertulis {tertulis} persen, padahal {atas} dari {bawah} adalah "
        "{benar} persen (baris {baris})."
    )
    isi: dict[str, str | int] = {
        "tempat": place(titik, jk),
        "tertulis": _decimal(tulis[0]),
        "atas": hitung[0],
        "bawah": hitung[1],
        "benar": _decimal(hitung[2].quantize(Decimal("0.01"))),
        "baris": str(tulis[2]),
    }
    return _finding(JenisTemuanRekap.PERSEN, titik, Ukuran(Pokok.N, jk), Kalimat(pola, isi), peta)


def _decimal(nilai: Decimal) -> str:
    return str(nilai).replace(".", ",")


def _direction(titik: Titik, peta: Peta, nilai: Nilai) -> Iterator[TemuanRekap]:
    """The words "naik" and "turun", and more new voters than TMS, must agree with the result."""
    jumlah, dasar = nilai.get(Peubah(titik.kunci, N)), _base(titik, peta, nilai)
    if jumlah is None or dasar is None:
        return
    arah = _sign(jumlah - dasar)
    kata = {"naik": 1, "bertambah": 1, "turun": -1, "berkurang": -1, "tetap": 0}.get(titik.arah)
    gerak = [nilai.get(Peubah(titik.kunci, Ukuran(satu))) for satu in (Pokok.BARU, Pokok.TMS)]
    baru, tms = gerak
    isi: dict[str, str | int] = {"tempat": place(titik), "jumlah": jumlah, "dasar": dasar}
    if kata is not None and kata != arah:
        pola = _("{tempat}: disebut “{kata}”, padahal {jumlah} dibandingkan dengan {dasar}.")
        yield _finding(JenisTemuanRekap.ARAH, titik, N, Kalimat(pola, isi | {"kata": titik.arah}), peta)
    elif baru is not None and tms is not None and _sign(baru - tms) * arah < 0:
        pola = _(
            "{tempat}: baru {baru} dan TMS {tms}, tetapi jumlahnya {jumlah}, sebelumnya "
            "{dasar}: arahnya berlawanan."
        )
        langkah = tuple(
            LangkahHitung(tanda, pokok.label, "", angka, first_cell(peta, Peubah(titik.kunci, Ukuran(pokok))))
            for tanda, pokok, angka in (("+", Pokok.BARU, baru), ("−", Pokok.TMS, tms))
        )
        pesan = Kalimat(pola, isi | {"baru": baru, "tms": tms})
        yield _finding(JenisTemuanRekap.ARAH, titik, N, pesan, peta, hitungan=langkah)


def _sign(angka: int) -> int:
    return (angka > 0) - (angka < 0)


def _large_change(titik: Titik, peta: Peta, nilai: Nilai) -> Iterator[TemuanRekap]:
    jumlah = nilai.get(Peubah(titik.kunci, N))
    dasar = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.PREVIOUS)), base_value(titik, peta, nilai))
    if jumlah is None or dasar is None or dasar < KECIL or abs(jumlah - dasar) <= dasar * BESAR:
        return
    pola = _("{tempat}: dari {dasar} menjadi {jumlah} dalam satu periode.")
    isi: dict[str, str | int] = {"tempat": place(titik), "dasar": dasar, "jumlah": jumlah}
    yield _finding(
        JenisTemuanRekap.PERUBAHAN_BESAR,
        titik,
        N,
        Kalimat(pola, isi),
        peta,
        kadar=KadarRekap.PERLU_DILIHAT,
        selisih=jumlah - dasar,
    )
