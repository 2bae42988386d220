"""Findings about what was written where: restatements, double rows, foreign codes, damaged cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.angka import compare_digits
from suara.engine.periksa_rekap.kata import place, working
from suara.engine.periksa_rekap.putusan import Putusan
from suara.engine.periksa_rekap.tabel import Sel, TabelRekap
from suara.engine.periksa_rekap.temuan import SelTemuan, TemuanRekap
from suara.engine.periksa_rekap.terms import JenisTemuanRekap, KadarRekap
from suara.engine.periksa_rekap.titik import Nilai, Peta
from suara.kernel.kalimat import Kalimat, show
from suara.kernel.kalimat import gettext_noop as _


def find_restatements(peta: Peta, nilai: Nilai, putusan: Sequence[Putusan]) -> Iterator[TemuanRekap]:
    """Yield one finding per number that several places write differently."""
    for satu in putusan:
        yield _decided(satu, peta, nilai) if satu.nilai is not None else _undecided(satu)


def _decided(putusan: Putusan, peta: Peta, nilai: Nilai) -> TemuanRekap:
    titik, ukuran, benar = putusan.titik, putusan.peubah.ukuran, putusan.nilai or 0
    salah = [sel for sel in putusan.sel if sel.nilai != benar]
    beda = list(dict.fromkeys(sel.nilai for sel in salah))
    cara = compare_digits(beda[0], benar)
    pola = _(
        "{tempat}, {apa}: {sumber} menulis {salah}, {lain} menulis {benar}; hitungan "
        "memilih {benar} ({cara})."
    )
    isi: dict[str, str | int] = {
        "tempat": place(titik, ukuran.jk),
        "apa": ukuran.label,
        "sumber": _who(salah),
        "lain": _who([sel for sel in putusan.sel if sel.nilai == benar]),
        "salah": beda[0] if len(beda) == 1 else "; ".join(map(show, beda)),
        "benar": benar,
        "cara": cara.label,
    }
    return TemuanRekap(
        jenis=JenisTemuanRekap.BEDA_SUMBER,
        pesan=Kalimat(pola, isi),
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=ukuran,
        selisih=salah[0].nilai - benar,
        tersirat=benar,
        hitungan=tuple(langkah for p in putusan.karena[:2] for langkah in working(peta, p, nilai)),
        sel=tuple(
            SelTemuan(titik.nama, titik.periode.nama, ukuran, sel, benar, compare_digits(sel.nilai, benar))
            for sel in salah
        ),
    )


def _undecided(putusan: Putusan) -> TemuanRekap:
    titik, ukuran = putusan.titik, putusan.peubah.ukuran
    angka = list(dict.fromkeys(sel.nilai for sel in putusan.sel))
    pola = _(
        "{tempat}, {apa}: ditulis berbeda, dari {satu} sampai {dua} ({cara}); tidak ada hitungan yang "
        "memilih, jadi dianggap tidak diketahui."
    )
    isi: dict[str, str | int] = {
        "tempat": place(titik, ukuran.jk),
        "apa": ukuran.label,
        "satu": min(angka),
        "dua": max(angka),
        "cara": compare_digits(*sorted(angka)[:2]).label,
    }
    return TemuanRekap(
        jenis=JenisTemuanRekap.BEDA_SUMBER,
        pesan=Kalimat(pola, isi),
        wilayah=titik.nama,
        kode_wilayah=titik.kode,
        periode=titik.periode.nama,
        ukuran=ukuran,
        kadar=KadarRekap.PERLU_DILIHAT,
        selisih=max(angka) - min(angka),
        sel=tuple(SelTemuan(titik.nama, titik.periode.nama, ukuran, sel) for sel in putusan.sel),
    )


def _who(sel: Sequence[Sel]) -> str:
    """Return the sources; the row where none is named. Rows come as "#3", which needs no translation."""
    return "; ".join(dict.fromkeys(satu.sumber or f"#{satu.baris}" for satu in sel)) or "–"


def find_double_rows(peta: Peta) -> Iterator[TemuanRekap]:
    """Yield regions that stand twice in one table of one source: its column would count them twice."""
    for titik in peta.titik.values():
        menurut: dict[tuple[int, str], list[int]] = defaultdict(list)
        for baris in titik.baris:
            if baris.wilayah and not baris.jumlah and baris.angka:
                menurut[baris.tabel, baris.sumber].append(baris.nomor)
        for (_tabel, sumber), nomor in menurut.items():
            if len(set(nomor)) > 1:
                pola = _("{tempat}: wilayah dan periode ini ditulis di baris {baris}.")
                yield TemuanRekap(
                    jenis=JenisTemuanRekap.BARIS_GANDA,
                    pesan=Kalimat(pola, {"tempat": place(titik), "baris": ", ".join(map(str, nomor))}),
                    wilayah=titik.nama,
                    kode_wilayah=titik.kode,
                    periode=titik.periode.nama,
                    kadar=KadarRekap.PERLU_DILIHAT,
                    sel=tuple(
                        SelTemuan(titik.nama, titik.periode.nama, ukuran, sel)
                        for ukuran, semua in list(titik.angka.items())[:1]
                        for sel in semua
                        if sel.sumber == sumber
                    ),
                )


def find_misread(tabel: TabelRekap) -> Iterator[TemuanRekap]:
    """Yield cells that could not be read, and codes that belong to another region than the name."""
    for cacat in tabel.cacat:
        isi: dict[str, str | int] = {"baris": str(cacat.baris), "kolom": cacat.kolom, "isi": cacat.isi}
        pola = _(
            "Baris {baris}, kolom “{kolom}”: “{isi}” bukan bilangan bulat. Dianggap "
            "tidak diketahui, bukan nol."
        )
        if cacat.koma:
            pola = _(
                "Baris {baris}, kolom “{kolom}”: “{isi}” bukan bilangan bulat; mungkin "
                "titik ribuan dibaca sebagai "
                "koma desimal. Dianggap tidak diketahui, bukan nol."
            )
        yield TemuanRekap(
            jenis=JenisTemuanRekap.SEL_TIDAK_TERBACA,
            pesan=Kalimat(pola, isi),
            kadar=KadarRekap.PERLU_DILIHAT,
        )
    for nomor, kode, nama in tabel.kode_beda:
        milik = daftar.name_of(daftar.read_code(kode))
        pola = _(
            "Baris {baris}: kode {kode} milik {milik} menurut Kemendagri, bukan {nama}. "
            "Mungkin itu kode BPS; "
            "namanya yang dipakai."
        )
        isi = {"baris": str(nomor), "kode": kode, "milik": milik, "nama": nama}
        yield TemuanRekap(
            jenis=JenisTemuanRekap.KODE_NAMA,
            pesan=Kalimat(pola, isi),
            wilayah=nama,
            kadar=KadarRekap.PERLU_DILIHAT,
        )
