"""Run a comparison: two small steps, then one join that makes the table `kandidat`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from suara.engine.langkah import Langkah
from suara.engine.sesi import Sesi
from suara.engine.sync.acuan import Acuan
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

_SQL = Path(__file__).with_name("sql")

NIK_GANDA = Langkah(
    nama="nik_ganda", berkas_sql=_SQL / "10_nik_ganda.sql", masukan=("daftar", "penduduk"),
    keluaran="nik_ganda", arti=Kalimat(_("Mencari NIK yang tercatat dua kali")), ember="nik",
)  # fmt: skip
BEKAS = Langkah(
    nama="bekas", berkas_sql=_SQL / "20_bekas.sql", masukan=("daftar",), keluaran="bekas",
    arti=Kalimat(_("Mengumpulkan baris TMS terdahulu")), ember="nik",
)  # fmt: skip
KANDIDAT = Langkah(
    nama="kandidat", berkas_sql=_SQL / "30_kandidat.sql",
    masukan=("daftar", "penduduk", "nik_ganda", "bekas"), keluaran="kandidat",
    arti=Kalimat(_("Memadankan daftar dengan sumber menurut NIK")), ember="nik", besar=True,
)  # fmt: skip

LANGKAH_SYNC = (NIK_GANDA, BEKAS, KANDIDAT)
"""The steps of a comparison in order. `daftar` and `penduduk` must be there; `kandidat` comes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanSync:
    """How many proposals of each kind and reason. `dari_daftar`: of these, what only the list itself says."""

    kandidat: int
    per_alasan: dict[tuple[str, str | None], int]
    dari_daftar: int = 0

    def to_dict(self) -> dict[str, Json]:
        """Return the counts as plain JSON values."""
        rinci: list[Json] = [
            {"jenis": jenis, "alasan": alasan, "jumlah": jumlah}
            for (jenis, alasan), jumlah in self.per_alasan.items()
        ]
        return {"kandidat": self.kandidat, "per_alasan": rinci, "dari_daftar": self.dari_daftar}


def sync(sesi: Sesi, acuan: Acuan) -> RingkasanSync:
    """Compare `daftar` with `penduduk`, make `kandidat`, and return its counts. The list stays as it is."""
    for langkah in LANGKAH_SYNC:
        sesi.jalankan(langkah, **acuan.parameter())
    return summarise(sesi)


def summarise(sesi: Sesi) -> RingkasanSync:
    """Return the counts of the table `kandidat`."""
    hitung = sesi.rows(
        "SELECT jenis, alasan, count(*) FROM kandidat "
        "GROUP BY jenis, alasan ORDER BY jenis, alasan NULLS FIRST"
    )
    return RingkasanSync(
        kandidat=sum(int(n) for _jenis, _alasan, n in hitung),
        per_alasan={(jenis, alasan): int(n) for jenis, alasan, n in hitung},
        dari_daftar=int(sesi.nilai("SELECT count(*) FROM kandidat WHERE sumber = 'GANDA'")),
    )
