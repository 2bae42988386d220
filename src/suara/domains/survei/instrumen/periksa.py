"""Check a definition: its shape by JSON Schema, then what a schema cannot say. All faults at once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.survei.instrumen.aturan import AturanSkor, load_aturan
from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi, build_definisi
from suara.domains.survei.instrumen.galat import Cacat, DefinisiDitolak
from suara.domains.survei.instrumen.istilah import CaraSkor, JenisAtribut
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

ATURAN_JENIS = {"SKM": "skm-14-2017", "F03A": "pekppp-f03a-2022", "F03B": "pekppp-f03b-2022"}
TERCADANG = frozenset({"responden", "pengantar", "komentar", "na", "meta"})
"""Names that the form itself, or every form program, uses."""
BENTUK = {
    "required": _("Wajib diisi: {isi}."),
    "additionalProperties": _("Ada isian yang tidak dikenal: {isi}."),
    "enum": _("“{isi}” bukan salah satu pilihan yang dikenal."),
    "const": _("“{isi}” tidak dikenal."),
    "pattern": _("“{isi}” tidak berbentuk benar: kode memakai huruf kecil, angka dan garis bawah."),
    "type": _("“{isi}” bukan jenis isian yang diminta."),
    "minLength": _("Teksnya kosong."),
    "maxLength": _("Teksnya terlalu panjang."),
    "minItems": _("Terlalu sedikit isinya."),
    "maxItems": _("Terlalu banyak isinya."),
    "minimum": _("Angka {isi} terlalu kecil."),
    "maximum": _("Angka {isi} terlalu besar."),
}
LAIN = _("Bentuknya tidak sesuai skema instrumen.")


@cache
def _validator() -> Draft202012Validator:
    # Loaded with the first definition, so that no start waits for it.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(Path(__file__).with_name("skema.json").read_text("utf-8")))


def load_definisi(isi: object) -> Definisi:
    """Return the definition of JSON values; raises `DefinisiDitolak` with every fault."""
    cacat = _shape(isi)
    if cacat or not isinstance(isi, Mapping):
        raise DefinisiDitolak(cacat)
    definisi = build_definisi(isi)
    cacat = list(check_definisi(definisi))
    if cacat:
        raise DefinisiDitolak(cacat)
    return definisi


def check_definisi(definisi: Definisi) -> Iterator[Cacat]:
    """Yield what is wrong with a definition of the right shape."""
    yield from _texts(definisi.to_dict(), ())
    tanya = _kode(definisi)
    bagian = [satu.kode for satu in definisi.bagian]
    yield from _unique("butir", tanya)
    yield from _unique("bagian", bagian)
    for kode in (*tanya, *bagian):
        if kode in TERCADANG:
            yield _fault(kode, _("Kode “{kode}” dipakai formulir sendiri. Pilih kode lain."), kode=kode)
    for butir in definisi.butir:
        yield from _check_butir(butir)
    for atribut in definisi.atribut:
        yield from _check_atribut(atribut)
    yield from _check_bagian(definisi)
    yield from _check_urutan(definisi)
    yield from _check_skor(definisi)


def _shape(isi: object) -> list[Cacat]:
    errors = sorted(_validator().iter_errors(isi), key=lambda error: [str(part) for part in error.path])
    return [*_floats(isi, ()), *(_said(error) for error in errors)]


def _said(error: ValidationError) -> Cacat:
    kind = str(error.validator)
    value: object = error.instance
    if kind == "required":
        value = ", ".join(sorted(set(error.validator_value) - set(error.instance)))
    elif kind == "additionalProperties":
        value = ", ".join(sorted(set(error.instance) - set(error.schema.get("properties", ()))))
    short = (
        value
        if isinstance(value, str | int) and not isinstance(value, bool)
        else json.dumps(value, default=str)
    )
    return _fault(_place(error.path), BENTUK.get(kind, LAIN), isi=str(short)[:80])


def _floats(isi: object, path: tuple[object, ...]) -> Iterator[Cacat]:
    """JSON Schema takes 1.0 for a whole number; its bytes are others, so its fingerprint would be another."""
    if isinstance(isi, float):
        yield _fault(_place(path), _("Tulis {isi} sebagai bilangan bulat."), isi=str(isi))
    children: Iterable[tuple[object, object]] = ()
    if isinstance(isi, Mapping):
        children = isi.items()
    elif isinstance(isi, list):
        children = enumerate(isi)
    for key, child in children:
        yield from _floats(child, (*path, key))


def _texts(isi: object, path: tuple[object, ...]) -> Iterator[Cacat]:
    """Texts are one line without blanks at the ends, and never a reference of a form program."""
    if isinstance(isi, str):
        if isi != " ".join(isi.split()) or not isi.isprintable():
            yield _fault(
                _place(path), _("Teks harus satu baris tanpa spasi berlebih di dalam atau di ujung.")
            )
        if "${" in isi:
            yield _fault(_place(path), _("Tanda dolar dengan kurung kurawal tidak boleh ada dalam teks."))
    elif isinstance(isi, Mapping):
        for key, child in isi.items():
            yield from _texts(child, (*path, key))
    elif isinstance(isi, list):
        for number, child in enumerate(isi):
            yield from _texts(child, (*path, number))


def _unique(letak: str, kode: Iterable[str]) -> Iterator[Cacat]:
    for satu, banyak in Counter(kode).items():
        if banyak > 1:
            yield _fault(f"{letak}/{satu}", _("Kode “{kode}” dipakai lebih dari sekali."), kode=satu)


def _check_butir(butir: Butir) -> Iterator[Cacat]:
    nilai = butir.nilai
    if list(nilai) != list(range(nilai[0], nilai[0] + len(nilai))):
        said = _("Nilai skala harus urut naik tanpa lompatan, misalnya 1, 2, 3, 4; tertulis {isi}.")
        yield _fault(f"butir/{butir.kode}/pilihan", said, isi=", ".join(map(str, nilai)))
    words = [satu.label.dalam("id").casefold() for satu in butir.pilihan]
    if len(set(words)) < len(words):
        yield _fault(
            f"butir/{butir.kode}/pilihan", _("Dua pilihan berbunyi sama; orang tidak dapat memilih.")
        )


def _check_atribut(atribut: Atribut) -> Iterator[Cacat]:
    letak = f"atribut/{atribut.kode}/pilihan"
    yield from _unique(letak, (satu.kode for satu in atribut.pilihan))
    if any(satu.kode == "na" for satu in atribut.pilihan):
        yield _fault(letak, _("Kode “{kode}” dipakai formulir sendiri. Pilih kode lain."), kode="na")
    if atribut.jenis is not JenisAtribut.PITA:
        if any(satu.dari is not None or satu.sampai is not None for satu in atribut.pilihan):
            yield _fault(letak, _("Hanya pita angka yang memakai batas dari dan sampai."))
        return
    batas = [(satu.dari, satu.sampai) for satu in atribut.pilihan]
    tutup = batas[:-1]
    rapi = (
        all(sampai is not None for _dari, sampai in tutup)
        and all(dari is not None for dari, _sampai in batas[1:])
        and all(dari is None or sampai is None or dari <= sampai for dari, sampai in batas)
        and all(low[1] is not None and high[0] == low[1] + 1 for low, high in pairwise(batas))
    )
    if not rapi:
        yield _fault(
            letak, _("Pita harus bersambung tanpa celah dan tanpa tumpang tindih, dari yang terendah.")
        )


def _check_bagian(definisi: Definisi) -> Iterator[Cacat]:
    known = [satu.kode for satu in definisi.bagian]
    used = [satu.bagian for satu in definisi.butir]
    for kode in sorted(set(used) - set(known) - {""}):
        yield _fault(f"bagian/{kode}", _("Bagian “{kode}” dipakai butir tetapi tidak dijelaskan."), kode=kode)
    runs = [kode for n, kode in enumerate(used) if kode and (n == 0 or used[n - 1] != kode)]
    if runs != [kode for kode in known if kode in runs] or set(known) - set(used):
        yield _fault("bagian", _("Setiap bagian harus berisi butir, berurutan, dan tidak terpotong."))
    clash = sorted({*known}.intersection(_kode(definisi)))
    for kode in clash:
        yield _fault(f"bagian/{kode}", _("Kode “{kode}” dipakai lebih dari sekali."), kode=kode)


def _kode(definisi: Definisi) -> list[str]:
    return [satu.kode for satu in definisi.butir] + [satu.kode for satu in definisi.atribut]


def _check_urutan(definisi: Definisi) -> Iterator[Cacat]:
    semua = sorted(satu.kode for satu in definisi.butir)
    for nama, kode in definisi.urutan_lain:
        if sorted(kode) != semua:
            yield _fault(f"urutan_lain/{nama}", _("Urutan ini harus menyebut setiap butir tepat sekali."))


def _check_skor(definisi: Definisi) -> Iterator[Cacat]:
    aturan = load_aturan().get(definisi.aturan_skor)
    if aturan is None:
        yield _fault("aturan_skor", _("Aturan skor “{kode}” tidak dikenal."), kode=definisi.aturan_skor)
        return
    wanted = ATURAN_JENIS.get(definisi.jenis)
    if wanted is not None and aturan.kode != wanted:
        yield _fault("aturan_skor", _("Instrumen jenis ini memakai aturan skor “{kode}”."), kode=wanted)
    for butir in definisi.butir:
        if butir.kunci is not aturan.kunci:
            said = _("Butir ini harus menyebut {kunci} yang dinilainya.")
            yield _fault(f"butir/{butir.kode}/skor", said, kunci=aturan.kunci.di_tengah)
    yield from _check_skala(definisi, aturan)
    yield from _check_unsur(definisi, aturan)
    yield from _check_bobot(definisi, aturan)


def _check_skala(definisi: Definisi, aturan: AturanSkor) -> Iterator[Cacat]:
    skala = aturan.skala or definisi.butir[0].nilai
    for butir in definisi.butir:
        if butir.nilai != skala:
            said = _("Aturan skor {aturan} memakai skala {skala}; butir ini {isi}.")
            yield _fault(
                f"butir/{butir.kode}/pilihan", said, aturan=aturan.kode,
                skala=", ".join(map(str, skala)), isi=", ".join(map(str, butir.nilai)),
            )  # fmt: skip


def _check_unsur(definisi: Definisi, aturan: AturanSkor) -> Iterator[Cacat]:
    counts = Counter(satu.unsur for satu in definisi.butir)
    missing = [kode for kode in aturan.unsur if kode not in counts]
    if missing:
        yield _fault("butir", _("Belum ada butir untuk: {isi}."), isi=", ".join(missing))
    if aturan.cara is CaraSkor.IKM:
        for kode, banyak in counts.items():
            if banyak > 1:
                said = _("Unsur “{kode}” ditanyakan {n} kali; aturan ini menghitung satu butir tiap unsur.")
                yield _fault(f"butir/{kode}", said, kode=kode, n=banyak)
    if aturan.cara is CaraSkor.F03 and [counts.get(kode) for kode in aturan.unsur] != list(aturan.jumlah):
        said = _("Banyak butir tiap aspek harus {isi}.")
        pairs = zip(aturan.unsur, aturan.jumlah, strict=True)
        yield _fault("butir", said, isi=", ".join(f"{kode} {n}" for kode, n in pairs))


def _check_bobot(definisi: Definisi, aturan: AturanSkor) -> Iterator[Cacat]:
    if not definisi.bobot:
        return
    if aturan.cara is CaraSkor.F03:
        yield _fault("bobot", _("Aturan skor ini tidak memakai bobot sendiri."))
    jumlah = sum((w for _kode, w in definisi.bobot), Fraction(0))
    if sorted(kode for kode, _w in definisi.bobot) != sorted(definisi.unsur) or jumlah != 1:
        said = _("Bobot harus menyebut setiap unsur sekali dan berjumlah tepat 1; sekarang {jumlah}.")
        yield _fault("bobot", said, jumlah=str(jumlah))


def _place(path: Iterable[object]) -> str:
    return "/".join(str(part + 1 if isinstance(part, int) else part) for part in path) or "instrumen"


def _fault(letak: str, pola: str, **isi: str | int) -> Cacat:
    return Cacat(letak, Kalimat(pola, isi))
