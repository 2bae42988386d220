"""What a page shows of a person before somebody opens the values: too little to find anyone."""

from __future__ import annotations

from suara.domains.pemilih.kolom import KOLOM

TERTUTUP = "•••"


def mask(kolom: str, nilai: str) -> str:
    """Return the value as it may stand on a page that nobody logs."""
    if not nilai:
        return ""
    if kolom in ("nik", "nkk"):
        return f"{nilai[:6]}{'*' * 10}"
    if kolom == "nama":
        return " ".join(f"{word[:1]}{'*' * 3}" for word in nilai.split())
    if kolom == "tanggal_lahir":
        return f"{nilai[:4]}-**-**"
    return nilai if kolom in KOLOM and not KOLOM[kolom].rahasia else TERTUTUP
