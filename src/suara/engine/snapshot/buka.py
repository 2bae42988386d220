"""Opening a snapshot: files are decrypted into memory and handed to DuckDB as one view."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from suara.engine.errors import BERUBAH, HILANG, MANIFES_RUSAK, SnapshotRusak, as_refusal
from suara.engine.kunci import KunciInduk
from suara.engine.memori import BerkasMemori
from suara.engine.sesi import Sesi
from suara.engine.snapshot.manifest import NAMA_MANIFES, BerkasSnapshot, Manifest
from suara.engine.snapshot.tempat import read_manifest
from suara.engine.snapshot.tulis import file_context, file_key
from suara.kernel import sandi
from suara.kernel.wilayah import KodeWilayah


def open_snapshot(
    sesi: Sesi,
    tempat: Path,
    *,
    kunci: KunciInduk,
    id: str = "terkini",
    wilayah: str | None = None,
    kolom: Iterable[str] | None = None,
    nama: str = "daftar",
) -> str:
    """Open a snapshot, or the part of it in one region, as a view; return the view's name.

    Only the kab/kota that the region touches are decrypted, and all of them lie in memory until the view is
    replaced or the session ends. A file that was cut, exchanged or altered is refused before any row is read.
    """
    manifes, kunci_data = read_authentic(tempat, id, kunci=kunci)
    pilihan = list(kolom) if kolom is not None else [satu for satu, _tipe in manifes.kolom]
    syarat = ""
    if wilayah is not None:
        kode = KodeWilayah(wilayah).kode
        syarat = f"(kode_desa = '{kode}' OR kode_desa LIKE '{kode}.%')"
    berkas: list[BerkasMemori] = []
    try:
        for satu in manifes.berkas:
            if wilayah is None or _touches(satu.kab, wilayah):
                berkas.append(_to_memory(tempat, manifes.id, satu, kunci_data))
    except BaseException:
        for lama in berkas:
            lama.close()
        raise
    if not berkas:
        return _empty(sesi, manifes, pilihan, nama)
    return sesi.pandang(nama, berkas, kolom=", ".join(_quote(satu) for satu in pilihan), syarat=syarat)


def read_authentic(tempat: Path, nama: str, *, kunci: KunciInduk) -> tuple[Manifest, bytes]:
    """Return manifest and data key of a snapshot, once the manifest was proven unaltered."""
    manifes = read_manifest(tempat, nama)
    kunci_data = kunci.unwrap(manifes.kunci, kunci_id=manifes.kunci_id, snapshot=manifes.id)
    if not manifes.is_signed_with(kunci_data):
        raise SnapshotRusak(MANIFES_RUSAK, manifes.id, NAMA_MANIFES)
    return manifes, kunci_data


def unseal_file(data: bytes, *, snapshot: str, berkas: BerkasSnapshot, kunci_data: bytes) -> bytes:
    """Return the Parquet file inside a sealed one."""
    try:
        return sandi.unseal(
            file_key(kunci_data, berkas.jalur), memoryview(data), konteks=file_context(berkas.jalur)
        )
    except sandi.SandiGagal:
        raise SnapshotRusak(BERUBAH, snapshot, berkas.jalur) from None


def read_sealed(tempat: Path, snapshot: str, jalur: str) -> bytes:
    """Return the bytes of a sealed file; a missing one is damage."""
    try:
        return (tempat / snapshot / jalur).read_bytes()
    except FileNotFoundError:
        raise SnapshotRusak(HILANG, snapshot, jalur) from None
    except OSError as galat:
        raise as_refusal(galat, tempat) from None


def _to_memory(tempat: Path, snapshot: str, satu: BerkasSnapshot, kunci_data: bytes) -> BerkasMemori:
    tersegel = read_sealed(tempat, snapshot, satu.jalur)
    berkas = BerkasMemori()
    try:
        berkas.tulis(unseal_file(tersegel, snapshot=snapshot, berkas=satu, kunci_data=kunci_data))
    except BaseException:
        berkas.close()
        raise
    return berkas


def _touches(kab: str, wilayah: str) -> bool:
    return kab == wilayah or kab.startswith(f"{wilayah}.") or wilayah.startswith(f"{kab}.")


def _quote(kolom: str) -> str:
    return f'"{kolom.replace(chr(34), "")}"'


def _empty(sesi: Sesi, manifes: Manifest, pilihan: list[str], nama: str) -> str:
    """Make an empty table with the snapshot's columns: a region without a single row."""
    tipe = dict(manifes.kolom)
    isi = ", ".join(f"CAST(NULL AS {tipe[satu]}) AS {_quote(satu)}" for satu in pilihan)
    sesi.buang(nama)
    sesi.sql(f"CREATE TABLE {nama} AS SELECT {isi} WHERE false")
    return nama
