"""What Suara knows of the offices beyond their region: time zone, place of signing, addresses.

Time zones follow Keppres 41/1987 with the later provinces. A place of signing is the city of the office,
mostly the capital; each office checks its own. An address that is not here is for the office to fill.
"""

from __future__ import annotations

from suara.core.wilayah.models import ZonaWaktu

JAM_KERJA = "Senin–Kamis 08.00–16.00, Jumat 08.00–16.30"

_WITA = frozenset({"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"})
_WIT = frozenset({"81", "82", "91", "92", "93", "94", "95", "96"})

TEMPAT_KPU_PROVINSI = {
    "11": "Banda Aceh", "12": "Medan", "13": "Padang", "14": "Pekanbaru", "15": "Jambi", "16": "Palembang",
    "17": "Bengkulu", "18": "Bandar Lampung", "19": "Pangkalpinang", "21": "Tanjungpinang", "31": "Jakarta",
    "32": "Bandung", "33": "Semarang", "34": "Yogyakarta", "35": "Surabaya", "36": "Serang", "51": "Denpasar",
    "52": "Mataram", "53": "Kupang", "61": "Pontianak", "62": "Palangka Raya", "63": "Banjarmasin",
    "64": "Samarinda", "65": "Tanjung Selor", "71": "Manado", "72": "Palu", "73": "Makassar", "74": "Kendari",
    "75": "Gorontalo", "76": "Mamuju", "81": "Ambon", "82": "Sofifi", "91": "Jayapura", "92": "Manokwari",
    "93": "Merauke", "94": "Nabire", "95": "Wamena", "96": "Sorong",
}  # fmt: skip

TEMPAT_KPU_KALTIM = {
    "64.01": "Tana Paser", "64.02": "Tenggarong", "64.03": "Tanjung Redeb", "64.07": "Sendawar",
    "64.08": "Sangatta", "64.09": "Penajam", "64.11": "Ujoh Bilang",
}  # fmt: skip

ALAMAT = {
    "KPU-RI": "Jl. Imam Bonjol No. 29, Jakarta 10310",
    "64": "Jl. Basuki Rahmat No. 2, Samarinda",
}

NAMA_PROVINSI = {"31": "DKI Jakarta"}
"""Where the office's own name differs from the region's."""


def zona_waktu(provinsi: str) -> ZonaWaktu:
    """Return the time zone of a province by its two-digit code."""
    if provinsi in _WITA:
        return ZonaWaktu.WITA
    return ZonaWaktu.WIT if provinsi in _WIT else ZonaWaktu.WIB


def nama_kantor(kode: str, nama_wilayah: str) -> str:
    """Return the office's name; in Aceh the office is called KIP (UU 11/2006)."""
    is_province = "." not in kode
    region = NAMA_PROVINSI.get(kode, nama_wilayah).replace(" Administrasi ", " ")
    if kode.startswith("11"):
        return f"KIP {region}"
    if kode == "34":
        return f"KPU {region}"
    return f"KPU Provinsi {region}" if is_province else f"KPU {region}"


def tempat(kode: str, nama_wilayah: str) -> str:
    """Return the city in which the office signs; empty where Suara does not know it."""
    if "." not in kode:
        return TEMPAT_KPU_PROVINSI.get(kode, "")
    if nama_wilayah.startswith("Kota "):
        return nama_wilayah.removeprefix("Kota ").removeprefix("Administrasi ")
    return TEMPAT_KPU_KALTIM.get(kode, "")
