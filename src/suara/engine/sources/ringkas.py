"""The summary of one ingest: counts that name nobody, for the screen, JSON and the head of the report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Json

POTONG = 32 * 1024 * 1024
"""Large, so that the lock of Python is asked for seldom while others read the same file."""


def fingerprints(berkas: Sequence[Path]) -> list[Json]:
    """Return the names of files with their SHA-256. It may run beside other work: it holds nobody up."""
    return [{"nama": satu.name, "sha256": _sha256(satu)} for satu in berkas]


def summarise(sesi: Sesi, sumber: list[Json], *, edisi: str, wilayah: str, periode: str) -> dict[str, Json]:
    """Return files with their SHA-256, rows taken and refused, findings by code."""
    baris, diterima, ditolak, berperingatan = sesi.rows(
        "SELECT coalesce(sum(baris), 0), coalesce(sum(diterima), 0), coalesce(sum(ditolak), 0), "
        "coalesce(sum(berperingatan), 0) FROM mutu_desa"
    )[0]
    rusak = sesi.nilai("SELECT count(*) FROM temuan WHERE kode IN ('BARIS_RUSAK', 'NIK_BERULANG')")
    lepas = sesi.nilai("SELECT count(*) FROM temuan WHERE kode = 'NIK_BERULANG'")
    kode = sesi.rows(
        "SELECT kode, kadar, CAST(sum(jumlah) AS BIGINT), pesan FROM temuan GROUP BY kode, kadar, pesan "
        "ORDER BY CASE kadar WHEN 'GALAT' THEN 1 WHEN 'PERINGATAN' THEN 2 ELSE 3 END, 3 DESC, 1"
    )
    temuan: list[Json] = [
        {"kode": satu, "kadar": kadar, "jumlah": banyak, "pesan": pesan}
        for satu, kadar, banyak, pesan in kode
    ]
    return {
        "berkas": sumber,
        "edisi": edisi,
        "wilayah": wilayah,
        "periode": periode,
        "baris": int(baris) + int(rusak) - int(lepas),
        "diterima": int(diterima) - int(lepas),
        "ditolak": int(ditolak) + int(rusak),
        "berperingatan": int(berperingatan),
        "temuan": temuan,
    }


def _sha256(path: Path) -> str:
    sidik = hashlib.sha256()
    with path.open("rb", buffering=0) as terbuka:
        while potong := terbuka.read(POTONG):
            sidik.update(potong)
    return sidik.hexdigest()
