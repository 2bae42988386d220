"""The weights' file: read with sentences for what is wrong in it, and written after an estimate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from suara.engine.errors import EngineError
from suara.engine.ganda.bobot import Bobot, Tingkat
from suara.engine.ganda.langkah import ATURAN
from suara.engine.ganda.teliti import PERBANDINGAN, SEMUA_ATURAN
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

DARI_DAFTAR = "daftar"
EDISI = {"umum": "bobot.yaml", "teliti": "bobot_teliti.yaml"}
"""Editions that Suara brings."""
CEPAT = {"nama": 7, "tanggal": 6, "tempat": 2, "domisili": 6, "nik": 5}
"""Highest levels of the comparisons of the search of a province; each has all levels down to 1."""


class BobotDitolak(EngineError):
    """The weights' file cannot be used; nothing was searched."""

    def __init__(self, pola: str, berkas: Path, **isi: str | int) -> None:
        super().__init__(Kalimat(pola, {"berkas": berkas.name, **isi}))


@cache
def read_bobot(path: Path | None = None) -> Bobot:
    """Return the weights of a file; without one those that Suara brings."""
    path = path or edition("umum")
    try:
        isi: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise BobotDitolak(
            _("Berkas bobot {berkas} tidak ada atau bukan YAML. Periksa nama dan isinya."), path
        ) from None
    if not isinstance(isi, dict):
        raise BobotDitolak(_("Berkas bobot {berkas} kosong atau bukan daftar bernama."), path)
    try:
        return _read(isi, path)
    except (KeyError, TypeError, ValueError, AttributeError) as galat:
        kunci = str(galat.args[0]) if isinstance(galat, KeyError) else type(galat).__name__
        raise BobotDitolak(
            _("Berkas bobot {berkas} tidak lengkap atau salah isi: {bagian}. Bandingkan dengan edisi umum."),
            path,
            bagian=kunci,
        ) from None


def edition(nama: str) -> Path:
    """Return the file of an edition that Suara brings, or the path that was meant."""
    return Path(__file__).with_name(EDISI[nama]) if nama in EDISI else Path(nama)


def _read(isi: dict[str, Any], path: Path) -> Bobot:
    banding = tuple(isi.get("banding", ()))
    aturan = tuple(isi.get("aturan", ()))
    _known(banding, tuple(PERBANDINGAN), path)
    _known(aturan, tuple(SEMUA_ATURAN if banding else ATURAN), path)
    bobot = Bobot(
        edisi=str(isi["edisi"]),
        ambang=float(isi["ambang"]),
        bagian_ganda=float(isi["bagian_ganda"]),
        batas_blok=int(isi["batas_blok"]),
        bawaan_paling_sedikit=int(isi["bawaan"]["paling_sedikit"]),
        bawaan_kali=int(isi["bawaan"]["kali"]),
        bawaan_bagian=float(isi["bawaan"]["bagian"]),
        tetap=tuple((nama, float(isi["tetap"][nama])) for nama in ("kembar", "dua_orang")),
        isi=tuple(_levels(isi["tingkat"], path)) if "tingkat" in isi or not banding else (),
        aturan=aturan,
        banding=banding,
    )
    _complete(bobot, path)
    return bobot


def _known(nama: tuple[str, ...], pilihan: tuple[str, ...], path: Path) -> None:
    for satu in nama:
        if satu not in pilihan:
            raise BobotDitolak(
                _("Berkas bobot {berkas}: {nama} tidak dikenal. Yang dapat dipilih: {pilihan}."),
                path,
                nama=str(satu),
                pilihan=", ".join(pilihan),
            )


def _levels(isi: dict[str, Any], path: Path) -> Iterator[Tingkat]:
    for banding, semua in isi.items():
        for nomor, satu in semua.items():
            u = None if satu["u"] == DARI_DAFTAR else float(satu["u"])
            tingkat = Tingkat(banding, int(nomor), float(satu["m"]), u, float(satu.get("kali", 1)))
            if not (0 < tingkat.m <= 1 and (u is None or 0 < u <= 1) and tingkat.kali > 0):
                raise BobotDitolak(
                    _(
                        "Berkas bobot {berkas}: m dan u pada {banding} tingkat {tingkat} harus di antara 0 "
                        "dan 1."
                    ),
                    path,
                    banding=str(banding),
                    tingkat=int(nomor),
                )
            yield tingkat


def levels_of(bobot: Bobot) -> dict[str, tuple[int, ...]]:
    """Return what an edition compares: levels from the strongest agreement to the plain difference."""
    if not bobot.banding:
        return {nama: tuple(range(paling, 0, -1)) for nama, paling in CEPAT.items()}
    return {PERBANDINGAN[satu].tentang: PERBANDINGAN[satu].tingkat for satu in bobot.banding}


def refuse_unlearned(bobot: Bobot) -> None:
    """Refuse a search with an edition that brings no weights of its own."""
    if bobot.unlearned:
        raise BobotDitolak(
            _(
                "Bobot {berkas} belum ditaksir, jadi tidak ada yang dapat dijumlah. Taksir dari daftar ini: "
                "--taksir."
            ),
            Path(bobot.edisi),
        )


def _complete(bobot: Bobot, path: Path) -> None:
    """Refuse a file in which a level has no weight, or in which two comparisons are about the same."""
    harus = levels_of(bobot)
    if len(harus) < len(bobot.banding):
        raise BobotDitolak(
            _("Berkas bobot {berkas}: dua perbandingan tentang hal yang sama. Pilih satu."), path
        )
    if bobot.banding and bobot.unlearned:
        return
    ada = {(satu.banding, satu.nomor) for satu in bobot.isi}
    for nama, semua in harus.items():
        for nomor in semua:
            if (nama, nomor) not in ada:
                raise BobotDitolak(
                    _(
                        "Berkas bobot {berkas}: {banding} tingkat {tingkat} belum berbobot. Tambahkan m dan "
                        "u."
                    ),
                    path,
                    banding=nama,
                    tingkat=nomor,
                )
    if bobot.banding and any(satu.u is None for satu in bobot.isi):
        raise BobotDitolak(
            _("Berkas bobot {berkas}: u: daftar hanya untuk pencarian tanpa banding. Isi u dengan angka."),
            path,
        )


def write_bobot(bobot: Bobot, *, cara: str) -> str:
    """Return the weights as a file that `read_bobot` reads; `cara` says where they come from."""
    isi: dict[str, Any] = {
        "edisi": bobot.edisi,
        "ambang": bobot.ambang,
        "bagian_ganda": _short(bobot.bagian_ganda),
        "batas_blok": bobot.batas_blok,
        "bawaan": {
            "paling_sedikit": bobot.bawaan_paling_sedikit,
            "kali": bobot.bawaan_kali,
            "bagian": bobot.bawaan_bagian,
        },
        "tetap": dict(bobot.tetap),
    }
    isi |= {
        nama: list(nilai) for nama, nilai in (("aturan", bobot.aturan), ("banding", bobot.banding)) if nilai
    }
    tingkat: dict[str, dict[int, dict[str, float | str]]] = {}
    for satu in bobot.isi:
        u = DARI_DAFTAR if satu.u is None else _short(satu.u)
        kali = {"kali": satu.kali} if satu.kali != 1 else {}
        tingkat.setdefault(satu.banding, {})[satu.nomor] = {"m": _short(satu.m), "u": u, **kali}
    isi["tingkat"] = tingkat
    return f"# {cara}\n" + yaml.safe_dump(isi, sort_keys=False, allow_unicode=True, default_flow_style=None)


def _short(nilai: float) -> float:
    """Return four valid digits: an estimate has no more."""
    return float(f"{nilai:.4g}")
