"""When a row of votes may follow another: append only, by a later decree."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict

from suara.domains.paw.impor.baris import Baris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.models import Impor, SuaraCalon, SuaraWilayah
from suara.domains.paw.services.impor_kerja import Kerja
from suara.kernel.kalimat import gettext_noop as _


class KolomSuara(TypedDict):
    """The columns that both vote tables share."""

    nilai: int | None
    keputusan_hasil: str
    tanggal_keputusan: dt.date | None
    sumber: str
    diterbitkan: bool
    impor: Impor


def vote_columns(kerja: Kerja, row: Baris) -> KolomSuara:
    """Return the columns that both vote tables share."""
    opsi = kerja.opsi
    return {
        "nilai": row.suara,
        "keputusan_hasil": opsi.keputusan,
        "tanggal_keputusan": opsi.tanggal_keputusan,
        "sumber": (row.sumber or opsi.sumber)[:300],
        "diterbitkan": opsi.terbitkan and bool(opsi.keputusan),
        "impor": kerja.impor,
    }


def may_append(
    kerja: Kerja, row: Baris, nama: str, old: SuaraCalon | SuaraWilayah | None, kepala: Kepala
) -> bool:
    """Whether this row is news; a change without a later decree is refused."""
    opsi = kerja.opsi
    if old is None:
        return True
    if (old.nilai, old.keputusan_hasil) == (row.suara, opsi.keputusan):
        return False
    column = kepala.sebut("suara")
    if not opsi.keputusan and old.nilai is not None:
        if old.nilai != row.suara:
            kerja.catatan.galat(
                "SUARA_BERBEDA",
                _("Suara {nama} sudah tercatat {lama}. Sebutkan Keputusan dan tanggal yang menggantinya."),
                row.baris,
                column,
                nama=nama,
                lama=old.nilai,
            )
        return False
    if old.keputusan_hasil and not _is_later(kerja, old):
        if old.keputusan_hasil in kerja.lebih_baru:
            return False
        kerja.lebih_baru.add(old.keputusan_hasil)
        kerja.catatan.galat(
            "TABEL_LEBIH_LAMA",
            _("Suara {nama} sudah ditetapkan dengan {keputusan}. Tabel ini tidak lebih baru."),
            row.baris,
            column,
            nama=nama,
            keputusan=old.keputusan_hasil,
        )
        return False
    return True


def _is_later(kerja: Kerja, old: SuaraCalon | SuaraWilayah) -> bool:
    ours, theirs = kerja.opsi.tanggal_keputusan, old.tanggal_keputusan
    return ours is not None and theirs is not None and ours > theirs
