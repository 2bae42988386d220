"""What changed between two versions, and whether the new one breaks the trend.

Wording that keeps its meaning makes a small version (1 → 1.1). A question, a scale, a word of the scale, a
scoring key, a weight or a ruleset that changes makes a great one (1 → 2): no line is drawn across it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi, Teks
from suara.domains.survei.instrumen.istilah import KelasPerubahan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KECIL, BESAR = KelasPerubahan.KECIL, KelasPerubahan.BESAR


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One difference: where, of which class, in a sentence; texts before and after where there are any."""

    letak: str
    kelas: KelasPerubahan
    pesan: Kalimat
    lama: str = ""
    baru: str = ""


def compare(lama: Definisi, baru: Definisi) -> tuple[Perubahan, ...]:
    """Return every difference that matters to a reader; the version number itself is none."""
    return tuple(_changes(lama, baru))


def kelas(perubahan: Sequence[Perubahan]) -> KelasPerubahan:
    """Return the greatest class among the differences."""
    return BESAR if any(satu.kelas is BESAR for satu in perubahan) else KECIL


def next_versi(versi: str, naik: KelasPerubahan) -> str:
    """Return the number of the next version."""
    besar, _titik, kecil = versi.partition(".")
    return str(int(besar) + 1) if naik is BESAR else f"{besar}.{int(kecil or 0) + 1}"


def is_satu_tren(satu: str, lain: str) -> bool:
    """Whether results of two versions of one instrument may stand on one line."""
    return satu.partition(".")[0] == lain.partition(".")[0]


def _changes(lama: Definisi, baru: Definisi) -> Iterator[Perubahan]:
    for letak, one, two in (
        ("judul", lama.judul, baru.judul),
        ("pengantar", lama.pengantar, baru.pengantar),
        ("komentar", lama.komentar, baru.komentar),
    ):
        yield from _text(letak, one, two, KECIL)
    if lama.aturan_skor != baru.aturan_skor or lama.jenis != baru.jenis:
        said = Kalimat(_("Aturan skor berganti."))
        yield Perubahan("aturan_skor", BESAR, said, lama.aturan_skor, baru.aturan_skor)
    if lama.bobot != baru.bobot:
        yield Perubahan("bobot", BESAR, Kalimat(_("Bobot unsur berganti.")))
    yield from _butir(lama, baru)
    yield from _atribut(lama, baru)
    yield from _bagian(lama, baru)
    if lama.urutan_lain != baru.urutan_lain:
        yield Perubahan("urutan_lain", KECIL, Kalimat(_("Urutan cetak lain berganti.")))
    if lama.dasar != baru.dasar:
        yield Perubahan(
            "dasar", KECIL, Kalimat(_("Dasar hukum yang disebut berganti.")),
            "; ".join(map(str, lama.dasar)), "; ".join(map(str, baru.dasar)),
        )  # fmt: skip


def _butir(lama: Definisi, baru: Definisi) -> Iterator[Perubahan]:
    old, new = ({satu.kode: satu for satu in sisi.butir} for sisi in (lama, baru))
    for kode in [kode for kode in old if kode not in new]:
        yield Perubahan(f"butir/{kode}", BESAR, Kalimat(_("Butir ini dihapus.")), str(old[kode].label))
    for kode in [kode for kode in new if kode not in old]:
        yield Perubahan(f"butir/{kode}", BESAR, Kalimat(_("Butir ini baru.")), "", str(new[kode].label))
    both = [kode for kode in old if kode in new]
    if both != [kode for kode in new if kode in old]:
        yield Perubahan("butir", KECIL, Kalimat(_("Urutan pertanyaan berganti.")))
    for kode in both:
        yield from _satu_butir(old[kode], new[kode])


def _satu_butir(lama: Butir, baru: Butir) -> Iterator[Perubahan]:
    letak = f"butir/{lama.kode}"
    yield from _text(f"{letak}/label", lama.label, baru.label, KECIL)
    yield from _text(f"{letak}/bantuan", lama.bantuan, baru.bantuan, KECIL)
    if lama.nilai != baru.nilai:
        one, two = (", ".join(map(str, satu.nilai)) for satu in (lama, baru))
        yield Perubahan(f"{letak}/pilihan", BESAR, Kalimat(_("Skala berganti.")), one, two)
    else:
        for x, y in zip(lama.pilihan, baru.pilihan, strict=True):
            same = str(x.label) == str(y.label)
            yield from _text(f"{letak}/pilihan/{x.nilai}", x.label, y.label, KECIL if same else BESAR)
    if (lama.kunci, lama.unsur) != (baru.kunci, baru.unsur):
        said = Kalimat(_("Yang dinilai butir ini berganti."))
        yield Perubahan(f"{letak}/skor", BESAR, said, lama.unsur, baru.unsur)
    if (lama.tidak_relevan is None) != (baru.tidak_relevan is None):
        yield Perubahan(letak, BESAR, Kalimat(_("Jalan keluar “tidak berlaku” ditambah atau dihapus.")))
    else:
        yield from _text(f"{letak}/tidak_relevan", lama.tidak_relevan, baru.tidak_relevan, KECIL)
    if lama.wajib != baru.wajib:
        yield Perubahan(letak, KECIL, Kalimat(_("Kewajiban menjawab berganti.")))
    if lama.bagian != baru.bagian:
        yield Perubahan(letak, KECIL, Kalimat(_("Butir ini pindah bagian.")), lama.bagian, baru.bagian)


def _atribut(lama: Definisi, baru: Definisi) -> Iterator[Perubahan]:
    old, new = ({satu.kode: satu for satu in sisi.atribut} for sisi in (lama, baru))
    for kode in [kode for kode in old if kode not in new]:
        yield Perubahan(f"atribut/{kode}", KECIL, Kalimat(_("Data responden ini tidak ditanyakan lagi.")))
    for kode in [kode for kode in new if kode not in old]:
        yield Perubahan(f"atribut/{kode}", KECIL, Kalimat(_("Data responden ini baru ditanyakan.")))
    both = [kode for kode in old if kode in new]
    if both != [kode for kode in new if kode in old]:
        yield Perubahan("atribut", KECIL, Kalimat(_("Urutan data responden berganti.")))
    for kode in both:
        yield from _satu_atribut(old[kode], new[kode])


def _satu_atribut(lama: Atribut, baru: Atribut) -> Iterator[Perubahan]:
    letak = f"atribut/{lama.kode}"
    yield from _text(f"{letak}/label", lama.label, baru.label, KECIL)
    yield from _text(f"{letak}/bantuan", lama.bantuan, baru.bantuan, KECIL)
    one, two = ([(x.kode, x.dari, x.sampai) for x in satu.pilihan] for satu in (lama, baru))
    if (one, lama.jenis) != (two, baru.jenis):
        said = _("Pilihannya berganti: rincian menurut {nama} tidak dapat disambung, indeksnya tetap.")
        yield Perubahan(f"{letak}/pilihan", KECIL, Kalimat(said, {"nama": str(baru.label)}))
    else:
        for x, y in zip(lama.pilihan, baru.pilihan, strict=True):
            yield from _text(f"{letak}/pilihan/{x.kode}", x.label, y.label, KECIL)
    if (lama.wajib, lama.terpisah) != (baru.wajib, baru.terpisah):
        yield Perubahan(letak, KECIL, Kalimat(_("Kewajiban menjawab berganti.")))


def _bagian(lama: Definisi, baru: Definisi) -> Iterator[Perubahan]:
    if lama.bagian != baru.bagian:
        one, two = ("; ".join(str(satu.label) for satu in sisi.bagian) for sisi in (lama, baru))
        yield Perubahan("bagian", KECIL, Kalimat(_("Judul bagian berganti.")), one, two)


def _text(letak: str, lama: Teks | None, baru: Teks | None, kelas: KelasPerubahan) -> Iterator[Perubahan]:
    old, new = (dict(satu.isi) if satu else {} for satu in (lama, baru))
    for bahasa in sorted(old.keys() | new.keys()):
        one, two = old.get(bahasa, ""), new.get(bahasa, "")
        if one != two:
            said = Kalimat(_("Teks berganti ({bahasa})."), {"bahasa": bahasa})
            yield Perubahan(letak, kelas, said, one, two)
