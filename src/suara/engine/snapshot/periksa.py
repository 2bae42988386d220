"""Verifying a snapshot: every file against the manifest, and the manifest against the key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from suara.engine.errors import BERUBAH, ISI_LAIN, EngineError, SnapshotRusak
from suara.engine.kunci import KunciInduk
from suara.engine.snapshot.buka import read_authentic, read_sealed, unseal_file
from suara.engine.snapshot.manifest import NAMA_MANIFES, BerkasSnapshot, Manifest
from suara.engine.snapshot.tempat import BELUM, read_manifest, read_penunjuk, resolve_id
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """What was found in one snapshot. `dibuka` tells whether the content was read, or the seals only."""

    id: str
    berkas: int
    baris: int
    dibuka: bool
    temuan: tuple[Kalimat, ...]

    @property
    def utuh(self) -> bool:
        """Whether nothing is wrong."""
        return not self.temuan

    def to_dict(self) -> dict[str, Json]:
        """Return the result as plain JSON values."""
        return {
            "id": self.id,
            "berkas": self.berkas,
            "baris": self.baris,
            "dibuka": self.dibuka,
            "utuh": self.utuh,
            "temuan": [satu.to_dict() for satu in self.temuan],
        }


def verify_snapshot(tempat: Path, *, kunci: KunciInduk | None, id: str = "terkini") -> HasilPeriksa:
    """Check one snapshot. Without a key only the seals' hashes: enough to tell that a backup is complete.

    Unlike `open_snapshot` it goes on after the first damage and names each damaged file.
    """
    nama = resolve_id(tempat, id)
    try:
        if kunci is None:
            manifes, kunci_data = read_manifest(tempat, nama), None
        else:
            manifes, kunci_data = read_authentic(tempat, nama, kunci=kunci)
    except EngineError as galat:
        return HasilPeriksa(nama, 0, 0, dibuka=False, temuan=(galat.pesan,))
    temuan = [*_foreign(tempat, manifes)]
    for satu in manifes.berkas:
        try:
            _check_file(tempat, manifes, satu, kunci_data)
        except SnapshotRusak as galat:
            temuan.append(galat.pesan)
    return HasilPeriksa(nama, len(manifes.berkas), manifes.baris, kunci is not None, tuple(temuan))


def _check_file(tempat: Path, manifes: Manifest, satu: BerkasSnapshot, kunci_data: bytes | None) -> None:
    tersegel = read_sealed(tempat, manifes.id, satu.jalur)
    if len(tersegel) != satu.ukuran or hashlib.sha256(tersegel).hexdigest() != satu.segel:
        raise SnapshotRusak(BERUBAH, manifes.id, satu.jalur)
    if kunci_data is None:
        return
    import pyarrow.parquet as pq  # only who opens the content pays for it

    polos = unseal_file(tersegel, snapshot=manifes.id, berkas=satu, kunci_data=kunci_data)
    kepala = pq.read_metadata(BytesIO(polos))
    kolom = [nama for nama, _tipe in manifes.kolom]
    sama = hashlib.sha256(polos).hexdigest() == satu.polos
    hitung = sum(banyak for kelamin in satu.jumlah.values() for banyak in kelamin.values())
    if not sama or kepala.num_rows != satu.baris or kepala.schema.names != kolom:
        raise SnapshotRusak(ISI_LAIN, manifes.id, satu.jalur)
    if satu.jumlah and hitung != satu.baris:
        raise SnapshotRusak(ISI_LAIN, manifes.id, satu.jalur)


def _foreign(tempat: Path, manifes: Manifest) -> Iterator[Kalimat]:
    """Name files that the manifest does not know, and a parent that is gone.

    The mark of a commit that was cut off right after the pointer moved is no damage: the next write takes it.
    """
    dikenal = {NAMA_MANIFES, BELUM, *(satu.jalur for satu in manifes.berkas)}
    for satu in sorted((tempat / manifes.id).iterdir()):
        if satu.name not in dikenal:
            pola = _("Snapshot {snapshot}: {berkas} bukan bagian snapshot ini; pindahkan keluar.")
            yield Kalimat(pola, {"snapshot": manifes.id, "berkas": satu.name})
    penunjuk = read_penunjuk(tempat)
    if manifes.induk is not None and manifes.induk not in (*penunjuk.semua, *penunjuk.dihapus):
        pola = _("Snapshot {snapshot}: induknya, {induk}, tidak ada di tempat ini.")
        yield Kalimat(pola, {"snapshot": manifes.id, "induk": manifes.induk})
