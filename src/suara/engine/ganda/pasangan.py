"""One found pair and its waterfall: why two rows may be one person, in words for an officer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from suara.engine.ganda import kata
from suara.engine.sesi import Sesi
from suara.engine.terms import LingkupPindah, TingkatGanda
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

BANDING = ("nama", "tanggal", "tempat", "domisili", "nik")
JARANG, LAZIM = 12.0, 8.0
"""Weights above and below which a shared name is called rare or common (bits)."""


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A row of the table `pasangan`: `t_…` is the level of a comparison, `b_…` its weight in bits."""

    id_kiri: int
    id_kanan: int
    skor: float
    tingkat: str
    lingkup: str
    lolos: bool
    boleh_diusulkan: bool
    t_nama: int
    t_tanggal: int
    t_tempat: int
    t_domisili: int
    t_nik: int
    b_awal: float
    b_nama: float
    b_tanggal: float
    b_tempat: float
    b_domisili: float
    b_nik: float
    b_kembar: float
    b_dua_orang: float
    t_alamat: int | None = None
    """None where the edition does not compare addresses apart from the home (`teliti.py`)."""
    b_alamat: float = 0.0

    def bobot(self) -> dict[str, float]:
        """Return the weights in the order of the waterfall; they sum to `skor`."""
        return {nama: getattr(self, f"b_{nama}") for nama in ("awal", *self.banding, "kembar", "dua_orang")}

    @property
    def banding(self) -> tuple[str, ...]:
        """What was compared."""
        return BANDING if self.t_alamat is None else (*BANDING, "alamat")


def read_pasangan(sesi: Sesi, batas: int | None = None) -> Iterator[Pasangan]:
    """Return the pairs, strongest first."""
    ada = {nama for nama, _tipe in sesi.kolom("pasangan")}
    kolom = ", ".join(satu.name for satu in fields(Pasangan) if satu.name in ada)
    ekor = f" LIMIT {int(batas)}" if batas is not None else ""
    teks = f"SELECT {kolom} FROM pasangan ORDER BY skor DESC, id_kiri, id_kanan{ekor}"
    return (Pasangan(*baris) for baris in sesi.rows(teks))


def explain_pasangan(pasangan: Pasangan, *, ambang: float) -> list[Kalimat]:
    """Return the waterfall: where it starts, each evidence with its weight, the sum, and what may be done.

    No sentence holds a value of a row: the officer sees the rows beside it.
    """
    hasil = [
        _say(_("Sebelum ada bukti: dua baris sembarang hampir selalu dua orang ({bobot})."), pasangan.b_awal)
    ]
    for nama in pasangan.banding:
        tingkat = getattr(pasangan, f"t_{nama}")
        hasil.append(_say(_sentence(nama, tingkat, pasangan), getattr(pasangan, f"b_{nama}")))
    hasil += [_say(pola, nilai) for pola, nilai in (
        (kata.KEMBAR, pasangan.b_kembar), (kata.DUA_ORANG, pasangan.b_dua_orang),
    ) if nilai]  # fmt: skip
    hasil.append(
        Kalimat(
            _("Jumlah {skor}, ambang {ambang}: {arti}."),
            {"skor": write(pasangan.skor), "ambang": write(ambang), "arti": _meaning(pasangan.skor - ambang)},
        )
    )
    hasil.append(
        Kalimat(
            _("Tingkat {tingkat} ({arti}); {lingkup}."),
            {
                "tingkat": pasangan.tingkat,
                "arti": str(TingkatGanda(pasangan.tingkat).label),
                "lingkup": str(LingkupPindah(pasangan.lingkup).label),
            },
        )
    )
    hasil.append(Kalimat(kata.BOLEH if pasangan.boleh_diusulkan else kata.COKTAS))
    return hasil


def write(nilai: float) -> str:
    """Write a weight the Indonesian way, with its sign: +4,2."""
    return f"{nilai:+.1f}".replace(".", ",").replace("-", "−")


def _say(pola: str, nilai: float) -> Kalimat:
    return Kalimat(pola, {"bobot": write(nilai)})


def _sentence(nama: str, tingkat: int, pasangan: Pasangan) -> str:
    if nama == "nama" and tingkat in kata.NAMA_SAMA:
        bobot = pasangan.b_nama
        return (kata.NAMA_JARANG if bobot >= JARANG else kata.NAMA_LAZIM if bobot < LAZIM else kata.TINGKAT)[
            nama, tingkat
        ]
    return kata.TINGKAT[nama, tingkat]


def _meaning(lebih: float) -> str:
    if lebih >= 10:
        return _("hampir pasti satu orang")
    if lebih >= 3:
        return _("kemungkinan besar satu orang")
    if lebih >= 0:
        return _("lebih mungkin satu orang daripada dua")
    return _("bukti tidak cukup")
