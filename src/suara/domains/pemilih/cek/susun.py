"""Building an index from batches of rows, on all processors, without a plain row ever touching a disk."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cek.galat import BahanDitolak
from suara.domains.pemilih.cek.indeks import REKAMAN, TAG, Kepala, KunciIndeks, rekam_baris, tulis_kepala
from suara.engine.terms import StatusBaris
from suara.kernel.kalimat import Kalimat, gettext_noop

if TYPE_CHECKING:
    import pyarrow

type Baris = (
    tuple[str | None, str | None, str | None, str, str | None]
    | tuple[str | None, str | None, str | None, str, str | None, str | None]
)
"""NIK or passport, birth date as ISO text, name, desa/kelurahan code, polling station; perhaps a status."""
type Rombongan = Sequence[Baris] | pyarrow.RecordBatch

KOLOM = ("nik", "tanggal_lahir", "nama", "kode_desa", "tps")
STATUS = "status"
"""Optional sixth column: `StatusBaris.DITANGGUHKAN`; anything else counts as active."""
EMBER = 256
_POTONG = REKAMAN + 1
"""A record on its way: after its hash one byte says whether the row is suspended. It is not written."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a build did: rows read, people in the index, rows left out by reason."""

    kepala: Kepala
    dibaca: int
    tanpa_kunci: int
    """Rows that nobody could find: no NIK, no birth date, no valid desa code."""
    sama: int
    """Rows whose NIK and birth date another row has too; one of them stands in the index."""

    def to_dict(self) -> dict[str, str | int]:
        """Return the figures as JSON values."""
        return {
            "id": self.kepala.id,
            "periode": self.kepala.periode,
            "dibaca": self.dibaca,
            "jumlah": self.kepala.jumlah,
            "ditangguhkan": self.kepala.ditangguhkan,
            "tanpa_kunci": self.tanpa_kunci,
            "sama": self.sama,
            "sha256": self.kepala.sha256,
        }


def susun(
    bahan: Iterable[Rombongan],
    *,
    kepala: Kepala,
    rahasia: bytes,
    tujuan: Path,
    proses: int = 1,
    lapor: Callable[[int], None] | None = None,
) -> Hasil:
    """Write a whole index to `tujuan` (flushed to disk, not yet announced) and return what was done.

    The same rows, secret and id give the same bytes, in whatever order and batches the rows come.
    """
    kunci = KunciIndeks(rahasia, bytes.fromhex(kepala.id))
    ember: list[list[bytes]] = [[] for _ in range(EMBER)]
    dibaca = tanpa_kunci = 0
    for pieces, rows, left_out in _olah_semua(bahan, kunci, proses):
        for bucket, piece in zip(ember, pieces, strict=True):
            bucket.append(piece)
        dibaca, tanpa_kunci = dibaca + rows, tanpa_kunci + left_out
        if lapor:
            lapor(dibaca)
    if dibaca == tanpa_kunci:
        raise BahanDitolak(Kalimat(gettext_noop("Tidak ada satu baris pun yang dapat masuk indeks.")))
    handle = os.open(tujuan, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(bytes(len(tulis_kepala(kepala, kunci))))
        ringkas = hashlib.sha256()
        jumlah = tangguh = 0
        for kept in _urutkan(ember):
            block = b"".join(row[:TAG] + row[TAG + 1 :] for row in kept)
            file.write(block)
            ringkas.update(block)
            jumlah += len(kept)
            tangguh += sum(row[TAG] for row in kept)
        jadi = replace(kepala, jumlah=jumlah, ditangguhkan=tangguh, sha256=ringkas.hexdigest())
        file.seek(0)
        file.write(tulis_kepala(jadi, kunci))
        file.flush()
        os.fsync(file.fileno())
    return Hasil(jadi, dibaca, tanpa_kunci, dibaca - tanpa_kunci - jumlah)


def _urutkan(ember: list[list[bytes]]) -> Iterator[list[bytes]]:
    """Yield each bucket in order, one record a hash (the active one); buckets are emptied on the way."""
    for number, pieces in enumerate(ember):
        blob = b"".join(pieces)
        ember[number] = []
        rows = sorted(blob[at : at + _POTONG] for at in range(0, len(blob), _POTONG))
        before = b""
        kept: list[bytes] = []
        for row in rows:
            if row[:TAG] != before:
                before = row[:TAG]
                kept.append(row)
        yield kept


type _Potong = tuple[list[bytes], int, int]


def _olah_semua(bahan: Iterable[Rombongan], kunci: KunciIndeks, proses: int) -> Iterator[_Potong]:
    if proses <= 1:
        for batch in bahan:
            yield olah(batch, kunci)
        return
    # Fresh processes, not forks: whoever builds may hold threads and connections that a fork would break.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(proses, context, _siapkan, (kunci.rahasia, kunci.id)) as kolam:
        antre: deque[Future[_Potong]] = deque()
        for batch in bahan:
            antre.append(kolam.submit(_olah_di_anak, batch))
            if len(antre) > 2 * proses:
                yield antre.popleft().result()
        while antre:
            yield antre.popleft().result()


_kunci_anak: list[KunciIndeks] = []


def _siapkan(rahasia: bytes, id_: bytes) -> None:
    _kunci_anak[:] = [KunciIndeks(rahasia, id_)]
    threading.Thread(target=_ikut_mati, daemon=True).start()


def _ikut_mati() -> None:
    """End with the builder also when it was killed: a helper would otherwise wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _olah_di_anak(batch: Rombongan) -> _Potong:
    return olah(batch, _kunci_anak[0])


_DITANGGUHKAN = [StatusBaris.DITANGGUHKAN.value]
_TANDA = (b"\0", b"\1")


def olah(batch: Rombongan, kunci: KunciIndeks) -> _Potong:
    """Seal one batch: records by the first byte of their hash, rows read, rows left out."""
    pieces: list[list[bytes]] = [[] for _ in range(EMBER)]
    hitung: Counter[bool] = Counter()
    for nomor, tanggal, nama, desa, tps, *status in _rows(batch):
        tangguh = status == _DITANGGUHKAN
        rekaman = rekam_baris(kunci, nomor, tanggal, nama, desa, tps, ditangguhkan=tangguh)
        hitung[rekaman is None] += 1
        if rekaman is not None:
            pieces[rekaman[0]].append(rekaman[:TAG] + _TANDA[tangguh] + rekaman[TAG:])
    return [b"".join(piece) for piece in pieces], hitung.total(), hitung[True]


def _rows(batch: Rombongan) -> Iterable[Baris]:
    if isinstance(batch, Sequence):
        return batch
    import pyarrow as pa

    named = [*KOLOM, STATUS] if STATUS in batch.schema.names else KOLOM
    columns = [batch.column(name) for name in named]
    texts = [column if pa.types.is_string(column.type) else column.cast(pa.string()) for column in columns]
    return zip(*(column.to_pylist() for column in texts), strict=True)
