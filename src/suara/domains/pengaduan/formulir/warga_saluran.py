"""Which channel is right, in citizens' words, and what this desk promises in days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.rules.jam import HasilJam, hitung_jam
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam, Lembaga


@dataclass(frozen=True, slots=True)
class Saluran:
    """A channel: what it is for, in one line, and how to reach it."""

    lembaga: Lembaga
    perihal: str | Promise
    nama: str | Promise
    url: str


# In the order in which citizens meet the matter; the addresses come from the rules.
PERIHAL: tuple[tuple[Lembaga, str | Promise, str | Promise], ...] = (
    (Lembaga.DUKCAPIL, _("KTP, NIK, atau Kartu Keluarga salah atau belum jadi"), _("Dukcapil")),
    (Lembaga.BAWASLU, _("Politik uang, kampanye curang, pelanggaran atau kejahatan pemilu"), _("Bawaslu")),
    (Lembaga.DKPP, _("Anggota atau pegawai KPU dan Bawaslu melanggar kode etik"), _("DKPP")),
    (
        Lembaga.WBS_KPU,
        _("Anda pegawai atau saksi dekat, dan tahu korupsi atau suap di KPU"),
        _("WBS KPU"),
    ),
    (Lembaga.MK, _("Hasil pemilu atau pilkada dipersengketakan"), _("Mahkamah Konstitusi")),
    (
        Lembaga.OMBUDSMAN,
        _("Kantor tidak menjawab sampai batas waktunya lewat, atau pelayanannya berbelit"),
        _("Ombudsman RI"),
    ),
    (Lembaga.KOMISI_INFORMASI, _("Permintaan informasi ditolak atau tidak dijawab"), _("Komisi Informasi")),
    (Lembaga.SP4N, _("Layanan instansi pemerintah yang lain"), _("SP4N-LAPOR!")),
)


def list_saluran() -> list[Saluran]:
    """Return the channels of other bodies with their addresses."""
    return [Saluran(lembaga, perihal, nama, _url(lembaga)) for lembaga, perihal, nama in PERIHAL]


def find_wbs() -> Saluran:
    """Return the channel for insiders."""
    return next(item for item in list_saluran() if item.lembaga is Lembaga.WBS_KPU)


def list_janji(mulai: datetime) -> dict[str, HasilJam]:
    """Return the clocks of a report that is sent now, by their code."""
    return {
        "C1": hitung_jam(KodeJam.C1, mulai=mulai),
        "C2": hitung_jam(KodeJam.C2, mulai=mulai),
        "C7": hitung_jam(KodeJam.C7, mulai=mulai),
        "C4": hitung_jam(KodeJam.C4, mulai=mulai, kelas=Kelas.PENGADUAN, kadar=Kadar.TBP),
        "C4_BP": hitung_jam(KodeJam.C4, mulai=mulai, kelas=Kelas.PENGADUAN, kadar=Kadar.BP),
        "C4_ASP": hitung_jam(KodeJam.C4, mulai=mulai, kelas=Kelas.ASPIRASI),
    }


def _url(lembaga: Lembaga) -> str:
    try:
        from suara.domains.pengaduan.rules import kewenangan
    except ImportError:
        return ""
    channel: Any = kewenangan.SALURAN.get(lembaga)
    return str(getattr(channel, "url", "") or "") if channel else ""
