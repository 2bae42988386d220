"""Decisions that people gave elsewhere (the office's database) applied to the list in force.

They bring the values that were decided, so no source is opened again. What contradicts is set aside and told
to `kembalikan` before the list is written: a crash after it leaves decisions that are open again, which they
are, and never one that a list names without holding it. The manifest of the new list names
the round (`aturan["penerapan"]`): after a crash `find_penerapan` says whether it happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from suara.engine.alir import Gudang
from suara.engine.apply import (
    HasilApply,
    HasilSisih,
    KeputusanBertentangan,
    TerlaluBanyakBertentangan,
    make_list,
    set_aside,
)
from suara.engine.errors import EngineError
from suara.engine.nama.tabel import add_kunci
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, ORANG, PENDUDUK, Kolom
from suara.engine.skema_alir import KEPUTUSAN, MUTASI
from suara.engine.snapshot import Manifest, list_snapshots, open_snapshot, read_manifest, write_snapshot
from suara.engine.snapshot.tempat import read_penunjuk
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    import pyarrow as pa

PUTUSAN_MASUK = (Kolom("nomor", "BIGINT", "number that the office knows the decision by"), *KEPUTUSAN)
type Putusan = tuple[Mapping[str, object], Mapping[str, str] | None]
_TETAP = {"hidup": "true", "pekerjaan": "NULL", "warga_negara": "'WNI'"}


def run_putusan(
    sesi: Sesi,
    gudang: Gudang,
    *,
    periode: str,
    putusan: Iterable[Putusan],
    penerapan: str,
    kembalikan: Callable[[HasilSisih], object],
    paksa: bool = False,
) -> tuple[HasilApply, Manifest]:
    """Apply decisions, each with the person's values where it takes any; seal list and movements.

    Raises KeputusanBertentangan when nothing is left to apply (they were given back all the same), and
    TerlaluBanyakBertentangan, unless `paksa`, when most contradict: then nothing is given back.
    """
    daftar = read_manifest(gudang.tempat, "terkini")
    if periode < daftar.periode:
        pola = _(
            "Daftar yang berlaku sudah milik periode {daftar}. Putusan periode {periode} tidak diterapkan."
        )
        raise EngineError(Kalimat(pola, {"daftar": daftar.periode, "periode": periode}))
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id)
    _stage(sesi, putusan)
    aside = set_aside(sesi, periode=periode)
    if aside.terlalu_banyak and not paksa:
        raise TerlaluBanyakBertentangan(aside.sebab, len(aside.nomor), aside.semula)
    if aside.sisih:
        kembalikan(aside)
    if not sesi.baris("keputusan"):
        raise KeputusanBertentangan(aside.sebab)
    hasil = make_list(sesi, periode=periode, temuan=aside.temuan)
    return hasil, _write(sesi, gudang, daftar.id, periode=periode, aturan={"penerapan": penerapan})


def carry_list(sesi: Sesi, gudang: Gudang, *, periode: str) -> Manifest | None:
    """Make the list in force that of a period in which nothing was decided; None when it is already."""
    daftar = read_manifest(gudang.tempat, "terkini")
    if daftar.periode >= periode:
        return None
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id)
    _stage(sesi, ())
    make_list(sesi, periode=periode, temuan=set_aside(sesi, periode=periode).temuan)
    return _write(sesi, gudang, daftar.id, periode=periode, aturan={})


def _write(sesi: Sesi, gudang: Gudang, induk: str, *, periode: str, aturan: Mapping[str, str]) -> Manifest:
    """Seal movements, then the list that comes from `induk` by them."""
    mutasi = write_snapshot(
        sesi, "mutasi", periode=periode, induk=read_penunjuk(gudang.mutasi).terkini, kunci=gudang.kunci,
        tempat=gudang.mutasi, kolom=MUTASI, urut="urut", aturan={"daftar": induk},
    )  # fmt: skip
    return write_snapshot(
        sesi, "daftar_baru", periode=periode, induk=induk, kunci=gudang.kunci, tempat=gudang.tempat,
        kolom=DAFTAR, aturan={"mutasi": mutasi.id, **aturan},
    )  # fmt: skip


def find_penerapan(gudang: Gudang, penerapan: str) -> Manifest | None:
    """Return the list that this round made; None when it never came about."""
    semua = reversed(list_snapshots(gudang.tempat)) if gudang.tempat.is_dir() else ()
    return next((satu for satu in semua if satu.aturan.get("penerapan") == penerapan), None)


def _stage(sesi: Sesi, putusan: Iterable[Putusan]) -> None:
    """Make `keputusan`, and `penduduk` from the values that came along."""
    keputusan: list[Mapping[str, object]] = []
    orang: list[Mapping[str, str]] = []
    for satu, nilai in putusan:
        keputusan.append(satu)
        if nilai is not None:
            orang.append({**nilai, "nik": str(satu["nik"])})
    _receive(sesi, "putusan_masuk", PUTUSAN_MASUK, keputusan)
    sesi.simpan("keputusan", f"SELECT {_cast(PUTUSAN_MASUK)} FROM putusan_masuk")
    _receive(sesi, "orang_masuk", ORANG, orang)
    sesi.simpan("orang", f"SELECT DISTINCT {_cast(ORANG)} FROM orang_masuk")
    add_kunci(sesi, "orang", "orang_kunci")
    isi = [_TETAP.get(satu.nama, satu.nama) + f" AS {satu.nama}" for satu in PENDUDUK]
    sesi.simpan("penduduk", f"SELECT {', '.join(isi)} FROM orang_kunci")
    for nama in ("putusan_masuk", "orang_masuk", "orang", "orang_kunci"):
        sesi.buang(nama)


def _receive(sesi: Sesi, nama: str, kolom: Sequence[Kolom], baris: Sequence[Mapping[str, object]]) -> None:
    sesi.terima(nama, _table(kolom, baris))


def _table(kolom: Sequence[Kolom], baris: Sequence[Mapping[str, object]]) -> pa.Table:
    """Return the rows as text columns; numbers and dates are cast by the engine."""
    import pyarrow as pa

    def text(nilai: object) -> str | None:
        return None if nilai is None else str(nilai)

    return pa.table(
        {satu.nama: pa.array([text(b.get(satu.nama)) for b in baris], pa.string()) for satu in kolom}
    )


def _cast(kolom: Sequence[Kolom]) -> str:
    return ", ".join(f"CAST({satu.nama} AS {satu.tipe}) AS {satu.nama}" for satu in kolom)
