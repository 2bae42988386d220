"""Ingest: files become a new snapshot and a sealed report, or one sentence says why nothing changed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa

from suara.engine.edisi import BAWAAN, EDISI, find_edisi
from suara.engine.kunci import KunciInduk
from suara.engine.langkah import Langkah
from suara.engine.nama.tabel import map_names, map_texts
from suara.engine.sesi import Sesi
from suara.engine.sesi_alat import is_roomy
from suara.engine.snapshot import Manifest
from suara.engine.snapshot.tempat import read_penunjuk
from suara.engine.sources.baca import read_sources
from suara.engine.sources.bagian import Bagian
from suara.engine.sources.bersih import LANGKAH, Cara, check_rows, find_temuan, parameters
from suara.engine.sources.gagal import (
    refuse_elsewhere,
    refuse_most,
    refuse_no_edition,
    refuse_no_region,
    refuse_no_rows,
)
from suara.engine.sources.laporan import write_laporan
from suara.engine.sources.ringkas import fingerprints, summarise
from suara.engine.sources.segel import ID_LAMA, ISI_DAFTAR, ISI_PENDUDUK, Tujuan, prepare, seal
from suara.engine.terms import SumberData
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.wilayah import KodeWilayah

BATAS_TOLAK = 0.5
"""A file most of whose rows cannot be used is a wrong file, not a bad one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What is asked for: `jenis` ``daftar`` or ``penduduk``; `edisi` empty when no code is ambiguous."""

    berkas: Sequence[Path]
    wilayah: str
    periode: str
    acuan: date
    edisi: str = ""
    jenis: str = "daftar"
    sumber: str = SumberData.SINKRONISASI.value


@dataclass(frozen=True, slots=True)
class HasilMasuk:
    """What came of it."""

    manifes: Manifest
    laporan: Path
    ringkas: dict[str, Json]


DITOLAK = Langkah(
    nama="ditolak",
    berkas_sql=Path(__file__).with_name("sql") / "ditolak.sql",
    masukan=("bersih", "bagian_sumber", "geser_baris", "baris_rusak"),
    keluaran="ditolak",
    arti=Kalimat(_("Menyimpan baris ditolak")),
)
PETA = (map_names, map_texts)
"""The maps of the keys, built beside the findings where there is room."""
SEMUA_LANGKAH = (*LANGKAH, ID_LAMA, ISI_DAFTAR, ISI_PENDUDUK, DITOLAK)


def ingest(sesi: Sesi, minta: Permintaan, *, kunci: KunciInduk, tempat: Path, laporan: Path) -> HasilMasuk:
    """Read, check and seal these files as the next snapshot at `tempat`; the report goes into `laporan`.

    Kab/kota that the files do not hold stay as they are in the snapshot in force. Nothing changes before the
    last step of all, so a crash or a refusal at any moment leaves the old list.
    """
    KodeWilayah(minta.wilayah)
    edisi = find_edisi(minta.edisi or BAWAAN)
    cara = Cara(edisi, minta.wilayah, minta.acuan, sekali=minta.jenis == "penduduk")
    tujuan = Tujuan(
        tempat=tempat, kunci=kunci, induk=read_penunjuk(tempat).terkini, periode=minta.periode,
        sumber=minta.sumber,
    )  # fmt: skip
    utas = ThreadPoolExecutor(max_workers=2)
    sumber = utas.submit(fingerprints, minta.berkas)
    bagian: Sequence[Bagian] = ()
    try:
        bagian = read_sources(minta.berkas, edisi)
        for satu in bagian:
            _refuse_early(satu, cara)
        if not minta.edisi:
            _refuse_ambiguous(sesi, bagian)
        check_rows(sesi, bagian, cara)
        peta = [utas.submit(satu, sesi, "bersih") for satu in PETA] if is_roomy(sesi.memori) else []
        find_temuan(sesi, bagian, cara)
        for ke, satu in enumerate(bagian):
            _refuse_wrong(sesi, ke, satu, cara)
        _keep_refused(sesi, bagian)
        susunan = prepare(sesi, cara, tujuan)
        ringkas = summarise(
            sesi, sumber.result(), edisi=edisi.kode, wilayah=minta.wilayah, periode=minta.periode
        )
        path = write_laporan(
            sesi, laporan, ringkas, kunci=kunci, nama=f"{minta.jenis}-{minta.periode}-{minta.wilayah}"
        )
        manifes = seal(sesi, cara, tujuan, susunan, peta)
    finally:
        utas.shutdown(cancel_futures=True)
        for satu in bagian:
            satu.close()
    return HasilMasuk(manifes, path, ringkas)


def _refuse_early(bagian: Bagian, cara: Cara) -> None:
    """Refuse a table that does not say where its voters live."""
    ada = set(bagian.kepala.letak) | set(bagian.kepala.di_atas)
    if not {"kode_desa", "desa"} & ada and cara.wilayah.count(".") != 3:
        raise refuse_no_region(bagian.nama, bagian.kepala.akhir or 1)


def _refuse_ambiguous(sesi: Sesi, bagian: Sequence[Bagian]) -> None:
    """Without a declared edition no code may stand in a file whose meaning depends on it."""
    for satu in bagian:
        for nama, pola in (("disabilitas", "[1-9]"), ("keterangan", "[0-9]{1,2}|[A-Ia-i]")):
            if nama not in satu.kepala.letak:
                continue
            sel = f"trim(k{satu.kepala.letak[nama]})"
            aman = "'B', 'b', '0'" if nama == "keterangan" else "'0'"
            pertama = sesi.nilai(
                f"SELECT min(urut) FROM (SELECT {sel} AS sel, row_number() OVER () AS urut FROM "
                f"{satu.relasi}) "
                f"WHERE regexp_full_match(sel, '{pola}') AND sel NOT IN ({aman})"
            )
            for tabel in ("tolak_baris", "tolak_pindai"):
                sesi.buang(tabel)
            if pertama is not None:
                baris = satu.awal + int(pertama) - 1
                raise refuse_no_edition(satu.nama, baris, nama, ", ".join(EDISI))


def _refuse_wrong(sesi: Sesi, ke: int, bagian: Bagian, cara: Cara) -> None:
    """Refuse a part that is empty, of another region, or mostly unusable."""
    params = parameters(cara) | {"wilayah": f"{cara.wilayah}."}
    di_luar = "NOT starts_with(concat(kode_desa, '.'), $wilayah)"
    baris, ditolak, luar = sesi.rows(
        f"SELECT count(*), count(*) FILTER (cacat & $galat <> 0), count(*) FILTER ({di_luar}) "
        f"FROM bersih_{ke} WHERE cacat <> $kosong",
        params,
    )[0]
    if not baris:
        raise refuse_no_rows(bagian.nama)
    if luar > baris * BATAS_TOLAK:
        asal = sesi.nilai(f"SELECT mode(left(kode_desa, 5)) FROM bersih_{ke} WHERE {di_luar}", params)
        raise refuse_elsewhere(bagian.nama, baris, luar, cara.wilayah, asal)
    if ditolak > baris * BATAS_TOLAK:
        nomor, kolom, pesan = sesi.rows(
            "SELECT baris, kolom, pesan FROM temuan WHERE berkas = $berkas AND kadar = 'GALAT' "
            "AND kode = (SELECT mode(kode) FROM temuan WHERE berkas = $berkas AND kadar = 'GALAT') ORDER "
            "BY baris LIMIT 1",
            {"berkas": bagian.nama},
        )[0]
        raise refuse_most(bagian.nama, ditolak, baris, (nomor, kolom, pesan))


def _keep_refused(sesi: Sesi, bagian: Sequence[Bagian]) -> None:
    rusak = [(satu.nama, nomor, teks) for satu in bagian for nomor, teks in satu.rusak]
    sesi.terima("baris_rusak", pa.table({
        "berkas": pa.array([satu[0] for satu in rusak], pa.string()),
        "baris": pa.array([satu[1] for satu in rusak], pa.int64()),
        "isi": pa.array([satu[2] for satu in rusak], pa.string()),
    }))  # fmt: skip
    sesi.jalankan(DITOLAK)
