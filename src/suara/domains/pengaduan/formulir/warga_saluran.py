"""Which channel is right, in citizens' words, and what this desk promises in days."""

from __future__ import annotations

from datetime import date, datetime

from suara.domains.pengaduan.rules.jam import HasilJam, hitung_jam
from suara.domains.pengaduan.rules.kewenangan import SALURAN, Kewenangan, Saluran, list_pilihan
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam, Lembaga

type Pilihan = tuple[Kewenangan, Saluran]


def list_saluran(hari: date) -> dict[str, list[Pilihan]]:
    """Return the matters of election offices, and those of other bodies with how to reach them."""
    rows = list_pilihan(hari)
    return {
        "sini": [(who, how) for who, how in rows if who.lembaga.is_kpu],
        "lain": [(who, how) for who, how in rows if not who.lembaga.is_kpu],
    }


def find_wbs() -> Saluran:
    """Return the channel for insiders."""
    return SALURAN[Lembaga.WBS_KPU]


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
