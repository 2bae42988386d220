"""Apply decisions: check them against each other, the list and the source; then make the next list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from suara.engine.apply.temuan import KeputusanBertentangan, TemuanKeputusan, read_temuan
from suara.engine.langkah import Langkah
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.temuan import Kadar

_SQL = Path(__file__).with_name("sql")

KETETAPAN = Langkah(
    nama="ketetapan", berkas_sql=_SQL / "10_ketetapan.sql", masukan=("keputusan", "daftar", "penduduk"),
    keluaran="ketetapan", arti=Kalimat(_("Menyusun baris yang berubah")),
)  # fmt: skip
TEMUAN = Langkah(
    nama="temuan_keputusan", berkas_sql=_SQL / "20_temuan.sql",
    masukan=("keputusan", "ketetapan", "daftar", "penduduk"), keluaran="temuan_keputusan",
    arti=Kalimat(_("Memeriksa putusan yang bertentangan")),
)  # fmt: skip
DAFTAR_BARU = Langkah(
    nama="daftar_baru", berkas_sql=_SQL / "30_daftar_baru.sql", masukan=("daftar", "ketetapan"),
    keluaran="daftar_baru", arti=Kalimat(_("Menyusun daftar berikutnya")), besar=True,
)  # fmt: skip
MUTASI = Langkah(
    nama="mutasi", berkas_sql=_SQL / "40_mutasi.sql", masukan=("ketetapan",), keluaran="mutasi",
    arti=Kalimat(_("Mencatat mutasi")),
)  # fmt: skip

LANGKAH_APPLY = (KETETAPAN, TEMUAN, DAFTAR_BARU, MUTASI)
"""The steps in order. `daftar`, `keputusan`, `penduduk` must be there; `daftar_baru`, `mutasi` come out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilApply:
    """What was applied. `peringatan` did not stop it but somebody should look."""

    baris: int
    mutasi: dict[str, int]
    peringatan: tuple[TemuanKeputusan, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return the counts as plain JSON values."""
        ingat: list[Json] = [dict(satu.to_dict()) for satu in self.peringatan]
        return {"baris": self.baris, "mutasi": dict(self.mutasi), "peringatan": ingat}


def check(sesi: Sesi, *, periode: str) -> tuple[TemuanKeputusan, ...]:
    """Work out what the decisions make of their rows, and return what contradicts."""
    id_akhir = int(sesi.nilai("SELECT coalesce(max(id), 0) FROM daftar"))
    for langkah in (KETETAPAN, TEMUAN):
        sesi.jalankan(langkah, periode=periode, id_akhir=id_akhir)
    return read_temuan(sesi)


def make_list(sesi: Sesi, *, periode: str, temuan: tuple[TemuanKeputusan, ...]) -> HasilApply:
    """Make `daftar_baru` and `mutasi` from decisions that `check` found nothing grave in."""
    baris = sesi.jalankan(DAFTAR_BARU)
    sesi.jalankan(MUTASI, periode=periode)
    hitung = sesi.rows("SELECT jenis, count(*) FROM mutasi GROUP BY jenis ORDER BY jenis")
    return HasilApply(baris=baris, mutasi={jenis: int(n) for jenis, n in hitung}, peringatan=temuan)


def apply(sesi: Sesi, *, periode: str) -> HasilApply:
    """Make `daftar_baru` and `mutasi` from `daftar`, `keputusan` and the values in `penduduk`.

    Raises KeputusanBertentangan when decisions contradict each other, the list or the source. The same
    tables give the same rows; their order means nothing (a snapshot is written in the order of `id`).
    """
    temuan = check(sesi, periode=periode)
    if any(satu.kadar is Kadar.GALAT for satu in temuan):
        raise KeputusanBertentangan(temuan)
    return make_list(sesi, periode=periode, temuan=temuan)
