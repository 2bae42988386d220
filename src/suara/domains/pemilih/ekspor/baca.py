"""The rows of a snapshot that a profile may read: only its columns are ever opened."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from suara.domains.pemilih.rules.profil import Baris, reads_of
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.engine.errors import EngineError
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import open_snapshot
from suara.engine.terms import StatusBaris
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

URUT = ("kode_desa", "tps", "rw", "rt", "nama")
_SETUMPUK = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asal:
    """Where the rows come from: one snapshot, one region, and for a case list only these rows."""

    tempat: Path
    kunci: KunciInduk
    snapshot: str
    wilayah: str
    baris_id: Collection[int] | None = None


def open_rows(sesi: Sesi, asal: Asal, profil: ProfilEkspor) -> int:
    """Open what the profile may read as the table `ekspor`, in the order of the printed list."""
    kolom = {*reads_of(profil), "id", "status", *URUT[:-1], "nama"}
    open_snapshot(
        sesi, asal.tempat, kunci=asal.kunci, id=asal.snapshot, wilayah=asal.wilayah, kolom=sorted(kolom),
        nama="sumber_ekspor",
    )  # fmt: skip
    syarat = f"status = '{StatusBaris.AKTIF.value}'"
    if asal.baris_id is not None:
        nomor = ", ".join(str(int(satu)) for satu in asal.baris_id) or "-1"
        syarat = f"id IN ({nomor})"
    elif profil in (ProfilEkspor.OPERATOR, ProfilEkspor.OPERATOR_TERBUKA):
        syarat = "true"
    urut = ", ".join(f"{satu} NULLS LAST" for satu in URUT)
    pilih = f"SELECT kode_desa AS letak, tps AS letak_tps, {_text(profil)} FROM sumber_ekspor"  # noqa: S608 - own names
    jumlah = sesi.simpan("ekspor", f"{pilih} WHERE {syarat} ORDER BY {urut}, id")
    sesi.buang("sumber_ekspor")
    if not jumlah:
        pola = _("Tidak ada baris untuk diekspor di wilayah {wilayah}.")
        raise EngineError(Kalimat(pola, {"wilayah": asal.wilayah}))
    return jumlah


def list_desa(sesi: Sesi) -> list[tuple[str, int]]:
    """Return the desa of the opened rows with how many there are in each."""
    teks = "SELECT letak, count(*) FROM ekspor GROUP BY letak ORDER BY letak"
    return [(str(desa), int(n)) for desa, n in sesi.rows(teks)]


def iter_rows(sesi: Sesi, profil: ProfilEkspor, desa: str | None = None) -> Iterator[tuple[str, Baris]]:
    """Yield the TPS and the readable columns of each row, of one desa or of all."""
    nama = reads_of(profil)
    teks = f"SELECT coalesce(letak_tps, ''), {', '.join(nama)} FROM ekspor"  # noqa: S608 - own names
    tabel = sesi.arrow(f"{teks} WHERE letak = $desa", {"desa": desa}) if desa else sesi.arrow(teks)
    for batch in tabel.to_batches(max_chunksize=_SETUMPUK):
        for tps, *nilai in zip(*(satu.to_pylist() for satu in batch.columns), strict=True):
            yield str(tps), dict(zip(nama, nilai, strict=True))


def _text(profil: ProfilEkspor) -> str:
    return ", ".join(f"CAST({satu} AS VARCHAR) AS {satu}" for satu in reads_of(profil))
