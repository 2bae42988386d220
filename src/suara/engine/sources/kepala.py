"""Where the table begins: its heading (one line or two), its columns, and the region written above it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from suara.engine.edisi import Edisi
from suara.engine.errors import BerkasDitolak
from suara.engine.sources.medan import WAJIB, WILAYAH, field_of, names_in
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

CARI = 40
"""A heading further down than this is not looked for."""
_ANGKA = re.compile(r"\(?\d{1,2}\)?")
_NOMOR = re.compile(r"\D*\d{12,}\D*|\d(?:[.,]\d+)?[eE]\+?\d+")


@dataclass(frozen=True, slots=True)
class Kepala:
    """The heading. `letak` maps field to column; `akhir` counts the rows up to and with the heading."""

    letak: Mapping[str, int]
    lebar: int
    akhir: int
    catatan: tuple[str, ...] = ()
    di_atas: Mapping[str, str] = field(default_factory=dict)


def find_kepala(baris: Sequence[Sequence[str]], edisi: Edisi, *, berkas: str) -> Kepala:
    """Find the heading in the first rows, or refuse with what is missing."""
    terbaik: tuple[int, int, list[str | None], bool] = (0, 0, [], False)
    for nomor, sel in enumerate(baris[:CARI]):
        satu = names_in(sel, edisi.kolom)
        bawah = baris[nomor + 1] if nomor + 1 < len(baris) else ()
        dua, cocok = _two_lines(sel, bawah, edisi)
        pilih = dua if cocok else satu
        banyak = len({medan for medan in pilih if medan})
        if banyak > terbaik[0]:
            terbaik = (banyak, nomor, pilih, cocok)
    banyak, nomor, medan, dua_baris = terbaik
    if banyak < len(WAJIB):
        return _without(baris, edisi, berkas=berkas)
    letak = _places(medan, berkas=berkas, baris=nomor + 1)
    if kurang := [satu for satu in WAJIB if satu not in letak]:
        pola = _(
            "{berkas}, baris {baris}: kolom {kolom} tidak ada pada kepala tabel. Tambahkan kolom itu, "
            "atau beri "
            "judul seperti pada Model A-Daftar Pemilih, lalu ulangi. Daftar tidak berubah."
        )
        isi: dict[str, str | int] = {"berkas": berkas, "baris": nomor + 1, "kolom": ", ".join(kurang)}
        raise BerkasDitolak(Kalimat(pola, isi))
    return Kepala(
        letak, len(medan), nomor + 1 + dua_baris, ("KEPALA_DUA_BARIS",) if dua_baris else (),
        _above(baris[:nomor]),
    )  # fmt: skip


def _two_lines(atas: Sequence[str], bawah: Sequence[str], edisi: Edisi) -> tuple[list[str | None], bool]:
    """Return the fields that two lines together name, and whether the second belongs to the heading."""
    if not any(atas) or not any(bawah) or any(_NOMOR.fullmatch(sel.strip()) for sel in bawah):
        return [], False
    if sum(bool(names_in([sel], edisi.kolom)[0]) for sel in atas) < len(WAJIB) - 1:
        return [], False
    isi = [sel.strip() for sel in bawah if sel.strip()]
    if len(isi) > 2 and all(_ANGKA.fullmatch(sel) for sel in isi):
        return names_in(atas, edisi.kolom), True
    if any(field_of(sel, edisi.kolom) is None and not _ANGKA.fullmatch(sel) for sel in isi):
        return [], False
    lebar, hasil = max(len(atas), len(bawah)), []
    for kolom in range(lebar):
        a = atas[kolom] if kolom < len(atas) else ""
        b = bawah[kolom] if kolom < len(bawah) else ""
        calon = [field_of(satu, edisi.kolom) for satu in (f"{a}{b}", b, a)]
        hasil.append(next((satu for satu in calon if satu is not None), None))
    return hasil, True


def _places(medan: Sequence[str | None], *, berkas: str, baris: int) -> dict[str, int]:
    letak: dict[str, int] = {}
    for kolom, satu in enumerate(medan):
        if not satu:
            continue
        if satu in letak:
            pola = _(
                "{berkas}, baris {baris}: kolom {kolom} ada dua kali pada kepala tabel. Hapus atau ganti "
                "judul "
                "salah satunya, lalu ulangi. Daftar tidak berubah."
            )
            raise BerkasDitolak(Kalimat(pola, {"berkas": berkas, "baris": baris, "kolom": satu}))
        letak[satu] = kolom
    return letak


def _without(baris: Sequence[Sequence[str]], edisi: Edisi, *, berkas: str) -> Kepala:
    """Return the columns of a file without a heading, when its first row looks like the edition's order."""
    urutan = edisi.urutan
    pertama = next((satu for satu in baris if any(sel.strip() for sel in satu)), ())
    letak = {medan: kolom for kolom, medan in enumerate(urutan) if medan}
    cukup = len(pertama) in (len(urutan), len(urutan) + 1)
    if cukup and _NOMOR.fullmatch(pertama[letak["nik"]].strip()) and not _NOMOR.fullmatch(
        pertama[letak["nama"]].strip()
    ):  # fmt: skip
        return Kepala(letak, len(pertama), 0, ("TANPA_KEPALA",))
    pola = _(
        "{berkas}: kepala tabel tidak ditemukan dalam {banyak} baris pertama. Yang dicari: judul kolom "
        "seperti pada "
        "Model A-Daftar Pemilih (NIK, Nama, Jenis Kelamin, …). Periksa apakah ini berkas yang benar. "
        "Daftar tidak "
        "berubah."
    )
    raise BerkasDitolak(Kalimat(pola, {"berkas": berkas, "banyak": CARI}))


def _above(baris: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return what the lines above the table say of province, kab/kota, kecamatan, desa and TPS."""
    hasil: dict[str, str] = {}
    for sel in baris:
        kata = [bagian.strip() for satu in sel for bagian in satu.split(":") if bagian.strip()]
        for judul, nilai in itertools.pairwise(kata):
            medan = field_of(judul, {})
            if medan in WILAYAH and field_of(nilai, {}) is None:
                hasil.setdefault(medan, nilai)
    return hasil
