"""Refusals of the engine: each a sentence for the officer that ends with what to do.

No refusal carries a NIK, a name or any other value of a row: where a row is meant, file, row and column say
which. What a library said is shown only after `tanpa_isi` took the values out of it.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path

from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

PENUH = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_KUTIPAN = re.compile(r"'[^']*'|\"[^\"]*\"")
_DERET = re.compile(r"\d{7,}")


class EngineError(Exception):
    """The engine refuses; `pesan` says why and what to do."""

    def __init__(self, pesan: Kalimat) -> None:
        super().__init__(str(pesan))
        self.pesan = pesan


class KunciTidakAda(EngineError):
    """There is no key file at this place."""

    def __init__(self, path: Path) -> None:
        pola = _(
            "Berkas kunci {berkas} tidak ada. Pasang kembali dari cadangan kunci; bila belum pernah dibuat: "
            "./suara pemilih kunci buat."
        )
        super().__init__(Kalimat(pola, {"berkas": str(path)}))


class KunciDitolak(EngineError):
    """The key file is there and may not be used, or would be overwritten."""


class KunciSalah(EngineError):
    """Another key sealed this snapshot."""

    def __init__(self, snapshot: str, diminta: str, punya: str) -> None:
        pola = _(
            "Snapshot {snapshot} disegel dengan kunci {diminta}, berkas kunci ini berisi {punya}. "
            "Pakai berkas kunci yang sesuai; tanpa kunci itu isinya tidak dapat dibuka siapa pun."
        )
        super().__init__(Kalimat(pola, {"snapshot": snapshot, "diminta": diminta, "punya": punya}))


class SnapshotTidakAda(EngineError):
    """No snapshot of this name, or none at all."""


class SnapshotRusak(EngineError):
    """A file of a snapshot is missing, cut, exchanged or altered; `pola` is one of the sentences below."""

    def __init__(self, pola: str, snapshot: str, berkas: str) -> None:
        super().__init__(Kalimat(pola, {"snapshot": snapshot, "berkas": berkas}))
        self.berkas = berkas


HILANG = _("Snapshot {snapshot} tidak utuh: {berkas} hilang. Pasang kembali berkas itu dari cadangan.")
BERUBAH = _(
    "Snapshot {snapshot} tidak utuh: {berkas} terpotong, tertukar, atau berubah sejak disegel. Jangan "
    "dipakai; pasang kembali berkas itu dari cadangan."
)
MANIFES_RUSAK = _(
    "Snapshot {snapshot} tidak utuh: {berkas} bukan manifes yang dikenal. Pasang kembali snapshot itu dari "
    "cadangan."
)
ISI_LAIN = _(
    "Snapshot {snapshot} tidak utuh: isi {berkas} tidak sama dengan manifesnya (baris, kolom, atau hash). "
    "Jangan dipakai; pasang kembali berkas itu dari cadangan."
)


class SnapshotTerkunci(EngineError):
    """Another process is writing at this place."""

    def __init__(self, tempat: Path) -> None:
        pola = _("Proses lain sedang menulis di {tempat}. Tunggu sampai selesai, lalu ulangi.")
        super().__init__(Kalimat(pola, {"tempat": str(tempat)}))


class IndukBerubah(EngineError):
    """The list was replaced since this work began on it."""

    def __init__(self, induk: str, kini: str) -> None:
        pola = _(
            "Daftar sudah berganti: pekerjaan ini berangkat dari {induk}, yang berlaku kini {kini}. "
            "Tidak ada yang ditulis; ulangi pekerjaan dari daftar yang berlaku."
        )
        super().__init__(Kalimat(pola, {"induk": induk, "kini": kini}))


class RuangHabis(EngineError):
    """The disk is full, or a quota."""

    def __init__(self, path: Path | str) -> None:
        pola = _(
            "Ruang di {tempat} habis. Daftar yang berlaku tidak berubah; kosongkan ruang atau pindah ke "
            "cakram yang lebih besar, lalu ulangi."
        )
        super().__init__(Kalimat(pola, {"tempat": str(path)}))


class TempatDitolak(EngineError):
    """The folder of the snapshots cannot be read or written."""


class MemoriHabis(EngineError):
    """The step needs more memory than the session may use."""

    def __init__(self, langkah: str, batas: str, ember: int) -> None:
        pola = _(
            "Memori {batas} tidak cukup untuk langkah {langkah}, juga dalam {ember} bagian. Daftar tidak "
            "berubah; ulangi dengan --memori yang lebih besar."
        )
        super().__init__(Kalimat(pola, {"langkah": langkah, "batas": batas, "ember": ember}))


class MemoriTakAman(EngineError):
    """This system has no place in memory for plaintext."""


class MesinTidakAda(EngineError):
    """The engine that was asked for is not installed."""


class LangkahGagal(EngineError):
    """The database engine refused a step."""

    def __init__(self, langkah: str, sebab: str) -> None:
        pola = _("Langkah {langkah} gagal dan tidak mengubah apa pun: {sebab}")
        super().__init__(Kalimat(pola, {"langkah": langkah, "sebab": sebab}))


class BerkasDitolak(EngineError):
    """A file, or a table that would become one, is not what it must be."""


def tanpa_isi(teks: str) -> str:
    """Return the first line of a library's message without quoted values and long numbers."""
    baris = teks.strip().splitlines()[0] if teks.strip() else ""
    return _DERET.sub("…", _KUTIPAN.sub("…", baris))


def as_refusal(galat: OSError, tempat: Path | str) -> EngineError:
    """Return the refusal for a disk that is full, or a place that cannot be used, ready to raise."""
    if galat.errno in PENUH:
        return RuangHabis(tempat)
    sebab = galat.strerror or type(galat).__name__
    pola = _("{tempat} tidak dapat dipakai ({sebab}). Periksa pemilik dan hak folder itu, lalu ulangi.")
    return TempatDitolak(Kalimat(pola, {"tempat": str(tempat), "sebab": sebab}))
