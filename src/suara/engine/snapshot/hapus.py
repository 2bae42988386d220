"""Deleting an old snapshot by decision, so that a death at any moment leaves a valid place.

1. The mark `BELUM` goes into the folder: still named by `TERKINI`, so a sweep only takes the mark away again.
2. `TERKINI` no longer names it (one move). From here it is gone; a sweep takes what bears the mark.
3. The folder gets a name that every sweep takes, then it is removed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from suara.engine.errors import BerkasDitolak, as_refusal
from suara.engine.snapshot import tempat as rumah
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

AWAL_HAPUS = f"{rumah.AWAL_BARU}hapus-"


def delete_snapshot(tempat: Path, nama: str) -> bool:
    """Delete one committed snapshot; False when it is gone already. The one in force is refused.

    Whether it may go is decided by two persons before: this only knows what would break the place.
    """
    with rumah.hold(tempat):
        rumah.sweep(tempat)
        penunjuk = rumah.read_penunjuk(tempat)
        if nama in penunjuk.dihapus and nama not in penunjuk.semua:
            return False
        if nama == penunjuk.terkini:
            pola = _("Snapshot {snapshot} yang berlaku; yang berlaku tidak pernah dihapus.")
            raise BerkasDitolak(Kalimat(pola, {"snapshot": nama}))
        rumah.resolve_id(tempat, nama)
        folder, sampah = tempat / nama, tempat / f"{AWAL_HAPUS}{nama}"
        try:
            rumah.write_file(folder / rumah.BELUM, b"")
            rumah.sync_folder(folder)
            rumah.write_penunjuk(tempat, penunjuk.minus(nama))
            folder.rename(sampah)
            rumah.sync_folder(tempat)
            shutil.rmtree(sampah)
        except OSError as galat:
            raise as_refusal(galat, tempat) from None
    return True
