"""The clocks of an information request that run beside C4: KIP in general, PerKI 1/2019 for elections."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from suara.domains.pengaduan.rules.jam import ZONA_KANTOR, Satuan, hitung_hari, tanggal_di
from suara.domains.pengaduan.terms import Topik
from suara.kernel.hari_kerja import HariTerhitung
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import Json, gettext_noop
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import get_number


class RezimInformasi(Istilah):
    """Which law binds an information request; a legal officer may change it with a reason."""

    UMUM = "UMUM", gettext_noop("Informasi publik umum")
    PEMILU = "PEMILU", gettext_noop("Informasi pemilu dan pemilihan")


PEMILU = frozenset(
    {
        Topik.DATA_PEMILIH,
        Topik.PENCALONAN,
        Topik.PARPOL_SIPOL,
        Topik.BADAN_ADHOC,
        Topik.PUNGUT_HITUNG,
        Topik.KAMPANYE_DANA,
        Topik.LOGISTIK,
    }
)
"""Topics about stages, voters, contestants, campaign funds, results: the shorter regime by default."""


@dataclass(frozen=True, slots=True)
class BatasInformasi:
    """One step of the procedure: until when, how long, by which law, with the trace."""

    langkah: str
    jatuh_tempo: date
    jumlah: int
    parameter: ParameterTerpakai
    jejak: tuple[HariTerhitung, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return the step as plain JSON values."""
        return {
            "langkah": self.langkah,
            "jatuh_tempo": self.jatuh_tempo.isoformat(),
            "jumlah": self.jumlah,
            "satuan": Satuan.HARI_KERJA.label,
            "parameter": self.parameter.to_dict(),
            "jejak": [hari.to_dict() for hari in self.jejak],
        }


def pilih_rezim(topik: Topik | None) -> RezimInformasi:
    """Return the regime by default; what is unknown gets the stricter one."""
    return RezimInformasi.PEMILU if topik is None or topik in PEMILU else RezimInformasi.UMUM


def hitung_informasi(
    mulai: datetime,
    rezim: RezimInformasi,
    *,
    hari_khusus: Collection[date] = (),
    zona: str = ZONA_KANTOR,
) -> tuple[BatasInformasi, BatasInformasi]:
    """Return the written notice, and its one extension, which goes on from the day of the notice."""
    kunci = f"pengaduan.kip_{rezim.value.lower()}"
    awal = tanggal_di(mulai, zona)
    jawab = _step(gettext_noop("Pemberitahuan tertulis"), awal, awal, f"{kunci}_hari", hari_khusus)
    panjang = _step(
        gettext_noop("Perpanjangan, satu kali, dengan alasan tertulis"),
        jawab.jatuh_tempo,
        awal,
        f"{kunci}_perpanjangan_hari",
        hari_khusus,
    )
    return jawab, panjang


def hitung_keberatan(
    diterima: datetime,
    rezim: RezimInformasi,
    *,
    hari_khusus: Collection[date] = (),
    zona: str = ZONA_KANTOR,
) -> BatasInformasi:
    """Return until when the superior of the PPID answers an objection."""
    awal = tanggal_di(diterima, zona)
    kunci = f"pengaduan.kip_{rezim.value.lower()}_keberatan_hari"
    return _step(gettext_noop("Tanggapan atas keberatan"), awal, awal, kunci, hari_khusus)


def _step(
    langkah: str, awal: date, berlaku: date, kunci: str, hari_khusus: Collection[date]
) -> BatasInformasi:
    jumlah, parameter = get_number(kunci, berlaku)
    jatuh_tempo, jejak = hitung_hari(awal, jumlah, Satuan.HARI_KERJA, hari_khusus=hari_khusus)
    if jatuh_tempo is None:  # pragma: no cover - no pause was given
        raise AssertionError
    return BatasInformasi(langkah, jatuh_tempo, jumlah, parameter, jejak)
