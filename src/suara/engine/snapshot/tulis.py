"""Writing a snapshot: one sealed Parquet file per kab/kota, then the manifest, then the pointer.

The Parquet file is made in memory, hashed, sealed whole and only then written; while one is sealed and
written, the next is made. Its key comes from the data key of this snapshot and from its path: a file of
another snapshot or another kab/kota does not open here.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Self

from suara.engine.errors import BerkasDitolak, IndukBerubah, as_refusal
from suara.engine.kunci import KunciInduk
from suara.engine.memori import BerkasMemori
from suara.engine.sesi import Parameter, Sesi
from suara.engine.sesi_alat import is_roomy
from suara.engine.skema import DAFTAR, EDISI_SKEMA, Kolom, names
from suara.engine.snapshot import tempat as rumah
from suara.engine.snapshot.manifest import (
    FORMAT,
    NAMA_MANIFES,
    BerkasSnapshot,
    JumlahBaris,
    Manifest,
    path_of,
)
from suara.engine.wilayah import EDISI_WILAYAH
from suara.kernel import sandi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_PERIODE = re.compile(r"\d{4}-[A-Z0-9]{1,8}")
KODE_DESA = r"[1-9]\d\.\d\d\.\d\d\.\d{4}"


def file_key(kunci_data: bytes, jalur: str) -> bytes:
    """Return the key of one file of a snapshot."""
    return sandi.derive_key(kunci_data, guna=f"{FORMAT} berkas\0{jalur}".encode())


def file_context(jalur: str) -> bytes:
    """Return what is bound to a sealed file beside its content."""
    return f"{FORMAT}\0{jalur}".encode()


class Penulis:
    """One snapshot being written, kab/kota by kab/kota. Nothing counts before `selesai`."""

    def __init__(
        self, sesi: Sesi, tempat: Path, *, periode: str, induk: str | None, kunci: KunciInduk,
        aturan: Mapping[str, str] | None = None, kolom: Sequence[Kolom] = DAFTAR, urut: str = "id",
    ) -> None:  # fmt: skip
        if not _PERIODE.fullmatch(periode):
            pola = _("Periode {periode} tidak dikenal. Contoh: 2025-TW4.")
            raise BerkasDitolak(Kalimat(pola, {"periode": periode}))
        self._sesi, self._tempat, self._kunci = sesi, tempat, kunci
        self._kolom, self._urut = tuple(kolom), urut
        self._data = sandi.new_key()
        self._berkas: dict[str, Future[BerkasSnapshot]] = {}
        self._utas = ThreadPoolExecutor(max_workers=1)
        self._berdua = ThreadPoolExecutor(max_workers=2 if is_roomy(sesi.memori) else 1)
        self._manifes = Manifest(
            periode=periode, induk=induk, skema=EDISI_SKEMA, wilayah=EDISI_WILAYAH, aturan=aturan or {},
            kolom=tuple((satu.nama, satu.tipe) for satu in kolom), berkas=(),
            kunci_id=kunci.id, kunci=kunci.wrap(self._data),
        )  # fmt: skip
        self._pegang = rumah.hold(tempat)
        self._baru = tempat / f"{rumah.AWAL_BARU}{periode}"

    def __enter__(self) -> Self:
        self._pegang.__enter__()
        try:
            rumah.sweep(self._tempat)
            self._refuse_stale()
            self._baru.mkdir(mode=rumah.HAK_FOLDER)
            rumah.write_file(self._baru / rumah.BELUM, b"")
        except OSError as galat:
            self._pegang.__exit__(None, None, None)
            raise as_refusal(galat, self._tempat) from None
        except BaseException:
            self._pegang.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_galat: object) -> None:
        for utas in (self._berdua, self._utas):
            utas.shutdown(cancel_futures=True)
        shutil.rmtree(self._baru, ignore_errors=True)
        self._pegang.__exit__(None, None, None)

    def tambah(self, kab: str, teks: str, params: Parameter | None = None) -> None:
        """Seal and write the rows of one kab/kota: a SELECT that gives at least the snapshot's columns."""
        self._refuse_twice(kab)
        polos, baris, jumlah = self._copy(kab, teks, params)
        try:
            self._written()
        except BaseException:
            polos.close()
            raise
        self._berkas[kab] = self._utas.submit(self._seal, kab, polos, baris, jumlah)

    def tambah_semua(self, teks: str, params: Mapping[str, Parameter]) -> Iterator[int]:
        """Seal and write many kab/kota by one SELECT with the parameters of each, two at once if they fit.

        Yields how many are done. What the SELECT reads must stay as it is until the end.
        """
        for kab in params:
            self._refuse_twice(kab)
        self._written()
        for kab, satu in params.items():
            self._berkas[kab] = self._berdua.submit(self._whole, kab, teks, satu)
        for ke, kab in enumerate(params, start=1):
            self._berkas[kab].result()
            yield ke

    def _refuse_twice(self, kab: str) -> None:
        path_of(kab)
        if kab in self._berkas:
            raise ValueError(f"kab: {kab}")

    def _whole(self, kab: str, teks: str, params: Parameter) -> BerkasSnapshot:
        return self._seal(kab, *self._copy(kab, teks, params))

    def _copy(self, kab: str, teks: str, params: Parameter | None) -> tuple[BerkasMemori, int, JumlahBaris]:
        kolom = ", ".join(map(_stored, self._kolom))
        pilih = f"SELECT {kolom} FROM (\n{teks}\n) AS isi ORDER BY {self._urut}"
        polos = BerkasMemori()
        try:
            baris = self._sesi.salin(pilih, polos, params, nama=f"snapshot {kab}")
            return polos, baris, self._check(kab, polos, baris)
        except BaseException:
            polos.close()
            raise

    def _written(self) -> list[BerkasSnapshot]:
        """Wait until everything so far is written: no more than two files are in memory at once."""
        return [satu.result() for satu in self._berkas.values()]

    def _seal(self, kab: str, polos: BerkasMemori, baris: int, jumlah: JumlahBaris) -> BerkasSnapshot:
        jalur = path_of(kab)
        with polos, polos.isi() as isi:
            sidik = hashlib.sha256(isi).hexdigest()
            tersegel = sandi.seal(file_key(self._data, jalur), isi, konteks=file_context(jalur))
        self._write(jalur, tersegel)
        return BerkasSnapshot(
            jalur=jalur, kab=kab, baris=baris, polos=sidik, segel=hashlib.sha256(tersegel).hexdigest(),
            ukuran=len(tersegel), jumlah=jumlah,
        )  # fmt: skip

    def selesai(self) -> Manifest:
        """Commit. The same content as the snapshot in force is that snapshot: nothing is written twice."""
        manifes = replace(self._manifes, berkas=tuple(sorted(self._written(), key=lambda satu: satu.jalur)))
        manifes = replace(manifes, mac=manifes.sign(self._data))
        penunjuk = rumah.read_penunjuk(self._tempat)
        if penunjuk.terkini == manifes.id:
            return rumah.read_manifest(self._tempat, manifes.id)
        if penunjuk.terkini != manifes.induk:
            raise IndukBerubah(manifes.induk or "–", penunjuk.terkini or "–")
        try:
            if manifes.id not in penunjuk.semua:
                self._write(NAMA_MANIFES, manifes.to_json())
                rumah.sync_folder(self._baru)
                self._baru.rename(self._tempat / manifes.id)
                rumah.sync_folder(self._tempat)
            rumah.write_penunjuk(self._tempat, penunjuk.plus(manifes.id))
            (self._tempat / manifes.id / rumah.BELUM).unlink(missing_ok=True)
        except OSError as galat:
            raise as_refusal(galat, self._tempat) from None
        return rumah.read_manifest(self._tempat, manifes.id)

    def _refuse_stale(self) -> None:
        """Refuse early when the list was replaced by something that does not come from our parent."""
        terkini = rumah.read_penunjuk(self._tempat).terkini
        if terkini == self._manifes.induk:
            return
        if terkini is None or rumah.read_manifest(self._tempat, terkini).induk != self._manifes.induk:
            raise IndukBerubah(self._manifes.induk or "–", terkini or "–")

    def _write(self, jalur: str, data: bytes) -> None:
        try:
            rumah.write_file(self._baru / jalur, data)
        except OSError as galat:
            raise as_refusal(galat, self._tempat) from None

    def _missing(self, polos: BerkasMemori) -> list[str]:
        """Return the required columns with an empty value, by what the file itself counted."""
        kosong = self._sesi.rows(
            f"SELECT path_in_schema, sum(stats_null_count) FROM parquet_metadata('{polos.path}') GROUP BY 1"
        )
        penuh = {nama for nama, banyak in kosong if banyak == 0}
        return [satu.nama for satu in self._kolom if satu.wajib and satu.nama not in penuh]

    def _check(self, kab: str, polos: BerkasMemori, baris: int) -> JumlahBaris:
        """Refuse rows that may not be in the file; return the counts by status and sex."""
        isi = f"read_parquet('{polos.path}')"
        penuh = self._sesi.rows(
            f"SELECT count(DISTINCT {self._urut}), count(*) FILTER (kode_desa NOT LIKE $awal) FROM {isi}",
            {"awal": f"{kab}.%"},
        )[0]
        kurang = self._missing(polos)
        if penuh[0] != baris or penuh[1] or kurang:
            pola = _(
                "Baris untuk {kab} tidak dapat disimpan: {ganda} baris ganda menurut {urut}, {luar} baris "
                "wilayah lain, kolom wajib yang kosong: {kosong}. Periksa langkah sebelumnya; daftar tidak "
                "berubah."
            )
            nilai = {"kab": kab, "ganda": baris - penuh[0], "urut": self._urut, "luar": penuh[1]}
            raise BerkasDitolak(Kalimat(pola, {**nilai, "kosong": ", ".join(kurang) or "–"}))
        if not {"status", "jenis_kelamin"} <= set(names(self._kolom)):
            return {}
        hitung = f"SELECT status, jenis_kelamin, count(*) FROM {isi} GROUP BY ALL ORDER BY ALL"
        jumlah: JumlahBaris = {}
        for status, kelamin, banyak in self._sesi.rows(hitung):
            jumlah.setdefault(status, {})[kelamin] = banyak
        return jumlah


def _stored(kolom: Kolom) -> str:
    """Return a column as it goes into the file: one of choices keeps them all as its dictionary."""
    return f"CAST({kolom.nama} AS {kolom.enum()}) AS {kolom.nama}" if kolom.pilihan else kolom.nama


def write_snapshot(
    sesi: Sesi, tabel: str = "daftar", *, periode: str, induk: str | None, kunci: KunciInduk, tempat: Path,
    aturan: Mapping[str, str] | None = None, kolom: Sequence[Kolom] = DAFTAR, urut: str = "id",
) -> Manifest:  # fmt: skip
    """Write a table as the next snapshot and put it in force. `induk` is the snapshot that it comes from."""
    baris = _check_table(sesi, tabel, kolom, urut)
    kabs = sesi.rows(f"SELECT DISTINCT substr(kode_desa, 1, 5) FROM {tabel} ORDER BY 1")
    with Penulis(
        sesi, tempat, periode=periode, induk=induk, kunci=kunci, aturan=aturan, kolom=kolom, urut=urut
    ) as penulis:
        sesi.lapor.mulai(Kalimat(_("Menyegel snapshot {periode}"), {"periode": periode}), baris)
        for nomor, (kab,) in enumerate(kabs, start=1):
            # A range instead of substr(): it is pushed down into the Parquet reader. '/' follows '.'.
            syarat = f"SELECT * FROM {tabel} WHERE kode_desa >= '{kab}.' AND kode_desa < '{kab}/'"
            penulis.tambah(kab, syarat)
            sesi.lapor.maju(nomor / len(kabs))
        manifes = penulis.selesai()
    sesi.lapor.selesai(baris)
    return manifes


def _check_table(sesi: Sesi, tabel: str, kolom: Sequence[Kolom], urut: str) -> int:
    """Return the number of rows; refuse other columns, codes that are none, or the same key twice."""
    punya, perlu = dict(sesi.kolom(tabel)), {satu.nama: satu.tipe for satu in kolom}
    if beda := sorted(nama for nama, tipe in perlu.items() if punya.get(nama) != tipe):
        pola = _("Tabel {tabel} tidak menurut skema edisi {skema}; kolom yang kurang atau berbeda: {kolom}.")
        isi = {"tabel": tabel, "skema": EDISI_SKEMA, "kolom": ", ".join(beda)}
        raise BerkasDitolak(Kalimat(pola, isi))
    salah, baris, kunci = sesi.rows(
        f"SELECT count(*) FILTER (NOT coalesce(regexp_full_match(kode_desa, '{KODE_DESA}'), false)), "
        f"count(*), count(DISTINCT {urut}) FROM {tabel}"
    )[0]
    if salah or kunci != baris:
        pola = _(
            "Tabel {tabel} tidak dapat disimpan: {salah} baris tanpa kode desa/kelurahan yang benar, {ganda} "
            "baris dengan {urut} yang sama atau kosong. Daftar tidak berubah."
        )
        isi_lain = {"tabel": tabel, "salah": salah, "ganda": baris - kunci, "urut": urut}
        raise BerkasDitolak(Kalimat(pola, isi_lain))
    return int(baris)
