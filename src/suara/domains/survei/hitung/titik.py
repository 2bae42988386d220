"""A published index as a point of a series: kept with its report, read again without a new label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from suara.domains.survei.hitung.laporan import SkorKelompok
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.mutu import Mutu
from suara.domains.survei.rules.selang import Selang
from suara.domains.survei.rules.tren import Titik, susun_tren
from suara.domains.survei.terms import ArahTren, ModeBobot, ModeNRR
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json


def titik_dict(nama: str, akhir: date, instrumen: str, skor: SkorKelompok) -> dict[str, Json] | None:
    """Return the point of a scored wave as plain JSON values; None without an index."""
    if skor.hasil is None:
        return None
    s = skor.selang
    return {
        "nama": nama, "akhir": akhir.isoformat(), "n": skor.kelompok.n, "ikm": str(skor.hasil.ikm),
        "tersaji": str(skor.hasil.tersaji), "mutu": dict(skor.hasil.mutu.to_dict()),
        "selang": None if s is None else [s.bawah, s.atas, s.galat, s.cara], "instrumen": instrumen,
        "bobot": skor.hasil.bobot.value, "nrr": skor.hasil.nrr.value,
    }  # fmt: skip


def read_titik(isi: Mapping[str, Any]) -> Titik:
    """Return the point that a report kept, its class by the edition of its time."""
    mutu, batas = isi["mutu"], isi["selang"]
    dasar = mutu["dasar"]
    return Titik(
        nama=isi["nama"],
        akhir=date.fromisoformat(isi["akhir"]),
        ikm=Fraction(isi["ikm"]),
        mutu=Mutu(
            nilai=Decimal(mutu["nilai"]), kode=mutu["kode"], sebutan=mutu["sebutan"], zona=mutu["zona"],
            edisi=mutu["edisi"],
            dasar=Dasar(
                dasar["instrument"], pasal=dasar["pasal"], bukti=Bukti(dasar["bukti"]),
                catatan=dasar["catatan"],
            ),
        ),
        selang=None if batas is None else Selang(*batas),
        instrumen=isi["instrumen"],
        bobot=ModeBobot(isi["bobot"]),
        nrr=ModeNRR(isi["nrr"]),
    )  # fmt: skip


def tren_dict(titik: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Return the points in order, each with what changed since the one before it; the first has no change."""
    urut = sorted(titik, key=lambda satu: str(satu["akhir"]))
    langkah = susun_tren([read_titik(satu) for satu in urut])
    rows: list[Json] = []
    for at, satu in enumerate(urut):
        row: dict[str, Json] = {
            "nama": satu["nama"], "akhir": satu["akhir"], "n": satu["n"], "ikm": satu["tersaji"],
            "mutu": satu["mutu"]["kode"], "beda": None, "arah": None, "putus": False, "mutu_sebanding": True,
        }  # fmt: skip
        if at:
            step = langkah[at - 1]
            sign = "-" if step.beda < 0 else ""
            row |= {
                "beda": f"{sign}{bulat(abs(step.beda))}", "arah": step.arah.value,
                "putus": step.arah is ArahTren.PUTUS, "mutu_sebanding": step.mutu_sebanding,
            }  # fmt: skip
        rows.append(row)
    return rows
