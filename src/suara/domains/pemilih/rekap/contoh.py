"""Examples that fill the form: published figures, as they were published."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Contoh(NamedTuple):
    """One example: its name in the address, what the link says, the table."""

    kunci: str
    judul: str | Promise
    tabel: str


CONTOH = (
    Contoh(
        "kaltim-s2-2025",
        _("Coba dengan angka Kaltim S2 2025"),
        "wilayah;periode;sebelumnya;baru;tms;perbaikan;l;p;total\n"
        "Kalimantan Timur;Semester I 2025;2.821.202;55.665;37.951;2.304;1.467.530;1.372.994;2.840.524\n"
        "Kalimantan Timur;Semester II 2025;2.840.524;60.358;24.962;32.392;1.507.873;1.413.112;2.920.985\n",
    ),
    Contoh(
        "mahakam-ulu",
        _("Tabel per kecamatan yang cocok (Mahakam Ulu)"),
        "Kabupaten Mahakam Ulu, DPT Pilkada 2024\n"
        "Kecamatan;Kampung;L;P;L + P;TPS\n"
        "Long Bagun;11;6.418;5.275;11.693;27\n"
        "Long Hubung;11;3.494;3.005;6.499;19\n"
        "Laham;5;1.204;973;2.177;6\n"
        "Long Apari;10;1.830;1.609;3.439;10\n"
        "Long Pahangai;13;2.162;1.899;4.061;15\n"
        "JUMLAH;50;15.108;12.761;27.869;77\n",
    ),
    Contoh(
        "klaten",
        _("Dua koran, dua salah cetak (Klaten)"),
        "wilayah;periode;sebelumnya;l;p;total;selisih;sumber\n"
        "Klaten;TW III 2025;968.515;478.190;492.388;971.578;3.063;koran A\n"
        "Klaten;TW III 2025;968.515;476.190;493.388;971.578;3.063;koran B\n",
    ),
    Contoh(
        "ppu",
        _("Dua baris tertukar (Penajam Paser Utara)"),
        "Kecamatan;DPT Pemilu 2024;DPT Pilkada 2024\n"
        "Penajam;63.501;65.650\n"
        "Waru;14.474;28.142\n"
        "Babulu;27.768;14.709\n"
        "Sepaku;28.640;28.994\n"
        "JUMLAH;134.383;137.495\n",
    ),
)


def find_contoh(kunci: str) -> str:
    """Return the table of an example; empty when there is none of that name."""
    return next((satu.tabel for satu in CONTOH if satu.kunci == kunci), "")
